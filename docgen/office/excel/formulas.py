"""Formulas that stand beside the cells: in rules, names, tables and charts. Each follows the rows as XML text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from docgen.errors import Place, TemplateError, ValueProblem
from docgen.office.escaping import escape
from docgen.office.excel import formula, shift
from docgen.office.excel.deferred import OWN, Deferred
from docgen.office.excel.nouns import Cell, Formula, Layout, Regions
from docgen.office.tags import TagTable

Moved = Callable[[Layout, int], str]
"""A formula as XML text, by the output row that it stands in."""

_PARTS = re.compile(f"({OWN})")


def read(text: str, place: Place, table: TagTable) -> Formula | None:
    """The pieces of a formula; None when it cannot be read, which is then a fault in `table`."""
    try:
        return formula.read(text, place, table)
    except TemplateError as error:
        table.fault(error.message, place)
        return None


def compiled(held: Formula, at: Cell, sheet: str, regions: Mapping[str, Regions], place: Place) -> Moved | str:
    """A formula that follows the rows, or its text as XML when nothing in it moves.

    Raises TemplateError for a formula that has no sure reading. What is returned raises ValueProblem when the data
    leaves nothing of what the formula refers to.
    """
    return _moved(shift.compile(held, at, sheet, regions), place)


def from_outside(held: Formula, regions: Mapping[str, Regions], place: Place) -> Moved | str:
    """The same for a formula that belongs to no cell, such as a defined name: it sees all copies."""
    return _moved(shift.outside(held, regions), place)


def _moved(bits: Sequence[shift.Bit], place: Place) -> Moved | str:
    parts: list[str | Deferred] = []
    for bit in bits:
        if isinstance(bit, str):
            parts += [one if one == OWN else escape(one) for one in _PARTS.split(bit) if one]
        elif isinstance(bit, Deferred):
            parts.append(bit)
    if all(isinstance(part, str) and part != OWN for part in parts):
        return "".join(part for part in parts if isinstance(part, str))

    def moved(layout: Layout, row: int) -> str:
        try:
            return "".join(
                (str(row) if part == OWN else part) if isinstance(part, str) else escape(part.text(row, layout))
                for part in parts
            )
        except ValueProblem as problem:
            raise ValueProblem(problem.message, place) from None

    return moved
