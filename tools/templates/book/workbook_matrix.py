"""The risk matrix: a square for each pair of S and K, with how many risks it holds and what they are called."""

from __future__ import annotations

from docgen.model.risk import countermeasure_is_mandatory
from tools.templates.book.book import Book
from tools.templates.book.looks import AMBER_TINT, MIST, THIN, WHITE
from tools.templates.book.sheet import Sheet
from tools.templates.book.workbook_columns import TEN_5
from tools.templates.book.workbook_parts import opened
from tools.templates.book.workbook_words import Words

_TOP = 7
"""The first row of the uppermost level; each level has three."""
_NAMES = 62
"""The height of the row of names, in points: five lines."""
_HEAD = 18
COLUMNS = "BCDEF"


def matrix(book: Book, words: Words) -> None:
    """Add the sheet."""
    sheet = opened(book, words, "matrix", computed=True)
    sheet.widths(22, *[32] * 5)
    sheet.text("A5", words["matrix.s"], book.look("note", bold=True))
    sheet.text("B5", words["matrix.k"], book.look("note", bold=True))
    sheet.blank("A6", "heading")
    sheet.page.set_row(5, 20)
    for k, column in enumerate(COLUMNS, 1):
        sheet.number(f"{column}6", k, book.look("heading", num_format='"K = "0', align="center"))
    for level in range(5):
        _level(book, words, sheet, 5 - level, _TOP + 3 * level)
    bottom = _TOP + 15
    counts = ",".join(f"B{_TOP + 1 + 3 * level}:F{_TOP + 1 + 3 * level}" for level in range(5))
    total = book.look("figure", num_format="0", align="left")
    sheet.text(f"A{bottom + 1}", words["matrix.total"], "label")
    sheet.formula(f"B{bottom + 1}", f"SUM({counts})", "matrix.total", total)
    sheet.text(f"A{bottom + 2}", words["matrix.mandatory"], "label")
    flagged = f'COUNTIF(Risiko[mandatory],"{words.book.mandatory}")'
    sheet.formula(f"B{bottom + 2}", flagged, "matrix.mandatory", total)
    sheet.text(f"A{bottom + 3}", words["matrix.rule"], "note")
    sheet.finish(bottom + 3)
    sheet.page.fit_to_pages(1, 1)


def _level(book: Book, words: Words, sheet: Sheet, s: int, row: int) -> None:
    """One level of S: the head of each square, how many risks it holds, and the first of them by name."""
    sheet.number(f"A{row}", s, book.look("heading", num_format='"S = "0', align="left", top=1, top_color=WHITE))
    sheet.text(f"A{row + 1}", words["matrix.count"], book.look("heading", bold=False, valign="top"))
    sheet.text(f"A{row + 2}", words["matrix.names"], book.look("heading", bold=False, valign="top"))
    sheet.page.set_row(row - 1, _HEAD)
    sheet.page.set_row(row + 1, _NAMES)
    one, many = words["matrix.one"], words["matrix.many"]
    shown = f'[=0]"–";[=1]0" {one}";0" {many}"'
    for k, column in enumerate(COLUMNS, 1):
        path = f"matrix.cells[{5 - s}][{k - 1}]"
        fill = AMBER_TINT if countermeasure_is_mandatory(s, k) else MIST
        head = f'$A{row}*{column}$6&IF(OR($A{row}*{column}$6>=9,{column}$6=5)," {words.book.counter}","")'
        sheet.formula(
            f"{column}{row}",
            head,
            f"{path}.head",
            book.look("square", bg_color=fill, top=1, top_color=THIN, valign="vcenter"),
        )
        count = f"COUNTIFS(Risiko[s],$A{row},Risiko[k],{column}$6)"
        bold = book.look("square", bg_color=fill, num_format=shown, bold=True)
        sheet.formula(f"{column}{row + 1}", count, f"{path}.count", bold)
        names = book.look("square", bg_color=fill, bottom=1, bottom_color=THIN, font_size=9)
        sheet.formula(f"{column}{row + 2}", _names(words, column, row), f"{path}.names", names)


def _names(words: Words, column: str, row: int) -> str:
    """The first three risks of a square, in as many letters as there is room for, and how many more there are."""
    count, key = f"{column}{row + 1}", f"($A{row}*10+{column}$6)*{TEN_5}"
    room = f"IF({count}=1,140,IF({count}=2,70,34))"
    said = []
    for number in (1, 2, 3):
        place = f'SMALL(Risiko[code],COUNTIF(Risiko[code],"<"&{key})+{number})-{key}'
        name = f"INDEX(Risiko[mark],{place})"
        said.append(f'LEFT({name},{room})&IF(LEN({name})>{room},"…","")')
    before, after = words.book.more.split("{number}")
    rest = f'CHAR(10)&"{before}"&({count}-3)&"{after}"'
    more = "".join(f'&IF({count}>{number},CHAR(10)&{said[number]},"")' for number in (1, 2))
    return f'IF({count}=0,"",{said[0]}{more}&IF({count}>3,{rest},""))'
