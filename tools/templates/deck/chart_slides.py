"""Prototypes of the native charts, over the whole slide or beside bullets."""

from __future__ import annotations

from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.pieces import SOURCE, sized, source
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import chart, placeholder
from tools.templates.deck.type_styles import DENSE
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_ABOUT = "{{ slide.chart.series|map(attribute='name')|join(', ') }} – {{ slide.chart.categories|join(', ') }}"
KINDS = ("column", "bar", "line", "pie", "doughnut")


def charts(words: Words) -> list[Prototype]:
    """Return a prototype for each kind of chart, alone and with text."""
    return [made for kind in KINDS for made in (_alone(words, kind), _with_text(words, kind))]


def _alone(words: Words, kind: str) -> Prototype:
    return Prototype(f"chart-{kind}", "chart", [_chart(words, kind, LEFT, INNER), source(words)])


def _with_text(words: Words, kind: str) -> Prototype:
    text = sized("bullet in slide.bullets", "{{ bullet }}", "slide.bullets|join|length < 220", large=24)
    x, w = column(8) + 0.3, span(5) - 0.3
    shapes = [
        _chart(words, kind, LEFT, span(7)),
        placeholder("obj", 2, *text, name=words["content"], x=x, y=TOP, w=w, h=ROOM - SOURCE - 0.2, scale=DENSE),
        source(words),
    ]
    return Prototype(f"chart-{kind}-text", "chart", shapes)


def _chart(words: Words, kind: str, x: float, w: float) -> Element:
    name = f"{words['chart']} {{%chart slide.chart %}}"
    return chart(name, x, TOP, w, ROOM - SOURCE - 0.2, kind, f"{words[f'chart.{kind}']}: {_ABOUT}")
