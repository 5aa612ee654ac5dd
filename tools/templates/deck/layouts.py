"""The slide layouts: where each kind of slide has its title and its content."""

from __future__ import annotations

from collections.abc import Callable

from tools.templates.deck import grid
from tools.templates.deck.grid import LEFT, column, span
from tools.templates.deck.mark import WIDTH as MARK_WIDTH
from tools.templates.deck.mark import mark, ring
from tools.templates.deck.master import common, drawn, footers, sender, style, title
from tools.templates.deck.prototype import Layout
from tools.templates.deck.shapes import box, line, p, placeholder
from tools.templates.deck.type_styles import BODY, SECOND
from tools.templates.deck.words import Words
from tools.templates.xml import Element, el

COVER = 14.2
"""How far down the dark field of the start page reaches."""
PANEL = 9.2
"""How wide the dark field beside an item of the programme is."""
ITEM = {
    "time": (LEFT, 3.2, PANEL - LEFT - 0.4, 2.4),
    "length": (LEFT, 5.6, PANEL - LEFT - 0.4, 1.2),
    "speakers": (PANEL + 1.2, 5.9, grid.RIGHT - PANEL - 1.2, 2.0),
}
"""Where an item of the programme has its facts: left edge, top, width, height."""
DARK = frozenset({"start", "divider"})
"""The layouts whose text is white."""
HEADING, LARGE = 20, 36


def layouts(words: Words) -> dict[Layout, Element]:
    """Return every layout by its key."""
    kinds: dict[Layout, tuple[str, Callable[[Words], list[Element]]]] = {
        "start": ("title", _start),
        "bullets": ("obj", _bullets),
        "plain": ("tx", _plain),
        "columns": ("twoTxTwoObj", _columns),
        "chart": ("txAndChart", _chart),
        "table": ("tbl", _table),
        "figure": ("titleOnly", _figure),
        "picture": ("picTx", _picture),
        "statement": ("cust", _statement),
        "item": ("cust", _item),
        "divider": ("secHead", _divider),
    }
    made: dict[Layout, Element] = {}
    for key, (kind, shapes) in kinds.items():
        held = el(
            "p:sldLayout",
            common(shapes(words), background="tx2" if key == "divider" else "", name=words.layouts[key]),
            el("p:clrMapOvr", el("a:masterClrMapping")),
            type=kind,
            preserve=1,
        )
        if kind == "cust":
            held.attrib.pop("type")
        if key in DARK or key == "item":
            held.set("showMasterSp", "0")
        if key not in ("start", "divider", "item", "bullets"):
            held.set("userDrawn", "1")
        made[key] = held
    return made


def _start(words: Words) -> list[Element]:
    field = box(words["field"], 0, 0, grid.WIDTH, COVER, fill="tx2", decorative=True, fit=False)
    motif = ring(words["mark"], 20.6, 1.6, 11.0, 3.05, colours=("accent1",) * 7)
    heading = placeholder(
        "ctrTitle", None, words["prompt.title"], name=words["title"],
        x=LEFT, y=2.2, w=18, h=5.2, scale=0.7, anchor="b",
    )  # fmt: skip
    sub = placeholder("subTitle", 1, words["prompt.subtitle"], name=words["subtitle"], x=LEFT, y=7.8, w=18, h=2.0)
    facts = placeholder("body", 13, words["prompt.facts"], name=words["facts"], x=LEFT, y=10.1, w=18, h=3.2)
    return [
        drawn(field),
        *(drawn(circle) for circle in motif),
        style(heading, [44], colour="bg1", bold=True, line=90),
        style(sub, [24], colour="bg1", anchor="t"),
        style(facts, [18], colour="bg1", before=2, anchor="b"),
        drawn(mark(words["mark"], LEFT, 15.85, alt=words["mark.alt"])),
        sender(words, x=grid.RIGHT - 16, y=15.85, w=16, size=16, align="r"),
    ]


def _divider(words: Words) -> list[Element]:
    motif = ring(words["mark"], 22.6, 4.6, 9.6, 2.66, colours=("accent1",) * 7)
    sub = placeholder("subTitle", 1, words["prompt.subtitle"], name=words["subtitle"], x=LEFT, y=9.9, w=19.5, h=3.2)
    return [
        *(drawn(circle) for circle in motif),
        style(title(words, y=4.4, w=19.5, h=4.7), [40], colour="bg1", bold=True, line=90, anchor="b"),
        drawn(line(words["line"], LEFT, 9.5, LEFT + 4, 9.5, "bg1", 3)),
        style(sub, [24], colour="bg1", before=4),
        drawn(_mark(words, white=True)),
        sender(words, colour="bg2"),
        *footers(words, colour="bg2"),
    ]


