"""The slide master: the type, the places that every slide shares, the mark."""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates.deck import grid
from tools.templates.deck.grid import emu
from tools.templates.deck.mark import WIDTH as MARK_WIDTH
from tools.templates.deck.mark import mark
from tools.templates.deck.shapes import box, placeholder
from tools.templates.deck.text import field, p, solid
from tools.templates.deck.type_styles import (
    FOOTER,
    SMALLEST_TITLE,
    TITLE,
    body_style,
    level_style,
    other_style,
    title_style,
)
from tools.templates.deck.words import Words
from tools.templates.xml import Element, el

_FLUSH = (0.0, 0.1, 0.0, 0.1)
"""Text begins where panels and tables begin."""
FOOTERS = {
    "dt": (10, 25.1, 5.4, "r"),
    "ftr": (11, 11.3, 13.6, "l"),
    "sldNum": (12, 30.667, 1.6, "r"),
}
"""Index, left edge, width and alignment of what the footer line holds; the sender stands left of them."""
SENDER = 9.5
MAP = {
    "bg1": "lt1",
    "tx1": "dk1",
    "bg2": "lt2",
    "tx2": "dk2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hlink": "hlink",
    "folHlink": "folHlink",
}


def master(words: Words, layouts: Sequence[tuple[int, str]]) -> Element:
    """Return the master; `layouts` are the id and the relationship of each layout."""
    shapes = [
        drawn(mark(words["mark"], grid.RIGHT - MARK_WIDTH, grid.BAND_TOP - 0.1, alt=words["mark.alt"])),
        title(words),
        placeholder(
            "body",
            1,
            *(p(words[f"prompt.level{level + 1}"], level=level) for level in range(5)),
            name=words["content"],
            x=grid.LEFT,
            y=grid.TOP,
            w=grid.INNER,
            h=grid.ROOM,
            insets=_FLUSH,
        ),
        sender(words),
        *footers(words),
    ]
    listed = el("p:sldLayoutIdLst", *(el("p:sldLayoutId", id=number, r_id=held) for number, held in layouts))
    return el(
        "p:sldMaster",
        common(shapes, background="bg1"),
        el("p:clrMap", **MAP),
        listed,
        el("p:hf", hdr=0),
        el("p:txStyles", title_style(), body_style(), other_style()),
    )


def common(shapes: Sequence[Element], *, background: str = "", name: str = "") -> Element:
    """Return what a master, a layout and a slide each begin with: a background, or the inherited one, and shapes."""
    origin = el(
        "a:xfrm", el("a:off", x=0, y=0), el("a:ext", cx=0, cy=0), el("a:chOff", x=0, y=0), el("a:chExt", cx=0, cy=0)
    )
    head = el("p:nvGrpSpPr", el("p:cNvPr", id=0, name=""), el("p:cNvGrpSpPr"), el("p:nvPr"))
    held = el("p:cSld", el("p:spTree", head, el("p:grpSpPr", origin), *shapes))
    if background:
        held.insert(0, el("p:bg", el("p:bgPr", solid(background), el("a:effectLst"))))
    if name:
        held.set("name", name)
    return held


def title(
    words: Words,
    *,
    x: float = grid.LEFT,
    y: float = grid.TITLE_TOP,
    w: float = grid.INNER,
    h: float = grid.TITLE_HEIGHT,
) -> Element:
    """Return the title as a master or a layout holds it."""
    return placeholder(
        "title",
        None,
        words["prompt.title"],
        name=words["title"],
        x=x,
        y=y,
        w=w,
        h=h,
        scale=SMALLEST_TITLE / TITLE,
        anchor="t",
        insets=_FLUSH,
    )


def footers(words: Words, *, colour: str = "accent6") -> list[Element]:
    """Return date, footer and number as a master or a layout holds them; new slides copy them."""
    shown = {"dt": p("{{ footer.date }}"), "ftr": p("{{ footer.title }}"), "sldNum": p(field("slidenum", "‹#›"))}
    made = []
    for kind, (idx, x, w, side) in FOOTERS.items():
        held = placeholder(
            kind, idx, shown[kind], name=words[kind], x=x, y=grid.FOOTER_TOP, w=w, h=grid.FOOTER_HEIGHT, anchor="ctr"
        )
        made.append(style(held, [FOOTER], colour=colour, align=side, insets=(0, 0, 0, 0)))
    return made


def sender(
    words: Words,
    *,
    x: float = grid.LEFT,
    y: float = grid.FOOTER_TOP,
    w: float = SENDER,
    colour: str = "accent6",
    size: float = FOOTER,
    align: str = "l",
) -> Element:
    """Return who sends the presentation, from the data: drawn, so that new slides have it too."""
    return drawn(
        box(
            words["sender"], x, y, w, grid.FOOTER_HEIGHT, "{{ sender }}",
            size=size, colour=colour, align=align, insets=(0, 0, 0, 0), scale=FOOTER / size,
        )
    )  # fmt: skip


def style(
    holder: Element,
    sizes: Sequence[float],
    *,
    colour: str | None = None,
    bold: bool = False,
    align: str = "l",
    bullets: bool = False,
    before: float = 0,
    line: int = 100,
    insets: tuple[float, float, float, float] | None = None,
    anchor: str | None = None,
) -> Element:
    """Give a placeholder of a layout its own text style, one size for each level; returns it.

    `before` is in points, `line` (the spacing of lines) in per cent.
    """
    body = holder[-1]
    if insets is not None:
        for side, inset in zip(("lIns", "tIns", "rIns", "bIns"), insets, strict=True):
            body[0].set(side, str(emu(inset)))
    if anchor is not None:
        body[0].set("anchor", anchor)
    for number, size in enumerate(sizes):
        body[1].append(
            level_style(number, size, colour=colour, bold=bold, align=align, bullet=bullets, before=before, line=line)
        )
    return holder


def drawn(shape: Element) -> Element:
    """Mark a shape as drawn on a master or a layout."""
    shape[0][-1].set("userDrawn", "1")
    return shape
