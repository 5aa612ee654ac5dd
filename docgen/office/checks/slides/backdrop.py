"""The colour behind a text on a slide: its cell, its shape, the shapes below that hold it, the background."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.slides import shape, table_look
from docgen.office.checks.slides.heritage import Area, Heritage
from docgen.office.checks.slides.paint import CLEAR, fill_of
from docgen.office.xml import Element, q

_SLACK = 36_000  # EMU, a millimetre: so much may stand out of the shape below


class Backdrop:
    """Finds what is behind the text of one slide."""

    def __init__(self, heritage: Heritage, table_styles: Element | None) -> None:
        self.heritage = heritage
        self.table_styles = table_styles
        # From the back to the front: master, layout, slide; what the first two only lay out is not drawn.
        roots = [root for root in (heritage.master, heritage.layout) if root is not None]
        drawn = (one for root in roots if _drawn_with(heritage, root) for one in shape.within(root))
        below = [one for one in drawn if not shape.kind(one)]
        self._painted = [(one, heritage.area(one)) for one in (*below, *heritage.slide.shapes)]

    def of(self, found: Element, run: Element) -> str | None:
        """The colour behind a run in a shape; None when it cannot be told."""
        cell = next(run.iterancestors(q("a:tc")), None)
        fills = [self._cell(cell)] if cell is not None else []
        fills.append(self.fill(found))
        own = next((fill for fill in fills if fill != CLEAR), CLEAR)
        return self._below(found) if own == CLEAR else own

    def fill(self, found: Element) -> str | None:
        """What a shape is filled with: by itself, by what it takes after, or by its style."""
        if found.tag in (shape.FRAME, shape.GROUP):
            return CLEAR
        palette = self.heritage.palette
        for one in self.heritage.chain(found):
            properties = xml.child(one, "p:spPr")
            said = fill_of(properties)
            if said is not None:
                if said.tag == q("a:grpFill"):
                    return self._group(one)
                return palette.fill(properties)
        if found.tag != shape.SHAPE:
            return None if found.tag == q("p:pic") else CLEAR
        return palette.styled(found.find(f"{q('p:style')}/{q('a:fillRef')}"), "fillStyleLst")

    def _group(self, found: Element) -> str | None:
        group = next(found.iterancestors(shape.GROUP), None)
        return None if group is None else self.heritage.palette.fill(xml.child(group, "p:grpSpPr"))

    def _cell(self, cell: Element) -> str | None:
        own = xml.child(cell, "a:tcPr")
        if fill_of(own) is not None:
            return self.heritage.palette.fill(own)
        for part in table_look.parts(cell, self.table_styles):
            look = part.find(q("a:tcStyle"))
            held = None if look is None else xml.child(look, "a:fill")
            if fill_of(held) is not None:
                return self.heritage.palette.fill(held)
            if look is not None and xml.child(look, "a:fillRef") is not None:
                return self.heritage.palette.styled(xml.child(look, "a:fillRef"), "fillStyleLst")
        return CLEAR if table_look.is_known(cell, self.table_styles) else None

    def _below(self, found: Element) -> str | None:
        """The topmost fill below a shape that holds it, or the background. Shapes that only touch it do not count."""
        area = self.heritage.area(found)
        if area is None:
            return None
        for fill in self._holding(found, area):
            if fill != CLEAR:
                return fill
        return self._background()

    def _holding(self, found: Element, area: Area) -> Iterator[str | None]:
        places = [number for number, (one, _) in enumerate(self._painted) if one is found]
        for one, place in reversed(self._painted[: places[0]] if places else []):
            if place is not None and place.width and place.height and place.holds(area, _SLACK):
                yield self._picture(one)

    def _picture(self, one: Element) -> str | None:
        """The fill of a shape below; of a chart or a picture nothing can be told."""
        if one.tag == shape.FRAME:
            return CLEAR if shape.table(one) is not None else None
        return self.fill(one)

    def _background(self) -> str | None:
        palette = self.heritage.palette
        for root in (self.heritage.slide.tree, self.heritage.layout, self.heritage.master):
            held = None if root is None else root.find(f"{q('p:cSld')}/{q('p:bg')}")
            if held is not None:
                reference = xml.child(held, "p:bgRef")
                if reference is not None:
                    return palette.styled(reference, "bgFillStyleLst") or None
                return palette.fill(xml.child(held, "p:bgPr")) or None
        return palette.named("bg1")


def _drawn_with(heritage: Heritage, root: Element) -> bool:
    """Whether the shapes of a layout or a master are drawn on the slide too."""
    above = [heritage.slide.tree]
    if root is heritage.master and heritage.layout is not None:
        above.append(heritage.layout)
    return all(one.get("showMasterSp", "1") in ("1", "true") for one in above)
