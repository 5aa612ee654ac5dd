"""How one goal has developed: its points in a table, and a line over time beside them."""

from __future__ import annotations

from tools.templates.book.book import Book
from tools.templates.book.looks import DATE, FJORD, GENERAL, INK, SLATE
from tools.templates.book.sheet import Sheet
from tools.templates.book.table import pick
from tools.templates.book.workbook_columns import TEN_5, TEN_11
from tools.templates.book.workbook_parts import opened
from tools.templates.book.workbook_words import Words

POINTS = 24
_FIRST = 11
_LAST = _FIRST + POINTS - 1
_TYPE = {"name": "Calibri", "size": 10, "color": INK}


def trend(book: Book, words: Words) -> None:
    """Add the sheet."""
    sheet = opened(book, words, "trend", fill=False)
    sheet.widths(14, 12, 12, 12, 0, 3, *[11] * 11)
    _choice(book, words, sheet)
    for column, key in zip("ABCD", ("nr", "date", "value", "target"), strict=True):
        sheet.text(f"{column}{_FIRST - 1}", words[f"trend.{key}"], book.look("heading", align="center"))
    for number in range(POINTS):
        _point(book, sheet, number)
    again = {"type": "formula", "criteria": f"=$A{_FIRST + 1}=$A{_FIRST}", "format": book.look.rule(num_format=";;;")}
    sheet.page.conditional_format(f"A{_FIRST + 1}:D{_LAST}", again)
    _chart(book, words, sheet)
    sheet.finish(_LAST)
    sheet.page.fit_to_pages(1, 1)


def _choice(book: Book, words: Words, sheet: Sheet) -> None:
    """The goal to draw, what it says, its unit, how many points it has; and two hidden cells that find it."""
    for row, key in enumerate(("goal", "text", "unit", "points"), 5):
        sheet.text(f"A{row}", words[f"trend.{key}"], book.look("plain", bold=True))
    sheet.text("B5", "{{ trend.goal }}", book.look("field", align="left"))
    goals = f"'{words['goals.sheet']}'!$A$6:$A$6"
    told = pick(goals, words["measurements.goal.hint"], words["measurements.goal.error"])
    sheet.check("B5", words["trend.goal"], told)
    book.name("trend.goal", f"{sheet.quoted}!$B$5")
    plain = book.look("plain", align="left")
    held = "ISNUMBER(INDEX(Maal[baseline_number],E7)),ISNUMBER(INDEX(Maal[baseline_date],E7))"
    counted = f'COUNTIFS(Maalinger[code],">="&E7*{TEN_11},Maalinger[code],"<"&(E7+1)*{TEN_11})'
    text = f'IF(B8=0,"{words.book.no_figures}",INDEX(Maal[text],E7)&IF(B7="",""," ("&B7&")"))'
    sheet.formula("B6", text, "trend.text", book.look("plain", align="left", bold=True))
    sheet.formula("B7", 'IF(E7=0,"",INDEX(Maal[unit],E7)&"")', "trend.unit", plain)
    sheet.formula("B8", f"IF(E7=0,0,E8+{counted})", "trend.points", plain)
    sheet.formula("E7", 'IF(B5="",0,IFERROR(MATCH(B5,Maal[nr],0),0))', "trend.place", plain)
    sheet.formula("E8", f"IF(E7=0,0,IF(AND({held}),1,0))", "trend.baseline", plain)


def _point(book: Book, sheet: Sheet, number: int) -> None:
    """A point; beyond the last one that is repeated, for it adds nothing to a line over time."""
    row = _FIRST + number
    path = f"trend.rows[{number}]"
    place = f"ROWS(A${_FIRST}:A{row})+MAX(0,$B$8-{POINTS})"
    code = f'SMALL(Maalinger[code],COUNTIF(Maalinger[code],"<"&$E$7*{TEN_11})+$A{row}-$E$8)'

    def of(baseline: str, measured: str) -> str:
        later = f"INDEX(Maalinger[{measured}],MOD({code},{TEN_5}))"
        return f'IF($A{row}="","",IF($A{row}<=$E$8,INDEX(Maal[{baseline}],$E$7),{later}))'

    aim = "INDEX(Maal[target_number],$E$7)"
    formulas = {
        "nr": f'IF($B$8=0,"",MIN({place},$B$8))',
        "date": of("baseline_date", "date"),
        "value": of("baseline_number", "value"),
        "target": f'IF($A{row}="","",IF(ISNUMBER({aim}),{aim},C{row}))',
    }
    for column, (key, formula) in zip("ABCD", formulas.items(), strict=True):
        look = book.look("value", num_format=DATE if key == "date" else GENERAL, align="center")
        sheet.formula(f"{column}{row}", formula, f"{path}.{key}", look)


def _chart(book: Book, words: Words, sheet: Sheet) -> None:
    chart = book.file.add_chart({"type": "line"})
    own = sheet.quoted
    days = f"={own}!$B${_FIRST}:$B${_LAST}"
    labels = {"value": True, "position": "above", "font": _TYPE, "num_format": 'General;-General;""'}
    series = (
        ("C", {"color": FJORD, "width": 2.25}, {"type": "circle", "size": 6, "fill": {"color": FJORD}}, labels),
        ("D", {"color": SLATE, "width": 1.5, "dash_type": "dash"}, {"type": "none"}, None),
    )
    for column, line, marker, shown in series:
        chart.add_series(
            {
                "name": f"={own}!${column}${_FIRST - 1}",
                "categories": days,
                "values": f"={own}!${column}${_FIRST}:${column}${_LAST}",
                "line": line,
                "marker": {**marker, "border": {"color": FJORD}} if "fill" in marker else marker,
                **({"data_labels": shown} if shown else {}),
            }
        )
    chart.set_title({"name": f"={own}!$B$6", "name_font": {**_TYPE, "size": 12, "bold": True}, "overlay": False})
    axis = {"num_font": _TYPE, "line": {"color": SLATE}, "major_tick_mark": "none", "minor_tick_mark": "none"}
    chart.set_x_axis(
        {
            **axis,
            "date_axis": True,
            "major_unit": 3,
            "major_unit_type": "months",
            "num_format": '[<40000]"";mm.yyyy',
            "major_gridlines": {"visible": False},
        }
    )
    chart.set_y_axis({**axis, "major_gridlines": {"visible": True, "line": {"color": "#D5DEE8"}}})
    chart.set_legend({"position": "bottom", "font": _TYPE})
    chart.set_plotarea({"layout": {"x": 0.06, "y": 0.12, "width": 0.9, "height": 0.7}})
    chart.set_size({"width": 820, "height": 400})
    chart.set_chartarea({"border": {"none": True}})
    sheet.page.insert_chart(f"G{_FIRST - 1}", chart, {"description": words["trend.alt"], "object_position": 2})
