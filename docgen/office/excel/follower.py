"""A part that follows the rows of sheets, and what it is written from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from docgen.errors import Place
from docgen.office.excel.asides import Asides
from docgen.office.excel.cell import Shared
from docgen.office.excel.nouns import Layout
from docgen.office.package import Package
from docgen.office.part import Compilation
from docgen.office.xml import Element


@dataclass(slots=True)
class Outcome:
    """What a render came to: where the rows stand, whether a formula has no value, the values that were kept."""

    layout: Layout
    calculates: bool
    kept: Mapping[int, Sequence[object]]


@dataclass(slots=True)
class Follower:
    """A part that is written anew in every result, and the texts with tags in it.

    `varies`: it depends on values that were written, not on the rows alone. `sheet` is the number of the sheet that it
    belongs to, where the data tells which sheets come out.
    """

    part: str
    write: Callable[[Outcome], str]
    asides: Asides
    varies: bool = False
    sheet: int = -1


@dataclass(frozen=True, slots=True)
class Reading:
    """What is at hand while the followers of a template are read."""

    package: Package
    made: Shared
    shared: Compilation

    def asides(self, part: str, root: Element | None, place: Place | None = None) -> Asides:
        """The texts with tags of a part, set aside; none without a tree."""
        held = Asides(self.shared, part, place or Place(self.shared.file, part))
        if root is not None:
            held.take(root)
            held.compile()
        return held


def following(write: Callable[[Layout], str]) -> Callable[[Outcome], str]:
    """Write a part that depends on the rows alone."""
    return lambda outcome: write(outcome.layout)
