"""The five sheets of the benchmark's workbook, drawn of data or of tags."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks import booksheets
from benchmarks.books import Book
from benchmarks.drawing import HEAD, ROW, Drawing, Rows, Sheet, Tag, looped, put
from benchmarks.figuring import LATE, STATES, TOP, YES


def drawn(book: Book) -> Drawing:
    """Return the workbook with its data in it."""
    rows = {name: Rows(book[name]) for name in ("risks", "milestones", "goals", "measured")}
    return _drawing(book, rows)


def template() -> Drawing:
    """Return the workbook with tags, and one row for each loop."""
    loops = {"risks": "r", "milestones": "m", "goals": "g", "measured": "v"}
    return _drawing(Tag(""), {name: looped(letter, name) for name, letter in loops.items()})


def _drawing(book: Book | Tag, rows: Mapping[str, Rows]) -> Drawing:
    risks, milestones, goals = rows["risks"].last, rows["milestones"].last, rows["goals"].last
    first = goals + 4
    last = first + len(rows["measured"].items) - 1
    ends = {"risks": risks, "milestones": milestones, "goals": goals, "first": first, "last": last}
    names = {
        "risk.sum": f"Risiko!$E${ROW}:$E${risks}",
        "goal.progress": f"'Mål'!$I${ROW}:$I${goals}",
        "status.date": "Oversikt!$B$3",
        "gantt.first": f"'Milepæler'!$E${HEAD}",
    }
    sheets = [_overview(book, ends), booksheets.risks(rows["risks"]), _matrix(book)]
    sheets.append(booksheets.milestones(book, rows["milestones"]))
    sheets.append(booksheets.goals(rows["goals"], rows["measured"], first, last))
    return Drawing(sheets, names)


def _figures(ends: Mapping[str, int]) -> list[tuple[str, str, str]]:
    """Label, look and formula of each figure of the overview."""
    sums = f"Risiko!$E${ROW}:$E${ends['risks']}"
    plan = [f"'Milepæler'!${letter}${ROW}:${letter}${ends['milestones']}" for letter in "BCD"]
    goals = [f"'Mål'!${letter}${ROW}:${letter}${ends['goals']}" for letter in "CI"]
    return [
        ("Risikoer i alt", "count", "COUNTA(Risiko[Risikofaktor])"),
        ("Vurdert med S og K", "count", "COUNT(Risiko[Sum])"),
        ("Med påkrevd mottiltak", "count", f'COUNTIF(Risiko[Mottiltak påkrevd],"{YES}")'),
        ("Over frist", "count", f'COUNTIF(Risiko[Varsel],"{LATE}")'),
        ("Største sum", "count", f"MAX({sums})"),
        ("Snitt av summene", "mean", f"AVERAGE({sums})"),
        ("Åpne", "count", f'COUNTIF(Risiko[Status],"{STATES[0]}")'),
        ("Lukkede", "count", f'COUNTIF(Risiko[Status],"{STATES[2]}")'),
        ("Milepæler i alt", "count", f"COUNTA({plan[0]})"),
        ("Første start", "date", f"MIN({plan[1]})"),
        ("Siste frist", "date", f"MAX({plan[2]})"),
        ("Mål i alt", "count", f"COUNTA({goals[0]})"),
        ("Mål som er nådd", "count", f'COUNTIF({goals[1]},">=1")'),
        ("Siste måling", "date", f"MAX('Mål'!$A${ends['first']}:$A${ends['last']})"),
    ]


def _overview(book: Book | Tag, ends: Mapping[str, int]) -> Sheet:
    sheet = Sheet("Oversikt", {1: 28, 2: 18, 4: 8, 5: 8, 6: 46}, "A6")
    sheet.cells += [put(1, 1, "title", book["participant"]), put(2, 1, "text", book["title"])]
    sheet.cells += [
        put(2, 2, "text", book["leader"]),
        put(3, 1, "text", "Statusdato"),
        put(3, 2, "date", book["today"]),
    ]
    sheet.cells += [put(HEAD, 1, "head", "Nøkkeltall"), put(HEAD, 2, "head", "Verdi")]
    for row, (label, look, formula) in enumerate(_figures(ends), ROW):
        sheet.cells += [put(row, 1, "text", label), put(row, 2, look, book["figures"][row - ROW], formula)]
    sheet.cells += [put(HEAD, 3 + n, "head", text) for n, text in enumerate(("Plass", "Sum", "Risiko"), 1)]
    sums, names = (f"Risiko!${letter}${ROW}:${letter}${ends['risks']}" for letter in "EB")
    for place in range(TOP):
        row, one = ROW + place, book["top"][place]
        sheet.cells += [
            put(row, 4, "count", place + 1),
            put(row, 5, "count", one["sum"], f"LARGE({sums},D{row})"),
            put(row, 6, "text", one["factor"], f"INDEX({names},MATCH(E{row},{sums},0))"),
        ]
    return sheet


def _matrix(book: Book | Tag) -> Sheet:
    sheet = Sheet("Matrise", {1: 8, **dict.fromkeys(range(2, 7), 24.0)}, f"B{ROW}")
    sheet.cells += [put(1, 1, "title", "Risikomatrise"), *(put(HEAD, 1 + k, "head", k) for k in range(1, 6))]
    for place in range(5):
        row, level = ROW + 2 * place, book["matrix"][place]
        sheet.cells.append(put(row, 1, "head", 5 - place))
        for column, letter in enumerate("BCDEF"):
            count = f"COUNTIFS(Risiko[S],$A{row},Risiko[K],{letter}${HEAD})"
            sheet.cells.append(put(row, column + 2, "count", level["counts"][column], count))
            sheet.cells.append(put(row + 1, column + 2, "text", level["names"][column]))
    return sheet
