"""Answers that are written in other ways than the workbook asks for are still found in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from docgen.documents.capture_squares import square_of
from docgen.inputs.workspace import load
from tests.documents import answers
from tests.documents.test_capture import values


def captured(folder: Path, exercise: str, ask: int, **given: Any) -> Any:
    """The values of the workbook when Fjordvik alone has answered, and this only."""
    answers.workspace(folder, answered=False)
    file = folder / "answers" / f"{answers.GATHERING}.yaml"
    file.parent.mkdir()
    answer = {"participant": "fjordvik", "exercise": exercise, "ask": ask, **given}
    file.write_text(json.dumps({"gathering": answers.GATHERING, "answers": [answer]}), encoding="utf-8")
    return values(load(folder))


def of_fjordvik(rows: list[dict[str, Any]], exercise: str) -> list[dict[str, Any]]:
    return [row for row in rows if row["participant"] == "Fjordvik" and row["exercise"] == exercise]


@pytest.mark.parametrize(
    ("up", "right", "square"),
    [("Høy", "Lav", 1), ("Høy", "Høy", 2), ("Lav", "Lav", 3), ("Lav", "Høy", 4), (None, "Høy", ""), ("Lav", None, "")],
)
def test_squares_are_numbered_row_by_row_from_the_top(up: str | None, right: str | None, square: int | str) -> None:
    assert square_of(up, right, "Høy") == square


def test_an_end_of_an_axis_may_be_written_in_any_form(tmp_path: Path) -> None:
    held = captured(tmp_path, "ros-2x2", 1, cells=[["Sjukdom", "MINDRE", "større", None]])
    row = of_fjordvik(held["squares"], "ROS-analyse i fire ruter")[0]
    assert (row["vertical"], row["horizontal"], row["square"]) == ("Liten", "Stor", 4)


def test_what_is_no_end_of_an_axis_stands_beside_it(tmp_path: Path) -> None:
    held = captured(tmp_path, "ros-2x2", 1, cells=[["Sykdom", "middels", "Stor", "Vikarer"]])
    row = of_fjordvik(held["squares"], "ROS-analyse i fire ruter")[0]
    assert (row["vertical"], row["horizontal"], row["square"], row["note"]) == (None, "Stor", "", "middels; Vikarer")


def test_several_crosses_have_a_row_each_and_a_word_in_a_square_is_kept(tmp_path: Path) -> None:
    held = captured(tmp_path, "onsker", 1, cells=[["x", "ordføreren"], [None, None]])
    rows = of_fjordvik(held["squares"], "Ønsker for samlingen")
    assert [(row["what"], row["square"]) for row in rows] == [(None, 1), ("ordføreren", 2)]


def test_a_factor_gets_ones_own_number_where_there_is_no_higher_and_keeps_what_is_none(tmp_path: Path) -> None:
    held = captured(
        tmp_path, "risikofaktorer", 1, cells=[["3", None, None], ["4", "8", "Vi er få"], ["mye", "11", None]]
    )
    rows = of_fjordvik(held["scales"], "Risikofaktorer")
    assert [(row["answer"], row["note"]) for row in rows[:3]] == [(3, None), (8, "Vi er få"), (None, "mye; 11")]


def test_factors_may_be_answered_as_scales(tmp_path: Path) -> None:
    held = captured(tmp_path, "risikofaktorer", 1, scales=[{"statement": 2, "value": 10}])
    assert [row["answer"] for row in of_fjordvik(held["scales"], "Risikofaktorer")][:3] == [None, 10, None]


def test_several_answers_to_a_question_have_a_row_each(tmp_path: Path) -> None:
    held = captured(tmp_path, "onsker", 3, texts=["Mer tid", "Flere hender"])
    rows = [
        row for row in of_fjordvik(held["texts"], "Ønsker for samlingen") if row["question"].startswith("Hva ønsker")
    ]
    assert [(row["answer"], row["id"]) for row in rows] == [
        ("Mer tid", "fjordvik/onsker/3/1"),
        ("Flere hender", "fjordvik/onsker/3/2"),
    ]
