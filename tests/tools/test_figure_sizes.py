"""The type of figures is as large as there is room for, and the same in all that stand together."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pytest
from pptx import Presentation as Read

from docgen.office import metrics
from docgen.office.template import Template
from docgen.office.values import Foreign
from tests.tools.figure_cases import DATA, template_of_figures
from tests.tools.test_figures_filled import boxes
from tools.templates.deck.figure_sizes import Room, largest
from tools.templates.deck.shapes import p
from tools.templates.xml import name

BRIEF, LENGTHY = "Vi vet det", "Vi vet hvilken innvirkning det nye kan ha på oss, og hva vi selv kan gjøre med det"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return template_of_figures(tmp_path_factory.mktemp("figures"))


def drawn(template: Template, kind: str, **values: object) -> Any:
    slide = {"type": kind, "title": "Prøve", "notes": "", "band": None, **values}
    return Read(io.BytesIO(template.render({**DATA, "slides": [slide]}))).slides[0]


def sizes(slide: Any, text: str) -> set[float]:
    """The sizes in which a text is set, in points."""
    runs = [run for run in slide._element.iter(name("a:r")) if run.findtext(name("a:t")) == text]
    assert runs, text
    return {int(run.find(name("a:rPr")).get("sz")) / 100 for run in runs}


def phases(statements: Sequence[object]) -> list[dict[str, object]]:
    return [{"name": "Fase", "statement": statement} for statement in statements]


def test_little_text_is_large(template: Template) -> None:
    slide = drawn(template, "phases", phases=phases([BRIEF] * 3))
    assert sizes(slide, BRIEF) == {32}
    assert sizes(slide, "Fase") == {32}


def test_the_longest_text_decides_for_all(template: Template) -> None:
    slide = drawn(template, "phases", phases=phases([BRIEF, LENGTHY * 2, BRIEF]))
    assert sizes(slide, BRIEF) == sizes(slide, LENGTHY * 2)
    assert max(sizes(slide, BRIEF)) < 28


def test_more_panels_leave_less_room(template: Template) -> None:
    two, four = (drawn(template, "phases", phases=phases([LENGTHY] * count)) for count in (2, 4))
    assert max(sizes(four, LENGTHY)) < min(sizes(two, LENGTHY))


def test_a_long_word_is_not_broken(template: Template) -> None:
    word = "Kompetansekartlegging"
    slide = drawn(template, "phases", phases=[{"name": word, "statement": word} for _ in range(4)])
    for box in boxes(slide.shapes):
        if box.text == word:
            size = max(sizes(slide, word))
            assert metrics.width(word, size, True, "Calibri") <= (box.right - box.left) * 72 / 2.54


def test_many_items_are_smaller_than_few(template: Template) -> None:
    def steps(count: int) -> list[dict[str, object]]:
        return [{"label": "Mars", "heading": "Mål", "items": ["Hensikt"] * count} for _ in range(5)]

    few, many = (drawn(template, "timeline", steps=steps(count)) for count in (2, 8))
    assert max(sizes(many, "Hensikt")) < min(sizes(few, "Hensikt"))
    assert min(sizes(many, "Hensikt")) >= 16


def test_arrows_with_nothing_below_stand_alone(template: Template) -> None:
    steps: list[dict[str, object]] = [
        {"label": f"{month} 2013", "heading": None, "items": []} for month in ("Mars", "Mai", "Juni")
    ]
    slide = drawn(template, "timeline", steps=steps)
    filled = [box.text for box in boxes(slide.shapes) if box.filled]
    assert filled == ["Mars 2013", "Mai 2013", "Juni 2013"]
    empty = [shape for shape in slide._element.iter(name("p:sp")) if shape.find(f".//{name('a:t')}") is None]
    assert empty == []


def test_text_in_another_language_is_measured_too(template: Template) -> None:
    said = Foreign(LENGTHY, "nn-NO")
    slide = drawn(template, "phases", phases=phases([said, BRIEF, BRIEF]))
    assert sizes(slide, LENGTHY) == sizes(slide, BRIEF)


def test_one_size_needs_no_condition() -> None:
    room = Room("1", 10, 10, "slide.texts")
    assert [part.tag for part in largest(room, (20,), lambda size: [p("{{ text }}", size=size)])] == [name("a:p")]


def test_the_smaller_the_type_the_more_it_holds() -> None:
    room = Room("3", 20, 5, "slide.texts")
    limits = [int(room.holds(size).split()[2]) for size in (32, 28, 24, 20)]
    assert limits == sorted(limits)
    assert len(set(limits)) == 4
