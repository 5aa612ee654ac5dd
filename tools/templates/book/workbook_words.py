"""What the template of the workbook itself says; one module for each language form holds the texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.language.books import BookTerms
from docgen.language.forms import book_terms, terms
from docgen.language.terms import Terms
from docgen.model.language import Language


@dataclass(frozen=True)
class Words:
    """The texts of the template by key, and the terms that it shares with the document."""

    language: Language
    texts: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.texts[key]

    @property
    def terms(self) -> Terms:
        """What every form shares."""
        return terms(self.language)

    @property
    def book(self) -> BookTerms:
        """What workbooks share."""
        return book_terms(self.language)


def words(language: Language) -> Words:
    """Return the texts of a language form."""
    from tools.templates.book import workbook_words_nb, workbook_words_nn

    module = workbook_words_nn if language is Language.NN else workbook_words_nb
    return Words(language, module.TEXTS)
