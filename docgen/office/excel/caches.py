"""The areas of a chart, and the values that it keeps beside them (ECMA-376 Part 1, 21.2.2.120 and 21.2.2.201)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from docgen.office.chartdata import GENERAL, written
from docgen.office.escaping import escape
from docgen.office.excel import references, tokens
from docgen.office.excel.nouns import Area, Layout, Reference, Regions
from docgen.office.excel.spans import extent

Values = Callable[[str, Area], list[object]]
"""The values of an area of a result, row by row: text, numbers, truths, dates as numbers; None for an empty cell."""


class Shown(NamedTuple):
    """What a render knows when it writes a chart."""

    layout: Layout
    values: Values


class Held(NamedTuple):
    """What an area holds in a result: its address, its values row by row, and how many columns it has."""

    address: str
    values: list[object]
    width: int


@dataclass(frozen=True, slots=True)
class Source:
    """The areas that a chart reads, in one or more references to sheets of the workbook."""

    references: tuple[Reference, ...]

    def sheets(self) -> list[tuple[str, Area]]:
        """Each area with its sheet."""
        return [(one.sheet or "", one.area) for one in self.references]

    def address(self, layout: Layout) -> str | None:
        """The areas as they came out; None when nothing did."""
        moved = self._moved(layout)
        return _address(moved) if moved else None

    def held(self, shown: Shown) -> Held | None:
        """The areas with their values; None when no row of them came out."""
        moved = self._moved(shown.layout)
        if not moved:
            return None
        values = [value for one in moved for value in shown.values(one.sheet or "", one.area)]
        area = moved[0].area
        return Held(_address(moved), values, area.right - area.left + 1)

    def _moved(self, layout: Layout) -> list[Reference]:
        found = []
        for one in self.references:
            rows = extent(layout, one.sheet or "", one.area.top, one.area.bottom)
            if rows is not None:
                area = one.area._replace(top=rows[0], bottom=rows[1])
                found.append(one._replace(area=area, single=one.single and rows[0] == rows[1]))
        return found


def _address(moved: Sequence[Reference]) -> str:
    text = ",".join(map(references.write, moved))
    return f"({text})" if len(moved) > 1 else text


def source(text: str, regions: Mapping[str, Regions]) -> Source | None:
    """The areas of a formula of a chart; None when it has anything else in it, such as a name or another workbook."""
    found = []
    for token in tokens.split(text.removeprefix("=")):
        held = references.read(token.text) if token.kind == "reference" else None
        if held is None and token.kind not in ("open", "close", "comma", "space"):
            return None
        if held is not None:
            found.append(held)
    known = all((one.sheet or "").casefold() in regions and one.area.top and one.area.left for one in found)
    return Source(tuple(found)) if found and known else None


def is_of_numbers(values: Sequence[object]) -> bool:
    """Whether all that is there are numbers."""
    held = [value for value in values if value is not None and value != ""]
    return bool(held) and all(isinstance(value, int | float) for value in held)


def numbers(prefix: str, values: Sequence[object], format: str = GENERAL) -> str:
    """A `numCache`: texts and empty cells are no points."""
    points = (
        _point(prefix, number, written(float(value) if isinstance(value, bool) else value))
        for number, value in enumerate(values)
        if isinstance(value, int | float)
    )
    start = f"<{prefix}numCache><{prefix}formatCode>{escape(format)}</{prefix}formatCode>"
    return f"{start}{_count(prefix, values)}{''.join(points)}</{prefix}numCache>"


def texts(prefix: str, values: Sequence[object]) -> str:
    """A `strCache`."""
    return f"<{prefix}strCache>{_texts(prefix, values)}</{prefix}strCache>"


def levels(prefix: str, values: Sequence[object], width: int, across: bool) -> str:
    """A `multiLvlStrCache`, the level nearest to the axis first; `across`: each point is a column, not a row."""
    rows = [values[start : start + width] for start in range(0, len(values), width)]
    found = rows if across else list(zip(*rows, strict=True))
    inner = "".join(f"<{prefix}lvl>{_points(prefix, one)}</{prefix}lvl>" for one in reversed(found))
    return f"<{prefix}multiLvlStrCache>{_count(prefix, found[0] if found else ())}{inner}</{prefix}multiLvlStrCache>"


def _texts(prefix: str, values: Sequence[object]) -> str:
    return _count(prefix, values) + _points(prefix, values)


def _points(prefix: str, values: Sequence[object]) -> str:
    return "".join(_point(prefix, number, _text(value)) for number, value in enumerate(values) if value is not None)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return written(value) if isinstance(value, int | float) else escape(str(value))


def _count(prefix: str, values: Sequence[object]) -> str:
    return f'<{prefix}ptCount val="{len(values)}"/>'


def _point(prefix: str, number: int, text: str) -> str:
    return f'<{prefix}pt idx="{number}"><{prefix}v>{text}</{prefix}v></{prefix}pt>'
