"""Pictures on slides: fitted within the area of the shape or placeholder that stood for them (p:pic, 19.3.1.37)."""

from __future__ import annotations

from docgen.errors import ValueProblem
from docgen.office import pictures, xml
from docgen.office.escaping import attribute
from docgen.office.spots import Slot
from docgen.office.state import State
from docgen.office.values import Picture


def placed(value: object, slot: Slot, state: State) -> str:
    """A picture as a p:pic in the middle of its area, as large as it can be without being stretched.

    Raises ValueProblem for what is no picture, or one that cannot be used.
    """
    if not isinstance(value, Picture):
        raise ValueProblem(f"this shape takes a picture; write {{{{ …|picture('what it shows') }}}}, not {value!r:.40}")
    rid, width, height = pictures.admit(value, state, "../media")
    x, y, room_width, room_height = state.areas[slot.layout] if slot.layout is not None else slot.area
    cx, cy = pictures.size(Picture(value.source, value.alt), width, height, (room_width, room_height))
    left, top = x + (room_width - cx) // 2, y + (room_height - cy) // 2
    number = slot.id if slot.layout is None else str(state.fresh_id())
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="{attribute(slot.name)}" '
        f'descr="{attribute(value.alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
        f"<p:nvPr>{slot.holder}</p:nvPr></p:nvPicPr>"
        f'<p:blipFill><a:blip xmlns:r="{xml.R}" r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
