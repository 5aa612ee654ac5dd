"""Rules of cells in a sheet whose columns are repeated: conditional formats, validations, and those of extensions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docgen.errors import Place, TemplateError
from docgen.office import xml
from docgen.office.excel import references
from docgen.office.excel.columns import ColumnMap, merged
from docgen.office.excel.moving import s
from docgen.office.excel.nouns import Area
from docgen.office.excel.recolumn import At, recolumned
from docgen.office.excel.rules import XM
from docgen.office.xml import Element

_FORMULAS = tuple(map(s, ("formula", "formula1", "formula2")))


@dataclass(frozen=True, slots=True)
class Rules:
    """Unrolls the rules of one sheet; `maps` are the columns of all sheets."""

    sheet: str
    maps: Mapping[str, ColumnMap]
    place: Place

    @property
    def columns(self) -> ColumnMap:
        """The columns of the sheet."""
        return self.maps.get(self.sheet.casefold(), ColumnMap())

    def areas(self, text: str) -> list[tuple[int, Area]]:
        """What the areas of a list became, each with the number of its copy. Raises TemplateError for a crossed one."""
        made: list[tuple[int, Area]] = []
        for part in text.split():
            area = references.area(part)
            if area is None:
                continue
            if self.columns.crosses(area):
                place = Place(self.place.file, self.place.part, sheet=self.place.sheet, cell=part.partition(":")[0])
                raise TemplateError(
                    f"a column loop crosses the edge of {part}; "
                    "let the area hold all columns of the loop, or lie wholly in it",
                    place,
                )
            made += self.columns.areas(area)
        return made

    def merged(self, text: str) -> list[Area]:
        return merged([area for _, area in self.areas(text)])

    def formula(self, text: str, column: int, copy: int) -> str:
        """A formula of a rule, or the cell that a link leads to."""
        try:
            return recolumned(text, At(self.sheet, column or 1, copy), self.maps)
        except TemplateError as error:
            raise type(error)(error.message, self.place) from error

    def cells(self, element: Element, text: str) -> list[Area]:
        """Let a list of areas follow; the element goes when none came out."""
        made = self.merged(text)
        element.set("sqref", " ".join(map(references.area_text, made)))
        parent = element.getparent()
        if not made and parent is not None:
            parent.remove(element)
        return made

    def rule(self, element: Element) -> None:
        text = element.get("sqref", "")
        if self.cells(element, text):
            for held in element.iter(*_FORMULAS):
                held.text = self.formula(held.text or "", _first(text), 0)
            for value in element.iter(s("cfvo")):
                if value.get("type") == "formula":
                    value.set("val", self.formula(value.get("val", ""), _first(text), 0))

    def extension(self, held: Element) -> None:
        """A rule or a small chart of an extension: its cells stand in `xm:sqref`, its formulas in `xm:f`."""
        element, text = held.getparent(), held.text or ""
        parent = None if element is None else element.getparent()
        if element is None or parent is None:
            return
        if not element.tag.endswith("}sparkline"):
            made = self.merged(text)
            held.text = " ".join(map(references.area_text, made))
            for one in element.iter(f"{{{XM}}}f") if made else ():
                one.text = self.formula(one.text or "", _first(text), 0)
            if not made:
                parent.remove(element)
            return
        at = parent.index(element)
        parent.remove(element)
        for number, (copy, area) in enumerate(self.areas(text)):
            made_one = xml.copy(element)
            for one in made_one.iter(f"{{{XM}}}sqref"):
                one.text = references.area_text(area)
            for one in made_one.iter(f"{{{XM}}}f"):
                one.text = self.formula(one.text or "", _first(text), copy)
            parent.insert(at + number, made_one)


def _first(text: str) -> int:
    """The first column of a list of areas."""
    held: Sequence[Area | None] = [references.area(part) for part in text.split()]
    return min((area.left or 1 for area in held if area is not None), default=1)
