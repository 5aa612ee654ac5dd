# ruff: noqa: E501
"""Figures, evaluations and yearly forms in files: what is wrong, what is only odd, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.inputs.workspace import load
from tests.inputs.workspaces import PROGRAMME, PROJECT, problems, write

FIRST = PROJECT.count("\n") + 1
"""The line of what is added to the project."""


def goal(figures: str, texts: str = "") -> str:
    return f"goals: {{result: [{{text: a, {texts}figures: {{{figures}}}}}]}}\n"


BAD = [
    ("baseline: '9'", "goals.result[0].figures.baseline: a number is wanted, but found “9”"),
    ("baseline: '9,0'", "goals.result[0].figures.baseline: a number is wanted, but found “9,0”; write it with a point: 9.0"),
    ("baseline: 9,0", "goals.result[0].figures.0: unknown key “0”; a number is written with a point, such as 8.4"),
    ("target: .nan", "goals.result[0].figures.target: a number is wanted, but found the number .nan"),
    ("target: true", "goals.result[0].figures.target: a number is wanted, but found true (true or false)"),
    ("decimals: 5", "goals.result[0].figures.decimals: a whole number of decimals, 0 to 4 is wanted, but found the number 5"),
    ("better: bigger", "goals.result[0].figures.better: one of lower, higher is wanted, but found “bigger”; did you mean “higher”?"),
    ("baseline: 9.0, target: 7.2, better: higher", "goals.result[0].figures.better: the target 7.2 is lower than the baseline 9, so lower is better"),
    ("measurements: [{date: 2012-13-01, value: 1}]", "goals.result[0].figures.measurements[0].date: there is no date 2012-13-01"),
    ("measurements: [{date: 2012-12-01}]", "goals.result[0].figures.measurements[0].value: the key “value” is missing"),
    ("measurements: [{date: 2012-12-01, value: 1}, {date: 2012-12-01, value: 2}]", "goals.result[0].figures.measurements[1].date: there are two measurements of 2012-12-01"),
    ("baseline_date: 2012-12-02, measurements: [{date: 2012-12-01, value: 1}]", "goals.result[0].figures.measurements[0].date: the measurement of 2012-12-01 is before the baseline of 2012-12-02"),
]  # fmt: skip  # one case on a line


@pytest.mark.parametrize(("figures", "problem"), BAD)
def test_what_is_wrong_with_figures_is_told_with_its_place(tmp_path: Path, figures: str, problem: str) -> None:
    found = problems(tmp_path, project=PROJECT + goal(figures))[0]
    place, _, told = found.partition(": ")
    assert told == problem
    line, column = map(int, place.removeprefix("projects/drammen.yaml:").split(":"))
    pointed = (PROJECT + goal(figures)).splitlines()[line - 1][column - 1 :]
    key = problem.split(": ")[0].split(".")[-1].split("[")[0]
    assert line == FIRST
    assert pointed.startswith(("{date:", key)) or f"{key}: {pointed}" in goal(figures)


def test_the_exact_place_of_a_measurement_that_comes_twice(tmp_path: Path) -> None:
    lines = "      - {date: 2012-12-01, value: 1}\n      - {date: 2012-12-01, value: 2}\n"
    start = "goals:\n  result:\n  - text: a\n    figures:\n      measurements:\n"
    assert problems(tmp_path, project=PROJECT + start + lines) == [
        f"projects/drammen.yaml:{FIRST + 6}:16: goals.result[0].figures.measurements[1].date: there are two measurements of 2012-12-01"
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("self_evaluations: [{date: 2013-01-01, high: 6, factors: [{factor: need, marks: [7]}]}]\n",
         "81: self_evaluations[0].factors[0].marks[0]: the mark 7 is not on the scale from 1 to 6"),
        ("self_evaluations: [{date: 2013-01-01, low: 6, high: 6, factors: [{factor: need, marks: [6]}]}]\n",
         "53: self_evaluations[0].high: the scale goes from 6 to 6; the highest mark must be above the lowest"),
        ("self_evaluations: [{date: 2013-01-01, high: 6, factors: [{factor: ned, marks: [6]}]}]\n",
         "67: self_evaluations[0].factors[0].factor: one of need, solution, leader, team, support is wanted, but found “ned”; did you mean “need”?"),
        ("self_evaluations: [{date: 2013-01-01, high: 6, factors: [{factor: need, marks: [6]}, {factor: need, marks: [6]}]}]\n",
         "95: self_evaluations[0].factors[1].factor: the factor “need” is here twice"),
        ("factor_ratings: [{date: 2013-01-01, factors: [{factor: time, marks: [11]}]}]\n",
         "70: factor_ratings[0].factors[0].marks[0]: a whole number from 1 to 10 is wanted, but found the number 11"),
        ("factor_ratings: [{date: 2013-01-01, factors: []}]\n",
         "46: factor_ratings[0].factors: at least 1 entry is wanted here"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_assessment_is_told_with_its_place(tmp_path: Path, line: str, problem: str) -> None:
    assert problems(tmp_path, project=PROJECT + line) == [f"projects/drammen.yaml:{FIRST}:{problem}"]


def warned(tmp_path: Path, figures: str, texts: str) -> list[str]:
    workspace = load(write(tmp_path, project=PROJECT + goal(figures, texts)))
    return [str(warning).removeprefix(f"{tmp_path}/") for warning in workspace.warnings]


def test_a_figure_that_its_text_does_not_hold_is_warned_of(tmp_path: Path) -> None:
    texts = """baseline: "9,0 % (2011)", target: "Høyst 7,2 %", """
    assert warned(tmp_path, "baseline: 9.10, target: 7.2", texts) == [
        f"projects/drammen.yaml:{FIRST}:{goal('9.10', texts).index('9.10') + 11}: goals.result[0].figures.baseline: "
        "9.10 does not stand in the text «9,0 % (2011)»"
    ]
    assert [one.split(": ", 2)[2] for one in warned(tmp_path, "baseline: 9, target: 7.3", texts)] == [
        "7.3 does not stand in the text «Høyst 7,2 %»"
    ]


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ("9.0", "9,0 % (2011)"),
        ("240", "240 av 330 stillinger (2011)"),
        ("330", "240 av 330 stillinger (2011)"),
        ("1200", "1 200 kroner"),
        ("1200.5", "1 200,5 kroner"),
        ("-3", "−3 grader"),
        ("240", "240 330"),
    ],
)
def test_a_figure_is_found_in_its_text_as_people_write_it(tmp_path: Path, figure: str, text: str) -> None:
    assert warned(tmp_path, f"baseline: {figure}", f'baseline: "{text}", ') == []


def test_figures_without_texts_are_in_order(tmp_path: Path) -> None:
    assert warned(tmp_path, "baseline: 9, target: 7", "") == []


FORM = "data_forms: [{year: 2015, deadline: 2015-11-01, until: 2015-09-30, source: deck}]\n"
LAST = PROGRAMME.count("\n") + 1


def test_a_yearly_form_loads(tmp_path: Path) -> None:
    [form] = load(write(tmp_path, programme=PROGRAMME + FORM)).programme.data_forms
    assert (form.year, form.deadline.isoformat(), form.until.isoformat()) == (2015, "2015-11-01", "2015-09-30")


def test_what_is_wrong_with_a_yearly_form_is_told_with_its_place(tmp_path: Path) -> None:
    def told(programme: str) -> list[str]:
        return [one.removeprefix("programme.yaml:") for one in problems(tmp_path, programme=PROGRAMME + programme)]

    assert told(FORM.replace("2015-09-30", "2015-12-31")) == [
        f"{LAST}:37: data_forms[0].deadline: the deadline 2015-11-01 is before 2015-12-31, when the period ends"
    ]
    assert told(FORM.replace("source: deck", "source: dek")) == [
        f"{LAST}:76: data_forms[0].source: unknown source “dek”; did you mean “deck”?"
    ]
    assert told(FORM.replace("year: 2015", "year: 15")) == [
        f"{LAST}:21: data_forms[0].year: a year such as 2015 is wanted, but found the number 15"
    ]
    twice = FORM.replace("}]", "},\n  {year: 2015, deadline: 2015-11-01, until: 2015-09-30, source: deck}]")
    assert told(twice) == [f"{LAST + 1}:10: data_forms[1].year: “2015” is here twice, first on line {LAST}"]
