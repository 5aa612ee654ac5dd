"""The cells of a sheet whose columns are repeated: each copy of a cell, with a formula of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.errors import Place, TemplateError
from docgen.office import xml
from docgen.office.excel import formula, references
from docgen.office.excel import unroll_texts as texts
from docgen.office.excel.columns import ColumnMap
from docgen.office.excel.moving import s
from docgen.office.excel.nouns import Cell
from docgen.office.excel.recolumn import At, recolumned
from docgen.office.excel.strings import Strings
from docgen.office.xml import Element

_LETTERS = re.compile("[A-Z]+")


@dataclass(slots=True)
class Cells:
    """Unrolls the cells of one sheet. `texts` are those of cells that lost tags; `maps` are those of all sheets."""

    sheet: str
    maps: Mapping[str, ColumnMap]
    texts: Mapping[Cell, str]
    strings: Strings
    place: Place
    last: int = 0
    """The last template column that is used."""
    _shared: dict[str, tuple[Cell, str]] = field(default_factory=dict)

    @property
    def columns(self) -> ColumnMap:
        """The columns of the sheet."""
        return self.maps.get(self.sheet.casefold(), ColumnMap())

    def unroll(self, root: Element) -> None:
        """Change the rows of a worksheet."""
        data = root.find(s("sheetData"))
        last = 0
        for row in () if data is None else data.iterchildren(s("row")):
            number = last = int(row.get("r") or last + 1)
            if "spans" in row.attrib:
                del row.attrib["spans"]
            self._row(row, number)

    def _row(self, row: Element, number: int) -> None:
        made: list[tuple[int, Element]] = []
        homeless = ""
        column = 0
        for held in list(row.iterchildren(s("c"))):
            column = _column(held, column)
            at = Cell(number, column)
            self.last = max(self.last, column)
            row.remove(held)
            held.tail = None
            copies, tags = self._copies(held, at)
            made += copies
            homeless += tags
        made.sort(key=lambda one: one[0])
        if homeless:
            made.append((made[-1][0] + 1 if made else 1, texts.cell(homeless)))
        for place, held in made:
            held.set("r", references.address(Cell(number, place)))
            row.append(held)

    def _copies(self, held: Element, at: Cell) -> tuple[list[tuple[int, Element]], str]:
        """The copies of a cell, each with its column; and tags of its row when there is no copy to hold them."""
        if at in self.texts:
            texts.write(held, self.texts[at])
        self._write_out(held, at)
        copies = self.columns.copies(at.column)
        parts = texts.row_tags(self._text(held)) if self.columns.loop(at.column) >= 0 else None
        if not copies:
            return [], "" if parts is None else parts[0] + parts[2]
        made: list[tuple[int, Element]] = []
        for copy in copies:
            one = held if len(copies) == 1 else xml.copy(held)
            if parts is not None:
                opening, text, closing = parts
                texts.write(one, opening * (copy == 0) + text + closing * (copy == copies[-1]))
            self._move_formula(one, at, copy)
            made.append((self.columns.at(at.column, copy), one))
        return made, ""

    def _text(self, held: Element) -> str:
        if held.get("t") == "inlineStr":
            return "".join(map(str, held.itertext()))
        value = held.findtext(s("v"))
        return self.strings.text(int(value)) if held.get("t") == "s" and value else ""

    def _write_out(self, held: Element, at: Cell) -> None:
        """Give a cell that shares its formula with others a formula of its own."""
        found = held.find(s("f"))
        if found is None or found.get("t") != "shared":
            return
        group, text = found.get("si", ""), found.text or ""
        if text:
            self._shared[group] = (at, text)
        elif group in self._shared:
            first, text = self._shared[group]
            found.text = formula.shared(text, (at.row - first.row, at.column - first.column))
        for name in ("t", "si", "ref"):
            found.attrib.pop(name, "")

    def _move_formula(self, held: Element, at: Cell, copy: int) -> None:
        found = held.find(s("f"))
        if found is None:
            return
        if found.get("t") == "dataTable" and self.columns.loops:
            raise TemplateError("the cell is part of a what-if data table, which docgen cannot move", self._at(at))
        try:
            found.text = recolumned(found.text or "", At(self.sheet, at.column, copy), self.maps)
        except TemplateError as error:
            raise type(error)(error.message, self._at(at)) from error
        area = references.area(found.get("ref", ""))
        if area is not None:
            held_areas = self.columns.areas(area)
            found.set("ref", references.area_text(held_areas[copy if copy < len(held_areas) else 0][1]))

    def _at(self, at: Cell) -> Place:
        return Place(self.place.file, self.place.part, sheet=self.place.sheet, cell=references.address(at))


def _column(held: Element, before: int) -> int:
    found = _LETTERS.match(held.get("r", ""))
    return references.column(found[0]) if found else before + 1
