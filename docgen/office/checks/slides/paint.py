"""Colours of DrawingML as RRGGBB: through the theme and the colour map of the master (ECMA-376 Part 1, 20.1.2.3)."""

from __future__ import annotations

import re

from docgen.office.checks.background import lit
from docgen.office.checks.contrast import linear
from docgen.office.checks.numbers import share, whole
from docgen.office.xml import Element, q

CLEAR = ""
"""The fill of what lets through what is behind it. A fill that cannot be told, such as a picture's, is None."""

_FILLS = tuple(q(f"a:{kind}") for kind in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))
_PRESET = {
    **{"black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF"},
    **{"yellow": "FFFF00", "gray": "808080", "grey": "808080", "darkGray": "A9A9A9", "lightGray": "D3D3D3"},
}
_HEX = re.compile(r"[0-9A-Fa-f]{6}\Z")


class Palette:
    """The colours that a slide may name: the theme's, by the names that the master's colour map gives them."""

    def __init__(self, theme: Element | None, names: Element | None) -> None:
        self._theme = _slots(theme)
        self._names = {} if names is None else {str(name): str(slot) for name, slot in names.attrib.items()}
        self.styles = None if theme is None else theme.find(f".//{q('a:fmtScheme')}")

    def named(self, name: str) -> str | None:
        """A colour by its name on slides, such as tx1."""
        return self._theme.get(self._names.get(name, name))

    def colour(self, held: Element | None, own: str | None = None) -> str | None:
        """The colour that the first child of an element says; `own` is what phClr stands for."""
        element = None if held is None else next(iter(held), None)
        if element is None:
            return None
        plain = self._plain(element, own)
        return None if plain is None else _shaded(lit(plain, element), element)

    def _plain(self, element: Element, own: str | None) -> str | None:
        value = element.get("val", "")
        if element.tag == q("a:schemeClr"):
            return own if value == "phClr" else self.named(value)
        if element.tag == q("a:srgbClr"):
            return value.upper() if _HEX.match(value) else None
        if element.tag == q("a:sysClr"):
            value = element.get("lastClr", "")
            return value.upper() if _HEX.match(value) else None
        return _PRESET.get(value) if element.tag == q("a:prstClr") else None

    def fill(self, properties: Element | None, own: str | None = None) -> str | None:
        """The fill that properties say: a colour, CLEAR, or None when they say nothing or it cannot be told."""
        found = fill_of(properties)
        if found is None:
            return None
        if found.tag == q("a:noFill"):
            return CLEAR
        if found.tag != q("a:solidFill") or _see_through(found):
            return None
        return self.colour(found, own)

    def styled(self, reference: Element | None, kind: str) -> str | None:
        """The fill that `a:fillRef` or `p:bgRef` takes from the theme's list of that kind (20.1.4.2.10)."""
        number = whole(None if reference is None else reference.get("idx"))
        held = None if self.styles is None else self.styles.find(q(f"a:{kind}"))
        number = number % 1000 if number > 1000 else number  # 1001 is the first background
        if reference is None or number <= 0:
            return CLEAR
        if held is None or number > len(held) or held[number - 1].tag != q("a:solidFill"):
            return None
        return self.colour(held[number - 1], self.colour(reference))


def fill_of(properties: Element | None) -> Element | None:
    """The element that says how something is filled."""
    return None if properties is None else next((one for one in properties if one.tag in _FILLS), None)


def _slots(theme: Element | None) -> dict[str, str]:
    scheme = None if theme is None else theme.find(f".//{q('a:clrScheme')}")
    found = {}
    for slot in () if scheme is None else scheme:
        for colour in slot:
            value = colour.get("val") if colour.tag == q("a:srgbClr") else colour.get("lastClr")
            if value and _HEX.match(value):
                found[str(slot.tag).rpartition("}")[2]] = value.upper()
    return found


def _see_through(fill: Element) -> bool:
    return any(share(alpha.get("val")) < 1 for alpha in fill.iter(q("a:alpha")))


def _shaded(colour: str, element: Element) -> str:
    """A colour made lighter (a:tint) or darker (a:shade): so much of it is left, the rest is white or black."""
    for change in element:
        if change.tag == q("a:tint"):
            colour = _mixed(colour, share(change.get("val")), 1.0)
        elif change.tag == q("a:shade"):
            colour = _mixed(colour, share(change.get("val")), 0.0)
    return colour


def _mixed(colour: str, left: float, other: float) -> str:
    """A colour mixed with white (1) or black (0), as light mixes."""
    made = ""
    for at in (0, 2, 4):
        light = linear(int(colour[at : at + 2], 16) / 255) * left + other * (1 - left)
        channel = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
        made += f"{round(channel * 255):02X}"
    return made
