"""Styles of a Word file: the chain that a style is based on, and the colours of the theme (ECMA-376 Part 1, 17.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.office import xml
from docgen.office.xml import Element, q

_HEADING = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
# Names of theme colours in Word's markup (17.18.97) and the theme's own names for them (20.1.6.2).
_THEME = {
    "dark1": "dk1",
    "text1": "dk1",
    "light1": "lt1",
    "background1": "lt1",
    "dark2": "dk2",
    "text2": "dk2",
    "light2": "lt2",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}


class Styles:
    """The styles part and the theme; both may be missing."""

    def __init__(self, styles: Element | None, theme: Element | None) -> None:
        self.root = styles
        self.by_id: dict[str, Element] = {}
        self.defaults: dict[str, str] = {}
        for style in () if styles is None else styles.iter(q("w:style")):
            name, kind = style.get(q("w:styleId"), ""), style.get(q("w:type"), "paragraph")
            self.by_id[name] = style
            if style.get(q("w:default")) in ("1", "true", "on"):
                self.defaults[kind] = name
        self.theme = _theme_colours(theme)

    def kind(self, name: str) -> str:
        """paragraph, character, table or numbering; empty for a style that does not exist."""
        style = self.by_id.get(name)
        return "" if style is None else style.get(q("w:type"), "paragraph")

    def chain(self, name: str, kind: str) -> Iterator[Element]:
        """The style and those it is based on, nearest first; the default style of the kind when the name is empty."""
        seen: set[str] = set()
        current = name or self.defaults.get(kind, "")
        while current and current not in seen and current in self.by_id:
            seen.add(current)
            style = self.by_id[current]
            yield style
            current = xml.value(xml.child(style, "w:basedOn")) or ""

    def default_run(self) -> Element | None:
        """The run properties that every run begins with."""
        path = f"{q('w:docDefaults')}/{q('w:rPrDefault')}/{q('w:rPr')}"
        return None if self.root is None else self.root.find(path)

    def outline_level(self, name: str, paragraph: Element | None = None) -> int:
        """1 to 9 for a paragraph of a heading style or with an outline level of its own; else 0."""
        own = None if paragraph is None else paragraph.find(f"{q('w:pPr')}/{q('w:outlineLvl')}")
        if own is not None:
            level = int(xml.value(own) or 9)
            return level + 1 if level < 9 else 0
        for style in self.chain(name, "paragraph"):
            heading = _HEADING.match(xml.value(xml.child(style, "w:name")) or "")
            if heading:
                return int(heading[1])
            outline = xml.value(style.find(f"{q('w:pPr')}/{q('w:outlineLvl')}"))
            if outline is not None:
                return int(outline) + 1 if int(outline) < 9 else 0
        return 0

    def colour(self, element: Element | None) -> str | None:
        """The RRGGBB colour of `w:color`, through the theme; None for `auto` and for no element."""
        return self._colour(element, "w:val", "w:themeColor", "w:themeTint", "w:themeShade")

    def fill(self, element: Element | None) -> str | None:
        """The RRGGBB colour behind text with `w:shd`, through the theme; None for `auto` and for no element."""
        return self._colour(element, "w:fill", "w:themeFill", "w:themeFillTint", "w:themeFillShade")

    def _colour(self, element: Element | None, value: str, theme: str, tint: str, shade: str) -> str | None:
        if element is None:
            return None
        slot = element.get(q(theme)) or ""
        if _THEME.get(slot, slot) in self.theme:
            return _shaded(self.theme[_THEME.get(slot, slot)], element.get(q(tint)), element.get(q(shade)))
        typed = element.get(q(value)) or ""
        return typed.upper() if re.fullmatch(r"[0-9A-Fa-f]{6}", typed) else None


def _theme_colours(theme: Element | None) -> dict[str, str]:
    scheme = None if theme is None else theme.find(f".//{q('a:clrScheme')}")
    colours: dict[str, str] = {}
    for slot in () if scheme is None else scheme:
        for colour in slot:
            value = colour.get("val") if colour.tag == q("a:srgbClr") else colour.get("lastClr")
            if value:
                colours[str(slot.tag).rpartition("}")[2]] = value.upper()
    return colours


def _shaded(colour: str, tint: str | None, shade: str | None) -> str:
    """A theme colour made lighter (tint) or darker (shade), both 00–FF in hex: how much of the colour is left."""
    channels = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    if tint:
        part = int(tint, 16) / 255
        channels = [round(channel * part + 255 * (1 - part)) for channel in channels]
    if shade:
        part = int(shade, 16) / 255
        channels = [round(channel * part) for channel in channels]
    return "".join(f"{channel:02X}" for channel in channels)
