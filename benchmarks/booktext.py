"""What a workbook holds: constants, formulas, formats, validations, rules, tables, names, charts, and stored values."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime

import openpyxl
from lxml import etree
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_QUOTED = re.compile(r"'([^' ]+)'!")


def visible(data: bytes) -> dict[str, list[str]]:
    """Return what every engine can write, sheet by sheet: all but the values of formulas."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    found = {"names": sorted(f"{name} = {_area(held.attr_text)}" for name, held in book.defined_names.items())}
    for sheet in book.worksheets:
        found[sheet.title] = list(_cells(sheet))
        found[f"{sheet.title}: around"] = sorted(_around(sheet))
    found["charts"] = list(_charts(data, ("f",)))
    return found


def stored(data: bytes) -> dict[str, list[str]]:
    """Return the stored values of all cells, and the points that charts have kept: what not every engine can write."""
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    found = {
        sheet.title: [f"{cell.coordinate} {_value(cell.value)}" for cell in _all(sheet)] for sheet in book.worksheets
    }
    found["charts"] = list(_charts(data, ("f", "v")))
    return found


def _all(sheet: Worksheet) -> Iterator[Cell]:
    for row in sheet.iter_rows():
        yield from (cell for cell in row if cell.value is not None or cell.has_style)


def _cells(sheet: Worksheet) -> Iterator[str]:
    for cell in _all(sheet):
        looks = [name for name, held in (("bold", cell.font.b), ("wrap", cell.alignment.wrap_text)) if held]
        looks += ["rule"] if cell.border.bottom and cell.border.bottom.style else []
        fill = cell.fill.fgColor.rgb if cell.fill.patternType == "solid" else "no fill"
        told = " ".join([cell.number_format, f"{cell.font.sz:g} pt", str(cell.font.color.rgb), str(fill), *looks])
        yield f"{cell.coordinate} {_value(cell.value)} ‹{told}›"


def _value(value: object) -> str:
    """A value as text that is the same whoever wrote it; a date is a date, with or without a time."""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _area(str("" if value is None else value))
    return f"{value:.12g}"


def _area(text: str) -> str:
    """A formula or an area without the quotes around the names of sheets that need none."""
    return _QUOTED.sub(r"\1!", text)


def _around(sheet: Worksheet) -> Iterator[str]:
    yield f"frozen {sheet.freeze_panes}"
    yield f"page {sheet.page_setup.orientation} {sheet.page_setup.paperSize} {sheet.page_setup.fitToHeight}"
    yield f"titles {sheet.print_title_rows}, foot {sheet.oddFooter.right.text}"
    for held in sheet.column_dimensions.values():
        yield from (f"width {column} {held.width:g}" for column in range(held.min, held.max + 1))
    for table in sheet.tables.values():
        yield f"table {table.displayName} {table.ref} {table.column_names}"
    for rule in sheet.data_validations.dataValidation:
        yield f"validation {rule.sqref} {rule.type} {rule.operator or 'between'} {rule.formula1} {rule.formula2 or ''}"
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            yield f"rule {area.sqref} {rule.type} {rule.formula} {rule.dxf.fill.bgColor.rgb}"


def _charts(data: bytes, kinds: tuple[str, ...]) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in sorted(archive.namelist()):
            if name.startswith("xl/charts/chart"):
                root = etree.fromstring(archive.read(name))
                for held in root.iter(*(f"{_C}{kind}" for kind in kinds)):
                    if next(held.iterancestors(f"{_C}ser"), None) is not None:
                        yield f"{etree.QName(held).localname} {_point(held.text or '')}"


def _point(text: str) -> str:
    """A point of a chart, or the area that points come from."""
    try:
        return _value(float(text))
    except ValueError:
        return _area(text)
