"""The risk matrix of a workbook: what each of the 25 squares holds."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.documents.book_values import Row, left
from docgen.language.books import BookTerms
from docgen.language.forms import book_terms
from docgen.model.language import Language
from docgen.model.risk import countermeasure_is_mandatory

_ROOM = {1: 140, 2: 70}
_LITTLE = 34
"""How much of a name there is room for, by how many there are in the square."""
_NAMED = 3


def matrix(rows: Sequence[Row], language: Language) -> Row:
    """Return the squares from S = 5 down and from K = 1 to the right, and how many risks they hold in all."""
    book = book_terms(language)
    squares: dict[tuple[object, object], list[str]] = {}
    for row in rows:
        if row["sum"] != "":
            squares.setdefault((row["s"], row["k"]), []).append(str(row["mark"]))
    cells = [[_square(s, k, squares.get((s, k), []), book) for k in range(1, 6)] for s in range(5, 0, -1)]
    flagged = sum(row["mandatory"] == book.mandatory for row in rows)
    return {"cells": cells, "total": sum(map(len, squares.values())), "mandatory": flagged}


def _square(s: int, k: int, marks: Sequence[str], book: BookTerms) -> Row:
    room = _ROOM.get(len(marks), _LITTLE)
    names = [left(mark, room) for mark in marks[:_NAMED]]
    if len(marks) > _NAMED:
        names.append(book.more.format(number=len(marks) - _NAMED))
    head = f"{s * k} {book.counter}" if countermeasure_is_mandatory(s, k) else str(s * k)
    return {"head": head, "count": len(marks), "names": "\n".join(names)}
