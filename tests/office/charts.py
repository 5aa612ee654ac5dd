"""Presentations with one chart, made by python-pptx, and charts bound to data, for the tests of office/."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
from lxml import etree
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Cm

from docgen.office import chart, tags, xml
from docgen.office.chart import ChartTemplate
from docgen.office.package import CONTENT_TYPES, Package
from docgen.office.workbook import workbook
from docgen.office.xml import Element
from docgen.office.zip import Archive

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = f"{{{xml.A}}}"
PART = "ppt/charts/chart1.xml"
KINDS = {
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "bar": XL_CHART_TYPE.BAR_STACKED_100,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "area": XL_CHART_TYPE.AREA_STACKED,
    "radar": XL_CHART_TYPE.RADAR_MARKERS,
    "pie": XL_CHART_TYPE.PIE,
    "doughnut": XL_CHART_TYPE.DOUGHNUT,
}


def presentation(kind: str = "column", series: int = 1, change: Callable[[Chart], None] = lambda _: None) -> bytes:
    """A presentation whose one slide holds a chart with three categories, changed by `change`."""
    data = CategoryChartData(number_format="0.0")  # type: ignore[no-untyped-call]
    data.categories = ["Gammel 1", "Gammel 2", "Gammel 3"]
    for number in range(series):
        data.add_series(f"Mal {number + 1}", (number + 1.5, 2, 3))  # type: ignore[no-untyped-call]
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[6])
    frame = slide.shapes.add_chart(KINDS[kind], Cm(2), Cm(2), Cm(20), Cm(12), data)
    change(frame.chart)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def accent(element: Element, number: int, line: bool = False) -> None:
    """Fill a series or a point with an accent of the theme, or draw its line with it."""
    shape = element.find(f"{C}spPr")
    if shape is None:
        shape = etree.Element(f"{C}spPr")
        (element.find(f"{C}tx") if element.tag == f"{C}ser" else element[-1]).addnext(shape)  # type: ignore[union-attr]
    outer = etree.SubElement(shape, f"{A}ln", w="28575") if line else shape
    fill = etree.SubElement(outer, f"{A}solidFill")
    etree.SubElement(fill, f"{A}schemeClr", val=f"accent{number}")


def tree(data: bytes) -> Element:
    """The chart part of a presentation."""
    return Package(data).tree(PART)


def read(data: bytes) -> tuple[ChartTemplate, Element]:
    """The template of the chart, and the tree that is left."""
    root = tree(data)
    return chart.read(root, tags.instruction(7)), root


def written(data: bytes, value: object) -> Element:
    """The chart part with the series of a value."""
    template, root = read(data)
    text = xml.text_of(root).replace("<?docgen 7?>", chart.series(template, chart.data(value, template.format)))
    return etree.fromstring(text.encode())


def bind(data: bytes, value: object) -> bytes:
    """The presentation with its chart bound to a value; found valid, and its workbook too."""
    package = Package(data)
    template, _ = read(data)
    book = workbook(chart.data(value, template.format))
    (kept,) = package.related(PART, "package")
    package.put(PART, (xml.DECLARATION + xml.text_of(written(data, value))).encode())
    package.put(kept, book)
    package.put(CONTENT_TYPES, package.content_types_xml())
    result = Archive(package.members.values()).pack([])
    before = findings(data, "template.pptx")  # python-pptx gives axes numbers below 0
    faults = [fault for fault in findings(result, "result.pptx") if fault not in before]
    faults += findings(book, "book.xlsx")
    assert not faults, "\n".join(faults)
    return result


def findings(data: bytes, name: str) -> list[str]:
    """What the validator has to say about a file with a name such as `result.pptx`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return [str(error) for error in OpenXmlValidator().validate(path).errors]


def opened(data: bytes) -> Chart:
    """The chart as python-pptx reads it."""
    (frame,) = Presentation(io.BytesIO(data)).slides[0].shapes
    assert frame.has_chart
    return frame.chart  # type: ignore[no-any-return]


def embedded(data: bytes) -> bytes:
    """The workbook behind the chart."""
    package = Package(data)
    (book,) = package.related(PART, "package")
    return package.data(book)


def table(book: bytes) -> list[list[object]]:
    """The cells of a workbook's only sheet, as openpyxl reads them."""
    made = openpyxl.load_workbook(io.BytesIO(book))
    assert made.sheetnames == ["Sheet1"]
    return [list(row) for row in made["Sheet1"].iter_rows(values_only=True)]


def points(series: Element) -> list[str]:
    """The number and colour of each point of a series."""
    return [f"{point[0].get('val')} {colour(point)}" for point in series.findall(f"{C}dPt")]


def colour(element: Element) -> str:
    """The first colour of a series or a point, with what varies it."""
    found = element.find(f"{C}spPr//{A}solidFill/*")
    return "" if found is None else " ".join([found.get("val", ""), *(child.get("val", "") for child in found)])


def series(root: Element) -> list[Element]:
    """The series of a chart part."""
    return list(root.iter(f"{C}ser"))
