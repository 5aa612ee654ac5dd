"""The parts that follow the rows: tables, the workbook with its names, drawings, charts and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from docgen.errors import Place
from docgen.office.excel.asides import Asides
from docgen.office.excel.cell import Shared
from docgen.office.excel.names import Names
from docgen.office.excel.nouns import Layout
from docgen.office.package import Package
from docgen.office.part import Compilation
from docgen.office.tags import TagTable
from docgen.office.xml import Element


@dataclass(slots=True)
class Outcome:
    """What a render came to: where the rows stand, and whether a formula has no value."""

    layout: Layout
    calculates: bool


@dataclass(slots=True)
class Follower:
    """A part that is written anew in every result, and the texts with tags in it."""

    part: str
    write: Callable[[Outcome], str]
    asides: Asides


def followers(
    package: Package, workbook: Element, made: Shared, shared: Compilation, sheets: Sequence[tuple[str, str]]
) -> list[Follower]:
    """Read every part that follows the rows of a sheet; faults are added to `shared`."""
    return list(_Reader(package, made, shared).read(workbook, sheets))


class _Reader:
    """Reads the parts of one template."""

    def __init__(self, package: Package, made: Shared, shared: Compilation) -> None:
        self._package, self._made, self._shared = package, made, shared

    def read(self, workbook: Element, sheets: Sequence[tuple[str, str]]) -> Iterator[Follower]:
        """Every follower: the workbook first."""
        package, regions = self._package, self._made.regions
        asides, table = self._aside(package.main, workbook), TagTable(self._shared.file, package.main)
        names = Names.read(workbook, regions, table)
        self._shared.faults += table.faults
        yield Follower(package.main, lambda outcome: names.write(outcome.layout, outcome.calculates), asides)

    def _aside(self, part: str, root: Element) -> Asides:
        """The texts with tags of a part, set aside."""
        asides = Asides(self._shared, part, Place(self._shared.file, part))
        asides.take(root)
        asides.compile()
        return asides
