"""What is not wrong in a deck but should be known."""

from __future__ import annotations

from pathlib import Path

from tests.inputs.gatherings import FIRST_SLIDE, GATHERING, warnings


def test_a_title_that_is_there_twice_is_told_with_the_line_of_the_first(tmp_path: Path) -> None:
    slides = "  - {type: statement, title: {nb: Velkommen}, statement: a}\n"
    assert warnings(tmp_path, gathering=GATHERING + slides) == [
        f"gatherings/samling-1.yaml:{FIRST_SLIDE}:30: slides[1].title: "
        f"the slide on line {FIRST_SLIDE - 1} is called “Velkommen” too; give each its own"
    ]


def test_an_exercise_without_a_title_of_its_own_has_that_of_the_catalogue(tmp_path: Path) -> None:
    slides = "  - {type: exercise, exercise: onsker}\n  - {type: exercise, exercise: onsker}\n"
    [warning] = warnings(tmp_path, gathering=GATHERING + slides)
    assert "is called “Hva ønsker du?” too" in warning

    own = "  - {type: exercise, exercise: onsker}\n  - {type: exercise, exercise: onsker, title: Igjen}\n"
    assert warnings(tmp_path, gathering=GATHERING + own) == []


def test_texts_that_a_language_of_the_deck_lacks_are_told_together(tmp_path: Path) -> None:
    gathering = GATHERING.replace("number: 1", "number: 1\nlanguages: [nb, en]")
    slides = (
        "  - {type: bullets, title: {nb: a, nn: b}, bullets: [{nb: a, nn: b}, {nb: a, en: b}, "
        "{text: {nb: a, nn: b}, items: [{nb: a, nn: b}]}]}\n"
    )
    assert warnings(tmp_path, gathering=gathering + slides) == [
        f"gatherings/samling-1.yaml:{FIRST_SLIDE + 1}:5: slides[1]: there is no en text for "
        "title, bullets[0].text, bullets[2].text and 1 more; another language is shown"
    ]


def test_a_text_in_one_language_alone_is_meant_so(tmp_path: Path) -> None:
    slides = "  - {type: statement, title: {nn: Saman}, statement: {en: Together}}\n"
    assert warnings(tmp_path, gathering=GATHERING + slides) == []


def test_the_title_of_the_gathering_is_a_text_too(tmp_path: Path) -> None:
    gathering = GATHERING.replace("title: Samling", "title: {nn: Samling, en: Gathering}")
    assert warnings(tmp_path, gathering=gathering) == [
        "gatherings/samling-1.yaml:4:8: title: there is no nb text; another language is shown"
    ]
