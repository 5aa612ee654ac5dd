"""Shapes on a slide, in centimetres from its upper left corner.

Ids and languages are the builder's: a shape made here has id 0, a run no language.
"""

from __future__ import annotations

from tools.templates.deck import text
from tools.templates.deck.chart import chart
from tools.templates.deck.grid import column, emu, span
from tools.templates.deck.table import cell, table
from tools.templates.deck.text import Insets, p, run
from tools.templates.deck.visual import outline, properties, transform
from tools.templates.xml import Element, el

__all__ = ["box", "cell", "chart", "column", "group", "line", "p", "placeholder", "run", "span", "table"]

_INSETS: Insets = (0.25, 0.15, 0.25, 0.15)
_RADIUS = 0.1
"""Corners are rounded by a millimetre."""


def box(
    name: str,
    x: float,
    y: float,
    w: float,
    h: float,
    *paragraphs: Element | str,
    fill: str | None = None,
    line: str | None = None,
    geometry: str = "rect",
    alt: str = "",
    decorative: bool = False,
    size: float = 16,
    bold: bool = False,
    colour: str = "tx1",
    align: str = "ctr",
    anchor: str = "ctr",
    insets: Insets = _INSETS,
    fit: bool = True,
    scale: float | None = None,
    width: float = 1,
    dash: str = "solid",
    adjust: dict[str, int] | None = None,
    rotation: float = 0,
) -> Element:
    """Return a shape with text, or without.

    `fill`, `line` and `colour` are slots of the theme (`bg2`, `accent2`, `tx1`). `size` is in points and goes for
    text that has none of its own; with `fit` it may shrink to `scale` of that, or not at all when `scale` is None.
    A shape with neither text nor `alt` is decorative. `width` (of the outline) is in points; `adjust` are the
    geometry's handles, `rotation` is in degrees.
    """
    content = [p(piece) if isinstance(piece, str) else piece for piece in paragraphs] or [p()]
    for paragraph in content:
        text.dress(paragraph, size=size, bold=bold or None, colour=colour)
        text.align(paragraph, align)
    handles = adjust if adjust is not None else _corners(geometry, w, h)
    shape = el(
        "p:spPr",
        transform(x, y, w, h, rotation=rotation),
        _geometry(geometry, handles),
        el("a:noFill") if fill is None else text.solid(fill),
        outline(line, width, dash),
    )
    is_text = fill is None and line is None and geometry == "rect"
    return el(
        "p:sp",
        el(
            "p:nvSpPr",
            properties(name, alt, decorative=decorative or not paragraphs),
            el("p:cNvSpPr", txBox=1) if is_text else el("p:cNvSpPr"),
            el("p:nvPr"),
        ),
        shape,
        text.frame("p:txBody", content, insets=insets, anchor=anchor, fit=fit, scale=scale),
    )


def placeholder(
    kind: str,
    idx: int | None,
    *paragraphs: Element | str,
    name: str | None = None,
    x: float | None = None,
    y: float | None = None,
    w: float | None = None,
    h: float | None = None,
    alt: str = "",
    scale: float | None = None,
    size: float | None = None,
    anchor: str | None = None,
    fill: str | None = None,
    insets: Insets | None = None,
    fit: bool = True,
) -> Element:
    """Return a placeholder; place, size and looks are the layout's unless they are given.

    `kind` is title, ctrTitle, subTitle, body, obj, pic, dt, ftr or sldNum; `idx` is that of the layout (None for a
    title).
    """
    content = [p(piece) if isinstance(piece, str) else piece for piece in paragraphs]
    for paragraph in content:
        text.dress(paragraph, size=size)
    mark = el("p:ph") if kind == "obj" else el("p:ph", type=kind)
    if idx is not None:
        mark.set("idx", str(idx))
    shape = el("p:spPr")
    if x is not None and y is not None and w is not None and h is not None:
        shape.append(transform(x, y, w, h))
    if fill is not None:
        shape.append(text.solid(fill))
    return el(
        "p:sp",
        el(
            "p:nvSpPr",
            properties(name or kind, alt),
            el("p:cNvSpPr", el("a:spLocks", noGrp=1)),
            el("p:nvPr", mark),
        ),
        shape,
        text.frame("p:txBody", content, insets=insets, anchor=anchor, fit=fit, scale=scale),
    )


def group(name: str, x: float, y: float, w: float, h: float, *children: Element, alt: str = "") -> Element:
    """Return shapes as one. The children stand where they would stand on the slide."""
    frame = transform(x, y, w, h)
    frame.append(el("a:chOff", x=emu(x), y=emu(y)))
    frame.append(el("a:chExt", cx=emu(w), cy=emu(h)))
    head = el("p:nvGrpSpPr", properties(name, alt, decorative=False), el("p:cNvGrpSpPr"), el("p:nvPr"))
    return el("p:grpSp", head, el("p:grpSpPr", frame), *children)


def line(
    name: str,
    x1: float,
    y1: float,
    x2: float,
    y2: float,
    colour: str = "accent6",
    width: float = 1,
    *,
    arrow: bool = False,
    alt: str = "",
    decorative: bool = True,
    dash: str = "solid",
) -> Element:
    """Return a line from one point to another, `width` points thick, with an arrowhead at its end or without."""
    frame = transform(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    if x2 < x1:
        frame.set("flipH", "1")
    if y2 < y1:
        frame.set("flipV", "1")
    stroke = outline(colour, width, dash)
    if arrow:
        stroke.append(el("a:tailEnd", type="triangle", w="med", len="med"))
    return el(
        "p:cxnSp",
        el("p:nvCxnSpPr", properties(name, alt, decorative=decorative), el("p:cNvCxnSpPr"), el("p:nvPr")),
        el("p:spPr", frame, _geometry("line", None), stroke),
    )


def _geometry(preset: str, handles: dict[str, int] | None) -> Element:
    guides = [el("a:gd", name=key, fmla=f"val {value}") for key, value in (handles or {}).items()]
    return el("a:prstGeom", el("a:avLst", *guides), prst=preset)


def _corners(geometry: str, w: float, h: float) -> dict[str, int] | None:
    return {"adj": round(100_000 * _RADIUS / min(w, h))} if geometry == "roundRect" else None
