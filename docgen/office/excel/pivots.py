"""Sources of pivot tables: their area follows the rows, and Excel reads it anew when it opens the workbook.

ECMA-376 Part 1, 18.10.1.67. The records that the template kept are those of other data: their part is to be left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from docgen.office import xml
from docgen.office.excel import ranges, references
from docgen.office.excel.moving import Fill, Holes, Prepared, s
from docgen.office.excel.nouns import Area, Layout, Regions
from docgen.office.xml import Element


class PivotCache:
    """A `pivotCacheDefinition` part, prepared."""

    def __init__(self, text: Prepared[Layout], records: str) -> None:
        self._text = text
        self.records = records
        """The id of the relationship to the records of the template, which is to go; empty when there are none."""

    @classmethod
    def read(cls, root: Element, regions: Mapping[str, Regions]) -> PivotCache:
        """Read a `pivotCacheDefinition`; the tree is marked."""
        holes = Holes[Layout]()
        records = root.attrib.pop(xml.q("r:id"), "")
        root.attrib.pop("recordCount", "")
        root.set("refreshOnLoad", "1")
        root.set("saveData", "0")
        for source in root.iter(s("worksheetSource")):
            area, sheet = references.area(source.get("ref", "")), source.get("sheet", "")
            if area is not None and sheet.casefold() in regions:
                source.set("ref", holes.mark(_grown(area, sheet)))
        return cls(holes.prepared(xml.DECLARATION + xml.text_of(root)), str(records))

    def write(self, layout: Layout) -> str:
        """The whole part."""
        return self._text.write(layout)


class PivotTable:
    """A `pivotTableDefinition` part, prepared: it stands where its cells came to stand."""

    def __init__(self, text: Prepared[Layout]) -> None:
        self._text = text

    @classmethod
    def read(cls, root: Element, sheet: str) -> PivotTable:
        """Read the `pivotTableDefinition` of a sheet whose rows move; the tree is marked."""
        holes = Holes[Layout]()
        for location in root.findall(s("location")):
            area = references.area(location.get("ref", ""))
            if area is not None:
                location.set("ref", holes.mark(_grown(area, sheet)))
        return cls(holes.prepared(xml.DECLARATION + xml.text_of(root)))

    def write(self, layout: Layout) -> str:
        """The whole part."""
        return self._text.write(layout)


def _grown(area: Area, sheet: str) -> Fill:
    return lambda layout: references.area_text(ranges.hull(area, sheet, layout) or area)
