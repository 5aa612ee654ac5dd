"""What a run found, as a table to read and as JSON."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from benchmarks.cold import Cold
from benchmarks.measure import Timing
from benchmarks.tables import Table

OURS, OURS_ZLIB = "docgen isal 1", "docgen zlib 6"
FLOORS = {OURS: "floor isal 1", OURS_ZLIB: "floor zlib 6"}
PEERS = ("docxtpl", "docxtpl tuned", "docxtemplater")


@dataclass(frozen=True)
class Target:
    """A figure, and what it should be: at least (or at most) `wanted`."""

    name: str
    found: float | None
    wanted: float
    most: bool = False

    def __str__(self) -> str:
        sign = "≤" if self.most else "≥"
        if self.found is None:
            return f"{self.name:<58} {'–':>7}   {sign} {self.wanted:g}   not measured"
        met = self.found <= self.wanted if self.most else self.found >= self.wanted
        return f"{self.name:<58} {self.found:>7.2f}   {sign} {self.wanted:g}   {'met' if met else 'NOT MET'}"


@dataclass(frozen=True)
class Report:
    """One run. Times in ms per document, memory in MB; `missing` says why a peer is not there."""

    machine: Mapping[str, str]
    documents: int
    rounds: int
    timings: Mapping[str, Timing]
    peaks: Mapping[str, float]
    tables: list[Table]
    cold: Cold | None
    missing: list[str]

    def ratio(self, engine: str, other: str) -> float | None:
        """Return how many times `engine`'s time `other` takes, by the wall."""
        if engine not in self.timings or other not in self.timings:
            return None
        return self.timings[other].wall / self.timings[engine].wall

    def targets(self) -> list[Target]:
        """Return the figures that are promised, with the promise."""
        found = [
            Target(f"docgen is faster than {peer}, times", self.ratio(OURS, peer), wanted)
            for peer, wanted in zip(PEERS, (40, 28, 15), strict=True)
        ]
        found.append(
            Target("docgen zlib 6 over its floor, times", self.ratio(FLOORS[OURS_ZLIB], OURS_ZLIB), 1.75, True)
        )
        compared = [table for table in self.tables if table.ratio is not None]
        if compared:
            name = f"{compared[-1].rows:,} table rows: faster than docxtpl, times"
            found.append(Target(name, compared[-1].ratio, 10))
        if len(self.tables) > 1:
            name = f"{self.tables[0].rows:,} to {self.tables[-1].rows:,} rows: time grows as rows to the power of"
            found.append(Target(name, self._growth(), 1.15, True))
        if self.peaks:
            found.append(Target("peak memory over docxtpl's, times", self.peaks[OURS] / self.peaks["docxtpl"], 1, True))
        if self.cold:
            name = "`docgen render` cold over a docxtpl script, times"
            found.append(Target(name, self.cold.docgen / self.cold.docxtpl, 1, True))
        return found

    def _growth(self) -> float:
        """Return the p of time = c · rows**p between the smallest and the largest table; 1 is linear, 2 quadratic."""
        first, last = self.tables[0], self.tables[-1]
        return math.log(last.docgen / first.docgen) / math.log(last.rows / first.rows)

    def as_json(self) -> dict[str, object]:
        """Return everything, and the ratios, as plain data."""
        ratios = {name: {peer: self.ratio(name, peer) for peer in PEERS} for name in self.timings}
        return {**asdict(self), "ratios": ratios, "targets": [asdict(target) for target in self.targets()]}

    def __str__(self) -> str:
        sections = (self._head(), self._engines(), self._tables(), self._cold(), self._targets())
        return "\n\n".join("\n".join(lines) for lines in sections if lines)

    def _head(self) -> list[str]:
        machine = " · ".join(f"{name} {value}" for name, value in self.machine.items())
        equal = f"Text equal in all {self.documents} documents of {len(self.timings)} engines."
        size = f"Word, a nine-page plan, {self.documents} documents, medians of {self.rounds} rounds taking turns"
        return [size, machine, equal, *self.missing, *busy(self.timings)]

    def _engines(self) -> list[str]:
        heads = ("engine", "ms/doc", "CPU ms", "× docxtpl", "× tuned", "× docxtemplater", "over floor", "peak MB")
        rows = [
            [name, f"{timing.wall:.2f}", f"{timing.cpu:.2f}", *self._ratios(name)]
            for name, timing in self.timings.items()
        ]
        note = (
            "Peak: VmHWM of a process with this engine alone. Over floor: time over the floor's with the same deflate."
        )
        return [*_columns(heads, rows), note]

    def _ratios(self, name: str) -> list[str]:
        over = self.ratio(FLOORS[name], name) if name in FLOORS else None
        return [figure(self.ratio(name, peer), 1) for peer in PEERS] + [
            figure(over, 2),
            figure(self.peaks.get(name), 0),
        ]

    def _tables(self) -> list[str]:
        heads = ("rows × 8", "docgen ms", "µs/row", "docxtpl ms", "× docxtpl", "docgen MB", "docxtpl MB")
        rows = [
            [
                f"{t.rows:,}",
                f"{t.docgen:.0f}",
                f"{t.per_row:.1f}",
                figure(t.docxtpl, 0),
                figure(t.ratio, 1),
                f"{t.docgen_peak:.0f}",
                figure(t.docxtpl_peak, 0),
            ]
            for t in self.tables
        ]
        return _columns(heads, rows) if rows else []

    def _cold(self) -> list[str]:
        if self.cold is None:
            return []
        heads = ("cold, whole process", "ms")
        rows = [["docgen render", f"{self.cold.docgen:.0f}"], ["docxtpl script", f"{self.cold.docxtpl:.0f}"]]
        return [*_columns(heads, rows), f"Medians of {self.cold.rounds}, taking turns."]

    def _targets(self) -> list[str]:
        return [f"{'target':<58} {'found':>7}   wanted", *map(str, self.targets())]


def busy(timings: Mapping[str, Timing]) -> list[str]:
    """Return a line that says so when the processor was at work for others too."""
    wall, cpu = (sum(getattr(timing, kind) for timing in timings.values()) for kind in ("wall", "cpu"))
    said = f"The machine was busy: wall time is {wall / cpu:.1f} × CPU time. Run again, or compare the CPU column."
    return [said] if wall > 1.2 * cpu else []


def figure(value: float | None, digits: int) -> str:
    """Return a number as text, or a dash."""
    return "–" if value is None else f"{value:.{digits}f}"


def _columns(heads: tuple[str, ...], rows: list[list[str]]) -> list[str]:
    widths = [max(len(row[n]) for row in [list(heads), *rows]) for n in range(len(heads))]
    lines = [[cell.rjust(width) for cell, width in zip(row, widths, strict=True)] for row in [list(heads), *rows]]
    return ["  ".join([row[0].strip().ljust(widths[0]), *row[1:]]) for row in lines]
