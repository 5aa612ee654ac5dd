"""What a shape inherits: place and text of the placeholders in layout and master that it stands for (19.3.1.36)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from docgen.office import xml
from docgen.office.checks.numbers import whole
from docgen.office.checks.slides import shape
from docgen.office.checks.slides.deck import Deck, Slide
from docgen.office.checks.slides.paint import Palette
from docgen.office.xml import Element, q

_DEEPEST = 8
_FOOTERS = ("dt", "ftr", "sldNum", "hdr")
# The placeholder of a master that stands for one of a layout; all others are its body.
_KINDS = {"title": "title", "ctrTitle": "title", **{kind: kind for kind in _FOOTERS}}
_STYLES = {"title": "p:titleStyle", "ctrTitle": "p:titleStyle"}


class Area(NamedTuple):
    """A rectangle on the slide, in EMU."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, other: Area, slack: float = 0) -> bool:
        """Whether another rectangle lies within this one, or sticks out by `slack` at most."""
        return (
            self.x - slack <= other.x
            and self.y - slack <= other.y
            and other.x + other.width <= self.x + self.width + slack
            and other.y + other.height <= self.y + self.height + slack
        )


class Heritage:
    """A slide with its layout and its master."""

    def __init__(self, deck: Deck, slide: Slide) -> None:
        self.slide = slide
        layout = deck.layout(slide)
        master = deck.master(layout)
        self.layout = deck.tree(layout) if layout else None
        self.master = deck.tree(master) if master else None
        self.presentation = deck.presentation
        self.palette = Palette(deck.theme(master), self._colour_map())

    def _colour_map(self) -> Element | None:
        """The names of the theme's colours: the slide's own, or the layout's, or those of the master."""
        for root in (self.slide.tree, self.layout):
            own = None if root is None else root.find(f"{q('p:clrMapOvr')}/{q('a:overrideClrMapping')}")
            if own is not None:
                return own
        return None if self.master is None else self.master.find(q("p:clrMap"))

    def chain(self, found: Element) -> Iterator[Element]:
        """A shape, then the placeholders of layout and master that it takes after."""
        yield found
        held = shape.placeholder(found)
        if held is None:
            return
        kind = shape.kind(found)
        if found in self.slide.shapes:
            above = self._of_layout(kind, held.get("idx", "0"))
            if above is not None:
                yield above
                kind = shape.kind(above)
        above = self._of_master(_KINDS.get(kind, "body"))
        if above is not None:
            yield above

    def _of_layout(self, kind: str, idx: str) -> Element | None:
        known = [] if self.layout is None else [one for one in shape.within(self.layout) if shape.kind(one)]
        for one in known:
            held = shape.placeholder(one)
            if held is not None and held.get("idx", "0") == idx and (idx != "0" or shape.kind(one) == kind):
                return one
        same = ("title", "ctrTitle") if kind in _STYLES else (kind,)
        return next((one for one in known if shape.kind(one) in same), None)

    def _of_master(self, kind: str) -> Element | None:
        known = () if self.master is None else shape.within(self.master)
        return next((one for one in known if shape.kind(one) == kind), None)

    def area(self, found: Element) -> Area | None:
        """Where a shape stands on the slide, its own place or an inherited one, within the groups around it."""
        place = next((place for one in self.chain(found) if (place := _placed(one)) is not None), None)
        for group in found.iterancestors(shape.GROUP):
            place = None if place is None else _in_group(place, group)
        return place

    def own_levels(self, found: Element, paragraph: Element) -> Iterator[Element]:
        """The run properties of a paragraph's level: in the shape, and in what it takes after."""
        for one in self.chain(found):
            yield from _level(one.find(f"{q('p:txBody')}/{q('a:lstStyle')}"), paragraph)

    def common_levels(self, found: Element, paragraph: Element) -> Iterator[Element]:
        """The run properties of a paragraph's level: for all such text of the master, then of the presentation."""
        kind = shape.kind(found)
        if kind and self.master is not None:
            name = _STYLES.get(kind, "p:otherStyle" if kind in _FOOTERS else "p:bodyStyle")
            yield from _level(self.master.find(f"{q('p:txStyles')}/{q(name)}"), paragraph)
        yield from _level(self.presentation.find(q("p:defaultTextStyle")), paragraph)


def _level(style: Element | None, paragraph: Element) -> Iterator[Element]:
    properties = xml.child(paragraph, "a:pPr")
    level = max(0, min(whole(None if properties is None else properties.get("lvl")), _DEEPEST))
    held = None if style is None else style.find(f"{q(f'a:lvl{level + 1}pPr')}/{q('a:defRPr')}")
    if held is not None:
        yield held


def _placed(found: Element) -> Area | None:
    """The place that a shape itself says, within the group that it stands in."""
    frame = found.find(q("p:xfrm")) if found.tag == shape.FRAME else None
    for holder in ("p:spPr", "p:grpSpPr"):
        frame = found.find(f"{q(holder)}/{q('a:xfrm')}") if frame is None else frame
    if frame is None:
        return None
    place = _rectangle(xml.child(frame, "a:off"), xml.child(frame, "a:ext"))
    return None if place is None else _turned(place, whole(frame.get("rot")))


def _turned(place: Area, rotation: int) -> Area:
    """The rectangle around a shape that is turned about its middle; `rotation` is in 1/60 000 of a degree."""
    if not rotation:
        return place
    angle = math.radians(rotation / 60_000)
    sine, cosine = abs(math.sin(angle)), abs(math.cos(angle))
    width, height = (place.width * cosine + place.height * sine, place.width * sine + place.height * cosine)
    x, y = place.x + (place.width - width) / 2, place.y + (place.height - height) / 2
    return Area(x, y, width, height)


def _rectangle(off: Element | None, ext: Element | None) -> Area | None:
    if off is None or ext is None:
        return None
    return Area(whole(off.get("x")), whole(off.get("y")), whole(ext.get("cx")), whole(ext.get("cy")))


def _in_group(place: Area, group: Element) -> Area:
    """A place in a group's own coordinates as it is outside the group."""
    frame = group.find(f"{q('p:grpSpPr')}/{q('a:xfrm')}")
    if frame is None:
        return place
    outer = _rectangle(xml.child(frame, "a:off"), xml.child(frame, "a:ext"))
    inner = _rectangle(xml.child(frame, "a:chOff"), xml.child(frame, "a:chExt"))
    if outer is None or inner is None or not inner.width or not inner.height:
        return place
    wide, high = outer.width / inner.width, outer.height / inner.height
    x, y = outer.x + (place.x - inner.x) * wide, outer.y + (place.y - inner.y) * high
    return Area(x, y, place.width * wide, place.height * high)