def _mark(words: Words, *, white: bool = False) -> Element:
    return mark(words["mark"], grid.RIGHT - MARK_WIDTH, grid.BAND_TOP - 0.1, alt=words["mark.alt"], white=white)


def _item(words: Words) -> list[Element]:
    field = box(words["field"], 0, 0, PANEL, grid.HEIGHT, fill="tx2", decorative=True, fit=False)
    motif = ring(words["mark"], LEFT + 0.1, 9.2, 5.8, 1.6, colours=("accent1",) * 7)
    left, _, width, _ = ITEM["speakers"]
    time, length, speakers = (
        placeholder("body", idx, words[f"prompt.{part}"], name=words[part], x=x, y=y, w=w, h=h)
        for idx, (part, (x, y, w, h)) in enumerate(ITEM.items(), 13)
    )
    return [
        drawn(field),
        *(drawn(circle) for circle in motif),
        style(title(words, x=left, y=2.1, w=width, h=3.7), [32], colour="tx2", bold=True, line=90, anchor="b"),
        style(time, [54], colour="bg1", bold=True, anchor="b"),
        style(length, [20], colour="bg1", anchor="t"),
        style(speakers, [22], colour="accent1"),
        _content(words, x=left, y=8.2, w=width, h=grid.BOTTOM - 8.2),
        drawn(_mark(words)),
        sender(words, w=PANEL - LEFT - 0.4, colour="bg1"),
        *footers(words),
    ]


def _bullets(words: Words) -> list[Element]:
    return [title(words), _content(words), *footers(words)]


def _plain(words: Words) -> list[Element]:
    text = _content(words, kind="body")
    return [title(words), style(text, [BODY, SECOND], before=10), *footers(words)]


def _columns(words: Words) -> list[Element]:
    made = [title(words)]
    for number, start in enumerate((1, 7)):
        x, w = column(start), span(6)
        head = placeholder(
            "body", 1 + 2 * number, words["prompt.heading"], name=words["heading"], x=x, y=grid.TOP, w=w, h=1.2
        )
        made.append(style(head, [HEADING], colour="accent1", bold=True, anchor="b"))
        made.append(_content(words, idx=2 + 2 * number, x=x, y=grid.TOP + 1.3, w=w, h=grid.ROOM - 1.3))
    return [*made, *footers(words)]


def _chart(words: Words) -> list[Element]:
    figure = placeholder(
        "chart", 1, words["prompt.chart"], name=words["chart"], x=column(1), y=grid.TOP, w=span(8), h=grid.ROOM
    )
    text = _content(words, idx=2, x=column(9), w=span(4))
    return [title(words), figure, style(text, [20, SECOND], bullets=True, before=10), *footers(words)]


def _table(words: Words) -> list[Element]:
    held = placeholder(
        "tbl", 1, words["prompt.table"], name=words["table"], x=LEFT, y=grid.TOP, w=grid.INNER, h=grid.ROOM
    )
    return [title(words), held, *footers(words)]


def _figure(words: Words) -> list[Element]:
    return [title(words), *footers(words)]


def _picture(words: Words) -> list[Element]:
    held = placeholder(
        "pic", 1, words["prompt.picture"], name=words["picture"], x=LEFT, y=grid.TOP, w=grid.INNER, h=11.2
    )
    caption = placeholder(
        "body", 2, words["prompt.caption"], name=words["caption"], x=LEFT, y=15.9, w=grid.INNER, h=1.3
    )
    return [title(words), held, style(caption, [16], colour="accent6", align="ctr", anchor="ctr"), *footers(words)]


def _statement(words: Words) -> list[Element]:
    text = placeholder("body", 1, words["prompt.statement"], name=words["statement"], x=LEFT + 0.9, y=5.6, w=26, h=7.2)
    return [
        title(words),
        style(text, [LARGE, BODY], colour="accent1", before=10, anchor="ctr"),
        *footers(words),
    ]


def _content(
    words: Words,
    *,
    kind: str = "obj",
    idx: int = 1,
    x: float = LEFT,
    y: float = grid.TOP,
    w: float = grid.INNER,
    h: float = grid.ROOM,
) -> Element:
    prompts = [p(words[f"prompt.level{level}"], level=level - 1) for level in (1, 2)]
    return placeholder(kind, idx, *prompts, name=words["content"], x=x, y=y, w=w, h=h)
