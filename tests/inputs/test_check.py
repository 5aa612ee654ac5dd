"""What only all files together can tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.inputs.workspaces import NETWORK, PARTICIPANTS, PROGRAMME, PROJECT, problems

DISAGREEMENT = """\
disagreements:
  - id: a
    about: b
    claims: [{says: c, source: booklett}]
    used: d
    matters: false
    participants: [dramen]
    networks: [omdome]
"""


@pytest.mark.parametrize(
    ("key", "content", "problem"),
    [
        (
            "network",
            NETWORK.replace("participant: luster", "participant: lustre"),
            "networks/omdomme.yaml:9:19: participants[1].participant: "
            "unknown participant “lustre”; did you mean “luster”?",
        ),
        (
            "network",
            NETWORK.replace("themes: [omdomme]", "themes: [omdome]"),
            "networks/omdomme.yaml:4:10: themes[0]: unknown theme “omdome”; did you mean “omdomme”?",
        ),
        (
            "network",
            NETWORK.replace("source: deck}", "source: dek}", 1),
            "networks/omdomme.yaml:6:53: leaders[0].source: unknown source “dek”; did you mean “deck”?",
        ),
        (
            "project",
            PROJECT.replace("sources: [deck]", "sources: [other]"),
            "projects/drammen.yaml:3:11: sources[0]: unknown source “other”; known here: booklet, deck",
        ),
        (
            "participants",
            PARTICIPANTS.replace("form: nn, source: deck", "form: nn, source: table"),
            "participants.yaml:10:101: participants[1].municipalities[0].language_form.source: "
            "unknown source “table”; known here: booklet, deck",
        ),
    ],
)
def test_a_name_that_nothing_answers_to_is_told(tmp_path: Path, key: str, content: str, problem: str) -> None:
    assert problems(tmp_path, **{key: content}) == [problem]


def test_a_disagreement_names_what_is_there(tmp_path: Path) -> None:
    line = PROGRAMME.count("\n") + 1
    assert problems(tmp_path, programme=PROGRAMME + DISAGREEMENT) == [
        f"programme.yaml:{line + 3}:32: disagreements[0].claims[0].source: "
        "unknown source “booklett”; did you mean “booklet”?",
        f"programme.yaml:{line + 6}:20: disagreements[0].participants[0]: "
        "unknown participant “dramen”; did you mean “drammen”?",
        f"programme.yaml:{line + 7}:16: disagreements[0].networks[0]: "
        "unknown network “omdome”; did you mean “omdomme”?",
    ]


def test_a_calendar_entry_names_a_network_that_is_there(tmp_path: Path) -> None:
    entry = "calendar:\n  - {start: 2012-02-02, end: 2012-02-03, name: {nb: a, nn: b}, network: ost, source: deck}\n"
    [problem] = problems(tmp_path, programme=PROGRAMME.replace("calendar: []\n", entry))
    assert problem.endswith("calendar[0].network: unknown network “ost”; known here: omdomme")


def test_a_project_of_no_participant_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path, project=PROJECT.replace("participant: drammen", "participant: dramen")) == [
        "projects/drammen.yaml:1:14: participant: the file is named drammen.yaml, so “drammen” is wanted here "
        "(or name the file dramen.yaml)",
        "projects/drammen.yaml:1:14: participant: unknown participant “dramen”; did you mean “drammen”?",
    ]


def test_a_network_has_the_name_of_its_file(tmp_path: Path) -> None:
    assert problems(tmp_path, network=NETWORK.replace("id: omdomme", "id: omdome")) == [
        "networks/omdomme.yaml:1:5: id: the file is named omdomme.yaml, so “omdomme” is wanted here "
        "(or name the file omdome.yaml)"
    ]


def test_an_id_that_is_there_twice_is_told(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        programme=PROGRAMME.replace("id: booklet", "id: deck"),
        participants=PARTICIPANTS.replace("id: luster", "id: drammen"),
        network=NETWORK.replace("luster", "drammen"),
    )
    assert found == [
        "networks/omdomme.yaml:9:19: participants[1].participant: “drammen (deck)” is here twice, first on line 8",
        "participants.yaml:7:9: participants[1].id: “drammen” is here twice, first on line 2",
        "programme.yaml:9:10: sources[1].id: “deck” is here twice, first on line 8",
    ]


def test_two_participants_cannot_be_the_same_municipality(tmp_path: Path) -> None:
    found = problems(tmp_path, participants=PARTICIPANTS.replace('"1426"', '"0602"'))
    assert found == [
        "participants.yaml:10:31: participants[1].municipalities[0].number: "
        "the number “0602” is that of the participant “drammen” too",
        "participants.yaml:10:31: participants[1].municipalities[0].number: "
        "“0602” is Luster in Sogn (nn) here, but Drammen in Buskerud (neutral) on line 5",
    ]


def test_a_member_of_a_joint_project_may_take_part_on_its_own_with_the_same_facts(tmp_path: Path) -> None:
    joint = (
        "  - id: saman\n    kind: joint\n    name: Saman\n    sources: [deck]\n    municipalities:\n"
        '      - {number: "1426", name: Luster, county: Sogn, language_form: '
        "{form: nb, source: deck, date: 2012-02-02}}\n"
        '      - {number: "1412", name: Solund, county: Sogn}\n'
    )
    assert problems(tmp_path, participants=PARTICIPANTS + joint) == [
        "participants.yaml:17:18: participants[2].municipalities[0].number: "
        "“1426” is Luster in Sogn (nb) here, but Luster in Sogn (nn) on line 10"
    ]


@pytest.mark.parametrize(
    ("kind", "message"),
    [("joint", "a joint project has two municipalities or more, not 1"), ("body", "a body has no municipalities")],
)
def test_a_participant_has_the_municipalities_of_its_kind(tmp_path: Path, kind: str, message: str) -> None:
    [problem] = problems(tmp_path, participants=PARTICIPANTS.replace("kind: municipality", f"kind: {kind}", 1))
    assert problem.startswith(f"participants.yaml:5:21: participants[0].municipalities: {message}")


def test_a_file_that_could_not_be_read_is_not_missed_by_the_others(tmp_path: Path) -> None:
    assert problems(tmp_path, programme="a: [", participants="b: [") == [
        "participants.yaml:2:1: this is not valid YAML: did not find expected node content",
        "programme.yaml:2:1: this is not valid YAML: did not find expected node content",
    ]


def test_two_files_of_one_project_are_told(tmp_path: Path) -> None:
    (tmp_path / "projects").mkdir()
    (tmp_path / "projects" / "drammen.json").write_text('{"participant": "drammen", "language": "nb"}')
    assert problems(tmp_path, programme=PROGRAMME) == [
        "projects/drammen.yaml:1:14: participant: “drammen” is in drammen.json too"
    ]
