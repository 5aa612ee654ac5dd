"""Runs and paragraphs written as text: escaped, with properties in the order of the standard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from docgen.errors import ValueProblem
from docgen.office import escaping, runs
from tests.office.builder import text
from tests.office.furniture import NAMESPACES


def parsed(inner: str) -> etree._Element:
    return etree.fromstring(f"<w:p {NAMESPACES}>{inner}</w:p>")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=40))
def test_what_is_escaped_is_read_back(words: str) -> None:
    assert text(parsed(runs.run(words, ""))) == words
    assert etree.fromstring(f'<a b="{escaping.attribute(words)}"/>').get("b") == words
    assert runs.plain(escaping.escape(words)) == words


@pytest.mark.parametrize("code", [0, 1, 8, 0xB, 0xE, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF])
def test_what_xml_cannot_hold_is_refused_by_its_number(code: int) -> None:
    with pytest.raises(ValueProblem, match=f"U\\+{code:04X}"):
        escaping.escape(f"a{chr(code)}b")


def test_breaks_and_tabs_become_elements() -> None:
    assert text(parsed(runs.run("a\nb\tc\r\nd", ""))) == "a\nb\tc\nd"
    assert runs.run("", "<w:rPr/>") == ""


def test_an_attribute_keeps_quotes_and_breaks() -> None:
    assert etree.fromstring(f'<a b="{escaping.attribute(chr(34) + chr(10) + chr(9))}"/>').get("b") == '"\n\t'


@pytest.mark.parametrize(
    ("before", "wanted", "after"),
    [
        ("", {"b": ""}, "<w:rPr><w:b/></w:rPr>"),
        ("<w:rPr/>", {"i": ""}, "<w:rPr><w:i/></w:rPr>"),
        ('<w:rPr><w:sz w:val="20"/></w:rPr>', {"b": ""}, '<w:rPr><w:b/><w:sz w:val="20"/></w:rPr>'),
        ("<w:rPr><w:b/></w:rPr>", {"b": ""}, "<w:rPr><w:b/></w:rPr>"),
        (
            '<w:rPr><w:b/><w:lang w:val="nb-NO"/></w:rPr>',
            {"lang": 'w:val="nn-NO"', "rStyle": 'w:val="X"'},
            '<w:rPr><w:rStyle w:val="X"/><w:b/><w:lang w:val="nn-NO"/></w:rPr>',
        ),
    ],
)
def test_run_properties_are_added_in_their_order(before: str, wanted: dict[str, str], after: str) -> None:
    assert runs.with_properties(before, **wanted) == after


def test_a_property_of_word_2010_is_kept_beside_one_of_the_same_name() -> None:
    before = '<w:rPr><w:shadow/><w14:shadow w14:sx="1"/></w:rPr>'

    assert runs.with_properties(before, b="") == before.replace("<w:shadow/>", "<w:b/><w:shadow/>")


def test_paragraph_properties_get_their_style_first_and_their_numbering_after_the_rest_of_the_head() -> None:
    made = runs.paragraph_properties(
        '<w:pPr><w:pStyle w:val="A"/><w:keepNext/><w:numPr><w:numId w:val="9"/></w:numPr><w:jc w:val="left"/></w:pPr>',
        "ListNumber",
        '<w:ilvl w:val="0"/><w:numId w:val="4"/>',
    )

    assert made == (
        '<w:pPr><w:pStyle w:val="ListNumber"/><w:keepNext/>'
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr><w:jc w:val="left"/></w:pPr>'
    )


def test_what_is_written_is_read_as_text_again() -> None:
    written = (
        f"<w:p>{runs.run('a & b', '')}</w:p><w:p>{runs.run(chr(60) + 'c' + chr(10) + 'd', '')}</w:p>"
        "<w:p><w:r><w:t>&amp;lt;</w:t></w:r></w:p>"
    )

    assert runs.plain(written) == "a & b\n\n<c\nd\n\n&lt;"
