"""The bar charts of a gathering's answers: plain bars in one colour, each with its number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from xlsxwriter.utility import xl_cell_to_rowcol

from tools.templates.book.looks import FJORD, INK, SLATE
from tools.templates.book.sheet import Sheet

_TYPE = {"name": "Calibri", "size": 10, "color": INK}
_POINTS, _PIXELS = 15.75, 21
"""The height of a row beside or below a chart. It is set, for else the font decides and the chart does not fit."""

Series = tuple[str, str, str]
"""The name of a series, and the areas of its categories and its values, such as `$A$5:$A$9`."""


def bars(
    sheet: Sheet,
    kind: Literal["bar", "column"],
    corner: str,
    series: Series,
    *,
    size: tuple[int, int],
    words: Mapping[str, str],
    key: str,
    most: int = 0,
) -> None:
    """Add a chart of bars, `size` pixels wide and high, whose title is the word `key`.

    `most` is the end of its axis; 0 lets it grow. A bar of nothing has no number: an answer is never 0.
    """
    name, categories, values = series
    chart = sheet.book.file.add_chart({"type": kind})
    chart.add_series(
        {
            "name": name,
            "categories": f"={sheet.quoted}!{categories}",
            "values": f"={sheet.quoted}!{values}",
            "fill": {"color": FJORD},
            "gap": 45,
            "data_labels": {"value": True, "num_format": "0.0;;" if most else "0;;", "font": {**_TYPE, "bold": True}},
        }
    )
    chart.set_title({"name": words[key], "name_font": {**_TYPE, "size": 12, "bold": True}, "overlay": False})
    limits = {"min": 0, "max": most, "major_unit": 1} if most else {"min": 0}
    named = {
        "num_font": _TYPE,
        "line": {"color": SLATE},
        "major_tick_mark": "none",
        "major_gridlines": {"visible": False},
    }
    valued = {"visible": False, "major_gridlines": {"visible": False}, **limits}
    if kind == "bar":
        chart.set_y_axis({**named, "reverse": True, "interval_unit": 1})
        chart.set_x_axis(valued)
    else:
        chart.set_x_axis(named)
        chart.set_y_axis(valued)
    chart.set_legend({"none": True})
    chart.set_chartarea({"border": {"none": True}})
    width, height = size
    chart.set_size({"width": width, "height": height})
    row, column = xl_cell_to_rowcol(corner)
    sheet.page.insert_chart(
        row, column, chart, {"description": words[f"{key}_alt"], "object_position": 2, "x_offset": 8, "y_offset": 4}
    )


def rows(sheet: Sheet, first: int, last: int) -> int:
    """Give rows the height that a chart counts on; return how high they are together, in pixels."""
    for row in range(first, last + 1):
        sheet.page.set_row(row - 1, _POINTS)
    return (last - first + 1) * _PIXELS
