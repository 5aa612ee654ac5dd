"""The texts of a slide that must fit: found, given their frame and their bound, and enclosed in marks.

A frame's paragraphs stand between `<?fit N?>` and `<?end ?>`, a table's rows between `<?rows N?>` and `<?end ?>`;
`overflow.py` reads the marks when the slide is written.
"""

from __future__ import annotations

from lxml import etree

from docgen.office import shapes, worst, xml
from docgen.office.fits import Fit
from docgen.office.frames import Inheritance
from docgen.office.shapes import Governed
from docgen.office.tags import DRAWING, TOKEN, Tag, TagTable, token
from docgen.office.xml import Element, q

_SMALLEST = 0.5  # how far text may shrink when the template only says that it may, as PowerPoint does


def mark_texts(root: Element, table: TagTable, inheritance: Inheritance, governed: Governed) -> list[Fit]:
    """Mark the text of every shape in which something varies, and that of the title."""
    fits: list[Fit] = []
    for shape in root.iter(q("p:sp")):
        body = shape.find(q("p:txBody"))
        is_title = inheritance.is_title(shape)
        if body is None or not (is_title or _varies(body)):
            continue
        scales = _scales(shape, governed)
        fit = _fit(shape, inheritance, is_title, bool(scales))
        if fit.frame is None and not is_title and _always_holds_a_paragraph(body):
            continue  # neither measured nor empty
        fits.append(fit)
        number = str(len(fits) - 1)
        if scales:
            code = f"''|docgen_scale({', '.join(map(str, scales))})"
            number += " " + token(table.add(Tag("internal", code, table.tags[0].place)))
        enclose(body, q("a:p"), "fit", number)
    return fits


def _fit(shape: Element, inheritance: Inheritance, is_title: bool, repeats: bool) -> Fit:
    normal = inheritance.autofit(shape) == "normal"
    frame = inheritance.frame(shape) if normal else None
    geometry = inheritance.geometry(shape)
    wide, high = _stretched(shape)
    outer = (0.0, 0.0) if geometry is None else (geometry[2] / 12700 * wide, geometry[3] / 12700 * high)
    flows = normal and not repeats and inheritance.is_flow(shape)
    if frame is not None:
        if not flows and not inheritance.states_scale(shape):
            frame = frame._replace(scale=_SMALLEST)
        more = (outer[0] * (1 - 1 / wide), outer[1] * (1 - 1 / high))
        frame = frame._replace(width=max(frame.width + more[0], 1.0), height=max(frame.height + more[1], 1.0))
        _forget_scale(shape)
    made = Fit("title" if is_title else "flow" if flows else "frame", shapes.name_of(shape), frame, outer)
    if frame is not None:
        made.worst = worst.read(_written(shape, f"{q('p:txBody')}/{q('a:p')}"), frame)
        made.bound = made.worst and made.worst.within(frame.width, frame.height)
    return made


def _written(shape: Element, path: str) -> str:
    nsmap = dict(shape.nsmap)
    return "".join(xml.fragment(one, nsmap) for one in shape.iterfind(path))


def _stretched(shape: Element) -> tuple[float, float]:
    """How much wider and higher than it says a shape is drawn: a group may stretch what it holds."""
    wide = high = 1.0
    for group in shape.iterancestors(q("p:grpSp")):
        place = group.find(f"{q('p:grpSpPr')}/{q('a:xfrm')}")
        own, inner = (None, None) if place is None else (place.find(q("a:ext")), place.find(q("a:chExt")))
        if own is not None and inner is not None:
            wide *= int(own.get("cx", "1")) / max(int(inner.get("cx", "1")), 1)
            high *= int(own.get("cy", "1")) / max(int(inner.get("cy", "1")), 1)
    return max(wide, 0.01), max(high, 0.01)


def _forget_scale(shape: Element) -> None:
    """Text that is set smaller says so on its runs; a scale on the frame besides would make it smaller still."""
    for autofit in shape.iter(q("a:normAutofit")):
        autofit.attrib.clear()


def _scales(shape: Element, governed: Governed) -> list[int]:
    """The layouts that change the size of a shape: its own, and those of the groups around it."""
    around = [shape, *shape.iterancestors(q("p:grpSp"))]
    return [governed.repeated[one] for one in around if one in governed.repeated]


def _always_holds_a_paragraph(body: Element) -> bool:
    return body.find(q("a:p")) is not None and all(isinstance(child.tag, str) for child in body)


def _varies(body: Element) -> bool:
    return any(
        TOKEN.search(element.text or "") if isinstance(element.tag, str) else element.target == "docgen"
        for element in body.iter()
    )


def enclose(holder: Element, inner: str, target: str, text: str) -> None:
    """Put marks around the paragraphs (or rows) of `holder`, and what governs them."""
    children = list(holder)
    first = next((n for n, child in enumerate(children) if child.tag == inner or not isinstance(child.tag, str)), None)
    if first is None:
        return
    children[first].addprevious(etree.ProcessingInstruction(target, text))
    holder[-1].addnext(etree.ProcessingInstruction("end"))


def mark_tables(root: Element, table: TagTable, inheritance: Inheritance, fits: list[Fit]) -> None:
    others = list(root.iter(*shapes.SHAPES))
    for frame in root.iter(q("p:graphicFrame")):
        held = frame.find(f".//{q('a:tbl')}")
        if held is None or not _varies(held):
            continue
        header = 0
        for child in held:
            if child.tag == DRAWING.row:
                header += 1
            elif not isinstance(child.tag, str):
                break
        else:
            header = 0
        look = held.find(q("a:tblPr"))
        header = header if look is not None and look.get("firstRow") in ("1", "true") else 0
        room = inheritance.table(frame, [other for other in others if other is not frame])
        bound = worst.read_table(_written(held, q("a:tr")), room)
        fits.append(Fit("rows", shapes.name_of(frame), room, header=header, bound=bound))
        enclose(held, DRAWING.row, "rows", str(len(fits) - 1))
