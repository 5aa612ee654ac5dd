"""The templates of all workbooks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docgen.model.language import Language
from tools.templates.book.capture_book import capture
from tools.templates.book.data_form_book import data_form
from tools.templates.book.overview import network_overview, programme_overview
from tools.templates.book.workbook import workbook

BOOKS: Mapping[str, Callable[[Language], bytes]] = {
    "workbook": workbook,
    "network-overview": network_overview,
    "programme-overview": programme_overview,
    "capture": capture,
    "data-form": data_form,
}
"""What makes each template, by the document's id."""


def books(language: Language) -> dict[str, bytes]:
    """Return the templates in a language form, by the documents' ids."""
    return {document: make(language) for document, make in BOOKS.items()}
