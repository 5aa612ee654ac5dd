"""The yearly form for figures (talldata) that goes with a report to the ministry."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from docgen.model.noun import Date, Noun, Slug, misfit


class DataForm(Noun):
    """The figures that the ministry asks each participant for in a year: by when, and up to which day they go."""

    year: int = Field(strict=True, ge=2011, le=2100, description="a year such as 2015")
    deadline: Date
    until: Date
    source: Slug

    @model_validator(mode="after")
    def asks_for_what_is_past(self) -> Self:
        if self.deadline < self.until:
            raise misfit("deadline", f"the deadline {self.deadline} is before {self.until}, when the period ends")
        return self
