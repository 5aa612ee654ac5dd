"""Networks, their dated leaders and their dated participants."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from docgen.model.language import Name
from docgen.model.noun import Date, Line, Noun, Slug


class Leadership(Noun):
    """Who leads a network (nettverksleder) or a party, as one source states it on its date."""

    name: Line
    seen: Date
    source: Slug
    doubt: Line | None = None


class Membership(Noun):
    """That a participant belongs to a network, as one source states it on its date."""

    participant: Slug
    seen: Date
    source: Slug
    doubt: Line | None = None


class Network(Noun):
    """A network (nettverk) of one intake (pulje 1 or 2). Two leaders may lead together."""

    id: Slug
    intake: Literal[1, 2]
    name: Name
    themes: tuple[Slug, ...] = Field(min_length=1)
    leaders: tuple[Leadership, ...] = Field(min_length=1)
    participants: tuple[Membership, ...] = Field(min_length=1)
    note: Line | None = None

    @property
    def current_leaders(self) -> tuple[str, ...]:
        """The leaders of the newest statement."""
        newest = max(leader.seen for leader in self.leaders)
        return tuple(leader.name for leader in self.leaders if leader.seen == newest)
