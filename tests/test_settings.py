"""Settings come from the environment, with defaults that fit the machine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docgen import settings
from docgen.errors import DocgenError, SelectionError


def test_the_shipped_folders_are_found_in_a_checkout() -> None:
    assert settings.shipped("templates") == Path(__file__).parents[1] / "templates"


def test_the_folder_of_a_wheel_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docgen" / "_shipped" / "inputs").mkdir(parents=True)
    (tmp_path / "inputs").mkdir()
    monkeypatch.setattr(settings, "PACKAGE", tmp_path / "docgen")

    assert settings.shipped("inputs") == tmp_path / "docgen" / "_shipped" / "inputs"


def test_an_installation_without_them_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "PACKAGE", tmp_path / "docgen")

    with pytest.raises(DocgenError, match="inputs: this installation of docgen lacks the folder"):
        settings.shipped("inputs")


def test_the_given_folder_wins_then_the_one_here_then_the_shipped_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert settings.folder("inputs") == settings.shipped("inputs")

    (tmp_path / "inputs").mkdir()
    assert settings.folder("inputs") == Path("inputs")
    assert settings.folder("inputs", Path("/elsewhere")) == Path("/elsewhere")


def test_the_defaults_fit_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JOBS", "TIMEOUT", "MEMORY"):
        monkeypatch.delenv(f"DOCGEN_{name}", raising=False)

    assert settings.jobs() == len(os.sched_getaffinity(0))
    assert settings.timeout() == 30
    assert settings.memory() == 2 * 1024**3


def test_the_environment_overrides_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_JOBS", "3")
    monkeypatch.setenv("DOCGEN_MEMORY", "0")
    monkeypatch.setenv("DOCGEN_SOFFICE", "no-such-program")

    assert settings.jobs() == 3
    assert settings.memory() is None
    assert settings.soffice() is None


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", "٣"])
def test_a_setting_that_is_no_number_is_named(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_JOBS", value)

    with pytest.raises(SelectionError, match=r"DOCGEN_JOBS: “.+” is not a whole number of 1 or more"):
        settings.jobs()
