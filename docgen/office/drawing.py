"""Compiling text in DrawingML: the titles of charts, the texts of diagrams, the paragraphs of slides."""

from __future__ import annotations

from typing import cast

from lxml import etree

from docgen.errors import Place
from docgen.office import join, xml
from docgen.office.part import Compilation, Part, SpotOf, finish
from docgen.office.source import assemble
from docgen.office.spots import Spot
from docgen.office.tags import DRAWING, Tag, TagTable
from docgen.office.xml import Element, q

_ATTRIBUTES_WITH_TAGS = "//@*[contains(., '{{') or contains(., '{%')]"


def compile_drawing(root: Element, name: str, shared: Compilation, table: TagTable | None = None) -> Part | None:
    """Compile a part such as a chart or a diagram; None when nothing in it varies."""
    root = xml.with_prefixes(root, "a")
    table = table or TagTable(shared.file, name)
    for number, paragraph in enumerate(root.iter(DRAWING.paragraph), 1):
        join.join(paragraph, DRAWING, table, Place(shared.file, table.part, paragraph=number))
    join_attributes(root, {}, table)
    finish(root, shared, table, spots(root))
    return Part(name, assemble(root, table), drawing=True) if table.tags or table.touched else None


def join_attributes(root: Element, places: dict[Element, Place], table: TagTable) -> None:
    """Find the tags in attributes, such as alternative texts; `places` are those of paragraphs and shapes."""
    for held in cast("list[etree._ElementUnicodeResult]", root.xpath(_ATTRIBUTES_WITH_TAGS)):
        if (owner := held.getparent()) is not None and held.attrname:
            around = (places[one] for one in (owner, *owner.iterancestors()) if one in places)
            place = next(around, Place(table.file, table.part))
            join.join_attribute(owner, str(held.attrname), table, place)


def spots(root: Element) -> SpotOf:
    """What tells of a tag in the tree of `root` where its value stands, and the formatting around it."""
    nsmap = dict(root.nsmap)

    def spot(tag: Tag, element: Element, where: str) -> Spot:
        if where == "between":
            run, paragraph = tag.formatting
            kind = "run" if tag.level == "r" else "block"
            looks = (xml.properties(run, nsmap), xml.properties(paragraph, nsmap))
            return Spot(kind, *looks, bulleted=_is_bulleted(element))
        run = element.getparent()
        if element.tag != DRAWING.text or run is None or run.tag not in (DRAWING.run, q("a:fld")):
            return Spot("bare")
        paragraph = run.getparent()
        is_whole = paragraph is not None and all(isinstance(child.tag, str) for child in paragraph)
        return Spot(
            "text",
            xml.properties(run.find(DRAWING.run_properties), nsmap),
            xml.properties(None if paragraph is None else paragraph.find(DRAWING.paragraph_properties), nsmap),
            splits=run.tag == DRAWING.run and is_whole,
            bulleted=_is_bulleted(element),
        )

    return spot


def _is_bulleted(element: Element) -> bool:
    """Whether the text stands in a body placeholder, whose paragraphs are bulleted by the layout."""
    shape = next(element.iterancestors(q("p:sp")), None)
    holder = None if shape is None else shape.find(f"{q('p:nvSpPr')}/{q('p:nvPr')}/{q('p:ph')}")
    return holder is not None and holder.get("type", "obj") in ("body", "obj")
