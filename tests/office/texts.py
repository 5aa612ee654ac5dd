"""Paragraphs, rows and shapes of PowerPoint written short, for the tests of fitting."""

from __future__ import annotations

import re

from docgen.office import xml
from docgen.office.fit import Frame
from docgen.office.wrapping import Level
from docgen.office.xml import Element

TEXT = re.compile(r"<a:t>([^<]*)</a:t>")
LINE = 20 * 1.2207
"""The height of a line in the frame below, in points."""


def frame(width: float = 400, height: float = 300, scale: float = 1.0, **looks: object) -> Frame:
    """A frame whose text is 20 points large on every level."""
    return Frame(width, height, (Level(20.0)._replace(**looks),) * 9, scale)  # type: ignore[arg-type]


def p(*texts: str, level: int = 0, run: str = "", inner: str = "") -> str:
    """A paragraph with a run for each text; `run` is the attributes of its properties."""
    properties = f'<a:pPr lvl="{level}">{inner}</a:pPr>' if inner else f'<a:pPr lvl="{level}"/>'
    runs = "".join(f'<a:r><a:rPr lang="nb-NO"{run}/><a:t>{text}</a:t></a:r>' for text in texts)
    return f"<a:p>{properties}{runs}</a:p>"


def said(*bodies: str) -> str:
    """What bodies say, one after another."""
    return "".join(TEXT.findall("".join(bodies)))


def tr(*cells: str, height: float = 0, attributes: str = "", inset: str = "") -> str:
    """A row; each cell is a text, or a whole a:tc."""
    made = (cell if cell.startswith("<a:tc") else tc(cell, attributes, inset) for cell in cells)
    return f'<a:tr h="{round(height * 12700)}">{"".join(made)}</a:tr>'


def tc(text: str, attributes: str = "", inset: str = "") -> str:
    """A cell with one paragraph."""
    body = f"<a:txBody><a:bodyPr/><a:lstStyle/>{p(text) if text else '<a:p/>'}</a:txBody>"
    return f"<a:tc{attributes}>{body}<a:tcPr{inset}/></a:tc>"


def element(fragment: str) -> Element:
    """Written XML as a tree, with the prefixes of slides."""
    names = " ".join(f'xmlns:{prefix}="{xml.NAMESPACES[prefix]}"' for prefix in ("a", "p", "r"))
    (made,) = xml.parse(f"<x {names}>{fragment}</x>".encode(), "test")
    return made


def shape(
    text: str = "",
    ph: str = "",
    place: tuple[int, int, int, int] | None = None,
    body: str = "",
    style: str = "",
    preset: str = "rect",
    autofit: str = "",
) -> str:
    """A p:sp: `ph` is the attributes of its placeholder, `body` those of its a:bodyPr; the place is in points."""
    emu = [value * 12_700 for value in place] if place else []
    xfrm = '<a:xfrm><a:off x="{}" y="{}"/><a:ext cx="{}" cy="{}"/></a:xfrm>'.format(*emu) if emu else ""
    geometry = f'{xfrm}<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>' if emu else ""
    holder = f"<p:ph {ph}/>" if ph else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Shape"/><p:cNvSpPr/><p:nvPr>{holder}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{geometry}</p:spPr><p:txBody><a:bodyPr{body}>{autofit}</a:bodyPr>"
        f"<a:lstStyle>{style}</a:lstStyle>{text or '<a:p/>'}</p:txBody></p:sp>"
    )


def tree(root: str, *shapes: str, more: str = "") -> Element:
    """A slide, layout or master (`root` is its element's name) with shapes."""
    return element(f"<{root}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld>{more}</{root}>")
