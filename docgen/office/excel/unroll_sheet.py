"""What stands round the rows of a sheet whose columns are repeated: size, view, merged cells, rules, links, breaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docgen.errors import Place, TemplateError
from docgen.office import xml
from docgen.office.excel import columns, references
from docgen.office.excel.columns import ColumnMap
from docgen.office.excel.moving import s
from docgen.office.excel.nouns import Area
from docgen.office.excel.recolumn import At, recolumned
from docgen.office.excel.rules import XM
from docgen.office.xml import Element

_FROZEN = ("frozen", "frozenSplit")
_REPEATED = (("mergeCell", "ref"), ("hyperlink", "ref"), ("cellWatch", "r"))
_FORMULAS = tuple(map(s, ("formula", "formula1", "formula2")))


@dataclass(frozen=True, slots=True)
class Sides:
    """Unrolls what stands before and after the rows of one sheet; `maps` are the columns of all sheets."""

    sheet: str
    maps: Mapping[str, ColumnMap]
    place: Place

    @property
    def columns(self) -> ColumnMap:
        """The columns of the sheet."""
        return self.maps.get(self.sheet.casefold(), ColumnMap())

    def unroll(self, root: Element) -> None:
        """Change all of a worksheet but its rows and the widths of its columns."""
        for held in (*root.iter(s("dimension")), *root.iter(s("autoFilter")), *root.iter(s("sortState"))):
            self._spread(held, "ref")
        for view in root.iter(s("sheetView")):
            self._view(view)
        for name, key in _REPEATED:
            for one in list(root.iter(s(name))):
                self._repeat(one, key)
        for one in [*root.iter(s("conditionalFormatting")), *root.iter(s("dataValidation"))]:
            self._rule(one)
        for one in [*root.iter(s("protectedRange")), *root.iter(s("ignoredError"))]:
            self._cells(one, one.get("sqref", ""))
        for held in list(root.iter(f"{{{XM}}}sqref")):
            self._extension(held)
        for breaks in root.iter(s("colBreaks")):
            self._breaks(breaks)
        _drop_empty(root)

    def _spread(self, element: Element, name: str) -> None:
        """Let one area reach from its first column to its last."""
        area = references.area(element.get(name, ""))
        span = self.columns.extent(area.left, area.right) if area is not None and area.left else None
        if area is not None and span is not None:
            element.set(name, references.area_text(area._replace(left=span[0], right=span[1])))

    def _view(self, view: Element) -> None:
        held = self.columns
        for one in (view, *view.iterchildren(s("pane")), *view.iterchildren(s("selection"))):
            for name in ("topLeftCell", "activeCell"):
                area = references.area(one.get(name, ""))
                if area is not None:
                    column = held.at(area.left)
                    one.set(name, references.area_text(area._replace(left=column, right=column)))
            if one.get("sqref"):
                one.set("sqref", " ".join(map(references.area_text, self._merged(one.get("sqref", "")))) or "A1")
        pane = view.find(s("pane"))
        if pane is not None and pane.get("state") in _FROZEN and float(pane.get("xSplit", "0")):
            span = held.extent(1, int(float(pane.get("xSplit", "0"))))
            pane.set("xSplit", str(span[1] if span else 0))

    def _areas(self, text: str) -> list[tuple[int, Area]]:
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

    def _merged(self, text: str) -> list[Area]:
        return columns.merged([area for _, area in self._areas(text)])

    def _repeat(self, element: Element, name: str) -> None:
        """Let an element stand once for each copy of its area."""
        parent = element.getparent()
        if parent is None:
            return
        first = next(iter(references.area(one) for one in element.get(name, "").split()), None)
        at = parent.index(element)
        parent.remove(element)
        for number, (copy, area) in enumerate(self._areas(element.get(name, ""))):
            made = xml.copy(element)
            made.set(name, references.area_text(area))
            if made.get("location") and first is not None:
                made.set("location", self._formula(made.get("location", ""), first.left, copy))
            parent.insert(at + number, made)

    def _formula(self, text: str, column: int, copy: int) -> str:
        """A formula of a rule, or the cell that a link leads to."""
        try:
            return recolumned(text, At(self.sheet, column or 1, copy), self.maps)
        except TemplateError as error:
            raise type(error)(error.message, self.place) from error

    def _cells(self, element: Element, text: str) -> list[Area]:
        """Let a list of areas follow; the element goes when none came out."""
        made = self._merged(text)
        element.set("sqref", " ".join(map(references.area_text, made)))
        parent = element.getparent()
        if not made and parent is not None:
            parent.remove(element)
        return made

    def _rule(self, element: Element) -> None:
        text = element.get("sqref", "")
        if self._cells(element, text):
            for held in element.iter(*_FORMULAS):
                held.text = self._formula(held.text or "", _first(text), 0)
            for value in element.iter(s("cfvo")):
                if value.get("type") == "formula":
                    value.set("val", self._formula(value.get("val", ""), _first(text), 0))

    def _extension(self, held: Element) -> None:
        """A rule or a small chart of an extension: its cells stand in `xm:sqref`, its formulas in `xm:f`."""
        element, text = held.getparent(), held.text or ""
        parent = None if element is None else element.getparent()
        if element is None or parent is None:
            return
        if not element.tag.endswith("}sparkline"):
            made = self._merged(text)
            held.text = " ".join(map(references.area_text, made))
            for one in element.iter(f"{{{XM}}}f") if made else ():
                one.text = self._formula(one.text or "", _first(text), 0)
            if not made:
                parent.remove(element)
            return
        at = parent.index(element)
        parent.remove(element)
        for number, (copy, area) in enumerate(self._areas(text)):
            made_one = xml.copy(element)
            for one in made_one.iter(f"{{{XM}}}sqref"):
                one.text = references.area_text(area)
            for one in made_one.iter(f"{{{XM}}}f"):
                one.text = self._formula(one.text or "", _first(text), copy)
            parent.insert(at + number, made_one)

    def _breaks(self, element: Element) -> None:
        """Page breaks, each right of its column; a copied column has one for each copy."""
        for one in list(element):
            for column in self.columns.of(int(one.get("id", "0")))[::-1]:
                made = xml.copy(one)
                made.set("id", str(column))
                one.addnext(made)
            element.remove(one)
        for name in ("count", "manualBreakCount"):
            if name in element.attrib:
                element.set(name, str(len(element)))


def _first(text: str) -> int:
    """The first column of a list of areas."""
    held: Sequence[Area | None] = [references.area(part) for part in text.split()]
    return min((area.left or 1 for area in held if area is not None), default=1)


def _drop_empty(root: Element) -> None:
    """Take away lists of which nothing is left, and count the others."""
    for name in ("mergeCells", "hyperlinks", "dataValidations", "protectedRanges", "ignoredErrors", "colBreaks"):
        for held in list(root.iter(s(name))):
            if not len(held):
                root.remove(held)
            elif "count" in held.attrib:
                held.set("count", str(len(held)))
    for held in list(root.iter()):
        parent = held.getparent()
        if parent is None or not isinstance(held.tag, str) or len(held):
            continue
        if held.tag.endswith(("}conditionalFormattings", "}sparklines")) or held.tag.endswith("X14}dataValidations"):
            xml.drop(held)
