"""Language forms (målform) and text in one or several of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, ConfigDict, Discriminator, Field, RootModel, Tag, model_validator

from docgen.model.noun import Date, Line, Noun, Prose, Slug, misfit


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


class Words(Noun):
    """A text in one language or more."""

    nb: Prose | None = None
    nn: Prose | None = None
    en: Prose | None = None

    @model_validator(mode="after")
    def says_something(self) -> Self:
        if not (self.nb or self.nn or self.en):
            raise misfit("", "the text is empty; give it in nb, nn or en")
        return self


def _kind(value: object) -> str:
    return "words" if isinstance(value, dict | Words) else "text"


_AnyForm = Annotated[Annotated[Prose, Tag("text")] | Annotated[Words, Tag("words")], Discriminator(_kind)]


class Wording(RootModel[_AnyForm]):
    """A text as the people who make slides write it: as it stands, or once for each language (`{nb: …, en: …}`).

    A text that stands alone is in the language of its file.
    """

    model_config = ConfigDict(frozen=True, str_strip_whitespace=True)

    def of(self, language: Language, own: Language = Language.NB) -> tuple[str, Language]:
        """Return the text, and the language that it is in: the one asked for, else that of the file, else any.

        `own` is the language of the file that the text stands in.
        """
        if isinstance(self.root, str):
            return self.root, own
        found = ((getattr(self.root, form), form) for form in (language, own, *Language))
        return next((text, form) for text, form in found if text)

    @property
    def of_file(self) -> str:
        """The text in whichever language it has, to name it in a message."""
        return self.of(Language.NB)[0]

    def lacks(self, language: Language) -> bool:
        """Whether the text is given in several languages, and not in this one.

        A text in one language alone is meant so, such as a name or a quote in another language than the file.
        """
        if isinstance(self.root, str):
            return False
        return not getattr(self.root, language) and sum(bool(getattr(self.root, one)) for one in Language) > 1


def _short(most: int) -> AfterValidator:
    """One line of at most so many characters, in every language."""

    def checked(wording: Wording) -> Wording:
        root = wording.root
        texts = {"": root} if isinstance(root, str) else {form: getattr(root, form) or "" for form in Language}
        for form, text in texts.items():
            if "\n" in text:
                raise misfit(form, "this belongs on one line, but has a line break")
            if len(text) > most:
                raise misfit(form, f"{len(text)} characters are too many; the most is {most}")
        return wording

    return AfterValidator(checked)


Phrase = Annotated[
    Wording, _short(500), Field(description="text on one line, or one for each language ({nb: …, nn: …})")
]
"""A text on a slide or in a programme."""

Title = Annotated[
    Wording,
    _short(110),
    Field(description="a title of at most 110 characters, or one for each language ({nb: …, nn: …})"),
]
