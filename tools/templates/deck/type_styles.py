"""Type on slides: sizes, and the styles of the levels of text."""

from __future__ import annotations

from tools.templates.deck.grid import emu, points
from tools.templates.deck.text import solid
from tools.templates.xml import Element, el

TITLE, BODY, SECOND, FOOTER = 32, 22, 20, 14
"""Points of type on slides."""
SMALLEST_TITLE = 28
DENSE = 20 / BODY
"""How far body text may shrink before it flows on to another slide."""
_BULLETS = ("•", "–", "•", "–", "•")
_INDENT = 0.75


def title_style() -> Element:
    return el("p:titleStyle", level_style(0, TITLE, colour="tx2", bold=True, line=90))


def body_style() -> Element:
    sizes = (BODY, SECOND, 18, 18, 18, 18, 18, 18, 18)
    gaps = (8, 4, 4, 4, 4, 4, 4, 4, 4)
    return el(
        "p:bodyStyle",
        *(level_style(number, size, bullet=True, before=gaps[number]) for number, size in enumerate(sizes)),
    )


def other_style() -> Element:
    return el("p:otherStyle", *(text_level(number) for number in range(9)))


def text_level(number: int) -> Element:
    """Return the style of text outside placeholders."""
    return level_style(number, 18)


def level_style(
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
