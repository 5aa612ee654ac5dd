"""The template of the workbook of a participant: twelve sheets that are one whole by their formulas."""

from __future__ import annotations

from docgen.model.language import Language
from tools.templates.book import (
    workbook_actions,
    workbook_gantt,
    workbook_goals,
    workbook_marks,
    workbook_matrix,
    workbook_overview,
    workbook_trend,
)
from tools.templates.book.book import Book
from tools.templates.book.workbook_parts import listed
from tools.templates.book.workbook_tables import tables
from tools.templates.book.workbook_words import words


def workbook(language: Language) -> bytes:
    """Return the template in a language form."""
    said = words(language)
    held = tables(said)
    book = Book(language, said.book.titles["workbook"], "{{ participant.name }}", tuple(held.values()))
    book.constants(participant="{{ participant.id }}", document="workbook", language=language.value)
    workbook_overview.overview(book, said)
    listed(book, said, held["risks"], freeze="C6")
    workbook_matrix.matrix(book, said)
    listed(book, said, held["milestones"], freeze="C6")
    workbook_gantt.gantt(book, said)
    workbook_actions.actions(book, said, held["actions"])
    workbook_goals.goals(book, said, held["goals"])
    listed(book, said, held["measurements"], freeze="A6", upright=True)
    workbook_trend.trend(book, said)
    workbook_actions.involvement(book, said, held["involvement"])
    workbook_marks.marks(book, said)
    workbook_marks.ratings(book, said)
    return book.write()
