"""What overviews count is what their formulas give."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from docgen.documents.overview_counts import figures, half_years, matrix, sums, theme_rows
from docgen.documents.overview_members import Lists
from docgen.inputs.workspace import load
from docgen.language.overviews_nb import NB_OVERVIEWS
from docgen.model.language import Language
from docgen.model.risk import countermeasure_is_mandatory
from tests.inputs import workspaces

PERIOD = (date(2011, 3, 14), date(2012, 12, 31))


def milestone(deadline: date | None, status: str = "I gang", warning: str = "") -> dict[str, object]:
    return {"deadline": deadline, "status": status, "warning": warning}


def halves(*rows: dict[str, object]) -> list[Any]:
    return half_years(rows, PERIOD, NB_OVERVIEWS, Language.NB)


def test_half_years_run_from_the_first_deadline_to_the_last_without_a_gap() -> None:
    found = halves(milestone(date(2013, 6, 30)), milestone(None), milestone(date(2012, 7, 1)))

    assert [(half["label"], half["starts"], half["all"]) for half in found] == [
        ("2. halvår 2012", date(2012, 7, 1), 1),
        ("1. halvår 2013", date(2013, 1, 1), 1),
    ]


def test_a_milestone_is_done_overdue_or_left() -> None:
    day = date(2013, 1, 1)
    (half,) = halves(milestone(day, "Ferdig"), milestone(day, warning="▲ Over frist"), milestone(day), milestone(day))
    assert {key: half[key] for key in ("done", "overdue", "left", "all")} == {
        "done": 1,
        "overdue": 1,
        "left": 2,
        "all": 4,
    }


def test_without_deadlines_the_half_years_are_those_of_the_programme() -> None:
    assert [half["label"] for half in halves()] == [
        "1. halvår 2011",
        "2. halvår 2011",
        "1. halvår 2012",
        "2. halvår 2012",
    ]


def test_the_matrix_counts_squares_rows_columns_and_all() -> None:
    pairs = [(5, 5), (5, 5), (5, 1), (1, 5), (None, 3), (2, None)]
    found = matrix([{"s": s, "k": k} for s, k in pairs])

    assert (found["s5k5"], found["s5k1"], found["s1k5"], found["s3k3"]) == (2, 1, 1, 0)
    assert (found["s5"], found["s1"], found["k5"], found["k1"], found["all"]) == (3, 1, 3, 1, 4)
    assert len(found) == 25 + 5 + 5 + 1


def test_key_figures_count_a_participant_in_two_networks_once() -> None:
    member: dict[str, object] = {"known": "● Ja", "example": None}
    rows = [{**member, "counter": 1}, {**member, "counter": 0}, {"known": "○ Nei", "example": "Ja", "counter": 1}]
    held = figures(rows, {"goals": [], "risks": [], "milestones": []}, Language.NB)

    assert (held["rows"], held["participants"], held["projects"], held["examples"]) == (3, 2, 1, 1)
    assert (held["risks"], held["ungraded"], held["largest"]) == (0, 0, "")


def test_key_figures_of_risks_and_milestones() -> None:
    def risk(s: int, k: int, warning: str = "", status: str = "Åpen") -> dict[str, object]:
        mark = "● Ja" if countermeasure_is_mandatory(s, k) else "○ Nei"
        return {"sum": s * k, "mandatory": mark, "warning": warning, "status": status}

    ungraded: dict[str, object] = {"sum": "", "mandatory": "", "warning": "", "status": "Åpen"}
    risks = [risk(5, 5, "▲ Mottiltak mangler"), risk(1, 5, "▲ Over frist"), risk(1, 1, status="Lukket"), ungraded]
    lists: Lists = {
        "risks": risks,
        "milestones": [milestone(None, "Ferdig"), milestone(date(2012, 1, 1), warning="▲ Over frist")],
        "goals": [{"latest": 0}, {"latest": None}],
    }
    held = figures([], lists, Language.NB)

    assert {key: held[key] for key in ("risks", "mandatory", "optional", "ungraded")} == {
        "risks": 4,
        "mandatory": 2,
        "optional": 1,
        "ungraded": 1,
    }
    assert (held["missing"], held["late"], held["closed"], held["largest"]) == (1, 1, 1, 25)
    assert (held["milestones"], held["done"], held["overdue"], held["undated"]) == (2, 1, 1, 1)
    assert (held["goals"], held["measured"]) == (2, 1)


def test_a_theme_counts_each_participant_that_has_it_once(tmp_path: Path) -> None:
    counted = {"goals": 2, "risks": 3, "mandatory": 1, "milestones": 4, "overdue": 0}
    row: dict[str, object] = {"themes": "Sykefravær, Omdømme", "counter": 1, "known": "● Ja", **counted}
    rows = [row, {**row, "counter": 0}, {**row, "themes": "omdømme", "known": "○ Nei"}, {**row, "themes": None}]
    (found,) = theme_rows(load(workspaces.write(tmp_path)), rows, Language.NB)

    assert (found["name"], found["participants"], found["projects"]) == ("Omdømme", 2, 1)
    assert (found["goals"], found["risks"], found["milestones"]) == (4, 6, 8)


def test_sums_leave_out_what_is_no_number() -> None:
    assert sums([{"a": 1}, {"a": ""}, {"a": 2}], ["a"]) == {"a": 3}
