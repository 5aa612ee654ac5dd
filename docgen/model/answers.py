"""What the participants answered on the printed sheets of a gathering."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from docgen.model.noun import Line, Noun, Prose, Slug, misfit


class ScaleAnswer(Noun):
    """A number on a scale from 1 to 10, for a statement (from 1) or for the question itself."""

    statement: int | None = Field(
        default=None, strict=True, ge=1, description="a whole number: 1 for the first statement; none: the question"
    )
    value: int = Field(strict=True, ge=1, le=10, description="a whole number from 1 to 10")


class Answer(Noun):
    """What one participant answered to one thing that an exercise's sheet asks for.

    `ask` is its place on the sheet, from 1. What it asks for decides which one is given: `scales` for a scale (and for
    a table of factors on scales), `texts` for lines, `cells` for a table: row by row, what is written in its columns,
    without the first one when the rows have printed names.
    """

    participant: Slug
    exercise: Slug
    ask: int = Field(default=1, strict=True, ge=1, description="a whole number: 1 for the first thing asked")
    scales: tuple[ScaleAnswer, ...] = ()
    texts: tuple[Prose, ...] = ()
    cells: tuple[tuple[Line | None, ...], ...] = ()

    @model_validator(mode="after")
    def answers_in_one_way(self) -> Self:
        given = [key for key in ("scales", "texts", "cells") if getattr(self, key)]
        if len(given) != 1:
            told = " and ".join(given) or "none"
            raise misfit("", f"give one of scales, texts and cells; {told} {'are' if given else 'is'} here")
        return self


class Answers(Noun):
    """The file `answers/<gathering id>.yaml`."""

    gathering: Slug
    answers: tuple[Answer, ...]
