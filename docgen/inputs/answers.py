"""Answers fit what was asked: by a participant of the network, to something on the exercise's sheet, in its kind.

That a gathering, a participant or an exercise is not known at all is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.errors import Problem
from docgen.inputs.files import Files, Loaded
from docgen.inputs.yaml import DataPath
from docgen.model.answers import Answer, Answers
from docgen.model.exercise import Exercise, LinesAsk, ScaleAsk, TableAsk

_WAYS = {"lines": "texts", "table": "cells", "scale": "scales"}

Fault = tuple[DataPath, str]
"""Where in an answer, and what is wrong there."""


def problems(files: Files) -> Iterator[Problem]:
    """Yield a problem for each answer that nobody can have given."""
    exercises = {loaded.noun.id: loaded.noun for loaded in files.exercises}
    for answers in files.answers:
        yield from _twice(answers)
        members = _members(files, answers.noun.gathering)
        for index, answer in enumerate(answers.noun.answers):
            place: DataPath = ("answers", index)
            if members is not None and answer.participant not in members:
                message = f"“{answer.participant}” is not in the network of the gathering"
                yield answers.document.problem((*place, "participant"), message)
            if answer.exercise in exercises:
                for path, message in _faults(answer, exercises[answer.exercise]):
                    yield answers.document.problem((*place, *path), message)


def _members(files: Files, gathering_id: str) -> set[str] | None:
    """Return the participants of the gathering's network, or None when gathering or network is not known."""
    network_id = next((one.noun.network for one in files.gatherings if one.noun.id == gathering_id), None)
    network = next((one.noun for one in files.networks if one.noun.id == network_id), None)
    return {member.participant for member in network.participants} if network else None


def _twice(answers: Loaded[Answers]) -> Iterator[Problem]:
    """A participant answers each thing asked once."""
    seen: dict[tuple[str, str, int], int] = {}
    for index, answer in enumerate(answers.noun.answers):
        key = (answer.participant, answer.exercise, answer.ask)
        if key in seen:
            line = answers.document.position(("answers", seen[key]))[0]
            message = f"{answer.participant} answers this on line {line} too"
            yield answers.document.problem(("answers", index), message)
        seen.setdefault(key, index)


def _faults(answer: Answer, exercise: Exercise) -> Iterator[Fault]:
    if answer.ask > len(exercise.sheet):
        asks = len(exercise.sheet)
        message = f"the sheet of “{exercise.id}” asks for {asks} {'thing' if asks == 1 else 'things'}"
        yield ("ask",), f"{message}; there is no number {answer.ask}"
        return
    ask = exercise.sheet[answer.ask - 1]
    ways = {_WAYS[ask.kind]}
    if isinstance(ask, TableAsk) and exercise.slide.type == "factor-scales":
        ways.add("scales")
    given = next(way for way in _WAYS.values() if getattr(answer, way))
    if given not in ways:
        yield (given,), f"the exercise asks for {' or '.join(sorted(ways))} here"
    elif given == "scales":
        yield from _scales(answer, len(ask.rows) if isinstance(ask, TableAsk) else len(_statements(ask)))
    elif isinstance(ask, TableAsk):
        yield from _cells(answer, ask)


def _statements(ask: LinesAsk | ScaleAsk) -> tuple[object, ...]:
    return ask.statements if isinstance(ask, ScaleAsk) else ()


def _scales(answer: Answer, statements: int) -> Iterator[Fault]:
    """A question without statements has one number, and each statement has one."""
    seen: set[int | None] = set()
    for index, scale in enumerate(answer.scales):
        number = scale.statement
        if number in seen:
            yield ("scales", index), "this statement has a number already" if number else "there is a number already"
        seen.add(number)
        if number is None and statements:
            yield ("scales", index), f"tell which statement it is, from 1 to {statements}"
        elif number is not None and number > statements:
            what = f"there are {statements} statements" if statements else "the question has no statements"
            yield ("scales", index, "statement"), f"{what}; there is no number {number}"


def _cells(answer: Answer, ask: TableAsk) -> Iterator[Fault]:
    rows, columns = len(ask.rows) + ask.empty, len(ask.columns) - bool(ask.rows)
    if len(answer.cells) > rows:
        yield ("cells", rows), f"the table has {rows} rows"
    for index, row in enumerate(answer.cells):
        if len(row) > columns:
            yield ("cells", index, columns), f"the table has {columns} columns to write in"
