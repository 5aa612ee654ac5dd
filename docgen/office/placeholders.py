"""Which placeholders of the layout and the master a shape of a slide takes after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from docgen.office.xml import Element, q

TITLES = ("title", "ctrTitle")
FURNITURE = ("dt", "ftr", "sldNum", "hdr")
_FLOWING = ("body", "obj")
_SHAPES = ("p:sp", "p:pic", "p:graphicFrame")


def of(shape: Element) -> Element | None:
    """The p:ph of a shape; None for one that is no placeholder."""
    return shape.find(f"*/{q('p:nvPr')}/{q('p:ph')}")


def kind(shape: Element) -> str:
    """The type of a placeholder (`obj` when it has none), empty for another shape."""
    held = of(shape)
    return "" if held is None else held.get("type", "obj")


def flows(shape: Element) -> bool:
    """Whether a shape is a body or a content placeholder."""
    return kind(shape) in _FLOWING


def style(shape: Element) -> str:
    """The list style of the master that a shape's text begins with, by the name of its element."""
    found = kind(shape)
    if found in TITLES:
        return "p:titleStyle"
    return "p:otherStyle" if found in ("", *FURNITURE) else "p:bodyStyle"


class Holder(NamedTuple):
    """A placeholder of a layout or a master."""

    shape: Element
    kind: str
    number: str


def held_by(root: Element | None) -> list[Holder]:
    """The placeholders of a layout or a master."""
    found = [] if root is None else [(shape, of(shape)) for shape in root.iter(*map(q, _SHAPES))]
    return [Holder(one, held.get("type", "obj"), held.get("idx", "0")) for one, held in found if held is not None]


def chain(shape: Element, layout: Sequence[Holder], master: Sequence[Holder]) -> list[Element]:
    """The shape, then the placeholder of the layout and that of the master which it inherits from."""
    held = of(shape)
    if held is None:
        return [shape]
    kind = held.get("type", "obj")
    above = _in_layout(kind, held.get("idx", "0"), layout)
    top = _by_type(kind if above is None else above.kind, master, _of_master)
    return [shape, *(one.shape for one in (above, top) if one is not None)]


def _in_layout(kind: str, number: str, layout: Sequence[Holder]) -> Holder | None:
    """By number and, where no number says it, by type."""
    same = next((one for one in layout if one.number == number), None) if number != "0" else None
    return same or _by_type(kind, layout, _alike)


def _by_type(kind: str, holders: Sequence[Holder], group: Callable[[str], str]) -> Holder | None:
    return next((one for one in holders if group(one.kind) == group(kind)), None)


def _alike(kind: str) -> str:
    """Types of which one stands for the other."""
    return {"ctrTitle": "title", "subTitle": "body"}.get(kind, kind)


def _of_master(kind: str) -> str:
    """The type that a master has for one of a layout: a title, furniture, and the body for all else."""
    return kind if kind in FURNITURE else "title" if kind in TITLES else "body"
