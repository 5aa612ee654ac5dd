"""What a gathering's answers come to: the evaluation, the means, the squares, and who has answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docgen.documents.capture_evaluation import MARKS
from docgen.documents.capture_session import READY
from docgen.inputs.workspace import Workspace, load
from tests.documents import answers
from tests.documents.test_capture import MEMBERS, values


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return answers.workspace(tmp_path_factory.mktemp("full"))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return answers.workspace(tmp_path_factory.mktemp("empty"), answered=False)


def test_the_evaluation_has_a_row_for_each_participant_and_some_to_spare(full: Workspace) -> None:
    rows = values(full)["evaluations"]
    assert [row["participant"] for row in rows] == [*MEMBERS, *[None] * READY]
    assert (rows[1]["useful"], rows[4]["useful"]) == (5, None)
    assert rows[0]["takeaway"].startswith("Lite tid")


def test_the_summary_counts_what_is_entered(full: Workspace) -> None:
    held = values(full)
    totals, people = held["totals"], held["people"]
    assert totals["scales"] == sum(row["answer"] is not None for row in held["scales"]) == 4 * 18
    assert totals["useful"] == (3 + 5 + 7 + 9) / 4
    assert sum(held["marks"]) == totals["evaluations"] == 4
    assert len(held["marks"]) == len(MARKS)
    for key in ("scales", "squares", "texts", "evaluations"):
        assert sum(person[key] for person in people) == totals[key], key
    assert [person["state"] for person in people[3:]] == ["● Skalaer og evaluering er ført inn", "○ Ingen svar ennå"]


def test_each_statement_gets_mean_lowest_and_highest(full: Workspace) -> None:
    first = values(full)["points"][0]
    assert (first["total"], first["mean"], first["lowest"], first["highest"]) == (4, 7, 4, 10)


def test_what_nobody_judged_has_no_mean(empty: Workspace) -> None:
    points = values(empty)["points"]
    assert {(point["total"], point["mean"], point["lowest"], point["highest"]) for point in points} == {(0, "", "", "")}


def test_someone_who_lacks_an_answer_is_told_so(tmp_path: Path) -> None:
    answers.workspace(tmp_path)
    (file,) = (tmp_path / "answers").iterdir()
    given = json.loads(file.read_text(encoding="utf-8"))
    first = next(each for each in given["answers"] if each["exercise"] == "partssamarbeid" and "scales" in each)
    del first["scales"][0]
    file.write_text(json.dumps(given), encoding="utf-8")
    assert values(load(tmp_path))["people"][0]["state"] == "▲ Noe mangler"


def test_squares_are_counted_and_placed_on_the_axes(full: Workspace) -> None:
    places = values(full)["places"]
    assert [place["total"] for place in places[:4]] == [1, 1, 1, 1]
    assert places[0]["place"] == "Engasjement: høy · Kompetanse: lav"
    assert [place["square"] for place in places] == [1, 2, 3, 4] * 2
    assert [place["total"] for place in places[4:]] == [0, 4, 0, 4]
