"""A made-up network that answers everything it is asked at a gathering.

The municipalities do not exist, and nobody has answered. The exercises are the shipped ones, so that the answers fit
what the shipped sheets ask for. The answers are spread by counting, so that they are the same each time.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from docgen.inputs.workspace import Workspace, load
from docgen.model.exercise import Ask, Exercise, ScaleAsk, TableAsk
from docgen.settings import shipped
from tests.inputs import workspaces

GATHERING = "eventyr-2012"
NETWORK = "eventyr"
PARTICIPANTS = {
    "fjordvik": "Fjordvik",
    "granasen": "Granåsen",
    "heimdalsund": "Heimdalsund",
    "myrstad": "Myrstad og Tverrelv",
    "nordlia": "Nordlia",
}
EXERCISES = (
    *("onsker", "partssamarbeid", "hemmer-fremmer", "risikofaktorer", "ros-2x2"),
    *("fremtidsbilde", "ma-bor-kan", "status-indikatorer"),
)
SILENT = "nordlia"
"""The participant that has handed nothing in yet."""
_WORDS = ("Lite tid", "Flere hele stillinger", "Møte hver måned", "Åpne dører", "Ledelsen er med")


def workspace(folder: Path, *, answered: bool = True) -> Workspace:
    """Write the network, its gathering and, when `answered`, its answers to `folder`, and load it all."""
    workspaces.write(folder, participants=_participants(), network=None, project=None)
    shutil.copytree(shipped("inputs") / "exercises", folder / "exercises")
    _write(folder / "networks" / f"{NETWORK}.yaml", _network())
    _write(folder / "gatherings" / f"{GATHERING}.yaml", _gathering())
    held = load(folder)
    if answered:
        answers = [answer for id in EXERCISES for answer in _answers(held.exercises[id])]
        answers += _answers(held.exercises["evaluering"])
        _write(folder / "answers" / f"{GATHERING}.yaml", {"gathering": GATHERING, "answers": answers})
    return load(folder)


def _participants() -> str:
    form = {"form": "nb", "source": "deck", "date": "2012-02-02"}
    held = [
        {
            "id": id,
            "kind": "municipality",
            "name": name,
            "municipalities": [{"number": f"99{number:02}", "name": name, "county": "Eventyr", "language_form": form}],
            "sources": ["deck"],
        }
        for number, (id, name) in enumerate(PARTICIPANTS.items(), 1)
    ]
    return json.dumps({"participants": held})


def _network() -> dict[str, object]:
    seen = {"seen": "2012-02-02", "source": "deck"}
    return {
        "id": NETWORK,
        "intake": 1,
        "name": {"nb": "Eventyrnettverket", "nn": "Eventyrnettverket"},
        "themes": ["omdomme"],
        "leaders": [{"name": "Kari Nordmann", **seen}],
        "participants": [{"participant": id, **seen} for id in PARTICIPANTS],
    }


def _gathering() -> dict[str, object]:
    return {
        "id": GATHERING,
        "network": NETWORK,
        "number": 1,
        "title": {"nb": "Samling i Eventyrnettverket", "nn": "Samling i Eventyrnettverket"},
        "languages": ["nb", "nn"],
        "start": "2012-02-02",
        "end": "2012-02-03",
        "venue": "Fjordvik",
        "source": "deck",
        "slides": [{"type": "exercise", "exercise": id} for id in EXERCISES],
    }


def _answers(exercise: Exercise) -> Iterator[dict[str, object]]:
    for number, ask in enumerate(exercise.sheet, 1):
        for turn, id in enumerate(PARTICIPANTS):
            if id != SILENT:
                yield {"participant": id, "exercise": exercise.id, "ask": number, **_given(exercise, ask, turn)}


def _given(exercise: Exercise, ask: Ask, turn: int) -> dict[str, object]:
    if isinstance(ask, ScaleAsk):
        places = range(1, len(ask.statements) + 1) if ask.statements else [None]
        return {"scales": [_scale(place, turn) for place in places]}
    if isinstance(ask, TableAsk):
        return {"cells": _cells(exercise, ask, turn)}
    return {"texts": [f"{_WORDS[turn]}: vi begynner i det små, og forteller om det som går bra."]}


def _scale(place: int | None, turn: int) -> dict[str, object]:
    value = 1 + ((place or 4) * 3 + turn * 2) % 10
    return {"value": value} if place is None else {"statement": place, "value": value}


def _cells(exercise: Exercise, ask: TableAsk, turn: int) -> list[list[str | None]]:
    """Return the cells of a table: crosses in squares, numbers of factors, or words."""
    if exercise.slide.type == "quadrant":
        return [["x" if turn == 2 * row + column else None for column in (0, 1)] for row in (0, 1)]
    width = len(ask.columns) - bool(ask.rows)
    count = len(ask.rows) or 2
    if exercise.slide.type == "factor-scales":
        return [[str(1 + (row + turn) % 10), str(2 + (row * turn) % 9), _WORDS[row % 5]] for row in range(count)]
    if exercise.slide.type == "matrix":
        ends = [("Liten", "Stor")[(turn + row) % 2] for row in range(count)]
        return [[_WORDS[turn], end, "Stor", "Snakke med dem det gjelder"] for end in ends]
    return [[f"{_WORDS[(turn + row + column) % 5]}" for column in range(width)] for row in range(count)]


def _write(path: Path, content: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")
