"""Notes of cells: each copy of a cell has its own, with the box in which it is shown.

A note is text in one part (ECMA-376 Part 1, 18.7) and a box in another, which is VML (ECMA-376 Part 4, 19). The VML is
cut as text, since not every program writes it well-formed. Threaded comments ([MS-XLSX] 2.6.205) stand once.
"""

from __future__ import annotations

import re

from docgen.office import xml
from docgen.office.excel import ranges, references, vml
from docgen.office.excel.moving import Fill, Holes, Prepared, s
from docgen.office.excel.nouns import Area, Layout, Regions
from docgen.office.xml import Element

_WHERE = "\ue005"
_THREADED = "tc="  # how the author of a text begins that stands for a thread, for programs that know no threads
_UID = re.compile(r' \w+:uid="[^"]*"')
_THREAD = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}threadedComment"


class Notes:
    """The notes of a sheet, prepared."""

    def __init__(self, text: Prepared[Layout], boxes: vml.Boxes) -> None:
        self._text, self._boxes = text, boxes

    @classmethod
    def read(cls, root: Element, boxes: str, sheet: str, regions: Regions) -> Notes:
        """Read the `comments` of a sheet and its VML; the tree is marked."""
        authors = [one.text or "" for one in root.iterfind(f"{s('authors')}/{s('author')}")]
        holes = Holes[Layout]()
        threads: set[tuple[int, int]] = set()
        for comment in root.findall(f"{s('commentList')}/{s('comment')}") if regions.moves else ():
            area = references.area(comment.get("ref", ""))
            if area is None:
                continue
            author = int(comment.get("authorId", "0"))
            once = author < len(authors) and authors[author].startswith(_THREADED)
            if once:
                threads.add((area.top, area.left))
            comment.set("ref", _WHERE)
            holes.put(comment, _copies(holes.text(comment), area, sheet, once))
        return cls(_whole(root, holes), vml.read(boxes, sheet, regions, threads))

    def comments(self, layout: Layout) -> str:
        """The `comments` part."""
        return self._text.write(layout)

    def boxes(self, layout: Layout) -> str:
        """The VML part."""
        return self._boxes.write(layout)


class Threads:
    """The threaded comments of a sheet, prepared."""

    def __init__(self, text: Prepared[Layout]) -> None:
        self._text = text

    @classmethod
    def read(cls, root: Element, sheet: str, regions: Regions) -> Threads:
        """Read the `ThreadedComments` of a sheet; the tree is marked."""
        holes = Holes[Layout]()
        for comment in root.findall(_THREAD) if regions.moves else ():
            area = references.area(comment.get("ref", ""))
            if area is not None:
                comment.set("ref", _WHERE)
                holes.put(comment, _copies(holes.text(comment), area, sheet, once=True))
        return cls(_whole(root, holes))

    def write(self, layout: Layout) -> str:
        """The whole part."""
        return self._text.write(layout)


def _whole(root: Element, holes: Holes[Layout]) -> Prepared[Layout]:
    return holes.prepared(xml.DECLARATION + xml.text_of(root))


def _copies(text: str, area: Area, sheet: str, once: bool) -> Fill:
    """A note for every copy of its cell; what must be unique in the part stands in the first only."""
    head, _, tail = text.partition(_WHERE)
    others, others_end = _UID.sub("", head), _UID.sub("", tail)

    def fill(layout: Layout) -> str:
        found = ranges.area(area, sheet, layout)
        made = [f"{head}{references.area_text(one)}{tail}" for one in found[:1]]
        if not once:
            made += (f"{others}{references.area_text(one)}{others_end}" for one in found[1:])
        return "".join(made)

    return fill
