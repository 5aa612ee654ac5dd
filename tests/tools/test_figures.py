"""The figures of the gathering template: legible, within the slide, told in words, and right for every count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from types import ModuleType
from typing import get_args

import pytest
from lxml import etree

from docgen.model import slide_exercise, slide_figure
from docgen.model.slide_parts import AnySlide
from docgen.office import layouts, paragraphs
from docgen.office.fit import height
from docgen.office.frames import Inheritance
from docgen.office.layouts import Area
from tools.templates.deck import figure_words_en, figure_words_nb, figure_words_nn, words_en, words_nb, words_nn
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.figures import prototypes
from tools.templates.deck.figures_matrix import demands_countermeasure
from tools.templates.deck.grid import BOTTOM, LEFT, RIGHT, TOP
from tools.templates.deck.prototype import Prototype
from tools.templates.theme import PALETTE
from tools.templates.xml import Element, name

WORDS = {"nb": words_nb.WORDS, "nn": words_nn.WORDS, "en": words_en.WORDS}
FIGURE_WORDS = {"nb": figure_words_nb.WORDS, "nn": figure_words_nn.WORDS, "en": figure_words_en.WORDS}
EXPECTED = {
    "network-map", "timeline", "phases", "quadrant", "rings", "canvas", "fill-timeline", "matrix-2", "matrix-5",
    "house", "zones", "ladder", "cycle", "focus", "pairs", "analysis-model", "organisation",
}  # fmt: skip
SHAPES = ("p:sp", "p:cxnSp", "p:grpSp", "p:graphicFrame")
NO_FIGURES = {"scale", "factor-scales", "fill-table", "smarte", "group-task", "evaluation", "exercise"}
EMU = 360_000
TAG = re.compile(r"\{[{%].*?[%}]\}")
SLOTS = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


@cache
def made(language: str) -> dict[str, Prototype]:
    return {prototype.type: prototype for prototype in prototypes(WORDS[language])}


@pytest.fixture(params=sorted(EXPECTED))
def prototype(request: pytest.FixtureRequest) -> Prototype:
    return made("nb")[request.param]


def within(prototype: Prototype, *tags: str) -> Iterator[Element]:
    for shape in prototype.shapes:
        yield from shape.iter(*map(name, tags))


def every(prototype: Prototype) -> Iterator[Element]:
    return within(prototype, *SHAPES)


def held(shape: Element) -> Element:
    properties = shape.find(f"*/{name('p:cNvPr')}")
    assert properties is not None
    return properties


def text(element: Element) -> str:
    return "".join(found.text or "" for found in element.iter(name("a:t")))


def frame(shape: Element) -> tuple[float, float, float, float]:
    """Left, top, right and bottom in centimetres, as the shape is seen: a shape on its side is turned."""
    path = f"{name('p:grpSpPr' if shape.tag == name('p:grpSp') else 'p:spPr')}/{name('a:xfrm')}"
    found = shape.find(name("p:xfrm") if shape.tag == name("p:graphicFrame") else path)
    assert found is not None
    offset, extent = found.find(name("a:off")), found.find(name("a:ext"))
    assert offset is not None
    assert extent is not None
    x, y = int(offset.get("x", "")) / EMU, int(offset.get("y", "")) / EMU
    w, h = int(extent.get("cx", "")) / EMU, int(extent.get("cy", "")) / EMU
    if found.get("rot") in ("5400000", "16200000"):
        return x + (w - h) / 2, y + (h - w) / 2, x + (w + h) / 2, y + (h + w) / 2
    return x, y, x + w, y + h


def decorative(shape: Element) -> bool:
    return any(mark.get("val") == "1" for mark in held(shape).iter("{*}decorative"))


def slot(element: Element | None) -> str | None:
    colour = None if element is None else element.find(f"{name('a:solidFill')}/{name('a:schemeClr')}")
    return None if colour is None else colour.get("val")


def luminance(colour: str) -> float:
    hexadecimal = PALETTE[SLOTS.get(colour, colour)]
    parts = [int(hexadecimal[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("language", sorted(WORDS))
def test_there_is_a_prototype_for_each_type_of_figure(language: str) -> None:
    assert set(made(language)) == EXPECTED
    assert len(prototypes(WORDS[language])) == len(EXPECTED)


def test_every_type_of_figure_in_the_model_has_one() -> None:
    """The matrix of the model has a prototype for each of its sizes; other exercises are no figures."""
    types = {*_types(slide_figure), *_types(slide_exercise)} - {"matrix", *NO_FIGURES}
    assert types == EXPECTED - {"matrix-2", "matrix-5"}


def _types(module: ModuleType) -> set[str]:
    nouns = (noun for noun in vars(module).values() if isinstance(noun, type) and issubclass(noun, AnySlide))
    return {get_args(noun.model_fields["type"].annotation)[0] for noun in nouns if "type" in noun.model_fields}


def test_a_figure_has_the_same_shapes_and_tags_in_every_language() -> None:
    def tags(prototype: Prototype) -> list[list[str]]:
        return [TAG.findall(f"{held(shape).get('name')}") for shape in every(prototype)]

    for kind in EXPECTED:
        assert tags(made("nb")[kind]) == tags(made("nn")[kind]) == tags(made("en")[kind])


@pytest.mark.parametrize("language", ["nn", "en"])
def test_every_language_says_as_much_as_bokmal(language: str) -> None:
    own, bokmal = FIGURE_WORDS[language], FIGURE_WORDS["nb"]
    for field in fields(FigureWords):
        said, original = getattr(own, field.name), getattr(bokmal, field.name)
        if field.name.startswith("alt_"):
            assert len(TAG.findall(said)) == len(TAG.findall(original))
        elif isinstance(original, dict):
            assert {key: len(texts) for key, texts in said.items()} == {
                key: len(texts) for key, texts in original.items()
            }
        else:
            assert len(said) > 0


def test_a_figure_says_what_it_shows(prototype: Prototype) -> None:
    told = [str(held(shape).get("descr")) for shape in every(prototype) if held(shape).get("descr")]
    assert told
    if prototype.type != "canvas":
        assert all("{{" in one for one in told)


def test_a_shape_without_text_is_a_decoration(prototype: Prototype) -> None:
    for shape in every(prototype):
        bare = shape.tag in (name("p:sp"), name("p:cxnSp")) and not text(shape)
        assert decorative(shape) == bare, held(shape).get("name")


def test_a_figure_stands_between_the_margins(prototype: Prototype) -> None:
    for shape in every(prototype):
        left, top, right, bottom = frame(shape)
        if prototype.type == "cycle" and "slide.steps ring" not in str(held(shape).get("name")) and text(shape):
            continue  # in a group that the ring makes smaller
        assert left >= LEFT - 0.01, held(shape).get("name")
        assert top >= TOP - 0.01, held(shape).get("name")
        assert right <= RIGHT + 0.01, held(shape).get("name")
        assert bottom <= BOTTOM + 0.01, held(shape).get("name")


def test_text_is_never_under_14_points(prototype: Prototype) -> None:
    for body in within(prototype, "p:txBody", "a:txBody"):
        fit = body.find(f"{name('a:bodyPr')}/{name('a:normAutofit')}")
        scale = 1.0 if fit is None else int(fit.get("fontScale", "100000")) / 100_000
        for properties in body.iter(name("a:rPr")):
            assert int(properties.get("sz", "")) / 100 * scale >= 13.99, text(body)


def test_text_in_shapes_may_be_set_smaller_and_no_other_way(prototype: Prototype) -> None:
    for shape in within(prototype, "p:sp"):
        if text(shape):
            assert shape.find(f"{name('p:txBody')}/{name('a:bodyPr')}/{name('a:normAutofit')}") is not None


def test_text_stands_out_from_its_shape(prototype: Prototype) -> None:
    for shape in within(prototype, "p:sp", "a:tc"):
        fill = slot(shape.find(name("p:spPr"))) or slot(shape.find(name("a:tcPr")))
        for properties in shape.iter(name("a:rPr")):
            colour = slot(properties)
            assert colour is not None
            if fill is None and colour == "bg1":
                continue  # a label on a dark shape below it
            assert contrast(colour, fill or "bg1") >= 4.5, (text(shape), colour, fill)


def test_the_loops_in_names_are_understood(prototype: Prototype) -> None:
    for shape in every(prototype):
        for code in re.findall(r"\{%sp (for .*?) %\}", str(held(shape).get("name"))):
            rest, layout = layouts.read(code, Area(0, 0, 1000, 1000))
            assert re.fullmatch(r"for \w+ in (level|slide\.\w+(\[.*\])*)", rest)
            assert layout.kind in layouts.KINDS


def test_no_fill_is_a_gradient_and_no_shape_has_an_effect(prototype: Prototype) -> None:
    for shape in prototype.shapes:
        assert not list(shape.iter(name("a:gradFill"), name("a:effectLst"), name("a:blipFill")))


def test_twelve_of_the_25_cells_demand_a_countermeasure() -> None:
    demanded = [(s, k) for s in range(1, 6) for k in range(1, 6) if demands_countermeasure(s, k)]
    assert demanded == [
        (1, 5), (2, 5), (3, 3), (3, 4), (3, 5), (4, 3), (4, 4), (4, 5), (5, 2), (5, 3), (5, 4), (5, 5),
    ]  # fmt: skip


def test_the_risk_matrix_shows_the_sums_and_marks_those_that_demand_a_countermeasure() -> None:
    rows = [
        [(text(cell), slot(cell.find(name("a:tcPr")))) for cell in row.iter(name("a:tc"))]
        for shape in made("nb")["matrix-5"].shapes
        for row in shape.iter(name("a:tr"))
    ]
    assert [label for label, _ in rows[0]] == ["S \\ K", "K = 1", "K = 2", "K = 3", "K = 4", "K = 5"]
    assert [row[0][0] for row in rows[1:]] == ["S = 5", "S = 4", "S = 3", "S = 2", "S = 1"]
    for s, row in zip((5, 4, 3, 2, 1), rows[1:], strict=True):
        for k, (label, fill) in enumerate(row[1:], 1):
            assert label == (f"▲ {s * k}" if demands_countermeasure(s, k) else f"{s * k}")
            assert (fill == "accent4") == demands_countermeasure(s, k)


def test_the_worst_cell_of_the_small_matrix_is_marked_with_a_symbol_in_words_and_by_its_edge() -> None:
    cells = [shape for shape in every(made("nb")["matrix-2"]) if str(held(shape).get("name")) == "Rute"]
    marked = [shape for shape in cells if "▲ Størst risiko" in text(shape)]
    assert len(cells) == 8  # with a note beside them, and without
    assert len(marked) == 2
    for shape in marked:
        assert text(shape).startswith("{{ slide.y_axis }}: {{ slide.high }}{{ slide.x_axis }}: {{ slide.high }}")
    edges = {slot(shape.find(f"{name('p:spPr')}/{name('a:ln')}")) for shape in marked}
    assert edges == {"accent4"}


@pytest.mark.parametrize("language", sorted(WORDS))
def test_the_texts_of_the_canvas_fit_their_fields(language: str) -> None:
    """LibreOffice would set them smaller, and docgen fits only texts that hold values."""
    for shape in every(made(language)["canvas"]):
        if shape.tag != name("p:sp") or "{{" in text(shape):
            continue
        room = Inheritance(None, None, None, None).frame(shape)
        body = shape.find(name("p:txBody"))
        assert room is not None
        assert body is not None
        written = "".join(etree.tostring(one, encoding="unicode") for one in body.iter(name("a:p")))
        said = [paragraphs.read(part, room) for part in paragraphs.parts(written)]
        assert height(said, room) <= room.height, text(shape)


@pytest.fixture(params=["with a line below", "without"])
def fields_of_the_canvas(request: pytest.FixtureRequest) -> list[Element]:
    drawn = made("nb")["canvas"].shapes[request.param == "without"]
    return list(drawn.iter(name("p:sp")))


def test_the_canvas_has_every_field_of_the_milestone_plan(fields_of_the_canvas: list[Element]) -> None:
    said = [text(shape) for shape in fields_of_the_canvas]
    for key, (heading, *_) in figure_words_nb.WORDS.canvas.items():
        assert sum(heading in one for one in said) == (3 if key == "phase" else 1), key


def test_the_fields_of_the_canvas_do_not_cover_one_another(fields_of_the_canvas: list[Element]) -> None:
    places = [frame(shape) for shape in fields_of_the_canvas]
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            assert apart(one, other)


def test_the_canvas_goes_down_to_the_foot_of_the_slide(fields_of_the_canvas: list[Element]) -> None:
    assert max(frame(shape)[3] for shape in fields_of_the_canvas) == pytest.approx(BOTTOM, abs=0.01)


def apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
