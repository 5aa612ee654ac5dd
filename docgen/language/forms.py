"""The terms of each language."""

from __future__ import annotations

from docgen.language.books import BookTerms
from docgen.language.books_nb import NB_BOOKS
from docgen.language.books_nn import NN_BOOKS
from docgen.language.en import EN_SLIDES
from docgen.language.handouts import HandoutTerms
from docgen.language.nb import NB, NB_HANDOUTS, NB_SLIDES
from docgen.language.nn import NN, NN_HANDOUTS, NN_SLIDES
from docgen.language.slides import SlideTerms
from docgen.language.terms import Terms
from docgen.model.language import Language

_SLIDES = {Language.NB: NB_SLIDES, Language.NN: NN_SLIDES, Language.EN: EN_SLIDES}


def terms(language: Language) -> Terms:
    """Return the terms of forms in `language`; English has no forms to fill in and gets bokmål."""
    return NN if language is Language.NN else NB


def handout_terms(language: Language) -> HandoutTerms:
    """Return the terms of handouts in `language`; there are none in English, which gets bokmål."""
    return NN_HANDOUTS if language is Language.NN else NB_HANDOUTS


def book_terms(language: Language) -> BookTerms:
    """Return the terms of workbooks in `language`; there are none in English, which gets bokmål."""
    return NN_BOOKS if language is Language.NN else NB_BOOKS


def slide_terms(language: Language) -> SlideTerms:
    """Return the terms of decks in `language`."""
    return _SLIDES[language]


def tag(language: Language) -> str:
    """Return the tag that marks a text in `language`, such as `nn-NO`."""
    return _SLIDES[language].tag
