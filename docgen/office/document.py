"""A Word template: its package taken apart, each part that varies made into code, and put together again filled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docgen.errors import TemplateFaultsError
from docgen.office import code, contents, ids, properties, styles, word, xml, zip
from docgen.office.code import Code
from docgen.office.drawing import compile_drawing
from docgen.office.package import CONTENT_TYPES, Package, Relationship, last_own, relationships_xml, rels_name
from docgen.office.part import Compilation, Part, compile_plain
from docgen.office.pictures import MEDIA_TYPES
from docgen.office.repair import repair
from docgen.office.sandbox import STATE
from docgen.office.spots import Control
from docgen.office.state import State
from docgen.office.xml import q

_WORD_PARTS = ("header+xml", "footer+xml", "footnotes+xml", "endnotes+xml", "comments+xml")
_DRAWING_PARTS = ("drawingml.chart+xml", "drawingml.diagramData+xml")
# Tags, what is filled without a tag, and what has an id that must differ from all others.
_VARYING = (b"{", b":sdt>", b"fldChar", b"fldSimple", b":docPr", b":bookmarkStart")


@dataclass(slots=True)
class Filled:
    """A part that is filled: its code, and its relationships as the template has them."""

    code: Code
    rels: zip.Member | None
    relationships: list[Relationship]


class Document:
    """A compiled Word template: what is kept as it is, what is run, and which names and ids are taken."""

    def __init__(self, package: Package, file: str, sha256: str) -> None:
        """Compile a package. Raises TemplateError with every fault found in it."""
        parts, self._shared = _parts(package, file, sha256)
        faults = list(self._shared.faults)
        codes = [made for part in parts if (made := code.compiled(part, file, faults)) is not None]
        code.generated(codes, faults)
        if faults:
            raise faults[0] if len(faults) == 1 else TemplateFaultsError(faults)
        self._parts = [_filled(made, package) for made in codes]
        self._numbering = package.members.get(self._shared.styles.numbering_part)
        self._names = frozenset(package.members)
        self._last_id = ids.first_fresh(self._shared.ids)
        self._taken = {made.code.part.name: last_own(made.relationships) for made in self._parts}
        self._archive = self._kept(package)

    @property
    def codes(self) -> list[Code]:
        """The parts that are run."""
        return [part.code for part in self._parts]

    @property
    def controls(self) -> list[Control]:
        """The content controls that are filled."""
        return self._shared.controls

    def _kept(self, package: Package) -> zip.Archive:
        """What is kept, as one archive; what may change is left out of it."""
        filled = {made.part.name for made in self.codes}
        volatile = filled | {rels_name(name) for name in filled} | {self._shared.styles.numbering_part}
        kept = [member for name, member in package.members.items() if name not in volatile]
        kept.sort(key=lambda member: member.name != CONTENT_TYPES)
        return zip.Archive(kept)

    def state(self) -> State:
        """What a render begins with."""
        shared = self._shared
        state = State(shared.styles, shared.spots, shared.controls)
        state.ids, state.taken, state.media_folder = self._last_id, self._taken, "word/media"
        return state

    def render(self, data: Mapping[str, object], state: State, deflate: zip.Deflate) -> bytes:
        """Fill the template with `data`. Raises the errors of `Template.render`."""
        variables = code.known(data, **{STATE: state})
        members: list[zip.Member] = []
        for part in self._parts:
            name = part.code.part.name
            state.part, state.drawing = name, part.code.part.drawing
            members.append(zip.Member.pack(name, _text(part.code, variables, state).encode(), deflate))
        members += self._relationships(state, deflate)
        members += self._lists(state, deflate)
        pictures = ((name, data) for name, data in state.media.items() if name not in self._names)
        members += (zip.Member.pack(name, data, deflate) for name, data in pictures)
        return self._archive.pack(members)

    def _relationships(self, state: State, deflate: zip.Deflate) -> list[zip.Member]:
        """The relationships of every part that was filled: as they were, or with the new ones."""
        members = []
        for part in self._parts:
            name = part.code.part.name
            if new := state.relationships.get(name):
                data = relationships_xml([*part.relationships, *new])
                members.append(zip.Member.pack(rels_name(name), data, deflate))
            elif part.rels:
                members.append(part.rels)
        return members

    def _lists(self, state: State, deflate: zip.Deflate) -> list[zip.Member]:
        """The numbering part, with a list of its own for each numbered list that the values brought."""
        numbering, styles = self._numbering, self._shared.styles
        if numbering is None or not state.lists:
            return [] if numbering is None else [numbering]
        restarts = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
            for level in range(styles.number_depth)
        )
        new = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{styles.number_abstract}"/>{restarts}</w:num>'
            for number in state.lists
        )
        text = numbering.unpack().decode()
        before, mark, after = text.rpartition("</w:num>")
        return [zip.Member.pack(numbering.name, f"{before}{mark}{new}{after}".encode(), deflate)]


def _filled(made: Code, package: Package) -> Filled:
    name = made.part.name
    return Filled(made, package.members.get(rels_name(name)), package.relationships(name))


def _text(made: Code, variables: dict[str, Any], state: State) -> str:
    text = made.run(variables)
    if made.part.may_empty:
        text = repair(text, made.part.may_empty)
    return contents.write(text, made.part.contents, state) if made.part.contents else text


def _parts(package: Package, file: str, sha256: str) -> tuple[list[Part], Compilation]:
    """Compile every part in which something varies; the properties come last, with the provenance."""
    shared = Compilation(file, styles.read(package), properties.texts(package))
    found: list[Part | None] = [word.compile_part(package.data(package.main), package.main, shared, is_main=True)]
    for name in sorted(package.members):
        content_type = package.content_type(name)
        if content_type.endswith(_WORD_PARTS) and "wordprocessingml" in content_type and _may_vary(package, name):
            found.append(word.compile_part(package.data(name), name, shared, is_main=False))
        elif content_type.endswith(_DRAWING_PARTS) and _may_vary(package, name):
            found.append(compile_drawing(package.tree(name), name, shared))
    found += [compile_plain(tree, name, shared) for name, tree in properties.trees(package, sha256)]
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
    for extension, content_type in MEDIA_TYPES.items():
        package.add_default(extension, content_type)
    package.put(CONTENT_TYPES, package.content_types_xml())
