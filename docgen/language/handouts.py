"""The terms of what is handed out at a gathering: the programme, the exercise sheets, the evaluation form.

A form of the language is one `HandoutTerms` value in its own module (`nb.py`, `nn.py`); `forms.py` picks it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HandoutTerms:
    """Every term of handouts in one form."""

    programme: str
    """The title of the printed programme."""
    sheets: str
    """The title of a participant's exercise sheets."""
    evaluation: str
    programme_stem: str
    """First part of the file name; what it is made for follows."""
    sheets_stem: str
    evaluation_stem: str
    place: str
    begins: str
    ends: str
    evening: str
    moment: str
    """A time on a day, with `{day}` and `{time}`."""
    day: str
    """A day of the programme with its date, or what happens on it, with `{name}` and `{date}`."""
    event: str
    """What happens when, with `{time}` and `{title}`."""
