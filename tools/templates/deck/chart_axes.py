"""The axes of a native chart, and the type in it."""

from __future__ import annotations

from tools.templates.deck.grid import points
from tools.templates.deck.text import solid
from tools.templates.deck.visual import outline
from tools.templates.xml import Element, el

SIZE = 16
AXES = ("111111111", "222222222")
"""The ids of the axis of categories and that of values."""


def axes(kind: str) -> list[Element]:
    """Return both axes; that of values is not shown, since every value has its label."""
    across = kind == "bar"
    category = el(
        "c:catAx",
        el("c:axId", val=AXES[0]),
        el("c:scaling", el("c:orientation", val="maxMin" if across else "minMax")),
        el("c:delete", val=0),
        el("c:axPos", val="l" if across else "b"),
        el("c:numFmt", formatCode="General", sourceLinked=0),
        el("c:majorTickMark", val="none"),
        el("c:minorTickMark", val="none"),
        el("c:tickLblPos", val="low"),
        el("c:spPr", outline("accent6", 1)),
        text_style(SIZE),
        el("c:crossAx", val=AXES[1]),
        el("c:crosses", val="autoZero"),
        el("c:auto", val=1),
        el("c:lblAlgn", val="ctr"),
        el("c:lblOffset", val=100),
        el("c:noMultiLvlLbl", val=0),
    )
    value = el(
        "c:valAx",
        el("c:axId", val=AXES[1]),
        el("c:scaling", el("c:orientation", val="minMax")),
        el("c:delete", val=1),
        el("c:axPos", val="b" if across else "l"),
        el("c:numFmt", formatCode="General", sourceLinked=1),
        el("c:majorTickMark", val="none"),
        el("c:minorTickMark", val="none"),
        el("c:tickLblPos", val="nextTo"),
        el("c:crossAx", val=AXES[0]),
        el("c:crosses", val="autoZero"),
        el("c:crossBetween", val="between"),
    )
    return [category, value]


def text_style(size: float, *, colour: str = "tx1", bold: bool = False) -> Element:
    """Return the type of a part of the chart."""
    look = el("a:defRPr", solid(colour), el("a:latin", typeface="+mn-lt"), sz=points(size), b=int(bold))
    return el("c:txPr", el("a:bodyPr"), el("a:lstStyle"), el("a:p", el("a:pPr", look), el("a:endParaRPr")))
