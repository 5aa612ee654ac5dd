"""What the templates of overviews say: names of sheets, hints, headings, labels. One value for each form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class OverviewWords:
    """Every word of the templates in one form; headings and labels go by the keys of the values."""

    sheets: Mapping[str, str]
    titles: Mapping[str, str]
    """The titles that stand on the sheets; the first sheet has that of the workbook."""
    hints: Mapping[str, str]
    columns: Mapping[str, str]
    """The headings of all tables, by the key of the column; the same key has the same heading in each."""
    facts: Mapping[str, str]
    figures: Mapping[str, str]
    """The labels of the key figures, in order."""
    sections: Mapping[str, str]
    charts: Mapping[str, str]
    """What stands for the charts where they are not seen."""
    half_years: Mapping[str, str]
    """The headings of the counts by half-year."""
    total: str
    corner: str
    """Stands in the corner of the matrix, where both scales begin."""
    date_hint: str
    date_error: str
    date_note: str
