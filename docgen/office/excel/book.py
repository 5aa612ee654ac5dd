"""A workbook template: its sheets compiled to code, and results in which everything follows the rows that came out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docgen.errors import TemplateError, TemplateFaultsError
from docgen.office import code, properties, zip
from docgen.office.code import Code
from docgen.office.excel import asides, failing
from docgen.office.excel.compiling import Compiled, Sheet, compile_book
from docgen.office.excel.follower import Outcome
from docgen.office.excel.layout import BookLayout
from docgen.office.excel.resolving import resolve
from docgen.office.excel.rowmap import Numbered, RowMap
from docgen.office.excel.slots import CellSlot
from docgen.office.package import CONTENT_TYPES, Package, last_own, relationships_xml, rels_name
from docgen.office.part import Compilation
from docgen.office.sandbox import STATE
from docgen.office.spots import Control
from docgen.office.state import State
from docgen.office.styles import Styles

_REMEMBERED = 16  # ways in which rows came out


class Book:
    """A compiled Excel template."""

    def __init__(self, package: Package, file: str, sha256: str) -> None:
        """Compile a package. Raises TemplateError with every fault found in it."""
        self._shared = Compilation(file, Styles(), properties.texts(package))
        self._compiled = compile_book(package, self._shared, sha256)
        faults = list(self._shared.faults)
        code.generated(self.codes, faults)
        if faults:
            raise faults[0] if len(faults) == 1 else TemplateFaultsError(faults)
        self._archive = _kept(package, self._compiled)
        self._remembered: dict[object, Around] = {}

    @property
    def codes(self) -> list[Code]:
        """The parts that are run."""
        return self._compiled.codes

    @property
    def cells(self) -> Sequence[CellSlot]:
        """The cells that take a value."""
        return self._compiled.shared.cells

    @property
    def controls(self) -> list[Control]:
        """Content controls, which only Word has."""
        return self._shared.controls

    def state(self) -> State:
        """What a render begins with."""
        state = State(self._shared.styles, self._shared.spots, self._shared.controls)
        shared = self._compiled.shared
        state.cell_slots, state.formula_slots, state.texts = shared.cells, shared.formulas, shared.strings.texts()
        state.taken = {sheet.part: last_own(sheet.relationships) for sheet in self._compiled.sheets}
        return state

    def render(self, data: Mapping[str, object], state: State, deflate: zip.Deflate) -> bytes:
        """Fill the workbook with `data`. Raises the errors of `Template.render`."""
        return self._archive.pack(_Render(self._compiled, data, state, deflate, self._remembered).members())


@dataclass(slots=True)
class Around:
    """What follows from the rows alone, remembered for results whose rows came out alike."""

    edges: dict[str, tuple[str, str]] = field(default_factory=dict)
    """What stands before and after the rows of each sheet, by its part."""
    references: dict[str, dict[int, str]] = field(default_factory=dict)
    """The references of each sheet that are the same in all its rows."""
    members: dict[str, zip.Member] = field(default_factory=dict)


class _Render:
    """One result on its way."""

    def __init__(
        self,
        compiled: Compiled,
        data: Mapping[str, object],
        state: State,
        deflate: zip.Deflate,
        remembered: dict[object, Around],
    ) -> None:
        self._compiled, self._state, self._deflate, self._remembered = compiled, state, deflate, remembered
        self._known = code.known(data, **{STATE: state})
        self._rows = {sheet.name.casefold(): RowMap(sheet.rows.units) for sheet in compiled.sheets}
        self._layout = BookLayout(self._rows)

    def members(self) -> list[zip.Member]:
        """The parts that a render writes."""
        compiled, state = self._compiled, self._state
        numbered = [self._numbered(sheet) for sheet in compiled.sheets]
        around = self._around()
        members = [self._sheet(number, rows, around) for number, rows in enumerate(numbered)]
        members += self._followers(around)
        members += filter(None, map(self._relationships, compiled.sheets))
        strings = compiled.shared.strings
        members.append(self._pack(strings.part, strings.write(state.texts)))
        members += (self._pack(one.part.name, one.run(self._known)) for one in compiled.plain)
        return members

    def _around(self) -> Around:
        key = (self._deflate, *(rows.order for rows in self._rows.values()))
        if key not in self._remembered:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[key] = Around()
        return self._remembered[key]

    def _followers(self, around: Around) -> Iterator[zip.Member]:
        outcome = Outcome(self._layout, self._calculates(), self._state.kept)
        for one in self._compiled.followers:
            key = f"{one.part} {outcome.calculates}"
            made = around.members.get(key)
            if made is None:
                made = self._pack(one.part, asides.filled(one.write(outcome), one.asides.values(self._known)))
                if not one.varies and not one.asides:
                    around.members[key] = made
            yield made

    def _calculates(self) -> bool:
        """Whether a formula has no value, so that Excel must calculate when it opens the workbook."""
        spared = any(rows.spared for rows in self._rows.values())
        return spared or self._state.calculates or self._compiled.shared.valueless > 0

    def _numbered(self, sheet: Sheet) -> Numbered:
        """The rows of a sheet, run and numbered."""
        self._state.part, self._state.sheet = sheet.part, True
        try:
            text = sheet.rows.text if sheet.rows.code is None else sheet.rows.code.run(self._known)
            return self._rows[sheet.name.casefold()].number(text)
        except TemplateError as error:
            raise failing.placed(error, sheet, self._known) from error
        finally:
            self._state.sheet = False

    def _sheet(self, number: int, rows: Numbered, around: Around) -> zip.Member:
        """A sheet with all its references."""
        sheet = self._compiled.sheets[number]
        is_same = sheet.rows.code is None and not sheet.asides
        if is_same and sheet.part in around.members:
            return around.members[sheet.part]
        links = resolve(rows, sheet.rows.late, self._layout, around.references.setdefault(sheet.part, {}))
        before, after = self._edges(number, links, around)
        text = "".join((before, *rows.texts, "</sheetData>", after))
        made = self._pack(sheet.part, asides.filled(text, sheet.asides.values(self._known)))
        if is_same:
            around.members[sheet.part] = made
        return made

    def _edges(self, number: int, links: Sequence[tuple[str, str]], around: Around) -> tuple[str, str]:
        """What stands before and after the rows of a sheet."""
        sheet, layout = self._compiled.sheets[number], self._layout
        if links:
            return sheet.before.write(layout), sheet.after.write(layout, links)
        if sheet.part not in around.edges:
            around.edges[sheet.part] = sheet.before.write(layout), sheet.after.write(layout, links)
        return around.edges[sheet.part]

    def _relationships(self, sheet: Sheet) -> zip.Member | None:
        """The relationships of a sheet, with those of the links that values brought."""
        new = self._state.relationships.get(sheet.part, [])
        if not new:
            return sheet.rels
        return zip.Member.pack(rels_name(sheet.part), relationships_xml([*sheet.relationships, *new]), self._deflate)

    def _pack(self, name: str, text: str) -> zip.Member:
        return zip.Member.pack(name, text.encode(), self._deflate)


def _kept(package: Package, compiled: Compiled) -> zip.Archive:
    """What is kept, as one archive; what a render writes, and the chain of calculation, are left out of it."""
    written = {*(one.part for one in compiled.sheets), *(one.part for one in compiled.followers)}
    written |= {rels_name(one.part) for one in compiled.sheets}
    written |= {compiled.shared.strings.part, *(one.part.name for one in compiled.plain)}
    main = package.content_type(package.main)
    package.set_content_type(package.main, main.replace(".template.main", ".sheet.main"))
    for chain in package.related(package.main, "calcChain"):
        del package.members[chain]
        kept = [one for one in package.relationships(package.main) if not one.type.endswith("/calcChain")]
        package.put(rels_name(package.main), relationships_xml(kept))
    package.put(CONTENT_TYPES, package.content_types_xml())
    members = [member for name, member in package.members.items() if name not in written]
    members.sort(key=lambda member: member.name != CONTENT_TYPES)
    return zip.Archive(members)
