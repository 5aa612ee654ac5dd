"""Where everything stands in a result: the rows of each sheet."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.office.excel.rowmap import RowMap


class BookLayout:
    """The rows of every sheet of a result, by the names of the template; it is `nouns.Layout`."""

    def __init__(self, rows: Mapping[str, RowMap]) -> None:
        self._rows = rows

    def rows(self, sheet: str) -> RowMap | None:
        """The rows of a sheet, whatever the case of its name; None for one that is not in the workbook."""
        return self._rows.get(sheet.casefold())
