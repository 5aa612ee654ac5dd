"""What a run of the deck benchmark found, in Markdown and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from benchmarks.automizer import AUTOMIZER
from benchmarks.gatherings import gatherings
from benchmarks.measure import Timing
from benchmarks.presentations import BUILDING, FILLING, OURS, OURS_ZLIB
from benchmarks.report import Target, busy, figure

FLOORS = {OURS: "floor isal 1", OURS_ZLIB: "floor zlib 6"}
PROMISES = {BUILDING: 35.0, FILLING: 15.0, AUTOMIZER: 90.0}
"""How many times faster docgen is to be."""
_HEADS = ("engine", "ms/deck", "CPU ms", *(f"× {peer}" for peer in PROMISES), "over floor", "kB", "peak MB")


@dataclass(frozen=True)
class DeckReport:
    """One run. Times in ms per deck, sizes of a deck in bytes, memory in MB; `missing` says why a peer is not there.

    Every engine made `decks` decks, `batch` in each round.
    """

    machine: Mapping[str, str]
    decks: int
    batch: int
    rounds: int
    timings: Mapping[str, Timing]
    sizes: Mapping[str, int]
    peaks: Mapping[str, float]
    missing: list[str]

    def ratio(self, engine: str, other: str) -> float | None:
        """Return how many times `engine`'s time `other` takes, by the wall."""
        if engine not in self.timings or other not in self.timings:
            return None
        return self.timings[other].wall / self.timings[engine].wall

    def targets(self) -> list[Target]:
        """Return the figures that are promised, with the promise."""
        return [
            Target(f"docgen is faster than {peer}, times", self.ratio(OURS, peer), wanted)
            for peer, wanted in PROMISES.items()
        ]

    def over_floor(self, engine: str) -> float | None:
        """Return how many times the time of the floor, with the same way of deflating, an engine takes."""
        return self.ratio(FLOORS[engine], engine) if engine in FLOORS else None

    def as_json(self) -> dict[str, object]:
        """Return everything, and the ratios, as plain data."""
        found = {
            "ratios": {name: {peer: self.ratio(name, peer) for peer in PROMISES} for name in self.timings},
            "over_floor": {name: self.over_floor(name) for name in FLOORS},
            "targets": [asdict(target) for target in self.targets()],
        }
        return asdict(self) | found

    def __str__(self) -> str:
        slides = gatherings(1)[0]["slides"]
        tables, charts = (sum(kind in slide for slide in slides) for kind in ("rows", "chart"))
        notes = sum(bool(slide["notes"]) for slide in slides)
        head = [
            f"PowerPoint, {len(slides)} slides with {tables} tables, {charts} charts and notes on {notes}; "
            f"medians of {self.rounds} rounds taking turns, each of {self.batch} new decks",
            " · ".join(f"{name} {value}" for name, value in self.machine.items()),
            f"Texts, notes and the data of charts equal in all {self.decks} decks of {len(self.timings)} engines.",
            *self.missing,
            *busy(self.timings),
        ]
        note = (
            "Over floor: time over the floor's with the same deflate. Peak: VmHWM of a process with this engine alone."
        )
        targets = [f"{'target':<58} {'found':>7}   wanted", *map(str, self.targets())]
        return "\n\n".join("\n".join(lines) for lines in (head, self._table(), [note], targets))

    def _table(self) -> list[str]:
        rows = [self._row(name, timing) for name, timing in self.timings.items()]
        lines = [_HEADS, ("---", *("--:" for _ in _HEADS[1:])), *rows]
        return [f"| {' | '.join(line)} |" for line in lines]

    def _row(self, name: str, timing: Timing) -> tuple[str, ...]:
        ratios = (figure(self.ratio(name, peer), 1) for peer in PROMISES)
        size = figure(self.sizes[name] / 1024, 0)
        rest = (figure(self.over_floor(name), 2), size, figure(self.peaks.get(name), 0))
        return (name, f"{timing.wall:.2f}", f"{timing.cpu:.2f}", *ratios, *rest)
