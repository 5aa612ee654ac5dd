"""The three handouts of a gathering: what they say, for whom, in which language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from docgen.documents import handouts_evaluation, handouts_programme, handouts_sheets
from docgen.documents.sheets import sheets_of
from docgen.documents.subject import attendances, occasions
from docgen.inputs.workspace import Workspace, load
from docgen.model.language import Language
from docgen.office.values import Foreign, digest
from tests.inputs import gatherings as worlds

TITLE = "title: {nb: Samling, nn: Samling i nettverket}\nlanguages: [nb, nn]"
IN_BOTH = worlds.GATHERING.replace("title: Samling", TITLE)
ASKS = [
    {"kind": "lines", "text": {"nb": "Hva vil du?", "nn": "Kva vil du?"}, "lines": 3},
    {"kind": "table", "columns": ["Punkt", "Når?", "Hva er ferdig?"], "rows": ["Start"], "empty": 1},
    {"kind": "scale", "text": "Hvor enig?", "statements": ["Vi samarbeider"], "low": "Lite", "high": "Svært"},
    {"kind": "scale", "text": "Samlet tall"},
]
EXERCISE = f"{worlds.EXERCISE}task: [Skriv, Snakk sammen]\nsheet: {json.dumps(ASKS)}\n"
AN_EXERCISE = "  - {type: exercise, exercise: onsker}\n"


def workspace(folder: Path, gathering: str = IN_BOTH + AN_EXERCISE, exercise: str = EXERCISE) -> Workspace:
    return load(worlds.write(folder, gathering=gathering, exercise=exercise))


def sheets(held: Workspace, language: Language = Language.NB) -> Any:
    subject = next(attendances(held))
    return handouts_sheets.values(held, subject, language)


def programme(held: Workspace, language: Language = Language.NB) -> Any:
    return handouts_programme.values(held, next(occasions(held)), language)


def minutes(folder: Path, slides: str, agenda: str = "") -> int:
    told = IN_BOTH.replace('{start: "11:00", end: "12:00", kind: exercise, title: Ønsker, exercise: onsker}', agenda)
    held = workspace(folder, (told if agenda else IN_BOTH) + slides)
    ((_, found),) = sheets_of(held, held.gatherings["samling-1"])
    return found


def test_a_sheet_tells_what_to_do_and_has_a_place_for_each_answer(tmp_path: Path) -> None:
    values = sheets(workspace(tmp_path))
    (sheet,) = values["sheets"]

    assert (values["title"], values["participant"]) == ("Oppgaveark", {"name": "Drammen"})
    assert (sheet["name"], sheet["minutes"], sheet["group"]) == ("Ønsker", "60 minutter", "Hver for seg")
    assert (sheet["purpose"], sheet["task"]) == ("Deltakerne sier hva de vil.", ["Skriv", "Snakk sammen"])
    lines, table, scale, total = sheet["asks"]
    assert (lines["text"], lines["answer"]) == ("Hva vil du?", None)
    assert lines["lines"] >= 3
    assert (table["text"], table["heads"], table["shape"]) == ("", ["Punkt", "Når?", "Hva er ferdig?"], "nsl")
    assert table["rows"][:2] == [{"name": name, "answers": [None] * 3} for name in ("Start", "")]
    assert (scale["ends"], scale["statements"]) == (
        "1 = lite, 10 = svært",
        [{"text": "Vi samarbeider", "answer": None}],
    )
    assert (total["ends"], total["statements"], total["number"]) == ("", [], None)


def test_a_sheet_in_nynorsk_marks_what_the_catalogue_has_in_bokmal_only(tmp_path: Path) -> None:
    (sheet,) = sheets(workspace(tmp_path), Language.NN)["sheets"]

    assert (sheet["name"], sheet["group"]) == ("Ønske", "Kvar for seg")
    assert sheet["asks"][0]["text"] == "Kva vil du?"
    assert sheet["purpose"] == Foreign("Deltakerne sier hva de vil.", "nb-NO")


def test_an_exercise_has_one_sheet_however_many_slides_it_has(tmp_path: Path) -> None:
    assert len(sheets(workspace(tmp_path, IN_BOTH + 3 * AN_EXERCISE))["sheets"]) == 1


@pytest.mark.parametrize(
    ("slides", "agenda", "expected"),
    [
        (AN_EXERCISE, "", 60),
        (AN_EXERCISE.replace("}", ", minutes: 15}"), "", 15),
        (2 * AN_EXERCISE.replace("}", ", minutes: 15}"), "", 30),
        (2 * AN_EXERCISE.replace("}", ", minutes: 50}"), "", 60),
        (AN_EXERCISE, '{start: "11:00", title: Annet}', 20),
    ],
    ids=["the programme's", "the slide's", "the slides' together", "no more than the programme's", "the catalogue's"],
)
def test_the_minutes_are(tmp_path: Path, slides: str, agenda: str, expected: int) -> None:
    assert minutes(tmp_path, slides, agenda) == expected


def test_hidden_slides_exercises_without_a_sheet_and_the_evaluation_have_no_sheet(tmp_path: Path) -> None:
    hidden = workspace(tmp_path, IN_BOTH + AN_EXERCISE.replace("}", ", hidden: true}"))
    assert list(attendances(hidden)) == []
    assert list(attendances(workspace(tmp_path, exercise=worlds.EXERCISE))) == []
    questions = "slide: {type: evaluation, title: Helt til slutt, questions: [{text: Hva?, kind: open}]}"
    slide = "slide: {type: statement, title: Hva ønsker du?, statement: Skriv}"
    assert list(attendances(workspace(tmp_path, exercise=EXERCISE.replace(slide, questions)))) == []


def test_a_participant_gets_its_own_form_when_the_gathering_has_it(tmp_path: Path) -> None:
    both = workspace(tmp_path)
    assert {subject.participant: subject.languages for subject in attendances(both)} == {
        "drammen": (Language.NB,),
        "luster": (Language.NN,),
    }
    assert {subject.possible for subject in attendances(both)} == {(Language.NB, Language.NN)}
    one = workspace(tmp_path, worlds.GATHERING + AN_EXERCISE)
    assert {subject.languages for subject in attendances(one)} == {(Language.NB,)}


@pytest.mark.parametrize(
    ("own", "made", "expected"),
    [("en", "[en]", ["nb"]), ("nn", "[nb, nn, en]", ["nn", "nb"]), ("nb", "[nb]", ["nb"])],
)
def test_handouts_are_in_the_forms_of_the_gathering(tmp_path: Path, own: str, made: str, expected: list[str]) -> None:
    said = f"title: Samling\nlanguage: {own}\nlanguages: {made}"
    held = workspace(tmp_path, worlds.GATHERING.replace("title: Samling", said) + AN_EXERCISE)
    (subject,) = occasions(held)

    assert [*subject.languages] == [*subject.possible] == expected


def test_the_programme_tells_what_happens_when_and_what_is_practical(tmp_path: Path) -> None:
    more = "objectives: [Dele erfaringer]\npractical: [{label: Reise, text: Buss fra stasjonen}]\nvenue:"
    dinner = '      - {start: "12:00", kind: meal, title: Lunsj}\n'
    late = dinner + '      - {start: "19:00", kind: social, title: Kino}\n      - {start: "20:00", title: Middag}\n'
    values = programme(workspace(tmp_path, IN_BOTH.replace("venue:", more).replace(dinner, late) + AN_EXERCISE))

    assert (values["title"], values["objectives"]) == ("Program", ["Dele erfaringer"])
    (day,) = values["days"]
    assert day["name"] == "Dag 1: torsdag 2. februar"
    assert [item["time"] for item in day["items"]] == ["10.00", "11.00", "12.00", "19.00", "20.00"]
    assert values["practical"] == [
        {"label": "Sted", "text": "Drammen"},
        {"label": "Vi begynner", "text": "Torsdag 2. februar kl. 10.00"},
        {"label": "Vi slutter", "text": "Torsdag 2. februar kl. 20.00"},
        {"label": "Om kvelden", "text": "Torsdag 2. februar: kl. 19.00 Kino, kl. 20.00 Middag"},
        {"label": "Reise", "text": "Buss fra stasjonen"},
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dag 1", "Dag 1: torsdag 2. februar"),
        ("Torsdag", "Torsdag 2. februar"),
        ("Torsdag 2. februar", "Torsdag 2. februar"),
    ],
)
def test_a_day_says_its_date_once(tmp_path: Path, name: str, expected: str) -> None:
    (day,) = programme(workspace(tmp_path, IN_BOTH.replace("name: Dag 1", f"name: {name}")))["days"]
    assert (day["name"], day["continued"]) == (expected, f"{expected} (forts.)")


def test_a_programme_without_an_agenda_tells_only_the_place(tmp_path: Path) -> None:
    start, end = IN_BOTH.index("agenda:"), IN_BOTH.index("slides:")
    values = programme(workspace(tmp_path, IN_BOTH[:start] + IN_BOTH[end:]), Language.NN)

    assert (values["days"], values["practical"]) == ([], [{"label": "Stad", "text": Foreign("Drammen", "nb-NO")}])
    assert values["gathering"]["title"] == "Samling i nettverket"


def test_the_evaluation_has_a_place_for_each_answer(tmp_path: Path) -> None:
    held = workspace(tmp_path)
    values = handouts_evaluation.values(held, next(occasions(held)), Language.NN)

    assert values["title"] == "Evaluering"
    assert values["evaluation"] == {
        "municipality": None,
        "takeaway": None,
        "usefulness": None,
        "next": None,
        "role": {"politics": None, "administration": None, "union": None},
    }


def test_the_values_are_plain_data(tmp_path: Path) -> None:
    held = workspace(tmp_path)
    assert digest(sheets(held))
    assert digest(programme(held))
