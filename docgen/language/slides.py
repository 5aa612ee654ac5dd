"""The terms of decks: what docgen itself says on slides and in speaker notes, in each language.

A language is one `SlideTerms` value in its own module (`nb.py`, `nn.py`, `en.py`); `forms.py` picks it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class SlideTerms:
    """Every term of decks in one language."""

    tag: str
    """The language tag of the deck, such as `en-GB`."""
    deck_stem: str
    """First part of the file name of a gathering's deck."""
    lessons_stem: str
    continued: str
    """Follows the title on a continuation slide."""
    minute: str
    """One minute, with `{number}`."""
    minutes: str
    exercise: str
    """The kind of slide that the band of an exercise names."""
    group: Mapping[str, str]
    """Who works together, by the value that the model uses."""
    purpose: str
    duration: str
    grouping: str
    """Heads who works together."""
    material: str
    steps: str
    own_notes: str
    total: str
    """Heads the row of sums of a table."""
    low: str
    high: str
    small: str
    """The low end of an axis of probability or consequence."""
    great: str
    rings: tuple[str, str, str]
    """Who must, should and may take part, from the inside out."""
    modes: tuple[str, str]
    """That one takes part, or is told."""
