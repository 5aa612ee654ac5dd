"""How a project is judged: the steering group's marks for five factors, and the risk of ten factors.

Names and questions of the factors are those of the exercises `selvevaluering` and `risikofaktorer`: the n-th id here
is the n-th row there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from docgen.model.measurement import Number, repeated
from docgen.model.noun import Date, Line, Noun, misfit

Factor = Literal["need", "solution", "leader", "team", "support"]
FACTORS: Final[tuple[Factor, ...]] = ("need", "solution", "leader", "team", "support")
"""Behov (hensikt), Løsning (tiltak), Prosjektleder, Team, Forankring (booklet 2013, Vedlegg 1, «Evaluering»)."""

RiskFactor = Literal[
    "commitment",
    "economy",
    "disagreement",
    "composition",
    "time",
    "competence",
    "conditions",
    "anchoring",
    "leadership",
    "other",
]
RISK_FACTORS: Final[tuple[RiskFactor, ...]] = (
    "commitment",
    "economy",
    "disagreement",
    "composition",
    "time",
    "competence",
    "conditions",
    "anchoring",
    "leadership",
    "other",
)
"""The ten factors of the group work in the deck of March 2013."""

MOST_MARKS: Final = 12
"""Members who may give a mark each."""


Rating = Annotated[int, Field(strict=True, ge=1, le=10, description="a whole number from 1 to 10")]


class Mark(Noun):
    """The marks of one factor, one of each member of the steering group."""

    factor: Factor
    marks: tuple[Number, ...] = Field(min_length=1, max_length=MOST_MARKS, description="a number of each member")
    comment: Line | None = None


class SelfEvaluation(Noun):
    """The steering group's own evaluation. No scale is printed: the group agrees on one, `low` to `high`.

    The lowest mark stands, so that weak points come to light.
    """

    date: Date
    low: int = Field(default=1, strict=True, ge=0, description="a whole number, the lowest mark of the scale")
    high: int = Field(strict=True, ge=1, le=100, description="a whole number, the highest mark of the scale")
    factors: tuple[Mark, ...] = Field(min_length=1)

    @field_validator("high")
    @classmethod
    def is_above_the_lowest(cls, high: int, info: ValidationInfo) -> int:
        low = info.data.get("low")
        if low is not None and high <= low:
            raise misfit("", f"the scale goes from {low} to {high}; the highest mark must be above the lowest")
        return high

    @model_validator(mode="after")
    def has_marks_on_the_scale(self) -> Self:
        _each_once(self.factors)
        for index, factor in enumerate(self.factors):
            for number, mark in enumerate(factor.marks):
                if not self.low <= mark <= self.high:
                    path = ("factors", index, "marks", number)
                    raise misfit(path, f"the mark {mark} is not on the scale from {self.low} to {self.high}")
        return self

    def lowest(self, factor: Factor) -> float | None:
        """Return the mark that stands for a factor, or None when it has none."""
        return min((min(one.marks) for one in self.factors if one.factor == factor), default=None)

    @property
    def lowest_of_all(self) -> float:
        """The lowest mark of any factor."""
        return min(min(one.marks) for one in self.factors)


class FactorRating(Noun):
    """The numbers of one risk factor, one of each who took part: 1 is little risk, 10 is great risk."""

    factor: RiskFactor
    marks: tuple[Rating, ...] = Field(
        min_length=1, max_length=MOST_MARKS, description="a number from 1 to 10 of each member"
    )
    comment: Line | None = None


class FactorRatings(Noun):
    """The ten factors as rated on a day. The highest number stands."""

    date: Date
    factors: tuple[FactorRating, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def has_each_factor_once(self) -> Self:
        _each_once(self.factors)
        return self

    def highest(self, factor: RiskFactor) -> int | None:
        """Return the number that stands for a factor, or None when it has none."""
        return max((max(one.marks) for one in self.factors if one.factor == factor), default=None)

    @property
    def highest_of_all(self) -> int:
        """The highest number of any factor."""
        return max(max(one.marks) for one in self.factors)


def _each_once(factors: Sequence[Mark | FactorRating]) -> None:
    again = repeated(one.factor for one in factors)
    if again is not None:
        raise misfit(("factors", again, "factor"), f"the factor “{factors[again].factor}” is here twice")
