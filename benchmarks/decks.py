"""The files of the deck benchmark, made with python-pptx: an empty deck, docgen's prototypes, a deck full of tags.

`python -m benchmarks.decks FOLDER` writes them, so that one can look at them in PowerPoint.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pptx
from lxml import etree
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.shapes.base import BaseShape
from pptx.util import Emu

from benchmarks.gatherings import gatherings
from benchmarks.outline import outline
from benchmarks.prototypes import prototypes
from benchmarks.sketch import draw, footers
from benchmarks.tagging import FOOTER, tagged

_NARROW, _WIDE = 9_144_000, 12_192_000  # EMU: 4:3 and 16:9
_TITLE_SIZE, _FIRST_SIZE, _SIZE = 3200, 2000, 1800  # hundredths of a point
_THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"
_CREATION = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext '
    'uri="{{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}}"><a16:creationId xmlns:a16='
    '"http://schemas.microsoft.com/office/drawing/2014/main" id="{{{guid}}}"/></a:ext></a:extLst>'
)


def base() -> bytes:
    """Return an empty deck: python-pptx's own start file, made wide, with text small enough for a gathering."""
    made = pptx.Presentation()
    made.slide_width = Emu(_WIDE)
    for held in (made.slide_master, *made.slide_layouts):
        for place in held.element.iter(qn("a:off"), qn("a:ext")):
            name = "x" if place.tag == qn("a:off") else "cx"
            place.set(name, str(int(place.get(name, "0")) * _WIDE // _NARROW))
        for looks in held.element.iter(qn("a:defRPr")):
            if size := looks.get("sz"):
                looks.set("sz", str(min(int(size), _largest(looks))))
    package = made.part.package
    package.drop_rel(package.relate_to(package.part_related_by(_THUMBNAIL), _THUMBNAIL))
    _ = made.notes_master  # some slides have notes
    return _saved(made)


def _largest(looks: etree._Element) -> int:
    """The size that text may have on a level of a placeholder or a style."""
    level = looks.getparent()
    assert level is not None
    holder = next(level.iterancestors(qn("p:titleStyle"), qn("p:sp")), None)
    place = None if holder is None else holder.find(f".//{qn('p:ph')}")
    if holder is not None and (place is None or place.get("type") in ("title", "ctrTitle")):
        return _TITLE_SIZE
    return _FIRST_SIZE if level.tag == qn("a:lvl1pPr") else _SIZE


def library(start: bytes) -> bytes:
    """Return docgen's template: `start` with a prototype slide of each type."""
    made = pptx.Presentation(io.BytesIO(start))
    held = footers(start)
    for prototype in prototypes().values():
        for shape in draw(made, prototype, held).shapes:
            if shape.has_chart:
                shape.name = "Diagram {%chart slide.chart %}"
            elif not shape.is_placeholder and not shape.has_table:
                _shrink(shape)
    return _saved(_as_powerpoint_leaves_it(made))


def _shrink(shape: BaseShape) -> None:
    """Let text be set smaller when it has no room, which docgen then measures."""
    for body in shape._element.iter(qn("a:bodyPr")):
        body.append(body.makeelement(qn("a:normAutofit"), {}))


def ready(start: bytes) -> bytes:
    """Return a deck of forty slides with tags for texts: `{{0}}`, `{{1}}` … on each slide, `{{date}}` on all."""
    made = pptx.Presentation(io.BytesIO(start))
    held = footers(start)
    for slide in gatherings(1)[0]["slides"]:
        draw(made, outline(tagged(slide), FOOTER), held)
    return _saved(_as_powerpoint_leaves_it(made))


def _as_powerpoint_leaves_it(made: Presentation) -> Presentation:
    """Give each run the mark of a speller, and each shape the id of its creation, as PowerPoint does."""
    for number, slide in enumerate(made.slides):
        for run in slide.element.iter(qn("a:rPr")):
            run.set("dirty", "0")
        for held in slide.element.iter(qn("p:cNvPr")):
            guid = str(uuid5(NAMESPACE_URL, f"{number} {held.get('id')}")).upper()
            held.append(etree.fromstring(_CREATION.format(guid=guid)))
    return made


def _saved(made: Presentation) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def main(folder: str) -> None:
    """Write the three files into `folder`."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    start = base()
    for name, data in {"base.pptx": start, "library.pptx": library(start), "ready.pptx": ready(start)}.items():
        (target / name).write_bytes(data)
        print(target / name)


if __name__ == "__main__":
    main(*sys.argv[1:])
