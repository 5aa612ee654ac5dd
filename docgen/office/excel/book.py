"""A workbook template: its sheets compiled to code, and results in which everything follows the rows that came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docgen.errors import TemplateError, TemplateFaultsError
from docgen.office import code, properties, zip
from docgen.office.code import Code
from docgen.office.excel import asides, failing
from docgen.office.excel.compiling import Compiled, Sheet, compile_book
from docgen.office.excel.followers import Outcome
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
        return self._archive.pack(_Render(self._compiled, data, state, deflate).members())


class _Render:
    """One result on its way."""

    def __init__(self, compiled: Compiled, data: Mapping[str, object], state: State, deflate: zip.Deflate) -> None:
        self._compiled, self._state, self._deflate = compiled, state, deflate
        self._known = code.known(data, **{STATE: state})
        self._rows = {sheet.name.casefold(): RowMap(sheet.rows.units) for sheet in compiled.sheets}
        self._layout = BookLayout(self._rows)

    def members(self) -> list[zip.Member]:
        """The parts that a render writes."""
        compiled, state, known = self._compiled, self._state, self._known
        numbered = [self._numbered(number) for number in range(len(compiled.sheets))]
        members = [self._sheet(number, rows) for number, rows in enumerate(numbered)]
        outcome = Outcome(self._layout, self._calculates(), self._state.kept)
        for one in compiled.followers:
            members.append(self._pack(one.part, asides.filled(one.write(outcome), one.asides.values(known))))
        members += filter(None, map(self._relationships, compiled.sheets))
        strings = compiled.shared.strings
        members.append(self._pack(strings.part, strings.write(state.texts)))
        members += (self._pack(one.part.name, one.run(known)) for one in compiled.plain)
        return members

    def _calculates(self) -> bool:
        """Whether a formula has no value, so that Excel must calculate when it opens the workbook."""
        spared = any(rows.spared for rows in self._rows.values())
        return spared or self._state.calculates or self._compiled.shared.valueless > 0

    def _numbered(self, number: int) -> Numbered:
        """The rows of a sheet, run and numbered."""
        sheet = self._compiled.sheets[number]
        self._state.part, self._state.sheet = sheet.part, True
        try:
            text = sheet.rows.text if sheet.rows.code is None else sheet.rows.code.run(self._known)
            return self._rows[sheet.name.casefold()].number(text)
        except TemplateError as error:
            raise failing.placed(error, sheet, self._known) from error
        finally:
            self._state.sheet = False

    def _sheet(self, number: int, rows: Numbered) -> zip.Member:
        """A sheet with all its references."""
        sheet, layout = self._compiled.sheets[number], self._layout
        links = resolve(rows, sheet.rows.late, layout)
        text = "".join((sheet.before.write(layout), *rows.texts, "</sheetData>", sheet.after.write(layout, links)))
        return self._pack(sheet.part, asides.filled(text, sheet.asides.values(self._known)))

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
