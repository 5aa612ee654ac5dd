"""Compiling a slide and its notes: from XML to Jinja source, with marks around every text that must fit its frame."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.errors import Place
from docgen.office import join, lift, marked_texts, marking, presentation, shapes, slide_fields, xml
from docgen.office.drawing import join_attributes, spots
from docgen.office.fits import Fits
from docgen.office.frames import Inheritance
from docgen.office.part import Compilation, Part, finish
from docgen.office.shapes import Governed
from docgen.office.source import assemble
from docgen.office.spots import Slot, Spot
from docgen.office.tags import DRAWING, Tag, TagTable
from docgen.office.xml import Element, q

_CREATION = "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"  # a16:creationId, which every copy of a shape would share


@dataclass(slots=True)
class Slide:
    """A compiled slide: its part, its texts that must fit, and the charts that are bound, by relationship."""

    part: Part
    fits: Fits
    governed: Governed


def compile_slide(root: Element, table: TagTable, shared: Compilation, inheritance: Inheritance) -> Slide:
    """Compile the tree of a slide; faults are added to `shared`."""
    root = xml.with_prefixes(root, "p", "a")
    places = _join(root, table)
    governed = shapes.govern(root, table, inheritance, shared.layouts)
    join_attributes(root, places, table)
    slots = shapes.picture_slots(root, table, inheritance, governed)
    slide_fields.levels(root, table)
    slide_fields.forget_columns(root, table)
    lift.lift(root, DRAWING, table)
    slide_fields.columns(root, table)
    slide_fields.number_fields(root)
    found = marking.mark_texts(root, table, inheritance, governed)
    marking.mark_tables(root, table, inheritance, found)
    shapes.forget_places(governed)
    _forget_creation(root)
    _finish(root, table, shared, slots)
    marked_texts.enclose(root, table, found)
    return Slide(Part(table.part, assemble(root, table), drawing=True), Fits(found), governed)


def compile_notes(root: Element, table: TagTable, shared: Compilation) -> Part:
    """Compile the speaker notes of a slide."""
    root = xml.with_prefixes(root, "p", "a")
    _join(root, table)
    lift.lift(root, DRAWING, table)
    slide_fields.number_fields(root)
    body = presentation.notes_body(root)
    if body is not None:
        if body.find(q("a:p")) is None:
            body.append(body.makeelement(q("a:p")))
        marking.enclose(body, q("a:p"), "fit", "-1")
    _finish(root, table, shared, {})
    return Part(table.part, assemble(root, table), drawing=True)


def _join(root: Element, table: TagTable) -> dict[Element, Place]:
    """Find the tags in the text of every shape; returns the places of shapes and paragraphs."""
    places = shapes.places(root, table)
    join.join_open_paragraphs(root, DRAWING)
    for paragraph in root.iter(DRAWING.paragraph):
        if paragraph in places:
            join.join(paragraph, DRAWING, table, places[paragraph])
    return places


def _finish(root: Element, table: TagTable, shared: Compilation, slots: dict[int, Slot]) -> None:
    by_tag = {id(table.tags[number]): slot for number, slot in slots.items()}
    spot_of = spots(root)

    def spot(tag: Tag, element: Element, where: str) -> Spot:
        slot = by_tag.get(id(tag))
        return spot_of(tag, element, where) if slot is None else Spot("picture", slot=slot)

    finish(root, shared, table, spot)


def _forget_creation(root: Element) -> None:
    for extension in list(root.iter(q("a:ext"))):
        if extension.get("uri") == _CREATION:
            holder = extension.getparent()
            xml.drop(extension)
            if holder is not None and not len(holder):
                xml.drop(holder)
