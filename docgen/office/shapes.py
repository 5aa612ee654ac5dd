"""Shapes of a slide that data repeats, leaves out, turns into a picture or binds to a chart.

What governs a shape is a tag in its name (PowerPoint's selection pane) or, for `{%sp … %}`, in its text:
`Box {%sp for box in slide.boxes row gap 0.4 %}`, `Arrow {%sp if slide.arrow %}`, `Chart {%chart slide.chart %}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from docgen.errors import Place
from docgen.office import layouts, xml
from docgen.office.frames import Inheritance
from docgen.office.layouts import Area, Layout
from docgen.office.spots import Slot
from docgen.office.tags import DRAWING, TOKEN, Tag, TagTable, instruction, straightened
from docgen.office.xml import Element, q

SHAPES = tuple(map(q, ("p:sp", "p:grpSp", "p:pic", "p:graphicFrame", "p:cxnSp")))
_NAME_TAG = re.compile(r"\s*\{%\s*(?:sp|(?P<chart>chart))\s+(?P<code>.*?)\s*%\}\s*", re.DOTALL)
_PICTURE = re.compile(r"\|\s*picture\s*\(|\|\s*picture\s*\Z")


@dataclass(slots=True)
class Governed:
    """What was found on one slide: layouts of repeated shapes by number, and the expression of each chart by r:id."""

    layouts: list[Layout]
    charts: dict[str, tuple[str, Place]] = field(default_factory=dict)
    repeated: dict[Element, int] = field(default_factory=dict)
    conditional: bool = False


def name_of(shape: Element) -> str:
    """The name of a shape, without the tags in it."""
    held = properties(shape)
    return "" if held is None else _NAME_TAG.sub(" ", held.get("name", "")).strip()


def properties(shape: Element) -> Element | None:
    """The p:cNvPr of a shape."""
    return shape.find(f"*/{q('p:cNvPr')}")


def places(root: Element, table: TagTable) -> dict[Element, Place]:
    """The place of every shape, and of every paragraph within one."""
    found: dict[Element, Place] = {}
    for shape in root.iter(*SHAPES):
        found[shape] = place = Place(table.file, table.part, shape=name_of(shape))
        if shape.tag == q("p:grpSp"):
            continue
        for number, paragraph in enumerate(shape.iter(DRAWING.paragraph), 1):
            found[paragraph] = replace(place, paragraph=number)
    return found


def govern(root: Element, table: TagTable, inheritance: Inheritance, layouts_: list[Layout]) -> Governed:
    """Obey the tags in the names of shapes and the `{%sp %}` tags in their texts; tokens of the texts are in place."""
    found = Governed(layouts_)
    for shape in list(root.iter(*SHAPES)):
        for tag in [*_in_name(shape, table), *_in_text(shape, table)]:
            if tag.word == "chart":
                _bind(shape, tag, found, table)
            elif tag.word == "for":
                _repeat(shape, tag, found, table, inheritance)
            elif tag.word == "if":
                _wrap(shape, tag.code, "endif", tag, table)
                found.conditional = True
            elif tag.word not in ("endfor", "endif"):
                table.fault("only ‘for’ and ‘if’ govern a shape", tag.place)
    return found


def _in_name(shape: Element, table: TagTable) -> Iterator[Tag]:
    held = properties(shape)
    if held is None or "{%" not in held.get("name", ""):
        return
    name = held.get("name", "")
    place = Place(table.file, table.part, shape=name_of(shape))
    for match in _NAME_TAG.finditer(name):
        code = straightened(match["code"])
        if "docgen_" in code:
            table.fault("names that begin with ‘docgen_’ are docgen's own", replace(place, tag=match[0].strip()))
            continue
        yield Tag("block", f"chart {code}" if match["chart"] else code, replace(place, tag=match[0].strip()), "sp")
    rest = _NAME_TAG.sub(" ", name).strip()
    if "{%" in rest:
        message = "in a shape’s name only {%sp for … %}, {%sp if … %} and {%chart … %} can stand"
        table.fault(message, replace(place, tag=rest))
    held.set("name", rest)


def _in_text(shape: Element, table: TagTable) -> Iterator[Tag]:
    if shape.tag == q("p:grpSp"):
        return
    for text in shape.iter(DRAWING.text):
        for match in list(TOKEN.finditer(text.text or "")):
            tag = table.tags[int(match[2])]
            if tag.level == "sp":
                text.text = (text.text or "").replace(match[0], "")
                tag.level = ""
                table.tags[int(match[2])] = Tag("comment", "", tag.place)
                yield tag


def _wrap(shape: Element, code: str, end: str, tag: Tag, table: TagTable) -> None:
    """Put the shape between two tags; the one found first stands outermost."""
    shape.addprevious(table.raw(code, tag.place))
    shape.addnext(table.raw(end, tag.place))


def _repeat(shape: Element, tag: Tag, found: Governed, table: TagTable, inheritance: Inheritance) -> None:
    geometry = inheritance.geometry(shape)
    if geometry is None:
        table.fault("a shape can be repeated only when its size is known; give it a place on the slide", tag.place)
        return
    if shape.tag == q("p:graphicFrame") and shape.find(f".//{q('c:chart')}") is not None:
        table.fault("a chart cannot be repeated within a slide; repeat the slide", tag.place)
        return
    code, layout = layouts.read(tag.code, Area(*geometry))
    number = len(found.layouts)
    found.layouts.append(layout)
    found.repeated[shape] = number
    _frame(shape).insert(0, table.raw(f"loop|docgen_frame({number})", tag.place, "internal"))
    for glued in list(shape.iter(q("a:stCxn"), q("a:endCxn"))):
        xml.drop(glued)  # a connector of a copy would hold on to the first one's shapes
    _wrap(shape, code, "endfor", tag, table)


def forget_places(governed: Governed) -> None:
    """Take the template's place out of the shapes that are repeated: each copy gets its own."""
    for shape in governed.repeated:
        frame = _frame(shape)
        for child in (frame.find(q("a:off")), frame.find(q("a:ext"))):
            if child is not None:
                frame.remove(child)


