"""References of formulas moved to where the rows came to stand.

While a template is compiled, each reference becomes text (with `OWN` for the number of the formula's own row) or a
`Deferred`, which is text once the rows of its sheet are known. The rules, for a formula in template row t:

- a row that is t itself is the formula's own row; a row of the same iteration of a loop is that row in this iteration;
- a range reaches from the first to the last row that came out, within the iteration that holds t and the range;
- one cell of a loop that does not hold t is the range of its copies where it is a whole argument, else a fault;
- with `$` before the row, within a loop: the first copy, or as the end of a range the last, of the whole sheet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from docgen.errors import TemplateError
from docgen.office.excel import references
from docgen.office.excel.deferred import ABSENT, OWN, Deferred, End
from docgen.office.excel.nouns import Cell, Formula, Layout, Piece, Reference, Regions

__all__ = ["OWN", "Bit", "Deferred", "compile", "outside", "text"]
_NO_ROW = Cell(0, 0)

Bit = str | Deferred | Piece
"""Text, a reference that waits, or the code of a tag within a text (a Piece with `tag`)."""


def compile(formula: Formula, at: Cell, sheet: str, regions: Mapping[str, Regions]) -> list[Bit]:
    """The formula of a cell of a template sheet in bits; `regions` are those of each sheet by its casefolded name.

    Raises TemplateError for a reference of which no reading is sure.
    """
    made: list[Bit] = [""]
    for piece in formula.pieces:
        bit: Bit = piece.text
        if piece.tag:
            bit = piece
        elif piece.reference is not None and ABSENT not in piece.text:
            bit = _moved(piece.reference, piece, at, sheet.casefold(), regions)
        if isinstance(bit, str) and ABSENT in bit:
            made += (_absent(bit), "")
        elif isinstance(bit, str) and isinstance(made[-1], str):
            made[-1] += bit
        else:
            made.append(bit)
    return [bit for bit in made if bit != ""]


def _absent(text: str) -> Deferred:
    """A reference to a sheet or table that does not come out: a fault of the data once it is to be written."""
    name, nowhere = re.split(r"['!\[]", text.partition(ABSENT)[2])[0], End(0, 0, -1)
    return Deferred("", name, "", "", nowhere, nowhere, "absent")


def outside(formula: Formula, regions: Mapping[str, Regions]) -> list[Bit]:
    """The same for a formula that stands in no sheet, such as a defined name or the data of a chart.

    A formula that is nothing but one reference names all the copies of the cell.
    """
    return compile(alone(formula), _NO_ROW, "", regions)


def alone(formula: Formula) -> Formula:
    """A formula that, where it is nothing but one reference, means all the copies of that cell."""
    if len(formula.pieces) != 1 or formula.pieces[0].reference is None:
        return formula
    return formula._replace(pieces=(formula.pieces[0]._replace(whole=True),))


def text(bits: Sequence[Bit], row: int, layout: Layout) -> str:
    """The formula of an output row; tags within its texts are left out. Raises ValueProblem as `Deferred.text`."""
    return "".join(_bit(bit, row, layout) for bit in bits)


def _bit(bit: Bit, row: int, layout: Layout) -> str:
    if isinstance(bit, str):
        return bit.replace(OWN, str(row))
    return bit.text(row, layout) if isinstance(bit, Deferred) else ""


def _moved(reference: Reference, piece: Piece, at: Cell, own: str, regions: Mapping[str, Regions]) -> str | Deferred:
    sheet = own if reference.sheet is None else reference.sheet.casefold()
    if ":" in sheet and "[" not in sheet:
        return _of_sheets(piece, sheet, own, regions)
    held = regions.get(sheet)
    if held is None and own and "[" not in sheet:
        return _missing(piece, sheet)
    if held is None or not held.moves or reference.area.bottom < held.first:
        return piece.text
    top, left, bottom, right = reference.area
    if sum(top <= row <= bottom for row in held.gone) == bottom - top + 1:
        raise TemplateError(f"the formula refers to row {top}, which goes away: it holds only tags")
    row = at.row if sheet == own else 0
    left_fixed, top_fixed, right_fixed, bottom_fixed = reference.fixed
    before = reference.prefix + references.point(left, 0, left_fixed) + "$" * top_fixed
    between = ":" + references.point(right, 0, right_fixed) + "$" * bottom_fixed
    if reference.single:
        return _cell(piece, reference, sheet, row, held, before, between)
    start, end = _ends(reference, row, held)
    if start.own and end.own:
        return f"{before}{OWN}{between}{OWN}"
    return Deferred(sheet, piece.text, before, between, start, end, "range")


def _of_sheets(piece: Piece, sheet: str, own: str, regions: Mapping[str, Regions]) -> str | Deferred:
    for name in sheet.split(":"):
        if name not in regions and own:
            return _missing(piece, name)
        if name in regions and regions[name].moves:
            raise TemplateError(f"the formula refers to {piece.text} through several sheets, but their rows move")
    return piece.text


def _missing(piece: Piece, sheet: str) -> Deferred:
    """A reference of a cell to a sheet that does not come out: a fault when the cell does, since Excel repairs that."""
    nowhere = End(0, 0, -1)
    return Deferred(sheet, piece.text, "", "", nowhere, nowhere, "cell")


def _cell(
    piece: Piece, reference: Reference, sheet: str, own: int, regions: Regions, before: str, between: str
) -> str | Deferred:
    """One cell: of the formula's row, of its iteration, the first copy, or all its copies."""
    row = reference.area.top
    home = regions.home(own, row) if own else -1
    fixed = reference.fixed[1] and home >= 0
    if row == own and not fixed:
        return before + OWN
    repeated = not fixed and regions.home(row) != home
    if repeated and not piece.whole:
        raise TemplateError(
            f"the formula refers to {piece.text}, which a loop repeats; "
            f"say which copy: write SUM({piece.text}:{piece.text}), INDEX({piece.text}:{piece.text},1) or the like"
        )
    end = End(row, row, -1 if fixed else home)
    return Deferred(sheet, piece.text, before, between, end, end, "copies" if repeated else "cell")


def _ends(reference: Reference, own: int, regions: Regions) -> tuple[End, End]:
    """How the ends of a range are found."""
    top, bottom = reference.area.top, reference.area.bottom
    fixed = reference.fixed[1], reference.fixed[3]
    if not own or not (any(fixed) or own in (top, bottom)):
        whole = End(top, bottom, regions.home(own, top, bottom) if own else -1)
        return whole, whole
    start, end = (
        End(top, bottom, -1 if is_fixed else regions.home(own, row), own=row == own and not is_fixed)
        for row, is_fixed in zip((top, bottom), fixed, strict=True)
    )
    return start, end
