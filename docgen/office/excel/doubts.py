"""What a check of a template warns of in formulas that can be moved, but maybe not as their author thinks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from docgen.office.excel import references, tokens
from docgen.office.excel.nouns import Cell, Formula, Regions

_MOST_COLUMNS = 16_384
_BUILDERS = ("ADDRESS", "INDIRECT", "OFFSET")


def loose(formula: Formula, at: Cell, sheet: str, regions: Mapping[str, Regions]) -> Iterator[str]:
    """References from within a loop to a row outside that stay there in every copy without a `$` to say so."""
    held = regions.get(sheet.casefold(), Regions())
    for piece in formula.pieces:
        found = piece.reference
        if found is None or not found.area.top or (found.sheet or sheet).casefold() != sheet.casefold():
            continue
        if found.single and not found.fixed[1] and held.home(at.row) >= 0 > held.home(at.row, found.area.top):
            fixed = references.write(found._replace(fixed=(found.fixed[0], True, found.fixed[2], True)))
            yield (
                f"the formula in {references.address(at)} refers to {piece.text} outside the loop; "
                f"it stays there in every copy: write {fixed}"
            )


class Between(NamedTuple):
    """What a reference would take in beside the rows that it names: cells of a sheet (its name in small letters)."""

    message: str
    sheet: str
    others: tuple[Cell, ...]


def between(formula: Formula, at: Cell, sheet: str, regions: Mapping[str, Regions]) -> Iterator[Between]:
    """References from outside a loop to some of its rows: other rows of the loop stand between their copies."""
    for piece in formula.pieces:
        found = piece.reference
        if found is None or not found.area.top:
            continue
        name = (found.sheet or sheet).casefold()
        held = regions.get(name, Regions())
        for loop in held.loops:
            if name == sheet.casefold() and loop.first <= at.row <= loop.last:
                continue
            rows = [row for row in range(loop.first, loop.last + 1) if row not in held.gone]
            taken = [row for row in rows if found.area.top <= row <= found.area.bottom]
            if taken and taken != rows:
                message = (
                    f"the formula in {references.address(at)} refers to {piece.text}, but the loop has other rows too, "
                    "which stand between the copies and are taken in with them; "
                    "keep what is counted in a column of its own"
                )
                columns = range(found.area.left, min(found.area.right, _MOST_COLUMNS) + 1)
                others = (Cell(row, column) for row in rows if row not in taken for column in columns)
                yield Between(message, name, tuple(others))
                break


def builders(formula: Formula) -> Iterator[str]:
    """Functions that build an address from text or numbers, in a sheet whose rows move."""
    called = (token.function for piece in formula.pieces for token in tokens.split(piece.text))
    for name in dict.fromkeys(name for name in called if name in _BUILDERS):
        yield f"{name} builds an address from text, which docgen does not move"
