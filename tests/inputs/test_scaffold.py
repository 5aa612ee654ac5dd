"""The gathering that `docgen init` writes is in order from the start."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from docgen.errors import InputError, SelectionError
from docgen.inputs import scaffold
from docgen.inputs.workspace import Workspace, load
from docgen.model.gathering import Gathering

SHIPPED = Path(__file__).parents[2] / "inputs"
START = date(2012, 9, 4)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The shipped workspace with a scaffold for each network, and no other gathering."""
    folder = tmp_path_factory.mktemp("workspace")
    for part in ("networks", "exercises"):
        shutil.copytree(SHIPPED / part, folder / part)
    for name in ("programme.yaml", "participants.yaml"):
        shutil.copy(SHIPPED / name, folder / name)
    (folder / "gatherings").mkdir()
    for path in (folder / "networks").iterdir():
        text = scaffold.gathering(folder, f"ny-{path.stem}"[:60], path.stem, START)
        (folder / "gatherings" / f"{f'ny-{path.stem}'[:60]}.yaml").write_text(text, encoding="utf-8")
    return load(folder)


@pytest.fixture(scope="module")
def gathering(workspace: Workspace) -> Gathering:
    return workspace.gatherings["ny-heltid-deltid-ost"]


def test_every_network_gets_one_that_loads_without_a_warning(workspace: Workspace) -> None:
    assert {one.network for one in workspace.gatherings.values()} == set(workspace.networks)
    assert [str(warning) for warning in workspace.warnings if "gatherings" in warning.file] == []


def test_it_lasts_two_days_as_gatherings_do(gathering: Gathering) -> None:
    assert (gathering.start, gathering.end) == (START, START + timedelta(days=1))
    first, second = gathering.agenda
    assert (first.items[0].start, first.items[-1].start) == (time(10), time(19))
    assert (second.items[0].start, second.items[-1].start) == (time(8, 30), time(13))


def test_it_has_about_thirty_slides_of_many_types(gathering: Gathering) -> None:
    types = Counter(slide.type for slide in gathering.slides)
    assert 28 <= len(gathering.slides) <= 35
    assert len(types) >= 14
    assert types["exercise"] >= 8


def test_it_knows_the_leader_and_the_participants_of_the_network(gathering: Gathering, workspace: Workspace) -> None:
    assert gathering.leaders == ("Marit Tovsen",)
    [slide] = [slide for slide in gathering.slides if slide.title and slide.title.of_file == "Deltakerne i nettverket"]
    assert slide.type == "bullets"
    names = [bullet.text.of_file for bullet in slide.bullets]
    assert "Drammen" in names
    assert "Moss" not in names, "its membership is in doubt"


def test_an_exercise_takes_as_long_as_the_programme_gives_it(gathering: Gathering, workspace: Workspace) -> None:
    for day in gathering.agenda:
        for item in day.items:
            if item.exercise:
                assert item.length is not None
                assert item.length >= workspace.exercises[item.exercise].minutes, item.title


def test_every_part_is_explained_in_norwegian() -> None:
    text = scaffold.TEMPLATE.read_text("utf-8")
    comments = [line for line in text.splitlines() if line.lstrip().startswith("#")]
    assert len(comments) > 25
    assert not re.search(r"\b(the|and|slides?)\b", re.sub(r"«[^»]*»|\$\S+|yaml\S*", "", "\n".join(comments)))


def test_an_unknown_network_is_told(tmp_path: Path) -> None:
    with pytest.raises(SelectionError, match="the network “omdome” is unknown; did you mean “omdomme”"):
        scaffold.gathering(SHIPPED, "ny", "omdome", START)


def test_a_folder_that_is_no_workspace_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such folder; make a workspace first"):
        scaffold.gathering(tmp_path / "inputs", "ny", "omdomme", START)


def test_a_network_with_a_fault_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "networks").mkdir()
    (tmp_path / "networks" / "a.yaml").write_text("id: a\nintake: 3\n")
    with pytest.raises(InputError, match=r"a\.yaml:2:9: intake"):
        scaffold.gathering(tmp_path, "ny", "a", START)


@pytest.mark.parametrize(
    ("today", "start"),
    [
        (date(2012, 1, 3), date(2012, 1, 31)),
        (date(2012, 1, 4), date(2012, 2, 7)),
        (date(2012, 1, 9), date(2012, 2, 7)),
    ],
)
def test_it_begins_on_a_tuesday_four_weeks_ahead_when_nothing_is_said(today: date, start: date) -> None:
    assert scaffold.default_start(today) == start
