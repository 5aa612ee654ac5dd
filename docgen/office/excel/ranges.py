"""Areas of a template sheet as they are in the result: one for each iteration, or grown with a loop within them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docgen.errors import TemplateError
from docgen.office.excel import references
from docgen.office.excel.nouns import Area, Layout, Regions, Rows


def crosses(area: Area, regions: Regions) -> bool:
    """Whether a loop begins or ends within the area without lying wholly in it or round it."""
    top, bottom = area.top, area.bottom
    return any(
        top > 0
        and loop.first <= bottom
        and top <= loop.last
        and not (loop.first <= top and bottom <= loop.last)
        and not (top <= loop.first and loop.last <= bottom)
        for loop in regions.loops
    )


def check(text: str, regions: Regions) -> None:
    """Raise TemplateError for a list of areas (as in `sqref`) that a loop crosses."""
    for part in text.split():
        held = references.area(part)
        if held is not None and crosses(held, regions):
            raise TemplateError(f"the loop crosses the edge of {part}; let the area hold all rows of the loop")


def area(area: Area, sheet: str, layout: Layout) -> list[Area]:
    """What an area became: one for each iteration of the loop round it; none when no row of it came out."""
    rows = layout.rows(sheet)
    if rows is None or not rows.regions.moves or area.bottom < rows.regions.first:
        return [area]
    home = rows.regions.home(area.top, area.bottom)
    if home < 0:
        return _grown(area, rows)
    if area.top == area.bottom and rows.regions.loops[home].first == rows.regions.loops[home].last:
        return [area._replace(top=row, bottom=row) for row in rows.of(area.top)]
    spans = (rows.extent(area.top, area.bottom, span) for span in rows.iterations(home))
    return [area._replace(top=span[0], bottom=span[1]) for span in spans if span is not None]


def hull(area: Area, sheet: str, layout: Layout) -> Area | None:
    """The area from the first to the last row that came out; None when none did."""
    rows = layout.rows(sheet)
    if rows is None or not rows.regions.moves or area.bottom < rows.regions.first:
        return area
    return next(iter(_grown(area, rows)), None)


def _grown(area: Area, rows: Rows) -> list[Area]:
    span = rows.extent(area.top, area.bottom)
    return [] if span is None else [area._replace(top=span[0], bottom=span[1])]


def merged(held: Area, sheet: str, layout: Layout) -> list[Area]:
    """What an area became, with those that touch each other made one."""
    rows = layout.rows(sheet)
    if rows is not None and rows.regions.moves and held.top == held.bottom:
        copies = rows.of(held.top)
        if len(copies) > 1 and copies[-1] - copies[0] + 1 == len(copies):  # the usual case, without a list of areas
            return [held._replace(top=copies[0], bottom=copies[-1])]
    return list(_merged(area(held, sheet, layout)))


def _merged(areas: Iterable[Area]) -> Iterator[Area]:
    """Areas of the same columns, from top to bottom, those that touch each other made one."""
    last: Area | None = None
    for one in areas:
        if last is not None and one.top == last.bottom + 1:
            last = last._replace(bottom=one.bottom)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def sqref(text: str, sheet: str, layout: Layout) -> str:
    """A list of areas as in `sqref`; empty when no row of them came out."""
    return " ".join(part for held in text.split() for part in _parts(held, sheet, layout))


def _parts(text: str, sheet: str, layout: Layout) -> Sequence[str]:
    held = references.area(text)
    return [text] if held is None else [references.area_text(one) for one in merged(held, sheet, layout)]
