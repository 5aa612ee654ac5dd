"""The answers of a gathering: what fits, and what nobody can have answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.errors import InputError
from docgen.inputs.workspace import Workspace, load
from tests.inputs.gatherings import EXERCISE, GATHERING, write

SHEET = """\
sheet:
  - {kind: lines, text: Hva vil du?}
  - {kind: scale, text: Hvor nyttig?, statements: [Kurset, Maten]}
  - {kind: scale, text: Alt i alt?}
  - {kind: table, text: Hva hjelper?, columns: [Mål, Fremmer, Hemmer], rows: [Deltid, Fravær]}
  - {kind: table, text: Risiko, columns: [Risiko, Mottiltak], empty: 2}
"""

FACTORS = """\
id: faktorer
name: Faktorer
purpose: Å finne risiko.
minutes: 20
group: alone
steps: [Tenk]
slide: {type: factor-scales, title: Hvor er risikoen?, factors: [Tid, Penger], low: Liten, high: Stor}
sheet:
  - {kind: table, text: Risiko, columns: [Faktor, Tall], rows: [Tid, Penger]}
"""

GOOD = """\
gathering: samling-1
answers:
  - {participant: drammen, exercise: onsker, texts: [Mer tid, Mer ro]}
  - {participant: luster, exercise: onsker, texts: [Kaffe]}
  - {participant: drammen, exercise: onsker, ask: 2, scales: [{statement: 1, value: 7}, {statement: 2, value: 9}]}
  - {participant: drammen, exercise: onsker, ask: 3, scales: [{value: 8}]}
  - {participant: drammen, exercise: onsker, ask: 4, cells: [[Lærlinger, null], [null, Influensa]]}
  - {participant: drammen, exercise: onsker, ask: 5, cells: [[Snø, Hjemmekontor]]}
  - {participant: drammen, exercise: faktorer, scales: [{statement: 2, value: 10}]}
  - {participant: luster, exercise: faktorer, cells: [["4"], ["5"]]}
