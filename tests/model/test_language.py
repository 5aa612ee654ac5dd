"""Texts in one language or several."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from docgen.model.language import Language, Phrase, Title, Wording

NB, NN, EN = Language.NB, Language.NN, Language.EN


def wording(value: Any) -> Wording:
    return Wording.model_validate(value)


def test_a_text_that_stands_alone_is_in_the_language_of_its_file() -> None:
    assert wording("Hei").of(EN) == ("Hei", NB)
    assert wording("Hei").of(EN, NN) == ("Hei", NN)


@pytest.mark.parametrize(
    ("value", "asked", "own", "said"),
    [
        ({"nb": "Hva?", "nn": "Kva?", "en": "What?"}, NN, NB, ("Kva?", NN)),
        ({"nb": "Hva?", "nn": "Kva?"}, EN, NB, ("Hva?", NB)),
        ({"nb": "Hva?", "nn": "Kva?"}, EN, NN, ("Kva?", NN)),
        ({"nn": "Saman"}, NB, NB, ("Saman", NN)),
        ({"en": "Dream"}, NN, NB, ("Dream", EN)),
    ],
)
def test_a_language_that_is_missing_gets_that_of_the_file_or_any(
    value: dict[str, str], asked: Language, own: Language, said: tuple[str, Language]
) -> None:
    assert wording(value).of(asked, own) == said


@pytest.mark.parametrize(
    ("value", "lacking"),
    [("Hei", []), ({"nn": "Saman"}, []), ({"nb": "a", "nn": "b"}, [EN]), ({"nb": "a", "nn": "b", "en": "c"}, [])],
)
def test_a_text_in_several_languages_lacks_the_others(value: Any, lacking: list[Language]) -> None:
    assert [language for language in Language if wording(value).lacks(language)] == lacking


@pytest.mark.parametrize("value", ["", "  ", {}, {"nb": ""}, {"sv": "Hej"}, 5, None, ["Hei"]])
def test_nothing_else_is_a_text(value: object) -> None:
    with pytest.raises(ValidationError):
        wording(value)


def test_a_title_of_110_characters_is_fine_and_one_more_is_not() -> None:
    title = TypeAdapter(Title)
    assert title.validate_python("x" * 110)
    with pytest.raises(ValidationError, match="111 characters are too many"):
        title.validate_python("x" * 111)


@pytest.mark.parametrize(("value", "field"), [("a\nb", ""), ({"nb": "a", "nn": "a\nb"}, "nn")])
def test_a_line_break_is_told_in_the_language_that_has_it(value: object, field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Phrase).validate_python(value)
    assert caught.value.errors()[0]["ctx"]["field"] == field


def test_notes_may_have_several_lines() -> None:
    assert wording("Først\n\nSå").of(NB)[0] == "Først\n\nSå"
