"""A Word file as the rules see it: its stories, its styles, and where in it something is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from docgen.errors import Place
from docgen.office import xml
from docgen.office.checks.finding import Finding, Severity
from docgen.office.checks.styles import Styles
from docgen.office.package import Package
from docgen.office.xml import Element, q

_STORIES = ("header", "footer", "footnotes", "endnotes", "comments")
_BLOCKS = {q("w:p"), q("w:tbl"), q("w:sdt")}
# Content controls and the like may stand around any content without being content themselves.
_WRAPPERS = {q("w:sdt"), q("w:customXml"), q("w:ins"), q("w:moveTo"), q("w:smartTag")}


class Word:
    """A docx and its trees. What an older Word would see (mc:Fallback) is left out: it says everything twice."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = package.main
        others = sorted({name for kind in _STORIES for name in package.related(self.main, kind)})
        self.stories: dict[str, Element] = {name: self._tree(name) for name in (self.main, *others)}
        self.styles = Styles(self._optional("styles"), self._optional("theme"))
        self.numbering = self._optional("numbering")
        self.settings = self._optional("settings")
        self._places: dict[Element, tuple[int, str]] = {}
        for root in self.stories.values():
            self._number(root)

    def _tree(self, name: str) -> Element:
        root = self.package.tree(name)
        for fallback in list(root.iter(q("mc:Fallback"))):
            xml.drop(fallback)
        return root

    def _optional(self, kind: str) -> Element | None:
        names = self.package.related(self.main, kind)
        return self.package.tree(names[0]) if names else None

    def _number(self, root: Element) -> None:
        heading = ""
        for number, paragraph in enumerate(root.iter(q("w:p")), 1):
            if self.heading_level(paragraph):
                heading = text(paragraph).strip()
            self._places[paragraph] = (number, heading)

    @cached_property
    def body(self) -> Element:
        """The body of the main document."""
        found = self.stories[self.main].find(q("w:body"))
        return self.stories[self.main] if found is None else found

    @cached_property
    def positions(self) -> dict[Element, tuple[int, int]]:
        """For each row its number in the table and how many there are, from 0; for each cell the same in its row."""
        found: dict[Element, tuple[int, int]] = {}
        for table in self.each("w:tbl"):
            its_rows = rows(table)
            for at, row in enumerate(its_rows):
                found[row] = (at, len(its_rows))
                its_cells = cells(row)
                found.update((cell, (n, len(its_cells))) for n, cell in enumerate(its_cells))
        return found

    def heading_level(self, paragraph: Element) -> int:
        """1 to 9 for a heading, 0 for other paragraphs."""
        return self.styles.outline_level(style_of(paragraph), paragraph)

    def place(self, element: Element) -> str:
        """Where an element stands, for a reader: part, heading above, number of the paragraph."""
        paragraph = element if element.tag == q("w:p") else next(element.iterancestors(q("w:p")), None)
        if paragraph is None:
            paragraph = next(element.iter(q("w:p")), None)
        number, heading = self._places.get(paragraph, (0, "")) if paragraph is not None else (0, "")
        root = element.getroottree().getroot()
        part = next((name for name, story in self.stories.items() if story is root), "")
        return str(Place(part=part, heading=heading[:60], paragraph=number))

    def finding(self, rule: str, element: Element, message: str, severity: Severity = "error") -> Finding:
        """A finding at an element."""
        return Finding(rule, severity, self.place(element), message)

    def each(self, *names: str) -> Iterator[Element]:
        """Every element with one of the names, in all stories."""
        for root in self.stories.values():
            yield from root.iter(*(q(name) for name in names))


def style_of(paragraph: Element) -> str:
    """The style id of a paragraph; empty for the default style."""
    return xml.value(paragraph.find(f"{q('w:pPr')}/{q('w:pStyle')}")) or ""


def text(element: Element) -> str:
    """The visible text of an element: runs, breaks and tabs; not field codes, not deleted text."""
    marks = {q("w:tab"): "\t", q("w:br"): "\n", q("w:cr"): "\n", q("w:noBreakHyphen"): "-"}
    pieces = []
    for node in element.iter(q("w:t"), *marks):
        if node.getparent() is not None and node.getparent().tag == q("w:tabs"):  # type: ignore[union-attr]
            continue
        pieces.append(marks.get(str(node.tag)) or node.text or "")
    return "".join(pieces)


def blocks(container: Element) -> Iterator[Element]:
    """The paragraphs and tables of a body, cell, header …, through the content controls around them."""
    for element in container:
        if element.tag in _WRAPPERS:
            content = element.find(q("w:sdtContent"))
            yield from blocks(element if content is None else content)
        elif element.tag in _BLOCKS:
            yield element


def rows(table: Element) -> list[Element]:
    """The rows of a table, through content controls; not those of a table inside it."""
    return list(_through(table, q("w:tr")))


def cells(row: Element) -> list[Element]:
    """The cells of a row, through content controls."""
    return list(_through(row, q("w:tc")))


def _through(element: Element, wanted: str) -> Iterator[Element]:
    for found in element:
        if found.tag == wanted:
            yield found
        elif found.tag in _WRAPPERS or found.tag == q("w:sdtContent"):
            yield from _through(found, wanted)
