"""Which placeholders of the layout and the master a shape of a slide takes after."""

from __future__ import annotations

from docgen.office.xml import Element, q

TITLES = ("title", "ctrTitle")
FURNITURE = ("dt", "ftr", "sldNum", "hdr")
_FLOWING = ("body", "obj")
_OF_MASTER = {"ctrTitle": "title", "subTitle": "body"}
_TITLE_OR_FURNITURE = (*TITLES, *FURNITURE)


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


def chain(shape: Element, layout: Element | None, master: Element | None) -> list[Element]:
    """The shape, then the placeholder of the layout and that of the master which it inherits from."""
    held = of(shape)
    if held is None:
        return [shape]
    found = [shape]
    above = _in_layout(held, layout)
    if above is not None:
        found.append(above)
    top = _in_master(kind(found[-1]), master)
    if top is not None:
        found.append(top)
    return found


def _in_layout(held: Element, layout: Element | None) -> Element | None:
    """By number and, where no number says it, by type."""
    if layout is None:
        return None
    there = [shape for shape in layout.iter(q("p:sp"), q("p:pic"), q("p:graphicFrame")) if of(shape) is not None]
    wanted = held.get("type", "obj")
    if held.get("idx", "0") != "0":
        by_number = [one for one in there if _number(one) == held.get("idx")]
        if by_number:
            return by_number[0]
    same = _OF_MASTER.get(wanted, wanted)
    return next((one for one in there if _OF_MASTER.get(kind(one), kind(one)) == same), None)


def _number(shape: Element) -> str:
    held = of(shape)
    return "" if held is None else held.get("idx", "0")


def _in_master(wanted: str, master: Element | None) -> Element | None:
    if master is None:
        return None
    same = wanted if wanted in _TITLE_OR_FURNITURE else "body"
    same = _OF_MASTER.get(same, same)
    return next((one for one in master.iter(q("p:sp")) if kind(one) == same), None)
