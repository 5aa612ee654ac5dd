"""Big tables: one table of 8 columns and thousands of rows, docgen against docxtpl."""

from __future__ import annotations

import time
from dataclasses import dataclass

from benchmarks import memory, templates, text
from benchmarks.contexts import rows
from benchmarks.peers import FILLS, Fill

DOCGEN, DOCXTPL = "docgen isal 1", "docxtpl"
SIZES = (1_000, 10_000, 50_000)
PEER_SIZES = (1_000, 10_000)  # docxtpl takes a minute and 800 MB for 50 000 rows


@dataclass(frozen=True)
class Table:
    """Milliseconds and MB for one size; the peer's are None where it was not run."""

    rows: int
    docgen: float
    docxtpl: float | None
    docgen_peak: float
    docxtpl_peak: float | None

    @property
    def ratio(self) -> float | None:
        """How many times docgen's time docxtpl takes."""
        return None if self.docxtpl is None else self.docxtpl / self.docgen

    @property
    def per_row(self) -> float:
        """docgen's microseconds per row: the same for every size when it is linear."""
        return self.docgen / self.rows * 1000


def measure(sizes: tuple[int, ...] = SIZES, peer_sizes: tuple[int, ...] = PEER_SIZES) -> list[Table]:
    """Prove the text equal for every size both engines fill, then time and weigh both."""
    template = templates.table()
    ours, theirs = FILLS[DOCGEN](template), FILLS[DOCXTPL](template)
    return [_size(template, ours, theirs, count, count in peer_sizes) for count in sizes]


def _size(template: bytes, ours: Fill, theirs: Fill, count: int, peer: bool) -> Table:
    context = rows(count)
    if peer:
        text.compare(text.visible(theirs(context)), text.visible(ours(context)), (DOCXTPL, DOCGEN), count)
    # The best of three: a table is one long stretch of work, and what disturbs it only ever adds.
    taken = min(_time(ours, count) for _ in range(3))
    their = min(_time(theirs, count) for _ in range(2)) if peer else None
    peaks = memory.table(DOCGEN, template, count), memory.table(DOCXTPL, template, count) if peer else None
    return Table(count, taken, their, *peaks)


def _time(fill: Fill, count: int) -> float:
    context = rows(count)
    start = time.perf_counter()
    fill(context)
    return (time.perf_counter() - start) * 1000
