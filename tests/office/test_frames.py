"""A shape's room and looks are its own, else its layout's, else its master's."""

from __future__ import annotations

import pytest

from docgen.office import xml
from docgen.office.frames import Inheritance
from docgen.office.xml import Element
from tests.office.texts import element, shape, tree

NORMAL = "<a:normAutofit/>"
THEME = element(
    "<a:theme><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface='Cambria'/></a:majorFont>"
    "<a:minorFont><a:latin typeface='Arial'/></a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)
PRESENTATION = element(
    '<p:presentation><p:sldSz cx="12192000" cy="6858000"/><p:defaultTextStyle><a:lvl1pPr><a:defRPr sz="1600"/>'
    "</a:lvl1pPr></p:defaultTextStyle></p:presentation>"
)
STYLES = (
    '<p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="4400"><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>'
    '</p:titleStyle><p:bodyStyle><a:lvl1pPr marL="254000" indent="-254000"><a:defRPr sz="3200"/></a:lvl1pPr>'
    '<a:lvl2pPr><a:defRPr sz="2800"/></a:lvl2pPr></p:bodyStyle><p:otherStyle/></p:txStyles>'
)
MASTER = tree(
    "p:sldMaster",
    shape("", 'type="title"', (20, 20, 900, 60), autofit=NORMAL),
    shape("", 'type="body" idx="1"', (20, 100, 900, 350), autofit=NORMAL, style='<a:lvl1pPr algn="l"/>'),
    shape("", 'type="ftr" idx="3"', (20, 500, 900, 20)),
    more=STYLES,
)
LAYOUT = tree(
    "p:sldLayout",
    shape("", 'type="title"'),
    shape("", 'idx="1"', (20, 100, 400, 300), ' lIns="0" rIns="0"', '<a:lvl1pPr><a:defRPr sz="2400"/></a:lvl1pPr>'),
    shape("", 'type="ftr" idx="11"'),
)
INHERITANCE = Inheritance(LAYOUT, MASTER, PRESENTATION, THEME)


def room(made: Element) -> tuple[float, float]:
    frame = INHERITANCE.frame(made)
    assert frame is not None
    return round(frame.width, 2), round(frame.height, 2)


def own(body: str = "", **more: str) -> Element:
    return element(shape("", "", (0, 0, 200, 100), body, **more))


def test_the_place_is_the_shapes_own_then_the_layouts_then_the_masters() -> None:
    def place(made: str) -> object:
        return INHERITANCE.geometry(element(made))

    point = 12_700
    assert place(shape("", 'idx="1"', (1, 2, 3, 4))) == (point, 2 * point, 3 * point, 4 * point)
    assert place(shape("", 'idx="1"')) == (20 * point, 100 * point, 400 * point, 300 * point)
    assert place(shape("", 'type="title"')) == (20 * point, 20 * point, 900 * point, 60 * point)
    assert place(shape()) is None
    assert INHERITANCE.frame(element(shape())) is None


def test_insets_are_taken_from_the_room() -> None:
    assert room(own()) == (185.6, 92.8)
    assert room(own(' lIns="0" tIns="127000"')) == (192.8, 86.4)
    assert room(element(shape("", 'idx="1"'))) == (400, 292.8)
    assert room(element(shape("", 'idx="1"', body=' lIns="127000"'))) == (390, 292.8)


def test_text_on_end_has_the_height_as_its_width() -> None:
    assert room(own(' vert="vert270"')) == (92.8, 185.6)
    assert room(own(' vert="horz"')) == (185.6, 92.8)


def test_a_circle_has_less_room_than_its_box() -> None:
    assert room(own(preset="ellipse"))[0] == pytest.approx(200 * 0.7071 - 14.4, abs=0.1)


def test_columns_share_the_room() -> None:
    frame = INHERITANCE.frame(own(' numCol="2" spcCol="127000"'))
    assert frame is not None
    assert frame.width == pytest.approx((185.6 - 10) / 2)
    assert 92.8 < frame.height < 2 * 92.8


def test_looks_come_from_styles_from_the_most_general_to_the_shapes_own() -> None:
    body = INHERITANCE.frame(element(shape("", 'idx="1"', style='<a:lvl2pPr><a:defRPr b="1"/></a:lvl2pPr>')))
    assert body is not None
    assert [level.size for level in body.levels[:3]] == [24, 28, 18]
    assert (body.levels[0].left, body.levels[0].indent) == (20, -20)
    assert [level.bold for level in body.levels[:3]] == [False, True, False]
    assert body.levels[0].font == "Arial"
    title = INHERITANCE.frame(element(shape("", 'type="title"')))
    assert title is not None
    assert (title.levels[0].size, title.levels[0].font) == (44, "Cambria")
    other = INHERITANCE.frame(own())
    assert other is not None
    assert other.levels[0].size == 16


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (shape(), ""),
        (shape(autofit="<a:normAutofit/>"), "normal"),
        (shape(autofit="<a:noAutofit/>"), "none"),
        (shape(autofit="<a:spAutoFit/>"), "shape"),
        (shape("", 'idx="1"'), "normal"),
        (shape("", 'idx="1"', autofit="<a:noAutofit/>"), "none"),
        (shape("", 'type="ftr" idx="11"'), ""),
    ],
)
def test_what_happens_to_long_text_is_inherited(made: str, expected: str) -> None:
    assert INHERITANCE.autofit(element(made)) == expected


