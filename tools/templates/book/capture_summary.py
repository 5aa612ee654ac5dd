"""The summary of a gathering's answers: key figures, what each statement got, the squares, what is entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tools.templates.book.book import Book
from tools.templates.book.capture_charts import bars, rows
from tools.templates.book.looks import COUNT
from tools.templates.book.sheet import Sheet

_WIDTHS = (34, 8, 60, 11, 11, 11, 11)
_FIGURES = 6
_MARKS = _FIGURES + 9
POINT = _MARKS + 15
_MEANS = POINT + 2
"""The first row of the chart of means, which is some rows high."""
_HEIGHT = 28
PLACE = _MEANS + _HEIGHT + 4
PERSON = PLACE + 4
_SCALE = 95
_MEAN = "0.0"
_ALIGN = {"A": "left", "B": "center", "C": "left"}
Words = Mapping[str, str]


def people(words: Words) -> str:
    """Return the area with the participants' names."""
    return f"{words['summary']}!$A${PERSON}:$A${PERSON}"


def summary(book: Book, words: Words) -> None:
    """Add the summary."""
    under = "{{ gathering.title }} · {{ gathering.dates }} · {{ gathering.place }}"
    sheet = book.sheet(words["summary"], "{{ title }}", under, words["summary_hint"], computed=True)
    sheet.widths(*_WIDTHS)
    _figures(sheet, words)
    _marks(sheet, words)
    _points(sheet, words)
    _places(sheet, words)
    _people(sheet, words)
    sheet.finish(PERSON)
    # A sheet that is fitted to pages has no breaks of its own, and a chart would be cut in two.
    sheet.page.set_print_scale(_SCALE)
    sheet.page.set_h_pagebreaks([POINT - 3, _MEANS - 1, PLACE - 3])


def _figures(sheet: Sheet, words: Words) -> None:
    sheet.text(f"A{_FIGURES - 1}", words["figures"], "section")
    figures = (
        ("participants", f"ROWS(A{PERSON}:A{PERSON})", COUNT),
        ("scale_answers", "COUNT(Skalaer[answer])", COUNT),
        ("square_answers", "COUNT(Ruter[square])", COUNT),
        ("text_answers", "COUNTA(Tekstsvar[answer])", COUNT),
        ("evaluations", "COUNT(Evaluering[useful])", COUNT),
        ("useful_mean", 'IF(COUNT(Evaluering[useful])=0,"",AVERAGE(Evaluering[useful]))', _MEAN),
    )
    keys = ("participants", "scales", "squares", "texts", "evaluations", "useful")
    for row, ((label, formula, number), key) in enumerate(zip(figures, keys, strict=True), _FIGURES):
        sheet.text(f"A{row}", words[label], "label")
        sheet.formula(f"B{row}", formula, f"totals.{key}", sheet.book.look("figure", num_format=number, align="center"))


def _marks(sheet: Sheet, words: Words) -> None:
    sheet.text(f"A{_MARKS - 2}", words["useful_marks"], "section")
    _heads(sheet, _MARKS - 1, {"A": words["mark"], "B": words["total"]})
    for mark in range(1, 11):
        row = _MARKS + mark - 1
        sheet.number(f"A{row}", mark, sheet.book.look("label", align="left"))
        formula = f"COUNTIF(Evaluering[useful],A{row})"
        sheet.formula(
            f"B{row}", formula, f"marks[{mark - 1}]", sheet.book.look("figure", num_format=COUNT, align="center")
        )
    marks = (words["useful"], f"$A${_MARKS}:$A${_MARKS + 9}", f"$B${_MARKS}:$B${_MARKS + 9}")
    size = (745, rows(sheet, _FIGURES - 1, _MARKS + 9))
    bars(sheet, "column", f"C{_FIGURES - 1}", marks, size=size, key="chart_marks", words=words)


