"""Values become Word text where they stand: escaped, broken into lines and paragraphs, with the formatting around."""

from __future__ import annotations

from datetime import date

import pytest

from docgen.errors import ValueProblem
from docgen.office.values import Foreign, Link, Markdown
from tests.office.builder import fill, find, main, p, part, r, render, sdt, strings, tbl, template, text, texts

ODD = "<b>&amp; \"sitat\" 'apostrof' æøå € 😀 ]]> <!-- {{ x }} {% if %}"


def test_text_stands_as_it_is_typed() -> None:
    assert texts(fill("[{{ x }}]", x=ODD)) == [f"[{ODD}]"]


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("a\nb", ["[a\nb]"]),
        ("a\r\nb", ["[a\nb]"]),
        ("a\n\nb", ["[a", "b]"]),
        ("a\n \n\nb\nc", ["[a", "b\nc]"]),
        ("a\ab", ["[a", "b]"]),
        ("a\tb", ["[a\tb]"]),
        ("a\fb", ["[a", "\f", "b]"]),
        ("a\n", ["[a]"]),
        ("", ["[]"]),
        ("  a  ", ["[  a  ]"]),
    ],
)
def test_breaks_in_a_text_become_breaks_tabs_paragraphs_and_pages(value: str, lines: list[str]) -> None:
    assert texts(fill("[{{ x }}]", x=value)) == lines


def test_a_new_paragraph_has_the_properties_of_the_one_it_continues() -> None:
    centred = '<w:jc w:val="center"/>'
    filled = fill(p("Til ", r("{{ x }}", "<w:b/>"), " hilsen", style="Heading1", properties=centred), x="a\n\nb")

    assert strings(filled, "//w:pStyle/@w:val") == ["Heading1", "Heading1"]
    assert strings(filled, "//w:jc/@w:val") == ["center", "center"]
    assert [text(run) for run in find(filled, "//w:r[w:rPr/w:b]")] == ["a", "b"]


def test_where_no_paragraph_can_begin_a_blank_line_is_two_breaks() -> None:
    filled = fill(p(f'<w:hyperlink r:id="site">{r("{{ x }}")}</w:hyperlink>'), x="a\n\nb")

    assert texts(filled) == ["a\n\nb"]


def test_a_section_break_stays_in_the_last_of_the_new_paragraphs_alone() -> None:
    section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'

    assert len(find(fill(p("{{ x }}", properties=section), x="a\n\nb\n\nc"), "//w:p/w:pPr/w:sectPr")) == 1


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (-3, "-3"), (1.5, "1.5"), (True, "True"), (date(2012, 2, 2), "2012-02-02"), (10**20, "1" + "0" * 20)],
)
def test_numbers_dates_and_truth_are_printed(value: object, shown: str) -> None:
    assert texts(fill("{{ x }}", x=value)) == [shown]


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x1b", "\ufffe", "\uffff"])
@pytest.mark.parametrize(
    "typed", ["{{ x }}", "{{r x }}", "{{p x }}", "{{ x|markdown }}", p(sdt("x", r("y"), "<w:text/>"))]
)
def test_a_character_that_no_document_can_hold_is_refused_with_its_place(character: str, typed: str) -> None:
    with pytest.raises(ValueProblem, match=rf"paragraph 2: .*U\+{ord(character):04X}"):
        fill("først", typed, x=f"a{character}b")


@pytest.mark.parametrize("typed", ["{{ x }}", "{{r x }}", "{{p x }}"])
@pytest.mark.parametrize(("value", "said"), [(None, "is empty"), ([], "list or a mapping"), ({}, "list or a mapping")])
def test_nothing_and_lists_are_refused_with_their_place(typed: str, value: object, said: str) -> None:
    with pytest.raises(ValueProblem, match=f"paragraph 2: .*{said}"):
        fill("først", typed, x=value)


@pytest.mark.parametrize("typed", ["før {{ x }} etter", "før {{r x }} etter"])
def test_markdown_within_a_line_is_formatted(typed: str) -> None:
    filled = fill(typed, x=Markdown("**fet** og *kursiv* & <vanleg>"))

    assert texts(filled) == ["før fet og kursiv & <vanleg> etter"]
    assert [text(run) for run in find(filled, "//w:r[w:rPr/w:b]")] == ["fet"]
    assert [text(run) for run in find(filled, "//w:r[w:rPr/w:i]")] == ["kursiv"]


def test_markdown_keeps_the_formatting_around_it() -> None:
    filled = fill(p(r("{{ x }}", '<w:color w:val="FF0000"/>')), x=Markdown("a **b**"))

    assert strings(filled, "//w:r[w:t/text()]/w:rPr/w:color/@w:val") == ["FF0000", "FF0000"]


