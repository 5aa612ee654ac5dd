"""A workbook that breaks no rule, by XlsxWriter, and workbooks that break one: a part of it is written otherwise."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

import xlsxwriter
from PIL import Image
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from docgen.office.check import check
from tests.office.archives import pack, unpack

Parts = dict[str, bytes]
BOOK, OVERVIEW, RISKS, PLAN = "xl/workbook.xml", *(f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3))
TABLE, STYLES, STRINGS, CORE = "xl/tables/table1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "docProps/core.xml"
CHART, DRAWING = "xl/charts/chart1.xml", "xl/drawings/drawing1.xml"
_SUM = "Risiko[[#This Row],[S]]*Risiko[[#This Row],[K]]"
_RISKS = [("Sjukdom i teamet", 3, 4), ("For lite tid", 2, 3), ("Uklart mål", 4, 5)]


@cache
def finished() -> bytes:
    """The workbook: an overview with a chart and a picture, a table of risks, a plan with bars."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    book.set_properties({"title": "Risiko og milepælar"})
    title = book.add_format({"bold": True, "font_size": 16, "font_color": "#0A3A66"})
    heading = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#0A3A66"})
    overview, risks, plan = (book.add_worksheet(name) for name in ("Oversikt", "Risiko", "Framdrift 2012"))
    for sheet in (overview, risks, plan):
        sheet.write("A1", f"{sheet.get_name()} for Tinn", title)
    _fill_risks(book, risks, heading)
    _fill_plan(book, plan)
    _fill_overview(book, overview)
    book.define_name("docgen.risks", "=Risiko!$A$6:$D$8")
    book.define_name("docgen.participant", '="tinn"')
    book.close()
    return mended(stream.getvalue())


def _fill_risks(book: Workbook, sheet: Worksheet, heading: Format) -> None:
    names = ("Risiko", "S", "K", "Sum")
    columns: list[dict[str, object]] = [{"header": name, "header_format": heading} for name in names]
    columns[3]["formula"] = f"={_SUM}"
    options = {"name": "Risiko", "columns": columns, "data": _RISKS, "style": None}
    sheet.add_table("A5:D8", options)
    for row, (_, likely, severe) in enumerate(_RISKS, 5):
        sheet.write_formula(row, 3, f"={_SUM}", None, likely * severe)
    sheet.data_validation("B6:C8", {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 5})
    amber = book.add_format({"bold": True, "font_color": "#7A2E00", "bg_color": "#FCEBDD"})
    sheet.conditional_format("D6:D8", {"type": "cell", "criteria": ">=", "value": 9, "format": amber})
    sheet.repeat_rows(4)
    sheet.merge_range("A2:D2", "Skriv i dei lyse rutene")


def _fill_plan(book: Workbook, sheet: Worksheet) -> None:
    bar = book.add_format({"bg_color": "#0A3A66"})
    sheet.write_row("A5", ["Milepæl", "Start", "Frist"])
    sheet.write_row("A6", ["Kartlegging", 41000, 41100])
    sheet.conditional_format("D6:H6", {"type": "formula", "criteria": "=D$5>$B6", "format": bar})


def _fill_overview(book: Workbook, sheet: Worksheet) -> None:
    sheet.write("A3", "Talet på risikoar")
    sheet.write_formula("B3", "=COUNTA('Risiko'!A6:A8)", None, 3)
    red, plain = book.add_format({"font_color": "#A00000"}), book.add_format({"font_color": "#1B2A41"})
    sheet.write_rich_string("A4", plain, "Tre er ", red, "høge")
    sheet.write_url("A5", "https://example.org/risiko", string="Rettleiing om risiko")
    sheet.write_url("A6", "internal:'Risiko'!A1", string="Til risikoane")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"name": "=Risiko!$D$5", "categories": "=Risiko!$A$6:$A$8", "values": "=Risiko!$D$6:$D$8"})
    sheet.insert_chart("D2", chart, {"description": "Søyler: summen av S og K for kvar risiko"})
    picture = io.BytesIO()
    Image.new("RGB", (2, 2)).save(picture, "PNG")
    sheet.insert_image("D20", "line.png", {"image_data": picture, "decorative": True})


def mended(data: bytes) -> bytes:
    """The workbook with the language that XlsxWriter cannot set."""
    parts = unpack(data)
    core = parts[CORE].decode().replace("</cp:coreProperties>", "<dc:language>nn-NO</dc:language></cp:coreProperties>")
    return pack({**parts, CORE: core})


def changed(part: str, before: str, after: str, count: int = -1) -> bytes:
    """The workbook with a text of a part in place of another, which must be there."""
    parts = unpack(finished())
    text = parts[part].decode()
    assert before in text, f"{part} has no {before}"
    return pack({**parts, part: text.replace(before, after, count)})


def with_parts(change: Callable[[Parts], object]) -> bytes:
    """The workbook with its parts changed."""
    parts = unpack(finished())
    change(parts)
    return pack(parts)


def rules(data: bytes) -> set[str]:
    """The names of the rules that a file breaks."""
    return {finding.rule for finding in check(data)}
