"""The parts that follow the rows: tables, the workbook with its names, drawings, charts and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from docgen.office.excel.asides import Asides
from docgen.office.excel.cell import Shared
from docgen.office.excel.nouns import Layout
from docgen.office.package import Package
from docgen.office.part import Compilation
from docgen.office.xml import Element


@dataclass(slots=True)
class Follower:
    """A part that is written anew in every result, and the texts with tags in it."""

    part: str
    write: Callable[[Layout], str]
    asides: Asides


def followers(
    package: Package, workbook: Element, made: Shared, shared: Compilation, sheets: Sequence[tuple[str, str]]
) -> list[Follower]:
    """Read every part that follows the rows of a sheet."""
    return []
