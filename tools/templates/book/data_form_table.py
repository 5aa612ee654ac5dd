"""The table of the form for figures: a row for each goal, and a column for each year, told by the data."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.language.forms import book_terms
from docgen.model.language import Language
from tools.templates.book.book import Book
from tools.templates.book.looks import GENERAL
from tools.templates.book.sheet import HEAD
from tools.templates.book.table import Column, Table, choice, day, number

Words = Mapping[str, str]

FIRST = HEAD + 1
LAST = "M"
"""The last column of the template; the columns of the years push it to the right."""
_YEAR = "H"
_YEARS = f"${_YEAR}{FIRST}:${_YEAR}{FIRST}"
_HEAD = "{%tc for year in years %}{{ year.label }}{%tc endfor %}"
_FIGURE = "{{ row.figures[year.index] }}"


def table(words: Words, language: Language) -> Table:
    """Return the table; the figure of a year is written by `figures`."""
    levels = choice(list(book_terms(language).level.values()), words["level_hint"], words["level_error"])
    figure = number(words["number_hint"], words["number_error"])
    # LOOKUP with a number that is too great would be shorter, but LibreOffice does not find it past empty cells.
    place = f"SUMPRODUCT(MAX(ISNUMBER({_YEARS})*COLUMN({_YEARS})))-COLUMN($G{FIRST})"
    newest = f'IF(COUNT({_YEARS})=0,"",INDEX({_YEARS},{place}))'
    way = "([@target]-[@baseline])"
    unknown = 'OR([@last]="",[@baseline]="",[@target]="",[@target]=[@baseline])'
    columns = (
        Column("nr", words["nr"], 6, "short"),
        Column("level", words["level"], 12, "short", check=levels),
        Column("goal", words["goal"], 31),
        Column("indicator", words["indicator"], 31),
        Column("unit", words["unit"], 12, "short"),
        Column("baseline", words["baseline"], 9, "number", check=figure),
        Column("baseline_date", words["baseline_date"], 11, "date", check=day(words["date_hint"], words["date_error"])),
        Column("year", _HEAD, 8, "number", fixed=True),
        Column("target", words["target"], 9, "number", check=figure),
        Column("change", words["change"], 9, "number", 'IF(OR([@last]="",[@baseline]=""),"",[@last]-[@baseline])'),
        Column("reached", words["reached"], 9, "percent", f'IF({unknown},"",([@last]-[@baseline])/{way})'),
        Column("last", words["last"], 3, "number", newest, hidden=True),
        Column("note", words["note"], 24),
    )
    return Table("Tall", "figures", columns, main="goal")


def figures(book: Book, words: Words, held: Table) -> None:
    """Add the sheet with the table."""
    hint = f"{words['figures_hint']} {words['unprotect']}"
    sheet = book.sheet(words["figures"], words["figures"], "{{ under }}", hint)
    sheet.table(held)
    cell = f"{_YEAR}{FIRST}"
    sheet.check(cell, words["year"], number(words["number_hint"], words["number_error"]))
    sheet.text(cell, _FIGURE, book.look("field", num_format=GENERAL, align="right", indent=1))
    sheet.finish(FIRST, freeze=f"D{FIRST}", titles=HEAD)
