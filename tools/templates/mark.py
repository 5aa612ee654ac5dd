"""The programme mark: seven circles in a ring, one in each accent and one in fjord deep, drawn as vectors."""

from __future__ import annotations

import math

from tools.templates.xml import Element, el

EMU = 36_000
"""English metric units in a millimetre."""
COLOURS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "tx2")


def ring(alt: str, *, diameter: float = 20, dot: float = 5.6) -> Element:
    """Return the ring as a drawing that floats at the left edge of its paragraph.

    `diameter` and `dot` are in millimetres; the first circle stands at the top, the rest follow clockwise.
    """
    side = round(diameter * EMU)
    return el(
        "w:drawing",
        el(
            "wp:anchor",
            el("wp:simplePos", x=0, y=0),
            el("wp:positionH", el("wp:posOffset", "0"), relativeFrom="column"),
            el("wp:positionV", el("wp:posOffset", "0"), relativeFrom="paragraph"),
            el("wp:extent", cx=side, cy=side),
            el("wp:effectExtent", l=0, t=0, r=0, b=0),
            el("wp:wrapNone"),
            el("wp:docPr", id=1, name="Programmerke", descr=alt),
            el("wp:cNvGraphicFramePr"),
            el("a:graphic", el("a:graphicData", _group(side, round(dot * EMU), alt), uri=_URI)),
            distT=0,
            distB=0,
            distL=0,
            distR=0,
            simplePos=0,
            relativeHeight=1,
            behindDoc=0,
            locked=0,
            layoutInCell=1,
            allowOverlap=1,
        ),
    )


def places(side: float, dot: float) -> list[tuple[float, float]]:
    """Return the upper left corner of each circle, `dot` wide, of a ring `side` wide, from the top clockwise."""
    radius = (side - dot) / 2
    angles = (2 * math.pi * number / len(COLOURS) for number in range(len(COLOURS)))
    return [(radius * (1 + math.sin(angle)), radius * (1 - math.cos(angle))) for angle in angles]


_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"


def _group(side: int, dot: int, alt: str) -> Element:
    frame = el(
        "a:xfrm",
        el("a:off", x=0, y=0),
        el("a:ext", cx=side, cy=side),
        el("a:chOff", x=0, y=0),
        el("a:chExt", cx=side, cy=side),
    )
    placed = enumerate(zip(COLOURS, places(side, dot), strict=True))
    circles = (_circle(number, colour, place, dot, alt) for number, (colour, place) in placed)
    return el("wpg:wgp", el("wpg:cNvGrpSpPr"), el("wpg:grpSpPr", frame), *circles)


def _circle(number: int, colour: str, place: tuple[float, float], dot: int, alt: str) -> Element:
    x, y = map(round, place)
    shape = el(
        "wps:spPr",
        el("a:xfrm", el("a:off", x=x, y=y), el("a:ext", cx=dot, cy=dot)),
        el("a:prstGeom", el("a:avLst"), prst="ellipse"),
        el("a:solidFill", el("a:schemeClr", val=colour)),
        el("a:ln", el("a:noFill")),
    )
    # Word reads the text of the group alone; LibreOffice makes every shape a figure of its own in a PDF.
    label = el("wps:cNvPr", id=number + 2, name=f"Sirkel {number + 1}", descr=f"{alt} ({number + 1}/{len(COLOURS)})")
    return el("wps:wsp", label, el("wps:cNvSpPr"), shape, el("wps:bodyPr"))
