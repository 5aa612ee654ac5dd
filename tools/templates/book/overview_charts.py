"""The two charts of an overview: risks by severity, milestones by half-year."""

from __future__ import annotations

from xlsxwriter.chart import Chart

from tools.templates.book.book import Book
from tools.templates.book.looks import AMBER, FJORD, INK, SLATE, WHITE
from tools.templates.book.overview_words import OverviewWords
from tools.templates.book.sheet import Sheet

_TYPE = {"name": "Calibri", "size": 10, "color": INK}
_LABEL = {"value": True, "font": {**_TYPE, "bold": True}}
_HEIGHT = 300
_NO_TICKS = {"major_tick_mark": "none", "minor_tick_mark": "none"}
_COUNT = "0;-0;;"
"""The number on a bar; nothing where there is none."""


def risk_chart(book: Book, sheet: Sheet, words: OverviewWords, cell: str, head: int, row: int) -> None:
    """Draw how many risks call for a countermeasure, how many do not, and how many are not graded.

    They stand in three rows from `row`, labels in D and numbers in H; `head` is the row of the heading.
    """
    chart = book.file.add_chart({"type": "bar"})
    own = sheet.quoted
    chart.add_series(
        {
            "name": f"={own}!$A${head}",
            "categories": f"={own}!$D${row}:$D${row + 2}",
            "values": f"={own}!$H${row}:$H${row + 2}",
            "points": [{"fill": {"color": colour}} for colour in (AMBER, FJORD, SLATE)],
            "fill": {"color": FJORD},
            "gap": 60,
            "data_labels": {**_LABEL, "position": "outside_end", "num_format": '" "0'},
        }
    )
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_y_axis({"reverse": True, "num_font": _TYPE, "line": {"color": SLATE}, **_NO_TICKS})
    chart.set_legend({"none": True})
    _place(chart, sheet, cell, 418, words.charts["risks"])


def milestone_chart(book: Book, sheet: Sheet, words: OverviewWords, cell: str, head: int) -> None:
    """Draw the milestones of each half-year: done, left, overdue. They stand below row `head`, from A to E."""
    chart = book.file.add_chart({"type": "column", "subtype": "stacked"})
    own, row = sheet.quoted, head + 1
    for column, colour in (("C", FJORD), ("D", SLATE), ("E", AMBER)):
        chart.add_series(
            {
                "name": f"={own}!${column}${head}",
                "categories": f"={own}!$A${row}:$A${row}",
                "values": f"={own}!${column}${row}:${column}${row}",
                "fill": {"color": colour},
                "gap": 40,
                "data_labels": {
                    "value": True,
                    "position": "center",
                    "num_format": _COUNT,
                    "font": {**_TYPE, "bold": True, "color": WHITE},
                },
            }
        )
    chart.set_x_axis({"num_font": _TYPE, "line": {"color": SLATE}, **_NO_TICKS})
    chart.set_y_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_legend({"position": "bottom", "font": _TYPE})
    _place(chart, sheet, cell, 430, words.charts["milestones"])


def _place(chart: Chart, sheet: Sheet, cell: str, width: int, told: str) -> None:
    """Set the chart on the sheet, below its heading; it keeps its size when rows or columns change theirs."""
    chart.set_title({"none": True})
    chart.set_size({"width": width, "height": _HEIGHT})
    chart.set_chartarea({"border": {"none": True}})
    sheet.page.insert_chart(cell, chart, {"description": told, "object_position": 2})
