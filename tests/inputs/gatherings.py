"""A small workspace with a gathering, an exercise and lessons in order, for tests that then spoil one thing in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.errors import InputError
from docgen.inputs.workspace import load
from tests.inputs import workspaces

GATHERING = """\
id: samling-1
network: omdomme
number: 1
title: Samling
start: 2012-02-02
end: 2012-02-03
venue: Drammen
source: deck
agenda:
  - name: Dag 1
    date: 2012-02-02
    items:
      - {start: "10:00", minutes: 60, title: Velkommen}
      - {start: "11:00", end: "12:00", kind: exercise, title: Ønsker, exercise: onsker}
      - {start: "12:00", kind: meal, title: Lunsj}
slides:
  - {type: welcome, title: Velkommen}
"""

EXERCISE = """\
id: onsker
name: {nb: Ønsker, nn: Ønske}
purpose: Deltakerne sier hva de vil.
minutes: 20
group: alone
steps: [Tenk, Skriv]
slide: {type: statement, title: Hva ønsker du?, statement: Skriv}
"""

LESSONS = """\
id: pulje-1
title: Erfaringer
date: 2012-12-31
slides:
  - {type: welcome, title: Erfaringer}
"""

FILES = {
    "gathering": ("gatherings/samling-1.yaml", GATHERING),
    "exercise": ("exercises/onsker.yaml", EXERCISE),
    "lessons": ("lessons/pulje-1.yaml", LESSONS),
}

FIRST_SLIDE = GATHERING.count("\n") + 1
"""The line of a slide that is added to the gathering."""


def write(folder: Path, **changed: str) -> Path:
    """Write the good workspace to `folder`; `gathering`, `exercise` and `lessons` replace a file."""
    workspaces.write(folder)
    for key, (name, content) in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(changed.get(key, content), encoding="utf-8")
    return folder


def problems(folder: Path, **changed: str) -> list[str]:
    """Return what loading the changed workspace complains of, with the folder left out of the places."""
    with pytest.raises(InputError) as caught:
        load(write(folder, **changed))
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def slide_problems(folder: Path, slide: str) -> list[str]:
    """Return what is wrong with a slide (in YAML flow style) that is added to the gathering.

    Line and path of the slide itself are left out: `:5: title: …` is the title, in column 5.
    """
    start = f"gatherings/samling-1.yaml:{FIRST_SLIDE}"
    found = problems(folder, gathering=f"{GATHERING}  - {slide}\n")
    assert all(problem.startswith(start) for problem in found), found
    return [problem.removeprefix(start).replace(": slides[1].", ": ", 1) for problem in found]


def warnings(folder: Path, **changed: str) -> list[str]:
    """Return the warnings of the changed workspace, with the folder left out of the places."""
    return [str(warning).removeprefix(f"{folder}/") for warning in load(write(folder, **changed)).warnings]
