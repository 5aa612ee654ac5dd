"""A PowerPoint file as the rules see it: its slides with their notes and charts, and where in it something is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from docgen.errors import Place
from docgen.office import xml
from docgen.office.checks.finding import Finding, Severity
from docgen.office.checks.slides import shape
from docgen.office.package import Package, resolve
from docgen.office.xml import Element, q

_OWN = ("notesSlide", "chart", "diagramData", "diagramDrawing")
_TEXTS = {"notesSlide": "notes", "chart": "chart", "diagramData": "diagram", "diagramDrawing": "diagram"}


@dataclass(frozen=True, eq=False)
class Slide:
    """A slide by its number from 1; `part` is empty when the presentation names one that the file does not have."""

    number: int
    part: str
    tree: Element

    @cached_property
    def shapes(self) -> list[Element]:
        """Every shape, also those in groups, in the order that they are drawn and read in."""
        return list(shape.within(self.tree))

    @cached_property
    def title(self) -> str:
        """The text of the title placeholder on one line; empty when there is none."""
        found = next((one for one in self.shapes if shape.is_title(one)), None)
        return "" if found is None else " ".join(shape.text(found).split())

    @property
    def hidden(self) -> bool:
        return self.tree.get("show") in ("0", "false")


class Story(NamedTuple):
    """A part with text that belongs to a slide: the slide itself, its notes, a chart, a diagram."""

    slide: Slide
    what: str
    tree: Element


class Deck:
    """A pptx and its trees. What an older PowerPoint would see (mc:Fallback) is left out: it says everything twice."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._trees: dict[str, Element] = {}
        self.presentation = self.tree(package.main)
        self.entries = list(self.presentation.iter(q("p:sldId")))
        targets = {r.id: resolve(package.main, r.target) for r in package.relationships(package.main)}
        names = [targets.get(entry.get(q("r:id"), ""), "") for entry in self.entries]
        self.slides = [
            Slide(number, name, self.tree(name)) for number, name in enumerate(names, 1) if name in package.members
        ]
        self.masters = package.related(package.main, "slideMaster")

    def tree(self, part: str) -> Element:
        """The tree of a part, read once."""
        if part not in self._trees:
            root = self.package.tree(part)
            for fallback in list(root.iter(q("mc:Fallback"))):
                xml.drop(fallback)
            self._trees[part] = root
        return self._trees[part]

    def layout(self, slide: Slide) -> str:
        """The part of the layout that a slide is on; empty when there is none."""
        return next(iter(self.package.related(slide.part, "slideLayout")), "")

    def master(self, layout: str) -> str:
        """The part of the master that a layout is on; empty when there is none."""
        return next(iter(self.package.related(layout, "slideMaster")), "") if layout else ""

    def theme(self, master: str) -> Element | None:
        """The theme of a master."""
        found = self.package.related(master, "theme") if master else []
        return self.tree(found[0]) if found else None

    @cached_property
    def stories(self) -> list[Story]:
        """Every text of the deck, slide by slide."""
        found = []
        for slide in self.slides:
            found.append(Story(slide, "", slide.tree))
            for kind in _OWN:
                for part in self.package.related(slide.part, kind):
                    found.append(Story(slide, _TEXTS[kind], self.tree(part)))
        return found

    def each(self, *names: str) -> Iterator[tuple[Slide, Element]]:
        """Every element with one of the names, on all slides."""
        for slide in self.slides:
            for element in slide.tree.iter(*(q(name) for name in names)):
                yield slide, element

    def finding(
        self, rule: str, slide: Slide, element: Element | None, message: str, severity: Severity = "error"
    ) -> Finding:
        """A finding on a slide, at the shape that an element is or stands in."""
        owner = None if element is None else shape.owner(element)
        name = "" if owner is None else shape.name(owner)
        place = Place(part=f"slide {slide.number}", heading=slide.title[:60], shape=name[:60])
        return Finding(rule, severity, str(place), message)
