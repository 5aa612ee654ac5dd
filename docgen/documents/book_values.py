"""The values of the formulas of workbooks: each function is what a column's formula says, in the same words.

What a formula leaves empty is "". Numbers and dates stay numbers and dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from docgen.language.books import BookTerms
from docgen.model.risk import countermeasure_is_mandatory
from docgen.office import plain
from docgen.office.excel.serials import serial
from docgen.office.values import Markdown

Value: TypeAlias = "str | float | date | None"
Row: TypeAlias = dict[str, object]

TEN_5, TEN_11 = 10**5, 10**11


def said(text: str | None) -> str | None:
    """Return a text of light Markdown as a cell holds it: paragraphs and items of lists, each on a line."""
    if not text:
        return None
    lines = []
    for block in plain.blocks(Markdown(text)):
        words = "".join(span.text for span in block.spans)
        lines.append(words if block.kind == "paragraph" else f"• {words}")
    return "\n".join(lines)


def ready(rows: Sequence[Row], least: int, blank: Mapping[str, object]) -> list[Row]:
    """Return the rows and at least ten blank ones after them, to be filled in; `least` rows in all."""
    return [*rows, *(dict(blank) for _ in range(max(10, least - len(rows))))]


def nothing(keys: Iterable[str]) -> Row:
    """Return what formulas show of a row that there is not."""
    return dict.fromkeys(keys, "")


def product(s: int | None, k: int | None) -> int | str:
    """Sum: S × K where both are given."""
    return "" if s is None or k is None else s * k


def mandatory(s: int | None, k: int | None, words: BookTerms) -> str:
    """Må ha mottiltak, as a mark and a word."""
    if s is None or k is None:
        return ""
    return words.mandatory if countermeasure_is_mandatory(s, k) else words.optional


def overdue(deadline: date | None, today: date | None, *, done: bool, words: BookTerms) -> str:
    """Varsel: the deadline is before the date of the overview, and the work is not done."""
    late = deadline is not None and today is not None and deadline < today and not done
    return words.overdue if late else ""


def risk_code(s: int | None, k: int | None, place: int) -> int | str:
    """Kode: sorts risks by their square in the matrix, then by their row."""
    return "" if s is None or k is None else (s * 10 + k) * TEN_5 + place


def risk_rank(total: int | str, flagged: bool, closed: bool, place: int) -> int | str:
    """Rang: the greatest is the risk to look at first; a closed one has none."""
    if isinstance(total, str) or closed:
        return ""
    return ((100 if flagged else 0) + total) * TEN_5 + TEN_5 - place


def milestone_rank(deadline: date | None, *, done: bool, place: int) -> int | str:
    """Rang: the smallest is the milestone that is due first; one that is reached has none."""
    return "" if deadline is None or done else int(serial(deadline)) * TEN_5 + place


def measurement_code(goal: int, day: date, place: int) -> int:
    """Kode: sorts measurements by the row of their goal, then by date, then by their own row."""
    return goal * TEN_11 + int(serial(day)) * TEN_5 + place


def progress(latest: float | None, baseline: float | None, target: float | None) -> float | str:
    """Framgang: how much of the way from baseline to target is gone, 1 is all of it."""
    if latest is None or baseline is None or target is None or target == baseline:
        return ""
    return (latest - baseline) / (target - baseline)


def left(text: str, room: int) -> str:
    """LEFT, and «…» where something is cut off; Excel counts UTF-16 units."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * room:
        return text
    return units[: 2 * room].decode("utf-16-le", "ignore") + "…"


def one_line(text: str) -> str:
    """SUBSTITUTE of line breaks by spaces."""
    return text.replace("\n", " ")


def smallest(numbers: Iterable[object]) -> float | str:
    """MIN where there is a number."""
    return min((each for each in numbers if isinstance(each, int | float)), default="")


def greatest(numbers: Iterable[object]) -> float | str:
    """MAX where there is a number."""
    return max((each for each in numbers if isinstance(each, int | float)), default="")


def empty(value: object) -> object:
    """Return "" for None: what a formula shows of an empty cell."""
    return "" if value is None else value
