"""Language forms (målform) and text in both of them."""

from __future__ import annotations

from enum import StrEnum

from docgen.model.noun import Date, Line, Noun, Prose, Slug


class Language(StrEnum):
    """A language that documents are written in."""

    NB = "nb"
    NN = "nn"
    EN = "en"


class LanguageForm(StrEnum):
    """The form that a municipality has decided on for letters from the state (språklova § 11)."""

    NB = "nb"
    NN = "nn"
    NEUTRAL = "neutral"


class DecidedForm(Noun):
    """A language form as a source states it, on a date."""

    form: LanguageForm
    source: Slug
    date: Date


class Name(Noun):
    """A name or title in both forms."""

    nb: Line
    nn: Line

    def of(self, language: Language) -> str:
        """Return the name in `language`; English falls back to bokmål."""
        return self.nn if language is Language.NN else self.nb


class Text(Noun):
    """Running text in both forms."""

    nb: Prose
    nn: Prose

    def of(self, language: Language) -> str:
        """Return the text in `language`; English falls back to bokmål."""
        return self.nn if language is Language.NN else self.nb
