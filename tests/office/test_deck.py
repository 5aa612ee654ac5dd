"""Decks: slides picked by type or in order, filled, and nothing of the template left behind."""

from __future__ import annotations

import io
import re

import pytest
from pptx import Presentation
from pptx.util import Cm

from docgen.errors import TemplateError, TemplateFaultsError, ValueProblem
from tests.office.archives import unpack
from tests.office.slides import (
    BODY,
    TITLE_ONLY,
    body,
    box,
    cells,
    chart,
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


def test_data_picks_the_slides_by_their_types_in_any_order_and_number() -> None:
    one, two = prototype("one", box("1 {{ slide.x }}")), prototype("two", box("2 {{ slide.x }} {{ name }}"))

    deck = fill(one, two, name="Æ & Ø", slides=[{"type": "two", "x": "a"}, {"type": "one", "x": "b"}] * 2)

    assert texts(deck) == [["2 a Æ & Ø"], ["1 b"], ["2 a Æ & Ø"], ["1 b"]]


def test_a_deck_without_types_keeps_its_slides_in_their_order() -> None:
    deck = fill(prototype("", box("{{ a }}")), prototype("", box("fixed"), notes="Say {{ a }}"), a="x")

    assert texts(deck) == [["x"], ["fixed"]]
    assert notes(deck) == ["", "Say x"]


def test_a_slide_tag_repeats_and_leaves_out_slides_of_an_ordinary_deck() -> None:
    deck = fill(
        prototype("", box("{{ loop_name }} {{ n }}"), notes="{%slide for loop_name, n in people %}\nAbout {{ n }}"),
        prototype("", box("never"), notes="{%slide if people|length > 2 %}"),
        people=[["Kari", 1], ["Ola", 2]],
    )

    assert texts(deck) == [["Kari 1"], ["Ola 2"]]
    assert notes(deck) == ["About 1", "About 2"]


def test_a_slide_tag_may_have_the_quotes_that_powerpoint_makes() -> None:
    deck = fill(prototype("", box("shown"), notes="{%slide if kind == “a” %}"), kind="a")

    assert texts(deck) == [["shown"]]


@pytest.mark.parametrize("tag", ["for x in y|docgen_turn", "for docgen_x in y", "if docgen_x"])
def test_a_slide_tag_has_no_use_for_names_that_are_docgens_own(tag: str) -> None:
    with pytest.raises(TemplateError, match="docgen's own") as caught:
        fill(prototype("", box("x"), notes=f"{{%slide {tag} %}}"), y=[1])

    assert "slide 1, notes" in str(caught.value)


def test_the_type_is_no_part_of_the_notes_and_empty_notes_are_no_notes() -> None:
    kinds = prototype("a", box("x"), notes="{{ slide.notes }}"), prototype("b", box("y"))

    data = fill_bytes(
        *kinds, slides=[{"type": "a", "notes": "First\n\nSecond"}, {"type": "a", "notes": ""}, {"type": "b"}]
    )

    assert notes(Presentation(io.BytesIO(data))) == ["First\nSecond", "", ""]
    assert [name for name in unpack(data) if "notesSlides/notes" in name] == ["ppt/notesSlides/notesSlide1.xml"]


def test_paragraphs_repeat_with_their_levels() -> None:
    tail = ["{%p endfor %}", "{%p endfor %}"]
    whole = body("{%p for b in slide.bullets %}", "{{ b.text }}", "{%p for i in b.items %}", ("{{ i }}", 1), *tail)

    deck = fill(
        prototype("x", whole, layout=BODY),
        slides=[{"type": "x", "bullets": [{"text": "A", "items": ["a", "b"]}, {"text": "B", "items": []}]}],
    )

    paragraphs = deck.slides[0].placeholders[1].text_frame.paragraphs
    assert [(p.text, p.level) for p in paragraphs] == [("A", 0), ("a", 1), ("b", 1), ("B", 0)]


def test_a_level_can_be_data() -> None:
    deck = fill(
        prototype("", body("{%p for t, n in rows %}", "{% level n %}{{ t }}", "{%p endfor %}"), layout=BODY),
        rows=[["a", 0], ["b", 2]],
    )

    assert [(p.text, p.level) for p in deck.slides[0].placeholders[1].text_frame.paragraphs] == [("a", 0), ("b", 2)]


def test_a_level_beyond_eight_is_refused_with_its_place() -> None:
    with pytest.raises(ValueProblem, match=r"slide 1.*Content Placeholder 2.*from 0 to 8, not 9"):
        fill(prototype("", body("{% level 9 %}x"), layout=BODY))


def test_rows_and_columns_of_a_table_repeat_and_the_columns_share_the_width() -> None:
    grid = table(
        ["Name", "{%tc for y in years %}{{ y }}{%tc endfor %}", "Sum"],
        ["{%tr for r in rows %}", "", ""],
        ["{{ r.name }}", "{%tc for v in r['values'] %}{{ v }}{%tc endfor %}", "{{ r['values']|sum }}"],
        ["{%tr endfor %}", "", ""],
    )

    deck = fill(
        prototype("", grid), years=[2011, 2012], rows=[{"name": "A", "values": [1, 2]}, {"name": "B", "values": [3, 4]}]
    )

    assert cells(deck) == [["Name", "2011", "2012", "Sum"], ["A", "1", "2", "3"], ["B", "3", "4", "7"]]
    shown = next(shape for shape in deck.slides[0].shapes if shape.has_table).table
    widths = [column.width for column in shown.columns]
    assert widths[1] == widths[2] == widths[0] // 2
    assert abs(sum(widths) - Cm(20)) < 10


@pytest.mark.parametrize(
    "row",
    [
        ["name", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"],
        ["name", "{%tc for x in xs %}", "{{ x }}{%tc endfor %}"],
        ["name", "{%tc for x in xs %}{{ x }}{%tc endfor %}"],
    ],
)
def test_a_cell_that_holds_only_a_tag_goes_with_its_column_and_the_table_stays_as_wide(row: list[str]) -> None:
    deck = fill(prototype("", table(row)), xs=["a", "b", "c"])

    made = next(shape for shape in deck.slides[0].shapes if shape.has_table).table
    assert [cell.text for cell in made.rows[0].cells] == ["name", "a", "b", "c"]
    assert sum(column.width for column in made.columns) == pytest.approx(Cm(20), abs=10)


def test_rows_of_unequal_length_are_refused() -> None:
    grid = table(["{%tr for r in rows %}"], ["{%tc for v in r %}{{ v }}{%tc endfor %}"], ["{%tr endfor %}"])

    with pytest.raises(TemplateError, match=r"Table.*cells"):
        fill(prototype("", grid), rows=[[1, 2], [1]])


def test_a_table_without_rows_is_left_out() -> None:
    grid = table(["{%tr for r in rows %}"], ["{{ r }}"], ["{%tr endfor %}"])

    assert [shape.name for shape in fill(prototype("", grid, box("kept")), rows=[]).slides[0].shapes] == ["Box"]


def test_alternative_texts_are_filled_and_escaped() -> None:
    deck = fill(prototype("", box("x", alt="Shows {{ what }}")), what='"A" & <B>')

    assert deck.slides[0].shapes[0]._element._nvXxPr.cNvPr.get("descr") == 'Shows "A" & <B>'


def test_slide_numbers_are_those_of_the_finished_deck() -> None:
    source = template(prototype("x", box("N {{ slide.n }}")))
    files = unpack(source)
    field = (
        b'<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="nb-NO"/><a:t>9</a:t></a:fld>'
    )
    slide = files["ppt/slides/slide1.xml"].replace(b"</a:r></a:p>", b"</a:r>" + field + b"</a:p>")

    data = template_of({**files, "ppt/slides/slide1.xml": slide}).render(
        {"slides": [{"type": "x", "n": n} for n in "abc"]}
    )

    shown = [re.search(rb"<a:t>(\d)</a:t></a:fld>", data) for data in _slides(data)]
    assert [match and match[1] for match in shown] == [b"1", b"2", b"3"]


def _slides(data: bytes) -> list[bytes]:
    files = unpack(data)
    names = sorted(
        (n for n in files if re.fullmatch(r"ppt/slides/slide\d+\.xml", n)), key=lambda n: int(re.findall(r"\d+", n)[0])
    )
    return [files[name] for name in names]


def test_sections_begin_where_the_data_says() -> None:
    data = fill_bytes(
        prototype("x", box("x")),
        slides=[{"type": "x", "section": "Day 1"}, {"type": "x"}, {"type": "x", "section": "Day 2 & 3"}],
    )

    main = unpack(data)["ppt/presentation.xml"].decode()
    assert re.findall(r'<p14:section name="([^"]*)"', main) == ["Day 1", "Day 2 &amp; 3"]
    assert [part.count("<p14:sldId ") for part in main.split("<p14:section ")[1:]] == [2, 1]


def test_slides_before_the_first_section_belong_to_it_as_powerpoint_wants_every_slide_in_one() -> None:
    data = fill_bytes(prototype("x", box("x")), slides=[{"type": "x"}, {"type": "x", "section": "Day 1"}])

    main = unpack(data)["ppt/presentation.xml"].decode()
    assert [part.count("<p14:sldId ") for part in main.split("<p14:section ")[1:]] == [2]


def test_a_template_file_becomes_a_presentation_without_the_custom_shows_of_its_slides() -> None:
    files = unpack(template(prototype("", box("{{ a }}"))))
    kinds, main = "[Content_Types].xml", "ppt/presentation.xml"
    shows = b'<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst/></p:custShow></p:custShowLst>'
    files[kinds] = files[kinds].replace(b"presentationml.presentation.main", b"presentationml.template.main")
    files[main] = files[main].replace(b"<p:defaultTextStyle>", shows + b"<p:defaultTextStyle>")

    made = unpack(template_of(files).render({"a": "x"}))
    assert b"presentationml.presentation.main" in made[kinds]
    assert b"template.main" not in made[kinds]
    assert b"custShow" not in made[main]


@pytest.mark.parametrize("tag", ["set x = 1", "with x = 1"])
def test_only_for_and_if_govern_a_slide(tag: str) -> None:
    with pytest.raises(TemplateError, match="only ‘for’ and ‘if’ govern a slide"):
        fill(prototype("", box("x"), notes=f"{{%slide {tag} %}}"))


def test_a_hidden_slide_is_hidden() -> None:
    data = fill_bytes(prototype("x", box("x")), slides=[{"type": "x"}, {"type": "x", "hidden": True}])

    assert [b'show="0"' in slide[:200] for slide in _slides(data)] == [False, True]


def test_each_chart_has_its_own_part_and_workbook_and_unused_ones_are_gone() -> None:
    held = {"categories": ["x", "y"], "series": [{"name": "S", "values": [1, 2]}]}
    kinds = prototype("c", chart()), prototype("x", box("x"))

    two = unpack(fill_bytes(*kinds, slides=[{"type": "c", "chart": held}] * 2))
    none = unpack(fill_bytes(*kinds, slides=[{"type": "x"}]))

    assert [name for name in sorted(two) if "/charts/chart" in name] == [
        "ppt/charts/chart1.xml",
        "ppt/charts/chart2.xml",
    ]
    assert sum("embeddings" in name for name in two) == 2
    assert not [name for name in none if "chart" in name or "embeddings" in name]
    assert b"chart" not in none["[Content_Types].xml"]


def test_every_part_has_a_content_type_and_every_relationship_a_target() -> None:
    from docgen.office.check import check

    held = {"categories": ["x", "y"], "series": [{"name": "S", "values": [1, 2]}]}
    data = fill_bytes(
        prototype("c", chart(), notes="n"), prototype("x", box("x")), slides=[{"type": "c", "chart": held}] * 3
    )

    wanted = ("content-type", "relationship")
    assert [finding for finding in check(data) if finding.rule.startswith(wanted)] == []


def test_the_same_data_gives_the_same_bytes() -> None:
    def once() -> bytes:
        return fill_bytes(
            prototype("x", box("{{ slide.a }}"), notes="n"), slides=[{"type": "x", "a": "b", "section": "S"}]
        )

    # The template's own bytes hold the time at which python-pptx saved it; what they are made into does not.
    first, second = unpack(once()), unpack(once())
    assert {n: d for n, d in first.items() if "docProps" not in n} == {
        n: d for n, d in second.items() if "docProps" not in n
    }


def test_an_unknown_type_names_those_that_exist() -> None:
    with pytest.raises(ValueProblem, match=r"slides\[1\]: there is no slide type ‘bulets’; did you mean “bullets”\?"):
        fill(prototype("bullets", box("x")), slides=[{"type": "bullets"}, {"type": "bulets"}])


@pytest.mark.parametrize(
    ("slides", "said"),
    [
        (None, "needs a list ‘slides’.*types are a"),
        ("text", "needs a list ‘slides’"),
        ([], "the deck has no slides"),
        (["a"], r"slides\[0\] is not a mapping"),
        ([{}], r"slides\[0\] has no ‘type’; this template's types are a"),
    ],
)
def test_a_list_of_slides_that_is_none_is_refused(slides: object, said: str) -> None:
    with pytest.raises(ValueProblem, match=said):
        fill(prototype("a", box("x")), slides=slides)


def test_an_error_names_the_slide_its_place_in_the_data_and_the_shape() -> None:
    with pytest.raises(ValueProblem) as caught:
        fill(prototype("a", box("{{ slide.titel }}", name="Heading")), slides=[{"type": "a", "title": "x"}])

    assert str(caught.value) == (
        "template.pptx, slide 1 (a), shape «Heading», paragraph 1: {{ slide.titel }}: "
        "slides[0]: ‘titel’ is unknown; did you mean “title”?"
    )


def test_a_library_in_which_a_slide_has_no_type_or_one_that_is_taken_is_refused() -> None:
    with pytest.raises(TemplateFaultsError) as caught:
        fill(prototype("a", box("x")), prototype("", box("y")), prototype("a", box("z")), slides=[])

    assert [fault.place.part for fault in caught.value.faults] == ["slide 2", "slide 3 (a)"]


def test_every_fault_of_a_template_is_told_at_once() -> None:
    with pytest.raises(TemplateFaultsError) as caught:
        fill(
            prototype("", box("{{ 1 + }}", name="A")),
            prototype("", box("{% for x in y %}", name="B"), title("{{ a|uper }}"), layout=TITLE_ONLY),
            prototype("", box("x", name="C {%sp while y %}")),
        )

    told = "\n".join(map(str, caught.value.faults))
    for said in (
        "slide 1, shape «A»",
        "slide 2, shape «B»",
        "never closed",
        "‘uper’",
        "slide 3, shape «C»",
        "‘for’ and ‘if’",
    ):
        assert said in told


def test_a_table_without_columns_is_left_out() -> None:
    grid = table(["{%tc for y in years %}{{ y }}{%tc endfor %}"], ["{%tc for y in years %}x{%tc endfor %}"])

    assert [shape.name for shape in fill(prototype("", grid, box("kept")), years=[]).slides[0].shapes] == ["Box"]