def test_markdown_of_many_paragraphs_splits_the_paragraph_that_it_stands_in() -> None:
    filled = fill("før {{ x }} etter", x=Markdown("a\n\n- b\n- c\n\nd"))

    assert [line for line in texts(filled) if line.strip()] == ["før a", "b", "c", "d etter"]
    assert strings(filled, "//w:pStyle/@w:val") == ["ListBullet", "ListBullet"]


def test_lists_alone_in_their_paragraph_become_paragraphs_of_the_list_styles() -> None:
    filled = fill("{{ x|markdown }}", x="- a\n  - b\n\nmellom\n\n1. c\n2. d")

    assert texts(filled) == ["a", "b", "mellom", "c", "d"]
    assert strings(filled, "//w:pStyle/@w:val") == ["ListBullet", "ListBullet", "ListNumber", "ListNumber"]


def test_every_numbered_list_begins_at_one() -> None:
    made = template("{{ x|markdown }}", "{{ x|markdown }}", "{{p x|markdown }}")

    result = render(made, {"x": "1. a\n2. b"})

    numbers = strings(main(result), "//w:numPr/w:numId/@w:val")
    assert numbers[0::2] == numbers[1::2]
    assert len(set(numbers)) == 3
    restarts = strings(part(result, "word/numbering.xml"), "//w:num[w:lvlOverride/w:startOverride/@w:val='1']/@w:numId")
    assert set(restarts) == set(numbers)


def test_a_list_within_a_list_is_one_level_in() -> None:
    filled = fill("{{ x|markdown }}", x="1. a\n   1. b\n   2. c\n2. d")

    assert strings(filled, "//w:numPr/w:ilvl/@w:val") == ["0", "1", "1", "0"]
    assert len(set(strings(filled, "//w:numPr/w:numId/@w:val"))) == 1


def test_bullets_within_bullets_are_one_level_in() -> None:
    filled = fill("{{ x|markdown }}", x="- a\n  - b\n- c")

    levels = [strings(paragraph, "w:pPr/w:numPr/w:ilvl/@w:val") or ["0"] for paragraph in find(filled, "//w:p")]
    assert levels == [["0"], ["1"], ["0"]]


@pytest.mark.parametrize("address", ["https://ks.no/a?b=1&c=2", "http://ks.no", "mailto:post@example.org"])
def test_a_link_leads_to_a_safe_address(address: str) -> None:
    result = render(template("Sjå {{ x }} og {{ x }}", header=p("{{ x }}")), {"x": Link("KS & co", address)})

    assert texts(main(result)) == ["Sjå KS & co og KS & co"]
    assert len(set(strings(main(result), "//w:hyperlink/@r:id"))) == 1
    assert strings(main(result), "//w:hyperlink/w:r/w:rPr/w:rStyle/@w:val") == ["Hyperlink", "Hyperlink"]
    for name in ("document", "header"):
        targets = strings(part(result, f"word/_rels/{name}.xml.rels"), "//@Target")
        assert address in targets


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//evil.example",
        "data:text/html,x",
        "https://a b",
        "ks.no",
        "\\\\server\\x",
    ],
)
def test_a_link_to_any_other_address_is_refused(address: str) -> None:
    with pytest.raises(ValueProblem, match="http, https or mailto"):
        fill("{{ x }}", x=Link("x", address))


def test_text_in_another_language_is_tagged() -> None:
    filled = fill("a {{ x }} b {{ 'eit mål'|foreign('nn-NO') }}", x=Foreign("a & b", "en-GB"))

    assert texts(filled) == ["a a & b b eit mål"]
    assert strings(filled, "//w:lang/@w:val") == ["en-GB", "nn-NO"]


def test_a_value_takes_a_run_or_a_paragraph_of_its_own_with_the_formatting_of_the_tag() -> None:
    filled = fill(p(r("{{p x }}", "<w:b/>"), style="Heading2"), p("a ", r("{{r x }}", "<w:i/>")), x="b\nc")

    assert texts(filled) == ["b\nc", "a b\nc"]
    assert strings(filled, "//w:pStyle/@w:val") == ["Heading2"]
    assert len(find(filled, "//w:r[w:rPr/w:b]")) == len(find(filled, "//w:r[w:rPr/w:i]")) == 1


def test_values_in_table_cells_get_new_paragraphs_within_the_cell() -> None:
    filled = fill(tbl(["{{ x }}", "b"]), x="a\n\nc")

    assert [texts(cell) for cell in find(filled, "//w:tc")] == [["a", "c"], ["b"]]
