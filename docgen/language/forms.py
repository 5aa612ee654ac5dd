"""The terms of each language."""

from __future__ import annotations

from docgen.language.en import EN_SLIDES
from docgen.language.nb import NB, NB_SLIDES
from docgen.language.nn import NN, NN_SLIDES
from docgen.language.slides import SlideTerms
from docgen.language.terms import Terms
from docgen.model.language import Language

_SLIDES = {Language.NB: NB_SLIDES, Language.NN: NN_SLIDES, Language.EN: EN_SLIDES}


def terms(language: Language) -> Terms:
    """Return the terms of forms in `language`; English has no forms to fill in and gets bokmål."""
    return NN if language is Language.NN else NB


def slide_terms(language: Language) -> SlideTerms:
    """Return the terms of decks in `language`."""
    return _SLIDES[language]


def tag(language: Language) -> str:
    """Return the tag that marks a text in `language`, such as `nn-NO`."""
    return _SLIDES[language].tag
