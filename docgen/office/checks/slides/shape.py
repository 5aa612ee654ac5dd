"""What there is to know of a shape by itself: name, placeholder, alternative text, text (ECMA-376 Part 1, 19.3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.xml import Element, q

DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
SHAPES = tuple(q(f"p:{kind}") for kind in ("sp", "pic", "graphicFrame", "grpSp", "cxnSp", "contentPart"))
GROUP, FRAME, SHAPE = q("p:grpSp"), q("p:graphicFrame"), q("p:sp")
_TITLES = ("title", "ctrTitle")


def within(root: Element) -> Iterator[Element]:
    """Every shape of a slide, a layout or a group, from the back to the front."""
    return root.iter(*SHAPES)


def owner(element: Element) -> Element | None:
    """The shape that an element is or stands in."""
    return element if element.tag in SHAPES else next(element.iterancestors(*SHAPES), None)


def properties(shape: Element) -> Element | None:
    """What holds a shape's id, name and alternative text: p:cNvPr."""
    first = next(iter(shape), None)
    return None if first is None else first.find(q("p:cNvPr"))


def name(shape: Element) -> str:
    """The name that the selection pane shows."""
    held = properties(shape)
    return "" if held is None else held.get("name", "")


def placeholder(shape: Element) -> Element | None:
    """The p:ph of a placeholder; None for another shape."""
    first = next(iter(shape), None)
    return None if first is None else first.find(f"{q('p:nvPr')}/{q('p:ph')}")


def kind(shape: Element) -> str:
    """The type of a placeholder (`obj` when it names none); empty for another shape."""
    held = placeholder(shape)
    return "" if held is None else held.get("type", "obj")


def is_title(shape: Element) -> bool:
    return kind(shape) in _TITLES


def alt_text(shape: Element) -> str:
    held = properties(shape)
    return "" if held is None else (held.get("descr") or "").strip()


def is_decorative(shape: Element) -> bool:
    held = properties(shape)
    return held is not None and any(mark.get("val") in ("1", "true") for mark in held.iter(DECORATIVE))


def is_hidden(shape: Element) -> bool:
    held = properties(shape)
    return held is not None and held.get("hidden") in ("1", "true")


def table(shape: Element) -> Element | None:
    """The table in a graphic frame."""
    return next(shape.iter(q("a:tbl")), None) if shape.tag == FRAME else None


def text(element: Element) -> str:
    """The text in an element; each paragraph is a line, and a line break one too."""
    return "\n".join(line(paragraph) for paragraph in element.iter(q("a:p")))


def line(paragraph: Element) -> str:
    """The text of a paragraph."""
    nodes = paragraph.iter(q("a:t"), q("a:br"))
    return "".join("\n" if node.tag == q("a:br") else node.text or "" for node in nodes)


def runs(element: Element) -> Iterator[tuple[Element, str]]:
    """The runs and fields that show something, each with its text."""
    for run in element.iter(q("a:r"), q("a:fld")):
        held = xml.child(run, "a:t")
        if held is not None and (held.text or "").strip():
            yield run, held.text or ""
