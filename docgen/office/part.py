"""A part of an Office file while it is compiled: what all parts of a template share, and how each is finished."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from docgen.errors import Place, TemplateError
from docgen.office import ids, join, structure
from docgen.office.chart import ChartTemplate
from docgen.office.contents import Contents
from docgen.office.layouts import Layout
from docgen.office.source import Source, assemble
from docgen.office.spots import Control, Spot
from docgen.office.styles import Styles
from docgen.office.tags import Tag, TagTable
from docgen.office.xml import Element

SpotOf = Callable[[Tag, Element, str], Spot]
"""Tells where a value stands: the tag, the element that holds it, and whether in text, an attribute or between."""


@dataclass(slots=True)
class Part:
    """A compiled part: its source, its contents lists, and the kinds of element in it that may come out empty.

    `drawing` says that its text is DrawingML, not WordprocessingML.
    """

    name: str
    source: Source
    contents: list[Contents] = field(default_factory=list)
    may_empty: frozenset[str] = frozenset()
    drawing: bool = False


@dataclass(slots=True)
class Compilation:
    """What the parts of one template share while they are compiled."""

    file: str
    styles: Styles
    properties: Mapping[str, str]
    spots: list[Spot] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    faults: list[TemplateError] = field(default_factory=list)
    layouts: list[Layout] = field(default_factory=list)
    charts: list[ChartTemplate] = field(default_factory=list)
    ids: set[tuple[str, str]] = field(default_factory=set)
    _known: dict[Spot, int] = field(default_factory=dict)

    def spot(self, spot: Spot) -> int:
        """The number of a spot; equal spots share one."""
        if spot not in self._known:
            self._known[spot] = len(self.spots)
            self.spots.append(spot)
        return self._known[spot]


def compile_plain(root: Element, name: str, shared: Compilation) -> Part | None:
    """Compile a part whose elements hold text directly, such as the document properties; None when nothing varies."""
    table = TagTable(shared.file, name)
    for element in root.iter():
        if isinstance(element.tag, str) and element.text and "{" in element.text:
            join.join_text(element, table, Place(shared.file, name, heading=element.tag.rpartition("}")[2]))
    finish(root, shared, table, lambda tag, element, where: Spot("bare"))
    return Part(name, assemble(root, table)) if table.tags or table.touched else None


def finish(root: Element, shared: Compilation, table: TagTable, spot_of: SpotOf) -> None:
    """Check the structure, and give every value its spot and every id its uniqueness."""

    def locate(tag: Tag, element: Element, where: str) -> None:
        if tag.kind == "value":
            tag.spot = shared.spot(Spot("attribute") if where.startswith("@") else spot_of(tag, element, where))

    def visit(element: Element, repeats: bool) -> None:
        ids.make_unique(element, repeats, shared.ids, table)

    structure.walk(root, table, ids.ELEMENTS, visit, locate)
    shared.faults += table.faults