def _frame(shape: Element) -> Element:
    """The xfrm of a shape, made when it inherits its place."""
    if shape.tag == q("p:graphicFrame"):
        holder, name = shape, "p:xfrm"
    else:
        held = shape.find(q("p:grpSpPr" if shape.tag == q("p:grpSp") else "p:spPr"))
        holder, name = (shape if held is None else held), "a:xfrm"
    frame = holder.find(q(name))
    if frame is None:
        frame = holder.makeelement(q(name))
        holder.insert(0, frame)
    return frame


def _bind(shape: Element, tag: Tag, found: Governed, table: TagTable) -> None:
    chart = shape.find(f".//{q('c:chart')}")
    if chart is None:
        table.fault("‘chart’ must stand in the name of a chart", tag.place)
        return
    found.charts[chart.get(q("r:id"), "")] = (tag.code.removeprefix("chart").strip(), tag.place)


def picture_slots(root: Element, table: TagTable, inheritance: Inheritance, governed: Governed) -> dict[int, Slot]:
    """Turn each shape whose only text is a picture into a place for it; returns the slot by the number of the tag."""
    slots: dict[int, Slot] = {}
    for shape in list(root.iter(q("p:sp"))):
        texts = [text.text or "" for text in shape.iter(DRAWING.text)]
        match = TOKEN.fullmatch("".join(texts).strip())
        holder = shape.find(f"{q('p:nvSpPr')}/{q('p:nvPr')}/{q('p:ph')}")
        held = properties(shape)
        if match is None or held is None or (tag := table.tags[int(match[2])]).kind != "value":
            continue
        if not ((holder is not None and holder.get("type") == "pic") or _PICTURE.search(tag.code)):
            continue
        layout = governed.repeated.get(shape)
        geometry = inheritance.geometry(shape) if layout is None else governed.layouts[layout].area
        if geometry is None:
            table.fault("the picture has no place; give the placeholder a size", tag.place)
            continue
        inner = "" if holder is None else xml.fragment(holder, dict(root.nsmap))
        slots[int(match[2])] = Slot(held.get("id", "1"), held.get("name", ""), inner, geometry, layout)
        if layout is not None:
            shape.addprevious(table.raw(f"loop|docgen_area({layout})", tag.place, "internal"))
        shape.addprevious(instruction(int(match[2])))
        xml.drop(shape)
    return slots
