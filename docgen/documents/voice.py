"""Texts of the model said in the language of a document: as text, or as `Foreign` where they stand in another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TypeAlias

from docgen.language.format import list_text, time_text
from docgen.language.forms import slide_terms, tag
from docgen.language.slides import SlideTerms
from docgen.model.language import Language, Name, Wording
from docgen.model.noun import Noun
from docgen.office.values import Foreign

Spoken: TypeAlias = "str | Foreign"


@dataclass(frozen=True)
class Voice:
    """Says in `language` what a file holds; `own` is the language of the texts that stand alone in the file."""

    language: Language
    own: Language

    @property
    def words(self) -> SlideTerms:
        """What docgen itself says."""
        return slide_terms(self.language)

    def say(self, wording: Wording | None) -> Spoken:
        """Return the text; in another language when it has none in this one, and then it says so."""
        return self.mark(*wording.of(self.language, self.own)) if wording else ""

    def quote(self, wording: Wording, language: Language) -> Spoken:
        """Return a text that stays in `language`, whatever the document is in."""
        return self.mark(*wording.of(language, language))

    def name(self, name: Name) -> Spoken:
        """Return a name of the programme, which has none in English."""
        return self.mark(name.of(self.language), Language.NB if self.language is Language.EN else self.language)

    def plain(self, wording: Wording | None) -> str:
        """Return only the text, for what cannot say its language: a name in a chart, an alternative text."""
        return bare(self.say(wording))

    def values(self, value: object) -> object:
        """Return a noun as plain values with the keys of the model, and what it holds likewise.

        What is missing stays None. A noun with a `language` of its own has its `text` in that one.
        """
        if isinstance(value, Wording):
            return self.say(value)
        if isinstance(value, Noun):
            return self.fields(value)
        if isinstance(value, time):
            return time_text(value, self.language)
        if isinstance(value, tuple):
            return [self.values(item) for item in value]
        if value is None or isinstance(value, str | int | float | date):
            return value
        raise TypeError(f"a document cannot hold {value!r}")

    def fields(self, noun: Noun) -> dict[str, object]:
        """Return the fields of a noun as plain values."""
        values = {name: self.values(getattr(noun, name)) for name in type(noun).model_fields}
        text, language = getattr(noun, "text", None), getattr(noun, "language", None)
        if isinstance(text, Wording) and isinstance(language, Language):
            values["text"] = self.quote(text, language)
        return values

    def people(self, names: Sequence[str]) -> str:
        """Return names in a row: «Kari og Ola»; with their titles, «Kari, KS; Ola, YS»."""
        if any("," in name for name in names):
            return "; ".join(names)
        return list_text(names, self.language) if names else ""

    def duration(self, minutes: int | None) -> str:
        """Return «20 minutter», or nothing."""
        if minutes is None:
            return ""
        return (self.words.minute if minutes == 1 else self.words.minutes).format(number=minutes)

    def mark(self, text: str, language: Language) -> Spoken:
        """Return a text that is in `language`, marked where that is another than the document's."""
        return text if language is self.language else Foreign(text, tag(language))


def bare(text: Spoken) -> str:
    """Return only the text."""
    return text if isinstance(text, str) else text.text


def retold(like: Spoken, text: str) -> Spoken:
    """Return `text` in the language of `like`."""
    return text if isinstance(like, str) else Foreign(text, like.lang)
