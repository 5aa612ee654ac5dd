"""The sheets of the benchmark's workbook that have rows for each risk, milestone and goal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from benchmarks.books import GANTT, Book
from benchmarks.drawing import HEAD, ROW, Cell, Chart, Choice, Rows, Rule, Sheet, Tag, put
from benchmarks.figuring import LATE, NO, STATES, YES

RISK: Final = ("Nr", "Risikofaktor", "S", "K", "Sum", "Mottiltak påkrevd", "Mottiltak", "Frist", "Varsel", "Status")
GOAL: Final = ("Nr", "Nivå", "Mål", "Indikator", "0-punkt", "Måltall", "Frist", "Siste måling", "Framgang")
AMBER, BLUE = "FCEBDD", "1F4E79"


def _headed(sheet: Sheet, headings: tuple[str, ...]) -> None:
    sheet.cells += [put(HEAD, column, "head", text) for column, text in enumerate(headings, 1)]


def _row(
    row: int, one: object, looks: str, keys: tuple[str, ...], rows: Rows, formulas: Mapping[str, str]
) -> list[Cell]:
    """The cells of an item; in a template the first one opens the loop, and the last one without formula closes it."""
    assert isinstance(one, Mapping | Tag)
    cells = [
        put(row, column, look, one[key], formulas.get(key, ""))
        for column, (key, look) in enumerate(zip(keys, looks.split(), strict=True), 1)
    ]
    if rows.opens:
        ends = max(place for place, key in enumerate(keys) if key not in formulas)
        cells[0] = cells[0]._replace(value=f"{rows.opens}{cells[0].value}")
        cells[ends] = cells[ends]._replace(value=f"{cells[ends].value}{rows.closes}")
    return cells


def risks(rows: Rows) -> Sheet:
    """A table with three columns of formulas, validations and two rules."""
    end = rows.last
    sheet = Sheet("Risiko", {1: 6, 2: 46, 3: 6, 4: 6, 5: 7, 6: 12, 7: 46, 8: 12, 9: 14, 10: 14}, f"C{ROW}")
    sheet.cells.append(put(1, 1, "title", "Risiko"))
    _headed(sheet, RISK)
    looks = "text field whole whole count text field date text field"
    keys = ("nr", "factor", "s", "k", "sum", "mandatory", "measure", "deadline", "warning", "status")
    for row, one in enumerate(rows.items, ROW):
        formulas = {
            "sum": "Risiko[[#This Row],[S]]*Risiko[[#This Row],[K]]",
            "mandatory": f'IF(OR(E{row}>=9,D{row}=5),"{YES}","{NO}")',
            "warning": f'IF(AND(H{row}<Oversikt!$B$3,J{row}<>"{STATES[2]}"),"{LATE}","")',
        }
        sheet.cells += _row(row, one, looks, keys, rows, formulas)
    sheet.table = ("Risiko", f"A{HEAD}:J{end}", RISK)
    sheet.choices += [Choice(f"{letter}{ROW}:{letter}{end}", low=1, high=5) for letter in "CD"]
    sheet.choices.append(Choice(f"J{ROW}:J{end}", STATES))
    sheet.rules.append(Rule(f"F{ROW}:F{end}", f'$F{ROW}="{YES}"', AMBER))
    sheet.rules.append(Rule(f"I{ROW}:I{end}", f'LEFT($I{ROW},1)="▲"', AMBER))
    return sheet


def milestones(book: Book | Tag, rows: Rows) -> Sheet:
    """Milestones, and beside them a grid of months that one rule colours."""
    sheet = Sheet("Milepæler", {1: 6, 2: 46, 3: 12, 4: 12, **dict.fromkeys(range(5, 5 + GANTT), 5.0)}, f"E{ROW}")
    sheet.cells.append(put(1, 1, "title", "Milepæler"))
    _headed(sheet, ("Nr", "Milepæl", "Start", "Frist"))
    first = f"MIN($C${ROW}:$C${rows.last})"
    before = f"DATE(YEAR({first}),MONTH({first}),1)"
    for place in range(GANTT):
        sheet.cells.append(put(HEAD, 5 + place, "month", book["months"][place], before))
        before = f"EDATE({_letters(5 + place)}{HEAD},1)"
    for row, one in enumerate(rows.items, ROW):
        sheet.cells += _row(row, one, "text field date date", ("nr", "text", "start", "deadline"), rows, {})
        sheet.cells += [Cell(row, 5 + place, "grid") for place in range(GANTT)]
    area = f"E{ROW}:{_letters(4 + GANTT)}{rows.last}"
    sheet.rules.append(Rule(area, f"AND(E${HEAD}<=$D{ROW},EDATE(E${HEAD},1)>$C{ROW})", BLUE))
    return sheet


def goals(rows: Rows, measured: Rows, first: int, last: int) -> Sheet:
    """A table of goals, and below it a year of measurements with a line chart."""
    sheet = Sheet("Mål", {1: 12, 2: 12, 3: 40, 4: 34, 5: 9, 6: 9, 7: 12, 8: 9, 9: 11}, f"C{ROW}")
    sheet.cells.append(put(1, 1, "title", "Mål"))
    _headed(sheet, GOAL)
    keys = ("nr", "level", "text", "indicator", "baseline", "target", "deadline", "last", "progress")
    for row, one in enumerate(rows.items, ROW):
        formulas = {"progress": f"(H{row}-E{row})/(F{row}-E{row})"}
        sheet.cells += _row(row, one, "text text field field whole whole date whole share", keys, rows, formulas)
    sheet.table = ("Maal", f"A{HEAD}:I{rows.last}", GOAL)
    sheet.cells += [put(first - 1, 1, "head", "Måned"), put(first - 1, 2, "head", "Verdi")]
    for row, one in enumerate(measured.items, first):
        sheet.cells += _row(row, one, "date mean", ("date", "value"), measured, {})
    sheet.chart = Chart("Målinger måned for måned", f"A{last + 2}", first, last, 1, 2)
    return sheet


def _letters(column: int) -> str:
    high, low = divmod(column - 1, 26)
    return (chr(64 + high) if high else "") + chr(65 + low)
