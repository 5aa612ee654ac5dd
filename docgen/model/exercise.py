"""The catalogue of exercises: what each is for, how it is done, its slide and its printed sheet."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from docgen.model.agenda import Minutes
from docgen.model.language import Phrase, Wording
from docgen.model.noun import Line, Noun, Slug, misfit
from docgen.model.slide import Slide

Group = Literal["alone", "pairs", "table", "municipality", "plenary"]


class Parameter(Noun):
    """What a leader may set for her own gathering, and the text that stands when she does not."""

    name: Line
    text: Phrase


class LinesAsk(Noun):
    """A question with empty lines to write on."""

    kind: Literal["lines"]
    text: Phrase
    lines: int = Field(default=4, strict=True, ge=1, le=30, description="a whole number of lines, 1 to 30")


class TableAsk(Noun):
    """A table to write in. `rows` have a name each; `empty` are rows with none."""

    kind: Literal["table"]
    text: Phrase | None = Field(default=None, description="the question above the table")
    columns: tuple[Phrase, ...] = Field(min_length=1, max_length=6, description="what stands over each column")
    rows: tuple[Phrase, ...] = Field(default=(), max_length=20, description="what stands first in each row")
    empty: int = Field(default=0, strict=True, ge=0, le=30, description="a whole number of empty rows, 0 to 30")

    @model_validator(mode="after")
    def has_rows(self) -> Self:
        if not self.rows and not self.empty:
            raise misfit("", "the table has no rows; give `rows` or `empty`")
        return self


class ScaleAsk(Noun):
    """A question, or each of several statements, with a scale from 1 to 10."""

    kind: Literal["scale"]
    text: Phrase
    statements: tuple[Phrase, ...] = Field(default=(), max_length=20, description="what is judged, a line each")
    low: Phrase | None = Field(default=None, description="what 1 means")
    high: Phrase | None = Field(default=None, description="what 10 means")


Ask = Annotated[LinesAsk | TableAsk | ScaleAsk, Field(discriminator="kind")]
"""One thing that a printed sheet asks for."""


class Exercise(Noun):
    """An exercise (øvelse) of the catalogue. A text that stands alone is in bokmål."""

    id: Slug
    name: Phrase = Field(description="what the exercise is called")
    purpose: Wording = Field(description="what the exercise is for")
    minutes: Minutes
    group: Group = Field(description="who works together: alone, pairs, table, municipality or plenary")
    material: tuple[Phrase, ...] = Field(default=(), description="what is needed, a line each")
    steps: tuple[Phrase, ...] = Field(min_length=1, description="how it is done, step by step")
    task: tuple[Phrase, ...] = Field(
        default=(), max_length=8, description="what the printed sheet asks those who take part to do, a line each"
    )
    parameters: tuple[Parameter, ...] = Field(default=(), description="what a leader may set for her own gathering")
    slide: Slide = Field(description="the slide of the exercise; its title is the default title")
    sheet: tuple[Ask, ...] = Field(
        default=(), description="what the printed sheet asks, in order; none: there is no sheet"
    )

    @model_validator(mode="after")
    def has_a_slide_of_its_own(self) -> Self:
        if self.slide.type == "exercise" or self.slide.exercise:
            raise misfit("slide", "the slide of an exercise cannot be that of another exercise")
        return self
