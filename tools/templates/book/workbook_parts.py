"""What several sheets of the workbook share: their heads, and the rules that mark warnings."""

from __future__ import annotations

from xlsxwriter.utility import xl_col_to_name

from tools.templates.book.book import Book
from tools.templates.book.looks import AMBER_TINT, INK
from tools.templates.book.sheet import HEAD, Sheet
from tools.templates.book.table import Table
from tools.templates.book.workbook_words import Words


def opened(book: Book, words: Words, key: str, *, computed: bool = False, fill: bool = True) -> Sheet:
    """Add a sheet with its head; where it has a table to `fill`, the hint says how to get more rows."""
    hint = words[f"{key}.hint"] + (f" {words['unprotect']}" if fill and not computed else "")
    return book.sheet(words[f"{key}.sheet"], words[f"{key}.title"], "{{ under }}", hint, computed=computed)


def listed(book: Book, words: Words, table: Table, *, freeze: str, upright: bool = False) -> Sheet:
    """Add a sheet that is one table to fill in."""
    sheet = opened(book, words, table.path)
    sheet.table(table)
    warn(book, words, sheet, table)
    sheet.finish(HEAD + 1, freeze=freeze, titles=HEAD, upright=upright)
    return sheet


def warn(book: Book, words: Words, sheet: Sheet, table: Table, *, row: int = HEAD + 1) -> None:
    """Mark what calls for something: a mandatory countermeasure, a warning. The words say it too."""
    for number, column in enumerate(table.columns):
        cell = f"{xl_col_to_name(number)}{row}"
        if column.key == "mandatory":
            flag(book, sheet, cell, f'=${cell}="{words.book.mandatory}"')
        elif column.key == "warning":
            flag(book, sheet, cell, f'=LEFT(${cell},1)="▲"')


def flag(book: Book, sheet: Sheet, cells: str, condition: str) -> None:
    """Make cells bold on amber where a condition holds."""
    look = book.look.rule(bold=True, font_color=INK, bg_color=AMBER_TINT)
    sheet.page.conditional_format(cells, {"type": "formula", "criteria": condition, "format": look})
