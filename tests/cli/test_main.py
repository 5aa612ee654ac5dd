"""The command line as a whole: help, exit codes, what goes where."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import docgen
from docgen.cli import COMMANDS, main
from tests.build import worlds

ROOT = Path(__file__).parents[2]


def commands() -> dict[str, click.Command]:
    context = click.Context(main)
    return {name: command for name in COMMANDS if (command := main.get_command(context, name))}


def test_every_command_is_there_under_its_name() -> None:
    assert {name: command.name for name, command in commands().items()} == {name: name for name in COMMANDS}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help(name: str) -> None:
    command = commands()[name]

    assert command.help
    assert [each.name for each in command.params if isinstance(each, click.Option) and not each.help] == []


def test_an_unknown_command_is_wrong_usage() -> None:
    done = CliRunner().invoke(main, ["biuld"])

    assert done.exit_code == 2
    assert "there is no command “biuld”; did you mean “build”?" in done.stderr


def test_the_version_is_that_of_the_package() -> None:
    assert CliRunner().invoke(main, ["--version"]).stdout == f"docgen, version {docgen.__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["build", "--inputs", "nowhere"], 3, "nowhere"),
        (["build", "--participant", "nobody", "--inputs", "in", "--templates", "t"], 2, "“nobody” is unknown"),
        (["build", "--jobs", "0"], 2, "--jobs"),
        (["list", "cities"], 2, "cities"),
        (["render", "nothing.docx", "data.yaml", "-o", "x"], 3, "data.yaml"),
        (["preview", "in/programme.yaml"], 3, "in/programme.yaml: "),
    ],
)
def test_an_error_is_words_on_standard_error_and_a_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    worlds.inputs(tmp_path / "in")
    worlds.templates(tmp_path / "t")
    done = CliRunner().invoke(main, arguments)

    assert (done.exit_code, done.stdout) == (code, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "outputs").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("arguments", [["--help"], ["list", "--help"], ["list", "documents"]])
def test_a_full_disk_behind_standard_output_is_words_and_a_code(arguments: list[str]) -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "docgen", *arguments]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True)

    assert (done.returncode, done.stderr) == (1, "standard output: No space left on device\n")


def test_help_needs_neither_the_engine_nor_the_model() -> None:
    script = "import sys; from docgen.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)

    assert {"pydantic", "lxml", "jinja2", "rich", "babel", "yaml"} & set(done.stdout.split()) == set()
