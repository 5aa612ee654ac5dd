"""The links of cells: those of the template follow their cells, and a render adds its own (ECMA-376 18.3.1.47)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from docgen.office import xml
from docgen.office.escaping import attribute
from docgen.office.excel import areas, ranges, references
from docgen.office.excel.moving import Holes, s
from docgen.office.excel.nouns import Area, Layout, Reference
from docgen.office.excel.spans import extent
from docgen.office.xml import Element

_WHERE, _WHITHER = "\ue005", "\ue006"
_Made = Callable[[Layout], list[tuple[str, str]]]


class Links:
    """The `hyperlinks` of a sheet, prepared."""

    def __init__(self, made: Sequence[_Made], r: str, declared: str) -> None:
        self._made, self._r, self._declared = made, r, declared

    def write(self, layout: Layout, new: Sequence[tuple[str, str]]) -> str:
        """The element with the links of the template and with new ones; nothing when there are none.

        `new` are cells and ids of relationships; on a cell that has a link already, the new one stands.
        """
        if not self._made and not new:
            return ""
        taken = {cell for cell, _ in new}
        items = [text for made in self._made for cell, text in made(layout) if cell not in taken]
        items += [f'<hyperlink ref="{cell}" {self._r}:id="{attribute(id)}"/>' for cell, id in new]
        return f"<hyperlinks{self._declared if new else ''}>{''.join(items)}</hyperlinks>" if items else ""


def read(root: Element, sheet: areas.Sheet, holes: Holes[Layout]) -> Links:
    """Read the links of a `worksheet`."""
    r = next((prefix for prefix, uri in root.nsmap.items() if uri == xml.R and prefix), "")
    held = root.findall(f"{s('hyperlinks')}/{s('hyperlink')}")
    made = [_link(one, areas.areas(one.get("ref", "")), sheet, holes) for one in held]
    return Links([one for one in made if one is not None], r or "r", "" if r else f' xmlns:r="{xml.R}"')


def _link(element: Element, cells: Sequence[Area], sheet: areas.Sheet, holes: Holes[Layout]) -> _Made | None:
    if not cells:
        return None
    target = references.read(element.get("location", "").removeprefix("#"))
    element.set("ref", _WHERE)
    if target is not None:
        element.set("location", _WHITHER)
    text = holes.text(element)

    def made(layout: Layout) -> list[tuple[str, str]]:
        found = []
        for area in (one for cell in cells for one in ranges.area(cell, sheet.name, layout)):
            where = references.area_text(area)
            whither = "" if target is None else _whither(target, cells[0], area, sheet, layout)
            if target is None or whither:
                found.append((where, text.replace(_WHERE, where).replace(_WHITHER, attribute(whither))))
        return found

    return made


def _whither(target: Reference, cell: Area, came_out: Area, sheet: areas.Sheet, layout: Layout) -> str:
    """The target of a link within the workbook; empty when it is gone.

    From within a loop it is the target in the same iteration, from outside a loop the first copy.
    """
    name = target.sheet or sheet.name
    top, bottom = target.area.top, target.area.bottom
    within = None
    if name.casefold() == sheet.name.casefold() and (rows := layout.rows(name)) is not None:
        home = sheet.regions.home(cell.top, top, bottom)
        within = rows.iteration(home, came_out.top) if home >= 0 else None
    found = extent(layout, name, top, bottom, within)
    if found is None:
        return ""
    first, last = found if top != bottom else (found[0], found[0])
    return references.write(target._replace(area=target.area._replace(top=first, bottom=last)))
