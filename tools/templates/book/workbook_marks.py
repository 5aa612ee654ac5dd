"""How the steering group judges the project: five factors on a scale of its own, and ten factors of risk."""

from __future__ import annotations

from xlsxwriter.utility import xl_col_to_name

from docgen.model.assessment import MOST_MARKS
from tools.templates.book.book import Book
from tools.templates.book.looks import DATE, FJORD, GENERAL, INK
from tools.templates.book.sheet import Sheet
from tools.templates.book.table import Check, day, whole
from tools.templates.book.workbook_parts import flag, opened
from tools.templates.book.workbook_words import Words

_TYPE = {"name": "Calibri", "size": 10, "color": INK}


def marks(book: Book, words: Words) -> None:
    """Add the self-evaluation: the lowest mark stands."""
    sheet = opened(book, words, "marks", fill=False)
    sheet.widths(20, 44, 9, *[5] * MOST_MARKS, 36, 30)
    _date(book, words, sheet, "marks.date", "evaluation.date")
    for row, key in ((6, "low"), (7, "high")):
        sheet.text(f"A{row}", words[f"marks.{key}"], book.look("label", bold=True))
        sheet.text(f"B{row}", f"{{{{ evaluation.{key} }}}}", book.look("field", num_format="0", align="left"))
        sheet.check(f"B{row}", words[f"marks.{key}"], whole(0, 100, words["scale.hint"], words["scale.error"]))
        book.name(f"self_evaluations.{key}", f"{sheet.quoted}!$B${row}")
    bounds: Check = {
        "validate": "decimal",
        "criteria": "between",
        "minimum": "=$B$6",
        "maximum": "=$B$7",
        "input_message": words["marks.hint.mark"],
        "error_message": words["marks.error"],
    }
    first, last = "D", xl_col_to_name(2 + MOST_MARKS)
    comment, follow = xl_col_to_name(3 + MOST_MARKS), xl_col_to_name(4 + MOST_MARKS)
    heads = {"A": "factor", "B": "question", "C": "lowest", comment: "comment", follow: "follow"}
    for column, key in heads.items():
        sheet.text(
            f"{column}9", words[f"marks.{key}"], book.look("heading", align="center" if column == "C" else "left")
        )
    _members(book, words, sheet, 3, 10, bounds)
    book.name("self_evaluations.factors.marks", f"{sheet.quoted}!${first}$10:${last}$10")
    book.name("self_evaluations.factors.comment", f"{sheet.quoted}!${comment}$10:${comment}$10")
    sheet.text("A10", "{%tr for row in evaluation.factors %}{{ row.name }}", book.look("value", bold=True))
    sheet.text("B10", "{{ row.question }}", "value")
    lowest = f'IF(COUNT({first}10:{last}10)=0,"",MIN({first}10:{last}10))'
    sheet.formula("C10", lowest, "row.lowest", book.look("figure", align="center", num_format=GENERAL))
    sheet.text(f"{comment}10", "{{ row.comment }}{%tr endfor %}", "field")
    told = f'IF(OR(C10="",C$11=""),"",IF(C10=C$11,"{words.book.lowest}",""))'
    sheet.formula(f"{follow}10", told, "row.follow", "value")
    sheet.text("A11", words["marks.total"], "total")
    sheet.blank("B11", "total")
    least = book.look("total", align="center", num_format=GENERAL)
    sheet.formula("C11", 'IF(COUNT(C10:C10)=0,"",MIN(C10:C10))', "evaluation.lowest", least)
    flag(book, sheet, f"{follow}10", f'=LEFT(${follow}10,1)="▼"')
    sheet.finish(11)


