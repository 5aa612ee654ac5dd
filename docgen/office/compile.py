"""Compiling a whole template: its package taken apart, each part that varies made into code."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Template as JinjaTemplate

import docgen
from docgen.errors import PackageError, TemplateError, TemplateFaultsError
from docgen.office import filters, ids, properties, styles, syntax, word, xml, zip
from docgen.office.package import CONTENT_TYPES, Package, Relationship, last_own, rels_name
from docgen.office.sandbox import Environment, instrument
from docgen.office.spots import Control, Spot
from docgen.office.styles import Styles
from docgen.office.word import Compilation, Part
from docgen.office.xml import q

_WORD_PARTS = ("header+xml", "footer+xml", "footnotes+xml", "endnotes+xml", "comments+xml")
_DRAWING_PARTS = ("drawingml.chart+xml", "drawingml.diagramData+xml")
# Tags, what is filled without a tag, and what has an id that must differ from all others.
_VARYING = (b"{", b":sdt>", b"fldChar", b"fldSimple", b":docPr", b":bookmarkStart")
_PICTURE_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif"}


@dataclass(slots=True)
class CompiledPart:
    """A part as code: `filename` is what its frames are called in a traceback."""

    part: Part
    template: JinjaTemplate
    filename: str
    rels: zip.Member | None
    relationships: list[Relationship]


@dataclass(slots=True)
class Compiled:
    """A compiled template: what is kept as it is, what is run, and which names and ids are taken."""

    archive: zip.Archive
    parts: list[CompiledPart]
    styles: Styles
    spots: list[Spot]
    controls: list[Control]
    numbering: zip.Member | None
    names: frozenset[str]
    last_id: int
    taken: dict[str, int]


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The environment that all templates share."""
    return filters.environment()


def compile_template(path: Path) -> tuple[Compiled, str]:
    """Compile a template; returns it and the SHA-256 of its file.

    Raises PackageError when it is not a Word file, TemplateError with every fault found in it.
    """
    package = Package.open(path)
    try:
        kind = package.kind
        if kind != "docx":
            raise PackageError(f"this is a {kind} file; Word templates (docx) are what can be filled so far")
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        parts, shared = _parts(package, path.name, sha256)
    except PackageError as error:
        raise PackageError(f"{path}: {error}") from error
    faults = list(shared.faults)
    compiled = [made for part in parts if (made := _code(part, package, faults)) is not None]
    if faults:
        raise faults[0] if len(faults) == 1 else TemplateFaultsError(faults)
    return _assemble(package, compiled, shared), sha256


def _parts(package: Package, file: str, sha256: str) -> tuple[list[Part], Compilation]:
    """Compile every part in which something varies; the properties come last, with the provenance."""
    shared = Compilation(file, styles.read(package), properties.texts(package))
    found: list[Part | None] = [word.compile_part(package.data(package.main), package.main, shared, is_main=True)]
    custom = properties.ensure_custom(package)
    for name in sorted(package.members):
        content_type = package.content_type(name)
        if content_type.endswith(_WORD_PARTS) and "wordprocessingml" in content_type and _may_vary(package, name):
            found.append(word.compile_part(package.data(name), name, shared, is_main=False))
        elif content_type.endswith(_DRAWING_PARTS) and _may_vary(package, name):
            found.append(word.compile_drawing(package.tree(name), name, shared))
    for name in properties.parts(package):
        tree = package.tree(name)
        if name == custom:
            provenance = {
                "docgen.template": sha256,
                "docgen.data": "{{ ''|docgen_digest }}",
                "docgen.version": docgen.__version__,
            }
            properties.add_provenance(tree, provenance)
        found.append(word.compile_plain(tree, name, shared))
    _settle(package)
    return [part for part in found if part is not None], shared


def _may_vary(package: Package, name: str) -> bool:
    data = package.data(name)
    return any(word in data for word in _VARYING)


def _settle(package: Package) -> None:
    """What every result of this template is: a document (not a template) that opens without a question."""
    main_type = package.content_type(package.main)
    package.set_content_type(package.main, main_type.replace(".template.main", ".document.main"))
    for settings in package.related(package.main, "settings"):
        tree = package.tree(settings)
        if (update := tree.find(q("w:updateFields"))) is not None:
            tree.remove(update)
            package.put(settings, (xml.DECLARATION + xml.text_of(tree)).encode())
    for extension, content_type in _PICTURE_TYPES.items():
        package.add_default(extension, content_type)
    package.put(CONTENT_TYPES, package.content_types_xml())


def _code(part: Part, package: Package, faults: list[TemplateError]) -> CompiledPart | None:
    """Turn the source of a part into code; faults of syntax are added to `faults`."""
    env = environment()
    filename = f"<docgen {part.name}>"
    try:
        tree = env.parse(part.source.text)
        if unknown := syntax.unknown(tree, part.source, env):
            faults += unknown
            return None
        tree = instrument(tree, part.source)
        code = env.compile(tree, part.name, filename)
    except syntax.ERRORS as error:
        told = any(fault.place.part == part.name for fault in faults)
        faults += syntax.faults(part.source, error, env, told=told)
        return None
    template = JinjaTemplate.from_code(env, code, env.make_globals(None))
    name = rels_name(part.name)
    return CompiledPart(part, template, filename, package.members.get(name), package.relationships(part.name))


def _assemble(package: Package, compiled: list[CompiledPart], shared: Compilation) -> Compiled:
    """Put what is kept into one archive; what may change is left out of it."""
    numbering = shared.styles.numbering_part
    volatile = {made.part.name for made in compiled} | {rels_name(made.part.name) for made in compiled} | {numbering}
    kept = [member for name, member in package.members.items() if name not in volatile]
    kept.sort(key=lambda member: member.name != CONTENT_TYPES)
    return Compiled(
        zip.Archive(kept),
        compiled,
        shared.styles,
        shared.spots,
        shared.controls,
        package.members.get(numbering),
        frozenset(package.members),
        ids.first_fresh(shared.ids),
        {made.part.name: last_own(made.relationships) for made in compiled},
    )
