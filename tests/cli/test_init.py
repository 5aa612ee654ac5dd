"""`docgen init --gathering`: one more file in a workspace, and never another."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.inputs.workspace import load

NEW = ("--gathering", "host-2013", "--network", "heltidskultur", "--start", "2013-09-03")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the starter workspace."""
    folder = tmp_path_factory.mktemp("init") / "mine"
    assert init(folder).exit_code == 0
    return folder


def init(folder: Path, *arguments: str) -> Result:
    done = CliRunner().invoke(main, ["init", str(folder), *arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def test_a_gathering_is_written_once_and_never_again(workspace: Path) -> None:
    path = workspace / "inputs" / "gatherings" / "host-2013.yaml"
    done = init(workspace, *NEW)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"{path}: the gathering is ready; delete from it, then run: docgen check\n"

    path.write_text(path.read_text("utf-8").replace("venue: Oslo", "venue: Bodø"), encoding="utf-8")
    before = path.read_bytes()
    again = init(workspace, *NEW)
    assert again.exit_code == 1
    assert again.stderr == f"{path}: this gathering is there already and is left as it is; choose another id\n"
    assert path.read_bytes() == before


def test_the_new_gathering_passes_the_check_without_a_warning(workspace: Path) -> None:
    init(workspace, "--gathering", "ny", "--network", "innovasjon", "--start", "2013-09-03")
    found = load(workspace / "inputs")
    assert str(found.gatherings["ny"].start) == "2013-09-03"
    assert [str(warning) for warning in found.warnings if "gatherings/ny" in warning.file] == []


def test_without_a_start_it_is_a_tuesday_to_come(workspace: Path) -> None:
    init(workspace, "--gathering", "uten-dato", "--network", "innovasjon")
    start = load(workspace / "inputs").gatherings["uten-dato"].start
    assert start.weekday() == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--gathering", "a"], 2, "needs both --gathering (its id) and --network"),
        (["--network", "innovasjon"], 2, "needs both --gathering (its id) and --network"),
        (["--start", "2013-09-03"], 2, "give --gathering and --network too"),
        (["--gathering", "a", "--network", "innovasjn"], 2, "did you mean “innovasjon”?"),
        (["--gathering", "Høst 2013", "--network", "innovasjon"], 2, "“Høst 2013” is no id"),
        (["--gathering", "../a", "--network", "innovasjon"], 2, "“../a” is no id"),
        (["--gathering", "a\n", "--network", "innovasjon"], 2, "is no id"),
        (["--gathering", "a", "--network", "../networks/innovasjon"], 2, "is unknown"),
        (["--gathering", "a", "--network", "innovasjon", "--start", "2013-02-30"], 2, "--start"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    workspace: Path, arguments: list[str], code: int, words: str
) -> None:
    before = sorted(workspace.rglob("*"))
    done = init(workspace, *arguments)

    assert done.exit_code == code
    assert words in done.stderr
    assert sorted(workspace.rglob("*")) == before


def test_a_folder_that_is_no_workspace_is_told(tmp_path: Path) -> None:
    done = init(tmp_path, *NEW)
    assert done.exit_code == 3
    assert "there is no such folder; make a workspace first: docgen init" in done.stderr
    assert list(tmp_path.iterdir()) == []
