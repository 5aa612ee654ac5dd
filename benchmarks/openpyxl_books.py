"""openpyxl: draws the benchmark's workbook, or fills a ready-made one. It has no place for the values of formulas."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial

import openpyxl
from openpyxl.cell import Cell
from openpyxl.chart import LineChart, Reference
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks import drawing
from benchmarks.drawing import HEAD, LOOKS, Drawing, Sheet

Style = Callable[[Cell, str], None]


def build(drawn: Drawing) -> bytes:
    """Draw the workbook as the documentation shows it: font, fill and so on given to each cell.

    The objects are made once for each workbook and shared; made anew for each cell, they take twice the time.
    """
    return _drawn(drawn, _assigned)


def build_tuned(drawn: Drawing) -> bytes:
    """Draw it with named styles, made once for each workbook: the strongest way that openpyxl offers."""
    return _drawn(drawn, _named)


def filling(ready: bytes) -> Callable[[Drawing], bytes]:
    """Return what opens the ready-made workbook and writes each constant; formulas and all else stand there already."""
    return partial(_filled, ready)


def _filled(ready: bytes, drawn: Drawing) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(ready))
    for sheet in drawn.sheets:
        made = book[sheet.name]
        for row, column, _, value, formula in sheet.cells:
            if value is not None and not formula:
                made.cell(row, column).value = value
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _drawn(drawn: Drawing, styles: Callable[[openpyxl.Workbook], Style]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    style = styles(book)
    for sheet in drawn.sheets:
        _fill(book.create_sheet(sheet.name), sheet, style)
    for name, area in drawn.names.items():
        book.defined_names[name] = DefinedName(name, attr_text=area)
    return _saved(book)


def _fill(made: Worksheet, sheet: Sheet, style: Style) -> None:
    for row, column, look, value, formula in sheet.cells:
        cell = made.cell(row, column, f"={formula}" if formula else value)
        style(cell, look)
    for column, width in sheet.widths.items():
        made.column_dimensions[get_column_letter(column)].width = width
    made.freeze_panes = sheet.frozen
    _around(made, sheet)
    _print(made)


def _looks(name: str) -> dict[str, object]:
    """The objects of a look, made anew."""
    bold, size, color, fill, number, wrap, rule = LOOKS[name]
    found: dict[str, object] = {
        "font": Font(name="Calibri", bold=bold, size=size, color=f"FF{color}"),
        "alignment": Alignment(vertical="top", wrap_text=wrap or None),
        "number_format": number,
    }
    if fill:
        found["fill"] = PatternFill("solid", fgColor=f"FF{fill}")
    if rule:
        found["border"] = Border(bottom=Side(style="thin", color="FFBFC8D2"))
    return found


def _assigned(book: openpyxl.Workbook) -> Style:
    made = {name: _looks(name) for name in LOOKS}

    def style(cell: Cell, look: str) -> None:
        for key, value in made[look].items():
            setattr(cell, key, value)

    return style


def _named(book: openpyxl.Workbook) -> Style:
    for name in LOOKS:
        book.add_named_style(NamedStyle(name=name, **_looks(name)))

    def style(cell: Cell, look: str) -> None:
        cell.style = look

    return style


def _around(made: Worksheet, sheet: Sheet) -> None:
    if sheet.table:
        name, area, _ = sheet.table
        made.add_table(Table(displayName=name, ref=area))
    for choice in sheet.choices:
        made.add_data_validation(_validation(choice))
    for area, formula, fill in sheet.rules:
        look = PatternFill(bgColor=f"FF{fill}")
        made.conditional_formatting.add(area, FormulaRule(formula=[formula], fill=look))
    if sheet.chart:
        title, at, first, last, categories, values = sheet.chart
        chart = LineChart()
        chart.title = title
        chart.add_data(Reference(made, values, first, values, last))
        chart.set_categories(Reference(made, categories, first, categories, last))
        made.add_chart(chart, at)


def _validation(choice: drawing.Choice) -> DataValidation:
    area, choices, low, high = choice
    if choices:
        return DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True, sqref=area)
    return DataValidation(
        "whole", operator="between", formula1=str(low), formula2=str(high), allow_blank=True, sqref=area
    )


def _print(made: Worksheet) -> None:
    made.page_setup.orientation = "landscape"
    made.page_setup.paperSize = 9
    made.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    made.page_setup.fitToHeight = 0
    made.print_title_rows = f"{HEAD}:{HEAD}"
    made.oddFooter.right.text = "Side &P av &N"
