"""A sheet whose loops are run by hand: every output row with the template row and the iterations that it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from docgen.office.excel.nouns import Loop, Regions, Span

Path = tuple[tuple[int, int], ...]
"""The loops round a row from the outside in, each with the number of its iteration."""


@dataclass
class FakeRows:
    """`nouns.Rows` the slow way: everything is found by looking at all output rows."""

    regions: Regions
    rows: list[tuple[int, Path]]
    """Template row and path of each output row."""
    last: int

    def of(self, row: int) -> Sequence[int]:
        if row > self.last:
            return [row + len(self.rows) - self.last]
        return [number for number, (template, _) in enumerate(self.rows, 1) if template == row]

    def extent(self, top: int, bottom: int, within: Span | None = None) -> Span | None:
        low, high = within or (1, 1_048_576)
        held = [found for row in range(top, bottom + 1) for found in self.of(row) if low <= found <= high]
        return (min(held), max(held)) if held else None

    def iterations(self, loop: int) -> Sequence[Span]:
        held: dict[Path, list[int]] = {}
        for number, (_, path) in enumerate(self.rows, 1):
            loops = [one for one, _ in path]
            if loop in loops:
                held.setdefault(path[: loops.index(loop) + 1], []).append(number)
        return [(rows[0], rows[-1]) for rows in held.values()]

    def iteration(self, loop: int, row: int) -> Span:
        return next(span for span in self.iterations(loop) if span[0] <= row <= span[1])


@dataclass
class FakeLayout:
    """`nouns.Layout` of fake rows by casefolded name."""

    sheets: Mapping[str, FakeRows] = field(default_factory=dict)

    def rows(self, sheet: str) -> FakeRows | None:
        return self.sheets.get(sheet.casefold())


def expand(regions: Regions, last: int, counts: Mapping[int, Sequence[int]]) -> FakeRows:
    """Run the loops of a sheet of `last` rows; the counts of a loop are used one by one, and again from the first."""
    used = dict.fromkeys(counts, 0)
    made: list[tuple[int, Path]] = []

    def run(first: int, end: int, parent: int, path: Path) -> None:
        row = first
        while row <= end:
            loop = next((one for one in regions.loops if one.parent == parent and one.first == row), None)
            if loop is None:
                if row not in regions.gone:
                    made.append((row, path))
                row += 1
                continue
            count = counts[loop.number][used[loop.number] % len(counts[loop.number])]
            used[loop.number] += 1
            for item in range(count):
                run(loop.first, loop.last, loop.number, (*path, (loop.number, item)))
            row = loop.last + 1

    run(1, last, -1, ())
    return FakeRows(regions, made, last)


def sheet(*loops: tuple[int, int], gone: Sequence[int] = (), last: int = 10, counts: Sequence[int] = (3,)) -> FakeRows:
    """A sheet with loops side by side or one within the other, each of them run `counts` times in turn."""
    held: list[Loop] = []
    for number, (first, end) in enumerate(loops):
        around = [one for one in held if one.first <= first and end <= one.last]
        held.append(Loop(number, first, end, around[-1].number if around else -1))
    regions = Regions(tuple(held), frozenset(gone))
    return expand(regions, last, dict.fromkeys(range(len(held)), counts))
