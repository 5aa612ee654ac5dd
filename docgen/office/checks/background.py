"""The colour behind a run of text: highlight, shading of run, paragraph, cell and table style, text box, page."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.numbers import share
from docgen.office.checks.word import Word, style_of
from docgen.office.xml import Element, q

WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
PAGE = "FFFFFF"
_HIGHLIGHTS = {  # ECMA-376 Part 1, 17.18.40
    **{"black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080"},
    **{"darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000"},
    **{"darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0", "magenta": "FF00FF", "red": "FF0000"},
    **{"white": "FFFFFF", "yellow": "FFFF00"},
}
_LOOK = {  # the bits of w:tblLook/@w:val, ECMA-376 Part 4, 14.4.7
    **{"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100},
    **{"noHBand": 0x200, "noVBand": 0x400},
}
_SCHEME = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


def conditions(word: Word, element: Element) -> Iterator[Element]:
    """The parts of table styles that shape an element in a table, the strongest first (ECMA-376 Part 1, 17.7.6)."""
    cell = next(element.iterancestors(q("w:tc"), q("w:txbxContent")), None)
    if cell is None or cell.tag != q("w:tc"):
        return
    row, table = next(cell.iterancestors(q("w:tr")), None), next(cell.iterancestors(q("w:tbl")), None)
    if row is None or table is None:
        return
    properties = xml.child(table, "w:tblPr")
    style = xml.value(None if properties is None else xml.child(properties, "w:tblStyle")) or ""
    look = None if properties is None else xml.child(properties, "w:tblLook")
    chain = list(word.styles.chain(style, "table"))
    for kind in _applying(look, word.positions[row], word.positions[cell]):
        for part in chain:
            yield from (c for c in part.iter(q("w:tblStylePr")) if c.get(q("w:type")) == kind)
    yield from chain


def _applying(look: Element | None, row: tuple[int, int], cell: tuple[int, int]) -> Iterator[str]:
    on = {name: _looks(look, name, bit) for name, bit in _LOOK.items()}
    (at_row, row_count), (at_cell, cell_count) = row, cell
    if on["firstRow"] and at_row == 0:
        yield "firstRow"
    if on["lastRow"] and at_row == row_count - 1:
        yield "lastRow"
    if on["firstColumn"] and at_cell == 0:
        yield "firstCol"
    if on["lastColumn"] and at_cell == cell_count - 1:
        yield "lastCol"
    if not on["noHBand"]:
        yield "band1Horz" if (at_row - on["firstRow"]) % 2 == 0 else "band2Horz"
    if not on["noVBand"]:
        yield "band1Vert" if (at_cell - on["firstColumn"]) % 2 == 0 else "band2Vert"
    yield "wholeTable"


def _looks(look: Element | None, name: str, bit: int) -> bool:
    if look is None:
        return False
    typed = look.get(q(f"w:{name}"))
    if typed is not None:
        return typed in ("1", "true", "on")
    return bool(int(xml.value(look) or "0", 16) & bit)


class Background:
    """Finds what is behind the text of one document."""

    def __init__(self, word: Word) -> None:
        self.word = word
        page = word.stories[word.main].find(q("w:background"))
        shown = word.settings is not None and word.settings.find(q("w:displayBackgroundShape")) is not None
        colour = page.get(q("w:color"), "") if page is not None and shown else ""
        self.page = colour.upper() if len(colour) == 6 else PAGE

    def of(self, run: Element, properties: list[Element]) -> str:
        """The RRGGBB colour behind a run whose properties, the strongest first, are given."""
        for rpr in properties:
            highlight = xml.value(xml.child(rpr, "w:highlight"))
            if highlight in _HIGHLIGHTS:
                return _HIGHLIGHTS[highlight]
        return self._shading(properties) or next(self._around(run), None) or self.page

    def _shading(self, owners: list[Element]) -> str | None:
        """The first shading among properties. `auto` there means that nothing weaker shades either."""
        for owner in owners:
            shading = xml.child(owner, "w:shd")
            if shading is not None:
                return self.word.styles.fill(shading)
        return None

    def _around(self, run: Element) -> Iterator[str]:
        """The colours of paragraph, cells and text boxes around a run, from the nearest."""
        for element in run.iterancestors(q("w:p"), q("w:tc"), f"{{{WPS}}}wsp"):
            if element.tag == q("w:p"):
                owners = [xml.child(element, "w:pPr")]
                owners += [xml.child(s, "w:pPr") for s in self.word.styles.chain(style_of(element), "paragraph")]
                found = self._shading([owner for owner in owners if owner is not None])
            elif element.tag == q("w:tc"):
                found = self._cell(element)
            else:
                found = self._shape(element)
            if found:
                yield found

    def _cell(self, cell: Element) -> str | None:
        own = xml.child(cell, "w:tcPr")
        first = next(cell.iter(q("w:p")), cell)
        parts = [xml.child(condition, "w:tcPr") for condition in conditions(self.word, first)]
        table = next(cell.iterancestors(q("w:tbl")), None)
        whole = None if table is None else xml.child(table, "w:tblPr")
        return self._shading([owner for owner in (own, *parts, whole) if owner is not None])

    def _shape(self, shape: Element) -> str | None:
        fill = shape.find(f"{{{WPS}}}spPr/{q('a:solidFill')}")
        for colour in () if fill is None else fill:
            if colour.tag == q("a:srgbClr"):
                return lit(colour.get("val", PAGE).upper(), colour)
            slot = colour.get("val", "")
            if _SCHEME.get(slot, slot) in self.word.styles.theme:
                return lit(self.word.styles.theme[_SCHEME.get(slot, slot)], colour)
        return None


def lit(colour: str, element: Element) -> str:
    """A DrawingML colour with its changes of luminance (ECMA-376 Part 1, 20.1.2.3.20 and .21)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    for change in element:
        amount = share(change.get("val"))
        if change.tag == q("a:lumMod"):
            light *= amount
        elif change.tag == q("a:lumOff"):
            light += amount
    back = colorsys.hls_to_rgb(hue, min(max(light, 0), 1), saturation)
    return "".join(f"{round(channel * 255):02X}" for channel in back)
