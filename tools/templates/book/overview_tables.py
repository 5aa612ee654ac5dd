"""The tables of overviews: goals, risks and milestones of several projects in one list each."""

from __future__ import annotations

from docgen.language.books import BookTerms
from docgen.language.terms import Terms
from tools.templates.book.overview_words import OverviewWords
from tools.templates.book.table import Column, Kind, Table

STATUS_DATE = "Oversikt!$B$8"
"""The cell of the status date; the sheet has the same name in both forms."""


class OverviewTables:
    """The tables in one form."""

    def __init__(self, words: OverviewWords, books: BookTerms, terms: Terms) -> None:
        self._words, self._books, self._terms = words, books, terms

    def goals(self) -> Table:
        unknown = "COUNT([@latest],[@begins],[@ends])<3"
        gone = 'IF([@ends]=[@begins],"",([@latest]-[@begins])/([@ends]-[@begins]))'
        progress = f'IF({unknown},"",{gone})'
        return Table(
            "Maal",
            "goals",
            [
                self._fixed("participant", 15),
                self._fixed("nr", 6, "short"),
                self._fixed("level", 11),
                self._fixed("text", 27.5),
                self._fixed("indicator", 25),
                self._fixed("baseline", 15),
                self._fixed("target", 15),
                self._fixed("deadline", 10.5, "date"),
                self._fixed("measured", 17.5),
                self._fixed("unit", 13),
                self._fixed("begins", 8, "number"),
                self._fixed("ends", 8, "number"),
                self._fixed("latest", 8, "number"),
                self._fixed("latest_date", 10.5, "date"),
                Column("progress", self._words.columns["progress"], 10, "percent", progress),
            ],
            "text",
        )

    def risks(self) -> Table:
        books = self._books
        total = 'IF(AND(ISNUMBER([@s]),ISNUMBER([@k])),[@s]*[@k],"")'
        marks = f'IF(OR([@sum]>=9,[@k]=5),"{books.mandatory}","{books.optional}")'
        late = self._late(self._terms.risk_status["closed"])
        missing = f'AND([@mandatory]="{books.mandatory}",[@countermeasure]="")'
        return Table(
            "Risikoer",
            "risks",
            [
                self._fixed("participant", 15),
                self._fixed("nr", 6, "short"),
                self._fixed("factor", 38),
                self._fixed("s", 5, "count"),
                self._fixed("k", 5, "count"),
                Column("sum", self._words.columns["sum"], 7, "count", total),
                Column("mandatory", self._words.columns["is_mandatory"], 11, "short", f'IF([@sum]="","",{marks})'),
                self._fixed("countermeasure", 44),
                self._fixed("owner", 19),
                self._fixed("deadline", 10.5, "date"),
                self._fixed("status", 13, "short"),
                Column(
                    "warning", self._words.columns["warning"], 19, "text", f'IF({missing},"{books.missing}",{late})'
                ),
            ],
            "factor",
        )

    def milestones(self) -> Table:
        late = self._late(self._terms.progress["done"])
        return Table(
            "Milepaeler",
            "milestones",
            [
                self._fixed("participant", 18),
                self._fixed("nr", 6, "short"),
                self._fixed("deliverable", 50),
                self._fixed("start", 11, "date"),
                self._fixed("deadline", 11, "date"),
                self._fixed("owner", 24),
                self._fixed("reported_to", 24),
                self._fixed("decision_point", 17, "short"),
                self._fixed("status", 13, "short"),
                Column("warning", self._words.columns["warning"], 14, "text", late),
            ],
            "deliverable",
        )

    def _late(self, done: str) -> str:
        """Return the formula of the warning that the status date is past the deadline of what is not done."""
        known = f"ISNUMBER([@deadline]),ISNUMBER({STATUS_DATE})"
        return f'IF(AND({known},[@deadline]<{STATUS_DATE},[@status]<>"{done}"),"{self._books.overdue}","")'

    def _fixed(self, key: str, width: float, kind: Kind = "text") -> Column:
        return Column(key, self._words.columns[key], width, kind, fixed=True)
