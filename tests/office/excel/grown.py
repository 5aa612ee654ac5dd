"""A layout for tests: sheets of which it is known which template row each output row came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docgen.office.excel.nouns import Loop, Regions, Span


class Grown:
    """The rows of one sheet, by the template rows that came out one after the other; it is `nouns.Rows`."""

    def __init__(self, order: Sequence[int], used: int, regions: Regions, spans: Mapping[int, Sequence[Span]]) -> None:
        self._order, self._used, self._spans = list(order), used, spans
        self.regions = regions

    def of(self, row: int) -> Sequence[int]:
        if row > self._used:
            return [row + len(self._order) - self._used]
        return [number for number, one in enumerate(self._order, 1) if one == row]

    def extent(self, top: int, bottom: int, within: Span | None = None) -> Span | None:
        low, high = within or (1, 1_048_576)
        below = [max(top, self._used + 1), bottom] if bottom > self._used else []
        rows = [*range(top, min(bottom, self._used) + 1), *below]
        found = [one for row in rows for one in self.of(row) if low <= one <= high]
        return (min(found), max(found)) if found else None

    def iterations(self, loop: int) -> Sequence[Span]:
        return self._spans.get(loop, ())

    def iteration(self, loop: int, row: int) -> Span:
        return next(span for span in self.iterations(loop) if span[0] <= row <= span[1])


class Sheets:
    """A layout of some sheets; it is `nouns.Layout`."""

    def __init__(self, sheets: Mapping[str, Grown]) -> None:
        self._sheets = {name.casefold(): rows for name, rows in sheets.items()}

    def rows(self, sheet: str) -> Grown | None:
        return self._sheets.get(sheet.casefold())


def loop(first: int, last: int, gone: Sequence[int] = ()) -> Regions:
    """The regions of a sheet with one loop."""
    return Regions((Loop(0, first, last),), frozenset(gone))


def grown(count: int, first: int = 6, last: int = 6, used: int = 40, gone: Sequence[int] = ()) -> Grown:
    """A sheet of `used` rows in which the rows from `first` to `last` are repeated `count` times."""
    order = [row for row in range(1, first) if row not in gone]
    spans = []
    for _ in range(count):
        own = [row for row in range(first, last + 1) if row not in gone]
        spans.append((len(order) + 1, len(order) + len(own)))
        order += own
    order += [row for row in range(last + 1, used + 1) if row not in gone]
    return Grown(order, used, loop(first, last, gone), {0: spans})


def sheets(count: int, first: int = 6, last: int = 6, name: str = "Risiko") -> Sheets:
    """A layout of one sheet, `grown`."""
    return Sheets({name: grown(count, first, last)})
