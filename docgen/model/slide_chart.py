"""The type of slide that is a chart."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from docgen.model.language import Phrase
from docgen.model.noun import Noun, misfit
from docgen.model.slide_parts import Number, TitledSlide


class Series(Noun):
    """A series of a chart; null is a value that is missing."""

    name: Phrase
    values: tuple[Number | None, ...] = Field(min_length=1, max_length=100)


class ChartSlide(TitledSlide):
    """A native chart, with bullets beside it if there are any."""

    type: Literal["chart"]
    kind: Literal["column", "bar", "line", "pie", "doughnut"]
    categories: tuple[Phrase, ...] = Field(min_length=1, max_length=100, description="what the values are of")
    series: tuple[Series, ...] = Field(min_length=1, max_length=12, description="named rows of values")
    percent: bool = Field(
        default=False, description="true: the values are parts of 1, shown as per cent (0.51 is 51 %)"
    )
    bullets: tuple[Phrase, ...] = Field(default=(), max_length=12, description="bullets beside the chart")
    source: Phrase | None = Field(default=None, description="where the numbers come from")

    @model_validator(mode="after")
    def has_a_value_for_each_category(self) -> Self:
        for index, one in enumerate(self.series):
            if len(one.values) != len(self.categories):
                count = f"{len(one.values)} values, but there are {len(self.categories)} categories"
                raise misfit(("series", index, "values"), f"the series “{one.name.of_file}” has {count}")
        return self

    @model_validator(mode="after")
    def is_whole_when_it_is_round(self) -> Self:
        """A slice cannot be negative, a pie shows one series only, and something must be shared out."""
        if self.kind not in ("pie", "doughnut"):
            return self
        if self.kind == "pie" and len(self.series) > 1:
            raise misfit("series", f"a pie shows one series, not {len(self.series)}; use the kind doughnut, or column")
        for index, one in enumerate(self.series):
            path = ("series", index, "values")
            for number, value in enumerate(one.values):
                if value is not None and value < 0:
                    where = f"“{self.categories[number].of_file}” of the series “{one.name.of_file}”"
                    raise misfit((*path, number), f"{where} is {value:g}; a slice cannot be negative")
            if not any(one.values):
                raise misfit(path, f"the series “{one.name.of_file}” shares out nothing: its values are all 0")
        return self
