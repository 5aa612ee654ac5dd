"""Compiling the parts of a Word file: from XML to Jinja source with a tag for everything that varies."""

from __future__ import annotations

import re
from collections.abc import Mapping

from docgen.errors import PackageError, Place
from docgen.office import cells, contents, controls, fields, join, lift, xml
from docgen.office.drawing import join_attributes
from docgen.office.part import Compilation, Part, SpotOf, finish
from docgen.office.repair import may_empty
from docgen.office.source import assemble
from docgen.office.spots import Spot
from docgen.office.styles import Styles
from docgen.office.tags import TOKEN, WORD, Tag, TagTable
from docgen.office.xml import Element, q, value

_ATTRIBUTE_WITH_TAG = re.compile(rb"=(?:\"[^\"<>]*|'[^'<>]*)\{[{%]")
_PARAGRAPH_IDS = (q("w14:paraId"), q("w14:textId"))


def compile_part(data: bytes, name: str, shared: Compilation, is_main: bool) -> Part | None:
    """Compile one part of WordprocessingML; None when nothing in it varies."""
    root = xml.parse(data, name)
    if not root.tag.startswith(f"{{{xml.W}}}"):
        raise PackageError(f"{name} is “Strict Open XML”; save the file as an ordinary Word document (.docx)")
    root = xml.with_prefixes(root, "w")
    table = TagTable(shared.file, name)
    fields.refresh(root, shared.properties, table)
    lists = contents.take_out(root, shared.styles) if is_main else []
    fields.join_codes(root)
    join.join_open_paragraphs(root, WORD)
    places = _join(root, shared.styles, table)
    if _ATTRIBUTE_WITH_TAG.search(data):
        join_attributes(root, places, table)
    if lists:
        contents.mark_headings(root, shared.styles, table)
    lift.lift(root, WORD, table)
    cells.obey(root, table)
    fills = controls.bind(root, table, shared.controls, places, shared.styles)
    _forget_paragraph_ids(root)
    finish(root, shared, table, _spots(root))
    for control, number in fills:
        control.repeats = TOKEN.search(number.get(q("w:val"), "")) is not None
    if not table.tags and not table.touched and not lists:
        return None
    return Part(name, assemble(root, table), lists, may_empty(root, table))


def _forget_paragraph_ids(root: Element) -> None:
    """Word gives paragraphs new ids when they are missing, and complains of nothing; repeated ones could mislead it."""
    for element in root.iter(WORD.paragraph, WORD.row):
        for attribute in _PARAGRAPH_IDS:
            if attribute in element.attrib:
                del element.attrib[attribute]


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


def _nearest(element: Element, places: Mapping[Element, Place], table: TagTable) -> Place:
    for ancestor in element.iterancestors(WORD.paragraph):
        if ancestor in places:
            return places[ancestor]
    return Place(table.file, table.part)


def _spots(root: Element) -> SpotOf:
    """What tells of a tag in the tree of `root` where its value stands, and the formatting around it."""
    nsmap = dict(root.nsmap)

    def spot(tag: Tag, element: Element, where: str) -> Spot:
        if where == "between":
            return _spot_between(tag, nsmap)
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

    return spot


def _spot_between(tag: Tag, nsmap: dict[str | None, str]) -> Spot:
    """`{{r x}}` and `{{p x}}`: the formatting of the run or paragraph that the tag replaced."""
    run, paragraph = tag.formatting
    kind = "run" if tag.level == "r" else "block"
    return Spot(kind, xml.properties(run, nsmap), xml.properties(paragraph, nsmap))
