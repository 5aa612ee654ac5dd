"""Native charts: the frame on the slide. The builder adds the chart part and its workbook."""

from __future__ import annotations

from tools.templates.deck.visual import properties, transform
from tools.templates.xml import Element, el

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
PENDING = "chart:"
"""What stands for the relationship until the builder has made the part, followed by the kind."""


def chart(name: str, x: float, y: float, w: float, h: float, kind: str, alt: str = "") -> Element:
    """Return the frame of a chart: column, bar, line, pie or doughnut."""
    held = el("c:chart", r_id=f"{PENDING}{kind}")
    return el(
        "p:graphicFrame",
        el(
            "p:nvGraphicFramePr",
            properties(name, alt),
            el("p:cNvGraphicFramePr", el("a:graphicFrameLocks", noGrp=1)),
            el("p:nvPr"),
        ),
        transform(x, y, w, h, tag="p:xfrm"),
        el("a:graphic", el("a:graphicData", held, uri=_CHART)),
    )
