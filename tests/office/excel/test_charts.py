"""Charts of a workbook."""

from __future__ import annotations

import io

import pytest
import xlsxwriter
from openpyxl.chart.chartspace import ChartSpace
from openpyxl.chart.reader import read_chart
from openpyxl.xml.functions import fromstring

from docgen.office import package, xml
from docgen.office.excel.charts import ChartPart, forget
from docgen.office.excel.nouns import Area, Regions
from docgen.office.xml import q
from tests.office.excel.grown import loop, sheets

_PART = "xl/charts/chart1.xml"
_REGIONS = {"risiko": loop(6, 6), "mål": Regions(moves=False)}


def _data(kind: str = "column") -> bytes:
    """A chart on the rows of a loop: names down column A, numbers down column B, those of column C in row 2 only."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    sheet = book.add_worksheet("Risiko")
    sheet.write_column("A5", ["Navn", "{{ r.name }}"])
    sheet.write_column("B5", ["Tall", 7])
    sheet.write_column("C2", [1, 2])
    chart = book.add_chart({"type": kind})
    assert chart is not None
    chart.add_series({"name": "=Risiko!$B$5", "categories": "=Risiko!$A$6:$A$6", "values": "=Risiko!$B$6:$B$6"})
    chart.add_series({"name": "fast", "values": "=Risiko!$C$2:$C$3"})
    chart.set_title({"name": "=Risiko!$A$5"})
    sheet.insert_chart("E2", chart)
    book.close()
    return package.Package(held.getvalue()).data(_PART)


def _values(sheet: str, area: Area) -> list[object]:
    """Made-up values: names in column A, the row's number times ten in column B."""
    assert sheet == "Risiko"
    made: list[object] = []
    for row in range(area.top, area.bottom + 1):
        for column in range(area.left, area.right + 1):
            heads = {(5, 1): "Navn & nr", (5, 2): "Tall", (2, 3): 1, (3, 3): None}
            made.append(heads.get((row, column), f"rad {row}" if column == 1 else row * 10))
    return made


def _chart(data: bytes, count: int) -> xml.Element:
    return xml.parse(ChartPart.read(xml.parse(data, _PART), _REGIONS).write(sheets(count), _values).encode(), _PART)


def _addresses(root: xml.Element) -> list[str]:
    return [one.text or "" for one in root.iter(q("c:f"))]


def _points(root: xml.Element, path: str) -> list[tuple[str, str]]:
    found = root.find(f".//{'/'.join(map(q, path.split('/')))}")
    assert found is not None
    count = found.find(q("c:ptCount"))
    points = [(one.get("idx", ""), one.findtext(q("c:v")) or "") for one in found.iter(q("c:pt"))]
    assert count is not None
    assert int(count.get("val", "")) >= len(points)
    return points


@pytest.mark.parametrize(("count", "last"), [(1, 6), (25, 30)])
def test_the_areas_of_a_chart_grow_and_its_values_are_those_of_the_cells(count: int, last: int) -> None:
    root = _chart(_data(), count)
    assert _addresses(root) == [
        "Risiko!$A$5",
        "Risiko!$B$5",
        f"Risiko!$A$6:$A${last}",
        f"Risiko!$B$6:$B${last}",
        "Risiko!$C$2:$C$3",
    ]
    rows = range(6, last + 1)
    assert _points(root, "c:cat/c:strRef/c:strCache") == [(str(n), f"rad {row}") for n, row in enumerate(rows)]
    assert _points(root, "c:val/c:numRef/c:numCache") == [(str(n), str(row * 10)) for n, row in enumerate(rows)]
    assert _points(root, "c:title/c:tx/c:strRef/c:strCache") == [("0", "Navn & nr")]
    assert _points(root, "c:ser/c:tx/c:strRef/c:strCache") == [("0", "Tall")]


def test_a_series_of_which_nothing_came_out_is_left_out() -> None:
    root = _chart(_data(), 0)
    assert _addresses(root) == ["Risiko!$A$5", "Risiko!$C$2:$C$3"]
    assert len(list(root.iter(q("c:ser")))) == 1


def test_a_title_whose_cell_did_not_come_out_is_left_out() -> None:
    data = _data().replace(b"Risiko!$A$5", b"Risiko!$A$6")
    assert _chart(data, 2).find(f".//{q('c:title')}") is not None
    assert _chart(data, 0).find(f".//{q('c:title')}") is None


def test_an_empty_cell_is_no_point() -> None:
    root = _chart(_data(), 1)
    last = list(root.iter(q("c:numCache")))[-1]
    assert [(one.get("idx"), one.findtext(q("c:v"))) for one in last.iter(q("c:pt"))] == [("0", "1")]
    count = last.find(q("c:ptCount"))
    assert count is not None
    assert count.get("val") == "2"


