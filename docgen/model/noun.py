"""What every noun shares: frozen, closed to unknown keys, strict about numbers."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Noun(BaseModel):
    """A frozen value of the model. An unknown key is an error, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, validate_default=False)


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""An id: small letters a–z, digits and single hyphens, such as `bo-i-telemark`."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^[^\n]*$")]
"""Text on one line, such as a name or a title."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
"""Running text. A blank line begins a new paragraph; light Markdown (bold, italic, link, list) is allowed."""

Grade = Annotated[int, Field(strict=True, ge=1, le=5)]
"""A whole number from 1 to 5: probability (S) or consequence (K), booklet 2013, Vedlegg 1, «Risikoanalyse»."""
