"""A workbook template compiled for as many sheets and columns as the data asks for; most templates have one variant."""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.errors import PackageError, TemplateFaultsError
from docgen.office import code, properties, zip
from docgen.office.excel import writing
from docgen.office.excel.compiling import Compiled, compile_book
from docgen.office.excel.grid import name
from docgen.office.excel.unroll import Unrolled
from docgen.office.package import CONTENT_TYPES, Package, last_own, relationships_xml, rels_name
from docgen.office.part import Compilation
from docgen.office.state import State
from docgen.office.styles import Styles

# The filters of cells, which only workbooks know: whoever fills Word's templates need not load them.
code.environment().filters |= writing.FILTERS
_STAND_IN = "\ue030".encode()


@dataclass(slots=True)
class Around:
    """What follows from the rows alone, remembered for results whose rows came out alike."""

    edges: dict[str, tuple[str, str]] = field(default_factory=dict)
    """What stands before and after the rows of each sheet, by its part."""
    references: dict[str, dict[int, str]] = field(default_factory=dict)
    """The references of each sheet that are the same in all its rows."""
    members: dict[str, zip.Member] = field(default_factory=dict)


@dataclass(slots=True)
class Variant:
    """A compiled workbook: what is run, what is kept as it is, and the names for which it has stand-ins."""

    compiled: Compiled
    shared: Compilation
    archive: zip.Archive
    unrolled: Unrolled | None = None
    named: dict[str, str] = field(default_factory=dict)
    """Parts that never vary but for the names of sheets."""
    remembered: dict[object, Around] = field(default_factory=dict)

    def prepare(self, state: State) -> None:
        """Give a render what it begins with."""
        made = self.compiled.shared
        state.spots, state.controls = self.shared.spots, self.shared.controls
        state.cell_slots, state.formula_slots, state.texts = made.cells, made.formulas, made.strings.texts()
        state.taken = {sheet.part: last_own(sheet.relationships) for sheet in self.compiled.sheets}


def compile_variant(package: Package, file: str, sha256: str, unrolled: Unrolled | None = None) -> Variant:
    """Compile a package, which is changed. Raises TemplateError with every fault found in it."""
    if package.tree(package.main).tag != name("workbook"):
        raise PackageError(f"{package.main} is “Strict Open XML”; save the file as an ordinary workbook (.xlsx)")
    shared = Compilation(file, Styles(), properties.texts(package))
    compiled = compile_book(package, shared, sha256, unrolled)
    faults = list(shared.faults)
    code.generated(compiled.codes, faults)
    if faults:
        raise faults[0] if len(faults) == 1 else TemplateFaultsError(faults)
    _settle(package)
    written = {*(one.part for one in compiled.sheets), *(one.part for one in compiled.followers)}
    written |= {rels_name(one.part) for one in compiled.sheets}
    written |= {compiled.shared.strings.part, *(one.part.name for one in compiled.plain)}
    members = [member for part, member in package.members.items() if part not in written]
    named = {one.name: one.unpack().decode() for one in members if unrolled and _STAND_IN in one.unpack()}
    members = [member for member in members if member.name not in named]
    members.sort(key=lambda member: member.name != CONTENT_TYPES)
    return Variant(compiled, shared, zip.Archive(members), unrolled, named)


def _settle(package: Package) -> None:
    """What every result is: a workbook, not a template, without the order in which another was calculated."""
    main = package.content_type(package.main)
    package.set_content_type(package.main, main.replace(".template.main", ".sheet.main"))
    for chain in package.related(package.main, "calcChain"):
        del package.members[chain]
        kept = [one for one in package.relationships(package.main) if not one.type.endswith("/calcChain")]
        package.put(rels_name(package.main), relationships_xml(kept))
    package.put(CONTENT_TYPES, package.content_types_xml())
