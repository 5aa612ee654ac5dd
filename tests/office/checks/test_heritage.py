"""What a shape on a slide inherits from its layout and its master."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation
from pptx.util import Cm

from docgen.office.checks.slides import shape
from docgen.office.checks.slides.deck import Deck
from docgen.office.checks.slides.heritage import Area, Heritage
from docgen.office.package import Package
from docgen.office.xml import Element


@pytest.fixture(scope="module")
def heritage() -> Heritage:
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[1])
    slide.placeholders[1].left, slide.placeholders[1].top = Cm(1), Cm(2)
    slide.placeholders[1].width, slide.placeholders[1].height = Cm(3), Cm(4)
    outer = slide.shapes.add_group_shape()
    inner = outer.shapes.add_group_shape()
    inner.shapes.add_textbox(Cm(5), Cm(5), Cm(2), Cm(1)).name = "In groups"
    inner.left, inner.width = Cm(0), Cm(4)  # from 5 and 2 cm: twice as wide
    outer.top, outer.height = Cm(10), Cm(3)  # from 5 and 1 cm: three times as high
    turned = slide.shapes.add_textbox(Cm(4), Cm(4), Cm(4), Cm(2))
    turned.name, turned.rotation = "Turned", 90
    stream = io.BytesIO()
    made.save(stream)
    deck = Deck(Package(stream.getvalue()))
    return Heritage(deck, deck.slides[0])


def named(heritage: Heritage, name: str) -> Element:
    return next(found for found in heritage.slide.shapes if shape.name(found).startswith(name))


def centimetres(area: Area | None) -> tuple[float, ...]:
    assert area is not None
    return tuple(round(length / 360_000, 2) for length in area)


def test_a_placeholder_stands_where_its_layout_or_master_says_unless_it_says_itself(heritage: Heritage) -> None:
    assert centimetres(heritage.area(named(heritage, "Title"))) == (1.27, 0.76, 22.86, 3.17)
    assert centimetres(heritage.area(named(heritage, "Content"))) == (1, 2, 3, 4)


def test_a_shape_in_groups_stands_where_they_are_drawn(heritage: Heritage) -> None:
    assert centimetres(heritage.area(named(heritage, "In groups"))) == (0, 10, 4, 3)


def test_the_area_of_a_turned_shape_is_the_rectangle_around_it(heritage: Heritage) -> None:
    assert centimetres(heritage.area(named(heritage, "Turned"))) == (5, 3, 2, 4)


def test_the_looks_of_a_level_come_from_the_placeholders_then_the_master_then_the_presentation(
    heritage: Heritage,
) -> None:
    title = named(heritage, "Title")
    paragraph = next(title.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}p"))
    assert [held.get("sz") for held in heritage.common_levels(title, paragraph)] == ["4400", "1800"]
    assert list(heritage.own_levels(title, paragraph)) == []
    assert [shape.kind(one) for one in heritage.chain(title)] == ["title", "title", "title"]
