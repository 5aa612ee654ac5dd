"""Colours of a chart's looks that go on after the template's own: the theme's accents in turn."""

from __future__ import annotations

from typing import NamedTuple

from docgen.office import xml
from docgen.office.xml import Element

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
SCHEME = f"{{{xml.A}}}schemeClr"
_NAMES = tuple(f"accent{number}" for number in range(1, 7))
# How Office varies an accent that is used once more (the colours of its chart styles).
_VARIATIONS = (
    "",
    '<a:lumMod val="60000"/>',
    '<a:lumMod val="80000"/><a:lumOff val="20000"/>',
    '<a:lumMod val="80000"/>',
    '<a:lumMod val="60000"/><a:lumOff val="40000"/>',
    '<a:lumMod val="50000"/>',
)
_ACCENT, _VARIATION = "\ue000accent\ue001", "\ue000variation\ue001"  # stand for both until a look is painted
_COLOURS = frozenset(f"{{{xml.A}}}{colour}Clr" for colour in ("scheme", "srgb", "sys", "prst"))


class Next(NamedTuple):
    """How looks go on after the last prototype: from its accent (-1: before the first), past those already used."""

    last: int
    used: frozenset[int]

    def paint(self, text: str, step: int) -> str:
        """Put the accent of the look that stands `step` (from 1) after the last prototype into its XML."""
        accent = (self.last + step) % len(_NAMES)
        times = (step - 1) // len(_NAMES) + (accent in self.used)
        variation = _VARIATIONS[times % len(_VARIATIONS)]
        return text.replace(_ACCENT, _NAMES[accent]).replace(_VARIATION, variation)


def main(element: Element) -> Element | None:
    """The colour that a series or point is recognised by: the first that its fill or line names."""
    shape = element.find(f"{{{C}}}spPr")
    return None if shape is None else next((found for found in shape.iter() if found.tag in _COLOURS), None)


def after(elements: list[Element]) -> Next:
    """How colours go on after those of some series or points."""
    used = [number for element in elements if (number := _number(main(element))) is not None]
    last = _number(main(elements[-1])) if elements else -1
    return Next(len(elements) - 1 if last is None else last, frozenset(used))


def _number(colour: Element | None) -> int | None:
    """The number of an accent, from 0; None for other colours and for none."""
    value = "" if colour is None else colour.get("val", "")
    return _NAMES.index(value) if value in _NAMES else None


def leave_open(element: Element, colour: Element | None) -> None:
    """Set marks, that `Next.paint` replaces, wherever `colour` stands."""
    if colour is None:
        return
    same = (colour.tag, colour.get("val"))
    for found in [each for each in element.iter(*_COLOURS) if (each.tag, each.get("val")) == same]:
        found.tag = SCHEME
        found.attrib.clear()
        found.set("val", _ACCENT)
        found.text = _VARIATION
