"""The first sheet of an overview: facts, status date, key figures, two charts, counts by theme and by half-year."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.format import Format

from tools.templates.book.book import Book
from tools.templates.book.looks import DATE, THIN, Property
from tools.templates.book.overview_charts import milestone_chart, risk_chart
from tools.templates.book.overview_figures import LEFT, RIGHT, Formulas
from tools.templates.book.overview_people import DASH
from tools.templates.book.overview_words import OverviewWords
from tools.templates.book.table import day

FACTS, FIGURES, CHARTS, THEMES, HALF_YEARS = 5, 11, 23, 40, 44
"""The rows where the parts begin."""
COLUMNS = "ABCDEFGH"
_ROWS = (
    *range(FACTS, FIGURES - 1),
    *range(FIGURES + 1, CHARTS - 1),
    *(THEMES + 2, HALF_YEARS + 2, HALF_YEARS + 3),
)
"""Those with a label and a value."""
_ROW, _LINE, _TWO_LINES = 16.5, 19, 30
_HEIGHT = 15.5
"""The height of the rows behind the charts, which nothing else may change."""


class Front:
    """The sheet in one form."""

    def __init__(self, book: Book, words: OverviewWords, formulas: Formulas) -> None:
        self._book, self._words, self._formulas = book, words, formulas
        self._sheet = book.sheet(
            words.sheets["overview"], "{{ title }}", "{{ under }}", words.hints["overview"], computed=True
        )

    def write(self, facts: Mapping[str, str], *, networks: bool) -> None:
        """Write the sheet; `facts` are the paths of three facts by their keys, `networks` counts the networks too."""
        sheet = self._sheet
        sheet.widths(33, *[11.5] * 7)
        for row in _ROWS:
            sheet.page.set_row(row - 1, _ROW)
        self._facts(facts)
        self._figures(("networks", *LEFT) if networks else LEFT)
        for cell, name in ((f"A{CHARTS}", "risks"), (f"D{CHARTS}", "milestones")):
            sheet.formula(cell, self._formulas.chart(name), f"charts.{name}", "section")
        for row in range(CHARTS, THEMES - 1):
            sheet.page.set_row(row, _HEIGHT)
        risk_chart(self._book, sheet, self._words, f"A{CHARTS + 1}", CHARTS, FIGURES + 1 + RIGHT.index("mandatory"))
        milestone_chart(self._book, sheet, self._words, f"D{CHARTS + 1}", HALF_YEARS + 1)
        self._themes()
        self._half_years()
        sheet.finish(HALF_YEARS + 3, protect=False)
        sheet.page.set_portrait()
        sheet.page.fit_to_pages(1, 1)

    def _facts(self, facts: Mapping[str, str]) -> None:
        sheet, words = self._sheet, self._words
        for row, (key, path) in enumerate(facts.items(), FACTS):
            self._line(row, words.facts[key], f"{{{{ {path} }}}}")
        row = FACTS + len(facts)
        self._line(row, words.facts["status_date"], "")
        sheet.text(f"B{row}", "{{ status_date }}", self._look("field", num_format=DATE, align="left"))
        sheet.text(f"C{row}", words.date_note, self._look("note", bottom=1, bottom_color=THIN))
        sheet.check(f"B{row}", words.facts["status_date"], day(words.date_hint, words.date_error))
        self._book.name("status_date", f"{sheet.quoted}!$B${row}")
        first = f"{{% if loop.first %}}{words.facts['note']}{{% endif %}}"
        self._line(row + 1, f"{{%tr for line in notes %}}{first}", "{{ line }}{%tr endfor %}")

    def _line(self, row: int, label: str, value: str) -> None:
        """A fact: its label, and its text across the sheet, over a rule."""
        across = self._look("value", text_wrap=False, align="left")
        self._sheet.text(f"A{row}", label, self._look("label", text_wrap=False))
        for column in COLUMNS[1:]:
            self._sheet.blank(f"{column}{row}", across)
        if value:
            self._sheet.text(f"B{row}", value, across)

    def _figures(self, left: tuple[str, ...]) -> None:
        sheet, words = self._sheet, self._words
        sheet.text(f"A{FIGURES}", words.sections["figures"], "section")
        label = self._look("label", text_wrap=False)
        for row, key in enumerate(left, FIGURES + 1):
            sheet.text(f"A{row}", words.figures[key], label)
            sheet.formula(f"B{row}", self._formulas[key], f"figures.{key}", self._look("figure"))
        for row, key in enumerate(RIGHT, FIGURES + 1):
            for column in "EFG":
                sheet.blank(f"{column}{row}", label)
            sheet.text(f"D{row}", words.figures[key], label)
            sheet.formula(f"H{row}", self._formulas[key], f"figures.{key}", self._look("figure"))

    def _themes(self) -> None:
        """The counts of each theme. A participant has a row for each network, but only one of them counts."""
        sheet, row = self._sheet, THEMES + 2
        sheet.text(f"A{THEMES}", self._words.sections["themes"], "section")
        self._headings(THEMES + 1, ("themes", "participants", "projects", *self._formulas.summed))
        sheet.text(f"A{row}", "{%tr for row in themes %}{{ row.name }}{%tr endfor %}", self._look("label"))
        count = self._look("figure", num_format=DASH)
        for column, (key, formula) in zip(COLUMNS[1:], self._formulas.of_theme(f"$A{row}").items(), strict=True):
            sheet.formula(f"{column}{row}", formula, f"row.{key}", count)

    def _headings(self, row: int, keys: tuple[str, ...]) -> None:
        self._sheet.page.set_row(row - 1, _TWO_LINES)
        for column, key in zip(COLUMNS, keys, strict=True):
            look = self._look("heading", align="left" if column == "A" else "right")
            self._sheet.text(f"{column}{row}", self._words.columns[key], look)

    def _half_years(self) -> None:
        sheet, row, words = self._sheet, HALF_YEARS + 2, self._words.half_years
        sheet.text(f"A{HALF_YEARS}", self._words.sections["half_years"], "section")
        sheet.page.set_row(HALF_YEARS, _LINE)
        for column, heading in zip(COLUMNS, words.values(), strict=False):
            look = self._look("heading", align="left" if column == "A" else "right")
            sheet.text(f"{column}{HALF_YEARS + 1}", heading, look)
        sheet.text(f"A{row}", "{%tr for row in half_years %}{{ row.label }}", self._look("label"))
        sheet.text(f"B{row}", "{{ row.starts }}{%tr endfor %}", self._look("value", num_format=DATE, align="right"))
        count, total = (
            self._look("figure", num_format=DASH),
            self._look("total", align="right", num_format=DASH),
        )
        for column, (key, formula) in zip("CDEF", self._formulas.of_half_year(row).items(), strict=True):
            sheet.formula(f"{column}{row}", formula, f"row.{key}", count)
            sheet.formula(f"{column}{row + 1}", f"SUM({column}{row}:{column}{row})", f"half_year_sums.{key}", total)
        sheet.text(f"A{row + 1}", self._words.total, self._look("total"))
        sheet.blank(f"B{row + 1}", self._look("total"))

    def _look(self, name: str, **more: Property) -> Format:
        """Return a look with the text in the middle of its row."""
        return self._book.look(name, **{"valign": "vcenter", **more})
