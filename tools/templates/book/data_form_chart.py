"""The sheet of the form for figures that draws one goal: its baseline, the figure of each year, its target.

A year without a figure is drawn on the point before it, or on the first one, where it adds nothing to the line.
"""

from __future__ import annotations

from collections.abc import Mapping

from tools.templates.book.book import Book
from tools.templates.book.data_form_table import FIRST, LAST
from tools.templates.book.looks import DATE, FJORD, GENERAL, INK, SLATE
from tools.templates.book.sheet import HEAD, Sheet
from tools.templates.book.table import pick

_BASELINE = 12
_YEAR = _BASELINE + 1
_TYPE = {"name": "Calibri", "size": 10, "color": INK}
_KEYS = ("figure", "day", "drawn_day", "drawn", "drawn_target")
Words = Mapping[str, str]


def chart(book: Book, words: Words) -> None:
    """Add the sheet."""
    sheet = book.sheet(words["chart"], words["chart_title"], "{{ under }}", words["chart_hint"], computed=True)
    sheet.widths(14, 14, 0, 0, 0, 0, 3, *[12] * 9)
    _choice(book, words, sheet)
    for column, key in zip("ABCDEF", ("point", *_KEYS), strict=True):
        sheet.text(
            f"{column}{_BASELINE - 1}", words[key], book.look("heading", align="left" if column == "A" else "right")
        )
    sheet.text(f"A{_BASELINE}", words["baseline"], "value")
    opens = "{%tr for point in chart.points %}{{ point.label }}{%tr endfor %}"
    sheet.text(f"A{_YEAR}", opens, book.look("value", num_format="0", align="left"))
    _point(book, sheet, words, _BASELINE, "chart.baseline")
    _point(book, sheet, words, _YEAR, "point")
    _draw(book, words, sheet)
    sheet.finish(_YEAR + 20)
    sheet.page.fit_to_pages(1, 1)


def _choice(book: Book, words: Words, sheet: Sheet) -> None:
    """The goal to draw, what it says, its indicator, unit and target; and a hidden cell that finds it."""
    for row, key in enumerate(("pick", "goal", "indicator", "unit", "target"), HEAD):
        sheet.text(f"A{row}", words[key], book.look("label", bold=True))
    sheet.text(f"B{HEAD}", "{{ chart.goal }}", book.look("field", align="left"))
    area = f"{words['figures']}!$A${FIRST}:$A${FIRST}"
    sheet.check(f"B{HEAD}", words["pick"], pick(area, words["pick_hint"], words["pick_error"]))
    book.name("chart.goal", f"{sheet.quoted}!$B${HEAD}")
    sheet.formula(f"D{HEAD}", f'IF($B${HEAD}="",0,IFERROR(MATCH($B${HEAD},Tall[nr],0),0))', "chart.place")
    told = f'IF($B${HEAD + 3}="",$B${HEAD + 1},$B${HEAD + 1}&" ("&$B${HEAD + 3}&")")'
    sheet.formula(f"E{HEAD}", told, "chart.title", "helper")
    plain = book.look("plain", align="left")
    texts = {"goal": ("text", words["unchosen"]), "indicator": ("indicator", ""), "unit": ("unit", "")}
    for row, (key, (path, none)) in enumerate(texts.items(), HEAD + 1):
        look = book.look("plain", align="left", bold=True) if key == "goal" else plain
        sheet.formula(f"B{row}", f'IF($D${HEAD}=0,"{none}",INDEX(Tall[{key}],$D${HEAD})&"")', f"chart.{path}", look)
    sheet.formula(f"B{HEAD + 4}", _number("INDEX(Tall[target],$D$5)"), "chart.target", plain)


def _number(of: str) -> str:
    return f'IF($D${HEAD}=0,"",IF(ISNUMBER({of}),{of},""))'


