"""A deck that is being put together: slides added one by one, each with parts of its own; then the whole file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docgen.office import workbook, zip
from docgen.office.assembly import RELATIONSHIPS, SLIDE, Arrow, Assembly, stem_of, written
from docgen.office.chart import ChartData
from docgen.office.escaping import attribute
from docgen.office.marks import NUMBER
from docgen.office.package import CONTENT_TYPES, Relationship, relationships_xml, rels_name
from docgen.office.presentation import Prototype
from docgen.office.slides import Compiled
from docgen.office.state import State

_SLIDE_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
_IMPLICIT = ("slideLayout", "notesSlide", "comments", "tags")  # nothing in the slide's XML names these


@dataclass(slots=True)
class Copy:
    """A written slide: its XML, that of its own parts by their names in the template, and the data of its charts."""

    slide: Compiled
    page: str
    texts: Mapping[str, str]
    charts: Mapping[str, ChartData]
    relationships: Sequence[Relationship]
    section: str
    hidden: bool
    has_notes: bool


@dataclass
class Result:
    """A deck that is being put together."""

    assembly: Assembly
    state: State
    deflate: zip.Deflate
    count: int = 0
    members: list[zip.Member] = field(default_factory=list)
    types: list[tuple[str, str]] = field(default_factory=list)
    shared: dict[str, None] = field(default_factory=dict)
    sections: list[tuple[str, int]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    first: dict[str, str] = field(default_factory=dict)
    """The first copy of each slide of the template, which links to that slide lead to."""
    pending: list[tuple[str, list[Arrow], Mapping[str, str], Sequence[Relationship]]] = field(default_factory=list)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, copy: Copy) -> None:
        """Add a slide with all that belongs to it."""
        self.count += 1
        prototype = copy.slide.prototype
        name = f"ppt/slides/slide{self.count}.xml"
        page = copy.page.replace(NUMBER, str(self.count)) if NUMBER in copy.page else copy.page
        page = page.replace("<p:sld ", '<p:sld show="0" ', 1) if copy.hidden else page
        self.first.setdefault(prototype.part, name)
        if copy.section:
            self.sections.append((copy.section, self.count))
        arrows, own = self._plan(copy, page)
        names = {prototype.part: name}
        for part in own:
            names[part] = self._fresh(part)
        self._pack(name, page.encode(), _SLIDE_TYPE)
        self.pending.append((name, arrows, names, copy.relationships))
        for part in own:
            self._copy_part(copy, part, names)

    def _plan(self, copy: Copy, page: str) -> tuple[list[Arrow], list[str]]:
        """The relationships that the slide has use for, and the parts of its own: known unless shapes may go."""
        prototype = copy.slide.prototype
        plans = self.assembly.plans
        if copy.slide.conditional or (prototype.part, copy.has_notes) not in plans:
            arrows = self._used(copy, page)
            own, shared = self._own(arrows, prototype)
            if copy.slide.conditional:
                self.shared.update(dict.fromkeys(shared))
                return arrows, own
            plans[prototype.part, copy.has_notes] = arrows, own, shared
        arrows, own, shared = plans[prototype.part, copy.has_notes]
        self.shared.update(dict.fromkeys(shared))
        return arrows, own

    def _used(self, copy: Copy, page: str) -> list[Arrow]:
        """The relationships that are used: what stood on a shape that is gone is gone."""
        arrows = self.assembly.arrows[copy.slide.prototype.part]
        if not copy.has_notes:
            arrows = [one for one in arrows if one.part != copy.slide.prototype.notes or not one.part]
        if not copy.slide.conditional:
            return arrows
        implicit = (*_IMPLICIT, "diagramDrawing") if "relIds" in page else _IMPLICIT
        return [one for one in arrows if one.kind in implicit or f'"{one.relationship.id}"' in page]

    def _own(self, arrows: Sequence[Arrow], prototype: Prototype) -> tuple[list[str], list[str]]:
        """The parts of its own that a copy needs, each before what it leads to; and those that copies share."""
        found: list[str] = []
        shared: list[str] = []
        waiting = [one.part for one in arrows]
        while waiting:
            part = waiting.pop(0)
            if part in prototype.own and part not in found:
                found.append(part)
                waiting += [one.part for one in self.assembly.arrows[part]]
            elif part in prototype.shared:
                shared.append(part)
        return found, shared

    def _fresh(self, part: str) -> str:
        """A new name for a copy of a part: the template's, with the next number."""
        stem = stem_of(part)
        while True:
            number = self.numbers[stem] = self.numbers.get(stem, 0) + 1
            if (name := f"{stem[0]}{number}{stem[1]}") not in self.assembly.kept:
                return name

    def _copy_part(self, copy: Copy, part: str, names: Mapping[str, str]) -> None:
        """Add a copy of a part: filled, made of the chart's data, or as it is."""
        package, name = self.assembly.package, names[part]
        if part in copy.texts:
            self._pack(name, copy.texts[part].replace(NUMBER, str(self.count)).encode(), package.content_type(part))
        else:
            data = next((held for chart, held in copy.charts.items() if copy.slide.bound.get(chart) == part), None)
            if data is None:
                self.members.append(package.members[part]._replace(name=name))
            else:
                self.members.append(zip.Member.pack(name, workbook.workbook(data, self.deflate), self.deflate))
            self.types.append((name, package.content_type(part)))
        if arrows := self.assembly.arrows[part]:
            self.pending.append((name, arrows, names, self.state.relationships.pop(part, [])))

    def _pack(self, name: str, data: bytes, content_type: str) -> None:
        self.members.append(zip.Member.pack(name, data, self.deflate))
        self.types.append((name, content_type))

    def finish(self, others: Mapping[str, str]) -> bytes:
        """The whole file; `others` are the texts of the parts that every deck has."""
        assembly, package = self.assembly, self.assembly.package
        members = [*self._relationships(), *self.members, *(package.members[name] for name in self.shared)]
        for name, text in others.items():
            members.append(zip.Member.pack(name, text.encode(), self.deflate))
            known, new = package.relationships(name), self.state.relationships.get(name, [])
            if known or new:
                members.append(zip.Member.pack(rels_name(name), relationships_xml([*known, *new]), self.deflate))
        slides = "".join(
            f'<Relationship Id="rIdSlide{n}" Type="{SLIDE}" Target="slides/slide{n}.xml"/>'
            for n in range(1, self.count + 1)
        )
        links = f"{RELATIONSHIPS}{assembly.links}{slides}</Relationships>"
        members.append(assembly.packed(rels_name(package.main), links, self.deflate))
        main = assembly.presentation.write(self.count, self.sections)
        members.append(assembly.packed(package.main, main, self.deflate))
        pictures = [(name, data) for name, data in self.state.media.items() if name not in package.members]
        members += (zip.Member.pack(name, data, self.deflate) for name, data in pictures)
        types = assembly.types.write(
            [*self.types, *((attribute(name), package.content_type(name)) for name in self.shared)]
        )
        members.append(assembly.packed(CONTENT_TYPES, types, self.deflate))
        return assembly.archive.pack(members)

    def _relationships(self) -> Iterator[zip.Member]:
        for name, arrows, names, new in self.pending:
            text = "".join((*(self._leading(one, names) for one in arrows), *map(written, new)))
            yield self.assembly.packed(rels_name(name), f"{RELATIONSHIPS}{text}</Relationships>", self.deflate)

    def _leading(self, arrow: Arrow, names: Mapping[str, str]) -> str:
        """A relationship that leads to the copy of what it leads to in the template."""
        new = names.get(arrow.part)
        if new is None and arrow.kind == "slide":
            new = self.first.get(arrow.part, "ppt/slides/slide1.xml")
        return arrow.written if new is None else f"{arrow.before}{new.rpartition('/')[2]}{arrow.after}"
