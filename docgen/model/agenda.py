"""What happens when on a gathering: days, items, times of day."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from docgen.model.language import Phrase
from docgen.model.noun import Date, Line, Noun, Slug, misfit

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


def _time(value: object) -> datetime.time:
    """Take 10:00 and "10.00" as text; 10.00 without quotes is the number ten."""
    if isinstance(value, datetime.time):
        return value
    found = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError("clock", "not a time of day such as 10:00")
    return datetime.time(int(found[1]), int(found[2]))


Time = Annotated[
    datetime.time,
    BeforeValidator(_time),
    WithJsonSchema({"type": "string", "pattern": r"^([01]?\d|2[0-3])[:.][0-5]\d$"}),
    Field(description="a time of day such as 10:00"),
]

Minutes = Annotated[int, Field(strict=True, ge=1, le=1440, description="a whole number of minutes, 1 to 1440")]


def minute_of(time: datetime.time) -> int:
    """Return the minutes since midnight."""
    return time.hour * 60 + time.minute


class AgendaItem(Noun):
    """One item of the programme: when it begins, how long it takes or when it ends, what, and by whom.

    Without `minutes` and `end` it lasts until the next one begins, such as a departure.
    """

    start: Time = Field(description="the time that it begins, such as 10:00")
    minutes: Minutes | None = Field(default=None, description="how many minutes it takes; give this or the end")
    end: Time | None = Field(default=None, description="the time that it ends; give this or the minutes")
    kind: Literal["session", "exercise", "break", "meal", "social"] = "session"
    title: Phrase = Field(description="what it is called in the programme")
    speakers: tuple[Line, ...] = Field(default=(), description="who speaks, each as it is to be printed")
    bullets: tuple[Phrase, ...] = Field(default=(), description="what it holds, a line each")
    exercise: Slug | None = Field(default=None, description="the id of an exercise of the catalogue")

    @model_validator(mode="after")
    def has_one_length(self) -> Self:
        if self.minutes is not None and self.end is not None:
            raise misfit("end", "give the minutes or the end, not both")
        return self

    @property
    def begins(self) -> int:
        """When it begins, in minutes since midnight."""
        return minute_of(self.start)

    @property
    def ends(self) -> int | None:
        """When it ends, in minutes since midnight (1440 and more is past it); None when nothing is said of that."""
        if self.minutes is not None:
            return self.begins + self.minutes
        return None if self.end is None else minute_of(self.end)

    @property
    def length(self) -> int | None:
        """How many minutes it takes; None when nothing is said, or when it would end before it begins."""
        return self.ends - self.begins if self.ends is not None and self.ends >= self.begins else None

    @property
    def pause(self) -> bool:
        """Whether people are free meanwhile: a break or a meal."""
        return self.kind in ("break", "meal")


class AgendaDay(Noun):
    """One day of the programme."""

    name: Phrase = Field(description="what the day is called, such as Dag 1")
    date: Date
    items: tuple[AgendaItem, ...] = Field(min_length=1, description="what happens, in order")
