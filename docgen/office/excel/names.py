"""The workbook part: names of cells follow the rows, and Excel is told whether to calculate (ECMA-376 18.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxml import etree

from docgen.errors import Place, TemplateError, ValueProblem
from docgen.office import xml
from docgen.office.escaping import attribute
from docgen.office.excel import formula, formulas
from docgen.office.excel.formulas import Moved
from docgen.office.excel.moving import Fill, Holes, Prepared, s
from docgen.office.excel.nouns import Formula, Layout, Regions
from docgen.office.tags import TagTable
from docgen.office.xml import Element

_BEFORE_CALC = tuple(map(s, ("definedNames", "externalReferences", "functionGroups", "sheets")))
_CUT = re.compile("(<\\?calc 0\\?>|\ue025\\d+\ue026)")
_ON_LOAD = "fullCalcOnLoad"
_BUILT_IN = "_xlnm."  # print areas, print titles, filters: Excel's own, which go away with their cells
_OPAQUE = re.compile("#REF!|\ue010")  # names that are broken already, and texts that are set aside


class Names:
    """The `workbook` part, prepared."""

    def __init__(
        self, pieces: Sequence[Prepared[Layout] | int | None], titles: Sequence[str], calc: tuple[str, str]
    ) -> None:
        self._pieces, self._titles, self._calc = pieces, [attribute(title) for title in titles], calc

    @classmethod
    def read(cls, root: Element, regions: Mapping[str, Regions], table: TagTable) -> Names:
        """Read a `workbook`; the tree is marked. Faults of its names are added to `table`."""
        holes = Holes[Layout]()
        for container in root.findall(s("definedNames")):
            for name in container.findall(s("definedName")):
                _mark(name, regions, table, holes)
            if any(not isinstance(child.tag, str) for child in container):
                holes.items(container)
        titles = _mark_sheets(root)
        calc = _mark_calculation(root)
        pieces: list[Prepared[Layout] | int | None] = []
        for piece in _CUT.split(xml.DECLARATION + xml.text_of(root)):
            if piece.startswith("\ue025"):
                pieces.append(int(piece[1:-1]))
            else:
                pieces.append(None if piece.startswith("<?calc") else holes.prepared(piece))
        return cls(pieces, titles, calc)

    def write(self, layout: Layout, calculates: bool, titles: Sequence[str] | None = None) -> str:
        """The whole part.

        `calculates`: Excel is to calculate everything when it opens the workbook; `titles` are the names of the sheets
        in order, by default those of the template. Raises ValueProblem for a name whose cells did not come out.
        """
        shown = self._titles if titles is None else [attribute(title) for title in titles]
        made = []
        for piece in self._pieces:
            if piece is None:
                made.append(self._calc[calculates])
            else:
                made.append(shown[piece] if isinstance(piece, int) else piece.write(layout))
        return "".join(made)


def _mark(name: Element, regions: Mapping[str, Regions], table: TagTable, holes: Holes[Layout]) -> None:
    """Let a name follow its cells."""
    text, title = name.text or "", name.get("name", "")
    if not text or _OPAQUE.search(text) or name.get("function") == "1":
        return
    place = Place(table.file, table.part, tag=f"the name «{title}»")
    try:
        held = formula.read(text, place, table)
        moved = text if _is_relative(held) else formulas.from_outside(held, regions, place)
    except TemplateError as error:
        table.fault(error.message, place)
        return
    if not isinstance(moved, str):
        name.text = holes.mark(_of_own(moved) if title.startswith(_BUILT_IN) else _always(moved))
        holes.item(name)


def _is_relative(held: Formula) -> bool:
    """Whether a name means another cell wherever it is used, so that nobody can move it."""
    found = (piece.reference for piece in held.pieces)
    return any(one is not None and one.area.top and not (one.fixed[1] and one.fixed[3]) for one in found)


def _always(moved: Moved) -> Fill:
    return lambda layout: moved(layout, 0)


def _of_own(moved: Moved) -> Fill:
    """The cells of one of Excel's own names; nothing when none came out."""

    def fill(layout: Layout) -> str:
        try:
            return moved(layout, 0)
        except ValueProblem:
            return ""

    return fill


def _stands_before(element: Element) -> bool:
    """Whether an element of a workbook, or a hole in its place, stands before the settings of calculation."""
    return not isinstance(element.tag, str) or element.tag in _BEFORE_CALC


def _mark_sheets(root: Element) -> list[str]:
    """Put marks where the names of the sheets stand; returns these."""
    titles = []
    for number, sheet in enumerate(root.iterfind(f"{s('sheets')}/{s('sheet')}")):
        titles.append(sheet.get("name", ""))
        sheet.set("name", f"\ue025{number}\ue026")
    return titles


def _mark_calculation(root: Element) -> tuple[str, str]:
    """Put a mark where the settings of calculation stand; returns these without and with calculation on opening."""
    mark = etree.ProcessingInstruction("calc", "0")
    held = root.find(s("calcPr"))
    if held is None:
        root.insert(1 + max(number for number, one in enumerate(root) if _stands_before(one)), mark)
        prefix = f"{root.prefix}:" if root.prefix else ""
        return "", f'<{prefix}calcPr {_ON_LOAD}="1"/>'
    holes = Holes[Layout]()
    held.attrib.pop(_ON_LOAD, "")
    off = holes.text(held)
    held.set(_ON_LOAD, "1")
    on = holes.text(held)
    mark.tail = held.tail
    root.replace(held, mark)
    return off, on
