"""The figures filled: every text is there, nothing leaves its place, nothing covers anything else."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import pytest
from pptx import Presentation as Read

from docgen.office import metrics
from docgen.office.frames import Inheritance
from docgen.office.template import Template
from tests.tools.figure_cases import DATA, Slide, cases, template_of_figures
from tools.templates.deck import grid
from tools.templates.xml import name

CASES = list(cases())
WITHIN = {"rings", "zones"}
"""Figures in which shapes stand on one another on purpose."""


@dataclass(frozen=True)
class Box:
    """A shape as it is seen, in centimetres."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    filled: bool

    def covers(self, other: Box) -> bool:
        slack = 0.12  # the foot of a step covers the lower edge of its rising part
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return template_of_figures(tmp_path_factory.mktemp("figures"))


@pytest.fixture(params=CASES, ids=lambda case: str(case["title"]))
def filled(request: pytest.FixtureRequest, template: Template) -> tuple[Slide, Any]:
    rendered = template.render({**DATA, "slides": [request.param]})
    return request.param, Read(io.BytesIO(rendered)).slides[0]


def boxes(shapes: Any, scale: tuple[float, float, float, float] = (1, 0, 1, 0)) -> Iterator[Box]:
    """Yield the shapes that hold text; `scale` turns the places within a group into those on the slide."""
    for shape in shapes:
        a, b, c, d = scale
        x, y = a * shape.left + b, c * shape.top + d
        w, h = a * shape.width, c * shape.height
        if shape.shape_type is not None and shape.shape_type.name == "GROUP":
            inner = shape._element.grpSpPr.xfrm
            start, size = inner.chOff, inner.chExt
            across, along = w / size.cx, h / size.cy
            yield from boxes(shape.shapes, (across, x - start.x * across, along, y - start.y * along))
        elif shape.has_text_frame and shape.text_frame.text and not shape.is_placeholder:
            if shape.rotation in (90, 270):
                x, y, w, h = x + (w - h) / 2, y + (h - w) / 2, h, w
            filled = shape.fill.type is not None and shape.fill.type.name == "SOLID"
            left, top, right, bottom = (value / 360_000 for value in (x, y, x + w, y + h))
            yield Box(left, top, right, bottom, shape.text_frame.text, filled)


def widths(shapes: Any, across: float = 1, along: float = 1) -> Iterator[tuple[Any, float]]:
    """Yield the shapes that say how large they are, and how wide their text may be, in points."""
    inheritance = Inheritance(None, None, None, None)
    for shape in shapes:
        if shape.shape_type is not None and shape.shape_type.name == "GROUP":
            inner = shape._element.grpSpPr.xfrm
            yield from widths(
                shape.shapes, across * shape.width / inner.chExt.cx, along * shape.height / inner.chExt.cy
            )
        elif shape.has_text_frame and shape._element.spPr.xfrm is not None:
            drawn = deepcopy(shape._element)
            drawn.spPr.xfrm.ext.cx = round(drawn.spPr.xfrm.ext.cx * across)
            drawn.spPr.xfrm.ext.cy = round(drawn.spPr.xfrm.ext.cy * along)
            frame = inheritance.frame(drawn)
            assert frame is not None
            yield shape._element, frame.width


def words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, held in value.items():
            if key not in ("type", "notes"):
                yield from words(held)
    elif isinstance(value, list):
        for held in value:
            yield from words(held)


def everything(slide: Any) -> str:
    return "\n".join(str(node.text) for node in slide._element.iter("{*}t") if node.text)


def test_every_text_is_there_and_no_tag(filled: tuple[Slide, Any]) -> None:
    case, slide = filled
    said = everything(slide)
    for word in words(case):
        assert word in said
    names = " ".join(node.get("name", "") + node.get("descr", "") for node in slide._element.iter("{*}cNvPr"))
    assert "{{" not in said + names
    assert "{%" not in said + names


def test_no_text_leaves_the_room_for_content(filled: tuple[Slide, Any]) -> None:
    _, slide = filled
    for box in boxes(slide.shapes):
        if box.top < grid.TOP - 0.01 or box.top > grid.BOTTOM:
            assert box.text == DATA["sender"]
            continue
        assert box.left >= grid.LEFT - 0.01, box
        assert box.right <= grid.RIGHT + 0.01, box
        assert box.bottom <= grid.BOTTOM + 0.01, box


def test_no_text_covers_another(filled: tuple[Slide, Any]) -> None:
    case, slide = filled
    held = [box for box in boxes(slide.shapes) if case["type"] not in WITHIN or not box.filled]
    for number, one in enumerate(held):
        for other in held[number + 1 :]:
            assert not one.covers(other), (one, other)


def test_no_text_is_under_14_points(filled: tuple[Slide, Any]) -> None:
    _, slide = filled
    sizes = [int(node.get("sz")) for node in slide._element.iter("{*}rPr") if node.get("sz")]
    footer = 1200
    assert [size for size in sizes if size < 1400 and size != footer] == []


def test_no_word_is_broken(filled: tuple[Slide, Any]) -> None:
    _, slide = filled
    for shape, width in widths(slide.shapes):
        for run in shape.iter(name("a:r")):
            look = run.find(name("a:rPr"))
            for word in re.findall(r"[^\s-]+", run.findtext(name("a:t"))):
                wide = metrics.width(word, int(look.get("sz", "1200")) / 100, look.get("b") == "1", "Calibri")
                assert wide <= width + 0.01, word


def test_a_figure_tells_what_it_shows(filled: tuple[Slide, Any]) -> None:
    _, slide = filled
    told = [node.get("descr") for node in slide._element.iter("{*}cNvPr") if node.get("descr")]
    assert len(told) == 1
    assert len(told[0]) > 20


def test_ids_are_unique(filled: tuple[Slide, Any]) -> None:
    _, slide = filled
    ids = [node.get("id") for node in slide._element.iter("{*}cNvPr")]
    assert len(ids) == len(set(ids))
