"""References to tables by their names and columns, such as `Risiko[[#This Row],[S]]`, as areas of the template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from docgen.office.excel.nouns import Area

_ITEM = re.compile(r"\[((?:[^\[\]']|'.)*)\](\s*:)?")
_ESCAPED = re.compile(r"'(.)")


class Table(NamedTuple):
    """A table: its sheet, its whole area, the names of its columns, and its rows of headings and totals."""

    sheet: str
    area: Area
    columns: tuple[str, ...]
    headings: int = 1
    totals: int = 0


def areas(text: str, tables: Mapping[str, Table], row: int) -> Iterator[tuple[str, Area]]:
    """The sheet and area of a structured reference (or of a table's name alone) whose cells hold data.

    `row` is the row of the formula; `tables` are by their casefolded names. Headings are no data.
    """
    name, bracket, rest = text.partition("[")
    table = tables.get(name.casefold())
    if table is None:
        return
    items, columns = _items(bracket + rest)
    if items == {"#headers"}:
        return
    top, bottom = table.area.top + table.headings, table.area.bottom - table.totals
    if "#this row" in items or "@" in items:
        top = bottom = row
    elif "#totals" in items and "#data" not in items:
        top = bottom = table.area.bottom
    elif "#all" in items or "#totals" in items:
        bottom = table.area.bottom
    numbers = [index for index, column in enumerate(table.columns) if column.casefold() in columns]
    if columns and not numbers:
        return
    left, right = (numbers[0], numbers[-1]) if numbers else (0, table.area.right - table.area.left)
    yield table.sheet, Area(top, table.area.left + left, bottom, table.area.left + right)


def _items(text: str) -> tuple[set[str], set[str]]:
    """The special items and the columns of what stands in brackets, in small letters."""
    inner = text[1:-1].strip()
    at = inner.startswith("@")
    inner = inner.removeprefix("@")
    named = [match[1] for match in _ITEM.finditer(inner)] if "[" in inner.replace("'[", "") else [inner]
    special = {one.casefold() for one in named if one.startswith("#")} | ({"@"} if at else set())
    return special, {_ESCAPED.sub(r"\1", one).casefold() for one in named if one and not one.startswith("#")}
