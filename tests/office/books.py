"""Excel templates made by others' programs, with all that a sheet may have, on one sheet of risks and one beside it.

Both books have a table in A5:G7 with one row of data, 6, which repeats for each risk, and a row of totals, 7. What
stands around it refers to that row, or to the row below it.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from typing import cast

import xlsxwriter
from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, PieChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as Picture
from openpyxl.formatting.rule import ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image
from xlsxwriter.worksheet import Worksheet as Sheet

HEADINGS = ("Nr", "Risiko", "S", "K", "Sum", "Frist", "Status")
SUM = "Risikoar[[#This Row],[S]]*Risikoar[[#This Row],[K]]"
ROW = (
    "{%tr for r in rows %}{{ r.nr }}",
    "{{ r.name }}",
    "{{ r.s }}",
    "{{ r.k }}",
    f'=CHOOSE(1,{SUM},"{{{{ r.product }}}}")',
    "{{ r.due }}",
    "{{ r.status }}{%tr endfor %}",
)
STATUSES = ("Open", "I arbeid", "Lukka")
BELOW = {"A10": "Slutt", "E10": "=SUM(E6:E6)", "E11": "=AVERAGE(E5:E6)"}
BELOW_TABLE = "=SUBTOTAL(109,Risikoar[Sum])"
COUNTS = (0, 1, 3, 60)
"""How many risks the templates are tried with."""


def risks(count: int) -> list[Mapping[str, object]]:
    """So many risks."""
    return [
        {
            "nr": number,
            "name": f"Risiko <{number}> & meir",
            "s": number % 5 + 1,
            "k": number % 4 + 1,
            "product": (number % 5 + 1) * (number % 4 + 1),
            "due": date(2012, 1 + number % 12, 4),
            "status": STATUSES[number % 3],
        }
        for number in range(1, count + 1)
    ]


def data(count: int) -> dict[str, object]:
    """What the templates are filled with."""
    return {"title": "Risiko & tiltak", "rows": risks(count)}


def picture() -> io.BytesIO:
    """A small picture."""
    stream = io.BytesIO()
    Image.new("RGB", (8, 8), "#0A3A66").save(stream, "PNG")
    return stream


def by_openpyxl() -> bytes:
    """The template by openpyxl."""
    book = Workbook()
    book.properties.title, book.properties.language = "Risiko og tiltak", "nn-NO"
    sheet = cast(Worksheet, book.active)
    sheet.title = "Risiko"
    sheet["A1"], sheet["A1"].font = "{{ title }}", Font(bold=True, size=16)
    sheet.merge_cells("A1:G1")
    for row, cells in ((5, HEADINGS), (6, ROW)):
        for column, text in enumerate(cells, 1):
            sheet.cell(row, column, text)
    sheet["F6"].number_format, sheet["B6"].protection = "dd.mm.yyyy", Protection(locked=False)
    sheet["A7"], sheet["E7"] = "I alt", BELOW_TABLE
    for address, value in BELOW.items():
        sheet[address] = value
    _table_of(sheet)
    _rules_of(sheet)
    _charts_of(sheet)
    _surroundings_of(book, sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _table_of(sheet: Worksheet) -> None:
    table = Table(
        displayName="Risikoar", ref="A5:G7", totalsRowCount=1, tableStyleInfo=TableStyleInfo("TableStyleLight1")
    )
    table._initialise_columns()
    for column, heading in zip(cast(list[TableColumn], table.tableColumns), HEADINGS, strict=True):
        column.name = heading
    table.tableColumns[0].totalsRowLabel = "I alt"
    table.tableColumns[4].totalsRowFunction = "sum"
    table.autoFilter.ref = "A5:G6"
    sheet.add_table(table)


def _rules_of(sheet: Worksheet) -> None:
    for kind, cells, first, second in (
        ("whole", "C6:D6", "1", "5"),
        ("date", "F6", "DATE(2011,1,1)", "DATE(2015,12,31)"),
        ("list", "G6", f'"{",".join(STATUSES)}"', None),
    ):
        rule = DataValidation(type=kind, formula1=first, formula2=second, allow_blank=True, showErrorMessage=True)
        rule.add(cells)
        sheet.add_data_validation(rule)
    sheet.conditional_formatting.add("E6", ColorScaleRule("min", None, "FFFFFF", "max", None, "F0A060"))
    sheet.conditional_formatting.add("C6", IconSetRule("3TrafficLights1", "num", [1, 3, 5]))
    sheet.conditional_formatting.add("D6", DataBarRule("min", None, "max", None, "A0C0E0"))
    bold = FormulaRule(["$E6>=9"], font=Font(bold=True), fill=PatternFill(bgColor="FCEBDD"))
    sheet.conditional_formatting.add("A6:G6", bold)


def _charts_of(sheet: Worksheet) -> None:
    for number, kind in enumerate((LineChart, BarChart, PieChart)):
        chart = kind()
        chart.title = "Summar"
        chart.add_data(Reference(sheet, min_col=5, min_row=5, max_row=6), titles_from_data=True)
        chart.set_categories(Reference(sheet, min_col=1, min_row=6, max_row=6))
        sheet.add_chart(chart, f"J{2 + 18 * number}")


def _surroundings_of(book: Workbook, sheet: Worksheet) -> None:
    book.defined_names["alle_risikoar"] = DefinedName("alle_risikoar", attr_text="Risiko!$A$6:$G$6")
    sheet.defined_names["summen"] = DefinedName("summen", attr_text="Risiko!$E$10")
    sheet.print_area, sheet.print_title_rows = "A1:G11", "5:5"
    sheet["B5"].comment = Comment("Kva kan gå gale?", "Kari")
    sheet["B6"].comment = Comment("Éi setning", "Kari")
    sheet["A12"], sheet["A12"].hyperlink = "Rettleiing om risiko", "https://example.org/risiko"
    sheet["A13"], sheet["A13"].hyperlink = "Til summen", Hyperlink("A13", location="Risiko!E10")
    sheet.freeze_panes = "C6"
    sheet.add_image(Picture(picture()), "A15")
    sheet.row_dimensions[6].outlineLevel = 1
    sheet.protection.sheet = True
    sheet.oddHeader.left.text, sheet.oddFooter.right.text = "{{ title }}", "&P av &N"
    other = book.create_sheet("Oversikt")
    other["A1"], other["A3"], other["B3"] = "Oversikt", "Summen", "=SUM(Risiko!E6:E6)"


def by_xlsxwriter() -> bytes:
    """The template by XlsxWriter."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"strings_to_formulas": True})
    book.set_properties({"title": "Risiko og tiltak"})
    sheet, other = book.add_worksheet("Risiko"), book.add_worksheet("Oversikt")
    date_format, open_cell = book.add_format({"num_format": "dd.mm.yyyy"}), book.add_format({"locked": False})
    sheet.merge_range("A1:G1", "{{ title }}", book.add_format({"bold": True, "font_size": 16}))
    columns: list[dict[str, object]] = [{"header": heading} for heading in HEADINGS]
    columns[0]["total_string"], columns[4]["total_function"] = "I alt", "sum"
    columns[4]["formula"] = ROW[4]
    sheet.add_table(
        "A5:G7", {"name": "Risikoar", "columns": columns, "total_row": True, "style": "Table Style Light 1"}
    )
    sheet.write("E7", BELOW_TABLE)  # XlsxWriter leaves the table's name out, which LibreOffice does not take
    for column, text in enumerate(ROW):
        sheet.write(5, column, text, {1: open_cell, 5: date_format}.get(column))
    for address, value in BELOW.items():
        sheet.write(address, value)
    bold = book.add_format({"bold": True, "bg_color": "#FCEBDD"})
    _formats_of(sheet)
    sheet.conditional_format("A6:G6", {"type": "formula", "criteria": "=$E6>=9", "format": bold})
    _drawn_on(book, sheet)
    _around(book, sheet)
    other.write("A1", "Oversikt")
    other.write("A3", "Summen")
    other.write("B3", "=SUM(Risiko!E6:E6)")
    book.close()
    return stream.getvalue()


