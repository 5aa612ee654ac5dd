"""The yearly form for figures: a row for each goal, its figure of each year, and the chart of one goal."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest

from docgen.documents import data_form, data_form_chart
from docgen.documents.data_form_rows import LEAST, READY, change, last, reached, years
from docgen.documents.subject import Subject, data_forms
from docgen.inputs.workspace import Workspace, load
from docgen.model.language import Language
from docgen.settings import shipped

YEARS = [2012, 2013, 2014]


@cache
def workspace() -> Workspace:
    return load(shipped("inputs"))


def values(participant: str, language: Language = Language.NB) -> Any:
    subject = next(each for each in data_forms(workspace()) if each.participant == participant)
    return data_form.values(workspace(), subject, language)


def row(nr: str, *figures: float | None, baseline: float | None = None, day: date | None = None, **more: Any) -> Any:
    known = {"goal": "Lavere fravær", "indicator": None, "unit": "%", "target": None, **more}
    return {"nr": nr, "baseline": baseline, "baseline_date": day, "figures": list(figures), **known}


def drawn(*rows: Any) -> Any:
    return data_form_chart.values(list(rows), YEARS, Language.NB)


def test_a_form_tells_when_it_is_due_and_which_time_it_is_of() -> None:
    held = values("tinn")
    assert held["form"] == {
        "year": 2015,
        "deadline": date(2015, 11, 1),
        "until": date(2015, 9, 30),
        "label": "2015",
    }
    assert [year["label"] for year in held["years"]] == ["2012", "2013", "2014", "2015"]
    assert [year["index"] for year in held["years"]] == [0, 1, 2, 3]
    assert held["under"].startswith("Tinn · ")


def test_there_is_no_form_of_a_year_that_none_is_asked_for() -> None:
    with pytest.raises(KeyError, match="no form for figures of 2014"):
        data_form.values(workspace(), Subject((), (), participant="tinn", year=2014), Language.NB)


def test_every_goal_has_a_row_with_the_newest_figure_of_each_year() -> None:
    held = {each["nr"]: each for each in values("tinn")["figures"] if each["nr"]}
    sickness = held["RM1"]
    assert (sickness["unit"], sickness["baseline"], sickness["target"]) == ("%", 9, 7.2)
    assert sickness["figures"] == [8.4, None, None, None]
    assert sickness["last"] == 8.4
    assert sickness["reached"] == pytest.approx(1 / 3)
    assert (held["EM1"]["level"], held["EM1"]["baseline"], held["EM1"]["change"]) == ("Effektmål", None, "")


def test_a_participant_without_a_project_gets_rows_to_fill_in() -> None:
    held = values("drammen")
    assert len(held["figures"]) == LEAST
    assert {(each["nr"], each["goal"], each["last"], each["reached"]) for each in held["figures"]} == {
        (None, None, "", "")
    }
    assert held["totals"] == {"goals": 0, "baseline": 0, "target": 0, "year": 0}
    assert held["under"] == "Drammen"


def test_there_are_always_rows_to_spare() -> None:
    rows = values("tinn")["figures"]
    assert len(rows) - sum(bool(each["nr"]) for each in rows) == READY


def test_the_guide_counts_goals_with_figures() -> None:
    assert values("tinn")["totals"] == {"goals": 14, "baseline": 12, "target": 12, "year": 0}


def test_years_go_from_the_first_projects_to_that_of_the_form() -> None:
    assert years(2011, 2015) == [2012, 2013, 2014, 2015]
    assert years(2011, 2011) == [2011]
    assert years(2014, 2015) == [2014, 2015]


def test_change_and_progress_are_those_of_the_newest_figure() -> None:
    assert last([8, None, 7, None]) == 7
    assert last([None, None]) == ""
    assert last([0]) == 0
    assert (change(7, 9), change("", 9), change(7, None)) == (-2, "", "")
    assert (reached(7, 9, 5), reached(10, 9, 5), reached(9, 9, 9)) == (0.5, -0.25, "")
    assert (reached(7, None, 5), reached(7, 9, None), reached("", 9, 5)) == ("", "", "")


def test_the_chart_draws_the_first_goal_with_two_figures() -> None:
    chosen = drawn(row("EM1", None, None, None, baseline=9, day=date(2011, 12, 31)), row("EM2", 8, 7, None))
    assert (chosen["goal"], chosen["place"], chosen["text"]) == ("EM2", 2, "Lavere fravær")


def test_without_such_a_goal_one_is_asked_to_choose() -> None:
    chosen = drawn(row("EM1", 8, None, None))
    assert (chosen["goal"], chosen["place"], chosen["text"]) == (None, 0, "Velg et mål som har tall")
    points = [chosen["baseline"], *chosen["points"]]
    assert {(each["figure"], each["day"], each["drawn_day"], each["drawn"]) for each in points} == {("", "", "", "")}


def test_a_year_without_a_figure_is_drawn_on_the_point_before_it() -> None:
    chosen = drawn(row("RM1", 8, None, 7, baseline=9, day=date(2011, 10, 1), target=6))
    points = [chosen["baseline"], *chosen["points"]]
    assert [each["label"] for each in points] == ["0-punkt", 2012, 2013, 2014]
    assert [each["drawn"] for each in points] == [9, 8, 8, 7]
    assert [each["drawn_day"].year for each in points] == [2011, 2012, 2012, 2014]
    assert {each["drawn_target"] for each in points} == {6}
    assert (points[2]["figure"], points[2]["day"]) == ("", "")


def test_what_comes_before_the_first_figure_is_drawn_on_it() -> None:
    chosen = drawn(row("RM1", None, 8, 7, baseline=9))
    points = [chosen["baseline"], *chosen["points"]]
    assert [each["drawn"] for each in points] == [8, 8, 8, 7]
    assert (points[0]["figure"], points[0]["day"]) == (9, "")
    assert [each["drawn_target"] for each in points] == [8, 8, 8, 7]


def test_a_figure_of_0_is_a_figure() -> None:
    chosen = drawn(row("TM1", 0, None, 3))
    assert [each["drawn"] for each in chosen["points"]] == [0, 0, 3]
    assert chosen["points"][0]["figure"] == 0
