"""The workbook of a participant: what the plan knows stands in its tables, and every sheet follows from them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from docgen.documents import workbook
from docgen.documents.subject import FORMS, Subject
from docgen.documents.workbook_actions import action_rows, involved
from docgen.documents.workbook_goals import goal_rows, measurement_rows, numbered, shown_progress
from docgen.documents.workbook_matrix import matrix
from docgen.documents.workbook_milestones import gantt, milestone_rows, next_milestones
from docgen.documents.workbook_risks import countermeasures, greatest_risks, risk_rows
from docgen.documents.workbook_trend import POINTS, trend
from docgen.inputs.workspace import load
from docgen.model.language import Language
from docgen.model.project import Project

NB, NN = Language.NB, Language.NN
TODAY = date(2013, 2, 12)


def project(**fields: Any) -> Project:
    return Project.model_validate({"participant": "vik", "language": "nb", **fields})


def risks(*grades: tuple[int | None, int | None], **more: Any) -> list[dict[str, Any]]:
    """Rows of risks with these grades, and what is told besides."""
    given = [{"factor": f"Risiko nummer {number}", "s": s, "k": k, **more} for number, (s, k) in enumerate(grades, 1)]
    return risk_rows(project(risks=given).risks, TODAY, NB)


def milestones(*deadlines: str | None, **more: Any) -> list[dict[str, Any]]:
    given = [{"deliverable": f"Leveranse {number}", "deadline": day, **more} for number, day in enumerate(deadlines, 1)]
    return milestone_rows(project(milestones=given).milestones, TODAY, NB)


def figures(**fields: Any) -> dict[str, Any]:
    return {"text": "Færre er borte", "figures": {"unit": "%", **fields}}


def measured(*values: float, year: int = 2012) -> list[dict[str, Any]]:
    return [
        {"date": f"{year + number // 12}-{number % 12 + 1:02}-01", "value": value}
        for number, value in enumerate(values)
    ]


def test_a_risk_has_what_the_plan_says_and_what_follows() -> None:
    row = risks((3, 4), countermeasure="Gjøre **noe**", owner="Ola", deadline="2013-02-01", status="in-progress")[0]
    assert row == {
        "nr": "R1",
        "factor": "Risiko nummer 1",
        "s": 3,
        "k": 4,
        "sum": 12,
        "mandatory": "● Ja",
        "countermeasure": "Gjøre noe",
        "owner": "Ola",
        "deadline": date(2013, 2, 1),
        "status": "Under arbeid",
        "warning": "▲ Over frist",
        "code": 3_400_001,
        "rank": 11_299_999,
        "mark": "R1 Risiko nummer 1",
    }


def test_a_missing_countermeasure_is_warned_of_before_a_deadline() -> None:
    assert risks((3, 4), deadline="2013-02-01")[0]["warning"] == "▲ Mottiltak mangler"
    assert risks((2, 2))[0]["warning"] == ""


def test_rows_that_stand_ready_are_empty_in_fields_and_formulas() -> None:
    rows = risks((1, 1))
    assert len(rows) == 30
    assert {key for key, value in rows[1].items() if value == ""} == {
        *("nr", "sum", "mandatory", "warning", "code", "rank", "mark")
    }
    assert set(rows[1].values()) == {None, ""}


def test_the_five_greatest_risks_are_open_and_mandatory_ones_first() -> None:
    rows = risks((4, 2), (1, 5), (5, 5), (None, 5), (2, 2), (3, 3), (1, 1))
    assert [row["nr"] for row in greatest_risks(rows)] == ["R3", "R6", "R2", "R1", "R5"]
    assert greatest_risks(risks())[0] == dict.fromkeys(("nr", "factor", "owner", "sum", "mandatory"), "")


def test_mandatory_countermeasures_are_listed_with_five_rows_to_spare() -> None:
    rows: Any = countermeasures(risks((5, 5), (1, 1), (1, 5), countermeasure="Handle"), NB)["rows"]
    assert [row["nr"] for row in rows] == ["R1", "R3", "", "", "", "", ""]
    assert [row["text"] for row in rows[:2]] == ["Handle", "Handle"]
    missing: Any = countermeasures(risks((5, 5)), NB)["rows"]
    assert missing[0]["text"] == "▲ Mottiltak mangler"
    closed: Any = countermeasures(risks((5, 5), status="closed"), NB)["rows"]
    assert closed[0]["nr"] == ""


@pytest.mark.parametrize(("count", "lines"), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (9, 4)])
def test_a_square_names_three_risks_and_counts_the_rest(count: int, lines: int) -> None:
    held: Any = matrix(risks(*[(2, 5)] * count), NB)
    square = held["cells"][3][4]
    assert square["head"] == "10 ● mottiltak"
    assert square["count"] == count
    assert len(square["names"].splitlines()) == lines
    if count > 3:
        assert square["names"].endswith(f"\n… og {count - 3} til")


def test_the_matrix_counts_each_graded_risk_once_and_marks_twelve_squares() -> None:
    every = [(s, k) for s in range(1, 6) for k in range(1, 6)]
    held: Any = matrix(risks(*every, (None, 2)), NB)
    squares = [square for level in held["cells"] for square in level]
    assert [square["count"] for square in squares] == [1] * 25
    assert sum(square["head"].endswith("● mottiltak") for square in squares) == held["mandatory"] == 12
    assert held["total"] == 25
    assert held["cells"][0][0]["head"] == "5"
    assert held["cells"][0][0]["names"] == "R21 Risiko nummer 21"


def test_a_milestone_starts_with_its_first_activity_and_not_after_its_deadline() -> None:
    activities = [{"text": "B", "start": "2013-03-01"}, {"text": "A", "start": "2013-01-15"}]
    assert milestones("2013-06-01", activities=activities)[0]["start"] == date(2013, 1, 15)
    assert milestones("2013-01-01", activities=activities)[0]["start"] is None


def test_the_next_milestones_are_not_reached_and_in_order_of_time() -> None:
    rows = milestones("2014-01-01", None, "2013-05-01", "2013-01-01")
    assert [row["nr"] for row in next_milestones(rows)] == ["M4", "M3", "M1", "", ""]
    assert rows[3]["warning"] == "▲ Over frist"
    assert next_milestones(milestones("2013-01-01", status="done"))[0]["nr"] == ""


def test_the_months_of_the_progress_plan_begin_with_the_first_date() -> None:
    held: Any = gantt(milestones("2013-11-20", "2014-03-01"), NB)
    assert (held["first"], held["last"], held["step"]) == (date(2013, 11, 1), date(2014, 3, 1), 1)
    assert held["months"][:3] == [date(2013, 11, 1), date(2013, 12, 1), date(2014, 1, 1)]
    assert len(held["months"]) == 48


def test_a_long_project_has_columns_of_several_months() -> None:
    held: Any = gantt(milestones("2012-01-01", "2016-01-01"), NB)
    assert held["step"] == 2
    assert held["months"][1] == date(2012, 3, 1)


def test_a_plan_without_dates_has_no_months_and_sixty_milestones_are_drawn() -> None:
    held: Any = gantt(milestones(), NB)
    assert held["first"] == held["last"] == held["step"] == held["too_many"] == ""
    assert set(held["months"]) == {""}
    many: Any = gantt(milestones(*["2013-01-01"] * 61), NB)
    assert len(many["rows"]) == 60
    assert many["too_many"] == "▲ Bare de 60 første milepælene vises."


def test_actions_are_activities_of_milestones_then_goals_of_actions() -> None:
    held = project(
        milestones=[{"deliverable": "X", "activities": [{"text": "Ringe", "deadline": "2013-01-01", "owner": "Kari"}]}],
        goals={"action": [{"text": "Alle har ringt", "deadline": "2013-05-01"}]},
    )
    rows = action_rows(held, TODAY, NB)
    assert [(row["nr"], row["text"], row["belongs"]) for row in rows[:3]] == [
        ("T1", "Ringe", "M1"),
        ("T2", "Alle har ringt", "TM1"),
        ("", None, None),
    ]
    assert rows[0]["warning"] == "▲ Over frist"
    assert rows[1]["status"] is None


@pytest.mark.parametrize(
    ("value", "target", "status"), [(38, 38, "Ferdig"), (37, 38, None), (6, 7, "Ferdig"), (8, 7, None)]
)
def test_an_action_goal_that_has_reached_its_target_is_done(value: float, target: float, status: str | None) -> None:
    baseline = 0 if target > 30 else 9
    goal = figures(baseline=baseline, target=target, measurements=measured(value))
    assert action_rows(project(goals={"action": [goal]}), TODAY, NB)[0]["status"] == status


def test_goals_are_numbered_by_level_and_have_their_newest_measurement() -> None:
    held = project(
        goals={
            "result": [figures(baseline=9.0, baseline_date="2011-12-31", target=7.0, measurements=measured(9.2, 8.5))],
            "effect": [{"text": "Friskere"}],
        }
    )
    goals = numbered(held.goals, NB)
    rows = goal_rows(goals, NB)
    assert [(row["nr"], row["level"]) for row in rows[:2]] == [("EM1", "Effektmål"), ("RM1", "Resultatmål")]
    assert (rows[1]["latest"], rows[1]["latest_date"], rows[1]["progress"]) == (8.5, date(2012, 2, 1), 0.25)
    assert (rows[0]["latest"], rows[0]["progress"]) == ("", "")
    assert [row["goal"] for row in measurement_rows(goals)[:3]] == ["RM1", "RM1", None]


def test_the_overview_shows_the_progress_of_twelve_goals() -> None:
    goals = [figures(baseline=10, target=0, measurements=measured(number)) for number in range(14)]
    shown = shown_progress(goal_rows(numbered(project(goals={"driver": [{"text": "X"}, *goals]}).goals, NB), NB))
    assert [row["nr"] for row in shown] == [f"DM{number}" for number in range(2, 14)]
    assert shown[3] == {"nr": "DM5", "latest": 3, "target_number": 0, "progress": 0.7}
    assert shown_progress([])[0] == {"nr": "", "latest": "", "target_number": "", "progress": ""}


def test_the_trend_is_of_the_goal_with_the_most_points_and_repeats_its_last_one() -> None:
    one = figures(measurements=measured(4))
    two = figures(baseline=9.0, baseline_date="2011-12-31", target=7.0, measurements=measured(8.5))
    held: Any = trend(numbered(project(goals={"effect": [one], "result": [two]}).goals, NB), NB)
    assert (held["goal"], held["place"], held["points"], held["baseline"], held["unit"]) == ("RM1", 2, 2, 1, "%")
    assert [row["nr"] for row in held["rows"]] == [1, *[2] * (POINTS - 1)]
    assert held["text"] == "Færre er borte (%)"
    assert held["rows"][1] == {"nr": 2, "date": date(2012, 1, 1), "value": 8.5, "target": 7}


def test_of_many_points_the_last_ones_are_drawn_and_without_a_target_it_is_the_value() -> None:
    held: Any = trend(numbered(project(goals={"effect": [figures(measurements=measured(*range(30)))]}).goals, NB), NB)
    assert [row["value"] for row in held["rows"]] == list(range(6, 30))
    assert held["rows"][0]["target"] == 6


def test_without_two_points_nothing_is_drawn() -> None:
    held: Any = trend(numbered(project(goals={"effect": [figures(measurements=measured(4))]}).goals, NN), NN)
    assert held["goal"] is None
    assert held["text"] == "Ingen målingar enno"
    assert held["rows"][0] == {"nr": "", "date": "", "value": "", "target": ""}


def test_involvement_is_counted_by_level_and_mode() -> None:
    given = [{"who": "Alle", "level": "must", "mode": "informed"}] * 2
    assert involved(project(involvement=given).involvement, NB)["must"] == {"involved": 0, "informed": 2}


def shipped(participant: str, language: Language) -> Any:
    return workbook.values(load(Path("inputs")), Subject(FORMS, FORMS, participant=participant), language)


def test_a_participant_without_a_project_has_the_names_of_factors_and_nothing_else() -> None:
    held = shipped("drammen", NN)
    assert held["under"] == "Drammen"
    assert held["status_date"] is None
    assert held["evaluation"]["factors"][0]["name"] == "Behov (formål)"
    assert held["evaluation"]["factors"][0]["question"].endswith("?")
    assert len(held["ratings"]["factors"]) == 10
    assert (held["evaluation"]["low"], held["evaluation"]["high"]) == (1, 6)
    assert {key for key, value in held["figures"].items() if value not in (0, "")} == set()


def test_a_whole_plan_is_in_its_workbook() -> None:
    held = shipped("tinn", NB)
    assert held["under"] == "Tinn · Hele stillinger og helsefremmende arbeidsplasser"
    assert held["status_date"] == TODAY
    assert held["overview"]["leader"] == "Anne Lise Brennhaug"
    assert held["figures"]["risks"] == 9
    assert held["figures"]["lowest"] == min(row["lowest"] for row in held["evaluation"]["factors"])
    lowest = [row["follow"] for row in held["evaluation"]["factors"] if row["lowest"] == held["figures"]["lowest"]]
    assert set(lowest) == {"▼ Lavest: ta med i risikoanalysen"}
    assert held["figures"]["highest"] == max(row["highest"] for row in held["ratings"]["factors"])
