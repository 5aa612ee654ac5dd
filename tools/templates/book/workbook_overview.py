"""The first sheet: whom the workbook is about, its key figures, the greatest risks and the next milestones."""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates.book import workbook_progress
from tools.templates.book.book import Book
from tools.templates.book.looks import COUNT, DATE, GENERAL, INK
from tools.templates.book.sheet import Sheet
from tools.templates.book.table import day
from tools.templates.book.workbook_columns import TEN_5
from tools.templates.book.workbook_parts import opened
from tools.templates.book.workbook_words import Words

_FACTS = ("participant", "project", "networks", "themes", "start", "end", "leader")
_FIRST = 6
"""The row of the first fact and of the first key figure."""
_LISTS = 21, 29
"""The rows of the titles of the two lists."""


def overview(book: Book, words: Words) -> None:
    """Add the sheet."""
    sheet = opened(book, words, "overview", computed=True)
    sheet.widths(22, 50, 38, 12, 16, 3, 9, 15, 13, 13)
    sheet.page.merge_range("A4:J4", "{{ overview.example or '' }}", book.look("hint", bold=True, font_color=INK))
    sheet.page.set_row(3, 29)
    sheet.text("A5", words["overview.project"], "section")
    for number, key in enumerate(_FACTS):
        row = _FIRST + number
        sheet.text(f"A{row}", words[f"overview.{key}"], "label")
        look = book.look("value", num_format=DATE if key in ("start", "end") else GENERAL, align="left")
        sheet.text(f"B{row}", f"{{{{ overview.{key} }}}}", look)
    _status_date(book, words, sheet, _FIRST + len(_FACTS))
    _figures(book, words, sheet)
    _risks(book, words, sheet, _LISTS[0])
    _milestones(book, words, sheet, _LISTS[1])
    workbook_progress.progress(book, words, sheet, _LISTS[0])
    sheet.finish(_LISTS[1] + 6)
    sheet.page.fit_to_pages(1, 1)


def _status_date(book: Book, words: Words, sheet: Sheet, row: int) -> None:
    sheet.text(f"A{row}", words["overview.status_date"], book.look("label", bold=True))
    sheet.text(f"B{row}", "{{ status_date }}", book.look("field", num_format=DATE, align="left"))
    told = day(words["overview.status_date.hint"], words["day.error"])
    sheet.check(f"B{row}", words["overview.status_date"], told)
    book.name("status_date", f"{words['overview.sheet']}!$B${row}")


def figures(words: Words) -> Sequence[tuple[str, str]]:
    """Return the key figures: what each is called in the data, and its formula."""
    done = words.terms.progress["done"]
    late, mandatory, missing = words.book.overdue, words.book.mandatory, words.book.missing
    return (
        ("risks", 'COUNTIF(Risiko[factor],"?*")'),
        ("graded", "COUNT(Risiko[sum])"),
        ("mandatory", f'COUNTIF(Risiko[mandatory],"{mandatory}")'),
        ("missing", f'COUNTIF(Risiko[warning],"{missing}")'),
        ("largest", 'IF(COUNT(Risiko[sum])=0,"",MAX(Risiko[sum]))'),
        ("milestones", 'COUNTIF(Milepaeler[deliverable],"?*")'),
        ("reached", f'COUNTIFS(Milepaeler[deliverable],"?*",Milepaeler[status],"{done}")'),
        ("overdue", f'COUNTIF(Milepaeler[warning],"{late}")'),
        ("actions", 'COUNTIF(Tiltak[text],"?*")'),
        ("completed", f'COUNTIFS(Tiltak[text],"?*",Tiltak[status],"{done}")'),
        ("goals", 'COUNTIF(Maal[text],"?*")'),
        ("measured", "COUNT(Maal[latest])"),
        ("lowest", f"{words['marks.sheet']}!$C$11"),
        ("highest", f"'{words['ratings.sheet']}'!$B$9"),
    )


def _figures(book: Book, words: Words, sheet: Sheet) -> None:
    sheet.text("C5", words["overview.figures"], "section")
    for number, (key, formula) in enumerate(figures(words)):
        row = _FIRST + number
        sub = words[f"overview.{key}"].startswith("…")
        sheet.text(f"C{row}", words[f"overview.{key}"], book.look("label", indent=2 if sub else 1))
        look = book.look("figure", num_format=GENERAL, bold=not sub)
        sheet.formula(f"D{row}", formula, f"figures.{key}", look)


def _risks(book: Book, words: Words, sheet: Sheet, top: int) -> None:
    """The five greatest risks that are not closed: those with a mandatory countermeasure first, then by sum."""
    _heads(book, sheet, top, words["overview.top"], [words[f"risks.{key}"] for key in ("nr", "factor", "owner", "sum")])
    sheet.text(f"E{top + 1}", words["risks.mandatory"], book.look("heading", align="center"))
    for number in range(5):
        row = top + 2 + number
        place = f"ROWS(A${top + 2}:A{row})"
        index = f"{TEN_5}-MOD(LARGE(Risiko[rank],{place}),{TEN_5})"
        nr = f'IF({place}>COUNT(Risiko[rank]),"",INDEX(Risiko[nr],{index}))'
        found = f"MATCH($A{row},Risiko[nr],0)"
        formulas = {
            "nr": nr,
            **{key: _of("Risiko", key, row, found) for key in ("factor", "owner", "sum", "mandatory")},
        }
        _row(book, sheet, row, f"top[{number}]", formulas)


def _milestones(book: Book, words: Words, sheet: Sheet, top: int) -> None:
    """The five milestones that are due first and not reached."""
    keys = ("nr", "deliverable", "owner", "deadline")
    _heads(book, sheet, top, words["overview.next"], [words[f"milestones.{key}"] for key in keys])
    sheet.text(f"E{top + 1}", words["milestones.status"], book.look("heading", align="center"))
    for number in range(5):
        row = top + 2 + number
        place = f"ROWS(A${top + 2}:A{row})"
        index = f"MOD(SMALL(Milepaeler[rank],{place}),{TEN_5})"
        nr = f'IF({place}>COUNT(Milepaeler[rank]),"",INDEX(Milepaeler[nr],{index}))'
        found = f"MATCH($A{row},Milepaeler[nr],0)"
        formulas = {"nr": nr, **{key: _of("Milepaeler", key, row, found) for key in (*keys[1:], "status")}}
        _row(book, sheet, row, f"next[{number}]", formulas)


def _of(table: str, key: str, row: int, found: str) -> str:
    """Return what the row that was found has; text stays text where it is empty."""
    held = f"INDEX({table}[{key}],{found})"
    return f'IF($A{row}="","",{held}{"" if key in ("sum", "deadline") else "&" + chr(34) * 2})'


def _heads(book: Book, sheet: Sheet, top: int, title: str, headings: Sequence[str]) -> None:
    sheet.text(f"A{top}", title, "section")
    for column, heading in zip("ABCD", headings, strict=True):
        sheet.text(f"{column}{top + 1}", heading, book.look("heading", align="center" if column == "D" else "left"))


def _row(book: Book, sheet: Sheet, row: int, path: str, formulas: dict[str, str]) -> None:
    for column, (key, formula) in zip("ABCDE", formulas.items(), strict=True):
        shown = {"deadline": DATE, "sum": COUNT}.get(key, GENERAL)
        look = book.look("value", num_format=shown, align="center" if column in "DE" else "left")
        sheet.formula(f"{column}{row}", formula, f"{path}.{key}", look)
