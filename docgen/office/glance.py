"""Whether written text surely fits its frame, told at a glance: widths are added up, nothing is laid out.

What the text of a frame can be at the worst is read from the template (`worst.py`); text that does not fit by that is
measured in full (`flow.py`). Where the paragraphs of a template are simple, marks tell where their texts begin and end
(`marked_texts.py`), so that a render need not look through the XML between them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple
from zlib import adler32

from docgen.office import metrics, paragraphs
from docgen.office.marks import TEXT

_END, _TEXT, _BREAK, _LEVEL = paragraphs.END, "<a:t>", "<a:br", ' lvl="'
_MERGED = ("Merge=", "Span=")
_TOO_MANY = 10_000
_LONG_WORD = 18 * metrics.CEILING_UNITS  # some forty letters: longer than any word that people write
_EXACT = 257  # bytes
_WIDEST = 255  # of a byte in a table
_SPACE = ord(" ")
_EMU_PER_POINT = 12_700


class Line(NamedTuple):
    """The worst of the paragraphs of one level: the room of a line in units of the table, its height, the space."""

    units: int
    height: float
    space: float


Lines = Callable[[str, int, int, bytes], int]
"""Counts the lines that a text wider than one takes at the most: the text, its width, a line's, the table of widths."""


class Bound(NamedTuple):
    """The worst that the text of a frame can be, by level; the frame is `height` points high.

    `only` is the line of a frame whose paragraphs are all of one level.
    """

    table: bytes
    levels: tuple[Line | None, ...]
    height: float
    only: Line | None = None

    def fitted(self, body: str) -> str | None:
        """Written paragraphs without the marks in them, when they surely fit; None says nothing."""
        pieces = body.split(TEXT)
        plain = "".join(pieces)
        fits = self._marked(pieces, at_a_glance) if len(pieces) > 1 else None
        if fits is None:
            fits = self._any(plain)
        elif not fits:
            fits = self._marked(pieces, by_words)
        return plain if fits else None

    def _marked(self, pieces: Sequence[str], lines: Lines) -> bool | None:
        """The same for XML and text in turns; None when there is more than text where the template has text."""
        table, line, total = self.table, self.only, 0.0
        for number in range(1, len(pieces), 2):
            text = pieces[number]
            if self.only is None:
                line = self._line(pieces[number - 1])
            if line is None or "<" in text or "\t" in text:
                return None
            units, height, space = line
            total += height + space
            if len(text) * _WIDEST > units and (wide := _wide(text, table)) > units:
                total += height * (lines(text, wide, units, table) - 1)
        return total <= self.height

    def _line(self, before: str) -> Line | None:
        """The line of a paragraph with this XML before its text."""
        at = before.find(_LEVEL)
        return self.levels[int(before[at + len(_LEVEL)]) if at >= 0 else 0]

    def _any(self, body: str) -> bool:
        """The same for any paragraphs."""
        if "\t" in body:
            return False
        written = body.split(_END)[:-1]
        return self._fit(written, at_a_glance) or self._fit(written, by_words)

    def _fit(self, written: Sequence[str], lines: Lines) -> bool:
        total = 0.0
        for paragraph in written:
            line = self._line(paragraph.partition(_TEXT)[0])
            if line is None:
                return False
            total += _lines_of(paragraph, line.units, self.table, lines) * line.height + line.space
        return total <= self.height


class BoundTable(NamedTuple):
    """The same for the rows of a table: a line for each column, the margins above and below, and the room under it.

    `declared` is the height of the template's highest row. All in points.
    """

    table: bytes
    columns: tuple[Line, ...]
    margins: float
    room: float
    declared: float = 0.0

    def fitted(self, body: str) -> str | None:
        """Written rows without the marks in them, when they surely have room; None says nothing."""
        pieces = body.split(TEXT)
        plain = "".join(pieces)
        fits = self._marked(pieces[1::2], at_a_glance) if len(pieces) > 1 else None
        if fits is None:
            fits = self._any(plain)
        elif not fits:
            fits = self._marked(pieces[1::2], by_words)
        return plain if fits else None

    def _marked(self, texts: Sequence[str], lines: Lines) -> bool | None:
        """The same for the texts of the cells; None when one of them is more than a text."""
        table, columns, total = self.table, self.columns, 0.0
        for start in range(0, len(texts), len(columns)):
            tall = 0.0
            for text, (units, height, space) in zip(texts[start : start + len(columns)], columns, strict=True):
                if "<" in text or "\t" in text:
                    return None
                own = height + space
                if len(text) * _WIDEST > units and (wide := _wide(text, table)) > units:
                    own *= lines(text, wide, units, table)
                tall = own if own > tall else tall
            total += max(self.declared, tall + self.margins)
        return total <= self.room

    def _any(self, body: str) -> bool:
        """The same for any rows."""
        rows = body.split("</a:tr>")[:-1]
        if not rows or any(mark in body for mark in _MERGED) or "\t" in body or _has_empty_cell(body):
            return False
        return self._fit(rows, at_a_glance) or self._fit(rows, by_words)

    def _fit(self, rows: Sequence[str], lines: Lines) -> bool:
        total = 0.0
        for row in rows:
            cells = row.split("</a:tc>")[:-1]
            if len(cells) != len(self.columns):
                return False
            tall = max(self._tall(cell, line, lines) for cell, line in zip(cells, self.columns, strict=True))
            at = row.find(' h="')
            declared = int(row[at + 4 : row.index('"', at + 4)]) / _EMU_PER_POINT if at >= 0 else 0.0
            total += max(declared, tall + self.margins)
        return total <= self.room

    def _tall(self, cell: str, line: Line, lines: Lines) -> float:
        written = cell.split(_END)[:-1]
        count = sum(_lines_of(one, line.units, self.table, lines) for one in written) or 1
        return count * (line.height + line.space)


def at_a_glance(text: str, wide: int, units: int, table: bytes) -> int:
    """The lines of a text by its width.

    Text that is up to n times as wide as the room takes at most 2n - 1 lines: two lines that follow each other are
    together wider than the room for one. Where a word may be wider than the line, the words are counted.
    """
    return -2 * (-wide // units) - 1 if units >= _LONG_WORD else by_words(text, wide, units, table)


def by_words(text: str, _: int, units: int, table: bytes) -> int:
    """The lines of a text word by word; very many when a word is wider than the line."""
    count, used = 1, 0
    for word in text.split(" "):
        wide = _wide(word, table)
        if used + wide > units:
            if wide > units:
                return _TOO_MANY
            count, used = count + 1, 0
        used += wide + table[_SPACE]
    return count


def _lines_of(paragraph: str, units: int, table: bytes, lines: Lines) -> int:
    """The lines of a written paragraph; each break is one."""
    text = "".join(piece[: piece.find("<")] for piece in paragraph.split(_TEXT)[1:])
    wide = _wide(text, table)
    return (lines(text, wide, units, table) if wide > units else 1) + paragraph.count(_BREAK)


def _wide(text: str, table: bytes) -> int:
    """The sum of the widths of a text's bytes.

    The low half of an Adler-32 that begins with 0 is the sum of the bytes modulo 65 521 (RFC 1950), exact below 257 of
    them, and takes a tenth of the time that `sum` does.
    """
    widths = text.encode().translate(table)
    return adler32(widths, 0) & 0xFFFF if len(widths) < _EXACT else sum(widths)


def _has_empty_cell(body: str) -> bool:
    return body.count("</a:p></a:txBody>") + body.count("<a:p/></a:txBody>") < body.count("</a:txBody>")
