"""What a run of the workbook benchmark found, in Markdown and as JSON."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from benchmarks.bigtable import NOTHING, OPENPYXL, OURS, WRITE_ONLY, Size
from benchmarks.books import GANTT, GOALS, MILESTONES, MONTHS, RISKS
from benchmarks.measure import Timing
from benchmarks.report import Target, busy, figure
from benchmarks.workbooks import FILLING, FLOORS, TUNED, TYPED, XLSXWRITER
from benchmarks.workbooks import OPENPYXL as NORMAL

PROMISES = {NORMAL: 35.0, TUNED: 25.0, XLSXWRITER: 20.0}
"""How many times faster docgen is to be."""
BIG_PROMISE, GROWTH = 5.0, 1.05
_COMPARED = (NORMAL, TUNED, FILLING, XLSXWRITER, TYPED)
_HEADS = ("engine", "ms/book", "CPU ms", *(f"× {peer}" for peer in _COMPARED), "over floor", "kB", "peak MB")


@dataclass(frozen=True)
class BookReport:
    """One run. Times in ms per workbook, sizes of a workbook in bytes, memory in MB.

    Every engine made `books` workbooks, `batch` in each round; `big` are the sizes of the big table.
    """

    machine: Mapping[str, str]
    books: int
    batch: int
    rounds: int
    timings: Mapping[str, Timing]
    sizes: Mapping[str, int]
    peaks: Mapping[str, float]
    big: list[Size]

    def ratio(self, engine: str, other: str) -> float | None:
        """Return how many times `engine`'s time `other` takes, by the wall."""
        if engine not in self.timings or other not in self.timings:
            return None
        return self.timings[other].wall / self.timings[engine].wall

    def over_floor(self, engine: str) -> float | None:
        """Return how many times the time of the floor, with the same way of deflating, an engine takes."""
        return self.ratio(FLOORS[engine], engine) if engine in FLOORS else None

    def targets(self) -> list[Target]:
        """Return the figures that are promised, with the promise."""
        found = [
            Target(f"docgen is faster than {peer}, times", self.ratio(OURS, peer), wanted)
            for peer, wanted in PROMISES.items()
        ]
        if self.big:
            last = self.big[-1]
            name = f"{last.rows:,} rows: faster than openpyxl, times"
            found.append(Target(name, last.times[OPENPYXL] / last.times[OURS], BIG_PROMISE))
        if len(self.big) > 2:
            name = f"{self.big[0].rows:,} to {self.big[-1].rows:,} rows: memory grows to the power of"
            found.append(Target(name, self.growth(), GROWTH, True))
        return found

    def growth(self) -> float:
        """Return the p of memory = c · rows**p, of what more rows cost docgen beyond the data itself."""
        first, middle, last = self.big[0], self.big[-2], self.big[-1]
        most, some = _own(last) - _own(first), _own(middle) - _own(first)
        return math.log(most / some) / math.log((last.rows - first.rows) / (middle.rows - first.rows))

    def as_json(self) -> dict[str, object]:
        """Return everything, and the ratios, as plain data."""
        found = {
            "ratios": {name: {peer: self.ratio(name, peer) for peer in _COMPARED} for name in self.timings},
            "over_floor": {name: self.over_floor(name) for name in FLOORS},
            "targets": [asdict(target) for target in self.targets()],
        }
        return asdict(self) | found

    def __str__(self) -> str:
        head = [
            f"Excel, five sheets: {RISKS} risks, a matrix, {MILESTONES} milestones with a Gantt of {GANTT} months, "
            f"{GOALS} goals, a chart of {MONTHS} points; medians of {self.rounds} rounds taking turns, each of "
            f"{self.batch} new workbooks",
            " · ".join(f"{name} {value}" for name, value in self.machine.items()),
            f"Cells, formulas, formats, validations, rules, tables, names and charts equal in all {self.books} "
            f"workbooks of {len(self.timings)} engines; values of formulas equal to {XLSXWRITER}'s.",
            *busy(self.timings),
        ]
        note = (
            "Over floor: time over the floor's with the same deflate. Peak: VmHWM of a process with this engine alone."
        )
        targets = [f"{'target':<58} {'found':>7}   wanted", *map(str, self.targets())]
        parts = (head, self._table(), [note], self._big(), targets)
        return "\n\n".join("\n".join(lines) for lines in parts if lines)

    def _table(self) -> list[str]:
        return _markdown(_HEADS, [self._row(name, timing) for name, timing in self.timings.items()])

    def _row(self, name: str, timing: Timing) -> tuple[str, ...]:
        ratios = (figure(self.ratio(name, peer), 1) for peer in _COMPARED)
        size = figure(self.sizes[name] / 1024, 0)
        rest = (figure(self.over_floor(name), 2), size, figure(self.peaks.get(name), 0))
        return (name, f"{timing.wall:.2f}", f"{timing.cpu:.2f}", *ratios, *rest)

    def _big(self) -> list[str]:
        heads = ("rows × 8", "docgen ms", "µs/row", *(f"{peer} ms" for peer in (OPENPYXL, WRITE_ONLY)))
        heads += (f"× {OPENPYXL}", f"× {WRITE_ONLY}", *(f"{name} MB" for name in (OURS, OPENPYXL, WRITE_ONLY, NOTHING)))
        rows = []
        for one in self.big:
            ours = one.times[OURS]
            times = [one.times[peer] for peer in (OPENPYXL, WRITE_ONLY)]
            cells = [
                f"{one.rows:,}",
                f"{ours:.0f}",
                f"{ours / one.rows * 1000:.1f}",
                *(f"{each:.0f}" for each in times),
            ]
            cells += [f"{each / ours:.1f}" for each in times]
            rows.append((*cells, *(f"{one.peaks[name]:.0f}" for name in (OURS, OPENPYXL, WRITE_ONLY, NOTHING))))
        return _markdown(heads, rows) if rows else []


def _own(size: Size) -> float:
    return size.peaks[OURS] - size.peaks[NOTHING]


def _markdown(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    lines = [heads, ("---", *("--:" for _ in heads[1:])), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]
