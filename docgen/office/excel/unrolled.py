"""A sheet of an unrolled book, with its columns and the parts that stand beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.errors import Place
from docgen.office.excel import unroll_notes, unroll_parts
from docgen.office.excel.columns import ColumnMap, Columns
from docgen.office.excel.strings import Strings
from docgen.office.excel.unroll_cells import Cells
from docgen.office.excel.unroll_copies import Made
from docgen.office.excel.unroll_data import COLUMNS, TURNS
from docgen.office.excel.unroll_links import put
from docgen.office.excel.unroll_nouns import Copy, SheetPlan
from docgen.office.excel.unroll_rules import Rules
from docgen.office.excel.unroll_sheet import Sides
from docgen.office.excel.unroll_widths import widths
from docgen.office.package import Package


@dataclass(frozen=True, slots=True)
class UnrolledSheet:
    """A sheet of the unrolled book: its name there, its name as typed in the template, its part.

    `wraps` are the codes of `with` for its copied columns; `origins` the columns of the template that all came from.
    """

    title: str
    shown: str
    part: str
    wraps: Mapping[int, str]
    columns: ColumnMap

    def origin(self, column: int) -> int:
        """The template column that a column came from."""
        moved = 0
        for loop in self.columns.loops:
            width = loop.last - loop.first + 1
            if column < loop.first + moved:
                break
            if column < loop.first + moved + width * loop.times:
                return loop.first + (column - loop.first - moved) % width
            moved += width * (loop.times - 1)
        return column - moved


def columns_of(plan: SheetPlan, copy: Copy | None) -> ColumnMap:
    """Where the columns of a sheet stand."""
    counts = copy.counts if copy is not None else ()
    loops = zip(plan.columns, counts, strict=True)
    return ColumnMap([Columns(loop.first, loop.last, times) for loop, times in loops])


def described(plan: SheetPlan, made: Made, maps: Mapping[str, ColumnMap]) -> UnrolledSheet:
    """What is to be known of a sheet that was made."""
    columns = maps[made.title.casefold()]
    wraps = {
        columns.at(column, copy): _wrap(loop.repeat.target, f"[{n}][{copy}]", column in plan.turns)
        for n, loop in enumerate(plan.columns)
        for column in range(loop.first, loop.last + 1)
        for copy in columns.copies(column)
    }
    return UnrolledSheet(made.title, plan.title, made.part, wraps, columns)


def _wrap(target: str, at: str, turns: bool) -> str:
    """The code of a `with`. It says `loop` only where a cell does: else the loop of a row could not be asked for."""
    return f"with {target} = {COLUMNS}{at}" + (f", loop = {TURNS}{at}" if turns else "")


def unroll_sheet(
    package: Package, plan: SheetPlan, made: Made, maps: Mapping[str, ColumnMap], strings: Strings, file: str
) -> None:
    """Unroll the columns of one sheet and its parts; those of other sheets that are repeated matter to its formulas."""
    moves = any(columns.loops for columns in maps.values())
    if not (moves or plan.texts) or not package.content_type(made.part).endswith("worksheet+xml"):
        return
    place = Place(file, made.part, sheet=plan.title)
    root = package.tree(made.part)
    own = maps[made.title.casefold()]
    cells = Cells(made.title, maps, plan.texts, strings, place)
    cells.unroll(root)
    own.check(cells.last, plan.title)
    if moves:
        widths(root, own)
        Sides(Rules(made.title, maps, place)).unroll(root)
        _parts(package, made, maps, place)
    put(package, made.part, root)


def _parts(package: Package, made: Made, maps: Mapping[str, ColumnMap], place: Place) -> None:
    own = maps[made.title.casefold()]
    for part in package.related(made.part, "table"):
        root = package.tree(part)
        unroll_parts.table(root, made.title, maps, place)
        put(package, part, root)
    for part in package.related(made.part, "drawing"):
        root = package.tree(part)
        unroll_parts.drawing(root, made.title, maps, place)
        put(package, part, root)
        for chart in package.related(part, "chart"):
            tree = package.tree(chart)
            unroll_parts.chart(tree, maps, place)
            put(package, chart, tree)
    for part in package.related(made.part, "comments") if own.loops else ():
        root = package.tree(part)
        unroll_notes.notes(root, own)
        put(package, part, root)
    for part in package.related(made.part, "vmlDrawing") if own.loops else ():
        root = package.tree(part)
        unroll_notes.shapes(root, own)
        put(package, part, root)
