"""`docgen list` of gatherings, exercises and types of slide."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.model.slide import TYPES
from tests.inputs import gatherings


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a workspace that has a gathering and an exercise."""
    gatherings.write(tmp_path / "inputs")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def listed(what: str) -> Result:
    done = CliRunner().invoke(main, ["list", what])
    assert done.exit_code == 0, done.stderr
    return done


def test_a_gathering_comes_with_its_network_dates_slides_and_languages() -> None:
    row = "samling-1  omdomme  2012-02-02 – 2012-02-03  1 slides  nb  Samling"
    assert listed("gatherings").stdout.splitlines() == [row]


def test_an_exercise_comes_with_its_minutes_group_and_slide() -> None:
    assert listed("exercises").stdout.splitlines() == ["onsker  20 minutes  alone  statement  Ønsker"]


def test_a_workspace_without_gatherings_lists_none(here: Path) -> None:
    (here / "inputs" / "gatherings" / "samling-1.yaml").unlink()
    assert listed("gatherings").stdout == ""


def test_every_type_of_slide_comes_with_the_fields_that_it_must_and_may_have() -> None:
    done = listed("slides")
    rows = {line.split()[0]: line.split(maxsplit=1)[1] for line in done.stdout.splitlines()}

    assert list(rows) == list(TYPES)
    assert rows["quadrant"].split() == ["title", "prompt", "x_axis", "y_axis", "[low", "high", "cells]"]
    assert rows["focus"].split() == ["title", "centre", "areas"]
    assert rows["exercise"].split() == ["exercise", "[title]"]
    assert done.stderr == "every type also takes: exercise section hidden notes minutes\n"


def test_the_types_of_slide_need_no_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["list", "slides", "--inputs", "nowhere"]).exit_code == 0
