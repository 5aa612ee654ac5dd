"""The plot of a chart: which one it is, and whether its series can be bound to data (ECMA-376 Part 1, 21.2.2)."""

from __future__ import annotations

from lxml import etree

from docgen.errors import TemplateError
from docgen.office.accents import C
from docgen.office.xml import Element

# The plots that can be bound, and the group that their series belong to.
_GROUPS = {
    "barChart": "bar",
    "bar3DChart": "bar",
    "lineChart": "line",
    "line3DChart": "line",
    "pieChart": "pie",
    "pie3DChart": "pie",
    "ofPieChart": "pie",
    "doughnutChart": "pie",
    "areaChart": "area",
    "area3DChart": "area",
    "radarChart": "radar",
}
_CAN = "what can be bound to data is a column, bar, line, area, radar, pie or doughnut chart"


def find(root: Element) -> Element:
    """The one plot of a chart. Raises TemplateError when there is another number, or its kind cannot be bound."""
    if root.tag != c("chartSpace"):
        raise TemplateError(f"the chart is of a kind that only newer versions of Office draw; {_CAN}")
    plots = [element for element in root.iterfind(f"{c('chart')}/{c('plotArea')}/*") if _name(element)]
    names = [_name(plot) for plot in plots]
    if not plots:
        raise TemplateError(f"the chart has no plot; {_CAN}")
    if len(plots) > 1:
        raise TemplateError(f"the chart combines several plots ({', '.join(names)}); {_CAN}")
    if etree.QName(plots[0]).localname not in _GROUPS:
        raise TemplateError(f"the chart is of the kind {names[0]}; {_CAN}")
    if root.find(f"{c('chart')}/{c('plotArea')}/{c('dateAx')}") is not None:
        raise TemplateError("the chart has an axis of dates; choose “Text axis” for it in Office")
    return plots[0]


def _name(element: Element) -> str:
    """`line` for c:lineChart; empty for what is no plot."""
    local = etree.QName(element).localname if isinstance(element.tag, str) else ""
    return local.removesuffix("Chart") if local.endswith("Chart") else ""


def kind(plot: Element) -> str:
    """What people call the plot: column, bar, line, area, radar, pie or doughnut."""
    if group(plot) == "bar":
        return "bar" if value(plot.find(c("barDir")), "col") == "bar" else "column"
    return "doughnut" if _name(plot) == "doughnut" else group(plot)


def keep_untitled(root: Element, count: int) -> None:
    """A chart of several series has no title of its own accord; with one, Office would take the series' name."""
    chart = root.find(c("chart"))
    if chart is None or count == 1 or chart.find(c("title")) is not None:
        return
    deleted = chart.find(c("autoTitleDeleted"))
    if deleted is None:
        deleted = etree.Element(c("autoTitleDeleted"))
        chart.insert(0, deleted)
    deleted.set("val", "1")


def group(plot: Element) -> str:
    """What the series of a plot belong to: bar, line, area, radar or pie."""
    return _GROUPS[etree.QName(plot).localname]


def value(element: Element | None, default: str) -> str:
    """The `val` of an element that may be missing."""
    return default if element is None else element.get("val", default)


def c(name: str) -> str:
    """The qualified name of an element of a chart."""
    return f"{{{C}}}{name}"
