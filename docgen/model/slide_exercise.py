"""Types of slide that people work with: to discuss, to mark, to write in."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from docgen.model.language import Phrase, Title
from docgen.model.noun import Noun, Slug
from docgen.model.slide_parts import MAX_LIST, AnySlide, Headed, TitledSlide

LOW = "the word at the low end; default: Lav"
HIGH = "the word at the high end; default: Høy"


class QuadrantSlide(TitledSlide):
    """Four squares between two axes."""

    type: Literal["quadrant"]
    prompt: Phrase = Field(description="the question that is answered")
    x_axis: Phrase = Field(description="what grows to the right")
    y_axis: Phrase = Field(description="what grows upwards")
    low: Phrase | None = Field(default=None, description=LOW)
    high: Phrase | None = Field(default=None, description=HIGH)
    cells: tuple[Phrase, ...] | None = Field(
        default=None,
        min_length=4,
        max_length=4,
        description="what stands in the four squares, row by row; default: 1 to 4",
    )


class ScaleSlide(TitledSlide):
    """A scale from 1 to 10."""

    type: Literal["scale"]
    statements: tuple[Phrase, ...] = Field(default=(), max_length=12, description="what is judged, a line each")
    question: Phrase = Field(description="the question that the scale answers")
    low: Phrase | None = Field(default=None, description="what 1 means")
    high: Phrase | None = Field(default=None, description="what 10 means")


class FactorScalesSlide(TitledSlide):
    """A scale from 1 to 10 for each factor."""

    type: Literal["factor-scales"]
    factors: tuple[Phrase, ...] = Field(min_length=2, max_length=12, description="two to twelve factors")
    question: Phrase | None = Field(default=None, description="the question that the scales answer")
    low: Phrase = Field(description="what 1 means")
    high: Phrase = Field(description="what 10 means")


class FillTableSlide(TitledSlide):
    """A table to write in."""

    type: Literal["fill-table"]
    field: Phrase | None = Field(default=None, description="a field to write in above the table, such as Kommune")
    columns: tuple[Phrase, ...] = Field(min_length=2, max_length=6, description="what stands over each column")
    rows: tuple[Phrase, ...] = Field(min_length=1, max_length=12, description="what stands first in each row")


class Letter(Noun):
    """A letter of the acronym, and its words."""

    letter: Annotated[str, StringConstraints(min_length=1, max_length=2), Field(description="a letter such as S")]
    words: Phrase


class SmarteSlide(TitledSlide):
    """Goals that are SMARTE, letter by letter."""

    type: Literal["smarte"]
    letters: tuple[Letter, ...] = Field(min_length=2, max_length=8, description="the letters with their words")
    questions: tuple[Phrase, ...] = Field(default=(), max_length=6, description="what the groups answer")


class RingsSlide(TitledSlide):
    """Three rings around one another: who must, should and may take part."""

    type: Literal["rings"]
    rings: tuple[Phrase, ...] | None = Field(
        default=None, min_length=3, max_length=3, description="three rings from the inside out; default: MÅ, BØR, KAN"
    )
    modes: tuple[Phrase, ...] = Field(default=(), max_length=3, description="how; default: involveres, informeres")
    prompts: tuple[Phrase, ...] = Field(default=(), max_length=6, description="questions beside the rings")


class CanvasSlide(TitledSlide):
    """The canvas of a milestone plan, to be filled in."""

    type: Literal["canvas"]
    vision: Phrase | None = Field(default=None, description="the vision of the project, when it is known")
    subtitle: Phrase | None = Field(default=None, description="what stands below the title")


class FillTimelineSlide(TitledSlide):
    """A timeline to write on."""

    type: Literal["fill-timeline"]
    questions: tuple[Phrase, ...] = Field(min_length=1, max_length=8, description="what is asked, a line each")
    start: Phrase = Field(description="the word where the line begins, such as NÅ")
    end: Phrase = Field(description="the word where the line ends, such as a year")


class MatrixSlide(TitledSlide):
    """Probability and consequence: 2 × 2, or 5 × 5 with sums and the cells that demand a countermeasure."""

    type: Literal["matrix"]
    size: Literal[2, 5]
    x_axis: Phrase = Field(description="what grows to the right")
    y_axis: Phrase = Field(description="what grows upwards")
    low: Phrase | None = Field(default=None, description="the word at the low end; default: Liten")
    high: Phrase | None = Field(default=None, description="the word at the high end; default: Stor")
    note: Phrase | None = Field(default=None, description="a line below the matrix")


class GroupTaskSlide(TitledSlide):
    """A task for groups."""

    type: Literal["group-task"]
    lead: Phrase | None = Field(default=None, description="a line before the parts")
    parts: tuple[Headed, ...] = Field(min_length=1, max_length=MAX_LIST, description="the parts of the task, in order")
    numbered: bool = Field(default=False, description="true: the parts are numbered")
    question: Phrase | None = Field(default=None, description="a question at the end")


class EvaluationQuestion(Noun):
    """A question with an open answer, or with a scale from 1 to 10."""

    text: Phrase
    kind: Literal["open", "scale"]
    low: Phrase | None = Field(default=None, description="what 1 means")
    high: Phrase | None = Field(default=None, description="what 10 means")


class EvaluationSlide(TitledSlide):
    """Questions to end with."""

    type: Literal["evaluation"]
    questions: tuple[EvaluationQuestion, ...] = Field(min_length=1, max_length=8, description="one to eight questions")


class ExerciseSlide(AnySlide):
    """The slide that the catalogue has for an exercise."""

    type: Literal["exercise"]
    exercise: Slug = Field(description="the id of an exercise of the catalogue")
    title: Title | None = Field(default=None, description="the title of the slide; default: that of the catalogue")
