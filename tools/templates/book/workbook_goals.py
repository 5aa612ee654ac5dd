"""The goals with their newest measurement and how far they have come."""

from __future__ import annotations

from tools.templates.book.book import Book
from tools.templates.book.table import Table
from tools.templates.book.workbook_parts import listed
from tools.templates.book.workbook_words import Words


def goals(book: Book, words: Words, table: Table) -> None:
    """Add the sheet; a bar in each cell of progress says the same as its number."""
    sheet = listed(book, words, table, freeze="D6")
    column = "ABCDEFGHIJKLMNO"[[each.key for each in table.columns].index("progress")]
    bar = {
        "type": "data_bar",
        "data_bar_2010": True,
        "bar_solid": True,
        "bar_color": "#A9C4DC",
        "bar_negative_color": "#F1C9A5",
        "min_type": "num",
        "max_type": "num",
        "min_value": 0,
        "max_value": 1,
    }
    sheet.page.conditional_format(f"{column}6", bar)
