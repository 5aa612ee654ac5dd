"""What stands after the rows of a sheet: merged cells, rules, validations, links, breaks, extensions.

ECMA-376 Part 1, 18.3.1.99 (worksheet). Everything that names cells follows the rows; the rest stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy

from lxml import etree

from docgen.office import xml
from docgen.office.excel import areas, drawings, links, pointers
from docgen.office.excel.moving import Holes, Prepared, s
from docgen.office.excel.nouns import Layout, Regions
from docgen.office.excel.rules import Rules
from docgen.office.tags import TagTable
from docgen.office.xml import Element

# What stands before the links of a sheet.
_BEFORE_LINKS = (
    *map(s, ("sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState")),
    *map(s, ("dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr")),
    *map(s, ("conditionalFormatting", "dataValidations")),
)
_LINKS = "<?links 0?>"


class After:
    """A sheet from after `</sheetData>` to its end, prepared."""

    def __init__(self, before: Prepared[Layout], held: links.Links, after: Prepared[Layout]) -> None:
        self._before, self._links, self._after = before, held, after

    @classmethod
    def read(cls, root: Element, sheet: str, regions: Mapping[str, Regions], table: TagTable) -> After:
        """Read a `worksheet`; the tree stays as it is. Faults of its rules are added to `table`."""
        made = deepcopy(root)
        data = made.find(s("sheetData"))
        if data is not None:
            made.text = data.tail
            for before in [*data.itersiblings(preceding=True), data]:
                made.remove(before)
        holes = Holes[Layout]()
        own = areas.Sheet(sheet, regions.get(sheet.casefold(), Regions()), table)
        held = links.read(made, own, holes)
        _mark_links(made)
        rules = Rules(own, regions, holes)
        for mark in (rules.formats, rules.validations, rules.extensions):
            mark(made)
        for control in made.iter(s("controlPr")):
            pointers.follow(control, sheet, regions, holes)
        if own.regions.moves:
            _mark(made, own, holes)
        text = xml.text_of(made)
        before_, _, after = text[text.index(">") + 1 :].partition(_LINKS)
        return cls(holes.prepared(before_), held, holes.prepared(after))

    def write(self, layout: Layout, links: Sequence[tuple[str, str]] = ()) -> str:
        """Everything up to and with `</worksheet>`.

        `links` are the links that a render adds: the address of the cell, and the id of the relationship.
        """
        return self._before.write(layout) + self._links.write(layout, links) + self._after.write(layout)


def _mark_links(root: Element) -> None:
    """Put a mark where the links of the sheet stand, or would stand."""
    mark = etree.ProcessingInstruction("links", "0")
    held = root.find(s("hyperlinks"))
    if held is not None:
        mark.tail = held.tail
        root.replace(held, mark)
        return
    at = sum(1 for child in root if child.tag in _BEFORE_LINKS)
    root.insert(at, mark)


def _mark(root: Element, sheet: areas.Sheet, holes: Holes[Layout]) -> None:
    """Mark everything but rules and links."""
    for filtered in root.findall(s("autoFilter")):
        cells = areas.areas(filtered.get("ref", ""))[:1]
        sheet.check(cells, "the filter of")
        areas.drop_filters(filtered)
        if cells:
            filtered.set("ref", holes.mark(areas.spread(cells[0], sheet)))
            holes.item(filtered)
    for sorted_ in root.findall(s("sortState")):
        root.remove(sorted_)
    for container in root.findall(s("mergeCells")):
        for merged in container.findall(s("mergeCell")):
            areas.repeat(merged, "ref", sheet, holes, least=2)
        holes.items(container, {"count": "<mergeCell "})
    for container in root.findall(s("cellWatches")):
        for watched in container.findall(s("cellWatch")):
            areas.repeat(watched, "r", sheet, holes)
        holes.items(container)
    for container in [*root.findall(s("protectedRanges")), *root.findall(s("ignoredErrors"))]:
        for one in [child for child in container if "sqref" in child.attrib]:
            one.set("sqref", holes.mark(areas.sqref(areas.areas(one.get("sqref", "")), sheet)))
            holes.item(one)
        holes.items(container)
    for container in root.findall(s("rowBreaks")):
        areas.breaks(container, sheet, holes)
    for anchor in root.iter(s("anchor")):
        drawings.mark_anchor(anchor, sheet.name, sheet.regions, holes, stays=True)
