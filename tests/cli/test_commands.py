"""check, list, lint, check-file, preview, schema, init and doctor: what each prints, and its exit code."""

from __future__ import annotations

import json
import resource
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.inputs.schema import ROOTS
from tests.build import worlds
from tests.inputs import workspaces


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def docgen(*arguments: str) -> Result:
    done = CliRunner().invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def test_check_counts_what_is_in_order(here: Path) -> None:
    worlds.inputs(here / "inputs")
    done = docgen("check")

    assert done.exit_code == 0
    counts = "1 networks, 2 participants, 1 projects, 0 gatherings, 0 exercises, 0 lessons, 0 answers"
    assert done.stderr == f"inputs: no errors, 0 warnings; {counts}\n"


def test_check_warns_of_what_the_shipped_sources_disagree_about() -> None:
    done = docgen("check")

    assert done.exit_code == 0
    assert all(": " in line and ".yaml" in line for line in done.stdout.splitlines())
    assert f"no errors, {len(done.stdout.splitlines())} warnings" in done.stderr


def test_check_prints_every_error_with_its_place(here: Path) -> None:
    worlds.inputs(here / "inputs")
    (here / "inputs" / "projects" / "drammen.yaml").write_text(
        "participant: drammen\nlanguage: xx\nstart: 2012-02-30\n"
    )
    done = docgen("check")

    assert done.exit_code == 3
    assert [line.split(": ")[0] for line in done.stderr.splitlines()] == [
        "inputs/projects/drammen.yaml:2:11",
        "inputs/projects/drammen.yaml:3:8",
    ]


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("documents", "plan nb nn prosjektplan"),
        ("documents", "deck nb nn en presentasjon presentation"),
        ("documents", "network-overview nb nn nettverksoversikt"),
        ("participants", "luster nn Luster"),
        ("networks", "omdomme intake 1 2 participants Omdømme"),
    ],
)
def test_list_shows_ids(here: Path, what: str, line: str) -> None:
    worlds.inputs(here / "inputs")

    assert line in [" ".join(row.split()) for row in docgen("list", what).stdout.splitlines()]


def test_list_counts_a_participant_that_two_sources_name_once(here: Path) -> None:
    network = workspaces.NETWORK + "  - {participant: luster, seen: 2013-04-01, source: booklet}\n"
    workspaces.write(here / "inputs", network=network)

    assert "  2 participants  " in docgen("list", "networks").stdout


def test_lint_prints_the_tree_and_the_example(here: Path) -> None:
    worlds.template(here / "t.docx", "{{ person.name }}")

    assert docgen("lint", "t.docx").stdout == "person\n  name\n"
    example = docgen("lint", "t.docx", "--example").stdout
    assert example.startswith("# t.docx\nperson:\n  name: ")
    (here / "d.yaml").write_text(example)
    assert docgen("lint", "t.docx", "--data", "d.yaml").exit_code == 0
    assert docgen("render", "t.docx", "d.yaml", "-o", "o.docx").exit_code == 0


def test_lint_takes_slides_too(here: Path) -> None:
    worlds.deck_templates(here, nn="{% if x %}")

    assert docgen("lint", "pptx/gathering-nb.pptx").stdout == "gathering\n  title\n"
    done = docgen("lint", "pptx/gathering-nn.pptx")
    assert done.exit_code == 3
    assert "gathering-nn.pptx" in done.stderr


def test_lint_prints_every_fault_of_every_template(here: Path) -> None:
    worlds.template(here / "a.docx", "{% if x %}")
    worlds.template(here / "b.docx", "{{ y")
    done = docgen("lint", "a.docx", "b.docx")

    assert done.exit_code == 3
    assert "a.docx" in done.stderr
    assert "b.docx" in done.stderr


def test_lint_refuses_data_that_is_no_mapping(here: Path) -> None:
    worlds.template(here / "t.docx", "{{ x }}")
    (here / "d.yaml").write_text("- 1\n")
    done = docgen("lint", "t.docx", "--data", "d.yaml")

    assert done.exit_code == 2
    assert "the data must be a mapping" in done.stderr


def test_lint_tells_what_the_data_lacks(here: Path) -> None:
    worlds.template(here / "t.docx", "{{ x }} {{ y }}")
    (here / "d.yaml").write_text("x: 1\n")
    done = docgen("lint", "t.docx", "--data", "d.yaml")

    assert done.exit_code == 3
    assert "‘y’" in done.stderr


def test_check_file_prints_findings_with_the_file(here: Path) -> None:
    worlds.template(here / "t.docx", "plain text, and no title in the properties")
    (here / "broken.docx").write_bytes(b"PK")
    done = docgen("check-file", "t.docx", "broken.docx")

    assert done.exit_code == 1
    assert any(line.startswith("t.docx: ") for line in done.stdout.splitlines())
    assert any(line.startswith("broken.docx: error: ") for line in done.stdout.splitlines())


@pytest.mark.parametrize("pages", ["0", "3-2", "x", "1,2", "-3"])
def test_preview_takes_pages_and_ranges_only(pages: str) -> None:
    assert docgen("preview", "t.docx", f"--pages={pages}").exit_code == 2


def test_schema_writes_one_file_per_kind(here: Path) -> None:
    done = docgen("schema", "-o", "s")

    assert done.stdout.splitlines() == [f"s/{name}.json" for name in ROOTS]
    assert all(json.loads(path.read_text())["type"] == "object" for path in (here / "s").iterdir())


def test_init_copies_a_workspace_that_builds(here: Path) -> None:
    assert docgen("init", "mine").exit_code == 0

    folders = ["--inputs", "mine/inputs", "--templates", "mine/templates", "--out", "mine/outputs"]
    done = docgen("build", "--participant", "tinn", *folders)
    assert done.exit_code == 0, done.stderr
    assert len(list((here / "mine" / "outputs").rglob("*.docx"))) == 2


def test_init_refuses_a_folder_that_is_not_empty(here: Path) -> None:
    (here / "mine").mkdir()
    (here / "mine" / "letter.txt").touch()
    done = docgen("init", "mine")

    assert done.exit_code == 1
    assert "mine: the folder is not empty" in done.stderr
    assert [path.name for path in (here / "mine").iterdir()] == ["letter.txt"]


def test_init_that_fails_leaves_nothing_in_the_way() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, hard))  # stands in for a disk that gets full on the way
    try:
        done = docgen("init", "mine")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 1
    assert docgen("init", "mine").exit_code == 0


def test_doctor_tells_what_is_missing_and_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", "no-such-program")
    done = docgen("doctor")

    assert done.exit_code == 0
    assert "soffice    not found (Debian: apt install libreoffice)" in done.stdout