def _formats_of(sheet: Sheet) -> None:
    between = {"criteria": "between", "ignore_blank": True}
    sheet.data_validation("C6:D6", {"validate": "integer", "minimum": 1, "maximum": 5, **between})
    days = {"minimum": date(2011, 1, 1), "maximum": date(2015, 12, 31)}
    sheet.data_validation("F6", {"validate": "date", **days, **between})
    sheet.data_validation("G6", {"validate": "list", "source": list(STATUSES)})
    sheet.conditional_format("E6", {"type": "2_color_scale"})
    sheet.conditional_format("C6", {"type": "icon_set", "icon_style": "3_traffic_lights"})
    sheet.conditional_format("D6", {"type": "data_bar", "data_bar_2010": True})


def _drawn_on(book: xlsxwriter.Workbook, sheet: Sheet) -> None:
    for number, kind in enumerate(("line", "bar", "pie")):
        chart = book.add_chart({"type": kind})
        assert chart is not None
        series = {"name": "=Risiko!$E$5", "categories": "=Risiko!$A$6:$A$6", "values": "=Risiko!$E$6:$E$6"}
        chart.add_series(series)
        chart.set_title({"name": "Summar"})
        sheet.insert_chart(f"J{2 + 18 * number}", chart, {"description": "Summen for kvar risiko"})
    sheet.insert_image("A15", "blue.png", {"image_data": picture(), "description": "Ein blå firkant"})
    sheet.add_sparkline("H6", {"range": "Risiko!C6:E6"})


def _around(book: xlsxwriter.Workbook, sheet: Sheet) -> None:
    book.define_name("alle_risikoar", "=Risiko!$A$6:$G$6")
    book.define_name("Risiko!summen", "=Risiko!$E$10")
    sheet.print_area("A1:G11")
    sheet.repeat_rows(4)
    sheet.write_comment("B5", "Kva kan gå gale?")
    sheet.write_comment("B6", "Éi setning")
    sheet.write_url("A12", "https://example.org/risiko", string="Rettleiing om risiko")
    sheet.write_url("A13", "internal:Risiko!E10", string="Til summen")
    sheet.freeze_panes(5, 2)
    sheet.set_row(5, None, None, {"level": 1})
    sheet.protect()
    sheet.set_header("&L{{ title }}")
    sheet.set_footer("&R&P av &N")
