"""The terms of each language form."""

from __future__ import annotations

from docgen.language.nb import NB
from docgen.language.nn import NN
from docgen.language.terms import Terms
from docgen.model.language import Language


def terms(language: Language) -> Terms:
    """Return the terms of `language`; English has no forms to fill in yet and gets bokmål."""
    return NN if language is Language.NN else NB
