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
from docgen.office.excel.regions import TableArea
from docgen.office.excel.rowed import Rowed
from docgen.office.excel.rowmap import BEGINS, DIGITS, ENDS, OWN, RUN, UNIT, Units
from docgen.office.part import Compilation, Part
from docgen.office.source import assemble_text
from docgen.office.tags import token

_OPENS = ("for", "if")
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
        self._loose = _loose(sheet)
        self._many = {loop.number for loop in sheet.tags.regions.loops if loop.last > loop.first}
        self.spans: list[tuple[int, int]] = []
        self.blank: list[int] = []
        self.runs: dict[str, int] = {}
        self.spares: list[tuple[int, tuple[int, ...]]] = []

    def written(self) -> Iterator[str]:
        """The rows with their marks, and the tags around them."""
        depth, last = 0, 0
        rows = self._sheet.tags.rows
        for at, row in enumerate(rows):
            number = row.row.number
            if number > last + 1:
                yield self._unit(last + 1, number - 1, blank=True)
            last = number
            yield from map(self._tag, row.before)
            depth += sum(self._sheet.table.tags[number].word in _OPENS for number in row.before)
            if not row.gone:
                yield self._unit(number, number)
                yield self._row(row.row)
            yield from map(self._tag, row.after)
            depth -= len(row.after)
            if not depth:
                yield from self._spare(at)

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

    def _spare(self, at: int) -> Iterator[str]:
        """The empty row of a table that ends here, should data leave it none (Excel repairs a table without rows)."""
        rows = self._sheet.tags.rows
        number = rows[at].row.number
        for table in self._sheet.tables:
            own = [row for row in rows[: at + 1] if table.first <= row.row.number <= table.last and not row.gone]
            if not own or not table.first <= number <= table.last or self._has_more(at, table):
                continue
            units = tuple(n for n, span in enumerate(self.spans) if table.first <= span[0] <= table.last)
            self.spares.append((self.spans.index((own[0].row.number,) * 2), units))
            cells = "".join(map(self._cells.empty, own[0].row.cells))
            yield f'{UNIT}{-len(self.spares):0{DIGITS}}<row r="{OWN}"{own[0].row.attributes}>{cells}</row>'

    def _has_more(self, at: int, table: TableArea) -> bool:
        """Whether rows of the table follow, or stand outside every loop and test, so that it always has one."""
        rows = self._sheet.tags.rows
        if any(row.row.number <= table.last for row in rows[at + 1 :]):
            return True
        return any(table.first <= number <= table.last for number in self._loose)


def _loose(sheet: Rowed) -> list[int]:
    """The rows that stand outside every loop and test, and so always come out."""
    made: list[int] = []
    depth = 0
    for row in sheet.tags.rows:
        depth += sum(sheet.table.tags[number].word in _OPENS for number in row.before)
        if not depth and not row.gone:
            made.append(row.row.number)
        depth -= len(row.after)
    return made
