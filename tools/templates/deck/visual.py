"""What every visible thing on a slide has: a name, a place, an outline."""

from __future__ import annotations

from tools.templates.deck.grid import emu
from tools.templates.deck.text import solid
from tools.templates.xml import Element, el

_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


def properties(name: str, alt: str = "", *, decorative: bool = False) -> Element:
    """Return the name and the alternative text; the builder gives the id."""
    held = el("p:cNvPr", id=0, name=name)
    if alt:
        held.set("descr", alt)
    elif decorative:
        mark = el("adec:decorative", val=1)
        held.append(el("a:extLst", el("a:ext", mark, uri=_DECORATIVE)))
    return held


def transform(x: float, y: float, w: float, h: float, *, tag: str = "a:xfrm", rotation: float = 0) -> Element:
    """Return where a thing stands and how large it is, in centimetres; `rotation` in degrees, clockwise."""
    place = el(tag, el("a:off", x=emu(x), y=emu(y)), el("a:ext", cx=emu(w), cy=emu(h)))
    if rotation:
        place.set("rot", str(round(rotation * 60_000)))
    return place


def outline(colour: str | None, width: float = 1, dash: str = "solid") -> Element:
    """Return an outline `width` points thick in a slot of the theme, or none at all."""
    if colour is None:
        return el("a:ln", el("a:noFill"))
    return el("a:ln", solid(colour), el("a:prstDash", val=dash), w=round(width * 12_700))
