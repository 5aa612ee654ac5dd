"""A shape says its place and the room of its text, or what it takes after does."""

from __future__ import annotations

import pytest

from docgen.office import bodies
from tests.office.texts import element, shape

POINT = 12_700


@pytest.mark.parametrize(
    "written",
    [
        shape("", "", (1, 2, 3, 4)),
        '<p:graphicFrame><p:xfrm><a:off x="12700" y="25400"/><a:ext cx="38100" cy="50800"/></p:xfrm></p:graphicFrame>',
        '<p:grpSp><p:grpSpPr><a:xfrm><a:off x="12700" y="25400"/><a:ext cx="38100" cy="50800"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="1" cy="1"/></a:xfrm></p:grpSpPr></p:grpSp>',
    ],
    ids=["shape", "graphic frame", "group"],
)
def test_the_place_is_read(written: str) -> None:
    assert bodies.transform(element(written)) == (POINT, 2 * POINT, 3 * POINT, 4 * POINT)


def test_a_place_without_a_size_is_none() -> None:
    assert bodies.transform(element(shape())) is None
    half = '<p:sp><p:spPr><a:xfrm><a:off x="1" y="2"/></a:xfrm></p:spPr></p:sp>'
    assert bodies.transform(element(half)) is None


def test_the_first_that_says_an_attribute_or_what_happens_counts() -> None:
    chain = [
        element(shape(body=' vert="vert"')),
        element(shape(body=' vert="horz" wrap="none"', autofit="<a:noAutofit/>")),
    ]
    said = bodies.of(chain)
    assert bodies.attribute(said, "vert") == "vert"
    assert bodies.attribute(said, "wrap") == "none"
    assert bodies.attribute(said, "numCol", "1") == "1"
    found = bodies.autofit(said)
    assert found is not None
    assert found.tag.endswith("noAutofit")


def test_the_outline_is_that_of_the_first_that_has_one() -> None:
    plain, circle = element(shape()), element(shape("", "", (0, 0, 1, 1), preset="ellipse"))
    assert bodies.with_outline([plain, circle]) is circle
    assert bodies.with_outline([plain]) is plain
