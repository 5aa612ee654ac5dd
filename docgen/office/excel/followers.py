"""The parts that follow the rows: tables, the workbook with its names, drawings, charts and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from docgen.errors import Place
from docgen.office.chartdata import GENERAL
from docgen.office.excel import charts
from docgen.office.excel.asides import Asides
from docgen.office.excel.cell import Shared
from docgen.office.excel.charts import ChartPart
from docgen.office.excel.drawings import Drawing
from docgen.office.excel.kept import Kept, Values
from docgen.office.excel.names import Names
from docgen.office.excel.nouns import Area, Cell, Layout
from docgen.office.excel.regions import TableArea
from docgen.office.excel.rowtags import RowTags
from docgen.office.excel.tables import TableTemplate
from docgen.office.package import Package
from docgen.office.part import Compilation
from docgen.office.tags import TagTable
from docgen.office.xml import Element

_CHART = "drawingml.chart+xml"


@dataclass(slots=True)
class Outcome:
    """What a render came to: where the rows stand, whether a formula has no value, the values that were kept."""

    layout: Layout
    calculates: bool
    kept: Mapping[int, Sequence[object]]


@dataclass(slots=True)
class Follower:
    """A part that is written anew in every result, and the texts with tags in it.

    `varies`: it depends on values that were written, not on the rows alone.
    """

    part: str
    write: Callable[[Outcome], str]
    asides: Asides
    varies: bool = False


@dataclass(slots=True)
class Rowed:
    """A sheet that is read but not compiled: its name, part, tags and tables."""

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


def followers(
    package: Package, workbook: Element, made: Shared, shared: Compilation, sheets: Sequence[Rowed]
) -> list[Follower]:
    """Read every part that follows the rows of a sheet; faults are added to `shared`."""
    reader = _Reader(package, made, shared)
    found = [reader.workbook(workbook)]
    for sheet in sheets:
        found += reader.tables(sheet)
        found += reader.drawings(sheet)
    found += reader.charts({sheet.name.casefold(): sheet for sheet in sheets})
    return found


class _Reader:
    """Reads the parts of one template."""

    def __init__(self, package: Package, made: Shared, shared: Compilation) -> None:
        self._package, self._made, self._shared = package, made, shared

    def workbook(self, root: Element) -> Follower:
        """The workbook part, with the names of its sheets and cells."""
        part = self._package.main
        asides, table = self._aside(root, Place(self._shared.file, part)), TagTable(self._shared.file, part)
        names = Names.read(root, self._made.regions, table)
        self._shared.faults += table.faults
        return Follower(part, lambda outcome: names.write(outcome.layout, outcome.calculates), asides)

    def tables(self, sheet: Rowed) -> Iterator[Follower]:
        """The tables of a sheet whose rows or headings vary."""
        for part, area in zip(self._package.related(sheet.part, "table"), sheet.tables, strict=True):
            headers = self._headers(sheet, area)
            if not sheet.moves and not headers:
                continue
            table = TagTable(self._shared.file, part)
            held = TableTemplate.read(self._package.tree(part), sheet.name, self._made.regions, table)
            self._shared.faults += table.faults
            yield Follower(part, _table_writer(held, headers), Asides(self._shared, part, sheet.place), bool(headers))

    def _headers(self, sheet: Rowed, area: TableArea) -> dict[int, int]:
        """The header cells whose texts come from data: the numbers under which they are kept, by column."""
        made: dict[int, int] = {}
        for column in range(area.area.left, area.area.right + 1) if area.first > area.area.top else ():
            at = Cell(area.area.top, column)
            if at in sheet.tags.cells and sheet.tags.cells[at].tags:
                made[column] = self._made.kept.number(sheet.name, at)
        return made

    def drawings(self, sheet: Rowed) -> Iterator[Follower]:
        """The drawing of a sheet."""
        for part in self._package.related(sheet.part, "drawing"):
            root = self._package.tree(part)
            asides = self._aside(root, replace(sheet.place, part=part))
            if sheet.moves or asides:
                held = Drawing.read(root, sheet.name, sheet.tags.regions)
                yield Follower(part, _drawing_writer(held), asides)

    def charts(self, sheets: Mapping[str, Rowed]) -> Iterator[Follower]:
        """The charts that show cells which move or vary."""
        package = self._package
        for part in sorted(name for name in package.members if package.content_type(name).endswith(_CHART)):
            root = package.tree(part)
            charts.forget(root, self._made.regions)
            asides = self._aside(root, Place(self._shared.file, part))
            held = ChartPart.read(root, self._made.regions, partial(self._format, sheets))
            varies = [
                self._keep(sheets[name.casefold()], area) for name, area in held.asks() if name.casefold() in sheets
            ]
            if any(varies) or asides:
                yield Follower(part, _chart_writer(held, self._made.kept), asides, varies=True)

    def _keep(self, sheet: Rowed, area: Area) -> bool:
        """Keep the values of the cells of an area; whether any of them moves or varies."""
        varies = sheet.moves
        for cell in (cell for row in sheet.tags.rows for cell in row.row.cells if _holds(area, cell.at)):
            if cell.formula is None and not (cell.at in sheet.tags.cells and sheet.tags.cells[cell.at].tags):
                self._made.kept.constant(sheet.name, cell)
            else:
                self._made.kept.number(sheet.name, cell.at)
                varies = True
        return varies

    def _format(self, sheets: Mapping[str, Rowed], sheet: str, at: Cell) -> str:
        """The number format of a cell of the template."""
        held = sheets.get(sheet.casefold())
        cells = () if held is None else (cell for row in held.tags.rows for cell in row.row.cells)
        return next((self._made.styles.format(cell.style) for cell in cells if cell.at == at), GENERAL)

    def _aside(self, root: Element, place: Place) -> Asides:
        """The texts with tags of a part, set aside."""
        asides = Asides(self._shared, place.part, place)
        asides.take(root)
        asides.compile()
        return asides


def _table_writer(held: TableTemplate, headers: Mapping[int, int]) -> Callable[[Outcome], str]:
    def write(outcome: Outcome) -> str:
        texts = {column: outcome.kept[number][0] for column, number in headers.items()}
        return held.write(outcome.layout, {column: "" if text is None else str(text) for column, text in texts.items()})

    return write


def _holds(area: Area, at: Cell) -> bool:
    return area.top <= at.row <= area.bottom and area.left <= at.column <= area.right


def _chart_writer(held: ChartPart, kept: Kept) -> Callable[[Outcome], str]:
    return lambda outcome: held.write(outcome.layout, Values(kept, outcome.layout, outcome.kept).of)


def _drawing_writer(held: Drawing) -> Callable[[Outcome], str]:
    return lambda outcome: held.write(outcome.layout)
