"""The figures of a goal: where it began, where it shall end, and what has been measured on the way."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from docgen.model.noun import Date, Line, Noun, misfit


def _whole(value: float) -> float:
    """Let 240.0 be 240, so that a number looks the same wherever it is written."""
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


Number = Annotated[float, Field(strict=True, allow_inf_nan=False, description="a number"), AfterValidator(_whole)]
"""A finite number; one without decimals is an int."""


def repeated(values: Iterable[Hashable]) -> int | None:
    """Return the index of the first value that has been there before, or None."""
    seen: set[Hashable] = set()
    for index, value in enumerate(values):
        if value in seen:
            return index
        seen.add(value)
    return None


class Measurement(Noun):
    """What was measured on a day, in the unit of the goal's figures."""

    date: Date
    value: Number
    note: Line | None = None


Better = Literal["lower", "higher"]


class Figures(Noun):
    """The numbers of a goal; its texts say the same in words.

    `better` says which way is improvement. Where baseline and target differ, they say it. Measurements are in order.
    """

    unit: Line | None = Field(default=None, description="what is counted, such as % or stillinger")
    baseline: Number | None = None
    baseline_date: Date | None = None
    target: Number | None = None
    better: Better | None = Field(
        default=None, validate_default=True, description="lower or higher: which way is better"
    )
    decimals: int = Field(default=0, strict=True, ge=0, le=4, description="a whole number of decimals, 0 to 4")
    measurements: tuple[Measurement, ...] = ()

    @field_validator("better")
    @classmethod
    def leads_from_baseline_to_target(cls, better: Better | None, info: ValidationInfo) -> Better | None:
        baseline, target = info.data.get("baseline"), info.data.get("target")
        if baseline is None or target is None or baseline == target:
            return better
        leads: Better = "lower" if target < baseline else "higher"
        if better not in (None, leads):
            raise misfit("", f"the target {target} is {leads} than the baseline {baseline}, so {leads} is better")
        return leads

    @field_validator("measurements")
    @classmethod
    def are_of_different_days_after_the_baseline(
        cls, measurements: tuple[Measurement, ...], info: ValidationInfo
    ) -> tuple[Measurement, ...]:
        again = repeated(one.date for one in measurements)
        if again is not None:
            raise misfit((again, "date"), f"there are two measurements of {measurements[again].date}")
        begins = info.data.get("baseline_date")
        for index, one in enumerate(measurements):
            if begins and one.date < begins:
                raise misfit((index, "date"), f"the measurement of {one.date} is before the baseline of {begins}")
        return tuple(sorted(measurements, key=lambda one: one.date))
