"""What is not wrong but should be known."""

from __future__ import annotations

from pathlib import Path

from docgen.inputs.workspace import load
from tests.inputs.workspaces import NETWORK, PARTICIPANTS, PROGRAMME, write


def warnings(folder: Path, **changed: str) -> list[str]:
    return [str(warning).removeprefix(f"{folder}/") for warning in load(write(folder, **changed)).warnings]


DISAGREEMENT = """\
disagreements:
  - id: a
    about: who leads
    claims: [{says: Kari, source: deck}, {says: Ola, source: booklet}]
    used: Ola
    matters: true
"""


def test_a_disagreement_that_matters_is_told_with_what_each_source_says(tmp_path: Path) -> None:
    line = PROGRAMME.count("\n") + 2
    assert warnings(tmp_path, programme=PROGRAMME + DISAGREEMENT) == [
        f"programme.yaml:{line}:5: disagreements[0]: "
        "the sources disagree about who leads (deck: Kari; booklet: Ola); used: Ola"
    ]


def test_a_disagreement_that_is_settled_is_not_told(tmp_path: Path) -> None:
    assert warnings(tmp_path, programme=PROGRAMME + DISAGREEMENT.replace("matters: true", "matters: false")) == []


def test_a_doubt_is_told(tmp_path: Path) -> None:
    network = NETWORK.replace("seen: 2012-02-02, source: deck", "seen: 2012-02-02, source: deck, doubt: not sure", 2)
    assert warnings(tmp_path, network=network) == [
        "networks/omdomme.yaml:6:5: leaders[0]: that Kari Nordmann leads the network is in doubt: not sure",
        "networks/omdomme.yaml:8:5: participants[0]: that drammen takes part is in doubt: not sure",
    ]


def test_two_newest_leaders_by_different_sources_are_told(tmp_path: Path) -> None:
    other = "participants:\n"
    rival = "  - {name: Ola Nordmann, seen: 2012-02-02, source: booklet}\nparticipants:\n"
    assert warnings(tmp_path, network=NETWORK.replace(other, rival, 1)) == [
        "networks/omdomme.yaml:6:3: leaders: several newest leaders, by different sources "
        "(deck: Kari Nordmann; booklet: Ola Nordmann)"
    ]


def test_two_who_lead_together_are_fine(tmp_path: Path) -> None:
    pair = "  - {name: Ola Nordmann, seen: 2012-02-02, source: deck}\nparticipants:\n"
    assert warnings(tmp_path, network=NETWORK.replace("participants:\n", pair, 1)) == []


def test_an_unknown_language_form_is_told(tmp_path: Path) -> None:
    participants = PARTICIPANTS.replace(", language_form: {form: nn, source: deck, date: 2012-02-02}", "")
    assert warnings(tmp_path, participants=participants) == [
        "participants.yaml:10:22: participants[1].municipalities[0]: the language form of Luster (1426) is not known"
    ]


def test_one_who_is_admitted_but_in_no_network_is_told(tmp_path: Path) -> None:
    participants = PARTICIPANTS + "    admissions: [{intake: 1, source: deck}, {intake: 2, source: booklet}]\n"
    assert warnings(tmp_path, participants=participants) == [
        "participants.yaml:12:45: participants[1].admissions[1]: Luster is admitted in intake 2 but in no network of it"
    ]


def test_a_file_that_is_not_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "drammen.yaml").write_text("participant: drammen\n")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "participant.yaml").write_text("")
    (tmp_path / "notes.txt").write_text("")
    assert warnings(tmp_path) == [
        "participant.yaml: this is not read; did you mean “participants”?",
        "project: this is not read; did you mean “projects”?",
    ]


def test_the_hidden_copy_that_an_editor_leaves_is_not_an_input(tmp_path: Path) -> None:
    (tmp_path / "projects").mkdir()
    (tmp_path / "projects" / ".#drammen.yaml").write_text("unfinished: [")
    assert warnings(tmp_path) == []
