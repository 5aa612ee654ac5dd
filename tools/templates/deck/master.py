"""The slide master: the type, the places that every slide shares, the mark."""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates.deck import grid
from tools.templates.deck.grid import emu, points
from tools.templates.deck.mark import WIDTH as MARK_WIDTH
from tools.templates.deck.mark import mark
from tools.templates.deck.shapes import box, placeholder
from tools.templates.deck.text import field, p, solid
from tools.templates.deck.words import Words
from tools.templates.xml import Element, el

TITLE, BODY, SECOND, FOOTER = 32, 22, 20, 14
"""Points of type on slides."""
SMALLEST_TITLE = 28
DENSE = 20 / BODY
"""How far body text may shrink before it flows on to another slide."""
_BULLETS = ("•", "–", "•", "–", "•")
_INDENT = 0.75
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
        el("p:txStyles", _title_style(), _body_style(), _other_style()),
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
            _level(number, size, colour=colour, bold=bold, align=align, bullet=bullets, before=before, line=line)
        )
    return holder


def drawn(shape: Element) -> Element:
    """Mark a shape as drawn on a master or a layout."""
    shape[0][-1].set("userDrawn", "1")
    return shape


def _title_style() -> Element:
    return el("p:titleStyle", _level(0, TITLE, colour="tx2", bold=True, line=90))


def _body_style() -> Element:
    sizes = (BODY, SECOND, 18, 18, 18, 18, 18, 18, 18)
    gaps = (8, 4, 4, 4, 4, 4, 4, 4, 4)
    return el(
        "p:bodyStyle",
        *(_level(number, size, bullet=True, before=gaps[number]) for number, size in enumerate(sizes)),
    )


def _other_style() -> Element:
    return el("p:otherStyle", *(text_level(number) for number in range(9)))


def text_level(number: int) -> Element:
    """Return the style of text outside placeholders."""
    return _level(number, 18)


def _level(
    number: int,
    size: float,
    *,
    colour: str | None = "tx1",
    bold: bool = False,
    align: str = "l",
    bullet: bool = False,
    before: float = 0,
    line: int = 100,
) -> Element:
    """Return the style of a level: size in points, space before in points, line spacing in per cent."""
    held: list[Element] = [
        el("a:lnSpc", el("a:spcPct", val=line * 1000)),
        el("a:spcBef", el("a:spcPts", val=points(before))),
    ]
    if bullet:
        sign = _BULLETS[min(number, len(_BULLETS) - 1)]
        held += [el("a:buClr", el("a:schemeClr", val="accent1")), el("a:buFont", typeface="Arial")]
        held.append(el("a:buChar", char=sign))
    else:
        held.append(el("a:buNone"))
    text = el("a:defRPr", solid(colour) if colour else None, *_typeface(), sz=points(size), b=int(bold), kern=1200)
    left = emu(_INDENT * (number + 1)) if bullet else 0
    return el(
        f"a:lvl{number + 1}pPr",
        *held,
        text,
        marL=left,
        indent=-emu(_INDENT) if bullet else 0,
        algn=align,
        defTabSz=914_400,
        rtl=0,
        eaLnBrk=1,
        latinLnBrk=0,
        hangingPunct=1,
    )


def _typeface() -> list[Element]:
    return [
        el(f"a:{script}", typeface=f"+mn-{short}") for script, short in (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))
    ]
