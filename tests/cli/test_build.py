"""`docgen build` as a user runs it."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
from pathlib import Path

import pytest

from docgen import settings
from tests.build import worlds


@pytest.fixture
def world(tmp_path: Path) -> Path:
    worlds.inputs(tmp_path / "in")
    worlds.templates(tmp_path / "t")
    return tmp_path


def test_json_is_one_object_on_standard_output_and_words_go_elsewhere(world: Path) -> None:
    done = worlds.docgen_build(world, "--json", "--only", "plan", "--participant", "luster")

    assert done.returncode == 0
    report = json.loads(done.stdout)
    assert [list(entry) for entry in report["documents"]] == [
        ["document", "for", "language", "path", "sha256", "status", "error"]
    ]
    assert done.stderr.startswith(f"{world / 'out'}: 1 written, 0 unchanged, 0 failed (")


def test_without_json_standard_output_is_empty(world: Path) -> None:
    assert worlds.docgen_build(world).stdout == ""


def test_invalid_inputs_are_all_named_and_nothing_is_written(world: Path) -> None:
    project = world / "in" / "projects" / "drammen.yaml"
    project.write_text(project.read_text().replace("s: 4", "s: 6").replace("themes: [", "temes: ["))
    done = worlds.docgen_build(world, "--json")

    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 2
    assert all(line.startswith(f"{project}:") for line in done.stderr.splitlines())
    assert not (world / "out").exists()


def test_a_failed_document_is_named_with_its_reason(world: Path) -> None:
    worlds.templates(world / "t", plan_nn="{{ nonsense }}")
    done = worlds.docgen_build(world, "--json")

    assert done.returncode == 1
    assert worlds.statuses(done)["prosjektplan-luster.docx"] == "failed"
    assert f"{world}/out/luster/prosjektplan-luster.docx: " in done.stderr
    assert "‘nonsense’ is unknown" in done.stderr
    failed = next(entry for entry in json.loads(done.stdout)["documents"] if entry["status"] == "failed")
    assert "‘nonsense’ is unknown" in failed["error"]
    assert failed["sha256"] is None


def test_files_that_fail_for_one_reason_are_told_of_once(world: Path) -> None:
    for name in ("drammen", "luster"):
        (world / "out" / name).mkdir(parents=True)
        for document in ("mandat", "plan"):
            (world / "out" / name / f"prosjekt{document}-{name}.docx").mkdir()
    done = worlds.docgen_build(world)

    assert done.returncode == 1
    told, _counts = done.stderr.splitlines()
    first = world / "out" / "drammen" / "prosjektmandat-drammen.docx"
    assert told.startswith(f"{first} and 3 more: a folder is in the way")


def test_a_broken_template_stops_the_build(world: Path) -> None:
    worlds.templates(world / "t", plan_nn="{% if %}")
    done = worlds.docgen_build(world)

    assert done.returncode == 3
    assert "plan-nn.docx" in done.stderr
    assert worlds.files(world / "out") == {}


def test_a_dry_run_says_what_would_be_done(world: Path) -> None:
    done = worlds.docgen_build(world, "--dry-run", "--json")

    assert set(worlds.statuses(done).values()) == {"new"}
    assert "4 new, 0 changed, 0 unchanged, 0 failed" in done.stderr
    assert not (world / "out").exists()


def test_a_terminal_gets_a_progress_bar(world: Path) -> None:
    worlds.inputs(world / "in", 20)
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(worlds.ROOT), "TERM": "xterm", "COLUMNS": "100"}
    build = subprocess.Popen(worlds.command(world), cwd=world, env=environment, stderr=theirs)
    os.close(theirs)
    said = b""
    while chunk := read(ours):
        said += chunk
    assert build.wait() == 0
    assert b"/44" in said
    assert b"44 written" in said


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # its other end is closed
        return b""


@pytest.mark.parametrize("document", ["plan", "mandate"])
def test_the_whole_programme_is_built_and_then_unchanged_in_under_a_second(tmp_path: Path, document: str) -> None:
    for name, place in (("inputs", "in"), ("templates", "t")):
        (tmp_path / place).symlink_to(settings.shipped(name))
    first = worlds.docgen_build(tmp_path, "--json", "--only", document)
    assert set(worlds.statuses(first).values()) == {"written"}, first.stderr

    shutil.rmtree(tmp_path / "out" / "tinn")
    again = worlds.docgen_build(tmp_path, "--json", "--only", document)
    assert sorted(worlds.statuses(again).values()) == ["unchanged"] * (len(worlds.statuses(first)) - 1) + ["written"]
    hashes = [[entry["sha256"] for entry in json.loads(done.stdout)["documents"]] for done in (first, again)]
    assert hashes[0] == hashes[1]

    third = worlds.docgen_build(tmp_path, "--json", "--only", document)
    assert set(worlds.statuses(third).values()) == {"unchanged"}


def test_decks_are_built_for_the_gatherings_asked_for(world: Path) -> None:
    worlds.deck_templates(world / "t")
    for id in ("samling-1", "samling-2"):
        worlds.gathering(world / "in", id, languages=["nb", "en"])
    done = worlds.docgen_build(world, "--json", "--only", "deck", "--gathering", "samling-2", "--language", "en")

    assert done.returncode == 0, done.stderr
    (entry,) = json.loads(done.stdout)["documents"]
    assert (entry["document"], entry["for"], entry["language"]) == ("deck", "samling-2", "en")
    assert entry["path"] == str(world / "out" / "samling-2" / "presentation-samling-2-en.pptx")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--gathering", "samlig-1"], "gathering “samlig-1” is unknown; did you mean “samling-1”?"),
        (["--only", "lesson-deck"], "document “lesson-deck” is unknown; did you mean “lessons-deck”?"),
        (["--only", "plan", "--language", "en"], "language of plan “en” is unknown; known here: nb, nn"),
        (["--only", "deck", "--language", "en"], "there is nothing to make"),
    ],
)
def test_a_selection_that_cannot_be_is_wrong_usage(world: Path, arguments: list[str], words: str) -> None:
    worlds.gathering(world / "in")
    done = worlds.docgen_build(world, *arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr


@pytest.mark.proof
def test_a_deck_gets_a_pdf_too(world: Path) -> None:
    worlds.deck_templates(world / "t")
    worlds.gathering(world / "in")
    done = worlds.docgen_build(world, "--pdf", "--json", "--only", "deck", "--gathering", "samling-1")

    assert done.returncode == 0, done.stderr
    assert (world / "out" / "samling-1" / "presentasjon-samling-1-nb.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.proof
def test_pdf_files_come_beside_the_documents(world: Path) -> None:
    done = worlds.docgen_build(world, "--pdf", "--json", "--participant", "luster")

    assert done.returncode == 0, done.stderr
    assert worlds.statuses(done) == {
        f"{stem}-luster.{kind}": "written" for stem in ("prosjektmandat", "prosjektplan") for kind in ("docx", "pdf")
    }
    assert (world / "out" / "luster" / "prosjektplan-luster.pdf").read_bytes().startswith(b"%PDF-")
    again = worlds.docgen_build(world, "--pdf", "--json", "--participant", "luster")
    assert set(worlds.statuses(again).values()) == {"unchanged"}


def test_without_libreoffice_the_documents_are_written_all_the_same(world: Path) -> None:
    done = worlds.docgen_build(world, "--pdf", "--json", "--participant", "luster", DOCGEN_SOFFICE="no-such-program")

    assert done.returncode == 1
    assert "LibreOffice was not found; install it" in done.stderr
    assert worlds.statuses(done) == {
        "prosjektmandat-luster.docx": "written",
        "prosjektmandat-luster.pdf": "failed",
        "prosjektplan-luster.docx": "written",
        "prosjektplan-luster.pdf": "failed",
    }
