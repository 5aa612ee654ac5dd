"""Gatherings, exercises and lessons: what is read, and every fault with its place in the file."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from docgen.inputs.workspace import load
from docgen.model.language import Language
from docgen.model.slide_text import BulletsSlide
from tests.inputs.gatherings import EXERCISE, FIRST_SLIDE, GATHERING, LESSONS, problems, write


def test_a_good_workspace_has_its_gatherings_exercises_and_lessons(tmp_path: Path) -> None:
    workspace = load(write(tmp_path))

    gathering = workspace.gatherings["samling-1"]
    assert (gathering.network, gathering.start, gathering.languages) == ("omdomme", date(2012, 2, 2), (Language.NB,))
    assert [item.start for item in gathering.agenda[0].items] == [time(10), time(11), time(12)]
    assert workspace.exercises["onsker"].name.of(Language.NN) == ("Ønske", Language.NN)
    assert workspace.lessons["pulje-1"].slides[0].type == "welcome"
    assert workspace.warnings == ()


def test_a_bullet_is_a_text_a_text_in_each_language_or_a_text_with_bullets_below(tmp_path: Path) -> None:
    bullets = "  - {type: bullets, title: B, bullets: [a, {nb: b, nn: c}, {text: d, items: [e, {nb: f}]}]}\n"
    slide = load(write(tmp_path, gathering=GATHERING + bullets)).gatherings["samling-1"].slides[1]

    assert isinstance(slide, BulletsSlide)
    assert [bullet.text.of_file for bullet in slide.bullets] == ["a", "b", "d"]
    assert [item.of_file for item in slide.bullets[2].items] == ["e", "f"]


def test_sixty_bullets_are_fine(tmp_path: Path) -> None:
    bullets = f"  - {{type: bullets, title: B, bullets: [{', '.join(['et punkt'] * 60)}]}}\n"
    load(write(tmp_path, gathering=GATHERING + bullets))


def test_five_hundred_slides_are_fine(tmp_path: Path) -> None:
    slides = "".join(f"  - {{type: statement, title: Nummer {n}, statement: s}}\n" for n in range(499))
    assert len(load(write(tmp_path, gathering=GATHERING + slides)).gatherings["samling-1"].slides) == 500


def test_text_in_another_script_is_fine(tmp_path: Path) -> None:
    title = "  - {type: statement, title: Добро пожаловать, statement: 歓迎 مرحبا}\n"
    slide = load(write(tmp_path, gathering=GATHERING + title)).gatherings["samling-1"].slides[1]
    assert slide.title
    assert slide.title.of_file == "Добро пожаловать"


def test_a_deck_without_slides_is_told(tmp_path: Path) -> None:
    before = GATHERING.partition("slides:")[0]
    [problem] = problems(tmp_path, gathering=before)
    assert problem == "gatherings/samling-1.yaml:1:1: slides: the key “slides” is missing"
    assert problems(tmp_path, gathering=before + "slides: []\n") == [
        f"gatherings/samling-1.yaml:{FIRST_SLIDE - 2}:9: slides: at least 1 entry is wanted here"
    ]


def test_a_deck_of_more_than_a_thousand_slides_is_told(tmp_path: Path) -> None:
    slides = "".join(f"  - {{type: statement, title: Nummer {n}, statement: s}}\n" for n in range(1000))
    [problem] = problems(tmp_path, gathering=GATHERING + slides)
    assert problem.endswith("slides: 1001 entries are too many; the most is 1000")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("network: omdomme", "network: omdome", "2:10: network: unknown network “omdome”; did you mean “omdomme”?"),
        ("source: deck", "source: dekk", "8:9: source: unknown source “dekk”; did you mean “deck”?"),
        ("exercise: onsker", "exercise: onske",
         "14:81: agenda[0].items[1].exercise: unknown exercise “onske”; did you mean “onsker”?"),
        ("{type: welcome, title: Velkommen}", "{type: exercise, exercise: smart}",
         "17:32: slides[0].exercise: unknown exercise “smart”; known here: onsker"),
        ("end: 2012-02-03", "end: 2012-02-01", "6:6: end: the end 2012-02-01 is before the start 2012-02-02"),
        ("minutes: 60", "minutes: -60",
         "13:35: agenda[0].items[0].minutes: a whole number of minutes, 1 to 1440 is wanted, but found the number -60"),
        ("minutes: 60", 'minutes: 60, end: "11:00"',
         "13:44: agenda[0].items[0].end: give the minutes or the end, not both"),
        ("kind: exercise", "kind: excercise",
         "14:46: agenda[0].items[1].kind: one of session, exercise, break, meal, social is wanted, "
         "but found “excercise”; did you mean “exercise”?"),
        ("number: 1", "languages: [nb, no]\nnumber: 1",
         "3:17: languages[1]: one of nb, nn, en is wanted, but found “no”"),
        ("number: 1", "languages: [nb, nb]\nnumber: 1", "3:12: languages: a language is here twice"),
    ],
)  # fmt: skip
def test_a_bad_gathering_is_told_with_its_place(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert problems(tmp_path, gathering=GATHERING.replace(old, new, 1)) == [f"gatherings/samling-1.yaml:{problem}"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("group: alone", "group: allone",
         "5:8: group: one of alone, pairs, table, municipality, plenary is wanted, but found “allone”; "
         "did you mean “alone”?"),
        ("{type: statement, title: Hva ønsker du?, statement: Skriv}", "{type: exercise, exercise: onsker}",
         "7:8: slide: the slide of an exercise cannot be that of another exercise"),
        ("{type: statement,", "{type: quadrants,",
         "7:15: slide.type: unknown type “quadrants”; did you mean “quadrant”?"),
        ("steps:", "sheet: [{kind: table, columns: [a]}]\nsteps:",
         "6:9: sheet[0]: the table has no rows; give `rows` or `empty`"),
        ("steps:", "sheet: [{kind: tabel, columns: [a]}]\nsteps:",
         "6:16: sheet[0].kind: unknown kind “tabel”; did you mean “table”? known here: lines, scale, table"),
        ("steps: [Tenk, Skriv]", "steps: []", "6:8: steps: at least 1 entry is wanted here"),
    ],
)  # fmt: skip
def test_a_bad_exercise_is_told_with_its_place(tmp_path: Path, old: str, new: str, problem: str) -> None:
    [found] = problems(tmp_path, exercise=EXERCISE.replace(old, new, 1))
    assert found.startswith(f"exercises/onsker.yaml:{problem}")


def test_an_exercise_that_could_not_be_read_is_not_missed_by_the_gathering(tmp_path: Path) -> None:
    assert problems(tmp_path, exercise="a: [") == [
        "exercises/onsker.yaml:2:1: this is not valid YAML: did not find expected node content"
    ]


def test_files_have_the_names_of_their_ids(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        gathering=GATHERING.replace("id: samling-1", "id: samling-2"),
        exercise=EXERCISE.replace("id: onsker", "id: onske"),
        lessons=LESSONS.replace("id: pulje-1", "id: pulje-2"),
    )
    assert [problem.split(" (")[0] for problem in found if "named" in problem] == [
        "exercises/onsker.yaml:1:5: id: the file is named onsker.yaml, so “onsker” is wanted here",
        "gatherings/samling-1.yaml:1:5: id: the file is named samling-1.yaml, so “samling-1” is wanted here",
        "lessons/pulje-1.yaml:1:5: id: the file is named pulje-1.yaml, so “pulje-1” is wanted here",
    ]


def test_an_agenda_slide_shows_the_agenda_of_its_gathering_or_days_of_its_own(tmp_path: Path) -> None:
    load(write(tmp_path, gathering=GATHERING + "  - {type: agenda, title: Program}\n"))
    assert problems(tmp_path, lessons=LESSONS + "  - {type: agenda, title: Program}\n") == [
        "lessons/pulje-1.yaml:6:5: slides[1].days: there is no agenda to show; give it here or in the gathering"
    ]
