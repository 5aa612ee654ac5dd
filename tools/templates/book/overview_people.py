"""The tables of an overview's networks and participants, with what is counted of each."""

from __future__ import annotations

from docgen.language.books import BookTerms
from tools.templates.book.overview_words import OverviewWords
from tools.templates.book.table import Column, Kind, Table

DASH = '0;-0;"–"'
"""The number format of counts, where a dash stands for none."""
SUMMED = {"goals": 6, "risks": 9, "mandatory": 10, "milestones": 10, "overdue": 8}
"""What is counted of each participant and network, and the width of its column."""


class OverviewPeople:
    """The two tables in one form."""

    def __init__(self, words: OverviewWords, books: BookTerms) -> None:
        self._words, self._books = words, books

    def networks(self) -> Table:
        own = "COUNTIFS(Deltakere[network],[@network])"
        projects = f'COUNTIFS(Deltakere[network],[@network],Deltakere[known],"{self._books.mandatory}")'
        sums = {key: f"SUMIFS(Deltakere[{key}],Deltakere[network],[@network])" for key in SUMMED}
        return Table(
            "Nettverk",
            "networks",
            [
                self._fixed("network", 30),
                self._fixed("intake", 7, "count"),
                self._fixed("themes", 24),
                self._fixed("leaders", 20),
                self._counted("participants", 11, own),
                self._counted("projects", 10, projects),
                *(self._counted(key, width, sums[key]) for key, width in SUMMED.items()),
                self._fixed("note", 42),
            ],
            "network",
        )

    def participants(self, *, networks: bool) -> Table:
        """Return the table of participants; with `networks` it tells which one each is in."""
        mine = "[@participant]"
        counts = {
            "goals": f"COUNTIFS(Maal[participant],{mine})",
            "risks": f"COUNTIFS(Risikoer[participant],{mine})",
            "mandatory": f'COUNTIFS(Risikoer[participant],{mine},Risikoer[mandatory],"{self._books.mandatory}")',
            "milestones": f"COUNTIFS(Milepaeler[participant],{mine})",
            "overdue": f'COUNTIFS(Milepaeler[participant],{mine},Milepaeler[warning],"{self._books.overdue}")',
        }
        return Table(
            "Deltakere",
            "participants",
            [
                self._fixed("participant", 17.5),
                *([self._fixed("network", 20)] if networks else []),
                self._fixed("municipality", 11),
                self._fixed("county", 11.5),
                self._fixed("form", 9.5),
                self._fixed("themes", 15),
                self._fixed("known", 9, "short"),
                self._fixed("project", 16 if networks else 24),
                self._fixed("leader", 13 if networks else 18),
                *(self._counted(key, width, counts[key]) for key, width in SUMMED.items()),
                # Beside a number in every row, for LibreOffice draws ### in empty cells beside a hidden number.
                Column("counter", self._words.columns["counter"], 7, "count", fixed=True, hidden=True),
                self._fixed("example", 9.5, "short"),
                self._fixed("note", 25 if networks else 32),
            ],
            "participant",
        )

    def _fixed(self, key: str, width: float, kind: Kind = "text") -> Column:
        return Column(key, self._words.columns[key], width, kind, fixed=True)

    def _counted(self, key: str, width: float, formula: str) -> Column:
        return Column(key, self._words.columns[key], width, "count", formula, format=DASH)
