"""Small workbook templates, written so that a test shows only what matters, and workbooks read back.

book = fill({"A1": "Hei {{ name }}"}, name="Kari")
assert cells(book) == {"A1": "Hei Kari"}
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.office.template import Template

Draw = Callable[[Worksheet], object]
"""Adds something to the sheet of a template."""


def template(held: Mapping[str, object], *draws: Draw, formats: Mapping[str, str] | None = None) -> bytes:
    """A template with one sheet, «Ark», that holds these cells."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Ark"
    for address, value in held.items():
        sheet[address] = value
    for address, code in (formats or {}).items():
        sheet[address].number_format = code
    for draw in draws:
        draw(sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def fill_bytes(made: bytes, data: Mapping[str, object]) -> bytes:
    """A template filled."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.xlsx"
        path.write_bytes(made)
        return Template(path).render(data)


def fill(
    held: Mapping[str, object], *draws: Draw, formats: Mapping[str, str] | None = None, **data: object
) -> Workbook:
    """A template of these cells filled, as openpyxl reads it."""
    return load_workbook(io.BytesIO(fill_bytes(template(held, *draws, formats=formats), data)))


def cells(book: Workbook, sheet: str = "Ark") -> dict[str, object]:
    """The cells of a sheet that hold something."""
    return {cell.coordinate: cell.value for row in book[sheet].iter_rows() for cell in row if cell.value is not None}
