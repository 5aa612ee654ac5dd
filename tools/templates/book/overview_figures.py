"""The formulas of an overview's first sheet: key figures, counts of a theme, counts of a half-year."""

from __future__ import annotations

import re

from docgen.language.books import BookTerms
from docgen.language.overviews import OverviewTerms
from docgen.language.terms import Terms
from tools.templates.book.overview_people import SUMMED

LEFT = ("participants", "projects", "examples", "goals", "measured", "milestones", "done", "overdue", "undated")
RIGHT = ("risks", "mandatory", "optional", "ungraded", "missing", "late", "closed", "largest")
"""The key figures in the two columns of the sheet, in order."""


class Formulas:
    """The formulas in one form; the key figures by name."""

    summed = tuple(SUMMED)

    def __init__(self, words: OverviewTerms, books: BookTerms, terms: Terms) -> None:
        self._words, self._books, self._terms = words, books, terms
        self._figures = {**self._people(), **self._goals(), **self._milestones(), **self._risks()}

    def __getitem__(self, key: str) -> str:
        return self._figures[key]

    def chart(self, name: str) -> str:
        """Return the heading of a chart."""
        return f'IF({self._figures[name]}=0,"{self._words.none[name]}","{self._words.charts[name]}")'

    def shown(self, name: str, column: str) -> str:
        """Return how many rows of a list the filter leaves; `column` is one that every row has."""
        before, between, after = re.split(r"\{\w+\}", self._words.shown[name])
        text = f'"{before}"&SUBTOTAL(103,{column})&"{between}"&COUNTA({column})&"{after}"'
        return f'IF(COUNTA({column})=0,"{self._words.none[name]}",{text})' if name in self._words.none else text

    def of_theme(self, name: str) -> dict[str, str]:
        """Return the counts of the theme that a cell names."""
        own = f'Deltakere[themes],"*"&{name}&"*",Deltakere[counter],1'
        return {
            "participants": f"COUNTIFS({own})",
            "projects": f'COUNTIFS({own},Deltakere[known],"{self._books.mandatory}")',
            **{key: f"SUMIFS(Deltakere[{key}],{own})" for key in self.summed},
        }

    def of_half_year(self, row: int) -> dict[str, str]:
        """Return the counts of the half-year that begins on the date in B of a row; the last one is their sum."""
        own = f'Milepaeler[deadline],">="&$B{row},Milepaeler[deadline],"<"&EDATE(N($B{row}),6)'
        return {
            "done": f'COUNTIFS({own},Milepaeler[status],"{self._terms.progress["done"]}")',
            "left": f"F{row}-C{row}-E{row}",
            "overdue": f'COUNTIFS({own},Milepaeler[warning],"{self._books.overdue}")',
            "all": f"COUNTIFS({own})",
        }

    def _people(self) -> dict[str, str]:
        once = "Deltakere[counter],1"
        return {
            "networks": "COUNTA(Nettverk[network])",
            "participants": "SUM(Deltakere[counter])",
            "projects": f'COUNTIFS({once},Deltakere[known],"{self._books.mandatory}")',
            "examples": f'COUNTIFS({once},Deltakere[example],"{self._terms.yes}")',
        }

    def _goals(self) -> dict[str, str]:
        return {"goals": "COUNTA(Maal[text])", "measured": "COUNT(Maal[latest])"}

    def _milestones(self) -> dict[str, str]:
        return {
            "milestones": "COUNTA(Milepaeler[deliverable])",
            "done": f'COUNTIF(Milepaeler[status],"{self._terms.progress["done"]}")',
            "overdue": f'COUNTIF(Milepaeler[warning],"{self._books.overdue}")',
            "undated": "COUNTA(Milepaeler[deliverable])-COUNT(Milepaeler[deadline])",
        }

    def _risks(self) -> dict[str, str]:
        books = self._books
        return {
            "risks": "COUNTA(Risikoer[factor])",
            "mandatory": f'COUNTIF(Risikoer[mandatory],"{books.mandatory}")',
            "optional": f'COUNTIF(Risikoer[mandatory],"{books.optional}")',
            "ungraded": "COUNTA(Risikoer[factor])-COUNT(Risikoer[sum])",
            "missing": f'COUNTIF(Risikoer[warning],"{books.missing}")',
            "late": f'COUNTIF(Risikoer[warning],"{books.overdue}")',
            "closed": f'COUNTIF(Risikoer[status],"{self._terms.risk_status["closed"]}")',
            "largest": 'IF(COUNT(Risikoer[sum])=0,"",MAX(Risikoer[sum]))',
        }
