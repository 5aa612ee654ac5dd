"""The matrix of an overview: how many risks there are of each probability and consequence."""

from __future__ import annotations

from docgen.model.risk import countermeasure_is_mandatory
from tools.templates.book.book import Book
from tools.templates.book.looks import AMBER_TINT, MIST, THIN
from tools.templates.book.overview_people import DASH
from tools.templates.book.overview_words import OverviewWords

_GRADES = range(1, 6)
_HEAD, _TOP = 5, 6
"""The row of K, and the first row of the uppermost level of S; each level has two rows."""
_COLUMNS = "BCDEF"
_SUMS = "G"
_HEADS = 19
"""The height of rows of one line that stand close to a rule."""


def matrix(book: Book, words: OverviewWords, mark: str) -> None:
    """Add the sheet; `mark` stands in the squares that call for a countermeasure."""
    sheet = book.sheet(
        words.sheets["matrix"], words.titles["matrix"], "{{ under }}", words.hints["matrix"], computed=True
    )
    sheet.widths(16, *[18] * 5, 10)
    sheet.text(f"A{_HEAD}", words.corner, "heading")
    for k, column in zip(_GRADES, _COLUMNS, strict=True):
        sheet.number(f"{column}{_HEAD}", k, book.look("heading", num_format='"K = "0', align="center"))
    sheet.text(f"{_SUMS}{_HEAD}", words.total, book.look("heading", align="center"))
    rule = {"left": 1, "right": 1, "left_color": THIN, "right_color": THIN}
    big = {"font_size": 16, "bold": True, "align": "center", "valign": "vcenter", "num_format": DASH}
    for level, s in enumerate(reversed(_GRADES)):
        row = _TOP + 2 * level
        sheet.page.set_row(row - 1, _HEADS)
        sheet.page.set_row(row, 34)
        sheet.number(f"A{row}", s, book.look("heading", num_format='"S = "0', align="left", valign="vcenter"))
        sheet.blank(f"A{row + 1}", "heading")
        for k, column in zip(_GRADES, _COLUMNS, strict=True):
            called = countermeasure_is_mandatory(s, k)
            fill = {**rule, "bg_color": AMBER_TINT if called else MIST}
            text = f"{s * k} {mark}" if called else f"{s * k}"
            sheet.text(
                f"{column}{row}",
                text,
                book.look("computed", **fill, top=1, top_color=THIN, bottom=0, align="center", valign="vcenter"),
            )
            count = f"COUNTIFS(Risikoer[s],$A{row},Risikoer[k],{column}${_HEAD})"
            look = book.look("computed", **{**fill, **big}, bottom=1, bottom_color=THIN)
            sheet.formula(f"{column}{row + 1}", count, f"matrix.s{s}k{k}", look)
        total = f"SUM({_COLUMNS[0]}{row + 1}:{_COLUMNS[-1]}{row + 1})"
        sheet.formula(f"{_SUMS}{row + 1}", total, f"matrix.s{s}", book.look("plain", **big))
    last = _TOP + 2 * len(_GRADES)
    for row in (_HEAD - 1, last - 1):
        sheet.page.set_row(row, _HEADS)
    sheet.text(f"A{last}", words.total, book.look("total", valign="vcenter"))
    paths = {column: f"matrix.k{k}" for k, column in zip(_GRADES, _COLUMNS, strict=True)} | {_SUMS: "matrix.all"}
    for column, path in paths.items():
        counts = ",".join(f"{column}{row + 1}" for row in range(_TOP, last, 2))
        look = book.look("total", align="center", valign="vcenter", num_format=DASH)
        sheet.formula(f"{column}{last}", f"SUM({counts})", path, look)
    sheet.text(f"A{last + 2}", words.figures["ungraded"], book.look("plain"))
    ungraded = "COUNTA(Risikoer[factor])-COUNT(Risikoer[sum])"
    sheet.formula(f"C{last + 2}", ungraded, "figures.ungraded", book.look("plain", align="left", bold=True))
    sheet.finish(last + 2, protect=False)
    sheet.page.fit_to_pages(1, 1)
