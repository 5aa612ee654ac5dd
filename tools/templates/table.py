"""Tables: thin horizontal rules, a head that repeats, rows that stay whole, a text that tells what each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tools.templates.text import paragraph
from tools.templates.xml import Element, el

Content: TypeAlias = Element | str
TWIPS = 56.7
"""Twentieths of a point in a millimetre."""


@dataclass(frozen=True)
class Column:
    """A column: what its head says, its width in millimetres, and whether it holds numbers."""

    head: str
    width: float
    number: bool = False

    @property
    def twips(self) -> int:
        return round(self.width * TWIPS)


def table(caption: str, description: str, columns: Sequence[Column], *rows: Element) -> Element:
    """Return a table; `rows` come from `row` or are repeating sections of rows."""
    properties = el(
        "w:tblPr",
        el("w:tblStyle", val="ProgrammeTable"),
        el("w:tblW", w=sum(column.twips for column in columns), type="dxa"),
        el("w:tblLayout", type="fixed"),
        el("w:tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
        el("w:tblCaption", val=caption),
        el("w:tblDescription", val=description),
    )
    grid = el("w:tblGrid", *(el("w:gridCol", w=column.twips) for column in columns))
    return el("w:tbl", properties, grid, _head(columns), *rows)


def row(columns: Sequence[Column], *contents: Content, style: str = "") -> Element:
    """Return a row with one content for each column: a control, a run, or text."""
    if len(columns) != len(contents):
        raise ValueError(f"{len(contents)} contents for {len(columns)} columns")
    cells = [_cell(column, content, style) for column, content in zip(columns, contents, strict=True)]
    return el("w:tr", el("w:trPr", el("w:cantSplit")), *cells)


def _head(columns: Sequence[Column]) -> Element:
    cells = [_filled(column, paragraph("TableHead", column.head, properties=_right(column))) for column in columns]
    return el("w:tr", el("w:trPr", el("w:cantSplit"), el("w:tblHeader")), *cells)


def _cell(column: Column, content: Content, style: str) -> Element:
    return _filled(column, paragraph(style or ("TableNumber" if column.number else "TableText"), content))


def _filled(column: Column, content: Element) -> Element:
    return el("w:tc", el("w:tcPr", el("w:tcW", w=column.twips, type="dxa")), content)


def _right(column: Column) -> list[Element] | None:
    return [el("w:jc", val="right")] if column.number else None
