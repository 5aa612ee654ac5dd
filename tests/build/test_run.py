"""A build makes what is new or changed, and one document's failure costs only that document."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from docx import Document

from docgen.build.documents import FEW
from docgen.build.report import Report
from docgen.build.run import build
from docgen.build.selection import Selection
from docgen.documents.subject import Subject
from docgen.errors import OutputError, PackageError, SelectionError, TemplateError
from docgen.inputs.workspace import Workspace, load
from docgen.model.language import Language
from docgen.outputs.manifest import locked
from tests.build import worlds

PAPERS = Selection(worlds.PAPERS)
DRAMMEN = Selection(worlds.PAPERS, participants=("drammen",))


@pytest.fixture
def world(tmp_path: Path) -> Path:
    worlds.inputs(tmp_path / "in")
    worlds.templates(tmp_path / "t")
    return tmp_path


def built(world: Path, selection: Selection = PAPERS, *, jobs: int = 2, dry_run: bool = False) -> Report:
    return build(load(world / "in"), world / "t", world / "out", selection, jobs=jobs, dry_run=dry_run)


def said(report: Report) -> dict[str, str]:
    return {result.path.name: result.status for result in report.results}


def text(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(path.read_bytes())).paragraphs)


def test_every_participant_gets_both_documents_in_its_own_language(world: Path) -> None:
    report = built(world)

    assert said(report) == {
        "prosjektmandat-drammen.docx": "written",
        "prosjektplan-drammen.docx": "written",
        "prosjektmandat-luster.docx": "written",
        "prosjektplan-luster.docx": "written",
    }
    assert report.exit_code == 0
    assert text(world / "out" / "drammen" / "prosjektplan-drammen.docx") == "plan nb Drammen"
    assert text(world / "out" / "luster" / "prosjektmandat-luster.docx") == "mandate nn Luster"


def test_an_unchanged_document_is_not_made_again(world: Path) -> None:
    built(world)
    before = (world / "out" / "luster" / "prosjektplan-luster.docx").stat()
    report = built(world)

    assert set(said(report).values()) == {"unchanged"}
    assert (world / "out" / "luster" / "prosjektplan-luster.docx").stat().st_ino == before.st_ino


def test_only_what_changed_is_made_again(world: Path) -> None:
    built(world)
    project = world / "in" / "projects" / "drammen.yaml"
    project.write_text(project.read_text().replace("Lite tid", "Liten tid"))
    worlds.template(world / "t" / "docx" / "mandate-nn.docx", "new {{ participant.name }}")
    report = built(world)

    assert said(report) == {
        "prosjektmandat-drammen.docx": "written",
        "prosjektplan-drammen.docx": "written",
        "prosjektmandat-luster.docx": "written",
        "prosjektplan-luster.docx": "unchanged",
    }


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_bytes(b"PK")])
def test_a_lost_or_corrupted_file_is_made_again(world: Path, spoil: object) -> None:
    built(world)
    whole = worlds.files(world / "out")
    assert callable(spoil)
    spoil(world / "out" / "luster" / "prosjektplan-luster.docx")
    report = built(world)

    assert said(report)["prosjektplan-luster.docx"] == "written"
    assert report.count("unchanged") == 3
    assert worlds.files(world / "out") == whole


def test_a_dry_run_says_new_changed_and_unchanged_and_writes_nothing(world: Path) -> None:
    assert set(said(built(world, dry_run=True)).values()) == {"new"}
    assert not (world / "out").exists()

    built(world)
    (world / "out" / "luster" / "prosjektplan-luster.docx").write_bytes(b"edited")
    (world / "out" / "luster" / "prosjektmandat-luster.docx").unlink()
    assert said(built(world, dry_run=True)) == {
        "prosjektmandat-drammen.docx": "unchanged",
        "prosjektplan-drammen.docx": "unchanged",
        "prosjektmandat-luster.docx": "new",
        "prosjektplan-luster.docx": "changed",
    }
    assert (world / "out" / "luster" / "prosjektplan-luster.docx").read_bytes() == b"edited"


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(documents=("plan",)), ["prosjektplan-drammen.docx", "prosjektplan-luster.docx"]),
        (
            Selection(worlds.PAPERS, participants=("luster",)),
            ["prosjektmandat-luster.docx", "prosjektplan-luster.docx"],
        ),
        (Selection(("plan",), ("omdomme",)), ["prosjektplan-drammen.docx", "prosjektplan-luster.docx"]),
        (Selection(("plan", "plan"), participants=("luster", "luster")), ["prosjektplan-luster.docx"]),
    ],
)
def test_a_selection_is_all_that_is_made(world: Path, selection: Selection, expected: list[str]) -> None:
    assert list(said(built(world, selection))) == expected
    assert [path.name for path in sorted((world / "out").rglob("*.docx"))] == sorted(expected)


def test_a_language_that_is_asked_for_replaces_the_participant_s_own(world: Path) -> None:
    built(world, Selection(("plan",), participants=("drammen",), language=Language.NN))

    assert text(world / "out" / "drammen" / "prosjektplan-drammen.docx") == "plan nn Drammen"


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        (Selection(documents=("plans",)), "document “plans” is unknown; did you mean “plan”?"),
        (Selection(networks=("omdøme",)), "network “omdøme” is unknown; did you mean “omdomme”?"),
        (Selection(participants=("lustr",)), "participant “lustr” is unknown; did you mean “luster”?"),
        (Selection(("plan",), language=Language.EN), "language of plan “en” is unknown; known here: nb, nn"),
    ],
)
def test_an_unknown_id_is_named_with_the_nearest(world: Path, selection: Selection, message: str) -> None:
    with pytest.raises(SelectionError) as caught:
        built(world, selection)
    assert str(caught.value) == message


def test_a_selection_that_holds_nothing_is_wrong_usage(world: Path) -> None:
    with pytest.raises(SelectionError, match=r"nothing to make: what is selected has none of mandate, plan"):
        built(world, Selection(participants=("luster",), language=Language.EN))


@pytest.mark.parametrize("more", [0, FEW])
def test_one_failing_document_does_not_stop_the_rest(world: Path, more: int) -> None:
    worlds.inputs(world / "in", more)
    worlds.templates(world / "t", plan="{% if participant.name == 'Drammen' %}{{ nonsense }}{% endif %}x")
    report = built(world)

    (failed,) = report.failed
    assert failed.path.name == "prosjektplan-drammen.docx"
    assert failed.error is not None
    assert "plan-nb.docx, word/document.xml" in failed.error
    assert "‘nonsense’ is unknown" in failed.error
    assert report.count("written") == 2 * (2 + more) - 1
    assert report.exit_code == 1


def test_a_failed_document_is_tried_again_and_its_old_file_stays(world: Path) -> None:
    built(world)
    old = worlds.files(world / "out")
    worlds.templates(world / "t", plan="{{ nonsense }}")
    assert built(world).count("failed") == 2
    assert worlds.files(world / "out") == old

    worlds.templates(world / "t", plan="mended")
    assert built(world).count("written") == 2


def test_when_nothing_can_be_made_the_template_is_to_blame(world: Path) -> None:
    worlds.templates(world / "t", plan="{{ nonsense }}", mandate="{{ nonsense }}")

    assert built(world).exit_code == 3


def test_broken_templates_are_all_named_and_nothing_is_written(world: Path) -> None:
    worlds.templates(world / "t", plan_nb="{% for x in y %}", mandate_nn="{{ x")
    with pytest.raises(TemplateError) as caught:
        built(world)

    assert "plan-nb.docx" in str(caught.value)
    assert "mandate-nn.docx" in str(caught.value)
    assert list((world / "out").rglob("*.docx")) == []


def test_a_missing_template_is_named(world: Path) -> None:
    (world / "t" / "docx" / "plan-nn.docx").unlink()

    with pytest.raises(PackageError, match=r"plan-nn\.docx: the template cannot be read: No such file"):
        built(world)


def test_an_endless_template_is_stopped_and_not_tried_for_everyone(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worlds.inputs(world / "in", FEW)
    monkeypatch.setenv("DOCGEN_TIMEOUT", "1")
    endless = "{% for a in range(5000) %}{% if range(90000)|sum == 1 %}x{% endif %}{% endfor %}"
    worlds.templates(world / "t", plan_nb=endless)
    report = built(world)

    messages = {result.error or "" for result in report.failed}
    assert len(report.failed) == FEW + 1, "the plans in bokmål"
    assert report.count("written") == FEW + 3
    assert any("ran for more than 1 s" in message for message in messages)
    assert any("not tried again" in message for message in messages)
    assert report.seconds < 10


def test_a_document_whose_data_cannot_be_made_fails_alone(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from docgen.documents import plan

    real = plan.values

    def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
        if subject.participant == "luster":
            raise ZeroDivisionError("by nothing")
        return real(workspace, subject, language)

    monkeypatch.setattr(plan, "values", values)
    report = built(world)

    assert [(result.path.name, result.error) for result in report.failed] == [
        ("prosjektplan-luster.docx", "ZeroDivisionError: by nothing")
    ]
    assert report.count("written") == 3


def test_a_file_that_cannot_be_written_fails_alone(world: Path) -> None:
    (world / "out").mkdir()
    (world / "out" / "luster").touch()
    report = built(world)

    assert {result.path.name for result in report.failed} == {"prosjektmandat-luster.docx", "prosjektplan-luster.docx"}
    assert all("a file is in the way" in (result.error or "") for result in report.failed)
    assert report.count("written") == 2
    assert report.exit_code == 1


def test_a_folder_that_takes_no_files_stops_the_build(world: Path) -> None:
    (world / "out").touch()

    with pytest.raises(OutputError, match="a file is in the way"):
        built(world)


def test_a_second_build_at_the_same_time_is_refused(world: Path) -> None:
    with locked(world / "out"), pytest.raises(OutputError, match="another build is writing here"):
        built(world)


def test_the_same_inputs_give_the_same_bytes_in_any_number_of_processes(world: Path) -> None:
    worlds.inputs(world / "in", FEW)
    built(world, jobs=2)
    first = worlds.files(world / "out")
    for file in (world / "out").rglob("*.docx"):
        file.unlink()
    built(world, jobs=1)

    assert worlds.files(world / "out") == first


def test_what_a_killed_build_left_is_swept(world: Path) -> None:
    left = world / "out" / "luster" / f".docgen-{'0a' * 8}.tmp"
    left.parent.mkdir(parents=True)
    left.touch()
    built(world, DRAMMEN)

    assert not left.exists()


def test_a_document_that_no_longer_belongs_is_left_and_mentioned(world: Path) -> None:
    worlds.inputs(world / "in", 1)
    built(world)
    worlds.inputs(world / "in")
    report = built(world)

    assert {path.name for path in report.strays} == {"prosjektmandat-place-0.docx", "prosjektplan-place-0.docx"}
    assert all(path.exists() for path in report.strays)
    assert built(world, DRAMMEN).count("unchanged") == 2, "a selection makes no strays of the others"
    assert {path.parent.name for path in built(world, DRAMMEN).strays} == {"place-0"}


def test_progress_is_told_for_each_file_that_is_made(world: Path) -> None:
    built(world, DRAMMEN)
    told = []
    build(
        load(world / "in"),
        world / "t",
        world / "out",
        PAPERS,
        progress=lambda result, total: told.append((result.path.name, total)),
    )

    # Files are written side by side, so either may be done first.
    assert sorted(told) == [("prosjektmandat-luster.docx", 2), ("prosjektplan-luster.docx", 2)]


def test_the_report_as_json_has_exactly_the_published_keys(world: Path) -> None:
    report = json.loads(json.dumps(built(world, DRAMMEN).as_json()))

    assert set(report) == {"documents", "seconds"}
    assert report["documents"][0] == {
        "document": "mandate",
        "for": "drammen",
        "language": "nb",
        "path": str(world / "out" / "drammen" / "prosjektmandat-drammen.docx"),
        "sha256": report["documents"][0]["sha256"],
        "status": "written",
        "error": None,
    }