def _points(sheet: Sheet, words: Words) -> None:
    sheet.text(f"A{POINT - 2}", words["scales"], "section")
    keys = {"A": "exercise", "B": "number", "C": "statement"}
    heads = {"D": words["total"], "E": words["mean"], "F": words["lowest"], "G": words["highest"]}
    _heads(sheet, POINT - 1, {**{column: words[key] for column, key in keys.items()}, **heads})
    _texts(sheet, POINT, "point", "points", {"A": "point.exercise", "B": "point.number", "C": "point.statement"})
    before = f'COUNTIF(Skalaer[code],"<"&$B{POINT}*100)'
    formulas = {
        "D": ("total", f'COUNTIFS(Skalaer[number],$B{POINT},Skalaer[answer],">0")', COUNT),
        "E": ("mean", f'IF($D{POINT}=0,"",AVERAGEIFS(Skalaer[answer],Skalaer[number],$B{POINT}))', _MEAN),
        "F": ("lowest", f'IF($D{POINT}=0,"",MOD(SMALL(Skalaer[code],{before}+1),100))', COUNT),
        "G": ("highest", f'IF($D{POINT}=0,"",MOD(SMALL(Skalaer[code],{before}+$D{POINT}),100))', COUNT),
    }
    _formulas(sheet, POINT, "point", formulas)
    means = (words["mean"], f"$C${POINT}:$C${POINT}", f"$E${POINT}:$E${POINT}")
    bars(
        sheet,
        "bar",
        f"A{_MEANS}",
        means,
        size=(1040, rows(sheet, _MEANS, _MEANS + _HEIGHT - 1)),
        most=10,
        key="chart_means",
        words=words,
    )


def _places(sheet: Sheet, words: Words) -> None:
    sheet.text(f"A{PLACE - 2}", words["squares"], "section")
    heads = {"A": words["exercise"], "B": words["square"], "C": words["place"], "D": words["total"]}
    _heads(sheet, PLACE - 1, heads)
    _texts(sheet, PLACE, "place", "places", {"A": "place.exercise", "B": "place.square", "C": "place.place"})
    _formulas(
        sheet, PLACE, "place", {"D": ("total", f"COUNTIFS(Ruter[exercise],$A{PLACE},Ruter[square],$B{PLACE})", COUNT)}
    )


def _people(sheet: Sheet, words: Words) -> None:
    sheet.text(f"A{PERSON - 2}", words["people"], "section")
    names = ("scales", "squares", "texts", "evaluation")
    heads = {"A": words["participant"], "B": words["all"], "C": words["state"]}
    _heads(sheet, PERSON - 1, {**heads, **dict(zip("DEFG", map(words.__getitem__, names), strict=True))})
    _texts(sheet, PERSON, "person", "people", {"A": "person.participant"})
    counted = {
        "D": ("scales", "Skalaer", "answer", '">0"'),
        "E": ("squares", "Ruter", "square", '">0"'),
        "F": ("texts", "Tekstsvar", "answer", '"<>"'),
        "G": ("evaluations", "Evaluering", "useful", '">0"'),
    }
    formulas = {
        column: (key, f"COUNTIFS({table}[participant],$A{PERSON},{table}[{of}],{test})", COUNT)
        for column, (key, table, of, test) in counted.items()
    }
    lacking = f"OR($D{PERSON}<COUNTIF(Skalaer[participant],$A{PERSON}),$G{PERSON}=0)"
    states = f'IF($B{PERSON}=0,"{words["none"]}",IF({lacking},"{words["some"]}","{words["all_in"]}"))'
    _formulas(sheet, PERSON, "person", {"B": ("total", f"SUM($D{PERSON}:$G{PERSON})", COUNT), **formulas})
    sheet.formula(f"C{PERSON}", states, "person.state", "value")


def _heads(sheet: Sheet, row: int, heads: Mapping[str, str]) -> None:
    for column, text in heads.items():
        align = _ALIGN.get(column, "right")
        sheet.text(f"{column}{row}", text, sheet.book.look("heading", align=align))


def _texts(sheet: Sheet, row: int, item: str, items: str, paths: Mapping[str, str]) -> None:
    """Write the texts of a row that is repeated; the first one opens the loop and closes it."""
    for number, (column, path) in enumerate(paths.items()):
        opens, closes = (f"{{%tr for {item} in {items} %}}", "{%tr endfor %}") if not number else ("", "")
        align = _ALIGN.get(column, "right")
        sheet.text(f"{column}{row}", f"{opens}{{{{ {path} }}}}{closes}", sheet.book.look("value", align=align))


def _formulas(sheet: Sheet, row: int, item: str, formulas: Mapping[str, Sequence[str]]) -> None:
    for column, (key, formula, number) in formulas.items():
        look = sheet.book.look("figure", num_format=number, align=_ALIGN.get(column, "right"))
        sheet.formula(f"{column}{row}", formula, f"{item}.{key}", look)
