"""Risk factors and the exact rule for mandatory countermeasures."""

from __future__ import annotations

from typing import Literal

from docgen.model.noun import Date, Grade, Line, Noun, Prose


def countermeasure_is_mandatory(s: int, k: int) -> bool:
    """Whether a countermeasure (mottiltak) must be set in.

    True when the sum S × K is 9 or more, or when K is 5 whatever S is: 12 of the 25 cells
    (booklet 2013, Vedlegg 1, «Risikoanalyse»).
    """
    return s * k >= 9 or k == 5


class Risk(Noun):
    """A risk factor with probability S (sannsynlighet) and consequence K, each 1–5, or not yet graded."""

    factor: Prose
    s: Grade | None = None
    k: Grade | None = None
    countermeasure: Prose | None = None
    owner: Line | None = None
    deadline: Date | None = None
    status: Literal["open", "in-progress", "closed"] = "open"

    @property
    def sum(self) -> int | None:
        """S × K (called «sum» in the booklet), or None until both are graded."""
        return None if self.s is None or self.k is None else self.s * self.k

    @property
    def mandatory(self) -> bool | None:
        """Whether a countermeasure is mandatory, or None until both are graded."""
        return None if self.s is None or self.k is None else countermeasure_is_mandatory(self.s, self.k)
