"""Sources of pivot tables."""

from __future__ import annotations

import pytest
from openpyxl.pivot.cache import CacheDefinition
from openpyxl.xml.functions import fromstring

from docgen.office import xml
from docgen.office.excel.pivots import PivotCache, PivotTable
from docgen.office.workbook_parts import MAIN
from tests.office.excel.grown import loop, sheets

_REGIONS = {"risiko": loop(6, 6)}


def _cache(source: str) -> PivotCache:
    part = (
        f'<pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{xml.R}" r:id="rId1" recordCount="1"><cacheSource '
        f'type="worksheet"><worksheetSource {source}/></cacheSource><cacheFields count="1"><cacheField name="S" '
        'numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>'
    )
    return PivotCache.read(xml.parse(part.encode(), "cache"), _REGIONS)


@pytest.mark.parametrize(("count", "ref"), [(0, "A5:J5"), (1, "A5:J6"), (25, "A5:J30")])
def test_the_source_of_a_pivot_table_grows_and_is_read_anew(count: int, ref: str) -> None:
    held = _cache('ref="A5:J6" sheet="Risiko"')
    read = CacheDefinition.from_tree(fromstring(held.write(sheets(count)).encode()))
    assert (read.cacheSource.worksheetSource.ref, read.cacheSource.worksheetSource.sheet) == (ref, "Risiko")
    assert read.refreshOnLoad


def test_the_records_of_the_template_go() -> None:
    held = _cache('ref="A5:J6" sheet="Risiko"')
    assert held.records == "rId1"
    written = held.write(sheets(2))
    assert "rId1" not in written
    assert "recordCount" not in written


@pytest.mark.parametrize("source", ['name="Risiko_tabell"', 'ref="A5:J6" sheet="Ukjent"'])
def test_a_source_that_is_no_area_of_the_workbook_stays(source: str) -> None:
    assert f"<worksheetSource {source}/>" in _cache(source).write(sheets(25))


def test_a_pivot_table_below_a_loop_stands_where_its_cells_came_to_stand() -> None:
    part = f'<pivotTableDefinition xmlns="{MAIN}" name="P"><location ref="A10:C14" firstHeaderRow="1"/>'
    root = xml.parse(f"{part}</pivotTableDefinition>".encode(), "pivot")
    assert '<location ref="A12:C16" firstHeaderRow="1"/>' in PivotTable.read(root, "Risiko").write(sheets(3))