"""

LAST = GOOD.count("\n") + 1


def workspace(folder: Path, answers: str, name: str = "samling-1", gathering: str = GATHERING) -> Workspace:
    write(folder, exercise=EXERCISE + SHEET, gathering=gathering)
    (folder / "exercises" / "faktorer.yaml").write_text(FACTORS, encoding="utf-8")
    (folder / "answers").mkdir()
    (folder / "answers" / f"{name}.yaml").write_text(answers, encoding="utf-8")
    return load(folder)


def problems(folder: Path, answers: str, name: str = "samling-1", gathering: str = GATHERING) -> list[str]:
    with pytest.raises(InputError) as caught:
        workspace(folder, answers, name, gathering)
    return [str(problem).removeprefix(f"{folder}/answers/") for problem in caught.value.problems]


def test_a_gathering_has_its_answers(tmp_path: Path) -> None:
    answers = workspace(tmp_path, GOOD).answers["samling-1"].answers
    assert answers[0].texts == ("Mer tid", "Mer ro")
    assert [(one.statement, one.value) for one in answers[2].scales] == [(1, 7), (2, 9)]
    assert answers[4].cells == (("Lærlinger", None), (None, "Influensa"))
    assert answers[6].scales[0].value == 10


def test_no_answers_are_shipped() -> None:
    shipped = Path(__file__).parents[2] / "inputs"
    assert load(shipped).answers == {}
    assert not (shipped / "answers").exists()


@pytest.mark.parametrize(
    ("answer", "path", "told"),
    [
        ("{participant: ‹lom, exercise: onsker, texts: [a]}", "answers[8].participant",
         "unknown participant “lom”; known here: drammen, luster"),
        ("{participant: luster, exercise: ‹onske, texts: [a]}", "answers[8].exercise",
         "unknown exercise “onske”; did you mean “onsker”?"),
        ("{participant: luster, exercise: onsker, ask: ‹6, texts: [a]}", "answers[8].ask",
         "the sheet of “onsker” asks for 5 things; there is no number 6"),
        ("{participant: luster, exercise: faktorer, ask: ‹2, texts: [a]}", "answers[8].ask",
         "the sheet of “faktorer” asks for 1 thing; there is no number 2"),
        ("{participant: luster, exercise: onsker, ask: 2, texts: ‹[a]}", "answers[8].texts",
         "the exercise asks for scales here"),
        ("{participant: luster, exercise: onsker, ask: 4, scales: ‹[{value: 2}]}", "answers[8].scales",
         "the exercise asks for cells here"),
        ("{participant: luster, exercise: onsker, ask: 2, cells: ‹[[a]]}", "answers[8].cells",
         "the exercise asks for scales here"),
        ("{participant: luster, exercise: onsker, ask: 2, scales: [{statement: ‹3, value: 2}]}",
         "answers[8].scales[0].statement", "there are 2 statements; there is no number 3"),
        ("{participant: luster, exercise: onsker, ask: 2, scales: [‹{value: 2}]}",
         "answers[8].scales[0]", "tell which statement it is, from 1 to 2"),
        ("{participant: luster, exercise: onsker, ask: 3, scales: [{statement: ‹1, value: 2}]}",
         "answers[8].scales[0].statement", "the question has no statements; there is no number 1"),
        ("{participant: luster, exercise: onsker, ask: 3, scales: [{value: 2}, ‹{value: 3}]}",
         "answers[8].scales[1]", "there is a number already"),
        ("{participant: luster, exercise: onsker, ask: 4, cells: [[a], [b], ‹[c]]}",
         "answers[8].cells[2]", "the table has 2 rows"),
        ("{participant: luster, exercise: onsker, ask: 4, cells: [[a, b, ‹c]]}",
         "answers[8].cells[0][2]", "the table has 2 columns to write in"),
        ("‹{participant: drammen, exercise: onsker, texts: [a]}", "answers[8]", "drammen answers this on line 3 too"),
    ],
)  # fmt: skip
def test_an_answer_that_nobody_can_have_given_is_told(tmp_path: Path, answer: str, path: str, told: str) -> None:
    """The message points to what stands after ‹."""
    column = f"  - {answer}".index("‹") + 1
    typed = answer.replace("‹", "")
    assert problems(tmp_path, f"{GOOD}  - {typed}\n")[0] == f"samling-1.yaml:{LAST}:{column}: {path}: {told}"


def test_only_the_network_of_the_gathering_answers(tmp_path: Path) -> None:
    write(tmp_path)
    network = tmp_path / "networks" / "omdomme.yaml"
    text = network.read_text(encoding="utf-8")
    write(tmp_path, exercise=EXERCISE + SHEET)
    network.write_text(
        text.replace("  - {participant: luster, seen: 2012-02-02, source: deck}\n", ""), encoding="utf-8"
    )
    (tmp_path / "answers").mkdir()
    answers = "gathering: samling-1\nanswers: [{participant: luster, exercise: onsker, texts: [a]}]\n"
    (tmp_path / "answers" / "samling-1.yaml").write_text(answers, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(tmp_path)
    assert str(caught.value).removeprefix(f"{tmp_path}/") == (
        "answers/samling-1.yaml:2:25: answers[0].participant: “luster” is not in the network of the gathering"
    )


def test_the_file_bears_the_id_of_a_gathering_that_there_is(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD.replace("gathering: samling-1", "gathering: samling-2"), "samling-2") == [
        "samling-2.yaml:1:12: gathering: unknown gathering “samling-2”; did you mean “samling-1”?"
    ]
    (tmp_path / "answers" / "samling-2.yaml").unlink()
    (tmp_path / "answers").rmdir()
    [problem] = problems(tmp_path, GOOD, "samling")
    assert problem.startswith("samling.yaml:1:12: gathering: the file is named samling.yaml")


def test_a_gathering_that_could_not_be_read_is_not_missed_here(tmp_path: Path) -> None:
    found = problems(tmp_path, GOOD, gathering=GATHERING.replace("number: 1", "number: x"))
    assert [one for one in found if "samling-1.yaml:1" in one] == []
