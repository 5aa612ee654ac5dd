"""The ladder filled: a staircase for every count of steps, with each text on its own step."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import pytest
from pptx import Presentation as Read

from docgen.office.template import Template
from tests.proof.deck_shapes import Box, Transform
from tests.tools.figure_cases import DATA, template_of_figures
from tools.templates.deck import grid
from tools.templates.xml import name

POINTS = 72 / 2.54
CASES = [(count, phased) for count in range(3, 9) for phased in (True, False)]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return template_of_figures(tmp_path_factory.mktemp("figures"))


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0]} steps{', phases' if case[1] else ''}")
def standing(request: pytest.FixtureRequest, template: Template) -> list[tuple[Any, Box]]:
    """Every shape that is no group, with where it stands on the slide, in points."""
    count, phased = request.param
    slide = {
        "type": "ladder", "title": "Prøve", "notes": "", "band": None, "phases": ["Først", "Sist"] if phased else [],
        "steps": [{"label": f"Trinn {number}", "statement": "Jeg vet"} for number in range(1, count + 1)],
    }  # fmt: skip
    rendered = template.render({**DATA, "slides": [slide]})
    return list(_within(Read(io.BytesIO(rendered)).slides[0].shapes, Transform(), turned=False))


def _within(shapes: Any, transform: Transform, *, turned: bool) -> Any:
    for shape in shapes:
        if shape.shape_type is not None and shape.shape_type.name == "GROUP":
            own = list(_within(shape.shapes, transform.within(shape), turned=turned))
            frame = shape._element.grpSpPr.xfrm
            yield from _turned(own) if frame.get("flipH") == frame.get("flipV") == "1" else own
        else:
            yield shape, transform.box(shape.left, shape.top, shape.width, shape.height)


def _turned(found: list[tuple[Any, Box]]) -> list[tuple[Any, Box]]:
    """Turn shapes half a circle about the middle of them all."""
    across = min(box.left for _, box in found) + max(box.right for _, box in found)
    down = min(box.top for _, box in found) + max(box.bottom for _, box in found)
    return [(shape, Box(across - b.right, down - b.bottom, across - b.left, down - b.top)) for shape, b in found]


def steps(standing: list[tuple[Any, Box]]) -> list[tuple[Any, Box]]:
    """The steps from the lowest up."""
    return [(shape, box) for shape, box in standing if shape.has_text_frame and "Trinn" in shape.text_frame.text][::-1]


def covers(standing: list[tuple[Any, Box]]) -> list[Box]:
    """What covers the steps, from the left."""
    return sorted(box for shape, box in standing if shape.name == "Bakgrunn")


def test_each_step_says_its_number_label_and_statement(standing: list[tuple[Any, Box]]) -> None:
    for number, (shape, _) in enumerate(steps(standing), 1):
        assert shape.text_frame.text == f"{number}. Trinn {number}\nJeg vet"


def test_the_steps_fill_the_height(standing: list[tuple[Any, Box]]) -> None:
    found = [box for _, box in steps(standing)]
    assert found[-1].top == pytest.approx(grid.TOP * POINTS, abs=2)
    assert found[0].bottom == pytest.approx(grid.BOTTOM * POINTS, abs=0.1)
    for lower, upper in pairwise(found):
        assert lower.top > upper.bottom


def test_each_step_begins_further_to_the_right_than_the_one_below(standing: list[tuple[Any, Box]]) -> None:
    """What covers a step ends between it and the next, and is as wide as the steps below it have begun."""
    found, hanging = [box for _, box in steps(standing)], covers(standing)
    assert len(hanging) == len(found) - 1
    for number, cover in enumerate(hanging):
        below, above = found[number], found[number + 1]
        assert above.bottom < cover.bottom < below.top


def test_text_begins_where_its_step_does(standing: list[tuple[Any, Box]]) -> None:
    hanging = covers(standing)
    for number, (shape, box) in enumerate(steps(standing)):
        begins = box.left if number == 0 else hanging[number - 1].right
        style = next(shape._element.iter(name("a:lstStyle")))
        for paragraph in shape._element.iter(name("a:pPr")):
            level = int(paragraph.get("lvl", "0"))
            left = int(style.find(name(f"a:lvl{level + 1}pPr")).get("marL")) / 12_700
            assert box.left + left == pytest.approx(begins, abs=0.1)
