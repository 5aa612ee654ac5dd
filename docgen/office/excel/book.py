"""A workbook template: compiled once, and again for other numbers of sheets or columns, rendered many times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docgen.office import code, zip
from docgen.office.code import Code
from docgen.office.excel import unroll
from docgen.office.excel.rendering import Render
from docgen.office.excel.slots import CellSlot
from docgen.office.excel.unroll_nouns import Copy, SheetPlan
from docgen.office.excel.variant import Variant, compile_variant
from docgen.office.package import Package
from docgen.office.sandbox import STATE
from docgen.office.spots import Control
from docgen.office.state import State
from docgen.office.styles import Styles

_VARIANTS = 16


class Book:
    """A compiled Excel template."""

    def __init__(self, package: Package, file: str, sha256: str) -> None:
        """Compile a package. Raises TemplateError with every fault found in it."""
        self._package, self._file, self._sha256 = package, file, sha256
        self._plans = unroll.plan(package, file)
        self._variants: dict[unroll.Key, Variant] = {}
        if self._plans is None:
            self._first = compile_variant(package, file, sha256)
        else:
            once = [Copy(number, (1,) * len(plan.columns), {}, "") for number, plan in enumerate(self._plans)]
            self._first = self._variant(once)

    @property
    def codes(self) -> list[Code]:
        """The parts that are run."""
        return self._first.compiled.codes

    @property
    def numbered_codes(self) -> list[tuple[int, Code]]:
        """The parts that are run, each with the number of its sheet (-1: of none, or the data tells none of them)."""
        made = self._first.compiled
        plain = [(-1, one) for one in made.plain]
        sheets = [(one.number, held) for one in made.sheets for held in (one.rows.code, one.asides.code) if held]
        return [*plain, *sheets, *((one.sheet, one.asides.code) for one in made.followers if one.asides.code)]

    @property
    def plans(self) -> Sequence[SheetPlan]:
        """What tells which sheets and columns come out; empty when the data does not."""
        return self._plans or ()

    @property
    def cells(self) -> Sequence[CellSlot]:
        """The cells that take a value."""
        return self._first.compiled.shared.cells

    @property
    def warnings(self) -> list[str]:
        """What is worth a look, though it is no fault: formulas that may not mean what they say, or have no value."""
        made = self._first.compiled.shared
        if not made.valueless:
            return made.warnings
        first, more = made.valueless[0], len(made.valueless) - 1
        others = f", nor have {more} others" if more else ""
        return [*made.warnings, f"{first}: the formula has no value{others}; the workbook will calculate when it opens"]

    @property
    def controls(self) -> list[Control]:
        """Content controls, which only Word has."""
        return self._first.shared.controls

    def state(self) -> State:
        """What a render begins with."""
        return State(Styles())

    def render(self, data: Mapping[str, object], state: State, deflate: zip.Deflate) -> bytes:
        """Fill the workbook with `data`. Raises the errors of `Template.render`."""
        known = code.known(data, **{STATE: state})
        copies = None if self._plans is None else unroll.copies(self._plans, known)
        titles = unroll.titles(self._plans, copies) if self._plans is not None and copies is not None else ()
        variant = self._first if copies is None else self._variant(copies)
        variant.prepare(state)
        return variant.archive.pack(Render(variant, known, state, deflate, copies, tuple(titles)).members())

    def _variant(self, copies: Sequence[Copy]) -> Variant:
        """The template compiled for these sheets and columns."""
        key = unroll.key(copies)
        held = self._variants.get(key)
        if held is None:
            if len(self._variants) >= _VARIANTS:
                self._variants.clear()
            made = unroll.unroll(self._package, self._plans or (), copies, self._file)
            held = self._variants[key] = compile_variant(made.package, self._file, self._sha256, made)
        return held
