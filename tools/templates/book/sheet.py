"""A sheet of a workbook: its head, tables, cells with values and formulas, protection and print set-up."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import TYPE_CHECKING

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from tools.templates.book import printing
from tools.templates.book.looks import FJORD, SLATE, WHITE
from tools.templates.book.table import FORMATS, Check, Column, Kind, Table

if TYPE_CHECKING:
    from tools.templates.book.book import Book

HEAD = 5
"""The row of the headings of a table; its first row of data is the next one."""
_WIDE = 185
"""A sheet of more characters than this gets narrow margins, so that its print is not too small."""
_LINE = 13.5
"""The height of a line of text, in points."""
_HEADING = 30
"""The height of headings with filter buttons: the button stands below the first line."""
_ALIGN: Mapping[Kind, str] = {
    **{"text": "left", "short": "center", "date": "center"},
    **{"count": "center", "number": "right", "percent": "right"},
}
_ALLOWED = {"format_rows": True, "format_columns": True, "autofilter": True}


class Sheet:
    """A sheet being made. Cells are named as in Excel: `B5`."""

    def __init__(self, book: Book, name: str, title: str, under: str, hint: str, *, computed: bool) -> None:
        self.book, self.name, self.hint = book, name, hint
        self._widths: list[float] = []
        self.page = book.file.add_worksheet(name)
        self.page.set_tab_color(SLATE if computed else FJORD)
        self.page.hide_gridlines(2)
        self.page.set_row(0, 27)
        self.text("A1", title, "title")
        self.text("A2", under, "under")

    @property
    def quoted(self) -> str:
        """The name as formulas write it."""
        return f"'{self.name}'" if not self.name.isidentifier() or not self.name.isascii() else self.name

    def text(self, cell: str, text: str, look: str | Format = "plain") -> None:
        """Write a text, which may hold tags."""
        self.page.write_string(cell, text, self._format(look))

    def number(self, cell: str, number: float, look: str | Format = "plain") -> None:
        """Write a number."""
        self.page.write_number(cell, number, self._format(look))

    def blank(self, cell: str, look: str | Format) -> None:
        """Give an empty cell its look."""
        self.page.write_blank(cell, None, self._format(look))

    def formula(self, cell: str, formula: str, path: str, look: str | Format = "plain", own: str = "") -> None:
        """Write a formula with the path of its value in the data; `own` is the table that it stands in."""
        held = f'=CHOOSE(1,{self.book.tables.formula(formula, own)},"{{{{ {path} }}}}")'
        self.page.write_formula(cell, held, self._format(look), "")

    def check(self, cells: str, title: str, check: Check) -> None:
        """Say what cells take, under a title."""
        titles = {"input_title": title[:32], "error_title": title[:32]}
        self.page.data_validation(cells, {**titles, **check})

    def widths(self, *widths: float) -> None:
        """Set the widths of the first columns, in characters; 0 hides a column."""
        self._widths = list(widths)
        for number, width in enumerate(widths):
            self.page.set_column(number, number, width or None, None, {"hidden": not width})

    def table(self, table: Table, *, row: int = HEAD, widths: bool = True, ready: bool = True) -> None:
        """Write a table whose headings stand in `row`, with one row of data that is repeated for each item.

        The columns get their names for reading back. Without `ready` it is a list: no row is there to be filled in.
        """
        item, last = row + 1, len(table.columns) - 1
        typed = [column for column in table.columns if not column.formula]
        columns = [self._column(table, column) for column in table.columns]
        options = {"name": table.name, "style": None, "banded_rows": False, "columns": columns}
        self.page.add_table(row - 1, 0, row, last, options)
        self.page.set_row(row - 1, _HEADING)
        if widths:
            self.widths(*(0 if column.hidden else column.width for column in table.columns))
        for number, column in enumerate(table.columns):
            cell = f"{xl_col_to_name(number)}{item}"
            if column.formula:
                self.formula(cell, column.formula, f"row.{column.key}", self._cell(column, ready), table.name)
            else:
                opens = f"{{%tr for row in {table.path} %}}" if column is typed[0] else ""
                closes = "{%tr endfor %}" if column is typed[-1] else ""
                self.text(cell, f"{opens}{{{{ row.{column.key} }}}}{closes}", self._cell(column, ready))
            if column.check:
                self.check(cell, column.heading, column.check)
            if column.typed:
                self.book.name(f"{table.path}.{column.path or column.key}", f"{table.name}[{column.key}]")
        self.book.name(table.path, f"{table.name}[]")
        if ready:
            self._ready(table, item)

    def _column(self, table: Table, column: Column) -> dict[str, object]:
        align = _ALIGN[column.kind]
        look = self.book.look("heading", align=align, indent=int(align == "right"), valign="top")
        held: dict[str, object] = {"header": column.heading, "header_format": look}
        if column.formula:
            own = self.book.tables.formula(column.formula, table.name)
            held["formula"] = f'=CHOOSE(1,{own},"{{{{ row.{column.key} }}}}")'
        return held

    def _cell(self, column: Column, ready: bool) -> Format:
        if column.hidden:
            return self.book.look("helper")
        look = "value" if not ready else "field" if column.typed else "computed"
        align = _ALIGN[column.kind]
        shown = column.format or FORMATS[column.kind]
        return self.book.look(look, num_format=shown, align=align, indent=int(align == "right"))

    def _ready(self, table: Table, row: int) -> None:
        """Let the fields of rows that stand ready be white but for five, so that a table seems to grow."""
        keys = [column.key for column in table.columns]
        main, last = (xl_col_to_name(keys.index(key)) for key in (table.main, table.shown[-1].key))
        formula = "=" + "&".join(f"${main}{row - up}" for up in range(6)) + '=""'
        white = self.book.look.rule(bg_color=WHITE, bottom=1, bottom_color=WHITE)
        options = {"type": "formula", "criteria": formula, "format": white}
        self.page.conditional_format(f"A{row}:{last}{row}", options)

    def finish(
        self, rows: int, *, freeze: str = "", titles: int = 0, protect: bool = True, upright: bool = False
    ) -> None:
        """Write the hint across the sheet, and set up freezing, protection and print.

        `rows` is the last row that is printed, `freeze` the first cell that scrolls, and `titles` the row of headings
        that every page repeats. Pages lie, unless `upright`.
        """
        last = xl_col_to_name(max(number for number, width in enumerate(self._widths) if width))
        self.page.merge_range(f"A3:{last}3", self.hint, self.book.look("hint"))
        self.page.set_row(2, _LINE * max(1, ceil(len(self.hint) / (sum(self._widths) * 1.05))) + 2)
        if freeze:
            self.page.freeze_panes(freeze)
        if titles:
            self.page.repeat_rows(titles - 1)
        if protect:
            self.page.protect("", _ALLOWED)
        printing.set_up(self, f"A1:{last}{rows}", wide=sum(self._widths) > _WIDE, upright=upright)

    def _format(self, look: str | Format) -> Format:
        return self.book.look(look) if isinstance(look, str) else look
