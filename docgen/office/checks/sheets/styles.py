"""The formats of cells: fonts, fills and number formats, with their colours (ECMA-376 Part 1, 18.8)."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator

from docgen.office.checks.numbers import whole
from docgen.office.checks.slides.paint import Palette
from docgen.office.checks.workbook import m
from docgen.office.xml import Element

_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
_FIRST = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"  # twice: 0–7 and 8–15
_LATER = (
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF "
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
)
_INDEXED = f"{_FIRST} {_FIRST} {_LATER}".split()  # 18.8.27
_ARGB = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})\Z")
INK, PAPER = "000000", "FFFFFF"
"""Automatic text, and a cell without a fill."""


class Styles:
    """The styles part and the theme; both may be missing."""

    def __init__(self, root: Element | None, theme: Element | None) -> None:
        self.formats = _children(root, "cellXfs")
        self.fonts = _children(root, "fonts")
        self.fills = _children(root, "fills")
        self.borders = _children(root, "borders")
        self.differential = _children(root, "dxfs")
        self.codes = {
            whole(code.get("numFmtId"), -1): code.get("formatCode", "") for code in _children(root, "numFmts")
        }
        self._palette = Palette(theme, None)
        own = [colour.get("rgb", "")[-6:].upper() for colour in _descend(root, "colors", "indexedColors")]
        self._indexed = own if own else _INDEXED

    def ink(self, style: int) -> str | None:
        """The colour of a cell's text; None when it is automatic."""
        font = self._part(style, "fontId", self.fonts)
        return None if font is None else self.colour(font.find(m("color")))

    def paper(self, style: int) -> str | None:
        """The colour behind a cell's text; None without a fill."""
        fill = self._part(style, "fillId", self.fills)
        return None if fill is None else self.filled(fill)

    def filled(self, fill: Element, differential: bool = False) -> str | None:
        """The colour of a fill; None when it has none. A solid fill of a rule has its colour in `bgColor` (18.8.20)."""
        pattern = fill.find(m("patternFill"))
        kind = None if pattern is None else pattern.get("patternType", "solid" if differential else "none")
        if pattern is None or kind == "none":
            return None
        names = ("bgColor", "fgColor") if differential or kind != "solid" else ("fgColor",)
        return next((found for name in names if (found := self.colour(pattern.find(m(name))))), None)

    def colour(self, element: Element | None) -> str | None:
        """The RRGGBB of a colour (18.8.3, 18.8.19); None for an automatic one, or one that there is not."""
        if element is None or element.get("auto") in ("1", "true"):
            return None
        plain = self._plain(element)
        return None if plain is None else _tinted(plain, element.get("tint", "0"))

    def _plain(self, element: Element) -> str | None:
        if (theme := element.get("theme")) is not None:
            number = whole(theme, -1)
            return self._palette.named(_THEME[number]) if 0 <= number < len(_THEME) else None
        if (index := element.get("indexed")) is not None:
            number = whole(index, -1)
            return self._indexed[number] if 0 <= number < len(self._indexed) else None
        match = _ARGB.match(element.get("rgb", ""))
        return match[1].upper() if match else None

    def code(self, style: int) -> str:
        """The number format of a cell where it is not one that Excel has built in."""
        found = self._format(style)
        return "" if found is None else self.codes.get(whole(found.get("numFmtId")), "")

    def _part(self, style: int, attribute: str, parts: list[Element]) -> Element | None:
        found = self._format(style)
        number = -1 if found is None else whole(found.get(attribute))
        return parts[number] if 0 <= number < len(parts) else None

    def _format(self, style: int) -> Element | None:
        return self.formats[style] if 0 <= style < len(self.formats) else None


def _children(root: Element | None, name: str) -> list[Element]:
    held = None if root is None else root.find(m(name))
    return [] if held is None else [child for child in held if isinstance(child.tag, str)]


def _descend(root: Element | None, *names: str) -> Iterator[Element]:
    held = None if root is None else root.find("/".join(m(name) for name in names))
    yield from () if held is None else held


def _tinted(colour: str, tint: str) -> str:
    """A colour made lighter (above 0) or darker (below), by its luminance (18.8.19)."""
    try:
        amount = float(tint)
    except ValueError:
        return colour
    if not -1 <= amount <= 1 or not amount:
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + amount) if amount < 0 else light * (1 - amount) + amount
    return "".join(f"{round(channel * 255):02X}" for channel in colorsys.hls_to_rgb(hue, light, saturation))
