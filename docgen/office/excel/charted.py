"""The charts of a template, and the cells that they show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from docgen.office.chartdata import GENERAL
from docgen.office.excel import charts
from docgen.office.excel.charts import ChartPart
from docgen.office.excel.follower import Follower, Outcome, Reading
from docgen.office.excel.kept import Kept, Values
from docgen.office.excel.nouns import Area, Cell
from docgen.office.excel.rowed import Rowed

_CHART = "drawingml.chart+xml"


def followers(reading: Reading, sheets: Mapping[str, Rowed]) -> Iterator[Follower]:
    """The charts that show cells which move or vary; `sheets` are by their casefolded names."""
    package, made = reading.package, reading.made
    own = dict(_numbers(reading, sheets.values()))
    for part in sorted(name for name in package.members if package.content_type(name).endswith(_CHART)):
        root = package.tree(part)
        charts.forget(root, made.regions)
        asides = reading.asides(part, root)
        held = ChartPart.read(root, made.regions, partial(_format, reading, sheets))
        asked = [(sheets[name.casefold()], area) for name, area in held.asks() if name.casefold() in sheets]
        asked = [(sheet, _with_loops(area, sheet)) for sheet, area in asked]
        varies = [_keep(made.kept, sheet, area) for sheet, area in asked]
        if any(varies) or asides:
            yield Follower(part, _writer(held, made.kept), asides, varies=True, sheet=own.get(part, -1))


def _numbers(reading: Reading, sheets: Iterable[Rowed]) -> Iterator[tuple[str, int]]:
    """The number of the sheet that each chart stands on."""
    for sheet in sheets:
        for drawing in reading.package.related(sheet.part, "drawing"):
            for chart in reading.package.related(drawing, "chart"):
                yield chart, sheet.number


def _writer(held: ChartPart, kept: Kept) -> Callable[[Outcome], str]:
    return lambda outcome: held.write(outcome.layout, Values(kept, outcome.layout, outcome.kept).of)


def _keep(kept: Kept, sheet: Rowed, area: Area) -> bool:
    """Keep the values of the cells of an area; whether any of them moves or varies."""
    varies = sheet.moves
    for cell in (cell for row in sheet.tags.rows for cell in row.row.cells if area.holds(cell.at)):
        if cell.formula is None and not (cell.at in sheet.tags.cells and sheet.tags.cells[cell.at].tags):
            kept.constant(sheet.name, cell)
        else:
            kept.number(sheet.name, cell.at)
            varies = True
    return varies


def _with_loops(area: Area, sheet: Rowed) -> Area:
    """An area with all rows of the loops that it meets: some stand between the copies of others."""
    met = [loop for loop in sheet.tags.regions.loops if loop.first <= area.bottom and area.top <= loop.last]
    top, bottom = (loop.first for loop in met), (loop.last for loop in met)
    return area._replace(top=min([area.top, *top]), bottom=max([area.bottom, *bottom]))


def _format(reading: Reading, sheets: Mapping[str, Rowed], sheet: str, at: Cell) -> str:
    """The number format of a cell of the template."""
    held = sheets.get(sheet.casefold())
    cells = () if held is None else (cell for row in held.tags.rows for cell in row.row.cells)
    return next((reading.made.styles.format(cell.style) for cell in cells if cell.at == at), GENERAL)
