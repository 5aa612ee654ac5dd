"""References of formulas moved to where the columns came to stand.

The rules are those of rows (see `shift`), with the number of copies known: a formula in one copy that refers to a
column of the same loop means that column of its own copy, or with `$` the first copy (as the end of a range, the last);
a range reaches from the first to the last column that came out; one cell of a loop, seen from outside, is the range of
its copies where it is a whole argument, and a fault elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from docgen.errors import TemplateError, ValueProblem
from docgen.office.excel import references, tokens
from docgen.office.excel.columns import ColumnMap
from docgen.office.excel.nouns import Reference, Span


class At(NamedTuple):
    """Where a formula stands: its sheet, its template column (0: in no cell), and the copy of the loop round it."""

    sheet: str = ""
    column: int = 0
    copy: int = 0


def recolumned(text: str, at: At, maps: Mapping[str, ColumnMap]) -> str:
    """A formula with its columns moved; `maps` are those of each sheet by its casefolded name.

    A formula in no cell that is nothing but one reference names all the copies. Raises TemplateError for a reference of
    which no reading is sure, ValueProblem for one of which the data leaves nothing.
    """
    found = tokens.split(text)
    made: list[str] = []
    for token, whole in zip(found, tokens.wholes(found), strict=True):
        reference = references.read(token.text) if token.kind == "reference" else None
        whole = whole or (not at.column and len(found) == 1)
        made.append(token.text if reference is None else _recolumned(reference, token.text, at, whole, maps))
    return "".join(made)


def _recolumned(reference: Reference, text: str, at: At, whole: bool, maps: Mapping[str, ColumnMap]) -> str:
    sheet = at.sheet.casefold() if reference.sheet is None else reference.sheet.casefold()
    held = maps.get(sheet)
    if held is None or not held.loops or not reference.area.left:
        return text
    is_own = bool(at.column) and sheet == at.sheet.casefold()
    span = _cell(reference, text, at, whole, held, is_own) if reference.single else _range(reference, at, held, is_own)
    if span is None:
        raise ValueProblem(f"the formula refers to {text}, but the data leaves none of its columns")
    left, right = min(span), max(span)
    area = reference.area._replace(left=left, right=right)
    return references.write(reference._replace(area=area, single=reference.single and left == right))


def _cell(reference: Reference, text: str, at: At, whole: bool, held: ColumnMap, is_own: bool) -> Span | None:
    column = reference.area.left
    number = held.loop(column)
    if number >= 0 and is_own and number == held.loop(at.column):
        copy = 0 if reference.fixed[0] else at.copy
        return (held.at(column, copy),) * 2
    if number >= 0 and not whole:
        raise TemplateError(
            f"the formula refers to {text}, which a loop repeats; "
            f"say which copy: write SUM({text}:{text}), INDEX({text}:{text},1) or the like"
        )
    return held.extent(column, column)


def _range(reference: Reference, at: At, held: ColumnMap, is_own: bool) -> Span | None:
    left, right = reference.area.left, reference.area.right
    fixed = reference.fixed[0], reference.fixed[2]
    extent = held.extent(left, right)
    home = held.loop(at.column) if is_own else -1
    if extent is None or home < 0:
        return extent
    together = held.loop(left, right) == home
    start, end = (
        held.at(one, at.copy)
        if held.loop(one) == home and not is_fixed and (together or any(fixed) or one == at.column)
        else other
        for one, is_fixed, other in zip((left, right), fixed, extent, strict=True)
    )
    return start, end
