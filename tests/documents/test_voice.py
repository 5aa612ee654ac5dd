"""Texts are said in the language of the document, and marked where they stand in another."""

from __future__ import annotations

import pytest

from docgen.documents.voice import Voice, bare, retold
from docgen.model.language import Language, Name, Wording, Words
from docgen.office.values import Foreign

BOTH = Wording(Words(nb="Mål", nn="Mål og meining"))


@pytest.mark.parametrize(
    ("language", "own", "said"),
    [
        (Language.NB, Language.NB, "Mål"),
        (Language.NN, Language.NB, "Mål og meining"),
        (Language.EN, Language.NB, Foreign("Mål", "nb-NO")),
        (Language.EN, Language.NN, Foreign("Mål og meining", "nn-NO")),
    ],
)
def test_a_text_falls_back_to_the_language_of_its_file_and_says_so(
    language: Language, own: Language, said: object
) -> None:
    assert Voice(language, own).say(BOTH) == said


def test_a_text_that_stands_alone_is_in_the_language_of_its_file() -> None:
    assert Voice(Language.NN, Language.NB).say(Wording("Mål")) == Foreign("Mål", "nb-NO")
    assert Voice(Language.NN, Language.NN).say(Wording("Mål")) == "Mål"


def test_what_is_missing_is_an_empty_text() -> None:
    assert Voice(Language.NB, Language.NB).say(None) == ""


def test_a_name_of_the_programme_is_norwegian_in_an_english_deck() -> None:
    name = Name(nb="Sykefravær", nn="Sjukefråvær")
    assert [Voice(language, Language.NB).name(name) for language in Language] == [
        *("Sykefravær", "Sjukefråvær", Foreign("Sykefravær", "nb-NO"))
    ]


def test_a_quote_in_the_language_of_the_deck_is_not_marked() -> None:
    assert Voice(Language.EN, Language.NB).quote(Wording("To be"), Language.EN) == "To be"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["Kari"], "Kari"),
        (["Kari", "Ola", "Per"], "Kari, Ola og Per"),
        (["Kari, KS", "Ola"], "Kari, KS; Ola"),
    ],
)
def test_names_stand_in_a_row(names: list[str], said: str) -> None:
    assert Voice(Language.NB, Language.NB).people(names) == said


def test_one_minute_is_not_many() -> None:
    voice = Voice(Language.EN, Language.EN)
    assert [voice.duration(minutes) for minutes in (None, 1, 20)] == ["", "1 minute", "20 minutes"]


def test_a_text_made_of_another_keeps_its_language() -> None:
    assert retold(Foreign("Mål", "nb-NO"), "Mål (2)") == Foreign("Mål (2)", "nb-NO")
    assert retold("Mål", "Mål (2)") == "Mål (2)"
    assert bare(Foreign("Mål", "nb-NO")) == bare("Mål") == "Mål"
