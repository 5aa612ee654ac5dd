"""What every noun shares: frozen, closed to unknown keys, strict about numbers, texts and dates."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Noun(BaseModel):
    """A frozen value of the model. An unknown key is an error, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, validate_default=False)


def misfit(field: str | tuple[str | int, ...], message: str) -> PydanticCustomError:
    """Return the error of a value that does not fit another one.

    `field` is where the user should look: a key, or a path of keys and indexes; empty is the value itself.
    """
    return PydanticCustomError("misfit", "{message}", {"message": message, "field": field})


def _day(value: object) -> datetime.date:
    """Take 2012-02-29, and nothing of what pydantic would also take: seconds since 1970, times of day."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise PydanticCustomError("date_type", "not a date such as 2012-02-29")
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("date_parsing", "there is no such date") from None


# The descriptions below are what an editor shows, and what an error says was wanted.

Date = Annotated[datetime.date, BeforeValidator(_day), Field(description="a date such as 2012-02-29")]

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_LONGEST_SLUG = 60

Slug = Annotated[
    str,
    StringConstraints(pattern=_SLUG, max_length=_LONGEST_SLUG),
    Field(description="an id of small letters a–z, digits and single hyphens, such as bo-i-telemark"),
]


def is_slug(text: str) -> bool:
    """Whether the text may be an id."""
    return len(text) <= _LONGEST_SLUG and re.fullmatch(_SLUG, text, re.ASCII) is not None


Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=300, pattern=r"^[^\n]*$"),
    Field(description="text on one line"),
]
"""Such as a name or a title."""

Prose = Annotated[
    str,
    StringConstraints(min_length=1, max_length=20_000),
    Field(description="text; a blank line begins a new paragraph"),
]
"""Running text. Light Markdown (bold, italic, link, list) is allowed."""

Grade = Annotated[int, Field(strict=True, ge=1, le=5, description="a whole number from 1 to 5")]
"""Probability (S) or consequence (K), booklet 2013, Vedlegg 1, «Risikoanalyse»."""
