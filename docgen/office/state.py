"""What one render keeps while it runs: counters, new relationships, pictures, headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.errors import LimitError
from docgen.office.chart import ChartData, ChartTemplate
from docgen.office.layouts import Area, Layout
from docgen.office.package import OWN_ID, Relationship
from docgen.office.spots import Control, Spot
from docgen.office.styles import Styles

if TYPE_CHECKING:
    from docgen.office.excel.slots import CellSlot, FormulaSlot

MAX_STEPS = 2_000_000
MAX_TEXT = 20_000_000  # characters that one value may grow to
MAX_GROWTH = 100_000_000  # characters of all the values that a template makes on its way


@dataclass(slots=True)
class Heading:
    """A heading as it was written: its bookmark and its id, its level (from 1) and its printed number."""

    bookmark: str
    id: int
    level: int
    number: str


@dataclass(slots=True)
class State:
    """The state of one render. `part` is the part being filled; `drawing` says that its text is DrawingML.

    `ids` is the last id that was given, `taken` the last number of docgen's own relationships in each part.

    Of a workbook: `write_text` writes values within the text of a cell, `cell_slots` and `formula_slots` are its cells
    that take a value, `texts` the shared texts, `calculates` that a formula has no value, `kept` the values of the
    cells that charts show.
    """

    styles: Styles
    spots: Sequence[Spot] = ()
    controls: Sequence[Control] = ()
    digest: str = ""
    folder: Path | None = None
    media_folder: str = ""
    part: str = ""
    drawing: bool = False
    steps: int = 0
    grown: int = 0
    ids: int = 0
    taken: Mapping[str, int] = field(default_factory=dict)
    relationships: dict[str, list[Relationship]] = field(default_factory=dict)
    media: dict[str, bytes] = field(default_factory=dict)
    layouts: Sequence[Layout] = ()
    areas: dict[int, Area] = field(default_factory=dict)
    scales: dict[int, tuple[float, float]] = field(default_factory=dict)
    chart_templates: Sequence[ChartTemplate] = ()
    charts: dict[str, ChartData] = field(default_factory=dict)
    turns: list[dict[str, object]] = field(default_factory=list)
    sequences: dict[str, int] = field(default_factory=dict)
    bookmarks: dict[str, int] = field(default_factory=dict)
    write_text: Callable[[State, object], str] | None = None
    cell_slots: Sequence[CellSlot] = ()
    formula_slots: Sequence[FormulaSlot] = ()
    texts: dict[str, int] = field(default_factory=dict)
    calculates: bool = False
    kept: dict[int, list[object]] = field(default_factory=dict)
    headings: list[Heading] = field(default_factory=list)
    counters: list[int] = field(default_factory=lambda: [0] * 9)
    lists: list[int] = field(default_factory=list)

    def step(self, count: int) -> None:
        """Count steps of the template. Raises LimitError above MAX_STEPS."""
        self.steps += count
        if self.steps > MAX_STEPS:
            raise LimitError(f"the template took more than {MAX_STEPS:,} steps; is a loop within a loop endless?")

    def grow(self, size: int) -> None:
        """Count what the template makes. Raises LimitError above MAX_GROWTH."""
        self.grown += size
        if self.grown > MAX_GROWTH:
            raise LimitError(f"the template makes values of more than {MAX_GROWTH:,} characters together")

    def fresh_id(self) -> int:
        """An id that nothing else in the document has."""
        self.ids += 1
        return self.ids

    def relate(self, kind: str, target: str, external: bool = False) -> str:
        """The id of a relationship from the part being filled; the same target gets the same id."""
        known = self.relationships.setdefault(self.part, [])
        for relationship in known:
            if relationship.type == kind and relationship.target == target:
                return relationship.id
        number = self.taken.get(self.part, 0) + len(known) + 1
        known.append(Relationship(f"{OWN_ID}{number}", kind, target, external))
        return known[-1].id
