"""Shapes that data repeats, leaves out, turns into pictures or binds to a chart."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.shapes.autoshape import Shape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.util import Cm

from docgen.errors import TemplateError, ValueProblem
from docgen.office.xml import A16, A, q
from tests.office.archives import unpack
from tests.office.slides import BODY, Draw, area, body, box, chart, fill, fill_bytes, prototype, texts

CHART = {"categories": ["x", "y", "z"], "series": [{"name": "=S", "values": [1, 2.5, None]}]}


def group(name: str, *children: tuple[str, str, float, float, float, float]) -> Draw:
    """A group of rectangles: name, text, x, y, width, height in centimetres."""

    def draw(slide: Slide) -> None:
        made = slide.shapes.add_group_shape()
        for child, text, x, y, w, h in children:
            shape = made.shapes.add_shape(MSO_SHAPE.RECTANGLE, Cm(x), Cm(y), Cm(w), Cm(h))
            shape.name, shape.text_frame.text = child, text
        made.name = name

    return draw


def png(width: int = 40, height: int = 20) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(stream, "PNG")
    return stream.getvalue()


def test_a_shape_repeats_over_a_list_within_its_area() -> None:
    deck = fill(
        prototype("", box("{{ loop.index }} {{ x }}", "Box {%sp for x in xs row gap 1 %}", 2, 5, 20, 4)), xs="abc"
    )

    shapes = list(deck.slides[0].shapes)
    assert texts(deck) == [["1 a", "2 b", "3 c"]]
    assert [area(shape) for shape in shapes] == [(2, 5, 6, 4), (9, 5, 6, 4), (16, 5, 6, 4)]
    assert {shape.name for shape in shapes} == {"Box"}
    assert len({shape.shape_id for shape in shapes}) == 3


def test_a_shape_over_an_empty_list_is_gone() -> None:
    assert texts(fill(prototype("", box("{{ x }}", "{%sp for x in xs %}"), box("kept")), xs=[])) == [["kept"]]


def test_a_tag_in_the_text_of_a_shape_governs_it_too() -> None:
    deck = fill(prototype("", box("{%sp for x in xs column %}{{ x }}"), box("{%sp if no %}gone")), xs=[1, 2], no=False)

    assert texts(deck) == [["1", "2"]]


@pytest.mark.parametrize(("held", "shown"), [(True, [["x", "y"]]), (False, [["y"]])])
def test_a_shape_is_kept_only_when_its_condition_holds(held: bool, shown: list[list[str]]) -> None:
    assert texts(fill(prototype("", box("x", "A {%sp if held %}"), box("y")), held=held)) == shown


def test_a_condition_and_a_loop_may_govern_one_shape() -> None:
    name = "A {%sp if xs|length > 1 %}{%sp for x in xs %}"

    assert texts(fill(prototype("", box("{{ x }}", name)), xs=[1, 2])) == [["1", "2"]]
    assert texts(fill(prototype("", box("{{ x }}", name)), xs=[1])) == [[]]


def test_a_group_repeats_whole_and_a_shape_within_it_over_a_list_of_its_own() -> None:
    deck = fill(
        prototype(
            "",
            group(
                "Level {%sp for level in levels column %}",
                ("Name", "{{ level.name }}", 2, 2, 4, 6),
                ("Box {%sp for x in level.boxes row %}", "{{ x }}", 6, 2, 8, 6),
            ),
        ),
        levels=[{"name": "A", "boxes": ["a", "b"]}, {"name": "B", "boxes": ["c"]}],
    )

    groups = [shape for shape in deck.slides[0].shapes if isinstance(shape, GroupShape)]
    texts_of = [[child.text_frame.text for child in one.shapes if isinstance(child, Shape)] for one in groups]
    assert texts_of == [["A", "a", "b"], ["B", "c"]]
    assert [area(one) for one in groups] == [(2, 2, 12, 3), (2, 5, 12, 3)]
    ids = [shape.shape_id for one in groups for shape in (one, *one.shapes)]
    assert len(set(ids)) == len(ids)


def test_a_picture_is_fitted_into_its_shape_and_never_stretched(tmp_path: Path) -> None:
    (tmp_path / "p.png").write_bytes(png(40, 20))

    deck = fill(
        prototype("", box("{{ file|picture('A wide picture') }}", "Picture", 2, 4, 10, 10)),
        folder=tmp_path,
        file="p.png",
    )

    (shape,) = deck.slides[0].shapes
    assert area(shape) == (2, 6.5, 10, 5)
    assert shape._element.nvPicPr.cNvPr.get("descr") == "A wide picture"
    assert shape.image.blob == (tmp_path / "p.png").read_bytes()


def test_a_picture_placeholder_takes_a_picture(tmp_path: Path) -> None:
    (tmp_path / "p.png").write_bytes(png(20, 40))

    def placeholder(slide: Slide) -> None:
        slide.placeholders[1].text_frame.text = "{{ slide.file|picture(slide.alt) }}"

    data = {"type": "p", "file": "p.png", "alt": "High & narrow"}
    deck = fill(prototype("p", placeholder, layout=8), folder=tmp_path, slides=[data, data])

    for slide in deck.slides:
        (picture,) = [shape for shape in slide.placeholders if shape.placeholder_format.idx == 1]
        assert picture._element.nvPicPr.cNvPr.get("descr") == "High & narrow"
    assert deck.slides[0].placeholders[1].image.sha1 == deck.slides[1].placeholders[1].image.sha1


def test_a_picture_that_is_missing_or_no_picture_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "no.png").write_text("no picture")
    kind = prototype("p", box("{{ slide.file|picture('x') }}", "Frame"))

    for file, said in [
        ("gone.png", "cannot be read"),
        ("no.png", "cannot be read"),
        ("../up.png", "outside the folder"),
    ]:
        with pytest.raises(ValueProblem, match=rf"slide 1 \(p\), shape «Frame».*slides\[0\].*{said}"):
            fill(kind, folder=tmp_path, slides=[{"type": "p", "file": file}])


def test_a_repeated_shape_may_be_a_picture(tmp_path: Path) -> None:
    (tmp_path / "p.png").write_bytes(png())

    deck = fill(
        prototype("", box("{{ f|picture('x') }}", "P {%sp for f in files row %}", 0, 0, 20, 5)),
        folder=tmp_path,
        files=["p.png"] * 2,
    )

    assert [area(shape)[:1] for shape in deck.slides[0].shapes] == [(0.0,), (10.0,)]
    assert len({shape.shape_id for shape in deck.slides[0].shapes}) == 2


@pytest.mark.parametrize(
    "kind",
    [
        XL_CHART_TYPE.COLUMN_CLUSTERED,
        XL_CHART_TYPE.BAR_CLUSTERED,
        XL_CHART_TYPE.LINE,
        XL_CHART_TYPE.PIE,
        XL_CHART_TYPE.DOUGHNUT,
    ],
)
def test_a_chart_shows_the_data_and_its_workbook_holds_it(kind: XL_CHART_TYPE) -> None:
    import openpyxl

    deck = fill(prototype("c", chart(kind=kind)), slides=[{"type": "c", "chart": CHART}])

    found = deck.slides[0].shapes[0].chart
    assert found.chart_type == kind
    assert list(found.plots[0].categories) == ["x", "y", "z"]
    assert [(series.name, list(series.values)) for series in found.plots[0].series] == [("=S", [1.0, 2.5, None])]
    sheet = openpyxl.load_workbook(io.BytesIO(found.part.chart_workbook.xlsx_part.blob)).active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        [None, "=S"],
        ["x", 1],
        ["y", 2.5],
        ["z", None],
    ]


def test_a_chart_that_is_left_out_leaves_no_part_behind() -> None:
    kind = prototype("c", chart("C {%sp if slide.chart %}{%chart slide.chart %}"), box("x"))

    with pytest.raises(TemplateError, match="categories"):
        fill(kind, slides=[{"type": "c", "chart": {"series": []}}])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("A {%sp while x %}", "only ‘for’ and ‘if’ govern a shape"),
        ("A {%chart x %}", "must stand in the name of a chart"),
        ("A {% if x %}", r"only \{%sp for"),
        ("A {%sp for x in y|docgen_frame(1) %}", "docgen's own"),
        ("A {%sp for in %}", "cannot be read|expected"),
    ],
)
def test_a_tag_that_cannot_govern_a_shape_is_told_with_its_name(name: str, said: str) -> None:
    with pytest.raises(TemplateError, match=said) as caught:
        fill(prototype("", box("text", name)), x=1, y=[])

    assert "slide 1" in str(caught.value)


def test_two_decks_of_one_template_do_not_share_ids_or_pictures(tmp_path: Path) -> None:
    (tmp_path / "p.png").write_bytes(png())
    kind = prototype("", box("{{ f|picture('x') }}"))

    first, second = (fill_bytes(kind, folder=tmp_path, f="p.png") for _ in range(2))

    assert (
        Presentation(io.BytesIO(first)).slides[0].shapes[0].shape_id
        == Presentation(io.BytesIO(second)).slides[0].shapes[0].shape_id
    )


def test_a_repeated_line_lets_go_of_the_shapes_that_only_the_first_could_hold() -> None:
    def line(slide: Slide) -> None:
        held = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Cm(1), Cm(1), Cm(5), Cm(5))
        held.begin_connect(slide.shapes[0], 0)  # type: ignore[no-untyped-call]
        held.name = "Line {%sp for x in xs %}"

    shapes = fill(prototype("", box("from"), line), xs=[1, 2]).slides[0].shapes

    assert [shape.name for shape in shapes][1:] == ["Line", "Line"]
    assert not shapes._spTree.findall(f".//{q('a:stCxn')}")


def test_a_placeholder_that_inherits_its_place_gives_each_copy_one_of_its_own_before_its_looks() -> None:
    def name(slide: Slide) -> None:
        shape = slide.placeholders[1]
        shape.name = "Body {%sp for x in xs %}"
        shape.fill.solid()

    copies = fill(prototype("", body("{{ x }}"), name, layout=BODY), xs=["a", "b"]).slides[0].placeholders

    tags = [[child.tag for child in shape._element.spPr] for shape in copies if "Body" in shape.name]
    assert tags == [[q("a:xfrm"), q("a:solidFill")]] * 2


def test_copies_of_a_shape_do_not_share_the_id_of_its_creation() -> None:
    def created(slide: Slide) -> None:
        uri = "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"
        held = f'<a:ext uri="{uri}"><a16:creationId xmlns:a16="{A16}" id="{uri}"/></a:ext>'
        listed = etree.fromstring(f'<a:extLst xmlns:a="{A}">{held}</a:extLst>')
        slide.shapes[0]._element._nvXxPr.cNvPr.append(listed)

    data = fill_bytes(prototype("", box("x", "A {%sp for x in xs %}"), created), xs=[1, 2])

    assert b"creationId" not in unpack(data)["ppt/slides/slide1.xml"]
    assert b"extLst" not in unpack(data)["ppt/slides/slide1.xml"]
