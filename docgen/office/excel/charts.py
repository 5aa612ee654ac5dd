"""Charts of a workbook: their areas follow the rows, and what they show is written anew (ECMA-376 Part 1, 21.2).

A chart holds, beside each area, the values that it last saw there: a reader that does not calculate draws those.
A series of which nothing came out is left out of the chart, and so is a title that was read from a cell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docgen.office import xml
from docgen.office.accents import C
from docgen.office.chartdata import GENERAL
from docgen.office.escaping import escape
from docgen.office.excel import caches
from docgen.office.excel.caches import Held, Shown, Source, Values
from docgen.office.excel.moving import Holes, Prepared
from docgen.office.excel.nouns import Area, Cell, Layout, Regions
from docgen.office.plot import c
from docgen.office.xml import Element

FormatOf = Callable[[str, Cell], str]
"""The number format of a cell of the template, by its sheet."""

_REFERENCES = (c("numRef"), c("strRef"), c("multiLvlStrRef"))
_EITHER = (c("cat"), c("xVal"))  # may hold numbers or texts
_NEEDED = (c("val"), c("yVal"), c("bubbleSize"))  # without these there is no series
_WITH_PARENT = (c("title"), c("errBars"))
_NEWER = "http://schemas.microsoft.com/office/drawing/2014/chartex"


class ChartPart:
    """A chart part, prepared."""

    def __init__(self, text: Prepared[Shown], asked: set[tuple[str, Area]]) -> None:
        self._text, self._asked = text, asked

    @classmethod
    def read(cls, root: Element, regions: Mapping[str, Regions], format_of: FormatOf | None = None) -> ChartPart:
        """Read a chart; the tree is marked. `regions` are those of all sheets, by their casefolded names."""
        reader = _Reader(regions, format_of or (lambda sheet, cell: GENERAL))
        reader.mark(root)
        return cls(reader.holes.prepared(xml.DECLARATION + xml.text_of(root)), reader.asked)

    def asks(self) -> set[tuple[str, Area]]:
        """The areas of the template whose values are needed, each with its sheet."""
        return self._asked

    def write(self, layout: Layout, values: Values) -> str:
        """The whole part."""
        return self._text.write(Shown(layout, values))


def forget(root: Element, regions: Mapping[str, Regions]) -> None:
    """Take away the values that a chart saw in cells of the template: tags among them are not the chart's own."""
    for reference in root.iter(*_REFERENCES):
        if caches.source(reference.findtext(c("f")) or "", regions) is not None:
            for held in [*reference.iter(c("pt"), c("lvl"))]:
                xml.drop(held)


class _Reader:
    def __init__(self, regions: Mapping[str, Regions], format_of: FormatOf) -> None:
        self._regions, self._format_of = regions, format_of
        self.holes, self.asked = Holes[Shown](), set[tuple[str, Area]]()

    def mark(self, root: Element) -> None:
        """Mark everything that names cells: references with their values, then what only names them."""
        for series in [*root.iter(c("ser"))]:
            needed = [found for one in series if one.tag in _NEEDED for found in self._sources(one)]
            self._within(series, bool(needed) and _lies(needed[0].references[0].area))
            if needed:
                self._leave_out(series, needed[0])
        self._within(root, False)

    def _sources(self, element: Element) -> list[Source]:
        found = (caches.source(f.text or "", self._regions) for f in element.iter(c("f")))
        return [one for one in found if one is not None]

    def _leave_out(self, series: Element, needed: Source) -> None:
        text = self.holes.within(series)
        self.holes.put(series, lambda shown: "" if needed.address(shown.layout) is None else text.write(shown))

    def _within(self, element: Element, across: bool) -> None:
        for reference in [*element.iter(*_REFERENCES)]:
            source = caches.source(reference.findtext(c("f")) or "", self._regions)
            parent = reference.getparent()
            if source is None or parent is None:
                continue
            self.asked.update(source.sheets())
            self.holes.put(reference, self._written(reference, parent, source, across))
            while parent is not None and parent is not element:
                holder = parent.getparent()
                self.holes.item(parent)
                parent = holder if holder is not None and holder.tag in _WITH_PARENT else None
        for named in [*element.iter()]:
            if isinstance(named.tag, str) and _names_cells(named):
                self._follow(named)

    def _written(self, reference: Element, parent: Element, source: Source, across: bool) -> Callable[[Shown], str]:
        """The reference with its values, as it stands in a result."""
        prefix = f"{reference.prefix}:" if reference.prefix else ""
        is_either, tag = parent.tag in _EITHER, reference.tag
        sheet, area = source.sheets()[0]
        code = reference.findtext(f".//{c('formatCode')}") or self._format_of(sheet, Cell(area.top, area.left))

        def fill(shown: Shown) -> str:
            held = source.held(shown)
            if held is None:
                return ""
            if tag == _REFERENCES[2]:
                return _reference(prefix, "multiLvlStr", held, caches.levels(prefix, held.values, held.width, across))
            if caches.is_of_numbers(held.values) if is_either else tag == _REFERENCES[0]:
                return _reference(prefix, "num", held, caches.numbers(prefix, held.values, code))
            return _reference(prefix, "str", held, caches.texts(prefix, held.values))

        return fill

    def _follow(self, element: Element) -> None:
        """An area without values, in an extension or a newer kind of chart; its old values go."""
        source = caches.source(element.text or "", self._regions)
        if source is None:
            return
        shown_before = escape(element.text or "")
        element.text = self.holes.mark(lambda shown: escape(source.address(shown.layout) or "") or shown_before)
        parent = element.getparent()
        for held in [] if parent is None else list(parent):
            if held.tag in (f"{{{_NEWER}}}lvl", element.tag.replace("}f", "}dlblRangeCache")):
                xml.drop(held)


def _reference(prefix: str, kind: str, held: Held, cache: str) -> str:
    return f"<{prefix}{kind}Ref><{prefix}f>{escape(held.address)}</{prefix}f>{cache}</{prefix}{kind}Ref>"


def _lies(area: Area) -> bool:
    """Whether the values of a series stand beside each other; one cell alone is the row of a loop."""
    return area.top == area.bottom and area.left < area.right


def _names_cells(element: Element) -> bool:
    """Whether an element that is not one of charts of old holds an area: `c15:f`, `c15:sqref`, `cx:f`."""
    uri, _, local = element.tag[1:].partition("}")
    return local in ("f", "sqref") and uri != C and "/chart" in uri
