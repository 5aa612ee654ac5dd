"""Types of slide that are a table: of texts, of counts, of the days of a month."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, StringConstraints, Tag, model_validator

from docgen.model.language import Phrase
from docgen.model.noun import Date, Line, Noun, misfit
from docgen.model.slide_parts import MAX_LIST, Number, TitledSlide

MAX_COLUMNS = 12
Count = Annotated[int, Field(strict=True, ge=0, description="a whole number of 0 or more")]


def _cell(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "text"
    return "whole" if isinstance(value, int) else "number"


Cell = Annotated[
    Annotated[Phrase, Tag("text")]
    | Annotated[int, Tag("whole")]
    | Annotated[Number, Tag("number")]
    | Annotated[None, Tag("empty")],
    Discriminator(_cell),
]
"""A text or a number; null is an empty cell."""


class TableSlide(TitledSlide):
    """A table. What does not fit goes on to the next slide."""

    type: Literal["table"]
    header: tuple[Phrase, ...] = Field(min_length=1, max_length=MAX_COLUMNS, description="what stands over each column")
    rows: tuple[tuple[Cell, ...], ...] = Field(
        min_length=1, max_length=MAX_LIST, description="rows of texts and numbers; null is an empty cell"
    )
    note: Phrase | None = Field(default=None, description="a line below the table")

    @model_validator(mode="after")
    def has_a_cell_for_each_column(self) -> Self:
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.header):
                raise misfit(
                    ("rows", number - 1), f"row {number} has {len(row)} cells, but there are {len(self.header)} columns"
                )
        return self


class CountRow(Noun):
    """A text and how many of it there are, a number for each column."""

    text: Phrase
    counts: tuple[Count, ...] = Field(min_length=1, max_length=MAX_COLUMNS)


class CountTableSlide(TitledSlide):
    """A table of counts with a row of sums."""

    type: Literal["count-table"]
    header: tuple[Phrase, ...] = Field(min_length=2, max_length=MAX_COLUMNS, description="what stands over each column")
    rows: tuple[CountRow, ...] = Field(min_length=1, max_length=MAX_LIST, description="texts with their counts")
    total: Phrase | None = Field(default=None, description="what the row of sums is called; default: Sum")
    note: Phrase | None = Field(default=None, description="a line below the table")

    @model_validator(mode="after")
    def has_a_count_for_each_column(self) -> Self:
        columns = len(self.header) - 1
        for number, row in enumerate(self.rows, 1):
            if len(row.counts) != columns:
                message = f"row {number} has {len(row.counts)} counts, but {columns} columns want one"
                raise misfit(("rows", number - 1, "counts"), message)
        return self


class CalendarNote(Noun):
    """What is written on one day or several of a calendar."""

    start: Date
    end: Date | None = Field(default=None, description="the last day; default: the first")
    text: Phrase
    place: Phrase | None = Field(default=None, description="where it is")
    leader: Line | None = Field(default=None, description="the initials of the leader")

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        if self.end and self.end < self.start:
            raise misfit("end", f"the end {self.end} is before the start {self.start}")
        return self


class CalendarSlide(TitledSlide):
    """A month, Monday to Sunday, with the days before and after it that fill its weeks."""

    type: Literal["calendar"]
    month: Annotated[
        str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$"), Field(description="a month such as 2012-02")
    ]
    entries: tuple[CalendarNote, ...] = Field(default=(), max_length=40, description="what is written on the days")

    @property
    def weeks(self) -> tuple[tuple[datetime.date, ...], ...]:
        """The days shown, by week, from Monday."""
        first = datetime.date.fromisoformat(f"{self.month}-01")
        monday = first - datetime.timedelta(first.weekday())
        mondays = [monday + datetime.timedelta(7 * week) for week in range(6)]
        return tuple(
            tuple(monday + datetime.timedelta(day) for day in range(7))
            for monday in mondays
            if monday <= first or monday.month == first.month
        )

    @model_validator(mode="after")
    def shows_its_entries(self) -> Self:
        first, last = self.weeks[0][0], self.weeks[-1][-1]
        for index, entry in enumerate(self.entries):
            if entry.start > last or (entry.end or entry.start) < first:
                raise misfit(("entries", index), f"{entry.start} is not in the weeks shown, {first} to {last}")
        return self
