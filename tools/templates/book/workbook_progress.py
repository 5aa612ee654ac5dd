"""How far the goals have come: a bar for each, and the numbers below it, on the first sheet."""

from __future__ import annotations

from tools.templates.book.book import Book
from tools.templates.book.looks import FJORD, GENERAL, INK, PERCENT, SLATE, THIN
from tools.templates.book.sheet import Sheet
from tools.templates.book.workbook_words import Words

SHOWN = 12
"""Goals that there is room for: the first that have come somewhere, or should have."""
_TYPE = {"name": "Calibri", "size": 10, "color": INK}


def progress(book: Book, words: Words, sheet: Sheet, top: int) -> None:
    """Add the list below row `top`, in the columns G to J, and the chart above it."""
    sheet.text(f"G{top}", words["overview.progress.list"], "section")
    keys = ("nr", "latest", "target_number", "progress")
    for column, key in zip("GHIJ", keys, strict=True):
        heading = words["goals.target" if key == "target_number" else f"goals.{key}"]
        sheet.text(f"{column}{top + 1}", heading, book.look("heading", align="left" if column == "G" else "right"))
    first, last = top + 2, top + 1 + SHOWN
    for row in range(first, last + 1):
        place = f"ROWS(G${first}:G{row})"
        number = f"SMALL(Maal[rank],{place})"
        for column, key in zip("GHIJ", keys, strict=True):
            formula = f'IF({place}>COUNT(Maal[rank]),"",INDEX(Maal[{key}],{number}))'
            shown = PERCENT if key == "progress" else GENERAL
            look = book.look("value", num_format=shown, align="left" if column == "G" else "right")
            sheet.formula(f"{column}{row}", formula, f"progress[{row - first}].{key}", look)
    _chart(book, words, sheet, first, last)


def _chart(book: Book, words: Words, sheet: Sheet, first: int, last: int) -> None:
    chart = book.file.add_chart({"type": "bar"})
    own = sheet.quoted
    chart.add_series(
        {
            "name": f"={own}!$J${first - 1}",
            "categories": f"={own}!$G${first}:$G${last}",
            "values": f"={own}!$J${first}:$J${last}",
            "fill": {"color": FJORD},
            "gap": 35,
            "data_labels": {"value": True, "num_format": '0 %;-0 %;""', "font": _TYPE},
        }
    )
    chart.set_title({"name": words["overview.progress"], "name_font": {**_TYPE, "size": 12, "bold": True}})
    names = {
        "reverse": True,
        "num_font": _TYPE,
        "label_position": "low",
        "major_tick_mark": "none",
        "minor_tick_mark": "none",
    }
    chart.set_y_axis({**names, "line": {"color": SLATE}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_legend({"none": True})
    chart.set_size({"width": 362, "height": 296})
    chart.set_chartarea({"border": {"color": THIN}})
    place = {"description": words["overview.progress.alt"], "object_position": 1, "x_offset": 2, "y_offset": 2}
    sheet.page.insert_chart("G5", chart, place)
