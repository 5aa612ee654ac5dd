"""Charts whose cached values are those of the workbook behind them (ECMA-376 Part 1, 21.2).

What one sees is the cache; what opens on «Edit Data» is the workbook. Where they differ, the chart changes at the
first edit.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from docgen.errors import PackageError
from docgen.office.checks.finding import Finding
from docgen.office.checks.numbers import whole
from docgen.office.checks.workbook import Workbook
from docgen.office.intake import admit
from docgen.office.package import Package
from docgen.office.xml import Element, q

_CHART = "drawingml.chart+xml"
_CACHES = {"c:strRef": "c:strCache", "c:numRef": "c:numCache"}
_WORKBOOK = "spreadsheetml.sheet"


def charts(package: Package) -> Iterator[Finding]:
    """Every reference of a chart finds in the chart's own workbook what the chart shows."""
    if package.kind == "xlsx":
        return  # its charts show its own sheets
    for part in package.members:
        if package.content_type(part).endswith(_CHART):
            yield from _chart(package, part)


def _chart(package: Package, part: str) -> Iterator[Finding]:
    root = package.tree(part)
    link = root.find(q("c:externalData"))
    if link is None:
        message = "the chart has no workbook, so that its data cannot be edited; insert it again"
        yield Finding("chart-without-workbook", "warning", part, message)
        return
    found = package.related(part, "package")
    if not found or _WORKBOOK not in package.content_type(found[0]):
        yield Finding("chart-workbook", "error", part, "the workbook that the chart names is not in the file")
        return
    try:
        data = package.data(found[0])
        admit(data)
        workbook = Workbook(Package(data))
    except PackageError as error:
        yield Finding("chart-workbook", "error", part, f"the chart's workbook cannot be read: {error}")
        return
    for name, cache in _CACHES.items():
        for reference in root.iter(q(name)):
            yield from _reference(part, reference, reference.find(q(cache)), workbook)


def _reference(part: str, reference: Element, cache: Element | None, workbook: Workbook) -> Iterator[Finding]:
    address = reference.findtext(q("c:f")) or ""
    if cache is None:
        message = f"nothing is cached for {address}, so that only PowerPoint can draw the chart"
        yield Finding("chart-cache", "error", part, message)
        return
    cells = workbook.values(address)
    if cells is None:
        if re.search(r"\$?[A-Z]{1,3}\$?\d", address):
            message = f"the chart shows {address}, and its workbook has no such cells"
            yield Finding("chart-workbook", "error", part, message)
        return
    count = cache.find(q("c:ptCount"))
    if count is not None and count.get("val") != str(len(cells)):
        message = f"{address} is {len(cells)} cells, but the chart counts {count.get('val')}"
        yield Finding("chart-cache", "error", part, message)
    shown = {whole(point.get("idx")): point.findtext(q("c:v")) or "" for point in cache.iter(q("c:pt"))}
    for number in sorted({*shown, *range(len(cells))}):
        cell, value = cells[number] if number < len(cells) else "", shown.get(number, "")
        if not _same(cell, value):
            message = f"{address}, value {number + 1}: the chart shows «{value[:30]}», its workbook has «{cell[:30]}»"
            yield Finding("chart-cache", "error", part, message)


def _same(one: str, other: str) -> bool:
    """Whether two values are the same text or the same number."""
    if one == other:
        return True
    try:
        return math.isclose(float(one), float(other), rel_tol=1e-9)
    except ValueError:
        return False


RULES = (charts,)
