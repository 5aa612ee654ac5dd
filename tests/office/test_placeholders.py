"""A placeholder takes after one of the layout, and that after one of the master."""

from __future__ import annotations

import pytest

from docgen.office import placeholders, xml
from docgen.office.xml import Element
from tests.office.texts import element, shape, tree

LAYOUT = tree(
    "p:sldLayout",
    shape("", 'type="title"'),
    shape("", 'idx="1"'),
    shape("", 'type="body" idx="13"'),
    shape("", 'type="ftr" idx="11"'),
    shape("", 'type="subTitle" idx="14"'),
)
MASTER = tree(
    "p:sldMaster", shape("", 'type="title"'), shape("", 'type="body" idx="1"'), shape("", 'type="ftr" idx="3"')
)


def above(ph: str) -> list[int]:
    """The numbers of the placeholders in the layout and the master that one inherits from."""
    chain = placeholders.chain(element(shape("", ph)), placeholders.held_by(LAYOUT), placeholders.held_by(MASTER))
    return [_number(one) for one in chain[1:]]


def _number(one: Element) -> int:
    parent = one.getparent()
    assert parent is not None
    return parent.index(one)


@pytest.mark.parametrize(
    ("ph", "expected"),
    [
        ('type="title"', [0, 0]),
        ('type="ctrTitle"', [0, 0]),
        ('idx="1"', [1, 1]),
        ('type="body" idx="13"', [2, 1]),
        ('type="ftr" idx="11"', [3, 2]),
        ('type="ftr" idx="99"', [3, 2]),
        ('type="subTitle"', [2, 1]),
        ('type="chart" idx="1"', [1, 1]),
        ('type="chart" idx="99"', [1]),  # the master's body
    ],
)
def test_the_number_counts_first_then_the_type(ph: str, expected: list[int]) -> None:
    assert above(ph) == expected


def test_a_shape_that_is_no_placeholder_inherits_nothing() -> None:
    alone = element(shape())
    assert placeholders.chain(alone, placeholders.held_by(LAYOUT), placeholders.held_by(MASTER)) == [alone]
    assert placeholders.kind(alone) == ""


def test_without_a_layout_the_master_still_counts() -> None:
    chain = placeholders.chain(element(shape("", 'type="body"')), [], placeholders.held_by(MASTER))
    assert [one.tag for one in chain] == [xml.q("p:sp")] * 2
    assert len(placeholders.chain(chain[0], [], placeholders.held_by(None))) == 1


@pytest.mark.parametrize(
    ("ph", "style", "flows"),
    [
        ("", "p:otherStyle", False),
        ('type="title"', "p:titleStyle", False),
        ('type="ctrTitle"', "p:titleStyle", False),
        ('type="subTitle"', "p:bodyStyle", False),
        ('type="body"', "p:bodyStyle", True),
        ('idx="1"', "p:bodyStyle", True),
        ('type="obj"', "p:bodyStyle", True),
        ('type="pic"', "p:bodyStyle", False),
        ('type="sldNum"', "p:otherStyle", False),
    ],
)
def test_the_type_says_the_style_and_whether_text_goes_on(ph: str, style: str, flows: bool) -> None:
    made = element(shape("", ph))
    assert placeholders.style(made) == style
    assert placeholders.flows(made) == flows
