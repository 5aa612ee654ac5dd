"""Compiling the parts of a Word file: from XML to Jinja source with a tag for everything that varies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from docgen.errors import PackageError, Place, TemplateError
from docgen.office import cells, contents, controls, fields, ids, join, lift, structure, xml
from docgen.office.contents import Contents
from docgen.office.repair import may_empty
from docgen.office.source import Source, assemble
from docgen.office.spots import Control, Spot
from docgen.office.styles import Styles
from docgen.office.tags import DRAWING, TOKEN, WORD, Tag, TagTable
from docgen.office.xml import Element, q, value

_ATTRIBUTE_WITH_TAG = re.compile(rb"=(?:\"[^\"<>]*|'[^'<>]*)\{[{%]")
_ATTRIBUTES_WITH_TAGS = "//@*[contains(., '{{') or contains(., '{%')]"
_PARAGRAPH_IDS = (q("w14:paraId"), q("w14:textId"))


@dataclass(slots=True)
class Part:
    """A compiled part: its source, its contents lists, and the kinds of element in it that may come out empty."""

    name: str
    source: Source
    contents: list[Contents]
    may_empty: frozenset[str]


@dataclass(slots=True)
class Compilation:
    """What the parts of one template share while they are compiled."""

    file: str
    styles: Styles
    properties: Mapping[str, str]
    spots: list[Spot] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    faults: list[TemplateError] = field(default_factory=list)
    ids: set[tuple[str, str]] = field(default_factory=set)
    _known: dict[Spot, int] = field(default_factory=dict)

    def spot(self, spot: Spot) -> int:
        """The number of a spot; equal spots share one."""
        if spot not in self._known:
            self._known[spot] = len(self.spots)
            self.spots.append(spot)
        return self._known[spot]


def compile_part(data: bytes, name: str, shared: Compilation, is_main: bool) -> Part | None:
    """Compile one part of WordprocessingML; None when nothing in it varies."""
    root = xml.parse(data, name)
    if not root.tag.startswith(f"{{{xml.W}}}"):
        raise PackageError(f"{name} is “Strict Open XML”; save the file as an ordinary Word document (.docx)")
    root = xml.with_prefix_w(root)
    table = TagTable(shared.file, name)
    fields.refresh(root, shared.properties, table)
    lists = contents.take_out(root, shared.styles) if is_main else []
    fields.join_codes(root)
    join.join_open_paragraphs(root, WORD)
    places = _join(root, shared.styles, table)
    if _ATTRIBUTE_WITH_TAG.search(data):
        _join_attributes(root, places, table)
    if lists:
        contents.mark_headings(root, shared.styles, table)
    lift.lift(root, WORD, table)
    cells.obey(root, table)
    fills = controls.bind(root, table, shared.controls, places, shared.styles)
    _forget_paragraph_ids(root)
    return _finish(root, name, shared, table, lists, fills)


def _forget_paragraph_ids(root: Element) -> None:
    """Word gives paragraphs new ids when they are missing, and complains of nothing; repeated ones could mislead it."""
    for element in root.iter(WORD.paragraph, WORD.row):
        for attribute in _PARAGRAPH_IDS:
            if attribute in element.attrib:
                del element.attrib[attribute]


def compile_drawing(root: Element, name: str, shared: Compilation) -> Part | None:
    """Compile a part whose text is DrawingML, such as a chart's titles."""
    table = TagTable(shared.file, name)
    for number, paragraph in enumerate(root.iter(DRAWING.paragraph), 1):
        join.join(paragraph, DRAWING, table, Place(shared.file, name, paragraph=number))
    return _finish(root, name, shared, table, [], [])


def compile_plain(root: Element, name: str, shared: Compilation) -> Part | None:
    """Compile a part whose elements hold text directly, such as the document properties."""
    table = TagTable(shared.file, name)
    for element in root.iter():
        if isinstance(element.tag, str) and element.text and "{" in element.text:
            join.join_text(element, table, Place(shared.file, name, heading=element.tag.rpartition("}")[2]))
    return _finish(root, name, shared, table, [], [])


