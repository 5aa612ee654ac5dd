"""The programme mark on a slide: the ring of seven circles beside the programme's name, as one vector group."""

from __future__ import annotations

from tools.templates.deck.shapes import box, group, p, run
from tools.templates.mark import COLOURS, places
from tools.templates.xml import Element

WIDTH, HEIGHT = 5.45, 1.2
_RING, _DOT = 1.15, 0.32
_NAME = 14


def mark(name: str, x: float, y: float, *, alt: str, white: bool = False) -> Element:
    """Return the mark with its upper left corner at (x, y); `white` is for dark slides."""
    ink = "bg1" if white else "tx1"
    text = box(
        f"{name}: tekst",
        x + _RING + 0.2,
        y,
        WIDTH - _RING - 0.2,
        HEIGHT,
        p(run("Saman om ein betre", lang="nn-NO")),
        p(run("KOMMUNE", bold=True, lang="nn-NO")),
        size=_NAME,
        colour=ink,
        align="l",
        insets=(0, 0, 0, 0),
        fit=False,
    )
    circles = ring(name, x, y + (HEIGHT - _RING) / 2, _RING, _DOT, colours=("bg1",) * 7 if white else COLOURS)
    return group(name, x, y, WIDTH, HEIGHT, *circles, text, alt=alt)


def ring(
    name: str, x: float, y: float, diameter: float, dot: float, *, colours: tuple[str, ...] = COLOURS
) -> list[Element]:
    """Return the circles alone; the first stands at the top, the rest follow clockwise."""
    return [
        box(
            f"{name}: sirkel {number}",
            x + left,
            y + top,
            dot,
            dot,
            fill=colour,
            geometry="ellipse",
            decorative=True,
            size=_NAME,
            fit=False,
        )
        for number, (colour, (left, top)) in enumerate(zip(colours, places(diameter, dot), strict=True), 1)
    ]
