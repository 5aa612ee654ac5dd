"""What does not fit its frame goes to another slide, is set smaller, or is an error with its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx.slide import Slide

from docgen.errors import ValueProblem
from docgen.office.xml import q
from tests.office.archives import unpack
from tests.office.slides import (
    BODY,
    Draw,
    body,
    box,
    fill,
    fill_bytes,
    notes,
    prototype,
    table,
    template,
    template_of,
    texts,
    title,
)

POINTS = [
    f"Point {number} is a sentence that goes on for a while, so that it takes most of a line" for number in range(30)
]
LIST = (title("{{ slide.title }}"), body("{%p for p in slide.points %}", "{{ p }}", "{%p endfor %}"))


def shrinking(draw: Draw, scale: str = "") -> Draw:
    """The same shape with “shrink text on overflow”."""

    def drawn(slide: Slide) -> None:
        draw(slide)
        properties = slide.shapes[len(slide.shapes) - 1]._element.find(f"{q('p:txBody')}/{q('a:bodyPr')}")
        assert properties is not None
        for old in list(properties):
            properties.remove(old)
        fit = properties.makeelement(q("a:normAutofit"))
        if scale:
            fit.set("fontScale", scale)
        properties.append(fit)

    return drawn


def listed(*points: str, heading: str = "Title", continued: str = "cont.") -> list[list[str]]:
    slides = [{"type": "x", "title": heading, "points": list(points)}]
    return texts(fill(prototype("x", *LIST, layout=BODY), slides=slides, continued=continued))


def test_a_list_that_fits_stays_on_its_slide() -> None:
    assert listed("One", "Two") == [["Title", "One\nTwo"]]


def test_a_long_list_goes_on_on_other_slides_that_say_so() -> None:
    slides = listed(*POINTS, continued="forts.")

    assert [slide[0] for slide in slides] == [
        "Title",
        *("Title (forts.)" if n == 1 else f"Title (forts. {n})" for n in range(1, len(slides))),
    ]
    assert len(slides) > 2
    assert "\n".join(slide[1] for slide in slides).split("\n") == POINTS


def test_the_word_for_going_on_is_english_when_the_data_has_none() -> None:
    slides = [{"type": "x", "title": "Title", "points": POINTS}]

    assert texts(fill(prototype("x", *LIST, layout=BODY), slides=slides))[1][0] == "Title (cont.)"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("abc æøå", min_size=1, max_size=400).filter(str.strip), min_size=1, max_size=40))
def test_no_text_is_lost_or_moved(points: list[str]) -> None:
    whole = " ".join(slide[1] for slide in listed(*points))

    assert whole.split() == " ".join(points).split()


def test_all_other_shapes_are_on_each_slide_and_the_notes_on_the_first() -> None:
    kind = prototype("x", *LIST, box("Figure", x=20, y=15, w=3, h=2), notes="Say this", layout=BODY)

    deck = fill(kind, slides=[{"type": "x", "title": "T", "points": POINTS}])

    assert {slide[-1] for slide in texts(deck)} == {"Figure"}
    assert notes(deck)[0] == "Say this"
    assert set(notes(deck)[1:]) == {""}


def test_two_lists_on_a_slide_go_on_side_by_side_and_the_shorter_one_ends() -> None:
    def second(slide: Slide) -> None:
        frame = slide.placeholders[2].text_frame
        frame.text = "{%p for p in slide.others %}"
        for text in ("{{ p }}", "{%p endfor %}"):
            frame.add_paragraph().text = text

    slides = [{"type": "x", "title": "T", "points": POINTS[:12], "others": ["Only one"]}]
    deck = fill(prototype("x", *LIST, second, layout=3), slides=slides)

    shown = texts(deck)
    assert shown[0][2] == "Only one"
    assert len(shown) > 1
    assert [len(slide) for slide in shown[1:]] == [2] * (len(shown) - 1)


def test_rows_of_a_table_go_on_under_the_same_header() -> None:
    grid = table(["Name", "Sum"], ["{%tr for r in slide.rows %}", ""], ["{{ r }}", "1"], ["{%tr endfor %}", ""])

    deck = fill(
        prototype("x", title("{{ slide.title }}"), grid, layout=5),
        slides=[{"type": "x", "title": "T", "rows": [f"r{n}" for n in range(40)]}],
    )

    tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
    rows = [row.cells[0].text for found in tables for row in found.rows]
    assert len(deck.slides) > 1
    assert rows.count("Name") == len(deck.slides)
    assert [text for text in rows if text != "Name"] == [f"r{n}" for n in range(40)]


def test_a_frame_that_may_shrink_sets_its_text_smaller_and_no_smaller_than_the_template_allows() -> None:
    words = "Some words that take more room than there is "
    small = prototype("", shrinking(box("{{ t }}", w=6, h=3), "70000"))

    data = fill_bytes(small, t=words * 2)
    with pytest.raises(ValueProblem, match=r"slide 1, shape «Box».*shorten it by about \d+ characters"):
        fill_bytes(small, t=words * 30)

    slide = unpack(data)["ppt/slides/slide1.xml"].decode()
    sizes = [int(size) for size in re.findall(r'<a:rPr[^>]* sz="(\d+)"', slide)]
    assert sizes
    assert all(1800 * 0.7 - 1 <= size < 1800 for size in sizes)
    assert "fontScale" not in slide


def test_a_frame_that_may_not_shrink_is_an_error_that_says_how_much_is_too_much() -> None:
    with pytest.raises(ValueProblem) as caught:
        fill(
            prototype("x", shrinking(box("{{ slide.t }}", "Label", w=5, h=1))),
            slides=[{"type": "x", "t": "long " * 30}],
        )

    said = str(caught.value)
    assert "slide 1 (x), shape «Label»: slides[0]: the text takes" in said
    assert "lines" in said


def test_a_repeated_frame_is_as_narrow_as_its_copies() -> None:
    kind = prototype("x", shrinking(box("{{ t }}", "B {%sp for t in slide.ts row %}", w=20, h=1.2), "100000"))

    assert texts(fill(kind, slides=[{"type": "x", "ts": ["Partssamarbeid"] * 3}])) == [["Partssamarbeid"] * 3]
    with pytest.raises(ValueProblem, match="shape «B»"):
        fill(kind, slides=[{"type": "x", "ts": ["Partssamarbeid om arbeidstid"] * 8}])


def test_a_frame_without_the_setting_is_left_alone() -> None:
    long = "words " * 400

    assert texts(fill(prototype("", box("{{ t }}", w=3, h=1)), t=long)) == [[long]]


def test_a_title_that_fits_only_without_the_word_for_going_on_is_cut() -> None:
    heading = "A title that may be as long as this, and even longer when it is set in smaller type, as here and now"

    slides = listed(*POINTS, heading=heading, continued="continued on the next slide")

    assert slides[1][0].endswith("(continued on the next slide)")
    assert slides[0][0] == heading


def test_no_scale_of_a_layout_is_left_in_a_finished_deck() -> None:
    source = unpack(template(prototype("x", *LIST, layout=BODY)))
    layout = next(name for name in source if name.endswith("slideLayout2.xml"))
    shrinks = rb'<a:bodyPr><a:normAutofit fontScale="70000"/></a:bodyPr>'
    scaled = re.sub(rb"<a:bodyPr/>|<a:bodyPr></a:bodyPr>", shrinks, source[layout])
    assert scaled != source[layout]

    made = template_of({**source, layout: scaled}).render({"slides": [{"type": "x", "title": "T", "points": ["a"]}]})

    assert b"fontScale" not in b"".join(unpack(made).values())
    assert b"normAutofit" in unpack(made)[layout]
