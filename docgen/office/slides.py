"""Compiling all slides of a template, and what they bring: notes, charts, diagrams, layouts, properties."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from docgen.errors import Place, TemplateError
from docgen.office import chart, code, presentation, properties, targets
from docgen.office.code import Code
from docgen.office.drawing import compile_drawing
from docgen.office.fits import Fits
from docgen.office.frames import Inheritance
from docgen.office.package import Package, resolve
from docgen.office.part import Compilation, Part, compile_plain
from docgen.office.powerpoint import compile_notes, compile_slide
from docgen.office.presentation import Presentation, Prototype
from docgen.office.source import assemble
from docgen.office.styles import Styles
from docgen.office.tags import TagTable, straightened
from docgen.office.xml import Element, q

_CHART = "drawingml.chart+xml"
_DIAGRAMS = ("drawingml.diagramData+xml", "drawingml.diagramDrawing+xml")
_FURNITURE = ("slideLayout+xml", "slideMaster+xml", "notesMaster+xml", "handoutMaster+xml")
_SCALED = re.compile(rb"<a:normAutofit [^>]*/>")
_TARGET = re.compile(r"for\s+(.+?)\s+in\s", re.DOTALL)


@dataclass(slots=True)
class Compiled:
    """A compiled prototype: the code of each of its parts that varies, by the part's name in the template."""

    prototype: Prototype
    codes: dict[str, Code]
    fits: Fits
    last_id: int
    turns: Code | None = None
    bound: dict[str, str] = field(default_factory=dict)
    """The workbook of each chart that is bound, by the chart."""
    conditional: bool = False
    has_targets: bool = False
    """Whether its animations and connectors name shapes, which data may leave out."""


@dataclass(slots=True)
class Compilations:
    """All that a template was compiled to."""

    presentation: Presentation
    shared: Compilation
    slides: list[Compiled] = field(default_factory=list)
    others: list[Code] = field(default_factory=list)


def compile_slides(package: Package, file: str, sha256: str) -> Compilations:
    """Compile every part in which something varies; the faults are in `shared`."""
    found = presentation.read(package)
    shared = Compilation(file, Styles(), properties.texts(package))
    made = Compilations(found, shared)
    for prototype in found.prototypes:
        made.slides.append(_Compiler(package, shared, prototype, made).compiled())
    _refuse_mixture(made)
    for name in sorted(found.kept):
        if package.content_type(name).endswith(_FURNITURE):
            _forget_scales(package, name)
            if b"{" in package.data(name):
                _add(compile_drawing(package.tree(name), name, shared), made)
    for name, tree in properties.trees(package, sha256):
        _add(compile_plain(tree, name, shared), made)
    return made


def _forget_scales(package: Package, name: str) -> None:
    """A layout's scale says how small text may become; text on slides says on its runs how small it is."""
    data = package.data(name)
    if _SCALED.search(data):
        package.put(name, _SCALED.sub(b"<a:normAutofit/>", data))


def _add(part: Part | None, made: Compilations) -> None:
    if part is not None and (one := code.compiled(part, made.shared.file, made.shared.faults)) is not None:
        made.others.append(one)


def _refuse_mixture(made: Compilations) -> None:
    """In a library every slide has a type of its own."""
    if not made.presentation.is_library:
        return
    seen: dict[str, int] = {}
    for prototype in made.presentation.prototypes:
        place = Place(made.shared.file, prototype.name)
        if not prototype.type:
            message = "other slides name their type on the first line of the notes; give this one a line ‘type: …’ too"
            made.shared.faults.append(TemplateError(message, place))
        elif prototype.type in seen:
            message = f"slide {seen[prototype.type]} is of this type already; give each its own"
            made.shared.faults.append(TemplateError(message, place))
        seen.setdefault(prototype.type, prototype.number)


