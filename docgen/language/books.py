"""The terms of workbooks that documents and their templates share.

A form of the language is one `BookTerms` value (`books_nb.py`, `books_nn.py`); `forms.py` picks it. What only a
template says, such as headings and hints, stands with the template.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class BookTerms:
    """Every term of workbooks in one form."""

    stems: Mapping[str, str]
    """First part of the file name, by the document's id."""
    titles: Mapping[str, str]
    """The title of a workbook, by the document's id."""
    mandatory: str
    """Stands where a countermeasure is mandatory; `optional` where it is not."""
    optional: str
    missing: str
    """The warning that a mandatory countermeasure is missing."""
    overdue: str
    lowest: str
    """The mark of the factor that the steering group gave the lowest mark."""
    more: str
    """How many risks of a square are not named, with `{number}`."""
    more_risks: str
    """How many mandatory countermeasures are not listed, with `{number}`."""
    too_many: str
    """The warning that only the first milestones are drawn."""
    no_figures: str
    """Stands for the goal of a chart that has nothing to draw."""
    counter: str
    """Stands in the corner of a square of the matrix where a countermeasure is mandatory."""
    level: Mapping[str, str]
    """The level of a goal."""
    prefix: Mapping[str, str]
    """What the number of a goal begins with, by its level."""