def test_the_smallest_scale_is_the_templates() -> None:
    frame = INHERITANCE.frame(own(autofit='<a:normAutofit fontScale="62500" lnSpcReduction="20000"/>'))
    assert frame is not None
    assert (frame.scale, frame.reduction) == (0.625, 0.2)
    plain = INHERITANCE.frame(own(' wrap="none"', autofit="<a:noAutofit/>"))
    assert plain is not None
    assert (plain.scale, plain.reduction, plain.wrap) == (1.0, 0.0, False)


def test_bodies_that_shrink_flow_and_nothing_else_does() -> None:
    assert INHERITANCE.is_flow(element(shape("", 'idx="1"')))
    assert not INHERITANCE.is_flow(element(shape("", 'idx="1"', autofit="<a:noAutofit/>")))
    assert not INHERITANCE.is_flow(element(shape("", 'type="title"')))
    assert not INHERITANCE.is_flow(own(autofit=NORMAL))
    assert INHERITANCE.is_title(element(shape("", 'type="ctrTitle"')))
    assert not INHERITANCE.is_title(own())


def table(y: int = 100, height: int = 60, look: str = "") -> str:
    point = 12_700
    place = f'<a:off x="{20 * point}" y="{y * point}"/><a:ext cx="{400 * point}" cy="{height * point}"/>'
    grid = f'<a:tblGrid><a:gridCol w="{100 * point}"/><a:gridCol w="{300 * point}"/></a:tblGrid>'
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/>'
        f"</p:nvGraphicFramePr><p:xfrm>{place}</p:xfrm><a:graphic><a:graphicData><a:tbl><a:tblPr{look}/>{grid}"
        "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def room_of_table(*others: str, inheritance: Inheritance = INHERITANCE) -> float:
    slide = tree("p:sld", table(), *others)
    frame = next(slide.iter(xml.q("p:graphicFrame")))
    return inheritance.table(frame, [one for one in slide.iter(xml.q("p:sp")) if one is not frame]).room


def test_a_table_has_room_down_to_the_footer() -> None:
    assert room_of_table() == pytest.approx(500 - 4 - 100)


def test_a_table_has_room_down_to_the_nearest_shape_under_it() -> None:
    under, beside, above, behind = (100, 300, 200, 50), (500, 300, 100, 50), (100, 20, 200, 50), (0, 0, 960, 540)
    assert room_of_table(shape("", "", under)) == pytest.approx(300 - 4 - 100)
    for place in (beside, above, behind):
        assert room_of_table(shape("", "", place)) == pytest.approx(396)


def test_a_table_has_room_down_to_the_margin_when_nothing_is_under_it() -> None:
    alone = Inheritance(None, None, PRESENTATION, THEME)
    assert room_of_table(inheritance=alone) == pytest.approx(540 - 18 - 100)
    assert room_of_table(inheritance=Inheritance(None, None, None, None)) == pytest.approx(540 - 18 - 100)


def test_a_table_has_its_columns_and_looks() -> None:
    made = INHERITANCE.table(element(table(look=' firstRow="1"')), [])
    assert made.columns == (100, 300)
    assert (made.level.size, made.level.font) == (16, "Arial")
    assert (made.bold_row, made.bold_column) == (True, False)
