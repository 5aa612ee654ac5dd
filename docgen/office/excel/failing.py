"""Where in the result a sheet failed: the row of the template alone does not say which item of a list was meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from docgen.errors import LimitError, TemplateError
from docgen.office.excel.rowmap import RowMap

if TYPE_CHECKING:
    from docgen.office.excel.compiling import Sheet


def placed(error: TemplateError, sheet: Sheet, known: dict[str, Any]) -> TemplateError:
    """The error with the cell that would have come out: `C6 (C9 in the result)`."""
    if sheet.rows.code is None or not error.place.cell or isinstance(error, LimitError):
        place = replace(error.place, sheet=error.place.sheet or sheet.name)
        return type(error)(error.message, place)
    rows = RowMap(sheet.rows.units)
    rows.number(sheet.rows.code.written(known))
    column, row = error.place.cell.rstrip("0123456789"), error.place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if rows.total in (0, int(row)):
        return error
    cell = f"{error.place.cell} ({column}{rows.total} in the result)"
    return type(error)(error.message, replace(error.place, cell=cell))
