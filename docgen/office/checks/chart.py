"""Charts whose cached values are those of the cells that they show (ECMA-376 Part 1, 21.2).

What one sees is the cache. In Word and PowerPoint a workbook opens on «Edit Data», and where the two differ, the chart
changes at the first edit. In Excel the cells stand beside it.
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
    """Every reference of a chart finds what the chart shows: in its own workbook, or in the sheets of the file."""
    own = Workbook(package) if package.kind == "xlsx" else None
    for part in package.members:
        if package.content_type(part).endswith(_CHART):
            yield from _chart(package, part) if own is None else _references(part, package.tree(part), own, True)


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
    yield from _references(part, root, workbook, False)


def _references(part: str, root: Element, workbook: Workbook, own: bool) -> Iterator[Finding]:
    """What is wrong with the references of a chart; `own`: the workbook is the file that the chart stands in."""
    for name, cache in _CACHES.items():
        for reference in root.iter(q(name)):
            yield from _reference(part, reference, reference.find(q(cache)), workbook, own)


def _reference(
    part: str, reference: Element, cache: Element | None, workbook: Workbook, own: bool
) -> Iterator[Finding]:
    address = reference.findtext(q("c:f")) or ""
    if cache is None and not own:
        message = f"nothing is cached for {address}, so that only PowerPoint can draw the chart"
        yield Finding("chart-cache", "error", part, message)
        return
    cells = workbook.values(address)
    if cells is None:
        if re.search(r"\$?[A-Z]{1,3}\$?\d", address):
            message = f"the chart shows {address}, and {'the' if own else 'its'} workbook has no such cells"
            yield Finding("chart-workbook", "error", part, message)
        return
    if cache is None:
        return  # Excel takes the cells
    count = cache.find(q("c:ptCount"))
    if count is not None and count.get("val") != str(len(cells)):
        message = f"{address} is {len(cells)} cells, but the chart counts {count.get('val')}"
        yield Finding("chart-cache", "error", part, message)
    shown = {whole(point.get("idx")): point.findtext(q("c:v")) or "" for point in cache.iter(q("c:pt"))}
    for number in sorted({*shown, *range(len(cells))}):
        cell, value = cells[number] if number < len(cells) else "", shown.get(number, "")
        if not _same(cell, value) and not (own and _shown_otherwise(reference, cell, value)):
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


def _shown_otherwise(reference: Element, cell: str, value: str) -> bool:
    """Whether Excel itself caches another value: none, or 0, for a text among numbers, and a number as it is shown."""
    if reference.tag == q("c:numRef"):
        return value in ("", "0") and not _is_number(cell)
    return bool(value) and _is_number(cell)


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


RULES = (charts,)
