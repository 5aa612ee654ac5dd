"""The templates of the overviews of a network and of the programme."""

from __future__ import annotations

from docgen.documents.overview import overview_terms
from docgen.language.forms import book_terms, terms
from docgen.model.language import Language
from tools.templates.book.book import Book
from tools.templates.book.looks import AMBER_TINT
from tools.templates.book.overview_figures import Formulas
from tools.templates.book.overview_front import Front
from tools.templates.book.overview_matrix import matrix
from tools.templates.book.overview_people import DASH, SUMMED, OverviewPeople
from tools.templates.book.overview_tables import OverviewTables
from tools.templates.book.overview_words import OverviewWords
from tools.templates.book.overview_words_nb import NB
from tools.templates.book.overview_words_nn import NN
from tools.templates.book.sheet import HEAD, Sheet
from tools.templates.book.table import Table


def network_overview(language: Language) -> bytes:
    """Return the template of the overview of a network."""
    overview = _Overview(language, "network", networks=False)
    overview.front({"intake": "network.intake", "themes": "network.themes", "leaders": "network.leaders"})
    overview.lists()
    return overview.book.write()


def programme_overview(language: Language) -> bytes:
    """Return the template of the overview of the programme."""
    overview = _Overview(language, "programme", networks=True)
    overview.front({"owner": "programme.owner", "period": "programme.period", "themes": "programme.themes"})
    overview.networks()
    overview.lists()
    return overview.book.write()


class _Overview:
    """An overview being made; with `networks` it is about several."""

    def __init__(self, language: Language, subject: str, *, networks: bool) -> None:
        self._words = words = NN if language is Language.NN else NB
        self._books, self._networks = book_terms(language), networks
        people = OverviewPeople(words, self._books)
        tables = OverviewTables(words, self._books, terms(language))
        self._people = people.participants(networks=networks)
        self._lists = {"goals": tables.goals(), "risks": tables.risks(), "milestones": tables.milestones()}
        self._by_network = people.networks()
        self.book = Book(
            language,
            "{{ title }}",
            f"{{{{ {subject}.name }}}}",
            [self._people, *self._lists.values(), self._by_network],
        )
        self.book.constants(
            document=f"{subject}-overview", language=language.value, **{subject: f"{{{{ {subject}.id }}}}"}
        )
        self._formulas = Formulas(overview_terms(language), self._books, terms(language))

    def front(self, facts: dict[str, str]) -> None:
        """Add the first sheet."""
        Front(self.book, self._words, self._formulas).write(facts, networks=self._networks)

    def networks(self) -> None:
        """Add the list of networks."""
        sheet = self._list("networks", self._by_network)
        sheet.finish(HEAD + 1, freeze="B6", titles=HEAD, protect=False)

    def lists(self) -> None:
        """Add the lists of participants, goals, risks and milestones, and the matrix."""
        sheet = self._list("participants", self._people)
        if not self._networks:
            self._sums(sheet)
        sheet.page.ignore_errors({"number_stored_as_text": "A6:F6"})
        sheet.finish(HEAD + 1, freeze="B6", titles=HEAD, protect=False)
        for key, table in self._lists.items():
            sheet = self._list(key, table)
            self._rules(sheet, table)
            sheet.finish(HEAD + 1, freeze="C6", titles=HEAD, protect=False)
        matrix(self.book, self._words, self._books.counter)

    def _list(self, key: str, table: Table) -> Sheet:
        """Add a sheet with a table, and how many of its rows are shown."""
        words: OverviewWords = self._words
        hint = words.hints[key]
        if key == "participants" and self._networks:
            hint = f"{hint} {words.hints['rows']}"
        sheet = self.book.sheet(words.sheets[key], words.titles[key], "{{ under }}", hint)
        sheet.table(table, ready=False)
        sheet.formula("A4", self._formulas.shown(key, f"{table.name}[{table.main}]"), f"shown.{key}", "note")
        return sheet

    def _sums(self, sheet: Sheet) -> None:
        """Write the sums of what is shown above the headings."""
        look = self.book.look("figure", align="center", num_format=DASH, bottom=0)
        for number, column in enumerate(self._people.columns):
            if column.key in SUMMED:
                sheet.formula(
                    f"{_letter(number)}4", f"SUBTOTAL(109,Deltakere[{column.key}])", f"sums.{column.key}", look
                )

    def _rules(self, sheet: Sheet, table: Table) -> None:
        """Mark what calls for a countermeasure, and every warning; the words say it too."""
        bold = self.book.look.rule(bold=True)
        tint = self.book.look.rule(bold=True, bg_color=AMBER_TINT)
        for number, column in enumerate(table.columns):
            cell = f"{_letter(number)}{HEAD + 1}"
            if column.key == "mandatory":
                mark = {"type": "cell", "criteria": "==", "value": f'"{self._books.mandatory}"', "format": tint}
                sheet.page.conditional_format(cell, mark)
            if column.key == "warning":
                sheet.page.conditional_format(
                    cell, {"type": "formula", "criteria": f'=LEFT({cell},1)="▲"', "format": bold}
                )


def _letter(number: int) -> str:
    return chr(ord("A") + number)
