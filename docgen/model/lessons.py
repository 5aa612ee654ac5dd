"""What has been learnt so far, as a deck that belongs to no gathering."""

from __future__ import annotations

from pydantic import Field

from docgen.model.gathering import Deck
from docgen.model.language import Phrase
from docgen.model.noun import Date


class Lessons(Deck):
    """A deck of lessons, such as those of the first intake."""

    subtitle: Phrase | None = Field(default=None, description="what stands below the title")
    date: Date | None = Field(default=None, description="when the lessons were told, if that is known")