class _Compiler:
    """Compiles one prototype."""

    def __init__(self, package: Package, shared: Compilation, prototype: Prototype, made: Compilations) -> None:
        self._package, self._shared, self._prototype = package, shared, prototype
        self._codes: dict[str, Code] = {}

    def compiled(self) -> Compiled:
        prototype, package = self._prototype, self._package
        tree = package.tree(prototype.part)
        ids = [int(held.get("id", "0")) for held in tree.iter(q("p:cNvPr")) if held.get("id", "0").isdigit()]
        slide = compile_slide(tree, self._table(), self._shared, self._inheritance())
        slide.part.name = prototype.part
        self._code(slide.part)
        made = Compiled(prototype, self._codes, slide.fits, max(ids, default=1), self._turns())
        made.conditional = slide.governed.conditional
        made.has_targets = targets.are_in(package.data(prototype.part))
        charts = {r.id: resolve(prototype.part, r.target) for r in package.relationships(prototype.part)}
        bound = {charts.get(rid, ""): held for rid, held in slide.governed.charts.items()}
        for name in prototype.own:
            self._own(name, bound.get(name), made)
        return made

    def _table(self, what: str = "") -> TagTable:
        name = self._prototype.name
        return TagTable(self._shared.file, f"{name}, {what}" if what else name)

    def _inheritance(self) -> Inheritance:
        package, layout = self._package, self._prototype.layout
        master = next(iter(package.related(layout, "slideMaster")), "") if layout else ""
        theme = next(iter(package.related(master, "theme")), "") if master else ""
        trees = (package.tree(name) if name else None for name in (layout, master, package.main, theme))
        return Inheritance(*trees)

    def _own(self, name: str, bound: tuple[str, Place] | None, made: Compiled) -> None:
        """Compile a part of the slide's own: notes, a chart, a diagram."""
        package, kind = self._package, self._package.content_type(name)
        if name == self._prototype.notes:
            tree = package.tree(name)
            if self._prototype.type or self._prototype.turns:
                presentation.without_first_line(tree)
            part = compile_notes(tree, self._table("notes"), self._shared)
            part.name = name
            self._code(part)
        elif kind.endswith(_CHART):
            self._chart(name, bound, made)
        elif kind.endswith(_DIAGRAMS) and b"{" in package.data(name):
            diagram = compile_drawing(package.tree(name), name, self._shared, self._table("diagram"))
            if diagram is not None:
                self._code(diagram)

    def _chart(self, name: str, bound: tuple[str, Place] | None, made: Compiled) -> None:
        root, table = self._package.tree(name), self._table("chart")
        if bound is not None:
            expression, place = bound
            mark = table.raw(f"({expression})|docgen_chart({len(self._shared.charts)})", place, "internal")
            try:
                self._shared.charts.append(chart.read(root, mark))
            except TemplateError as error:
                self._shared.faults.append(TemplateError(error.message, place))
                return
            made.bound[name] = next(iter(self._package.related(name, "package")), "")
        part = compile_drawing(root, name, self._shared, table)
        if part is not None:
            self._code(part)

    def _turns(self) -> Code | None:
        """The tag that says how often an ordinary slide comes, as code that lists the names of each turn."""
        tag = straightened(self._prototype.turns)
        if not tag:
            return None
        table = self._table("notes")
        place = Place(table.file, table.part, tag=f"{{%slide {self._prototype.turns} %}}")
        if "docgen_" in tag:
            self._shared.faults.append(TemplateError("names that begin with ‘docgen_’ are docgen's own", place))
            return None
        target = _TARGET.match(tag)
        names = re.findall(r"\w+", target[1]) if target else []
        word = tag.split()[0]
        if word not in ("for", "if"):
            self._shared.faults.append(TemplateError("only ‘for’ and ‘if’ govern a slide", place))
            return None
        root: Element = etree.Element("slides")
        listed = ", ".join(f"'{name}': {name}" for name in names)
        root.append(table.raw(tag, place))
        root.append(table.raw(f"{{{listed}}}|docgen_turn", place, "internal"))
        root.append(table.raw(f"end{word}", place))
        return code.compiled(Part(table.part, assemble(root, table)), self._shared.file, self._shared.faults)

    def _code(self, part: Part) -> None:
        made = code.compiled(part, self._shared.file, self._shared.faults)
        if made is not None:
            self._codes[part.name] = made
