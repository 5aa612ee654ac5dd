"""The parts that follow the rows: the workbook with its names, tables, drawings, notes, charts and pivot tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from docgen.office.excel import charted, drawn
from docgen.office.excel.follower import Follower, Outcome, Reading, following
from docgen.office.excel.names import Names
from docgen.office.excel.nouns import Cell
from docgen.office.excel.pivots import PivotCache
from docgen.office.excel.regions import TableArea
from docgen.office.excel.rowed import Rowed
from docgen.office.excel.tables import TableTemplate
from docgen.office.package import relationships_xml, rels_name
from docgen.office.tags import TagTable
from docgen.office.xml import Element

_PIVOT = "pivotCacheDefinition+xml"


def followers(reading: Reading, workbook: Element, sheets: Sequence[Rowed]) -> list[Follower]:
    """Read every part that follows the rows of a sheet; faults are added to what the template shares."""
    found = [_workbook(reading, workbook)]
    for sheet in sheets:
        own = [*_tables(reading, sheet), *drawn.followers(reading, sheet)]
        found += [replace(one, sheet=sheet.number) for one in own]
    found += charted.followers(reading, {sheet.name.casefold(): sheet for sheet in sheets})
    if any(sheet.moves for sheet in sheets):
        found += _pivots(reading)
    return found


def _workbook(reading: Reading, root: Element) -> Follower:
    """The workbook part, with the names of its sheets and cells."""
    part = reading.package.main
    asides, table = reading.asides(part, root), TagTable(reading.shared.file, part)
    names = Names.read(root, reading.made.regions, table)
    reading.shared.faults += table.faults
    return Follower(part, lambda outcome: names.write(outcome.layout, outcome.calculates), asides)


def _tables(reading: Reading, sheet: Rowed) -> Iterator[Follower]:
    """The tables of a sheet whose rows, headings or formulas vary."""
    for part, area in zip(reading.package.related(sheet.part, "table"), sheet.tables, strict=True):
        headers = _headers(reading, sheet, area)
        root = reading.package.tree(part)
        if not sheet.moves and not headers and not any("{{" in text for text in root.itertext()):
            continue
        table = TagTable(reading.shared.file, part)
        held = TableTemplate.read(root, sheet.name, reading.made.regions, table)
        reading.shared.faults += table.faults
        yield Follower(part, _table_writer(held, headers), reading.asides(part, None), bool(headers))


def _headers(reading: Reading, sheet: Rowed, area: TableArea) -> dict[int, int]:
    """The header cells whose texts come from data: the numbers under which they are kept, by column."""
    made: dict[int, int] = {}
    for column in range(area.area.left, area.area.right + 1) if area.first > area.area.top else ():
        at = Cell(area.area.top, column)
        if at in sheet.tags.cells and sheet.tags.cells[at].tags:
            made[column] = reading.made.kept.number(sheet.name, at)
            reading.made.headings.add((sheet.name.casefold(), at))
    return made


def _table_writer(held: TableTemplate, headers: Mapping[int, int]) -> Callable[[Outcome], str]:
    def write(outcome: Outcome) -> str:
        texts = {column: outcome.kept[number][0] for column, number in headers.items()}
        return held.write(outcome.layout, {column: "" if text is None else str(text) for column, text in texts.items()})

    return write


def _pivots(reading: Reading) -> Iterator[Follower]:
    """The sources of pivot tables, which Excel reads anew; what it last read goes."""
    package = reading.package
    for part in sorted(one for one in package.members if package.content_type(one).endswith(_PIVOT)):
        held = PivotCache.read(package.tree(part), reading.made.regions)
        relationships = package.relationships(part)
        for records in package.related(part, "pivotCacheRecords"):
            del package.members[records]
        kept = [one for one in relationships if one.id != held.records]
        if held.records and len(kept) < len(relationships):
            package.put(rels_name(part), relationships_xml(kept))
        yield Follower(part, following(held.write), reading.asides(part, None))
