"""Where the rows of a sheet came to stand: written rows are numbered, and references find them again.

A sheet is written with marks: each row begins with the mark of its unit, which is a template row or a run of rows that
the template leaves out, and holds the place of its own number (`OWN`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from docgen.errors import LimitError
from docgen.office.excel.nouns import Regions, Span

UNIT, OWN, LATE, LINK, BEGINS, ENDS, RUN = "\x04", "\x05", "\x06", "\x07", "\x0e", "\x0f", "\x10"
DIGITS = 7
"""Of the number of a unit in its mark."""
MAX_ROWS = 1_048_576
_REMEMBERED = 2048  # runs of cells in a row


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a sheet, in the order of the template: first and last row, and whether they are only blank rows.

    `spares` are rows that come out only when none of other units did: the unit that each stands for, and those others.
    `runs` are many cells in a row that never vary, such as the grid of a Gantt chart.
    """

    spans: tuple[Span, ...]
    blank: frozenset[int]
    regions: Regions
    spares: tuple[tuple[int, tuple[int, ...]], ...] = ()
    runs: tuple[str, ...] = ()
    numbered: dict[tuple[int, int], str] = field(default_factory=dict)

    def run(self, number: int, row: int) -> str:
        """The cells of a run in a row; what was numbered once is remembered."""
        held = self.numbered.get((number, row))
        if held is None:
            if len(self.numbered) >= _REMEMBERED:
                self.numbered.clear()
            held = self.numbered[number, row] = self.runs[number].replace(OWN, str(row))
        return held

    @property
    def last(self) -> int:
        """The last template row that is used."""
        return self.spans[-1][1] if self.spans else 0


@dataclass(slots=True)
class Numbered:
    """A sheet whose rows have their numbers: the XML of each row, and which of them hold marks yet to be resolved."""

    texts: list[str] = field(default_factory=list)
    late: list[tuple[int, int]] = field(default_factory=list)
    """Index in `texts`, and row."""
    links: list[tuple[int, int]] = field(default_factory=list)


class RowMap:
    """The output rows of a template sheet; it is `nouns.Rows`."""

    def __init__(self, units: Units) -> None:
        self._units = units
        self._starts: list[list[int]] = [[] for _ in units.spans]
        self._firsts = [first for first, _ in units.spans]
        self._iterations: dict[int, list[Span]] = {}
        self.total = 0
        self.spared = False
        self.order: object = ()
        """How the rows came out: the same for results in which all the same rows stand in the same places."""

    @property
    def regions(self) -> Regions:
        """The loops of the sheet."""
        return self._units.regions

    @property
    def growth(self) -> int:
        """How many rows more there are than in the template."""
        return self.total - self._units.last

    def number(self, text: str) -> Numbered:
        """Give every written row its number. Raises LimitError for more rows than Excel has."""
        made = Numbered()
        head, *pieces = text.split(UNIT)
        open_: list[tuple[int, int]] = []
        self._meet(head, open_)
        row = 0
        order: list[int] = []
        starts, blank, spares = self._starts, self._units.blank, self._units.spares
        has_iterations, has_late, has_links, has_runs = (mark in text for mark in (BEGINS, LATE, LINK, RUN))
        for piece in pieces:
            unit, body = int(piece[:DIGITS]), piece[DIGITS:]
            if unit < 0:
                stands_for, others = spares[~unit]
                if any(starts[other] for other in others):
                    self._meet(body, open_, row)
                    continue
                unit, self.spared = stands_for, True
            starts[unit].append(row + 1)
            order.append(unit)
            if unit in blank:
                first, last = self._units.spans[unit]
                row += last - first + 1
            else:
                row += 1
            if has_iterations and (BEGINS in body or ENDS in body):
                body = self._meet(body, open_, row)
            if has_late and LATE in body:
                made.late.append((len(made.texts), row))
            if has_links and LINK in body:
                made.links.append((len(made.texts), row))
            made.texts.append(self._own(body, row) if has_runs and RUN in body else body.replace(OWN, str(row)))
        if row > MAX_ROWS:
            raise LimitError(f"the sheet grows to more rows than Excel has ({MAX_ROWS:,})")
        self.total, self.order = (
            row,
            (tuple(order), tuple((loop, tuple(spans)) for loop, spans in self._iterations.items())),
        )
        return made

    def _own(self, body: str, row: int) -> str:
        """A row with runs of cells and its own number."""
        first, *pieces = body.split(RUN)
        made = [first.replace(OWN, str(row))]
        for piece in pieces:
            made += (self._units.run(int(piece[:DIGITS]), row), piece[DIGITS:].replace(OWN, str(row)))
        return "".join(made)

    def _meet(self, body: str, open_: list[tuple[int, int]], row: int = 0) -> str:
        """Read the marks of iterations after a row; returns the row alone."""
        at = min((found for mark in (BEGINS, ENDS) if (found := body.find(mark)) >= 0), default=len(body))
        for mark in body[at:].split(";")[:-1]:
            loop = int(mark[1:])
            if mark[0] == BEGINS:
                open_.append((loop, row + 1))
            else:
                number, start = open_.pop()
                self._iterations.setdefault(number, []).append((start, row))
        return body[:at]

    def of(self, row: int) -> Sequence[int]:
        """The output rows that a template row became, ascending."""
        if row > self._units.last:
            return (row if row == MAX_ROWS else row + self.growth,)  # a range to the end of the sheet stays one
        unit = bisect_right(self._firsts, row) - 1
        first, last = self._units.spans[unit] if unit >= 0 else (1, 0)
        if not first <= row <= last:
            return ()
        return [start + row - first for start in self._starts[unit]] if row > first else self._starts[unit]

    def extent(self, top: int, bottom: int, within: Span | None = None) -> Span | None:
        """The first and last output row of template rows, within output rows; None when none came out."""
        first = self._edge(range(top, bottom + 1), within, last=False)
        end = None if first is None else self._edge(range(bottom, top - 1, -1), within, last=True)
        return None if first is None or end is None else (first, end)

    def _edge(self, rows: range, within: Span | None, last: bool) -> int | None:
        """The first output row of template rows, or the last; further rows of the same loop may come out beyond it."""
        low, high = within or (1, MAX_ROWS)
        best: int | None = None
        around: range | None = None
        for row in rows:
            if around is not None and row not in around:
                break
            found = self.of(row)
            start, end = bisect_left(found, low), bisect_right(found, high)
            if start < end:
                edge = found[end - 1] if last else found[start]
                best = edge if best is None else max(best, edge) if last else min(best, edge)
                if around is None:
                    around = self._loop_around(row)
        return best

    def _loop_around(self, row: int) -> range:
        """The rows of the outermost loop that holds a template row."""
        held = (loop for loop in self.regions.loops if loop.parent < 0 and loop.first <= row <= loop.last)
        return next((range(loop.first, loop.last + 1) for loop in held), range(0))

    def iterations(self, loop: int) -> Sequence[Span]:
        """The output rows of each iteration of a loop, in order."""
        held = self.regions.loops[loop]
        if held.first == held.last:
            return [(row, row) for row in self.of(held.first)]
        return self._iterations.get(loop, [])

    def iteration(self, loop: int, row: int) -> Span:
        """The output rows of the iteration that holds an output row."""
        held = self.regions.loops[loop]
        if held.first == held.last:
            return (row, row)
        found = self.iterations(loop)
        at = bisect_right(found, (row, MAX_ROWS)) - 1
        return found[at] if at >= 0 and row <= found[at][1] else (row, row)
