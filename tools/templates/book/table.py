"""What an Excel table consists of: its columns, what may be typed in them, and the formulas in them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from tools.templates.book.looks import COUNT, DATE, GENERAL, PERCENT, TEXT

Kind: TypeAlias = Literal["text", "short", "date", "count", "number", "percent"]
"""`short` is text that stands in the middle, such as a choice or a number with a letter."""
Check: TypeAlias = Mapping[str, object]

FORMATS: Mapping[Kind, str] = {
    "text": GENERAL,
    "short": GENERAL,
    "date": DATE,
    "count": COUNT,
    "number": GENERAL,
    "percent": PERCENT,
}
_SPECIAL = re.compile("[^\\w ]")
"""A heading with such a sign takes brackets of its own in a reference to its column."""
FIRST_DAY = datetime.date(2011, 1, 1)
"""The programme began in 2011; an earlier date is a slip."""


@dataclass(frozen=True)
class Column:
    """A column of a table: the key of its value, its heading, its width in characters.

    With a `formula` it is computed: `[@key]` is the column of that key in the same row, `Table[key]` a whole column,
    and `IDX` the number of the row within the table. Without one it is filled in, unless `fixed`. `path` is its name
    for reading back where that is not the key, `format` its number format where that is not the kind's.
    """

    key: str
    heading: str
    width: float
    kind: Kind = "text"
    formula: str = ""
    check: Check | None = None
    hidden: bool = False
    fixed: bool = False
    path: str = ""
    format: str = ""

    @property
    def typed(self) -> bool:
        """Whether people type in it."""
        return not (self.formula or self.fixed)


@dataclass(frozen=True)
class Table:
    """An Excel table: its name, the path of its rows in the data, and its columns.

    `main` is the column that tells whether a row is in use.
    """

    name: str
    path: str
    columns: Sequence[Column]
    main: str
    keys: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", {column.key: column.heading for column in self.columns})

    @property
    def shown(self) -> Sequence[Column]:
        """The columns that are not hidden."""
        return [column for column in self.columns if not column.hidden]


class Tables:
    """The tables of a workbook, so that formulas can name each other's columns by their keys."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self._by_name = {table.name: table for table in tables}

    def formula(self, text: str, own: str = "") -> str:
        """Return a formula with headings for keys; `own` is the table that it stands in."""
        if own:
            table = self._by_name[own]
            text = re.sub(r"\bIDX\b", f"(ROW()-ROW({own}[[#Headers],[{table.columns[0].heading}]]))", text)
            text = re.sub(r"\[@(\w+)\]", lambda found: f"{own}[[#This Row],[{table.keys[found[1]]}]]", text)
        return re.sub(r"\b([A-Z]\w*)\[(\w+)\]", self._column, text)

    def _column(self, found: re.Match[str]) -> str:
        heading = self._by_name[found[1]].keys[found[2]]
        return f"{found[1]}[[{heading}]]" if _SPECIAL.search(heading) else f"{found[1]}[{heading}]"


def whole(low: int, high: int, hint: str, error: str) -> Check:
    """Let a cell take a whole number."""
    return {"validate": "integer", "criteria": "between", "minimum": low, "maximum": high, **_words(hint, error)}


def number(hint: str, error: str) -> Check:
    """Let a cell take any number."""
    limits = {"minimum": -1e12, "maximum": 1e12}
    return {"validate": "decimal", "criteria": "between", **limits, **_words(hint, error)}


def day(hint: str, error: str) -> Check:
    """Let a cell take a date of the programme's time or later."""
    return {"validate": "date", "criteria": ">=", "value": FIRST_DAY, **_words(hint, error)}


def choice(choices: Sequence[str], hint: str, error: str) -> Check:
    """Let a cell take one of some words."""
    return {"validate": "list", "source": list(choices), **_words(hint, error)}


def pick(area: str, hint: str, error: str) -> Check:
    """Let a cell take one of the texts in an area."""
    return {"validate": "list", "source": f"={area}", **_words(hint, error)}


def rule(formula: str, hint: str, error: str) -> Check:
    """Let a cell take what makes a formula true."""
    return {"validate": "custom", "value": formula, **_words(hint, error)}


def _words(hint: str, error: str) -> dict[str, object]:
    return {"input_message": hint, "error_message": error}


__all__ = ["TEXT", "Check", "Column", "Kind", "Table", "Tables", "choice", "day", "number", "pick", "rule", "whole"]
