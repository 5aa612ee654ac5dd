"""A written slide as the slides that it needs: texts fitted to their frames, what does not fit carried over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docgen.errors import Place, ValueProblem
from docgen.office import flow, marks
from docgen.office.escaping import escape
from docgen.office.fit import Frame
from docgen.office.fits import Fit, Fits
from docgen.office.frames import TableFrame
from docgen.office.marks import Mark

_ROW = re.compile(r"<a:tr[ >].*?</a:tr>", re.DOTALL)
_GRID_COLUMN = re.compile(r'<a:gridCol w="(\d+)"')
_EMPTY_CELL = re.compile(r"(<a:lstStyle/>|</a:lstStyle>|</a:bodyPr>|<a:bodyPr[^>]*/>|<a:txBody>)</a:txBody>")
_EMU_PER_POINT = 12_700


@dataclass(slots=True)
class Piece:
    """A marked text: where it stands in the slide, as it was written, and what it is on each of the slides."""

    start: int
    end: int
    fit: Fit | None
    body: str
    chunks: list[str]


def pages(text: str, fits: Fits, continued: str, place: Place) -> list[str]:
    """The XML of each slide that a written slide becomes, most often one.

    `continued` is the word for a slide that goes on. Raises ValueProblem, with the shape in `place`, for a text that
    fits in no way.
    """
    whole = _unless_long(text, fits)
    if whole is not None:
        return [whole]
    text = text.replace(marks.TEXT, "")
    pieces = [_piece(mark, fits, text, place) for mark in marks.of(text)]
    count = max((len(piece.chunks) for piece in pieces), default=1)
    return [_page(text, pieces, number, continued, place) for number in range(count)]


def _unless_long(text: str, fits: Fits) -> str | None:
    """The slide without its marks when every text fits one slide, told at a glance if that can be; else None."""
    written: list[str] = []
    position = 0
    while (start := text.find(marks.MARK, position)) >= 0:
        inner = text.index("?>", start) + 2
        end = text.index(marks.MARK, inner)
        head, body = text[start:inner], text[inner:end]
        fitted = fits.fitted(head, body)
        if fitted is None and (fitted := _on_one_slide(head, body.replace(marks.TEXT, ""), fits)) is None:
            return None
        written += (text[position:start], fitted)
        position = end + len(marks.END)
    return "".join((*written, text[position:]))


def _on_one_slide(head: str, body: str, fits: Fits) -> str | None:
    """A text measured in full; None when it takes more slides, or fits in no way."""
    number, scale = marks.read(head)
    fit = fits[number]
    if "<a:p" not in body or not isinstance(fit.frame, Frame):
        return None
    try:
        chunks = fit.measured(body, fit.scaled(fit.frame, scale))
    except ValueProblem:
        return None
    return chunks[0] if len(chunks) == 1 else None


def _piece(mark: Mark, fits: Fits, text: str, place: Place) -> Piece:
    body = mark.body
    fit = fits[mark.number] if mark.number >= 0 else None
    if "<a:p" not in body and (fit is None or fit.kind != "rows"):
        return Piece(mark.start, mark.end, fit, body, ["<a:p/>"])
    if fit is None or fit.frame is None:
        return Piece(mark.start, mark.end, fit, body, [body])
    if mark.scale is None and fit.bound is not None and fit.bound.fitted(body) is not None:
        return Piece(mark.start, mark.end, fit, body, [body])
    try:
        if isinstance(fit.frame, TableFrame):
            chunks = _row_chunks(body, fit, fit.frame, text, mark.start)
        else:
            chunks = fit.measured(body, fit.scaled(fit.frame, mark.scale))
    except ValueProblem as error:
        raise _in_shape(error, fit, place) from error
    return Piece(mark.start, mark.end, fit, body, chunks)


def _in_shape(error: ValueProblem, fit: Fit, place: Place) -> ValueProblem:
    return ValueProblem(error.message, Place(place.file, place.part, shape=fit.name))


def _row_chunks(body: str, fit: Fit, frame: TableFrame, text: str, start: int) -> list[str]:
    rows = _ROW.findall(_EMPTY_CELL.sub(r"\1<a:p/></a:txBody>", body))
    if not rows:
        return [""]
    grid = _GRID_COLUMN.findall(text, text.rfind("<a:tblGrid", 0, start), start)
    if not grid:
        return [""]
    columns = tuple(int(width) / _EMU_PER_POINT for width in grid)
    cells = {row.count("<a:tc ") + row.count("<a:tc>") for row in rows}
    if cells != {len(columns)}:
        raise ValueProblem(f"the rows of the table have {sorted(cells)} cells, and its grid has {len(columns)} columns")
    return ["".join(chunk) for chunk in flow.split_rows(rows, frame._replace(columns=columns), fit.header)]


def _page(text: str, pieces: Sequence[Piece], number: int, continued: str, place: Place) -> str:
    """Slide `number` (from 0) of those that the written one needs."""
    written: list[str] = []
    position = 0
    for piece in pieces:
        start, end, new = piece.start, piece.end, _chunk(piece, number, continued, place)
        if new is None:
            start, end, new = *_around(text, piece), ""
        written += (text[position:start], new)
        position = end
    return "".join((*written, text[position:]))


def _chunk(piece: Piece, number: int, continued: str, place: Place) -> str | None:
    """What a marked text is on a slide; None when its shape has nothing left to show."""
    kind = piece.fit.kind if piece.fit else ""
    if kind == "rows" and not piece.chunks[0]:
        return None
    if number == 0 or kind not in ("title", "flow", "rows"):
        return piece.chunks[0]
    if kind == "title":
        return _continued_title(piece, number, continued, place)
    return piece.chunks[number] if number < len(piece.chunks) else None


def _continued_title(piece: Piece, number: int, continued: str, place: Place) -> str:
    """The title with «(cont.)», or «(cont. 2)» and so on; a title that is too long for that loses its last words."""
    frame = piece.fit.frame if piece.fit else None
    count = f" {number}" if number > 1 else ""
    before, mark, after = piece.body.rpartition("</a:t>")
    start = before.rfind(">") + 1
    words = before[start:]
    if not mark:
        return piece.body
    while True:
        body = f"{before[:start]}{words} ({escape(continued)}{count}){mark}{after}"
        try:
            return flow.shrink(body, frame) if isinstance(frame, Frame) else body
        except ValueProblem as error:
            shorter = words.removesuffix("…").rpartition(" ")[0]
            if not shorter or piece.fit is None:
                raise _in_shape(error, piece.fit or Fit("title", "", None), place) from error
            words = f"{shorter}…"


def _around(text: str, piece: Piece) -> tuple[int, int]:
    """Where the shape around a marked text begins and ends."""
    name = "graphicFrame" if piece.fit and piece.fit.kind == "rows" else "sp"
    starts = [text.rfind(f"<p:{name}{end}", 0, piece.start) for end in (">", " ")]
    closing = f"</p:{name}>"
    return max(starts), text.index(closing, piece.end) + len(closing)
