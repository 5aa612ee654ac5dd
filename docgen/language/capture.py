"""The terms of what a gathering's answers are entered in, and of the yearly form for figures.

A form of the language is one `CaptureTerms` value in its own module (`capture_nb.py`, `capture_nn.py`). What only a
template says, such as headings and hints, stands with the template.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CaptureTerms:
    """Every term in one form."""

    ends: str
    """What the ends of a scale mean, with the `{exercise}` and `{ends}`."""
    axes: str
    """What the axes of an exercise are, with its name as `{exercise}`, and `{vertical}` and `{horizontal}`."""
    square: str
    """Where on the axes a square is, with `{vertical}`, `{high}`, `{horizontal}` and `{low}`."""
    nothing: str
    """Stands on a sheet that no exercise of the gathering has answers for."""
    none: str
    """The state of a participant none of whose answers are entered; `some` where some are, `all` where all are."""
    some: str
    all: str
    baseline: str
    """Stands for the year of a goal's first figure."""
    unchosen: str
    """Stands in the heading of the chart while no goal with figures is chosen."""
