"""How wide text is and how high a line, in the fonts that slides are set with.

The widths come from fonts drawn to those of Calibri, Arial and Times New Roman (metrics.json, written by
tools/metrics.py); other families are one of these times a factor. Pairs that a program moves together (kerning,
ligatures) are not counted, which makes a line of text about 0.6 % too wide: on the safe side.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple, TypedDict

_DATA = Path(__file__).with_name("metrics.json")
_REMEMBERED = 50_000
"""Words whose width is kept, per font and weight: about 5 MB."""

CEILING_UNITS: Final = 180
"""The parts of an em that ceiling() counts in: the widest character, 1.3 em, is less than a byte."""
LEAST_LINE: Final = 1.2
"""LibreOffice sets the lines of every font this far apart, in em, when the file comes from PowerPoint."""


class _Family(NamedTuple):
    """The table that a family is measured with, the factor on it, and the line height in em."""

    table: str
    factor: float = 1.0
    line: float = LEAST_LINE


_OTHER = _Family("Arial", 1.2, 1.36)
"""What is not known is taken to be as wide as Verdana, the widest of the usual ones, and as high as Open Sans."""
_FAMILIES = {
    "calibri": _Family("Calibri", line=1.2207),
    "carlito": _Family("Calibri", line=1.2207),
    "calibri light": _Family("Calibri", 1.01, 1.2207),
    "arial": _Family("Arial"),
    "helvetica": _Family("Arial"),
    "liberation sans": _Family("Arial"),
    "arial narrow": _Family("Arial", 0.82),
    "liberation sans narrow": _Family("Arial", 0.82),
    "times new roman": _Family("Times New Roman"),
    "liberation serif": _Family("Times New Roman"),
    "garamond": _Family("Times New Roman"),
    "cambria": _Family("Times New Roman", 1.1),
    "georgia": _Family("Times New Roman", 1.15),
    "aptos": _Family("Arial", 1.03, 1.28),
    "open sans": _Family("Arial", 1.08, 1.362),
    "segoe ui": _Family("Arial", 1.03, 1.33),
    "tahoma": _Family("Arial", 1.03, 1.2075),
    "trebuchet ms": _Family("Arial", 1.03),
    "verdana": _Family("Arial", 1.2, 1.2153),
}


class _Table(TypedDict):
    """A family in metrics.json: the characters of every width, for each weight."""

    line: float
    regular: dict[str, str]
    bold: dict[str, str]


class _Data(TypedDict):
    """metrics.json."""

    units: int
    families: dict[str, _Table]


class _Characters(dict[str, float]):
    """Widths of single characters in em; those that the font lacks get the width of what stands in for them."""

    def __missing__(self, character: str) -> float:
        if character == "\u00ad":
            return self["-"]  # a soft hyphen, which PowerPoint shows
        category = unicodedata.category(character)
        if category == "Zs" and character < "\u3000":
            return self[" "]
        if category in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp"):
            return 0.0
        return 1.3 if character >= "\U0001f000" else 1.0  # emoji; East Asian signs, symbols and everything else


class Widths(dict[str, float]):
    """Widths of words in em, remembered."""

    def __init__(self, characters: _Characters) -> None:
        super().__init__()
        self.characters = characters
        self._of = characters.__getitem__

    def __missing__(self, word: str) -> float:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = sum(map(self._of, word))
        return found


def width(text: str, size: float, bold: bool = False, font: str = "Calibri") -> float:
    """The width of one line of text, in points."""
    return widths(font, bold)[text] * size


def line(font: str) -> float:
    """From baseline to baseline with single spacing, in em."""
    return _family(font).line


@cache
def widths(font: str, bold: bool) -> Widths:
    """The widths of words in a font."""
    table, factor, _ = _family(font)
    data = _data()
    em = data["units"] / factor
    by_width = data["families"][table]["bold" if bold else "regular"]
    return Widths(_Characters({c: int(units) / em for units, characters in by_width.items() for c in characters}))


@cache
def ceiling(font: str, bold: bool, capitals: bool = False) -> bytes:
    """A table for `bytes.translate`: text in UTF-8 becomes a number per byte, whose sum is at least the width.

    The first byte of a character holds the width of the widest that begins with it, in 1/180 em, the others 0. The
    sum of a text takes a tenth of the time that its width does. With `capitals`, each letter is as wide as its capital.
    """
    characters = widths(font, bold).characters
    # Every character up to U+00FF is in the tables; beyond, one that is missing is 1 em wide, or 1.3.
    widest = [1.3 if first >= 0xF0 else 1.0 if first >= 0xC4 else 0.0 for first in range(256)]
    for character, em in characters.items():
        first = character.encode()[0]
        widest[first] = max(widest[first], em)
        if capitals:
            widest[first] = max(widest[first], sum(characters[one] for one in character.upper()))
    return bytes(min(255, -int(-em * CEILING_UNITS // 1)) for em in widest)


@cache
def _family(font: str) -> _Family:
    return _FAMILIES.get(font.strip().lower(), _OTHER)


@cache
def _data() -> _Data:
    found: _Data = json.loads(_DATA.read_text(encoding="utf-8"))
    return found
