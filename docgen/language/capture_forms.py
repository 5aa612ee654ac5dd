"""The terms of captured answers and of the form for figures, by language."""

from __future__ import annotations

from docgen.language.capture import CaptureTerms
from docgen.language.capture_nb import NB_CAPTURE
from docgen.language.capture_nn import NN_CAPTURE
from docgen.model.language import Language


def capture_terms(language: Language) -> CaptureTerms:
    """Return the terms in `language`; there are none in English, which gets bokmål."""
    return NN_CAPTURE if language is Language.NN else NB_CAPTURE
