"""Rules of cells: conditional formats, validations, and what the extensions of newer versions of Excel add.

ECMA-376 Part 1, 18.3.1.18 and 18.3.1.33; [MS-XLSX] 2.6.  The formulas of a rule are those of the first of its cells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from docgen.errors import TemplateError, ValueProblem
from docgen.office.excel import areas, formulas, ranges, references, shift
from docgen.office.excel.formulas import Moved
from docgen.office.excel.moving import Fill, Holes, s
from docgen.office.excel.nouns import Area, Cell, Layout, Regions
from docgen.office.excel.spans import extent
from docgen.office.tags import TOKEN
from docgen.office.xml import Element

XM = "http://schemas.microsoft.com/office/excel/2006/main"
_TAG = re.compile(rf"{TOKEN.pattern}|\ue010|{{{{|{{%")  # as typed, or as it is set aside
_OF_RULE = "a tag cannot stand in a rule; put the value in a cell and refer to that cell"


class Rules:
    """The rules of one sheet, marked in its tree."""

    def __init__(self, sheet: areas.Sheet, regions: Mapping[str, Regions], holes: Holes[Layout]) -> None:
        self._sheet, self._regions, self._holes = sheet, regions, holes

    def formats(self, root: Element) -> None:
        """Mark the conditional formats."""
        for element in root.findall(s("conditionalFormatting")):
            held = self._cells(element.get("sqref", ""), "the conditional format of")
            for one in [*element.iter(s("formula")), *element.iter(s("cfvo"))]:
                self._formula(one, held, "val" if one.tag == s("cfvo") else "")
            self._item(element, held)

    def validations(self, root: Element) -> None:
        """Mark the validations."""
        for container in root.findall(s("dataValidations")):
            for element in container.findall(s("dataValidation")):
                held = self._cells(element.get("sqref", ""), "the validation of")
                for one in element:
                    self._formula(one, held, alone=element.get("type") == "list")
                self._item(element, held)
            if self._sheet.regions.moves:
                self._holes.items(container, {"count": "<dataValidation "})

    def extensions(self, root: Element) -> None:
        """Mark what names cells in extensions: its formulas stand in `xm:f`, its cells in `xm:sqref`."""
        for held in root.findall(f"{s('extLst')}//{{{XM}}}sqref"):
            element = held.getparent()
            if element is None:
                continue
            container = element.getparent()
            if element.tag.endswith("}sparkline") and self._sheet.regions.moves:
                self._sparkline(element, held)
            else:
                cells = self._cells(held.text or "", "the rule of")
                for one in element.iter(f"{{{XM}}}f"):
                    self._formula(one, cells, alone=element.get("type") == "list")
                self._item(element, cells, held)
            if container is not None and all(not isinstance(one.tag, str) for one in container):
                areas.list_of(container, self._holes)

    def _item(self, element: Element, cells: Sequence[Area], held: Element | None = None) -> None:
        """Let a rule follow its cells, which an attribute or the element `held` names, and go away with them."""
        if not self._sheet.regions.moves:
            return
        mark = self._holes.mark(areas.sqref(cells, self._sheet))
        if held is None:
            element.set("sqref", mark)
        else:
            held.text = mark
        self._holes.item(element)

    def _cells(self, text: str, what: str) -> list[Area]:
        held = areas.areas(text)
        self._sheet.check(held, what)
        return held

    def _formula(self, element: Element, cells: Sequence[Area], name: str = "", alone: bool = False) -> None:
        """Mark the formula in an element or in its attribute; `alone`: a reference alone means all copies of a cell."""
        text = (element.get(name, "") if name else element.text) or ""
        moved = self._moved(text, _first(cells), alone) if text else text
        if isinstance(moved, str):
            return
        mark = self._holes.mark(_of_first(moved, cells, self._sheet.name))
        if name:
            element.set(name, mark)
        else:
            element.text = mark

    def _moved(self, text: str, at: Cell, alone: bool) -> Moved | str:
        table, place = self._sheet.table, self._sheet.place(references.address(at))
        if _TAG.search(text):
            table.fault(_OF_RULE, place)
            return text
        held = formulas.read(text, place, table)
        if held is None:
            return text
        try:
            read = shift.alone(held) if alone else held
            return formulas.compiled(read, at, self._sheet.name, self._regions, place)
        except TemplateError as error:
            table.fault(error.message, place)
            return text

    def _sparkline(self, element: Element, held: Element) -> None:
        """A small chart in a cell: one for each copy of the cell, and none where its data is gone."""
        cells = areas.areas(held.text or "")
        source = element.find(f"{{{XM}}}f")
        if source is None or not cells:
            return
        moved = self._moved(source.text or "", _first(cells), alone=True)
        source.text, held.text = "\ue005", "\ue006"
        text, name = self._holes.text(element), self._sheet.name

        def fill(layout: Layout) -> str:
            made = []
            for area in ranges.area(cells[0], name, layout):
                try:
                    data = moved if isinstance(moved, str) else moved(layout, area.top)
                except ValueProblem:
                    continue
                made.append(text.replace("\ue005", data).replace("\ue006", references.area_text(area)))
            return "".join(made)

        self._holes.put(element, fill)


def _first(cells: Sequence[Area]) -> Cell:
    """The cell whose formulas a rule has."""
    return Cell(min((one.top or 1 for one in cells), default=1), min((one.left or 1 for one in cells), default=1))


def _of_first(moved: Moved, cells: Sequence[Area], sheet: str) -> Fill:
    """The formula of the first cell as it came out; nothing when no cell did."""

    tops = [(one.top or 1, one.bottom or 1) for one in cells]

    def fill(layout: Layout) -> str:
        found = [rows[0] for rows in (extent(layout, sheet, *one) for one in tops) if rows is not None]
        return moved(layout, min(found)) if found else ""

    return fill
