"""XlsxWriter: draws the benchmark's workbook, of data or of tags, with the value of every formula beside it."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_cell_to_rowcol
from xlsxwriter.worksheet import Worksheet

from benchmarks.drawing import HEAD, LOOKS, Cell, Drawing, Sheet

_PADDING = 5 / 7
"""XlsxWriter takes the width that Excel shows, and writes what the file holds: 5 pixels more, a digit having 7."""


Put = Callable[[Worksheet, Cell, Format], object]


def write(drawing: Drawing) -> bytes:
    """Return the workbook as the bytes of an xlsx, written as the documentation shows it: by `write`."""
    return _written(drawing, _put)


def write_typed(drawing: Drawing) -> bytes:
    """Return it written by the method for each type, so that none is looked for."""
    return _written(drawing, _put_typed)


def _written(drawing: Drawing, put: Put) -> bytes:
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True})
    looks = {name: _look(book, name) for name in LOOKS}
    sheets = [(sheet, book.add_worksheet(sheet.name)) for sheet in drawing.sheets]
    for sheet, made in sheets:
        for cell in sheet.cells:
            put(made, cell, looks[cell.look])
        _fill(book, made, sheet, looks)
    for name, area in drawing.names.items():
        book.define_name(name, f"={area}")
    book.close()
    return stream.getvalue()


def _look(book: Workbook, name: str) -> Format:
    bold, size, color, fill, number, wrap, rule = LOOKS[name]
    found: dict[str, object] = {"font_size": size, "font_color": f"#{color}", "num_format": number, "valign": "top"}
    found |= {"bold": True} if bold else {}
    found |= {"text_wrap": True} if wrap else {}
    found |= {"bg_color": f"#{fill}"} if fill else {}
    found |= {"bottom": 1, "bottom_color": "#BFC8D2"} if rule else {}
    return book.add_format(found)


def _put(made: Worksheet, cell: Cell, style: Format) -> None:
    row, column, _, value, formula = cell
    if formula:
        made.write(row - 1, column - 1, f"={formula}", style, _serial(value))
    else:
        made.write(row - 1, column - 1, value, style)


def _put_typed(made: Worksheet, cell: Cell, style: Format) -> None:
    row, column, _, value, formula = cell
    if formula:
        made.write_formula(row - 1, column - 1, f"={formula}", style, _serial(value))
    elif value is None:
        made.write_blank(row - 1, column - 1, None, style)
    elif isinstance(value, str):
        made.write_string(row - 1, column - 1, value, style)
    elif isinstance(value, date):
        made.write_datetime(row - 1, column - 1, value, style)
    else:
        made.write_number(row - 1, column - 1, value, style)


def _fill(book: Workbook, made: Worksheet, sheet: Sheet, looks: dict[str, Format]) -> None:
    for column, width in sheet.widths.items():
        made.set_column(column - 1, column - 1, width - _PADDING)
    made.freeze_panes(*xl_cell_to_rowcol(sheet.frozen))
    _around(book, made, sheet, looks)
    _print(made)


def _serial(value: object) -> object:
    """The value of a formula as Excel stores it: a date is a number of days."""
    return value.toordinal() - 693594 if isinstance(value, date) else value


def _around(book: Workbook, made: Worksheet, sheet: Sheet, looks: dict[str, Format]) -> None:
    if sheet.table:
        name, area, headings = sheet.table
        columns = [{"header": heading, "header_format": looks["head"]} for heading in headings]
        made.add_table(area, {"name": name, "columns": columns, "style": None})
    for area, choices, low, high in sheet.choices:
        whole = {"validate": "integer", "criteria": "between", "minimum": low, "maximum": high}
        made.data_validation(area, {"validate": "list", "source": list(choices)} if choices else whole)
    for area, formula, fill in sheet.rules:
        look = book.add_format({"bg_color": f"#{fill}"})
        made.conditional_format(area, {"type": "formula", "criteria": f"={formula}", "format": look})
    if sheet.chart:
        title, at, first, last, categories, values = sheet.chart
        chart = book.add_chart({"type": "line"})
        areas = {
            key: [sheet.name, first - 1, column - 1, last - 1, column - 1]
            for key, column in {"categories": categories, "values": values}.items()
        }
        chart.add_series(areas)
        chart.set_title({"name": title})
        made.insert_chart(at, chart)


def _print(made: Worksheet) -> None:
    made.set_landscape()
    made.set_paper(9)
    made.fit_to_pages(1, 0)
    made.repeat_rows(HEAD - 1)
    made.set_footer("&RSide &P av &N")