def _point(book: Book, sheet: Sheet, words: Words, row: int, path: str) -> None:
    """Write a point: its figure, and hidden beside it the day, and what is drawn."""
    figures, days = (f"${column}${_BASELINE}:${column}${_YEAR}" for column in "BC")
    so_far = f"C${_BASELINE}:C{row}"
    first = row == _BASELINE
    dated = f"INDEX(Tall[baseline_date],$D${HEAD})"
    known = f'IF($D${HEAD}=0,"",IF(AND(ISNUMBER(B{row}),ISNUMBER({dated})),{dated},""))'
    drawn = f"IF(ISNUMBER(C{row}),C{row},IF(COUNT({so_far})>0,MAX({so_far}),MIN({days})))"
    column = f'MATCH($A{row}&"",{_area(words, HEAD)},0)'
    formulas = {
        "figure": _number(f"INDEX(Tall[baseline],$D${HEAD})" if first else f"INDEX({_area(words)},$D${HEAD},{column})"),
        "day": known if first else f'IF(ISNUMBER(B{row}),DATE($A{row},12,31),"")',
        "drawn_day": f'IF(COUNT({days})=0,"",{drawn})',
        "drawn": f'IF(D{row}="","",INDEX({figures},MATCH(D{row},{days},0)))',
        "drawn_target": f'IF(D{row}="","",IF(ISNUMBER($B${HEAD + 4}),$B${HEAD + 4},E{row}))',
    }
    for letter, (key, formula) in zip("BCDEF", formulas.items(), strict=True):
        look = book.look("value", num_format=DATE if "day" in key else GENERAL, align="right")
        sheet.formula(f"{letter}{row}", formula, f"{path}.{key}", look)


def _area(words: Words, row: int = FIRST) -> str:
    """Return the whole width of the table, so that the columns of the years lie within it."""
    return f"{words['figures']}!$A${row}:${LAST}${row}"


def _draw(book: Book, words: Words, sheet: Sheet) -> None:
    line = book.file.add_chart({"type": "line"})
    series = (
        ("E", {"color": FJORD, "width": 2.25}, {"type": "circle", "size": 7, "fill": {"color": FJORD}}, True),
        ("F", {"color": SLATE, "width": 1.5, "dash_type": "dash"}, {"type": "none"}, False),
    )
    for column, stroke, marker, labelled in series:
        # Where nothing is chosen the points are texts, which a chart takes for 0: they get no label.
        labels = {
            "value": True,
            "num_format": "General;-General;",
            "position": "above",
            "font": {**_TYPE, "bold": True},
        }
        line.add_series(
            {
                "name": f"={sheet.quoted}!${column}${_BASELINE - 1}",
                "categories": f"={sheet.quoted}!$D${_BASELINE}:$D${_YEAR}",
                "values": f"={sheet.quoted}!${column}${_BASELINE}:${column}${_YEAR}",
                "line": stroke,
                "marker": {**marker, "border": {"color": FJORD}} if "fill" in marker else marker,
                **({"data_labels": labels} if labelled else {}),
            }
        )
    title = {"name": f"={sheet.quoted}!$E${HEAD}", "name_font": {**_TYPE, "size": 12, "bold": True}}
    line.set_title({**title, "overlay": False})
    axis = {"num_font": _TYPE, "minor_tick_mark": "none", "major_tick_mark": "none"}
    days = {"date_axis": True, "num_format": "mm.yyyy", "major_unit": 6, "major_unit_type": "months"}
    line.set_x_axis({**axis, **days, "line": {"color": SLATE}, "major_gridlines": {"visible": False}})
    line.set_y_axis(
        {**axis, "line": {"none": True}, "major_gridlines": {"visible": True, "line": {"color": "#D5DEE8"}}}
    )
    line.set_legend({"position": "bottom", "font": _TYPE})
    line.set_size({"width": 800, "height": 400})
    line.set_plotarea({"layout": {"x": 0.07, "y": 0.16, "width": 0.86, "height": 0.64}})
    line.set_chartarea({"border": {"none": True}})
    line.show_hidden_data()
    sheet.page.insert_chart(f"H{_BASELINE - 1}", line, {"description": words["chart_alt"], "object_position": 3})
