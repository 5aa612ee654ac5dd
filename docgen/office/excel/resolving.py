"""References in written rows that could only be told when every row had its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.errors import LimitError, Place, ValueProblem
from docgen.office.escaping import escape
from docgen.office.excel.deferred import Deferred
from docgen.office.excel.nouns import Layout
from docgen.office.excel.rowmap import LATE, LINK, Numbered

MAX_LINKS = 65_530
"""Of a sheet, by the limits that Excel tells of."""

_LINKED = re.compile(rf'{LINK}(rId\w+);(<c r="([A-Z]+\d+)")')


def resolve(
    rows: Numbered, late: Sequence[tuple[Deferred, Place]], layout: Layout, known: dict[int, str]
) -> list[tuple[str, str]]:
    """Put the references into the rows, and take out the marks of links: their cells and relationships.

    `known` are the texts of references that are the same in every row, and is added to. Raises ValueProblem, with its
    cell, for a reference to rows of which the data leaves none.
    """
    for index, row in rows.late:
        first, *pieces = rows.texts[index].split(LATE)
        made = [first]
        for piece in pieces:
            number, _, rest = piece.partition(";")
            made += (_text(int(number), row, late, layout, known), rest)
        rows.texts[index] = "".join(made)
    return _links(rows)


def _text(number: int, row: int, late: Sequence[tuple[Deferred, Place]], layout: Layout, known: dict[int, str]) -> str:
    if number in known:
        return known[number]
    reference, place = late[number]
    try:
        text = escape(reference.text(row, layout))
    except ValueProblem as error:
        raise ValueProblem(error.message, place) from error
    if not reference.varies:
        known[number] = text
    return text


def _links(rows: Numbered) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for index, _ in rows.links:
        found += [(match[3], match[1]) for match in _LINKED.finditer(rows.texts[index])]
        rows.texts[index] = _LINKED.sub(r"\2", rows.texts[index])
    if len(found) > MAX_LINKS:
        raise LimitError(f"a sheet would have {len(found):,} links; Excel allows {MAX_LINKS:,}")
    return found
