"""What every noun shares: frozen, closed to unknown keys, strict about numbers, texts and dates."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


class Noun(BaseModel):
    """A frozen value of the model. An unknown key is an error, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, validate_default=False)


def misfit(field: str, message: str) -> PydanticCustomError:
    """Return the error of a value that does not fit another one; `field` is where the user should look."""
    return PydanticCustomError("misfit", "{message}", {"message": message, "field": field})


def _no_seconds(value: object) -> object:
    """Refuse what pydantic takes for seconds since 1970: “20120202”, 2012."""
    if isinstance(value, int | float) or (isinstance(value, str) and value.isdigit()):
        raise PydanticCustomError("date_parsing", "not a date")
    return value


# The descriptions below are what an editor shows, and what an error says was wanted.

Date = Annotated[datetime.date, BeforeValidator(_no_seconds), Field(description="a date such as 2012-02-29")]

Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
    Field(description="an id of small letters a–z, digits and single hyphens, such as bo-i-telemark"),
]

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
