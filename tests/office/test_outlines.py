"""Text has less room in a circle than in its box."""

from __future__ import annotations

import pytest

from docgen.office import outlines
from tests.office.texts import element


def inset(preset: str, guides: str = "", width: float = 200, height: float = 100) -> tuple[float, ...]:
    made = element(
        f'<p:sp><p:spPr><a:prstGeom prst="{preset}"><a:avLst>{guides}</a:avLst></a:prstGeom></p:spPr></p:sp>'
    )
    return tuple(round(value, 2) for value in outlines.inset(made, width, height))


@pytest.mark.parametrize(
    ("preset", "expected"),
    [
        ("rect", (0, 0, 0, 0)),
        ("ellipse", (29.29, 14.64, 29.29, 14.64)),
        ("roundRect", (4.88, 4.88, 4.88, 4.88)),
        ("round2SameRect", (4.88, 4.88, 4.88, 0)),
        ("diamond", (50, 25, 50, 25)),
        ("triangle", (50, 50, 50, 0)),
        ("trapezoid", (16.67, 8.33, 16.67, 0)),
        ("homePlate", (0, 0, 25, 0)),
        ("chevron", (50, 0, 50, 0)),
        ("rightArrow", (0, 25, 25, 25)),
        ("downArrow", (50, 0, 50, 25)),
    ],
)
def test_outlines_take_room(preset: str, expected: tuple[float, ...]) -> None:
    assert inset(preset) == expected


def test_adjustments_of_the_shape_count() -> None:
    assert inset("homePlate", '<a:gd name="adj" fmla="val 20000"/>') == (0, 0, 10, 0)
    assert inset("roundRect", '<a:gd name="adj" fmla="val 50000"/>')[0] == 14.64
    assert inset("chevron", '<a:gd name="adj" fmla="val 100000"/>', 100, 100) == (0, 0, 0, 0)


def test_a_shape_without_an_outline_takes_none() -> None:
    assert outlines.inset(element("<p:sp><p:spPr/></p:sp>"), 100, 100) == (0, 0, 0, 0)
