"""The project files that docgen ships: five with facts from the lessons deck, two of them complete examples."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from docgen.errors import Problem
from docgen.inputs import workspace
from docgen.inputs.files import load
from docgen.model.assessment import FACTORS, RISK_FACTORS
from docgen.model.goal import Goal
from docgen.model.measurement import Figures
from docgen.model.organisation import Person
from docgen.model.project import Project

FOLDER = Path(__file__).parents[2] / "inputs" / "projects"
KNOWN = ["arendal", "lillesand", "steinkjer"]
COMPLETE = ["finnoy-og-rennesoy", "tinn"]
PROGRAMME_ENDS = date(2015, 12, 31)

FACTORS_OF_FINNOY_AND_RENNESOY = [
    "Manglande støtte/forankring på politisk/administrativt leiarnivå",
    "Informasjonssvikt, spesielt nedover i organisasjonen",
    "For svak/lite systematisk oppfølging på leiarnivå",
    "Manglande motivasjon/engasjement frå dei tilsette",
    "Problem med å prioritere/setje av tid til prosjektarbeidet",
    "Interne spenningar (eks. mellom kommunane), fagleg usemje osb.",
]

GOOD_NYNORSK = {
    "gevinstrealisering",
    "kursdag",
    "milepæl",
    "oppstart",
    "personalansvar",
    "personalmøte",
    "personalsystema",
    "personalsystemet",
    "prøvekartlegginga",
    "regionaldepartementet",
    "styringsgruppa",
    "éi",
}
"""Nynorsk words that the nynorsk dictionary lacks and the bokmål one happens to have."""


@cache
def project(name: str) -> Project:
    problems: list[Problem] = []
    loaded = load(FOLDER / f"{name}.yaml", Project, problems)
    assert loaded, "\n".join(map(str, problems))
    return loaded.noun


def walk(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield each leaf of the model with its path; an empty tuple is a leaf."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), f"{path}.{name}".lstrip("."))
    elif isinstance(value, tuple) and value:
        for index, item in enumerate(value):
            yield from walk(item, f"{path}[{index}]")
    else:
        yield path, value


def people(value: object) -> Iterator[Person]:
    if isinstance(value, Person):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from people(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from people(item)


def unknown_words(text: str, dictionary: str) -> set[str]:
    command = ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8", timeout=60)
    if done.returncode or "Can't open" in done.stderr:
        pytest.skip(f"hunspell has no dictionary {dictionary}; install hunspell-no")
    return set(done.stdout.split())


def leaks(one: Project, wanted: str, other: str) -> set[str]:
    """The words that only the other form knows; addresses, ids and the names of people are left out."""
    leaves = [str(value) for _, value in walk(one) if isinstance(value, str)]
    text = "\n".join(leaf for leaf in leaves if not re.fullmatch("[a-z0-9-]+", leaf))
    text = re.sub(r"https?://[^\s)]+", "", text)
    for person in people(one):
        text = text.replace(person.name, "")
    return {
        word for word in unknown_words(text, wanted) - unknown_words(text, other) if word.lower() not in GOOD_NYNORSK
    }


def test_there_are_five_and_each_is_named_after_its_participant() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(KNOWN + COMPLETE)
    assert all(project(name).participant == name for name in KNOWN + COMPLETE)


def test_all_name_the_lessons_deck_as_their_source() -> None:
    assert all("lessons-deck" in project(name).sources for name in KNOWN + COMPLETE)


def test_the_themes_begin_with_those_of_the_networks_that_the_participant_is_in() -> None:
    known = workspace.load(FOLDER.parent)
    for name in KNOWN + COMPLETE:
        (network,) = known.networks_of(name)
        assert known.projects[name].themes[: len(network.themes)] == network.themes


@pytest.mark.parametrize("name", COMPLETE)
def test_the_complete_ones_say_that_they_are_examples(name: str) -> None:
    assert (project(name).example or "").startswith(("Eksempelinnhold: ", "Eksempelinnhald: "))


@pytest.mark.parametrize("name", KNOWN)
def test_the_others_are_not_examples_and_hold_nothing_but_what_is_known(name: str) -> None:
    filled = {path.split("[")[0].split(".")[0] for path, value in walk(project(name)) if value not in (None, ())}
    assert filled == {"participant", "language", "sources", "themes", "goals"}


def test_tinn_has_its_two_main_goals_with_their_indicators() -> None:
    health, hours = project("tinn").goals.effect
    assert health.text == "Helsefremmende arbeidsplasser – høy trivsel – lavt fravær"
    assert health.target == "Redusere sykefraværet med 20 %"
    assert "økt medarbeidertilfredshet, bedret kvalitet på tjenestene" in (health.indicator or "")
    assert hours.text == (
        "Færre som arbeider uønsket deltid, flere som tar i bruk alternative turnusordninger med hele stillinger"
    )
    assert hours.target == "Redusere antall deltidsstillinger med 30–50 %"
    for words in (
        "(statistikk)",
        "(medarbeiderundersøkelse)",
        "(flere søkere på ledige stillinger)",
        "(brukerundersøkelse)",
    ):
        assert words in (hours.indicator or "")


def test_the_numbers_of_tinn_add_up_to_what_the_main_goals_promise() -> None:
    absence, hours, *_ = project("tinn").goals.result
    assert (absence.baseline, absence.target) == ("9,0 % (2011)", "Høyst 7,2 %, som er 20 % lavere")
    assert (hours.baseline, hours.target) == ("240 av 330 stillinger (2011)", "Høyst 168, helst 120")
    cuts = (1 - 7.2 / 9.0, 1 - 168 / 240, 1 - 120 / 240)
    assert cuts == pytest.approx((0.20, 0.30, 0.50))


def test_lillesand_has_its_three_result_goals() -> None:
    posts, absence, substitutes = project("lillesand").goals.result
    for words in ("på 7,5 timer", "opp i 50 %", "opp i 100 %"):
        assert words in posts.text
    assert (absence.text, substitutes.text) == ("Redusert sykefravær", "Redusert bruk av vikarer")


def test_steinkjer_has_its_driver_goals_and_the_criteria() -> None:
    goals = project("steinkjer").goals.driver
    assert [goal.text.split()[0] for goal in goals] == ["Finne", "Øke", "Skape"]
    assert "robusthet og jobbengasjement" in goals[1].text
    assert "yrkesstolthet" in goals[2].text
    for words in ("Ansatte er involvert i hele prosessen", "terapeut", "«Sammen for en bedre tjeneste»"):
        assert words in (goals[0].indicator or "")


def test_arendal_has_its_measures_with_target_and_deadline() -> None:
    measures = project("arendal").goals.action
    assert [(goal.target, goal.deadline) for goal in measures] == [
        ("90 % av de ansatte", date(2012, 12, 31)),
        ("Alle medarbeidere", date(2013, 12, 31)),
        ("80 % av alle ledere med personalansvar", date(2012, 12, 31)),
        ("Alle ledere med personalansvar", date(2012, 12, 31)),
    ]
    assert "«Den nødvendige samtalen»" in measures[2].text
    assert "Altinn" in measures[3].text


def test_finnoy_og_rennesoy_begins_with_the_six_risk_factors_of_the_deck() -> None:
    factors = [risk.factor for risk in project("finnoy-og-rennesoy").risks]
    assert factors[:6] == FACTORS_OF_FINNOY_AND_RENNESOY


@pytest.mark.parametrize("name", COMPLETE)
def test_a_complete_one_has_no_empty_field(name: str) -> None:
    empty = [path for path, value in walk(project(name)) if value in (None, (), "")]
    assert [path for path in empty if not path.endswith((".figures", ".measurements", ".note"))] == []


@pytest.mark.parametrize("name", COMPLETE)
def test_every_mandatory_risk_has_a_countermeasure_of_its_own(name: str) -> None:
    risks = project(name).risks
    assert all(
        (risk.countermeasure or "").startswith(("Ikke påkrevd", "Ikkje påkravd")) != risk.mandatory for risk in risks
    )
    assert any(risk.k == 5 and (risk.sum or 0) < 9 for risk in risks), "one is mandatory by its consequence alone"
    assert any(not risk.mandatory for risk in risks)


@pytest.mark.parametrize("name", COMPLETE)
def test_milestones_come_in_order_within_the_project_and_the_programme(name: str) -> None:
    one = project(name)
    assert one.start is not None
    assert one.end is not None
    deadlines = [milestone.deadline for milestone in one.milestones if milestone.deadline]
    assert one.start < deadlines[0]
    assert deadlines == sorted(set(deadlines))
    assert deadlines[-1] <= one.end <= PROGRAMME_ENDS
    for milestone in one.milestones:
        for activity in milestone.activities:
            assert activity.start is not None
            assert activity.deadline is not None
            assert milestone.deadline is not None
            assert one.start <= activity.start <= activity.deadline <= milestone.deadline, activity.text


@pytest.mark.parametrize("name", COMPLETE)
def test_what_is_done_and_what_is_left_fits_the_newest_version(name: str) -> None:
    one = project(name)
    today = one.versions[-1].date
    for milestone in one.milestones:
        assert milestone.deadline is not None
        assert (milestone.status == "done") == (milestone.deadline <= today), milestone.deliverable
        assert milestone.status != "done" or {activity.status for activity in milestone.activities} == {"done"}
        for activity in milestone.activities:
            assert activity.start is not None
            assert activity.status != "not-started" or activity.start > today, activity.text
            assert activity.status != "done" or (activity.deadline or today) <= today, activity.text


@pytest.mark.parametrize("name", COMPLETE)
def test_every_other_date_is_within_the_project(name: str) -> None:
    one = project(name)
    assert one.start is not None
    assert one.end is not None
    dates = {path: value for path, value in walk(one) if isinstance(value, date)}
    outside = {path for path, value in dates.items() if not one.start <= value <= one.end}
    assert {path for path in outside if not path.endswith("baseline_date")} == set()


def figures(one: Project) -> list[tuple[Goal, Figures]]:
    goals = (*one.goals.effect, *one.goals.result, *one.goals.driver, *one.goals.action)
    return [(goal, goal.figures) for goal in goals if goal.figures]


@pytest.mark.parametrize(("name", "count"), [("tinn", 12), ("finnoy-og-rennesoy", 14)])
def test_a_complete_one_has_figures_for_every_goal_with_numbers_of_its_own(name: str, count: int) -> None:
    found = figures(project(name))
    assert len(found) == count
    assert all(one.better and one.baseline is not None and one.target is not None for _, one in found)


def test_the_main_goals_of_tinn_are_measured_as_its_result_goals() -> None:
    assert [goal.figures for goal in project("tinn").goals.effect] == [None, None]


@pytest.mark.parametrize("name", KNOWN)
def test_nothing_is_measured_or_judged_where_nothing_is_made_up(name: str) -> None:
    one = project(name)
    assert (figures(one), one.self_evaluations, one.factor_ratings) == ([], (), ())


@pytest.mark.parametrize("name", COMPLETE)
def test_every_figure_stands_in_the_text_beside_it(name: str) -> None:
    warnings = [str(one) for one in workspace.load(FOLDER.parent).warnings if f"projects/{name}" in one.file]
    assert warnings == []


@pytest.mark.parametrize("name", COMPLETE)
def test_nothing_is_measured_or_judged_after_the_newest_version(name: str) -> None:
    one = project(name)
    today = one.versions[-1].date
    measured = [measurement.date for _, each in figures(one) for measurement in each.measurements]
    judged = [each.date for each in one.self_evaluations] + [each.date for each in one.factor_ratings]
    assert max(measured + judged) <= today
    assert len(measured) > 15


@pytest.mark.parametrize("name", COMPLETE)
def test_some_measurements_are_off_course_and_some_goals_are_reached(name: str) -> None:
    moved = [
        (each.measurements[-1].value - each.baseline) / (each.target - each.baseline)
        for _, each in figures(project(name))
        if each.measurements and each.baseline is not None and each.target is not None
    ]
    assert min(moved) <= 0
    assert max(moved) >= 1
    assert any(0 < share < 1 for share in moved)


@pytest.mark.parametrize("name", COMPLETE)
def test_what_is_measured_fits_the_milestones_that_are_reached(name: str) -> None:
    today = project(name).versions[-1].date
    for goal, each in figures(project(name)):
        if goal.deadline and goal.deadline <= today:
            assert each.target is not None
            assert each.measurements[-1].value >= each.target, goal.text


@pytest.mark.parametrize("name", COMPLETE)
def test_the_steering_group_has_marked_all_factors_on_the_scale_of_its_plan(name: str) -> None:
    one = project(name)
    [evaluation] = one.self_evaluations
    [ratings] = one.factor_ratings
    assert (evaluation.low, evaluation.high) == (1, 6)
    assert any("skala 1–6" in (each.method or "") for each in one.evaluation)
    assert tuple(mark.factor for mark in evaluation.factors) == FACTORS
    assert {len(mark.marks) for mark in evaluation.factors} == {len(one.organisation.steering_group)}
    assert tuple(rating.factor for rating in ratings.factors) == RISK_FACTORS


@pytest.mark.parametrize("name", COMPLETE)
def test_all_of_must_should_and_may_are_both_involved_and_informed(name: str) -> None:
    rows = {(row.level, row.mode) for row in project(name).involvement}
    assert rows == {(level, mode) for level in ("must", "should", "may") for mode in ("involved", "informed")}


@pytest.mark.parametrize("name", COMPLETE)
def test_politicians_administration_and_unions_are_all_in_the_steering_group(name: str) -> None:
    parties = {(person.represents or "").split(",")[0] for person in project(name).organisation.steering_group}
    assert {party[:8] for party in parties} >= {"Folkeval", "Administ", "Tillitsv"}


@pytest.mark.parametrize("name", COMPLETE)
def test_the_state_pays_less_than_the_municipality(name: str) -> None:
    lines = project(name).budget
    grant = sum(line.amount for line in lines if (line.funding or "").startswith("Statl"))
    assert 0 < grant < sum(line.amount for line in lines) / 2


@pytest.mark.proof
@pytest.mark.skipif(shutil.which("hunspell") is None, reason="hunspell is not installed")
def test_the_nynorsk_project_is_nynorsk() -> None:
    assert leaks(project("finnoy-og-rennesoy"), "nn_NO", "nb_NO") == set()


@pytest.mark.proof
@pytest.mark.skipif(shutil.which("hunspell") is None, reason="hunspell is not installed")
@pytest.mark.parametrize("name", ["tinn", *KNOWN])
def test_the_bokmal_projects_are_bokmal(name: str) -> None:
    # «noen» is missing in the dictionary, and so is «heim», which is bokmål too.
    assert leaks(project(name), "nb_NO", "nn_NO") - {"noen"} == set()
