"""What the unrolling of column and sheet loops speaks of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from docgen.errors import Place
from docgen.office.excel.nouns import Cell


@dataclass(frozen=True, slots=True)
class Expression:
    """Jinja code that gives a value, and where it stands."""

    code: str
    place: Place


@dataclass(frozen=True, slots=True)
class Repeat:
    """A loop: the names that each item gets, as typed, and the list."""

    target: str
    items: Expression


@dataclass(frozen=True, slots=True)
class ColumnLoop:
    """The columns of a sheet that a loop repeats."""

    first: int
    last: int
    repeat: Repeat


@dataclass(slots=True)
class SheetPlan:
    """A sheet of the template: what repeats it and its columns. `name` is its title in pieces: text and expressions.

    `texts` are the cells whose text is another when the tags of columns and sheets are taken away, `turns` the columns
    in which a cell says `loop`.
    """

    title: str
    part: str
    repeat: Repeat | None = None
    condition: Expression | None = None
    name: tuple[str | Expression, ...] = ()
    columns: list[ColumnLoop] = field(default_factory=list)
    texts: dict[Cell, str] = field(default_factory=dict)
    turns: set[int] = field(default_factory=set)

    @property
    def varies(self) -> bool:
        """Whether the sheet is anything but itself, once, in every result."""
        return bool(self.repeat or self.condition or self.name or self.columns)


class Copy(NamedTuple):
    """A sheet that comes out: the number of its plan, how often each of its column loops runs, what its tags know.

    `title` is its name when the data tells it, else empty.
    """

    sheet: int
    counts: tuple[int, ...]
    variables: dict[str, object]
    title: str
