"""A sheet of a template as code: rows with marks, cells as XML or as tags, and what is known of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from docgen.errors import Place
from docgen.office import code
from docgen.office.code import Code
from docgen.office.excel.cell import SheetCells
from docgen.office.excel.deferred import Deferred
from docgen.office.excel.grid import GridRow
from docgen.office.excel.nouns import GridCell
from docgen.office.excel.rowed import Rowed
from docgen.office.excel.rowmap import BEGINS, DIGITS, ENDS, OWN, RUN, UNIT, Units
from docgen.office.part import Compilation, Part
from docgen.office.source import assemble_text
from docgen.office.tags import token

_RUN = 8  # cells


@dataclass(slots=True)
class SheetCode:
    """The rows of a sheet as code (or as text, when nothing in them varies), and what its marks stand for."""

    code: Code | None
    text: str
    units: Units
    late: list[tuple[Deferred, Place]]


def compile_rows(sheet: Rowed, cells: SheetCells, shared: Compilation) -> SheetCode:
    """The code of a sheet's rows; faults are added to `shared`."""
    maker = _Maker(sheet, cells)
    text = "".join(maker.written())
    shared.faults += sheet.table.faults
    units = Units(
        tuple(maker.spans), frozenset(maker.blank), sheet.tags.regions, tuple(maker.spares), tuple(maker.runs)
    )
    if not sheet.table.tags:
        return SheetCode(None, text, units, cells.late)
    part = Part(f"{sheet.part} rows", assemble_text(text, sheet.table))
    return SheetCode(code.compiled(part, shared.file, shared.faults), "", units, cells.late)


class _Maker:
    """Writes the source of a sheet's rows."""

    def __init__(self, sheet: Rowed, cells: SheetCells) -> None:
        self._sheet, self._cells = sheet, cells
        self._ends = _ends(sheet)
        self._many = {loop.number for loop in sheet.tags.regions.loops if loop.last > loop.first}
        self.spans: list[tuple[int, int]] = []
        self.blank: list[int] = []
        self.runs: dict[str, int] = {}
        self.spares: list[tuple[int, tuple[int, ...]]] = []

    def written(self) -> Iterator[str]:
        """The rows with their marks, and the tags around them."""
        last = 0
        for row in self._sheet.tags.rows:
            number = row.row.number
            if number > last + 1:
                yield self._unit(last + 1, number - 1, blank=True)
            last = number
            yield from map(self._tag, row.before)
            if not row.gone:
                yield self._unit(number, number)
                yield self._row(row.row)
            yield from map(self._tag, row.after)
            yield from map(self._spare, self._ends.get(number, ()))

    def _tag(self, number: int) -> str:
        """A tag of rows, with the marks of iterations where an iteration has several rows."""
        loop = self._sheet.tags.loop_of.get(number, -1)
        if loop not in self._many:
            return token(number)
        if self._sheet.table.tags[number].word == "for":
            return f"{token(number)}{BEGINS}{loop};"
        return f"{ENDS}{loop};{token(number)}"

    def _unit(self, first: int, last: int, blank: bool = False) -> str:
        self.spans.append((first, last))
        if blank:
            self.blank.append(len(self.spans) - 1)
        return f"{UNIT}{len(self.spans) - 1:0{DIGITS}}"

    def _row(self, row: GridRow) -> str:
        cells = self._runs(row.cells)
        end = f">{cells}</row>" if cells else "/>"
        return f'<row r="{OWN}"{row.attributes}{end}'

    def _runs(self, cells: Sequence[GridCell]) -> str:
        """The cells of a row; many that never vary are set aside, to be numbered once."""
        made: list[str] = []
        for never, group in groupby(cells, key=lambda cell: cell.kind == "blank"):
            text = "".join(map(self._cells.source, held := list(group)))
            if never and len(held) >= _RUN:
                self.runs.setdefault(text, len(self.runs))
                text = f"{RUN}{self.runs[text]:0{DIGITS}}"
            made.append(text)
        return "".join(made)

    def _spare(self, rows: Sequence[GridRow]) -> str:
        """The empty row of a table, should data leave it none of its rows (Excel repairs a table without any)."""
        first, last = rows[0].number, rows[-1].number
        units = tuple(n for n, span in enumerate(self.spans) if first <= span[0] <= last)
        self.spares.append((self.spans.index((first, first)), units))
        cells = "".join(map(self._cells.empty, rows[0].cells))
        return f'{UNIT}{-len(self.spares):0{DIGITS}}<row r="{OWN}"{rows[0].attributes}>{cells}</row>'


def _ends(sheet: Rowed) -> dict[int, list[list[GridRow]]]:
    """The rows of each table that may come out empty, by the number of the row after which all its loops have ended.

    A table with a row outside every loop and test always has that one.
    """
    made: dict[int, list[list[GridRow]]] = {}
    for table in sheet.tables:
        inside = [row for row in sheet.tags.rows if table.first <= row.row.number <= table.last]
        own = [row.row for row in inside if not row.gone]
        if own and sheet.moves and not any(row.number in sheet.tags.loose for row in own):
            end = min((row for row in sheet.tags.closed if row >= inside[-1].row.number), default=0)
            made.setdefault(end, []).append(own)
    return made
