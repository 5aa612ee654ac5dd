"""How roomy an exercise sheet is: the most space to write in with which it still fits one page.

The heights follow the styles and the tables of the template (tools/templates/exercise_sheet.py), in millimetres.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, cast

from docgen.documents.paper import PAGE, WIDTH, high
from docgen.documents.sheet_table import widths
from docgen.documents.voice import Spoken


class Room(NamedTuple):
    """From line to line, and the least height of a row in a table."""

    line: float
    row: float


ROOMS: Mapping[str, Room] = MappingProxyType(
    {
        "small": Room(6.8, 7.0),
        "medium": Room(8.0, 9.5),
        "large": Room(9.0, 13.0),
        "open": Room(10.0, 18.0),
        "wide": Room(10.0, 27.0),
    }
)
"""From the tightest that a hand can write in to what is pleasant. The last is for tables whose rows all have names:
where there are empty rows, more of them are better than higher ones."""
MORE = 2
"""How many times as many lines and empty rows as the exercise has, a sheet gets at the most when there is room."""
SPARE = 4.0
"""What is left free at the foot of a sheet, for programs that set text a little higher."""
STATEMENT = 66.0
"""The width of what is judged in the table of a scale."""
_CELL = 3.0
"""The padding of a cell at both sides, and the least above and below its text."""

Sheet = Mapping[str, object]


def roomy(sheet: Sheet) -> dict[str, object]:
    """Return the sheet with its `room`, and as many lines and rows as there is space for on one page.

    When even the smallest room is too large, there are fewer lines to write on.
    """
    rooms = [name for name in ROOMS if name != "wide" or not any(_empty(ask) for ask in _asks(sheet))]
    chosen = next((name for name in reversed(rooms) if _fits(sheet, name)), "small")
    asks = [dict(ask) for ask in _asks(sheet)]
    made: dict[str, object] = {**sheet, "asks": asks, "room": chosen}
    while not _fits(made, chosen) and (longest := max(map(_lines, asks))) > 1:
        next(ask for ask in asks if _lines(ask) == longest)["lines"] = longest - 1
    if _fits(made, chosen):
        _fill(made, asks, chosen)
    return made


def _fill(sheet: Sheet, asks: list[dict[str, object]], room: str) -> None:
    """Give each question a line or an empty row more in turn, as long as the page has room."""
    most = [MORE * (_lines(ask) + _empty(ask)) for ask in asks]
    growing = True
    while growing:
        growing = False
        for ask, limit in zip(asks, most, strict=True):
            before = dict(ask)
            if _lines(ask) + _empty(ask) < limit:
                _grow(ask)
                if _fits(sheet, room):
                    growing = True
                else:
                    ask.update(before)


def _grow(ask: dict[str, object]) -> None:
    if ask["kind"] == "lines":
        ask["lines"] = _lines(ask) + 1
    else:
        rows = cast("list[Sheet]", ask["rows"])
        ask["rows"] = [*rows, rows[-1]]


def _lines(ask: Sheet) -> int:
    return cast("int", ask.get("lines", 0))


def _empty(ask: Sheet) -> int:
    """Return how many rows of a table have no name."""
    return sum(not row["name"] for row in cast("Sequence[Sheet]", ask.get("rows", ())))


def _fits(sheet: Sheet, room: str) -> bool:
    return height(sheet, ROOMS[room]) <= PAGE - SPARE


def height(sheet: Sheet, room: Room) -> float:
    """Return the height of a sheet."""
    task = cast("Sequence[Spoken]", sheet["task"])
    head = 9.0 + 3.2 + high(_text(sheet, "name"), WIDTH, 20, bold=True, spacing=1.0)
    facts = 6.5 + 1.5 + high(_text(sheet, "purpose"), WIDTH - 40, 11)
    steps = 6.5 + sum(high(step, WIDTH - 7, 11) for step in task) if task else 0.0
    foot = 2.8 + 5.2
    return head + facts + steps + foot + sum(_ask(ask, room) for ask in _asks(sheet))


def _ask(ask: Sheet, room: Room) -> float:
    question = 3.6 + high(_text(ask, "text"), WIDTH, 11, bold=True) if ask["text"] else 2.0
    hint = 5.5 if ask.get("ends") else 0.0
    if ask["kind"] == "lines":
        return question + cast("int", ask["lines"]) * room.line
    if ask["kind"] == "table":
        return question + _table(ask, room)
    statements = cast("Sequence[Sheet]", ask["statements"])
    if not statements:
        return question + hint + 9.5
    rows = (max(room.row, high(_text(one, "text"), STATEMENT - _CELL, 10) + _CELL) for one in statements)
    return question + hint + 8.0 + sum(rows)


def _table(ask: Sheet, room: Room) -> float:
    columns = widths(cast("str", ask["shape"]))
    heads = cast("Sequence[Spoken]", ask["heads"])
    rows = cast("Sequence[Sheet]", ask["rows"])
    head = max(high(text, wide - _CELL, 10, bold=True) for text, wide in zip(heads, columns, strict=True))
    names = (high(_text(row, "name"), columns[0] - _CELL, 10) if row["name"] else 0.0 for row in rows)
    return head + _CELL + sum(max(room.row, name + _CELL) + 0.2 for name in names)


def _asks(sheet: Sheet) -> Sequence[Sheet]:
    return cast("Sequence[Sheet]", sheet["asks"])


def _text(values: Sheet, key: str) -> Spoken:
    return cast("Spoken", values[key])