def _join(root: Element, styles: Styles, table: TagTable) -> dict[Element, Place]:
    """Join the tags of every paragraph and field code; returns the place of each paragraph."""
    places: dict[Element, Place] = {}
    heading = ""
    for number, paragraph in enumerate(root.iter(WORD.paragraph), 1):
        properties = xml.child(paragraph, "w:pPr")
        if properties is not None and styles.heading_level(value(xml.child(properties, "w:pStyle"))):
            heading = join.plain_text(paragraph, WORD).strip()[:60] or heading
        places[paragraph] = place = Place(table.file, table.part, heading, number)
        join.join(paragraph, WORD, table, place)
    for element in root.iter(q("w:instrText")):
        if "{{" in (element.text or ""):
            join.join_text(element, table, _nearest(element, places, table))
    return places


def _join_attributes(root: Element, places: Mapping[Element, Place], table: TagTable) -> None:
    for held in cast("list[etree._ElementUnicodeResult]", root.xpath(_ATTRIBUTES_WITH_TAGS)):
        if (owner := held.getparent()) is not None and held.attrname:
            join.join_attribute(owner, str(held.attrname), table, _nearest(owner, places, table))


def _nearest(element: Element, places: Mapping[Element, Place], table: TagTable) -> Place:
    for ancestor in element.iterancestors(WORD.paragraph):
        if ancestor in places:
            return places[ancestor]
    return Place(table.file, table.part)


def _finish(
    root: Element,
    name: str,
    shared: Compilation,
    table: TagTable,
    lists: list[Contents],
    fills: list[tuple[Control, Element]],
) -> Part | None:
    """Check the structure, give every value its spot and every id its uniqueness, and write the source."""
    nsmap = dict(root.nsmap)

    def locate(tag: Tag, element: Element, where: str) -> None:
        if tag.kind == "value":
            tag.spot = shared.spot(_spot(tag, element, where, nsmap))

    def visit(element: Element, repeats: bool) -> None:
        ids.make_unique(element, repeats, shared.ids, table)

    structure.walk(root, table, ids.ELEMENTS, visit, locate)
    for control, number in fills:
        control.repeats = TOKEN.search(number.get(q("w:val"), "")) is not None
    shared.faults += table.faults
    if not table.tags and not table.touched and not lists:
        return None
    return Part(name, assemble(root, table), lists, may_empty(root, table))


def _spot(tag: Tag, element: Element, where: str, nsmap: dict[str | None, str]) -> Spot:
    """Where a value stands, and the formatting around it."""
    if where.startswith("@"):
        return Spot("attribute")
    if where == "between":
        return _spot_between(tag, element, nsmap)
    run = element.getparent()
    if element.tag != WORD.text or run is None or run.tag != WORD.run:
        return Spot("bare")
    holder = run.getparent()
    paragraph = next(run.iterancestors(WORD.paragraph), None)
    # A paragraph with a token between its runs (a heading's bookmark, {%r %}) cannot be cut in two there.
    is_whole = paragraph is None or all(isinstance(child.tag, str) for child in paragraph)
    return Spot(
        "text",
        xml.properties(xml.child(run, "w:rPr"), nsmap),
        xml.properties(xml.child(paragraph, "w:pPr"), nsmap) if paragraph is not None else "",
        splits=holder is paragraph and is_whole,
        in_link=next(run.iterancestors(q("w:hyperlink")), None) is not None,
    )


def _spot_between(tag: Tag, element: Element, nsmap: dict[str | None, str]) -> Spot:
    """`{{r x}}` and `{{p x}}`: the formatting of the run or paragraph that the tag replaced."""
    run, paragraph = tag.formatting
    kind = "run" if tag.level == "r" else "block"
    return Spot(kind, xml.properties(run, nsmap), xml.properties(paragraph, nsmap))
