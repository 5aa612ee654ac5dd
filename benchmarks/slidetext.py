"""What a deck says: every text of every slide in order, its speaker notes, and what its charts show and hold."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

import openpyxl
from lxml import etree

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PIECES = {f"{_A}tab": "\t", f"{_A}br": "\n", f"{_A}t": ""}


def visible(data: bytes) -> dict[str, list[str]]:
    """Return the lines of each slide, of its notes and of its charts, by what they are.

    Each shape begins with a line `▪`; a paragraph is indented by its level, and ends with `¦` in the cell of a table.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _Reader(archive).parts()


class _Reader:
    """Reads one package."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def parts(self) -> dict[str, list[str]]:
        main = "ppt/presentation.xml"
        found: dict[str, list[str]] = {}
        slides = dict(self._related(main))
        for number, held in enumerate(self._tree(main).iter(f"{_P}sldId"), 1):
            name = slides[held.get(f"{_R}id", "")]
            found[f"slide {number}"] = list(_slide(self._tree(name)))
            for part in dict(self._related(name)).values():
                if part.startswith("ppt/notesSlides/"):
                    found[f"notes {number}"] = list(_notes(self._tree(part)))
                elif part.startswith("ppt/charts/"):
                    found[f"chart {number}"] = list(_chart(self._tree(part)))
                    found[f"workbook {number}"] = self._workbook(part)
        return found

    def _tree(self, name: str) -> etree._Element:
        return etree.fromstring(self._archive.read(name))

    def _related(self, name: str) -> Iterator[tuple[str, str]]:
        """The relationships of a part: their ids, and the names of the parts that they lead to."""
        folder, file = posixpath.split(name)
        for held in self._tree(f"{folder}/_rels/{file}.rels"):
            target = posixpath.join("/", folder, held.get("Target", ""))
            yield held.get("Id", ""), posixpath.normpath(target).lstrip("/")

    def _workbook(self, chart: str) -> list[str]:
        """The rows of the workbook behind a chart; a cell with nothing but space is empty."""
        name = next(part for _, part in self._related(chart) if part.endswith(".xlsx"))
        sheet = openpyxl.load_workbook(io.BytesIO(self._archive.read(name))).worksheets[0]
        rows = ([str("" if value is None else value).strip() for value in row] for row in sheet.values)
        return [" | ".join(row) for row in rows]


def _slide(root: etree._Element) -> Iterator[str]:
    for element in root.iter(f"{_P}sp", f"{_P}graphicFrame", f"{_A}p"):
        yield _paragraph(element) if element.tag == f"{_A}p" else "▪"


def _paragraph(paragraph: etree._Element) -> str:
    pieces = [_piece(element) for element in paragraph.iter(*_PIECES)]
    looks = paragraph.find(f"{_A}pPr")
    level = 0 if looks is None else int(looks.get("lvl", "0"))
    in_cell = next(paragraph.iterancestors(f"{_A}tc"), None) is not None
    return "  " * level + "".join(pieces) + (" ¦" if in_cell else "")


def _piece(element: etree._Element) -> str:
    """What an element shows; the number of a slide is found by PowerPoint."""
    around = element.getparent()
    if around is not None and around.get("type") == "slidenum":
        return "‹#›"
    return _PIECES[str(element.tag)] or element.text or ""


def _notes(root: etree._Element) -> Iterator[str]:
    for shape in root.iter(f"{_P}sp"):
        holder = shape.find(f".//{_P}ph")
        if holder is not None and holder.get("type") == "body":
            yield from map(_paragraph, shape.iter(f"{_A}p"))


def _chart(root: etree._Element) -> Iterator[str]:
    """What the chart shows while nobody opens its data: the values that are kept in its own part."""
    plot = next(root.iter(f"{_C}plotArea"))
    yield next(etree.QName(child).localname for child in plot if next(child.iter(f"{_C}ser"), None) is not None)
    for series in root.iter(f"{_C}ser"):
        for name in ("tx", "cat", "val"):
            points = (point.findtext(f"{_C}v") or "" for held in series.iter(f"{_C}{name}") for point in _points(held))
            texts = [f"{float(point):g}" for point in points] if name == "val" else list(points)
            yield f"{name}: {' | '.join(texts)}"


def _points(held: etree._Element) -> list[etree._Element]:
    return sorted(held.iter(f"{_C}pt"), key=lambda point: int(point.get("idx", "0")))
