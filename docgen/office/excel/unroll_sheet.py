"""What stands round the rows of a sheet whose columns are repeated: size, view, merged cells, rules, links, breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.errors import TemplateError
from docgen.office import xml
from docgen.office.excel import references
from docgen.office.excel.columns import ColumnMap
from docgen.office.excel.moving import s
from docgen.office.excel.recolumn import At, recolumned
from docgen.office.excel.rules import XM
from docgen.office.excel.unroll_rules import Rules
from docgen.office.xml import Element

_FROZEN = ("frozen", "frozenSplit")
_REPEATED = (("mergeCell", "ref"), ("hyperlink", "ref"), ("cellWatch", "r"))


@dataclass(frozen=True, slots=True)
class Sides:
    """Unrolls what stands before and after the rows of one sheet."""

    rules: Rules

    @property
    def columns(self) -> ColumnMap:
        """The columns of the sheet."""
        return self.rules.columns

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
            self.rules.rule(one)
        for one in [*root.iter(s("protectedRange")), *root.iter(s("ignoredError"))]:
            self.rules.cells(one, one.get("sqref", ""))
        for held in list(root.iter(f"{{{XM}}}sqref")):
            self.rules.extension(held)
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
                one.set("sqref", " ".join(self._selected(one.get("sqref", ""))) or "A1")
        pane = view.find(s("pane"))
        if pane is not None and pane.get("state") in _FROZEN and float(pane.get("xSplit", "0")):
            span = held.extent(1, int(float(pane.get("xSplit", "0"))))
            pane.set("xSplit", str(span[1] if span else 0))

    def _selected(self, text: str) -> Iterator[str]:
        for area in filter(None, map(references.area, text.split())):
            span = self.columns.extent(area.left, area.right) if area.left else (0, 0)
            if span is not None:
                yield references.area_text(area._replace(left=span[0], right=span[1]))

    def _repeat(self, element: Element, name: str) -> None:
        """Let an element stand once for each copy of its area."""
        parent = element.getparent()
        if parent is None:
            return
        first = next(iter(references.area(one) for one in element.get(name, "").split()), None)
        at = parent.index(element)
        parent.remove(element)
        for number, (copy, area) in enumerate(self.rules.areas(element.get(name, ""))):
            made = xml.copy(element)
            made.set(name, references.area_text(area))
            if made.get("location") and first is not None:
                made.set("location", self._target(made.get("location", ""), first.left, copy))
            parent.insert(at + number, made)

    def _target(self, text: str, column: int, copy: int) -> str:
        """The cells that a link leads to: those of its own copy, or all copies."""
        try:
            return self.rules.formula(text, column, copy)
        except TemplateError:
            return recolumned(text, At(), self.rules.maps)

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