def test_categories_that_came_out_as_numbers_are_numbers_with_the_format_of_their_cell() -> None:
    part = ChartPart.read(xml.parse(_data(), _PART), _REGIONS, lambda sheet, cell: f"{sheet} {cell.row}")
    root = xml.parse(part.write(sheets(2), lambda sheet, area: [area.top, area.bottom]).encode(), _PART)
    assert _points(root, "c:cat/c:numRef/c:numCache") == [("0", "6"), ("1", "7")]
    assert root.findtext(f".//{q('c:cat')}//{q('c:formatCode')}") == "Risiko 6"


def test_the_values_of_a_chart_keep_its_number_format() -> None:
    data = _data().replace(b"<c:formatCode>General</c:formatCode>", b"<c:formatCode>0.0 %</c:formatCode>")
    assert _chart(data, 2).findtext(f".//{q('c:val')}//{q('c:formatCode')}") == "0.0 %"


def test_a_chart_asks_for_the_areas_that_it_shows() -> None:
    held = ChartPart.read(xml.parse(_data(), _PART), _REGIONS).asks()
    areas = {Area(5, 1, 5, 1), Area(5, 2, 5, 2), Area(6, 1, 6, 1), Area(6, 2, 6, 2), Area(2, 3, 3, 3)}
    assert held == {("Risiko", area) for area in areas}


def test_categories_of_several_columns_are_levels_the_last_column_first() -> None:
    data = _data().replace(b"Risiko!$A$6:$A$6", b"Risiko!$A$6:$B$6")
    start, end = data.index(b"<c:cat>"), data.index(b"</c:cat>")
    held = data[start:end].replace(b"strRef", b"multiLvlStrRef").replace(b"strCache", b"multiLvlStrCache")
    root = _chart(data[:start] + held + data[end:], 2)
    levels = [[one.findtext(q("c:v")) for one in level.iter(q("c:pt"))] for level in root.iter(q("c:lvl"))]
    assert levels == [["60", "70"], ["rad 6", "rad 7"]]


def test_an_area_in_several_pieces_moves_piece_by_piece() -> None:
    data = _data().replace(b"Risiko!$B$6:$B$6", b"(Risiko!$B$5,Risiko!$B$6)")
    assert "(Risiko!$B$5,Risiko!$B$6:$B$8)" in _addresses(_chart(data, 3))


@pytest.mark.parametrize("other", ["[1]Ark!$B$6", "docgen.tall", "Ukjent!$B$6:$B$6"])
def test_what_is_no_area_of_the_workbook_stays_with_its_values(other: str) -> None:
    data = _data().replace(b"Risiko!$B$6:$B$6", other.encode())
    root = _chart(data, 3)
    assert other in _addresses(root)
    assert _points(root, "c:val/c:numRef/c:numCache") == [("0", "7")]


def test_labels_from_cells_follow() -> None:
    uri = "http://schemas.microsoft.com/office/drawing/2012/chart"
    more = (
        f'<c:extLst><c:ext uri="x" xmlns:c15="{uri}"><c15:datalabelsRange><c15:f>Risiko!$A$6</c15:f>'
        '<c15:dlblRangeCache><c:ptCount val="1"/></c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst></c:ser>'
    )
    text = ChartPart.read(xml.parse(_data().replace(b"</c:ser>", more.encode(), 1), _PART), _REGIONS)
    written = text.write(sheets(3), _values)
    assert "<c15:f>Risiko!$A$6:$A$8</c15:f></c15:datalabelsRange>" in written


def test_the_values_of_the_template_can_be_forgotten_before_tags_are_looked_for() -> None:
    root = xml.parse(_data(), _PART)
    assert "{{ r.name }}" in xml.text_of(root)
    forget(root, _REGIONS)
    assert "{{ r.name }}" not in xml.text_of(root)
    assert ChartPart.read(root, _REGIONS).write(sheets(3), _values) == xml.DECLARATION + xml.text_of(_chart(_data(), 3))


@pytest.mark.parametrize("kind", ["line", "bar", "pie", "area", "scatter", "radar", "doughnut"])
@pytest.mark.parametrize("count", [1, 25])
def test_openpyxl_reads_charts_of_every_kind(kind: str, count: int) -> None:
    written = ChartPart.read(xml.parse(_data(kind), _PART), _REGIONS).write(sheets(count), _values)
    chart = read_chart(ChartSpace.from_tree(fromstring(written.encode())))
    first = chart.series[0]
    values = first.yVal if kind == "scatter" else first.val
    assert values.numRef.f == f"Risiko!$B$6:$B${5 + count}"
    assert len(values.numRef.numCache.pt) == count
