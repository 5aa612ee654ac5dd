"""A sheet of a template as rows of cells (ECMA-376 Part 1, 18.3.1.73)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from docgen.errors import PackageError
from docgen.office.escaping import attribute
from docgen.office.excel import formula, references
from docgen.office.excel.nouns import Cell, GridCell
from docgen.office.excel.references import MAX_COLUMN, MAX_ROW
from docgen.office.excel.strings import Strings, item, plain_item
from docgen.office.workbook_parts import MAIN
from docgen.office.xml import Element

_Kind = Literal["blank", "number", "text", "bool", "error", "formula"]
_KINDS: dict[str, _Kind] = {"n": "number", "b": "bool", "e": "error", "str": "text"}
_OWN = frozenset({"r", "s", "t"})


def name(local: str) -> str:
    """The qualified name of an element of SpreadsheetML."""
    return f"{{{MAIN}}}{local}"


@dataclass(slots=True)
class GridRow:
    """A row: its number, its attributes as XML, its cells from left to right."""

    number: int
    attributes: str
    cells: list[GridCell] = field(default_factory=list)


def read(root: Element, strings: Strings) -> list[GridRow]:
    """The rows of a sheet that are in the file, from top to bottom. Raises PackageError for what is no sheet."""
    data = root.find(name("sheetData"))
    rows: list[GridRow] = []
    prefixes = {uri: prefix for prefix, uri in root.nsmap.items()}
    shared: dict[str, tuple[Cell, str]] = {}
    for element in () if data is None else data.iterchildren(name("row")):
        last = rows[-1].number if rows else 0
        number = _whole(element.get("r") or last + 1, "a row")
        if not last < number <= MAX_ROW:
            raise PackageError(f"a sheet is damaged: row {number:,} stands below row {last:,}")
        row = GridRow(number, _attributes(element, prefixes))
        column = 0
        for held in element.iterchildren(name("c")):
            before, column = column, _column(held, column)
            if not before < column <= MAX_COLUMN:
                raise PackageError(f"a sheet is damaged: {held.get('r', 'a cell')} is no cell that can stand there")
            row.cells.append(_cell(held, Cell(number, column), strings, shared))
        rows.append(row)
    return rows


def _whole(text: str | int, what: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise PackageError(f"a sheet is damaged: «{text:.60}» is no number of {what}") from error


def _column(held: Element, before: int) -> int:
    letters = (held.get("r") or "").rstrip("0123456789")
    return references.column(letters) if letters else before + 1


def _attributes(element: Element, prefixes: dict[str, str | None]) -> str:
    return "".join(_written(str(key), str(held), prefixes) for key, held in element.attrib.items() if key != "r")


def _written(key: str, held: str, prefixes: dict[str, str | None]) -> str:
    uri, _, local = key[1:].partition("}") if key.startswith("{") else ("", "", key)
    prefix = prefixes.get(uri) if uri else None
    return f' {prefix}:{local}="{attribute(held)}"' if prefix else f' {local}="{attribute(held)}"'


def _cell(held: Element, at: Cell, strings: Strings, shared: dict[str, tuple[Cell, str]]) -> GridCell:
    made = GridCell(at, _whole(held.get("s") or 0, "a format"))
    made.extra = {str(key): str(value) for key, value in held.attrib.items() if key not in _OWN}
    value, kind = held.find(name("v")), held.get("t") or "n"
    made.value = (value.text or "") if value is not None else ""
    if kind in ("s", "inlineStr"):
        inline = held.find(name("is"))
        if kind == "s" and made.value:
            made.string = strings.known(_whole(made.value, "a text"))
        elif inline is not None:
            made.string = strings.add(item(inline))
        made.kind, made.value = ("text", strings.text(made.string)) if made.string >= 0 else ("blank", "")
    elif value is not None:
        made.kind = _KINDS.get(kind, "number")
        made.extra |= {"t": kind} if kind == "d" else {}
    formula = held.find(name("f"))
    if formula is not None:
        _take_formula(formula, made, shared)
    elif kind == "str" and value is not None:
        made.string = strings.add(plain_item(made.value))
    return made


def _take_formula(element: Element, made: GridCell, shared: dict[str, tuple[Cell, str]]) -> None:
    """The formula of a cell; one that is shared is written out, moved from the cell that holds it."""
    text = element.text or ""
    group, kind = element.get("si", ""), element.get("t", "normal")
    if kind == "shared" and text:
        shared[group] = (made.at, text)
    elif kind == "shared" and group in shared:
        first, text = shared[group]
        text = formula.shared(text, (made.at.row - first.row, made.at.column - first.column))
    if kind == "array" and element.get("ref"):
        made.array = references.area(element.get("ref", ""))
    if kind == "dataTable":
        made.is_what_if = True
    if text:
        made.kind, made.formula = "formula", text


def cells(rows: list[GridRow]) -> Iterator[GridCell]:
    """Every cell, row by row."""
    for row in rows:
        yield from row.cells
