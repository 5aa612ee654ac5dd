"""Timing engines side by side: rounds that take turns, wall and CPU, medians."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks import text
from benchmarks.peers import Engine


@dataclass(frozen=True)
class Timing:
    """Milliseconds per document: the medians over the rounds."""

    wall: float
    cpu: float


def prove_equal(engines: Sequence[Engine], documents: int, read: Callable[[bytes], text.Text] = text.visible) -> None:
    """Raise TextDiffersError unless every engine writes the text of the first one in all `documents`.

    `read` returns what a document says.
    """
    reference, *others = engines
    for number in range(documents):
        expected = read(reference.render(number))
        for engine in others:
            found = read(engine.render(number))
            text.compare(expected, found, (reference.name, engine.name), number)


def rounds(engines: Sequence[Engine], documents: int, count: int) -> dict[str, Timing]:
    """Run all engines `count` times, taking turns, each round beginning with another one.

    One run of all before the first round warms up and is not counted.
    """
    runs: dict[str, list[tuple[float, float]]] = {engine.name: [] for engine in engines}
    for engine in engines:
        engine.run()
    for number in range(count):
        turn = number % len(engines)
        for engine in [*engines[turn:], *engines[:turn]]:
            runs[engine.name].append(engine.run())
    return {name: _median(results, documents) for name, results in runs.items()}


def _median(results: list[tuple[float, float]], documents: int) -> Timing:
    wall, cpu = zip(*results, strict=True)
    return Timing(statistics.median(wall) / documents, statistics.median(cpu) / documents)
