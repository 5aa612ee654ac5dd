"""References moved the slow way: the rows of the result are looked at one by one, and the rules told in their words."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from docgen.office.excel import references
from docgen.office.excel.nouns import Loop, Reference, Regions
from tests.office.excel.layouts import FakeRows, expand

LAST = 8
"""The rows of a sheet of the model."""
_LOOPS = st.sampled_from(
    [
        (),
        ((3, 3),),
        ((3, 5),),
        ((2, 2), (5, 6)),
        ((2, 6), (3, 3)),
        ((2, 7), (3, 4), (6, 6)),
        ((2, 7), (3, 5), (4, 4)),
        ((3, 3), (3, 3)),
    ]
)


@st.composite
def sheets(draw: st.DrawFn) -> FakeRows:
    """A sheet with loops that are run some times, or not at all."""
    held: list[Loop] = []
    for number, (first, last) in enumerate(draw(_LOOPS)):
        around = [one for one in held if one.first <= first and last <= one.last]
        held.append(Loop(number, first, last, around[-1].number if around else -1))
    counts = {loop.number: draw(st.lists(st.integers(0, 3), min_size=1, max_size=3)) for loop in held}
    return expand(Regions(tuple(held)), LAST, counts)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A reference to a cell, or to some rows, with and without `$`."""
    top, bottom = sorted(draw(st.lists(st.integers(1, LAST), min_size=2, max_size=2)))
    fixed, other = (draw(st.sampled_from(["", "$"])) for _ in range(2))
    return f"E{fixed}{top}" if draw(st.booleans()) else f"E{fixed}{top}:F{other}{bottom}"


def moved(text: str, template: int, own: int, rows: FakeRows) -> str | None:
    """A reference of a formula in an output row; None where no reading is sure or no row came out."""
    found = references.read(text)
    assert found is not None
    if found.single:
        row = _single(found, template, own, rows)
        return None if row is None else _written(found, row, row)
    return _range(found, template, own, rows)


def _written(found: Reference, first: int, last: int) -> str:
    return references.write(found._replace(area=found.area._replace(top=first, bottom=last)))


def _loops(rows: FakeRows, template: int) -> set[int]:
    return {loop.number for loop in rows.regions.loops if loop.first <= template <= loop.last}


def _seen(rows: FakeRows, own: int, from_rows: set[int]) -> list[int]:
    """The output rows of the innermost iteration round an output row that can hold all of some template rows."""
    common = set.intersection(*(_loops(rows, row) for row in from_rows))
    path = rows.rows[own - 1][1]
    shared = [step for step in path if step[0] in common]
    return [number for number, (_, other) in enumerate(rows.rows, 1) if other[: len(shared)] == tuple(shared)]


def _among(rows: FakeRows, seen: Sequence[int], top: int, bottom: int) -> list[int]:
    return [number for number in seen if top <= rows.rows[number - 1][0] <= bottom]


def _single(found: Reference, template: int, own: int, rows: FakeRows) -> int | None:
    row, together = found.area.top, _loops(rows, template) & _loops(rows, found.area.top)
    if found.fixed[1] and together:
        held = _among(rows, range(1, len(rows.rows) + 1), row, row)
    elif row == template:
        return own
    elif _loops(rows, row) - _loops(rows, template):
        return None
    else:
        held = _among(rows, _seen(rows, own, {template, row}), row, row)
    return held[0] if held else None


def _range(found: Reference, template: int, own: int, rows: FakeRows) -> str | None:
    top, bottom = found.area.top, found.area.bottom
    fixed = found.fixed[1], found.fixed[3]
    everywhere = range(1, len(rows.rows) + 1)
    if not any(fixed) and template not in (top, bottom):
        starts = ends = _among(rows, _seen(rows, own, {template, top, bottom}), top, bottom)
    else:
        starts, ends = (
            [own]
            if row == template and not is_fixed
            else _among(rows, everywhere if is_fixed else _seen(rows, own, {template, row}), top, bottom)
            for row, is_fixed in zip((top, bottom), fixed, strict=True)
        )
    if not starts or not ends:
        return None
    return _written(found, *sorted((starts[0], ends[-1])))
