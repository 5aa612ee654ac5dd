"""The part of a native chart: one series in the theme's accents, labels at the values instead of a legend."""

from __future__ import annotations

import zlib

from docgen.office.chartdata import ChartData, Series
from docgen.office.workbook import workbook
from tools.templates.deck.chart_axes import AXES, SIZE, axes, text_style
from tools.templates.deck.text import solid
from tools.templates.deck.visual import outline
from tools.templates.xml import Element, el

_SHEET = "Sheet1"
_VALUES = (3.0, 5.0, 4.0)
GROUPS = {"column": "bar", "bar": "bar", "line": "line", "pie": "pie", "doughnut": "doughnut"}


def chart_part(kind: str, names: tuple[str, ...], series: str, workbook_id: str) -> Element:
    """Return the chart space; `names` are the categories and `series` the name of the prototype's data."""
    round_ = kind in ("pie", "doughnut")
    plot = el("c:plotArea", el("c:layout"), _plot(kind, names, series), *([] if round_ else axes(kind)))
    drawing = el(
        "c:chart",
        el("c:autoTitleDeleted", val=1),
        plot,
        _legend(kind),
        el("c:plotVisOnly", val=1),
        el("c:dispBlanksAs", val="gap"),
    )
    return el(
        "c:chartSpace",
        el("c:date1904", val=0),
        el("c:roundedCorners", val=0),
        drawing,
        el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill"))),
        text_style(SIZE),
        el("c:externalData", el("c:autoUpdate", val=0), r_id=workbook_id),
    )


def chart_workbook(names: tuple[str, ...], series: str) -> bytes:
    """Return the workbook behind the chart. It is stored, not deflated, so that its bytes are the same everywhere."""
    return workbook(ChartData(names, (Series(series, _VALUES[: len(names)]),)), _store)


def _store(data: bytes) -> bytes:
    packer = zlib.compressobj(0, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def _plot(kind: str, names: tuple[str, ...], series: str) -> Element:
    held: list[Element | None]
    axes = [el("c:axId", val=axis) for axis in AXES]
    made = _series(kind, names, series)
    if kind in ("column", "bar"):
        direction = el("c:barDir", val="col" if kind == "column" else "bar")
        held = [direction, el("c:grouping", val="clustered"), el("c:varyColors", val=0), made]
        held += [el("c:gapWidth", val=60), el("c:overlap", val=-10), *axes]
    elif kind == "line":
        held = [el("c:grouping", val="standard"), el("c:varyColors", val=0), made, el("c:marker", val=1), *axes]
    else:
        held = [el("c:varyColors", val=1), made, el("c:firstSliceAng", val=0)]
        if kind == "doughnut":
            held.append(el("c:holeSize", val=58))
    return el(f"c:{GROUPS[kind]}Chart", *held)


def _series(kind: str, names: tuple[str, ...], series: str) -> Element:
    last = len(names) + 1
    categories = el("c:strCache", el("c:ptCount", val=len(names)), *(_point(n, text) for n, text in enumerate(names)))
    values = el(
        "c:numCache",
        el("c:formatCode", "General"),
        el("c:ptCount", val=len(names)),
        *(_point(number, f"{value:g}") for number, value in enumerate(_VALUES[: len(names)])),
    )
    name = el("c:strCache", el("c:ptCount", val=1), _point(0, series))
    return el(
        "c:ser",
        el("c:idx", val=0),
        el("c:order", val=0),
        el("c:tx", el("c:strRef", el("c:f", f"{_SHEET}!$B$1"), name)),
        *_looks(kind, len(names)),
        _labels(kind),
        el("c:cat", el("c:strRef", el("c:f", f"{_SHEET}!$A$2:$A${last}"), categories)),
        el("c:val", el("c:numRef", el("c:f", f"{_SHEET}!$B$2:$B${last}"), values)),
        el("c:smooth", val=0) if kind == "line" else None,
    )


def _point(number: int, text: str) -> Element:
    return el("c:pt", el("c:v", text), idx=number)


def _looks(kind: str, count: int) -> list[Element]:
    if kind == "line":
        dot = el("c:spPr", solid("accent1"), el("a:ln", el("a:noFill")))
        stroke = outline("accent1", 3)
        stroke.set("cap", "rnd")
        return [
            el("c:spPr", stroke),
            el("c:marker", el("c:symbol", val="circle"), el("c:size", val=9), dot),
        ]
    if kind in ("pie", "doughnut"):
        return [
            el(
                "c:dPt",
                el("c:idx", val=number),
                el("c:bubble3D", val=0),
                el("c:spPr", solid(f"accent{number + 1}"), outline("bg1", 2)),
            )
            for number in range(count)
        ]
    return [el("c:spPr", solid("accent1"), el("a:ln", el("a:noFill"))), el("c:invertIfNegative", val=0)]


def _labels(kind: str) -> Element:
    """Return the labels: the value at its place; on a round chart the category with its share."""
    round_ = kind in ("pie", "doughnut")
    place = {"pie": "outEnd", "line": "t", "doughnut": ""}.get(kind, "outEnd")
    shown = {
        "c:showLegendKey": 0,
        "c:showVal": 1,
        "c:showCatName": int(kind == "pie"),
        "c:showSerName": 0,
        "c:showPercent": 0,
        "c:showBubbleSize": 0,
    }
    colour = "bg1" if kind == "doughnut" else "tx1"
    return el(
        "c:dLbls",
        el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill"))),
        text_style(18, colour=colour, bold=True),
        el("c:dLblPos", val=place) if place else None,
        *(el(tag, val=value) for tag, value in shown.items()),
        el("c:separator", "\n") if kind == "pie" else None,
        el("c:showLeaderLines", val=1) if round_ else None,
    )


def _legend(kind: str) -> Element | None:
    """Return the legend, which tells series apart; on a pie the labels do."""
    if kind == "pie":
        return None
    return el("c:legend", el("c:legendPos", val="b"), el("c:overlay", val=0), text_style(SIZE + 2))
