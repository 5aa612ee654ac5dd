"""A sheet that is read but not compiled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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

    @property
    def moves(self) -> bool:
        """Whether its rows may come to stand elsewhere."""
        return self.tags.regions.moves
