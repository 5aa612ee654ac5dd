"""The terms that overviews of a network and of the programme say beside those of all workbooks.

A form of the language is one `OverviewTerms` value in its own module (`overviews_nb.py`, `overviews_nn.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class OverviewTerms:
    """Every term of overviews in one form."""

    form: Mapping[str, str]
    """The language form that a municipality has decided."""
    municipalities: str
    """Whom a joint project consists of, with `{names}`."""
    doubtful: str
    """A membership that the sources disagree about, with `{sources}` that state it."""
    unlisted: str
    """Not on the list of those admitted in an intake, with `{intake}`."""
    elsewhere: str
    """In other networks of the same intake, with `{networks}`."""
    homeless: str
    """Admitted in an intake, but in none of its networks, with `{intake}`."""
    leaders: str
    """The sources disagree about who leads a network."""
    claim: str
    """What one source says, with `{name}` and `{source}`."""
    half_year: str
    """With `{number}` and `{year}`."""
    charts: Mapping[str, str]
    """What heads the chart of risks and that of milestones."""
    none: Mapping[str, str]
    """Stands where a list has nothing yet."""
    shown: Mapping[str, str]
    """How many rows of a list the filter leaves, with `{shown}` and `{all}`."""
