"""A gathering's deck and a deck of lessons: who sends them, what their footer says, when and where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docgen.documents import deck, lessons_deck
from docgen.documents.subject import gatherings, lessons
from docgen.inputs.workspace import Workspace, load
from docgen.model.language import Language
from docgen.office.values import Foreign, digest
from tests.inputs import gatherings as worlds


def workspace(folder: Path, **changed: str) -> Workspace:
    return load(worlds.write(folder, **changed))


def deck_values(held: Workspace, language: Language = Language.NB) -> Any:
    (subject,) = gatherings(held)
    return deck.values(held, subject, language)


def test_a_deck_says_who_sends_it_and_has_a_footer(tmp_path: Path) -> None:
    values = deck_values(workspace(tmp_path))

    assert (values["language"], values["title"], values["sender"]) == ("nb-NO", "Samling", "KRD")
    assert values["footer"] == {"title": "Samling", "date": "2.–3. februar 2012"}
    assert values["continued"] == "forts."
    assert [slide["type"] for slide in values["slides"]] == ["welcome"]


def test_the_name_of_the_programme_is_nynorsk_in_every_deck(tmp_path: Path) -> None:
    held = workspace(tmp_path)
    name = "Saman om ein betre kommune"

    assert deck_values(held, Language.NN)["programme"]["name"] == name
    assert deck_values(held)["programme"]["name"] == Foreign(name, "nn-NO")
    assert deck_values(held, Language.EN)["programme"]["name"] == Foreign(name, "nn-NO")


def test_a_gathering_is_led_by_those_it_names_or_else_by_the_network(tmp_path: Path) -> None:
    assert deck_values(workspace(tmp_path))["gathering"]["leaders"] == "Kari Nordmann"

    named = worlds.GATHERING.replace("venue:", "leaders: [Ola, Per]\nvenue:")
    assert deck_values(workspace(tmp_path, gathering=named))["gathering"] == {
        "title": "Samling",
        "network": "Omdømme",
        "dates": "2.–3. februar 2012",
        "place": "Drammen",
        "leaders": "Ola og Per",
    }


def test_a_deck_in_english_marks_what_is_norwegian(tmp_path: Path) -> None:
    values = deck_values(workspace(tmp_path), Language.EN)

    assert (values["language"], values["title"]) == ("en-GB", "Samling")
    assert values["footer"] == {"title": Foreign("Samling", "nb-NO"), "date": "2–3 February 2012"}
    assert values["gathering"]["network"] == Foreign("Omdømme", "nb-NO")
    assert values["slides"][0]["title"] == Foreign("Velkommen", "nb-NO")


def test_lessons_have_a_date_and_no_place(tmp_path: Path) -> None:
    held = workspace(tmp_path, lessons=worlds.LESSONS.replace("date:", "subtitle: Pulje 1\ndate:"))
    (subject,) = lessons(held)
    values: Any = lessons_deck.values(held, subject, Language.NB)

    assert values["footer"] == {"title": "Erfaringer", "date": "31. desember 2012"}
    assert values["gathering"]["network"] == values["slides"][0]["subtitle"] == "Pulje 1"
    assert values["slides"][0]["place"] == ""


def test_lessons_whose_date_is_not_known_print_none(tmp_path: Path) -> None:
    held = workspace(tmp_path, lessons=worlds.LESSONS.replace("date: 2012-12-31\n", ""))
    (subject,) = lessons(held)
    values: Any = lessons_deck.values(held, subject, Language.NB)

    assert values["footer"] == {"title": "Erfaringer", "date": ""}
    assert values["slides"][0]["dates"] == ""


def test_the_values_are_plain_data(tmp_path: Path) -> None:
    assert digest(deck_values(workspace(tmp_path)))
