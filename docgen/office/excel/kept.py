"""What the cells of a result hold, for the charts that show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from docgen.office.excel.nouns import Area, Cell, GridCell, Layout

Key = tuple[str, Cell]
"""A sheet in small letters, and a cell of the template."""


@dataclass(slots=True)
class Kept:
    """The cells of a template whose values are kept: constants, and the numbers of those that a render writes."""

    constants: dict[Key, object] = field(default_factory=dict)
    numbers: dict[Key, int] = field(default_factory=dict)
    rows: dict[str, set[int]] = field(default_factory=dict)
    """The template rows of each sheet that hold any."""

    def number(self, sheet: str, at: Cell) -> int:
        """The number under which a render keeps the values of a cell."""
        self.rows.setdefault(sheet.casefold(), set()).add(at.row)
        return self.numbers.setdefault((sheet.casefold(), at), len(self.numbers))

    def constant(self, sheet: str, cell: GridCell) -> None:
        """Take in a cell that is the same in every result."""
        self.rows.setdefault(sheet.casefold(), set()).add(cell.at.row)
        if cell.kind == "number":
            self.constants[sheet.casefold(), cell.at] = float(cell.value)
        elif cell.kind == "bool":
            self.constants[sheet.casefold(), cell.at] = cell.value == "1"
        elif cell.kind == "text":
            self.constants[sheet.casefold(), cell.at] = cell.value


class Values:
    """The values of one result; `written` are those that the render kept, by number."""

    def __init__(self, kept: Kept, layout: Layout, written: Mapping[int, Sequence[object]]) -> None:
        self._kept, self._layout, self._written = kept, layout, written
        self._came_from: dict[str, dict[int, tuple[int, int]]] = {}

    def of(self, sheet: str, area: Area) -> list[object]:
        """The values of an output area, row by row; None for an empty cell."""
        return [
            self._at(sheet.casefold(), row, column)
            for row in range(area.top, area.bottom + 1)
            for column in range(area.left, area.right + 1)
        ]

    def _at(self, sheet: str, row: int, column: int) -> object:
        origin = self._origins(sheet).get(row)
        if origin is None:
            return None
        key = (sheet, Cell(origin[0], column))
        number = self._kept.numbers.get(key)
        if number is None:
            return self._kept.constants.get(key)
        held = self._written.get(number, ())
        return held[origin[1]] if origin[1] < len(held) else None

    def _origins(self, sheet: str) -> dict[int, tuple[int, int]]:
        """The template row that each output row came from, and its number among that row's copies."""
        if sheet not in self._came_from:
            rows = self._layout.rows(sheet)
            self._came_from[sheet] = {
                row: (origin, number)
                for origin in self._kept.rows.get(sheet, ())
                for number, row in enumerate(rows.of(origin) if rows is not None else ())
            }
        return self._came_from[sheet]
