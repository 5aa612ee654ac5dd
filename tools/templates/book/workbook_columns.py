"""What the tables of the workbook are made of: columns in the words of a language form, and conditions they share."""

from __future__ import annotations

from collections.abc import Mapping

from tools.templates.book.table import Check, Column, Kind, choice, day
from tools.templates.book.workbook_words import Words

TEN_11 = 10**11
"""A measurement's code is the number of its goal times this, and its date times TEN_5, and the number of its row."""
TEN_5 = 10**5


class Columns:
    """Makes the columns of one table; what a column does is told where it is not plain text."""

    def __init__(self, words: Words, table: str) -> None:
        self.words, self.table = words, table

    def __call__(
        self,
        key: str,
        width: float,
        kind: Kind = "text",
        formula: str = "",
        *,
        check: Check | None = None,
        path: str = "",
    ) -> Column:
        hidden = key in ("code", "rank", "mark")
        return Column(key, self.words[f"{self.table}.{key}"], width, kind, formula, check, hidden, path=path)

    def choice(self, key: str, width: float, labels: Mapping[str, str]) -> Column:
        """Return a column of words to choose from."""
        words = self.words
        return self(key, width, "short", check=choice([*labels.values()], words["choice.hint"], words["choice.error"]))

    def day(self, key: str, width: float = 10.5) -> Column:
        """Return a column of dates."""
        return self(key, width, "date", check=day(self.words["day.hint"], self.words["day.error"]))


def status_date(words: Words) -> str:
    """Return the cell that holds the date that warnings are made for."""
    return f"{words['overview.sheet']}!$B$13"


def overdue(words: Words, done: str) -> str:
    """Return the condition that a deadline is before the date of the overview, and the row is not done."""
    date = status_date(words)
    return f'AND(ISNUMBER([@deadline]),ISNUMBER({date}),[@deadline]<{date},[@status]<>"{done}")'


def told(hint: str) -> Check:
    """Say what to write, and take anything."""
    return {"validate": "any", "input_message": hint}
