"""The progress plan: a bar for each milestone, drawn by rules over a grid of months."""

from __future__ import annotations

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from tools.templates.book.book import Book
from tools.templates.book.looks import DATE, FJORD, GENERAL, INK, PLUM, SLATE, THIN, WHITE, Property
from tools.templates.book.sheet import HEAD, Sheet
from tools.templates.book.workbook_columns import status_date
from tools.templates.book.workbook_parts import opened
from tools.templates.book.workbook_words import Words

MONTHS = 48
"""The columns of the grid; where the project lasts longer, each stands for more than a month."""
_FIRST = 5
_ROW = HEAD + 1


def gantt(book: Book, words: Words) -> None:
    """Add the sheet."""
    sheet = opened(book, words, "gantt", computed=True)
    sheet.widths(6, 36, 11.5, 11.5, 12, *[1.9] * MONTHS)
    _bounds(book, words, sheet)
    _heads(book, words, sheet)
    _row(book, sheet)
    _rules(book, words, sheet)
    sheet.finish(_ROW, freeze=f"C{_ROW}", titles=HEAD)


def _bounds(book: Book, words: Words, sheet: Sheet) -> None:
    """The status date, the first and the last month, the months of a column, and a warning of what is left out.

    The status date stands here too, since rules that draw may name only cells of their own sheet.
    """
    days = "Milepaeler[start],Milepaeler[deadline]"
    first = f"MIN({days})"
    date = status_date(words)
    formulas = {
        "B": ("status", f'IF({date}="","",{date})', f'"{words["gantt.status"]} "dd.mm.yyyy'),
        "C": (
            "first",
            f'IF(COUNT({days})=0,"",DATE(YEAR({first}),MONTH({first}),1))',
            f'"{words["gantt.from"]} "mm.yyyy',
        ),
        "D": ("last", f'IF(C4="","",MAX({days}))', f'"{words["gantt.to"]} "mm.yyyy'),
        "E": (
            "step",
            f'IF(C4="","",MAX(1,ROUNDUP(((YEAR(D4)-YEAR(C4))*12+MONTH(D4)-MONTH(C4)+1)/{MONTHS},0)))',
            f'0" {words["gantt.step"]}"',
        ),
    }
    for column, (key, formula, shown) in formulas.items():
        align = "left" if key == "status" else "center"
        look = book.look("note", num_format=shown, align=align, font_size=9)
        sheet.formula(f"{column}4", formula, f"gantt.{key}", look)
        book.name(f"gantt.{key}", f"{sheet.quoted}!${column}$4")
    many = f'IF(COUNTIF(Milepaeler[deliverable],"?*")>60,"{words.book.too_many}","")'
    sheet.formula(f"{xl_col_to_name(_FIRST)}4", many, "gantt.too_many", book.look("note", bold=True, font_color=INK))


def _heads(book: Book, words: Words, sheet: Sheet) -> None:
    """The headings, and the month of each column of the grid, upright."""
    for column, key in zip("ABCDE", ("nr", "deliverable", "start", "deadline", "status"), strict=True):
        align = "left" if column == "B" else "center"
        sheet.text(f"{column}{HEAD}", words[f"milestones.{key}"], book.look("heading", align=align, valign="bottom"))
    sheet.page.set_row(HEAD - 1, 44)
    look = book.look("heading", num_format="mm.yyyy", rotation=90, bold=False, align="center", text_wrap=False)
    for number in range(MONTHS):
        column, before = xl_col_to_name(_FIRST + number), xl_col_to_name(_FIRST + number - 1)
        formula = f'IF({before}{HEAD}="","",EDATE({before}{HEAD},$E$4))' if number else "$C$4"
        sheet.formula(f"{column}{HEAD}", formula, f"gantt.months[{number}]", look)


def _row(book: Book, sheet: Sheet) -> None:
    """The row of a milestone; the tag of the loop stands beyond the grid."""
    place = f"ROWS(A${_ROW}:A{_ROW})"
    looks = {"start": DATE, "deadline": DATE}
    formulas = {"nr": f"INDEX(Milepaeler[nr],{place})"}
    for key in ("deliverable", "start", "deadline", "status"):
        held = f"INDEX(Milepaeler[{key}],{place})"
        shown = f'IF({held}="","",{held})' if key in looks else f'{held}&""'
        formulas[key] = f'IF($A{_ROW}="","",{shown})'
    for column, (key, formula) in zip("ABCDE", formulas.items(), strict=True):
        align = "left" if key == "deliverable" else "center"
        look = book.look("value", num_format=looks.get(key, GENERAL), align=align)
        sheet.formula(f"{column}{_ROW}", formula, f"row.{key}", look)
    grid = book.look("value", left=4, left_color=THIN)
    for number in range(MONTHS):
        sheet.blank(f"{xl_col_to_name(_FIRST + number)}{_ROW}", grid)
    sheet.text(f"{xl_col_to_name(_FIRST + MONTHS)}{_ROW}", "{%tr for row in gantt.rows %}{%tr endfor %}")


def _rules(book: Book, words: Words, sheet: Sheet) -> None:
    """Draw the deadline, what is done, what is to be done: the first that holds; and the line of the status date.

    The month of the status date is plum among the headings too.
    """
    first, last = (xl_col_to_name(_FIRST + number) for number in (0, MONTHS - 1))
    month, after = f"{first}${HEAD}", f"EDATE({first}${HEAD},$E$4)"
    date, done = "$B$4", words.terms.progress["done"]
    now = f"ISNUMBER({date}),{date}>={month},{date}<{after}"
    bar = f"ISNUMBER($D{_ROW}),IF(ISNUMBER($C{_ROW}),$C{_ROW},$D{_ROW})<{after},$D{_ROW}>={month}"
    rules: tuple[tuple[str, dict[str, Property]], ...] = (
        (f"ISNUMBER($D{_ROW}),$D{_ROW}>={month},$D{_ROW}<{after}", {"bg_color": INK}),
        (f'$E{_ROW}="{done}",{bar}', {"bg_color": SLATE}),
        (bar, {"bg_color": FJORD}),
        (now, {"left": 1, "left_color": PLUM, "right": 1, "right_color": PLUM, "bottom": 1, "bottom_color": THIN}),
    )
    for condition, look in rules:
        _rule(sheet, f"{first}{_ROW}:{last}{_ROW}", month, condition, book.look.rule(**look))
    _rule(sheet, f"{first}{HEAD}:{last}{HEAD}", month, now, book.look.rule(bg_color=PLUM, font_color=WHITE))


def _rule(sheet: Sheet, cells: str, month: str, condition: str, look: Format) -> None:
    criteria = f'=IF({month}="",FALSE,AND({condition}))'
    options = {"type": "formula", "criteria": criteria, "format": look, "stop_if_true": True}
    sheet.page.conditional_format(cells, options)
