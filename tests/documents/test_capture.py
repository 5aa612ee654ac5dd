"""The workbook of a gathering's answers: its rows, and what its formulas come to, as a made-up network answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from docgen.documents import capture
from docgen.documents.capture_session import READY
from docgen.documents.subject import occasions
from docgen.inputs.workspace import Workspace, load
from docgen.model.language import Language
from docgen.settings import shipped
from tests.documents import answers

MEMBERS = list(answers.PARTICIPANTS.values())


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return answers.workspace(tmp_path_factory.mktemp("full"))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return answers.workspace(tmp_path_factory.mktemp("empty"), answered=False)


def values(workspace: Workspace, language: Language = Language.NB, gathering: str = answers.GATHERING) -> Any:
    subject = next(each for each in occasions(workspace) if each.gathering == gathering)
    return capture.values(workspace, subject, language)


def shipped_values(gathering: str) -> Any:
    return values(load(shipped("inputs")), gathering=gathering)


def test_every_statement_has_a_row_for_each_participant_and_a_number_of_its_own(empty: Workspace) -> None:
    rows = values(empty)["scales"]

    assert len(rows) == len(MEMBERS) * (7 + 1 + 10)
    assert [row["number"] for row in rows[:9]] == [*range(1, 9), 1]
    assert {row["participant"] for row in rows} == set(MEMBERS)
    assert {(row["answer"], row["note"], row["code"]) for row in rows} == {(None, None, "")}
    assert rows[0]["statement"] == "Vi har felles mål og holder fokus på dem"
    assert rows[7]["statement"] == "Vårt samlede tall"


def test_the_rows_come_as_the_sheets_are_handed_in(empty: Workspace) -> None:
    rows = values(empty)["scales"]
    order = [(row["exercise"], row["participant"]) for row in rows]
    assert list(dict.fromkeys(order)) == [
        (exercise, member) for exercise in ("Partssamarbeid", "Risikofaktorer") for member in MEMBERS
    ]


def test_an_answer_stands_on_its_row_and_has_a_code_to_be_sorted_by(full: Workspace) -> None:
    rows = values(full)["scales"]
    first = rows[0]
    assert (first["participant"], first["answer"], first["code"]) == ("Fjordvik", 4, 104)
    assert first["id"] == "fjordvik/partssamarbeid/1/1"
    assert {row["answer"] for row in rows if row["participant"] == answers.PARTICIPANTS[answers.SILENT]} == {None}


def test_of_a_factor_the_highest_number_of_the_municipality_stands_and_why(full: Workspace) -> None:
    rows = [row for row in values(full)["scales"] if row["exercise"] == "Risikofaktorer"]
    granasen = [row for row in rows if row["participant"] == "Granåsen"]
    assert [row["answer"] for row in granasen] == [2 + row % 9 for row in range(10)]
    assert granasen[0]["note"] == "Lite tid"


def test_the_ends_of_the_scales_are_told(full: Workspace) -> None:
    assert values(full)["notes"]["scales"].split(" · ") == [
        "Partssamarbeid: 1 = stemmer dårlig, 10 = stemmer svært godt",
        "Risikofaktorer: 1 = liten risiko, 10 = stor risiko",
    ]


def test_a_cross_stands_in_one_of_four_squares(full: Workspace) -> None:
    crosses = [row for row in values(full)["squares"] if row["exercise"] == "Ønsker for samlingen"]
    placed = {row["participant"]: (row["vertical"], row["horizontal"], row["square"]) for row in crosses}
    assert [placed[name] for name in MEMBERS] == [
        ("Høy", "Lav", 1),
        ("Høy", "Høy", 2),
        ("Lav", "Lav", 3),
        ("Lav", "Høy", 4),
        (None, None, ""),
    ]


def test_a_risk_is_placed_by_the_words_of_its_own_exercise(full: Workspace) -> None:
    held = values(full, Language.NN)
    risks = [row for row in held["squares"] if row["exercise"] == "ROS-analyse i fire ruter"]
    first = risks[0]
    assert (first["what"], first["note"]) == ("Lite tid", "Snakke med dem det gjelder")
    assert (first["vertical"], first["horizontal"], first["square"]) == ("Mindre", "Større", 4)
    assert "vassrett er konsekvens" in held["notes"]["squares"]


def test_who_answers_alone_has_rows_to_spare(empty: Workspace) -> None:
    rows = values(empty)["squares"]
    spare = [row for row in rows if row["participant"] is None]
    assert len(spare) == READY
    assert {(row["exercise"], row["low"], row["high"], row["square"]) for row in spare} == {
        ("Ønsker for samlingen", "Lav", "Høy", "")
    }


def test_what_helps_and_hinders_has_a_row_for_each_goal(full: Workspace) -> None:
    rows = values(full)["helps"]
    assert len(rows) == 2 * len(MEMBERS)
    assert (rows[1]["goal"], rows[1]["helps"], rows[1]["hinders"]) == (
        "Partssamarbeidet",
        "Flere hele stillinger",
        "Møte hver måned",
    )


def test_every_cell_of_a_table_has_a_row(full: Workspace) -> None:
    rows = [row for row in values(full)["texts"] if row["participant"] == "Fjordvik"]
    rings = [(row["line"], row["column"]) for row in rows if row["question"] == "Hvem må, bør og kan være med?"]
    assert len(rings) == 3 * 4
    assert rings[0] == ("MÅ", "Hvem?")
    unnamed = [row["line"] for row in rows if row["question"].startswith("Hva måler vi i dag")]
    assert unnamed == [number for number in range(1, 7) for _ in range(4)]


def test_a_gathering_that_does_not_ask_what_helps_has_no_rows_for_it() -> None:
    assert shipped_values("omdomme-2013")["helps"] == []


def test_a_gathering_that_asks_for_little_says_so_and_has_an_empty_row(tmp_path: Path) -> None:
    world = answers.workspace(tmp_path, answered=False)
    file = tmp_path / "gatherings" / f"{answers.GATHERING}.yaml"
    gathering = json.loads(file.read_text(encoding="utf-8"))
    gathering["slides"] = [{"type": "exercise", "exercise": "evaluering"}]
    file.write_text(json.dumps(gathering), encoding="utf-8")
    held = values(load(world.folder))

    told = "Samlingen har ingen øvelse som skal føres inn her."
    assert held["notes"] == {"scales": told, "squares": told, "texts": told}
    assert [len(held[key]) for key in ("scales", "squares", "texts", "points", "places")] == [1, 1, 1, 0, 0]
    assert set(held["scales"][0].values()) == {None, ""}
    assert [person["state"] for person in held["people"]] == ["○ Ingen svar ennå"] * len(MEMBERS)


@pytest.mark.parametrize("gathering", ["heltid-deltid-ost-2012", "omdomme-2013"])
def test_nobodys_answers_are_shipped(gathering: str) -> None:
    held = shipped_values(gathering)
    assert {row["answer"] for row in (*held["scales"], *held["texts"])} == {None}
    assert sum(value or 0 for key, value in held["totals"].items() if key != "participants" and value != "") == 0
