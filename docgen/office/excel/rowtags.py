"""The tags in the cells of a sheet: those that govern rows are set apart from those that make the text of a cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from docgen.errors import Place
from docgen.office import join
from docgen.office.excel import references
from docgen.office.excel.grid import GridRow
from docgen.office.excel.nouns import Cell, GridCell, Loop, Regions
from docgen.office.structure import Blocks
from docgen.office.tags import TOKEN, Tag, TagTable, token

_OPENING, _AFTER = ("for", "if"), ("endfor", "endif")
_ROWS = ("sheetData",)
_ALONE = re.compile(rf"\s*(?:{TOKEN.pattern})\s*")
_NOT_HERE = "belongs to Word and PowerPoint; in a sheet use {%tr %} for rows and {%tc %} for columns"


@dataclass(slots=True)
class Tagged:
    """What a cell with tags holds when those of its row are taken away: text with tokens, and its tags in order."""

    text: str
    tags: list[int]

    @property
    def is_alone(self) -> bool:
        """Whether the cell holds one tag and nothing else, so that its value keeps its type."""
        return len(self.tags) == 1 and _ALONE.fullmatch(self.text) is not None


@dataclass(slots=True)
class Governed:
    """A row with the tags that stand before and after it; `gone` when it held nothing else."""

    row: GridRow
    before: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)
    gone: bool = False


@dataclass(slots=True)
class RowTags:
    """All tags of a sheet: those of its rows, its cells with tags, and the loops."""

    rows: list[Governed]
    cells: dict[Cell, Tagged]
    regions: Regions
    loop_of: dict[int, int]
    """The loop of each `for` and `endfor` tag, by the tag's number."""
    loose: frozenset[int]
    """The rows outside every loop and test, which always come out."""
    closed: frozenset[int]
    """The rows after which no loop or test is open."""


def read(rows: Sequence[GridRow], place: Place, table: TagTable) -> RowTags:
    """Find the tags of a sheet; faults of structure are added to `table`."""
    cells: dict[Cell, Tagged] = {}
    governed = [_governed(row, place, table, cells) for row in rows]
    _check(governed, table)
    loops, loop_of = _loops(governed, table)
    gone = frozenset(row.row.number for row in governed if row.gone)
    moves = any(row.before or row.after for row in governed)
    return RowTags(governed, cells, Regions(loops, gone, moves), loop_of, *_outside(governed, table))


def place_of(place: Place, at: Cell) -> Place:
    """The place of a cell."""
    return replace(place, cell=references.address(at))


def _governed(row: GridRow, place: Place, table: TagTable, cells: dict[Cell, Tagged]) -> Governed:
    made = Governed(row)
    has_more = False
    for cell in row.cells:
        has_more |= cell.kind != "blank" and not (cell.kind == "text" and "{" in cell.value)
        if cell.kind == "text" and ("{" in cell.value or "}" in cell.value):
            tagged = _tagged(cell, place, table, made)
            has_more |= bool(tagged.text.strip())
            if tagged.tags or table.touched:
                cells[cell.at] = tagged
    made.gone = bool(made.before or made.after) and not has_more
    return made


def _tagged(cell: GridCell, place: Place, table: TagTable, row: Governed) -> Tagged:
    """The tags of a cell; those that govern its row are given to the row."""
    text, numbers = join.tokenized(cell.value, table, place_of(place, cell.at))
    kept: list[int] = []
    for number in numbers:
        tag = table.tags[number]
        if tag.kind == "comment":
            text = text.replace(token(number), "")
        elif tag.level == "tr" and tag.kind == "block":
            text = text.replace(token(number), "")
            _check_order(tag, row, table)
            (row.after if tag.word in _AFTER else row.before).append(number)
        elif tag.level or tag.word in ("sheet", "vm", "hm", "colspan", "cellbg"):
            table.fault(_misplaced(tag), tag.place)
        else:
            kept.append(number)
    return Tagged(text, kept)


def _check_order(tag: Tag, row: Governed, table: TagTable) -> None:
    """What opens stands before its row and what closes behind it, so one row can hold no two parts after each other."""
    opened = sum(table.tags[number].word in _OPENING for number in row.before)
    if tag.word in _OPENING and row.after:
        closed = table.tags[row.after[0]].word
        table.fault(f"‘{tag.word}’ stands behind ‘{closed}’ in one row; put it in a row further down", tag.place)
    elif tag.word in ("else", "elif") and opened > len(row.after):
        first = next(table.tags[number] for number in reversed(row.before) if table.tags[number].word in _OPENING)
        said = f"no row stands between ‘{first.word}’ and ‘{tag.word}’; put ‘{tag.word}’ in a row further down"
        table.fault(said, tag.place)


def _misplaced(tag: Tag) -> str:
    if tag.level == "tc" or tag.word == "sheet":
        return "this tag must stand in a cell of its own or with text, and its loop must be closed in the same sheet"
    return f"‘{tag.place.tag.split()[0]}’ {_NOT_HERE}"


def _check(rows: Sequence[Governed], table: TagTable) -> None:
    """Tags of rows must nest."""
    blocks = Blocks(table)
    for row in rows:
        for number in (*row.before, *row.after):
            table.tags[number].chain = _ROWS
            blocks.meet(table.tags[number])
    blocks.finish()


def check_cell(tagged: Tagged, table: TagTable) -> None:
    """Tags within a cell must nest there."""
    blocks = Blocks(table)
    for number in tagged.tags:
        blocks.meet(table.tags[number])
    blocks.finish()


def _loops(rows: Sequence[Governed], table: TagTable) -> tuple[tuple[Loop, ...], dict[int, int]]:
    """The loops in the order in which they begin, each with the template rows that it repeats; and those of tags."""
    open_: list[Loop] = []
    found: list[Loop] = []
    loop_of: dict[int, int] = {}
    for row in rows:
        number = row.row.number
        for tag in (*row.before, *row.after):
            if table.tags[tag].word == "for":
                loop_of[tag] = len(found)
                open_.append(Loop(len(found), number + 1 if row.gone else number, 0, open_[-1].number if open_ else -1))
                found.append(Loop(len(found), 1, 0))
            elif table.tags[tag].word == "endfor" and open_:
                loop = open_.pop()
                loop_of[tag] = loop.number
                found[loop.number] = loop._replace(last=number - 1 if row.gone else number)
    return tuple(found), loop_of


def _outside(rows: Sequence[Governed], table: TagTable) -> tuple[frozenset[int], frozenset[int]]:
    """The rows that stand outside every loop and test; and those after which none is open."""
    loose: list[int] = []
    closed: list[int] = []
    depth = 0
    for row in rows:
        depth += sum(table.tags[number].word in _OPENING for number in row.before)
        if not depth and not row.gone:
            loose.append(row.row.number)
        depth -= len(row.after)
        if not depth:
            closed.append(row.row.number)
    return frozenset(loose), frozenset(closed)
