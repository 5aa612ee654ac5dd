"""A PowerPoint template taken apart: its slides, what each of them is for, and which parts belong to it alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.errors import PackageError
from docgen.office import join, xml
from docgen.office.package import Package, Relationship, resolve
from docgen.office.tags import DRAWING
from docgen.office.xml import Element, q

_TYPE = re.compile(r"\s*type:\s*([a-z0-9][a-z0-9_-]*)\s*\Z", re.IGNORECASE)
_SLIDE_TAG = re.compile(r"\s*\{%\s*slide\s+(.*?)\s*%\}\s*\Z", re.DOTALL)
# What slides share: a copy of a slide leads to the same one.
_SHARED = frozenset(
    {"slideLayout", "slideMaster", "notesMaster", "theme", "image", "media", "audio", "video", "font", "slide"}
)
_LEFT_OUT = ("slide", "thumbnail")


@dataclass(frozen=True, slots=True)
class Prototype:
    """A slide of the template.

    `type` is what data calls it by (empty in an ordinary deck), `turns` the code of a `{%slide … %}` tag.
    `section` is the name of the section that begins with it.
    `own` are the parts that each copy gets copies of (notes, charts, diagrams), `shared` those that copies share.
    """

    number: int
    part: str
    type: str
    turns: str
    layout: str
    notes: str
    own: tuple[str, ...]
    shared: tuple[str, ...]
    section: str = ""

    @property
    def name(self) -> str:
        """What errors call it: `slide 3 (quadrant)`."""
        return f"slide {self.number}{f' ({self.type})' if self.type else ''}"


@dataclass(frozen=True, slots=True)
class Presentation:
    """The slides of a template, and the parts that every result has."""

    prototypes: tuple[Prototype, ...]
    kept: frozenset[str]

    @property
    def is_library(self) -> bool:
        """Whether data picks the slides by their types; otherwise the slides come in their order."""
        return any(prototype.type for prototype in self.prototypes)


def read(package: Package) -> Presentation:
    """Read the slides of a package. Raises PackageError for a deck without slides."""
    kept = frozenset(_reachable(package))
    by_id = {relationship.id: relationship for relationship in package.relationships(package.main)}
    tree = package.tree(package.main)
    sections = _sections(tree)
    found = []
    for number, entry in enumerate(tree.iter(q("p:sldId")), 1):
        relationship = by_id.get(entry.get(q("r:id"), ""))
        if relationship is None or (part := resolve(package.main, relationship.target)) not in package.members:
            raise PackageError(f"slide {number} of the template is missing from the file")
        found.append(_prototype(package, number, part, kept, sections.get(entry.get("id", ""), "")))
    if not found:
        raise PackageError("the template has no slides")
    return Presentation(tuple(found), kept)


def _prototype(package: Package, number: int, part: str, kept: frozenset[str], section: str) -> Prototype:
    own: list[str] = []
    shared: list[str] = []
    waiting = [part]
    while waiting:
        for kind, name in _targets(package, waiting.pop()):
            if kind in _SHARED or name in kept:
                shared += [name] if kind != "slide" and name not in kept else []
            elif name not in own and name != part:
                own.append(name)
                waiting.append(name)
    notes = next(iter(package.related(part, "notesSlide")), "")
    first = _first_line(package.tree(notes)) if notes else ""
    type_, turns = _TYPE.match(first), _SLIDE_TAG.match(first)
    layout = next(iter(package.related(part, "slideLayout")), "")
    return Prototype(
        number,
        part,
        type_[1] if type_ else "",
        turns[1] if turns else "",
        layout,
        notes,
        tuple(own),
        tuple(dict.fromkeys(shared)),
        section,
    )


def _sections(presentation: Element) -> dict[str, str]:
    """The name of each section by the id of its first slide."""
    found = {}
    for section in presentation.iter(q("p14:section")):
        first = next(section.iter(q("p14:sldId")), None)
        if first is not None:
            found[first.get("id", "")] = section.get("name", "")
    return found


def _targets(package: Package, part: str) -> Iterator[tuple[str, str]]:
    for relationship in package.relationships(part):
        if not relationship.external:
            name = resolve(part, relationship.target.partition("#")[0])
            if name in package.members:
                yield _kind(relationship), name


def _kind(relationship: Relationship) -> str:
    return relationship.type.rpartition("/")[2]


def _reachable(package: Package) -> set[str]:
    """The parts that are reached without going through a slide."""
    found: set[str] = set()
    waiting = [""]
    while waiting:
        for kind, name in _targets(package, waiting.pop()):
            if kind not in _LEFT_OUT and name not in found:
                found.add(name)
                waiting.append(name)
    return found


def notes_body(notes: Element) -> Element | None:
    """The text body of the speaker notes."""
    for shape in notes.iter(q("p:sp")):
        holder = shape.find(f"{q('p:nvSpPr')}/{q('p:nvPr')}/{q('p:ph')}")
        if holder is not None and holder.get("type") == "body":
            return shape.find(q("p:txBody"))
    return None


def _first_line(notes: Element) -> str:
    body = notes_body(notes)
    paragraph = None if body is None else body.find(q("a:p"))
    return "" if paragraph is None else join.plain_text(_upto_break(paragraph), DRAWING)


def _upto_break(paragraph: Element) -> Element:
    """The first line of a paragraph, as a paragraph."""
    line = paragraph.makeelement(paragraph.tag)
    for child in paragraph:
        if child.tag == q("a:br"):
            break
        line.append(xml.copy(child))
    return line


def without_first_line(notes: Element) -> None:
    """Take the line that says what the slide is for out of the notes."""
    body = notes_body(notes)
    paragraph = None if body is None else body.find(q("a:p"))
    if body is None or paragraph is None:
        return
    children = list(paragraph)
    cut = next((number for number, child in enumerate(children) if child.tag == q("a:br")), None)
    if cut is None:
        body.remove(paragraph)
        return
    for child in children[: cut + 1]:
        if child.tag != DRAWING.paragraph_properties:
            paragraph.remove(child)
