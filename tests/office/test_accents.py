"""The theme's accents go on in turn, and none looks like one used before."""

from __future__ import annotations

import pytest
from lxml import etree

from docgen.office import accents
from docgen.office.accents import Next
from tests.office.charts import A, C


def shape(*colours: str) -> etree._Element:
    """A series whose fill, and then line, have colours such as `schemeClr accent1`."""
    made = etree.Element(f"{C}ser")
    properties = etree.SubElement(made, f"{C}spPr")
    for colour in colours:
        tag, value = colour.split()
        etree.SubElement(etree.SubElement(properties, f"{A}solidFill"), f"{A}{tag}", val=value)
    return made


def painted(step: int, last: int = 0, used: frozenset[int] = frozenset({0})) -> str:
    """The colour of what stands `step` after an accent."""
    made = shape("schemeClr accent1")
    accents.leave_open(made, accents.main(made))
    root = etree.fromstring(Next(last, used).paint(etree.tostring(made, encoding="unicode"), step))
    (colour,) = root.iter(f"{A}schemeClr")
    return " ".join([colour.get("val", ""), *(child.get("val", "") for child in colour)])


@pytest.mark.parametrize(
    ("step", "wanted"),
    [(1, "accent2"), (5, "accent6"), (6, "accent1 60000"), (7, "accent2 60000"), (12, "accent1 80000 20000")],
)
def test_accents_come_in_turn_and_are_varied_when_they_come_again(step: int, wanted: str) -> None:
    assert painted(step) == wanted


def test_before_the_first_comes_none() -> None:
    assert [painted(step, -1, frozenset()) for step in (1, 6, 7)] == ["accent1", "accent6", "accent1 60000"]


def test_thirty_six_colours_in_a_row_differ() -> None:
    assert len({painted(step, -1, frozenset()) for step in range(1, 37)}) == 36


def test_colours_go_on_after_the_last_accent() -> None:
    assert accents.after([shape("schemeClr accent5"), shape("schemeClr accent2")]) == Next(1, frozenset({4, 1}))


@pytest.mark.parametrize("colour", ["srgbClr accent9", "schemeClr tx1", "schemeClr accent"])
def test_colours_go_on_by_number_after_one_that_is_no_accent(colour: str) -> None:
    assert accents.after([shape("schemeClr accent5"), shape(colour)]) == Next(1, frozenset({4}))


def test_nothing_is_before_the_first() -> None:
    assert accents.after([]) == Next(-1, frozenset())


def test_only_the_main_colour_is_left_open_and_becomes_one_of_the_theme() -> None:
    made = shape("sysClr window", "srgbClr FFFFFF", "sysClr window")
    for colour in made.iter(f"{A}sysClr"):
        colour.set("lastClr", "FFFFFF")
    accents.leave_open(made, accents.main(made))

    text = Next(0, frozenset({0})).paint(etree.tostring(made, encoding="unicode"), 1)

    found = [(etree.QName(colour).localname, dict(colour.attrib)) for colour in etree.fromstring(text).iter(f"{A}*")]
    assert [colour for colour in found if colour[0] != "solidFill"] == [
        ("schemeClr", {"val": "accent2"}),
        ("srgbClr", {"val": "FFFFFF"}),
        ("schemeClr", {"val": "accent2"}),
    ]


def test_a_series_without_a_colour_is_as_it_was() -> None:
    made = etree.Element(f"{C}ser")
    accents.leave_open(made, accents.main(made))

    assert accents.main(made) is None
    assert not len(made)
