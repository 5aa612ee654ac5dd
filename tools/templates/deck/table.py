"""Native tables: a header row on mist, thin rules between the rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from lxml import etree

from tools.templates.deck import text
from tools.templates.deck.grid import emu
from tools.templates.deck.text import p
from tools.templates.deck.visual import outline, properties, transform
from tools.templates.xml import Element, el
from tools.templates.xml import name as qualified

Cell: TypeAlias = "str | Element | Sequence[Element]"
"""What stands in a cell: text, a paragraph, several, or a whole `cell(…)`."""

_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's «No Style, No Grid»: fills and rules are in the cells."""
_SIDE, _EDGE = 0.2, 0.12


def table(
    name: str,
    x: float,
    y: float,
    columns: Sequence[float],
    rows: Sequence[Sequence[Cell] | str],
    *,
    alt: str = "",
    size: float = 16,
    header: bool = True,
    height: float = 1.0,
    heights: Sequence[float] | None = None,
    align: Sequence[str] | None = None,
    first_column: bool = False,
    grid: bool = False,
    edge: float = _EDGE,
    leading: float | None = None,
) -> Element:
    """Return a table with columns so wide, in centimetres.

    A row is its cells, or one string: a row that holds only a tag (`{%tr for … %}`) and goes away. `height` is that
    of every row, `heights` of each; `align` is that of each column. `grid` rules between the columns too, for tables
    to write in; `edge` is the margin over and below the text of a cell. `leading` is the points from line to line:
    LibreOffice sets the lines of a table that names none closer than PowerPoint does.
    """
    tall = list(heights) if heights is not None else [height] * len(rows)
    sides = list(align) if align is not None else ["l"] * len(columns)
    made = []
    for number, held in enumerate(rows):
        cells = [held, *[""] * (len(columns) - 1)] if isinstance(held, str) else list(held)
        head = header and number == 0
        made.append(
            el(
                "a:tr",
                *(
                    _cell(
                        content,
                        size,
                        side,
                        head=head,
                        strong=first_column and place == 0,
                        inner=_inner(place, grid and not head),
                        edge=edge,
                        leading=leading,
                    )
                    for place, (content, side) in enumerate(zip(cells, sides, strict=True))
                ),
                h=emu(tall[number]),
            )
        )
    marks = {"firstRow": int(header), "firstCol": int(first_column)}
    look = el("a:tblPr", el("a:tableStyleId", _STYLE), **{key: value for key, value in marks.items() if value})
    grid_columns = el("a:tblGrid", *(el("a:gridCol", w=emu(width)) for width in columns))
    return el(
        "p:graphicFrame",
        el(
            "p:nvGraphicFramePr",
            properties(name, alt),
            el("p:cNvGraphicFramePr", el("a:graphicFrameLocks", noGrp=1)),
            el("p:nvPr"),
        ),
        transform(x, y, sum(columns), sum(tall), tag="p:xfrm"),
        el("a:graphic", el("a:graphicData", el("a:tbl", look, grid_columns, *made), uri=_TABLE)),
    )


def cell(
    *paragraphs: Element | str, fill: str | None = None, anchor: str = "ctr", rule: str | None = "accent6"
) -> Element:
    """Return a cell with a fill or a place for its text of its own; `rule` is the line below it."""
    content = [p(piece) if isinstance(piece, str) else piece for piece in paragraphs] or [p()]
    body = el("a:txBody", el("a:bodyPr"), el("a:lstStyle"), *content)
    return el("a:tc", body, _looks(fill, anchor, rule))


def _inner(place: int, ruled: bool) -> str | None:
    """Return the side of a cell where the thin rule between columns stands, if there is one."""
    return ("lnL" if place else "lnR") if ruled else None


def _cell(
    content: Cell,
    size: float,
    side: str,
    *,
    head: bool,
    strong: bool,
    inner: str | None,
    edge: float,
    leading: float | None,
) -> Element:
    if isinstance(content, (str, etree._Element)):
        held = content if isinstance(content, etree._Element) and content.tag == qualified("a:tc") else cell(content)
    else:
        held = cell(*content)
    own = content is held
    for paragraph in held[0].iterchildren(qualified("a:p")):
        text.dress(paragraph, size=size, bold=True if head or strong else None, colour="tx1")
        text.align(paragraph, side)
        if leading is not None:
            text.lead(paragraph, leading)
    if not own:
        held.replace(held[1], _looks("bg2" if head else None, "ctr", "accent1" if head else "accent6", inner))
    for margin in ("marT", "marB"):
        held[1].set(margin, str(emu(edge)))
    return held


def _looks(fill: str | None, anchor: str, rule: str | None, inner: str | None = None) -> Element:
    none: tuple[str | None, float] = (None, 1.0)
    sides = {"lnL": none, "lnR": none, "lnT": none, "lnB": (rule, 1.0 if rule == "accent1" else 0.5)}
    if inner is not None:
        # The rule is both cells' side: the cell to the left of it says nothing about it.
        sides.pop("lnR")
        sides[inner] = ("accent6", 0.5)
    lines = []
    for tag in ("lnL", "lnR", "lnT", "lnB"):
        if tag not in sides:
            continue
        colour, width = sides[tag]
        edge = outline(colour, width)
        edge.tag = edge.tag.replace("}ln", "}" + tag)
        lines.append(edge)
    return el(
        "a:tcPr",
        *lines,
        el("a:noFill") if fill is None else text.solid(fill),
        marL=emu(_SIDE),
        marR=emu(_SIDE),
        marT=emu(_EDGE),
        marB=emu(_EDGE),
        anchor=anchor,
    )
