# ruff: noqa: E501
"""Loading a workspace: the good one, and every class of bad input with its exact place and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.errors import InputError
from docgen.inputs.workspace import load
from docgen.model.language import Language
from tests.inputs.workspaces import NETWORK, PARTICIPANTS, PROGRAMME, PROJECT, problems, write


def test_a_good_workspace_loads(tmp_path: Path) -> None:
    workspace = load(write(tmp_path))
    assert workspace.folder == tmp_path
    assert list(workspace.participants) == ["drammen", "luster"]
    assert [network.id for network in workspace.networks_of("luster")] == ["omdomme"]
    assert workspace.project_of("luster") is None
    project = workspace.project_of("drammen")
    assert project is not None
    assert project.risks[0].sum == 12
    assert workspace.theme("omdomme").name.nn == "Omdømme"
    assert workspace.source("deck").date.isoformat() == "2012-02-02"
    assert workspace.warnings == ()


def test_json_files_are_inputs_too(tmp_path: Path) -> None:
    write(tmp_path, project=None)
    (tmp_path / "projects" / "luster.json").write_text('{"participant": "luster", "language": "nn", "purpose": null}')
    assert list(load(tmp_path).projects) == ["luster"]


def test_an_empty_key_says_that_nothing_is_known_yet(tmp_path: Path) -> None:
    project = load(write(tmp_path, project=PROJECT + "purpose:\nbudget:\n")).projects["drammen"]
    assert project.purpose is None
    assert project.budget == ()


@pytest.mark.parametrize(
    ("project", "language"),
    [(None, Language.NN), ("participant: luster\nlanguage: nb\n", Language.NB)],
)
def test_the_project_decides_the_language_before_the_municipality(
    tmp_path: Path, project: str | None, language: Language
) -> None:
    write(tmp_path)
    if project:
        (tmp_path / "projects" / "luster.yaml").write_text(project)
    assert load(tmp_path).language_of("luster") is language


def test_the_participant_decides_its_own_language_first(tmp_path: Path) -> None:
    participants = PARTICIPANTS.replace("    name: Drammen\n", "    name: Drammen\n    language: nn\n", 1)
    assert load(write(tmp_path, participants=participants)).language_of("drammen") is Language.NN


def test_a_neutral_municipality_without_project_gets_the_default(tmp_path: Path) -> None:
    assert load(write(tmp_path, project=None)).language_of("drammen") is Language.NB


def test_an_unknown_participant_has_no_language(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        load(write(tmp_path)).language_of("oslo")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load(tmp_path / "nowhere")
    assert str(caught.value) == f"{tmp_path}/nowhere: there is no such folder; `docgen init` makes one"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path, programme=None, participants=None) == [
        "participants.yaml: cannot be read: No such file or directory",
        "programme.yaml: cannot be read: No such file or directory",
    ]


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path, project="# nothing\n") == ["projects/drammen.yaml: the file is empty"]
    assert problems(tmp_path, project="- a\n") == ["projects/drammen.yaml:1:1: keys are wanted here"]


BAD_PROJECTS = [
    ("purpos: x\n", "17:1: purpos: unknown key “purpos”; did you mean “purpose”?"),
    ("goals:\n  efect: []\n", "18:3: goals.efect: unknown key “efect”; did you mean “effect”?"),
    ("title: 42\n", "17:8: title: text on one line is wanted, but found the number 42; write it in quotes: \"42\""),
    ("title: true\n", "17:8: title: text on one line is wanted, but found true (true or false); write it in quotes: \"true\""),
    ("title: [a]\n", "17:8: title: text on one line is wanted, but found a list"),
    ("title: \"a\\nb\"\n", "17:8: title: text on one line is wanted, but found “a\nb”"),
    ("title: ''\n", "17:8: title: the text is empty; leave the key out when nothing is known"),
    (f"title: {'x' * 301}\n", "17:8: title: 301 characters are too many; the most is 300"),
    ("themes_: x\n", "17:1: themes_: unknown key “themes_”; did you mean “themes”?"),
    ("budget: 5\n", "17:9: budget: a list is wanted, but found the number 5"),
    ("budget: [5]\n", "17:10: budget[0]: a set of keys and values is wanted, but found the number 5"),
    ("budget: [{item: a, amount: '5'}]\n", "17:28: budget[0].amount: a whole number is wanted, but found “5”"),
    ("budget: [{item: a, amount: 5.5}]\n", "17:28: budget[0].amount: a whole number is wanted, but found the number 5.5"),
    ("budget: [{item: a, amount: -5}]\n", "17:28: budget[0].amount: a number of 0 or more is wanted, but found the number -5"),
    ("budget: [{amount: 5}]\n", "17:10: budget[0].item: the key “item” is missing"),
    ("budget:\n  - item:\n    amount: 5\n", "18:10: budget[0].item: “item” is empty; it must be filled in"),
    ("form: programm\n", "17:7: form: one of project, programme is wanted, but found “programm”; did you mean “programme”?"),
    ("form: x\n", "17:7: form: one of project, programme is wanted, but found “x”"),
    ("versions: [{number: a, date: 2012-02-30, author: b, change: c}]\n", "17:30: versions[0].date: there is no date 2012-02-30"),
    (
        "versions: [{number: a, date: 2.2.2012, author: b, change: c}]\n",
        "17:30: versions[0].date: a date such as 2012-02-29 is wanted, but found “2.2.2012”",
    ),
    (
        "versions: [{number: a, date: 2012, author: b, change: c}]\n",
        "17:30: versions[0].date: a date such as 2012-02-29 is wanted, but found the number 2012",
    ),
    (
        "versions: [{number: a, date: '20120202', author: b, change: c}]\n",
        "17:30: versions[0].date: a date such as 2012-02-29 is wanted, but found “20120202”",
    ),
    ("budget: []\nbudget: []\n", "18:1: budget: the key “budget” is here twice, first on line 17"),
    ("title: a\x08b\n", "17:9: the control character U+0008 is not text; remove it"),
    ("title: !!python/name:os.system x\n", "17:8: title: tags such as !!python/name:os.system are not used here; put text in quotes"),
]  # fmt: skip  # one case on a line


@pytest.mark.parametrize(("line", "problem"), BAD_PROJECTS)
def test_a_bad_value_is_told_with_its_place(tmp_path: Path, line: str, problem: str) -> None:
    assert problems(tmp_path, project=PROJECT + line) == [f"projects/drammen.yaml:{problem}"]


@pytest.mark.parametrize("value", ["0", "6", "-1", "2.5", "'3'", "high", "true"])
@pytest.mark.parametrize(("key", "line"), [("s", 9), ("k", 10)])
def test_a_grade_outside_one_to_five_is_told(tmp_path: Path, key: str, line: int, value: str) -> None:
    old = {"s": "s: 4", "k": "k: 3"}[key]
    [problem] = problems(tmp_path, project=PROJECT.replace(old, f"{key}: {value}"))
    start = f"projects/drammen.yaml:{line}:8: risks[0].{key}: a whole number from 1 to 5 is wanted, but found "
    assert problem.startswith(start)
    assert value.strip("'") in problem


def test_a_deadline_before_its_start_is_told_at_the_deadline(tmp_path: Path) -> None:
    assert problems(tmp_path, project=PROJECT.replace("deadline: 2012-06-01", "deadline: 2011-06-01")) == [
        "projects/drammen.yaml:16:19: milestones[0].activities[0].deadline: "
        "the deadline 2011-06-01 is before the start 2012-03-01"
    ]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("goals: {effect: [{text: a, deadline: 2011-12-31}]}\n", "17:38: goals.effect[0].deadline"),
        ("benefits: [{benefit: a, deadline: 2011-12-31}]\n", "17:35: benefits[0].deadline"),
    ],
)
def test_a_deadline_before_the_project_starts_is_told(tmp_path: Path, lines: str, place: str) -> None:
    assert problems(tmp_path, project=PROJECT + lines) == [
        f"projects/drammen.yaml:{place}: the deadline 2011-12-31 is before the start of the project, 2012-01-01"
    ]


def test_a_deadline_on_the_first_day_and_one_not_known_yet_are_in_order(tmp_path: Path) -> None:
    goals = "goals: {effect: [{text: a, deadline: 2012-01-01}, {text: b, deadline: }]}\n"
    load(write(tmp_path, project=PROJECT + goals))
    load(write(tmp_path, project=PROJECT.replace("start: 2012-01-01\n", "") + goals))


def test_a_broken_link_is_told_and_not_passed_over(tmp_path: Path) -> None:
    write(tmp_path, project=None)
    (tmp_path / "projects" / "drammen.yaml").symlink_to("gone.yaml")
    assert problems(tmp_path, project=None) == ["projects/drammen.yaml: cannot be read: No such file or directory"]


def test_a_project_that_ends_before_it_starts_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path, project=PROJECT.replace("end: 2013", "end: 2010")) == [
        "projects/drammen.yaml:6:6: end: the end 2010-12-31 is before the start 2012-01-01"
    ]


def test_a_number_that_lost_its_leading_zero_is_told_as_it_was_typed(tmp_path: Path) -> None:
    assert problems(tmp_path, participants=PARTICIPANTS.replace('"0602"', "0602")) == [
        "participants.yaml:5:31: participants[0].municipalities[0].number: a municipality number of four digits "
        'in quotes, such as "0301" is wanted, but found the number 0602; write it in quotes: "0602"'
    ]
    assert problems(tmp_path, participants=PARTICIPANTS.replace('"0602"', '"602"'))[0].endswith("but found “602”")


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path, project="participant: drammen\ntitle: Ås\n".encode("latin-1")) == [
        "projects/drammen.yaml:2:8: the byte 0xC5 is not UTF-8; save the file as UTF-8"
    ]


def test_a_bomb_is_told(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)]
    [problem] = problems(tmp_path, project="\n".join(lines))
    assert problem.startswith("projects/drammen.yaml:6:5: the aliases (*) here stand for more than")


def test_everything_wrong_in_every_file_is_told_at_once_in_order(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        programme=PROGRAMME.replace("end: 2015-12-31", "end: 2015-13-31").replace("default_language: nb\n", ""),
        participants=PARTICIPANTS.replace("kind: municipality", "kind: city", 1),
        network=NETWORK.replace("intake: 1", "intake: 3"),
        project=PROJECT + "purpos: x\n",
    )
    assert found == [
        "networks/omdomme.yaml:2:9: intake: one of 1, 2 is wanted, but found the number 3",
        "participants.yaml:3:11: participants[0].kind: one of municipality, joint, body is wanted, but found “city”",
        "programme.yaml:1:1: default_language: the key “default_language” is missing",
        "programme.yaml:4:6: end: there is no date 2015-13-31",
        "projects/drammen.yaml:17:1: purpos: unknown key “purpos”; did you mean “purpose”?",
    ]


def test_a_list_with_bad_entries_is_not_called_too_short_as_well(tmp_path: Path) -> None:
    assert problems(tmp_path, network=NETWORK.replace("Kari Nordmann", "7")) == [
        "networks/omdomme.yaml:6:12: leaders[0].name: "
        'text on one line is wanted, but found the number 7; write it in quotes: "7"'
    ]


def test_an_empty_list_where_one_entry_is_needed_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path, network=NETWORK.replace("themes: [omdomme]", "themes: []")) == [
        "networks/omdomme.yaml:4:9: themes: at least 1 entry is wanted here"
    ]
