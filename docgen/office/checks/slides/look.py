"""How a run of text looks: its colour, its size in points and its weight, with all that it inherits."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.numbers import share, whole
from docgen.office.checks.slides import table_look
from docgen.office.checks.slides.heritage import Heritage
from docgen.office.checks.slides.paint import fill_of
from docgen.office.xml import Element, q

DEFAULT_SIZE = 18.0  # points, when nothing says another (ECMA-376 Part 1, 21.1.2.3.9)
_COLOURS = tuple(q(f"a:{kind}Clr") for kind in ("scheme", "srgb", "sys", "prst"))


class Look:
    """The looks of the runs of one slide."""

    def __init__(self, heritage: Heritage, table_styles: Element | None) -> None:
        self.heritage = heritage
        self.table_styles = table_styles

    def size(self, found: Element, run: Element) -> float:
        """The size of a run in a shape, in points, as small as the shape's autofit makes it."""
        written = next((held.get("sz") for held in self._properties(found, run) if held.get("sz")), None)
        points = whole(written) / 100 or DEFAULT_SIZE
        shrunk = found.find(f"{q('p:txBody')}/{q('a:bodyPr')}/{q('a:normAutofit')}")
        return points * share(None if shrunk is None else shrunk.get("fontScale"))

    def is_bold(self, found: Element, run: Element) -> bool:
        said = next((held.get("b") for held in self._properties(found, run) if held.get("b")), "0")
        return said in ("1", "true", "on")

    def colour(self, found: Element, run: Element) -> str | None:
        """The colour of a run in a shape; None when it cannot be told."""
        palette, own = self.heritage.palette, xml.child(run, "a:rPr")
        if own is not None and xml.child(own, "a:hlinkClick") is not None:
            return palette.named("hlink")  # whatever is said around it
        cell = next(run.iterancestors(q("a:tc")), None)
        is_known = cell is None or table_look.is_known(cell, self.table_styles)
        for held in self._properties(found, run) if is_known else (own,):
            if held is not None and held.tag in (q("a:fontRef"), q("a:tcTxStyle")):
                if any(child.tag in _COLOURS for child in held):
                    return palette.colour(_only_colour(held))
            elif fill_of(held) is not None:
                return palette.fill(held) or None
        return palette.named("tx1") if is_known else None

    def _properties(self, found: Element, run: Element) -> Iterator[Element]:
        """The properties that shape a run, the strongest first."""
        own = xml.child(run, "a:rPr")
        if own is not None:
            yield own
        paragraph, cell = next(run.iterancestors(q("a:p")), None), next(run.iterancestors(q("a:tc")), None)
        if cell is not None:
            for held in table_look.parts(cell, self.table_styles):
                for style in held.findall(q("a:tcTxStyle")):
                    yield style
                    yield from style.findall(q("a:fontRef"))
        if paragraph is not None:
            yield from self.heritage.own_levels(found, paragraph)
            yield from found.findall(f"{q('p:style')}/{q('a:fontRef')}")
            yield from self.heritage.common_levels(found, paragraph)


def _only_colour(held: Element) -> Element:
    """The colour of what also holds fonts, alone."""
    made = held.makeelement(held.tag)
    made.extend(xml.copy(child) for child in held if child.tag in _COLOURS)
    return made
