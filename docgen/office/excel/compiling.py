"""A workbook template compiled: sheets to code, and everything beside their rows prepared to follow them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from docgen.errors import Place
from docgen.office import properties, xml, zip
from docgen.office.code import Code, compiled
from docgen.office.excel import cellstyles, references, regions, rounds, rowtags, validations
from docgen.office.excel.after import After
from docgen.office.excel.asides import Asides
from docgen.office.excel.before import Before
from docgen.office.excel.cell import Shared, SheetCells
from docgen.office.excel.cellstyles import CellStyles
from docgen.office.excel.follower import Follower, Reading
from docgen.office.excel.followers import followers
from docgen.office.excel.grid import name, read
from docgen.office.excel.nouns import Area, Cell, Rule
from docgen.office.excel.rowed import Rowed
from docgen.office.excel.sheet import SheetCode, compile_rows
from docgen.office.excel.strings import Strings
from docgen.office.excel.unroll import Unrolled
from docgen.office.package import Package, Relationship, rels_name, resolve
from docgen.office.part import Compilation, compile_plain
from docgen.office.spots import Spot
from docgen.office.tags import TagTable
from docgen.office.workbook_parts import MAIN
from docgen.office.xml import Element

_R_ID = f"{{{xml.R}}}id"


class Listed(NamedTuple):
    """A sheet of the workbook: its name there and as typed in the template, its part, the wraps of copied columns."""

    title: str
    part: str
    shown: str
    wraps: Mapping[int, str]
    number: int


@dataclass(slots=True)
class Sheet:
    """A compiled sheet: its rows, what stands before and after them, and the texts with tags in those."""

    name: str
    part: str
    rows: SheetCode
    before: Before
    after: After
    asides: Asides
    relationships: list[Relationship]
    rels: zip.Member | None
    number: int = -1
    """Which of the sheets that came out it is, where the data tells which do."""


@dataclass(slots=True)
class Compiled:
    """All that a workbook template was compiled to."""

    shared: Shared
    sheets: list[Sheet] = field(default_factory=list)
    followers: list[Follower] = field(default_factory=list)
    plain: list[Code] = field(default_factory=list)

    @property
    def codes(self) -> list[Code]:
        """Everything that is run."""
        asides = [*(one.asides.code for one in self.sheets), *(one.asides.code for one in self.followers)]
        rows = [sheet.rows.code for sheet in self.sheets]
        return [*self.plain, *(made for made in (*rows, *asides) if made is not None)]


def compile_book(package: Package, shared: Compilation, sha256: str, unrolled: Unrolled | None = None) -> Compiled:
    """Compile a package; faults are added to `shared`. `unrolled` tells of sheets and columns that are copies."""
    workbook = normalised(package.tree(package.main))
    named = rounds.names(workbook)
    strings, styles = Strings(package), CellStyles(package.tree(cellstyles.part(package)))
    found = [_rowed(package, one, strings, shared) for one in _sheets(package, workbook, unrolled)]
    made = Shared(strings, styles, {sheet.name.casefold(): sheet.tags.regions for sheet, _ in found})
    made.spot, made.from_1904 = shared.spot(Spot("bare")), _from_1904(workbook)
    made.numeric = {sheet.name.casefold(): set(_numeric(sheet)) for sheet, _ in found if sheet.tags.regions.loops}
    result = Compiled(made)
    result.followers = followers(Reading(package, made, shared), workbook, [sheet for sheet, _ in found])
    for sheet, root in found:
        result.sheets.append(_compiled(package, sheet, root, made, shared))
    shared.faults += rounds.faults(package, workbook, [sheet for sheet, _ in found], made.read, named)
    package.put(cellstyles.part(package), styles.xml().encode())
    for part, tree in properties.trees(package, sha256):
        plain = compile_plain(tree, part, shared)
        if plain is not None and (one := compiled(plain, shared.file, shared.faults)) is not None:
            result.plain.append(one)
    return result


def _from_1904(workbook: Element) -> bool:
    properties_ = workbook.find(name("workbookPr"))
    return properties_ is not None and properties_.get("date1904") in ("1", "true")


def _numeric(sheet: Rowed) -> Iterator[Cell]:
    """The cells of a sheet that may hold a number."""
    for cell in (cell for row in sheet.tags.rows for cell in row.row.cells):
        tagged = sheet.tags.cells.get(cell.at)
        if cell.kind in ("number", "formula") or (tagged is not None and tagged.is_alone):
            yield cell.at


def _sheets(package: Package, workbook: Element, unrolled: Unrolled | None) -> Iterator[Listed]:
    """The worksheets, with their parts; sheets that are a chart or a dialog stay as they are."""
    parts = {one.id: resolve(package.main, one.target) for one in package.relationships(package.main)}
    listed = ((one.get("name", ""), parts.get(one.get(_R_ID, ""), "")) for one in workbook.iter(name("sheet")))
    for number, (title, part) in enumerate(listed):
        if package.content_type(part).endswith("worksheet+xml"):
            copy = unrolled.sheets[number] if unrolled is not None else None
            shown, wraps = (title, {}) if copy is None else (copy.shown, copy.wraps)
            yield Listed(title, part, shown, wraps, -1 if unrolled is None else number)


def _rowed(package: Package, listed: Listed, strings: Strings, shared: Compilation) -> tuple[Rowed, Element]:
    """A sheet with its tags found and its loops checked."""
    title, part = listed.title, listed.part
    root = normalised(package.tree(part))
    place, table = Place(shared.file, part, sheet=listed.shown), TagTable(shared.file, part)
    tags = rowtags.read(read(root, strings), place, table)
    tables = [regions.table_area(package.tree(one)) for one in package.related(part, "table")]
    merges = [references.area(one.get("ref", "")) for one in root.iter(name("mergeCell"))]
    regions.check(tags, table, tables, [one for one in merges if one is not None])
    return Rowed(title, part, place, tags, table, tables, listed.wraps, listed.number), root


def _compiled(package: Package, sheet: Rowed, root: Element, made: Shared, shared: Compilation) -> Sheet:
    rules: dict[Area, Rule] = validations.rules(root)
    cells = SheetCells(made, sheet.name.casefold(), sheet.place, sheet.tags, sheet.table, rules, sheet.wraps)
    rows = compile_rows(sheet, cells, shared)
    data = root.find(name("sheetData"))
    if data is not None:
        data.clear()
    asides = Asides(shared, sheet.part, sheet.place)
    asides.take(root)
    table = TagTable(shared.file, sheet.part)
    after = After.read(root, sheet.name, made.regions, table)
    before = Before.read(root, sheet.name, sheet.tags.regions)
    asides.compile()
    shared.faults += table.faults
    rels = package.members.get(rels_name(sheet.part))
    return Sheet(
        sheet.name, sheet.part, rows, before, after, asides, package.relationships(sheet.part), rels, sheet.number
    )


def normalised(root: Element) -> Element:
    """The same tree with SpreadsheetML as the default namespace, in which rows are written."""
    if root.prefix is None:
        return root
    others = (f' xmlns:{prefix}="{uri}"' for prefix, uri in root.nsmap.items() if uri != MAIN and prefix)
    made = etree.fromstring(f'<{etree.QName(root).localname} xmlns="{MAIN}"{"".join(others)}/>')
    made.attrib.update(root.attrib)
    made.extend(list(root))
    return made