def ratings(book: Book, words: Words) -> None:
    """Add the ten factors: the highest number stands, and a bar shows it."""
    sheet = opened(book, words, "ratings", fill=False)
    sheet.widths(34, 11, *[5] * MOST_MARKS, 44)
    _date(book, words, sheet, "marks.date", "ratings.date")
    last, comment = xl_col_to_name(1 + MOST_MARKS), xl_col_to_name(2 + MOST_MARKS)
    sheet.text("A7", words["marks.factor"], "heading")
    sheet.text("B7", words["ratings.highest"], book.look("heading", align="center"))
    sheet.text(f"{comment}7", words["marks.comment"], "heading")
    _members(book, words, sheet, 2, 8, whole(1, 10, words["ratings.hint.mark"], words["ratings.error"]))
    book.name("factor_ratings.factors.marks", f"{sheet.quoted}!$C$8:${last}$8")
    book.name("factor_ratings.factors.comment", f"{sheet.quoted}!${comment}$8:${comment}$8")
    sheet.text("A8", "{%tr for row in ratings.factors %}{{ row.name }}", "value")
    highest = f'IF(COUNT(C8:{last}8)=0,"",MAX(C8:{last}8))'
    sheet.formula("B8", highest, "row.highest", book.look("figure", align="center", num_format="0"))
    sheet.text(f"{comment}8", "{{ row.comment }}{%tr endfor %}", "field")
    sheet.text("A9", words["ratings.total"], "total")
    most = book.look("total", align="center", num_format="0")
    sheet.formula("B9", 'IF(COUNT(B8:B8)=0,"",MAX(B8:B8))', "ratings.highest", most)
    _bars(book, words, sheet)
    sheet.finish(32)
    sheet.page.fit_to_pages(1, 1)


def _date(book: Book, words: Words, sheet: Sheet, label: str, path: str) -> None:
    sheet.text("A5", words[label], book.look("label", bold=True))
    sheet.text("B5", f"{{{{ {path} }}}}", book.look("field", num_format=DATE, align="left"))
    sheet.check("B5", words[label], day(words["day.hint"], words["day.error"]))
    kept = {"evaluation.date": "self_evaluations.date", "ratings.date": "factor_ratings.date"}
    book.name(kept[path], f"{sheet.quoted}!$B$5")


def _members(book: Book, words: Words, sheet: Sheet, start: int, row: int, check: Check) -> None:
    """A narrow column for each member: its number as the heading, and a field for the mark."""
    for number in range(MOST_MARKS):
        column = xl_col_to_name(start + number)
        sheet.number(f"{column}{row - 1}", number + 1, book.look("heading", align="center", num_format="0"))
        look = book.look("field", align="center", num_format=GENERAL)
        sheet.text(f"{column}{row}", f"{{{{ row.marks[{number}] }}}}", look)
        sheet.check(f"{column}{row}", words["marks.factor"], check)


def _bars(book: Book, words: Words, sheet: Sheet) -> None:
    chart = book.file.add_chart({"type": "bar"})
    own = sheet.quoted
    chart.add_series(
        {
            "name": f"={own}!$B$7",
            "categories": f"={own}!$A$8:$A$8",
            "values": f"={own}!$B$8:$B$8",
            "fill": {"color": FJORD},
            "gap": 40,
            "data_labels": {"value": True, "num_format": '0;;""', "font": {**_TYPE, "bold": True}},
        }
    )
    chart.set_title({"name": words["ratings.chart"], "name_font": {**_TYPE, "size": 12, "bold": True}})
    chart.set_y_axis(
        {
            "reverse": True,
            "num_font": _TYPE,
            "line": {"none": True},
            "major_tick_mark": "none",
            "minor_tick_mark": "none",
        }
    )
    hidden = {"min": 0, "max": 10, "visible": False, "major_gridlines": {"visible": False}}
    chart.set_x_axis(hidden)
    chart.set_legend({"none": True})
    chart.set_size({"width": 900, "height": 320})
    chart.set_chartarea({"border": {"none": True}})
    sheet.page.insert_chart("A11", chart, {"description": words["ratings.alt"], "object_position": 2})
