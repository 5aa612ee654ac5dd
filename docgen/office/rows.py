"""Rows of a table (`<a:tr>…</a:tr>`) that have no room under each other, carried over to more slides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from docgen.errors import ValueProblem
from docgen.office import paragraphs
from docgen.office.fit import Frame, height
from docgen.office.frames import TableFrame
from docgen.office.levels import points
from docgen.office.wrapping import Level

_HEIGHT = re.compile(r'<a:tr(?= )[^>]*? h="(\d+)"')
_CELL = re.compile(r"<a:tc(?=[\s/>])([^>]*)(?:(?<=/)>|(?<!/)>(.*?)</a:tc>)", re.DOTALL)
_PARAGRAPHS = re.compile(r"<a:p(?=[\s/>]).*(?=</a:txBody>)", re.DOTALL)
_ATTRIBUTE = re.compile(r' (\w+)="([^"]*)"')
_PROPERTIES = re.compile(r"<a:tcPr(?=[\s/>])([^>]*)")
_INSETS = ("marL", "marT", "marR", "marB")
_TRUE = ("1", "true")
_SLACK = 0.01


def split_rows(rows: list[str], frame: TableFrame, header: int) -> list[list[str]]:
    """Rows slide by slide, the first `header` of them on each; rows that share a merged cell stay together.

    Raises ValueProblem for rows that are higher than the room that there is.
    """
    heights, joined = _measure(rows, frame, header)
    room = frame.room - sum(heights[:header])
    if sum(heights[header:]) <= room + _SLACK or header >= len(rows):
        _refuse_too_high(sum(heights), frame, header >= len(rows))
        return [rows]
    groups = _groups(len(rows), header, joined)
    chunks: list[list[tuple[int, int]]] = [[]]
    used = 0.0
    for start, end in groups:
        tall = sum(heights[start:end])
        if tall > room + _SLACK:
            raise ValueProblem(_too_high(start - header + 1, tall, room))
        if used + tall > room + _SLACK:
            chunks.append([])
            used = 0.0
        chunks[-1].append((start, end))
        used += tall
    _without_widow(chunks)
    return [[*rows[:header], *rows[chunk[0][0] : chunk[-1][1]]] for chunk in chunks]


def _refuse_too_high(tall: float, frame: TableFrame, only_header: bool) -> None:
    if only_header and tall > frame.room + _SLACK:
        raise ValueProblem(_too_high(1, tall, frame.room))


def _too_high(number: int, tall: float, room: float) -> str:
    return (
        f"row {number} of the table is {tall:.0f} points high, and there is room for {max(room, 0):.0f};"
        " shorten the text in it"
    )


def _groups(count: int, header: int, joined: set[int]) -> list[tuple[int, int]]:
    """Ranges of rows that stay together."""
    starts = [number for number in range(header, count) if number not in joined or number == header]
    return list(zip(starts, [*starts[1:], count], strict=True))


def _without_widow(chunks: list[list[tuple[int, int]]]) -> None:
    """Bring one more to a last slide with one row."""
    if len(chunks) > 1 and len(chunks[-1]) == 1 and len(chunks[-2]) > 2:
        chunks[-1].insert(0, chunks[-2].pop())


def _measure(rows: Sequence[str], frame: TableFrame, header: int) -> tuple[list[float], set[int]]:
    """The height of every row, and the rows that a merged cell joins to the one before."""
    heights: list[float] = []
    joined: set[int] = set()
    spans: list[tuple[int, int, float]] = []  # first row, row after the last, height
    for number, row in enumerate(rows):
        declared = _HEIGHT.search(row)
        tall = points(declared[1], 0.0) if declared else 0.0
        for column, (attributes, inner) in enumerate(_CELL.findall(row)):
            said = dict(_ATTRIBUTE.findall(attributes)) if attributes else {}
            if said.get("vMerge") in _TRUE:
                joined.add(number)
            if "vMerge" in said or "hMerge" in said or column >= len(frame.columns):
                continue
            bold = (frame.bold_row and number < header) or (frame.bold_column and column == 0)
            wide = sum(frame.columns[column : column + int(said.get("gridSpan", 1))])
            needed = _cell_height(inner, wide, frame.level._replace(bold=bold), frame.insets, frame.fonts)
            if int(said.get("rowSpan", 1)) > 1:
                spans.append((number, number + int(said["rowSpan"]), needed))
            else:
                tall = max(tall, needed)
        heights.append(tall)
    for start, end, needed in spans:
        end = min(end, len(heights))
        heights[end - 1] += max(needed - sum(heights[start:end]), 0.0)
        joined.update(range(start + 1, end))
    return heights, joined


@lru_cache(maxsize=4096)
def _cell_height(
    cell: str, wide: float, level: Level, insets: tuple[float, float, float, float], fonts: tuple[str, str]
) -> float:
    """The height of a cell of `wide` points, with its margins."""
    properties = _PROPERTIES.search(cell)
    said = dict(_ATTRIBUTE.findall(properties[1])) if properties else {}
    if said.get("vert", "horz") != "horz":
        return 0.0  # text that stands on end takes the height that the template gave the row
    left, top, right, bottom = (points(said.get(name), default) for name, default in zip(_INSETS, insets, strict=True))
    written = _PARAGRAPHS.search(cell)
    frame = Frame(max(wide - left - right, 1.0), 0.0, (level,) * 9, fonts=fonts)
    texts = [paragraphs.read(part, frame) for part in paragraphs.parts(written[0] if written else "<a:p/>")]
    return height(texts, frame) + top + bottom
