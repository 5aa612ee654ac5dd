"""A sheet that is read but not compiled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from docgen.errors import Place
from docgen.office.excel.regions import TableArea
from docgen.office.excel.rowtags import RowTags
from docgen.office.tags import TagTable


@dataclass(slots=True)
class Rowed:
    """A sheet with its tags found: its name, part, tags and tables."""

    name: str
    part: str
    place: Place
    tags: RowTags
    table: TagTable
    tables: Sequence[TableArea]
    wraps: Mapping[int, str] = field(default_factory=dict)
    """The code around the tags of columns that are copies."""
    number: int = -1

    @property
    def moves(self) -> bool:
        """Whether its rows may come to stand elsewhere."""
        return self.tags.regions.moves
