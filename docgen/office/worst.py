"""The widest, highest and most indented that text can be in its frame: a bound that is told at a glance.

Most text of most slides fits easily. What a template says of a frame's text is known when it is compiled, so that a
render only adds up the widths of its bytes; text that does not fit by this bound is measured in full.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple
from zlib import adler32

from docgen.office import metrics, paragraphs
from docgen.office.fit import LINE_PER_SIZE, Frame
from docgen.office.frames import TableFrame
from docgen.office.levels import points
from docgen.office.wrapping import Level

_DATA_LEVEL = re.compile(r' lvl="(?!\d")[^"]*"')
_UNKNOWN = (' spc="', "<a:latin", "<a:lnSpc", "vert=", "Merge=", "Span=")
_CELL_PROPERTIES = re.compile(r"<a:tcPr[^>]*>")
_MARGIN = re.compile(r' mar([LTRB])="(\d+)"')
_MERGED = ("Merge=", "Span=")
_END, _TEXT, _BREAK = paragraphs.END, "<a:t>", "<a:br"


class Line(NamedTuple):
    """The worst of the paragraphs of one level: the room of a line in units of the table, its height, the space."""

    units: int
    height: float
    space: float


class Bound(NamedTuple):
    """The worst that the text of a frame can be, by level; the frame is `height` points high."""

    table: bytes
    levels: tuple[Line | None, ...]
    height: float

    def fits(self, body: str) -> bool:
        """Whether written paragraphs surely fit; False says nothing."""
        if "\t" in body:
            return False
        if body.count(_TEXT) == body.count(_END) and _BREAK not in body and self._single(body):
            return True
        written = body.split(_END)[:-1]
        return self._fit(written, at_a_glance) or self._fit(written, by_words)

    def _single(self, body: str) -> bool:
        """The same at a glance when each paragraph holds one run, as most do: one loop, without a call for each."""
        levels, table, total = self.levels, self.table, 0.0
        head, *pieces = body.split(_TEXT)
        end = 0
        for piece in pieces:
            at = head.find(' lvl="', end)
            line = levels[int(head[at + 6])] if at >= 0 else levels[0]
            if line is None:
                return False
            units, height, space = line
            total += height + space
            end = piece.find("<")
            if end * _WIDEST > units and (wide := _wide(piece[:end], table)) > units:
                if units < _LONG_WORD:
                    return False
                total += height * (-2 * (-wide // units) - 2)
            head = piece
        return total <= self.height

    def _fit(self, written: Sequence[str], lines: Lines) -> bool:
        levels, table, total = self.levels, self.table, 0.0
        for paragraph in written:
            text = paragraph.find(_TEXT)
            at = paragraph.find(' lvl="', 0, text)
            line = levels[int(paragraph[at + 6])] if at >= 0 else levels[0]
            if line is None:
                return False
            count = lines(paragraph, text, line.units, table)
            if count > 1 and line.units < _LONG_WORD:
                count = by_words(paragraph, text, line.units, table)  # a word may be wider than the line
            total += count * line.height + line.space
        return total <= self.height


Lines = Callable[[str, int, int, bytes], int]
"""Counts the lines that a paragraph takes at the most: its XML, where its first text begins, units, table."""


def at_a_glance(paragraph: str, at: int, units: int, table: bytes) -> int:
    """The lines of a paragraph by the sum of its widths.

    Text that is up to n times as wide as the room takes at most 2n - 1 lines: two lines that follow each other are
    together wider than the room for one.
    """
    if at < 0:
        return 1
    end = paragraph.find("<", at + 5)
    if (end - at) * _WIDEST <= units and paragraph.find("<a:", end) < 0:
        return 1  # whatever its letters are
    wide = _wide(paragraph[at + 5 : end] if paragraph.find(_TEXT, end) < 0 else _text(paragraph, at), table)
    own = 1 if wide <= units else -2 * (-wide // max(units, 1)) - 1
    return own + paragraph.count(_BREAK)


def by_words(paragraph: str, at: int, units: int, table: bytes) -> int:
    """The lines of a paragraph word by word; very many when a word is wider than the line."""
    count, used = 1 + paragraph.count(_BREAK), 0
    for word in _text(paragraph, at).split(" ") if at >= 0 else ():
        wide = _wide(word, table)
        if used + wide > units:
            if wide > units:
                return _TOO_MANY
            count, used = count + 1, 0
        used += wide + table[32]
    return count


def _wide(text: str, table: bytes) -> int:
    """The sum of the widths of a text's bytes.

    The low half of an Adler-32 that begins with 0 is the sum of the bytes modulo 65 521 (RFC 1950), exact below 257 of
    them, and takes a tenth of the time that `sum` does.
    """
    widths = text.encode().translate(table)
    return adler32(widths, 0) & 0xFFFF if len(widths) < _EXACT else sum(widths)


def _text(paragraph: str, at: int) -> str:
    return "".join(piece[: piece.find("<")] for piece in paragraph[at:].split(_TEXT)[1:])


class Worst(NamedTuple):
    """The looks that the paragraphs of each level have at the worst; None for a level that the template lacks."""

    table: bytes
    levels: tuple[Level | None, ...]

    def within(self, width: float, height: float) -> Bound:
        """The bound for a frame of this size, in points."""
        return Bound(self.table, tuple(look and _line(look, width) for look in self.levels), height)


def _line(look: Level, width: float) -> Line:
    units = int((width - look.left - look.right - max(look.indent, 0.0)) / look.size * metrics.CEILING_UNITS)
    return Line(max(units, 0), look.line, look.before)


_TOO_MANY = 10_000
_LONG_WORD = 18 * metrics.CEILING_UNITS  # some forty letters: longer than any word that people write
_EXACT = 257  # bytes
_WIDEST = 255  # of a byte in a table


class WorstTable(NamedTuple):
    """The same for the cells of a table: a line for each column, the margins above and below, and the room under it."""

    table: bytes
    columns: tuple[Line, ...]
    margins: float
    room: float

    def fits(self, body: str) -> bool:
        """Whether written rows surely have room; False says nothing."""
        rows = body.split("</a:tr>")[:-1]
        if not rows or any(mark in body for mark in _MERGED) or "\t" in body or _has_empty_cell(body):
            return False
        return self._fit(rows, at_a_glance) or self._fit(rows, by_words)

    def _fit(self, rows: Sequence[str], lines: Lines) -> bool:
        total = 0.0
        for row in rows:
            tall = self._single(row) if lines is at_a_glance else None
            if tall is None and (tall := self._any(row, lines)) is None:
                return False
            at = row.find(' h="')
            declared = int(row[at + 4 : row.index('"', at + 4)]) / 12_700 if at >= 0 else 0.0
            total += max(declared, tall + self.margins)
        return total <= self.room

    def _single(self, row: str) -> float | None:
        """The height of a row each of whose cells holds one paragraph with one run, as most do; None for any other."""
        pieces = row.split(_TEXT)[1:]
        count = len(self.columns)
        if not len(pieces) == row.count("</a:tc>") == row.count(_END) == count or _BREAK in row:
            return None
        tall = 0.0
        for piece, (units, height, space) in zip(pieces, self.columns, strict=True):
            end = piece.find("<")
            own = 1
            if end * _WIDEST > units:
                wide = _wide(piece[:end], self.table)
                own = 1 if wide <= units else -2 * (-wide // max(units, 1)) - 1
            tall = max(tall, own * (height + space))
        return tall

    def _any(self, row: str, lines: Lines) -> float | None:
        """The height of a row; None when it has another number of cells than the table has columns."""
        columns, table = self.columns, self.table
        cells = row.split("</a:tc>")[:-1]
        if len(cells) != len(columns):
            return None
        tall = 0.0
        for cell, (units, height, space) in zip(cells, columns, strict=True):
            written = cell.split(_END)[:-1]
            own = sum(lines(one, one.find(_TEXT), units, table) for one in written) or 1
            tall = max(tall, own * (height + space))
        return tall


def _has_empty_cell(body: str) -> bool:
    return body.count("</a:p></a:txBody>") + body.count("<a:p/></a:txBody>") < body.count("</a:txBody>")


def read(body: str, frame: Frame) -> Worst | None:
    """The bound of a frame whose paragraphs are `body` in the template; None for looks that it does not know."""
    if not frame.wrap or any(mark in body for mark in _UNKNOWN):
        return None
    found: dict[int, list[Level]] = {}
    for part in paragraphs.parts(_DATA_LEVEL.sub("", body)):
        text = paragraphs.read(part, frame)
        found.setdefault(text.level, []).extend((text.look, *(run.look for run in text.runs)))
    if _DATA_LEVEL.search(body):
        for level, look in enumerate(frame.levels):
            found.setdefault(level, found.get(0, [])[:]).append(look)
    fonts = {look.font for looks in found.values() for look in looks}
    if len(fonts) != 1 or any(look.spacing for looks in found.values() for look in looks):
        return None
    capitals = any(look.caps for looks in found.values() for look in looks)
    levels = tuple(_of(found[level]) if level in found else None for level in range(9))
    return Worst(metrics.ceiling(fonts.pop(), True, capitals), levels)


def read_table(body: str, frame: TableFrame) -> WorstTable | None:
    """The bound of a table whose rows are `body` in the template; None for what it does not know."""
    if "<a:spcPct" in body:
        return None
    cells = Frame(1000.0, 1000.0, (frame.level._replace(bold=True),) * 9, fonts=frame.fonts)
    worst = read(body, cells)
    if worst is None:
        return None
    look = max((one for one in worst.levels if one is not None), key=lambda one: (one.size, one.line))
    sides = dict(zip("LTRB", frame.insets, strict=True))
    for properties in _CELL_PROPERTIES.findall(body):
        for side, held in _MARGIN.findall(properties):
            sides[side] = max(sides[side], points(held, sides[side]))
    columns = tuple(_line(look, width - sides["L"] - sides["R"]) for width in frame.columns)
    return WorstTable(worst.table, columns, sides["T"] + sides["B"], frame.room)


def _of(looks: Sequence[Level]) -> Level:
    """The largest and most indented of several looks; its `line` and `before` are a line's height and all space."""
    size = max(look.size for look in looks)
    return Level(
        size=size,
        line=max(-look.line if look.line < 0 else size * metrics.line(look.font) * look.line for look in looks),
        before=max(_space(look.before, size) + _space(look.after, size) for look in looks),
        left=max(look.left + look.right for look in looks),
        indent=max(look.indent for look in looks),
    )


def _space(said: float, size: float) -> float:
    return said if said >= 0 else -said * size * LINE_PER_SIZE
