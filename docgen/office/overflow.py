"""A written slide as the slides that it needs: texts fitted to their frames, what does not fit carried over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docgen.errors import Place, ValueProblem
from docgen.office import flow, marks
from docgen.office.escaping import escape
from docgen.office.fit import Frame
from docgen.office.frames import TableFrame
from docgen.office.marking import Fit
from docgen.office.marks import Mark
from docgen.office.worst import Bound

_ROW = re.compile(r"<a:tr[ >].*?</a:tr>", re.DOTALL)
_GRID_COLUMN = re.compile(r'<a:gridCol w="(\d+)"')
_EMPTY_CELL = re.compile(r"(<a:lstStyle/>|</a:lstStyle>|</a:bodyPr>|<a:bodyPr[^>]*/>|<a:txBody>)</a:txBody>")
_REMEMBERED = 64  # texts of each frame
_EMU_PER_POINT = 12_700


@dataclass(slots=True)
class Piece:
    """A marked text: where it stands in the slide, as it was written, and what it is on each of the slides."""

    start: int
    end: int
    fit: Fit | None
    body: str
    chunks: list[str]


def pages(text: str, fits: Sequence[Fit], continued: str, place: Place) -> list[str]:
    """The XML of each slide that a written slide becomes, most often one.

    `continued` is the word for a slide that goes on. Raises ValueProblem, with the shape in `place`, for a text that
    fits in no way.
    """
    whole = _unless_long(text, fits)
    if whole is not None:
        return [whole]
    pieces = [_piece(mark, fits, text, place) for mark in marks.of(text)]
    count = max((len(piece.chunks) for piece in pieces), default=1)
    return [_page(text, pieces, number, continued, place) for number in range(count)]


def _unless_long(text: str, fits: Sequence[Fit]) -> str | None:
    """The slide without its marks when every text fits one slide, told at a glance if that can be; else None."""
    first, *rest = text.split(marks.MARK)
    written = [first]
    for segment in rest:
        if segment.startswith("end ?>"):
            written.append(segment[6:])
            continue
        head, _, body = segment.partition("?>")
        fitted = body if _surely_fits(head, body, fits) else _on_one_slide(head, body, fits)
        if fitted is None:
            return None
        written.append(fitted)
    return "".join(written)


def _on_one_slide(head: str, body: str, fits: Sequence[Fit]) -> str | None:
    """A text measured in full; None when it takes more slides, or fits in no way."""
    number, _, scale = head.partition(" ")[2].partition(" ")
    fit = fits[int(number)]
    if "<a:p" not in body or not isinstance(fit.frame, Frame):
        return None
    wide = scale.split()
    try:
        chunks = _fitted(body, fit, _scaled(fit, fit.frame, (float(wide[0]), float(wide[1])) if wide else None))
    except ValueProblem:
        return None
    return chunks[0] if len(chunks) == 1 else None


def _surely_fits(head: str, body: str, fits: Sequence[Fit]) -> bool:
    number, _, scale = head.partition(" ")[2].partition(" ")
    fit = fits[int(number)]
    if "<a:p" not in body:
        return False
    if fit.frame is None:
        return True
    bound = _bound_of(fit, scale) if scale else fit.bound
    return bound is not None and bound.fits(body)


def _bound_of(fit: Fit, scale: str) -> Bound | None:
    """The bound of a frame of a repeated shape, as large as it is this time."""
    if scale not in fit.bounds and fit.worst is not None and isinstance(fit.frame, Frame):
        if len(fit.bounds) >= _REMEMBERED:
            fit.bounds.clear()
        wide, high = scale.split()
        frame = _scaled(fit, fit.frame, (float(wide), float(high)))
        fit.bounds[scale] = fit.worst.within(frame.width, frame.height)
    return fit.bounds.get(scale)


def _piece(mark: Mark, fits: Sequence[Fit], text: str, place: Place) -> Piece:
    body = mark.body
    fit = fits[mark.number] if mark.number >= 0 else None
    if "<a:p" not in body and (fit is None or fit.kind != "rows"):
        return Piece(mark.start, mark.end, fit, body, ["<a:p/>"])
    if fit is None or fit.frame is None:
        return Piece(mark.start, mark.end, fit, body, [body])
    if mark.scale is None and fit.bound is not None and fit.bound.fits(body):
        return Piece(mark.start, mark.end, fit, body, [body])
    try:
        if isinstance(fit.frame, TableFrame):
            chunks = _row_chunks(body, fit, fit.frame, text, mark.start)
        else:
            chunks = _fitted(body, fit, _scaled(fit, fit.frame, mark.scale))
    except ValueProblem as error:
        raise _in_shape(error, fit, place) from error
    return Piece(mark.start, mark.end, fit, body, chunks)


def _fitted(body: str, fit: Fit, frame: Frame) -> list[str]:
    """The paragraphs of a frame on each slide that they need; what was measured once is remembered."""
    key = (body, frame.width, frame.height)
    if (known := fit.known.get(key)) is None:
        if len(fit.known) >= _REMEMBERED:
            fit.known.clear()
        known = fit.known[key] = flow.split(body, frame) if fit.kind == "flow" else [flow.shrink(body, frame)]
    return known


def _in_shape(error: ValueProblem, fit: Fit, place: Place) -> ValueProblem:
    return ValueProblem(error.message, Place(place.file, place.part, shape=fit.name))


def _scaled(fit: Fit, frame: Frame, scale: tuple[float, float] | None) -> Frame:
    """The frame as large as a repeated shape is this time; its insets stay what they are."""
    if scale is None:
        return frame
    wide, high = scale
    width = fit.outer[0] * wide - (fit.outer[0] - frame.width)
    height = fit.outer[1] * high - (fit.outer[1] - frame.height)
    return frame._replace(width=max(width, 1.0), height=max(height, 1.0))


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
