"""A PowerPoint template: its slides taken apart as prototypes, and decks put together of filled copies of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docgen.errors import Place, TemplateError, TemplateFaultsError, ValueProblem, did_you_mean
from docgen.office import code, marks, overflow, plain, presentation_xml, properties, targets, zip
from docgen.office.assembly import Assembly
from docgen.office.code import Code
from docgen.office.package import Package
from docgen.office.result import Copy, Result
from docgen.office.sandbox import STATE
from docgen.office.slides import Compiled, compile_slides
from docgen.office.spots import Control
from docgen.office.state import State

MAX_SLIDES = 2000
RESERVED = frozenset({"type", "section", "hidden"})
"""What a slide in the data says to the engine, not to its prototype."""


@dataclass(slots=True)
class Turn:
    """A slide that is to be written: its prototype, its variables, and what it is called in the data."""

    slide: Compiled
    variables: dict[str, Any]
    called: str
    section: str = ""
    hidden: bool = False


class Deck:
    """A compiled PowerPoint template."""

    def __init__(self, package: Package, file: str, sha256: str) -> None:
        """Compile a package. Raises TemplateError with every fault found in it."""
        presentation_xml.forget_counts(package)
        properties.ensure_custom(package)
        compilation = compile_slides(package, file, sha256)
        faults = compilation.shared.faults
        if faults:
            raise faults[0] if len(faults) == 1 else TemplateFaultsError(faults)
        self._file = file
        self._shared = compilation.shared
        self.slides = compilation.slides
        self._others = compilation.others
        self.is_library = compilation.presentation.is_library
        self._assembly = Assembly(package, compilation)

    @property
    def codes(self) -> list[Code]:
        """The parts that are run."""
        return [*self._others, *(made for slide in self.slides for made in slide.codes.values())]

    @property
    def common(self) -> list[Code]:
        """The parts that every result has, such as layouts and properties."""
        return self._others

    @property
    def controls(self) -> list[Control]:
        """Content controls, which only Word has."""
        return self._shared.controls

    def state(self) -> State:
        """What a render begins with."""
        shared = self._shared
        state = State(shared.styles, shared.spots, shared.controls)
        state.layouts, state.chart_templates = shared.layouts, shared.charts
        state.drawing, state.media_folder = True, "ppt/media"
        return state

    def render(self, data: Mapping[str, object], state: State, deflate: zip.Deflate) -> bytes:
        """Fill the deck with `data`. Raises the errors of `Template.render`."""
        continued = data.get("continued", "cont.")
        others = {}
        known = code.known(data, **{STATE: state})
        for made in self._others:
            state.part = made.part.name
            state.drawing = made.part.drawing
            others[made.part.name] = made.run(known)
        state.drawing = True
        result = Result(self._assembly, state, deflate)
        for turn in self._turns(data, known, state):
            for copy in self._written(turn, state, plain.text(continued)):
                result.add(copy)
                if result.count > MAX_SLIDES:
                    raise ValueProblem(f"the deck grows to more than {MAX_SLIDES} slides")
        if not result.count:
            raise ValueProblem("the deck has no slides", Place(self._file, "slides"))
        return result.finish(others)

    def _turns(self, data: Mapping[str, object], known: dict[str, Any], state: State) -> Iterator[Turn]:
        """The slides to write, in order."""
        if not self.is_library:
            yield from self._in_order(known, state)
            return
        slides = data.get("slides")
        types = {slide.prototype.type: slide for slide in self.slides}
        if not isinstance(slides, list | tuple):
            raise ValueProblem(
                "the data needs a list ‘slides’, each with a ‘type’; this template's types are "
                + ", ".join(sorted(types)),
                Place(self._file),
            )
        for number, item in enumerate(slides):
            called = f"slides[{number}]"
            if not isinstance(item, Mapping):
                raise ValueProblem(f"{called} is not a mapping with a ‘type’", Place(self._file))
            slide = types.get(str(item.get("type", "")))
            if slide is None:
                raise ValueProblem(_unknown(called, item.get("type"), types), Place(self._file))
            section = item.get("section")
            yield Turn(
                slide,
                {**known, "slide": item},
                called,
                "" if section is None else plain.text(section),
                item.get("hidden") is True,
            )

    def _in_order(self, known: dict[str, Any], state: State) -> Iterator[Turn]:
        """The slides of an ordinary deck; a `{%slide … %}` tag says how often each comes."""
        for slide in self.slides:
            turns: list[dict[str, object]] = [{}]
            if slide.turns is not None:
                state.turns.clear()
                slide.turns.run(known)
                turns = list(state.turns)
            for names in turns:
                yield Turn(slide, {**known, **names}, "", slide.prototype.section)

    def _written(self, turn: Turn, state: State, continued: str) -> Iterator[Copy]:
        """Write a slide, its notes and charts; more than one when its text takes more."""
        prototype = turn.slide.prototype
        try:
            texts = {}
            state.charts, state.ids = {}, turn.slide.last_id
            for name, made in turn.slide.codes.items():
                state.part = name
                texts[name] = made.run(turn.variables)
            place = Place(self._file, prototype.name)
            pages = overflow.pages(texts.pop(prototype.part), turn.slide.fits, continued, place)
            written = marks.notes(texts.pop(prototype.notes)) if prototype.notes in texts else None
            if written is not None:
                texts[prototype.notes] = written
        except TemplateError as error:
            raise _called(error, turn.called) from error
        relationships = state.relationships.pop(prototype.part, [])
        for number, page in enumerate(map(targets.settled, pages) if turn.slide.has_targets else pages):
            section = turn.section if number == 0 else ""
            has_notes = number == 0 and (written is not None or prototype.notes not in turn.slide.codes)
            yield Copy(turn.slide, page, texts, state.charts, relationships, section, turn.hidden, has_notes)


def _unknown(called: str, type_: object, known: Mapping[str, Compiled]) -> str:
    if type_ is None:
        return f"{called} has no ‘type’; this template's types are {', '.join(sorted(known))}"
    return f"{called}: there is no slide type ‘{type_}’{did_you_mean(str(type_), known)}"


def _called(error: TemplateError, called: str) -> TemplateError:
    """The error with the slide's place in the data in front."""
    if not called or error.message.startswith("slides["):
        return error
    return type(error)(f"{called}: {error.message}", error.place)
