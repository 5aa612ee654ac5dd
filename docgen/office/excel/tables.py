"""Tables of a sheet: their area and filter follow the rows, and their columns take names from the data.

ECMA-376 Part 1, 18.5. Of the filter only its place and the buttons that are hidden stay: what it lets through and how
it sorts were chosen for the rows of the template.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from docgen.errors import TemplateError, ValueProblem
from docgen.office import xml
from docgen.office.escaping import attribute
from docgen.office.excel import areas, formula, formulas, references
from docgen.office.excel.formulas import Moved
from docgen.office.excel.moving import Fill, Holes, Prepared, s
from docgen.office.excel.nouns import Area, Cell, Layout, Regions
from docgen.office.excel.spans import extent, nearest
from docgen.office.tags import TagTable
from docgen.office.xml import Element

_COLUMN = re.compile("\ue025(\\d+)\ue026")
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_BREAK = re.compile("\r\n|\r|\n")
_LONGEST = 255  # characters of the name of a column


class TableTemplate:
    """A `table` part, prepared."""

    def __init__(self, name: str, pieces: list[Prepared[Layout] | int], columns: dict[int, str]) -> None:
        self._name, self._pieces, self._columns = name, pieces, columns

    @classmethod
    def read(cls, root: Element, sheet: str, regions: Mapping[str, Regions], table: TagTable) -> TableTemplate:
        """Read the `table` of a sheet; the tree is marked. Faults of its formulas are added to `table`."""
        holes = Holes[Layout]()
        own = areas.Sheet(sheet, regions.get(sheet.casefold(), Regions()), table)
        area = (areas.areas(root.get("ref", "")) or [Area(1, 1, 1, 1)])[0]
        columns = _mark_columns(root, area)
        _mark_formulas(root, area, own, regions, holes)
        for sorted_ in root.findall(s("sortState")):
            root.remove(sorted_)
        for filtered in root.findall(s("autoFilter")):
            areas.drop_filters(filtered)
            _mark_area(filtered, own, holes)
        _mark_area(root, own, holes)
        pieces: list[Prepared[Layout] | int] = []
        for at, piece in enumerate(_COLUMN.split(xml.DECLARATION + xml.text_of(root))):
            pieces.append(int(piece) if at % 2 else holes.prepared(piece))
        return cls(root.get("displayName", ""), pieces, columns)

    def write(self, layout: Layout, headers: Mapping[int, str] | None = None) -> str:
        """The whole part; `headers` are the texts of header cells that come from data, by the column of the sheet.

        Raises ValueProblem for a column without a name, and for two that have the same.
        """
        columns = self._named(headers) if headers else self._columns
        written = (columns[one] if isinstance(one, int) else one.write(layout) for one in self._pieces)
        return "".join(written)

    def _named(self, headers: Mapping[int, str]) -> dict[int, str]:
        columns = self._columns | {at: _as_attribute(text) for at, text in headers.items() if at in self._columns}
        seen: set[str] = set()
        for at, name in columns.items():
            if not name.strip():
                raise ValueProblem(f"a column of the table «{self._name}» would have no name")
            if len(text := headers.get(at, "")) > _LONGEST:
                raise ValueProblem(
                    f"a column of the table «{self._name}» would have a name of {len(text)} characters; "
                    f"Excel allows {_LONGEST}"
                )
            if name.casefold() in seen:
                raise ValueProblem(f"two columns of the table «{self._name}» would be called «{headers.get(at, name)}»")
            seen.add(name.casefold())
        return columns


def _as_attribute(text: str) -> str:
    """The name of a column: in the part a line break is written as its code, which in the cell it is not."""
    return attribute(_BREAK.sub("\n", _CODE.sub("_x005F_", text)).replace("\n", "_x000a_"))


def _mark_columns(root: Element, area: Area) -> dict[int, str]:
    """Put marks where the names of the columns stand; returns these, as XML, by the column of the sheet."""
    found = {}
    for column, element in enumerate(root.iterfind(f"{s('tableColumns')}/{s('tableColumn')}"), area.left):
        found[column] = attribute(element.get("name", ""))
        element.set("name", f"\ue025{column}\ue026")
    return found


def _mark_area(element: Element, sheet: areas.Sheet, holes: Holes[Layout]) -> None:
    """Let the area of a table or filter follow; as that of a table it has a colon also when it is one cell."""
    area = next(iter(areas.areas(element.get("ref", ""))), None)
    if area is not None and sheet.regions.moves:
        element.set("ref", holes.mark(_grown(area, sheet.name)))


def _grown(area: Area, sheet: str) -> Fill:
    left, right = references.point(area.left, 0), references.point(area.right, 0)

    def fill(layout: Layout) -> str:
        top, bottom = extent(layout, sheet, area.top, area.bottom) or (area.top, area.bottom)
        return f"{left}{top}:{right}{bottom}"

    return fill


def _mark_formulas(
    root: Element, area: Area, sheet: areas.Sheet, regions: Mapping[str, Regions], holes: Holes[Layout]
) -> None:
    """Let the formulas of the columns follow: one is that of the first data row, the other that of the totals."""
    rows = {
        s("calculatedColumnFormula"): area.top + int(root.get("headerRowCount", "1")),
        s("totalsRowFormula"): area.bottom,
    }
    for column, element in enumerate(root.iterfind(f"{s('tableColumns')}/{s('tableColumn')}"), area.left):
        for held in element:
            if held.tag in rows and held.text:
                _mark_formula(held, Cell(rows[held.tag], column), sheet, regions, holes)


def _mark_formula(
    held: Element, at: Cell, sheet: areas.Sheet, regions: Mapping[str, Regions], holes: Holes[Layout]
) -> None:
    place = sheet.place(references.address(at))
    try:
        found = formula.read(held.text or "", place, sheet.table)
        moved = formulas.compiled(found, at, sheet.name, regions, place)
    except TemplateError as error:
        sheet.table.fault(error.message, place)
        return
    if isinstance(moved, str):
        held.text = "".join(piece.text for piece in found.pieces)
    else:
        held.text = holes.mark(_in_row(moved, at, sheet.name))


def _in_row(moved: Moved, at: Cell, sheet: str) -> Fill:
    return lambda layout: moved(layout, nearest(layout, sheet, at.row))
