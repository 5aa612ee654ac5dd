"""The contents list is right when the file opens: entries, numbers and links, without a question to the reader."""

from __future__ import annotations

import pytest

from docgen.office.xml import Element
from tests.office.archives import pack, unpack
from tests.office.builder import (
    compiled,
    field,
    fill,
    find,
    main,
    p,
    package,
    r,
    render,
    strings,
    tbl,
    tc,
    template,
    text,
    texts,
)
from tests.office.furniture import NAMESPACES

TOC = p(field(r'TOC \o "1-2" \h \z \u', "Oppdater innholdsfortegnelsen"))


def h(words: str, level: int = 1, properties: str = "") -> str:
    return p(words, style=f"Heading{level}", properties=properties)


def entries(root: Element) -> list[str]:
    """The lines of the contents list."""
    return [text(line) for line in find(root, "//w:p[.//w:hyperlink[starts-with(@w:anchor, '_Toc')]]")]


def test_the_entries_are_the_headings_with_their_numbers() -> None:
    filled = fill(
        TOC, h("Mål & {{ a }}"), "tekst", h("Effekt", 2), h("Resultat", 2), h("Detalj", 3), h("Risiko"), a="<m>"
    )

    assert entries(filled) == ["1\tMål & <m>", "1.1\tEffekt", "1.2\tResultat", "2\tRisiko"]
    assert strings(filled, "//w:p[.//w:hyperlink]/w:pPr/w:pStyle/@w:val") == ["TOC1", "TOC2", "TOC2", "TOC1"]
    assert "Oppdater innholdsfortegnelsen" not in texts(filled)


def test_every_entry_leads_to_the_bookmark_of_its_heading() -> None:
    filled = fill(TOC, h("Mål"), h("Risiko"))

    for anchor, heading in zip(strings(filled, "//w:hyperlink/@w:anchor"), ["Mål", "Risiko"], strict=True):
        (paragraph,) = find(filled, f"//w:p[w:bookmarkStart/@w:name='{anchor}']")
        assert text(paragraph) == heading


def test_headings_in_loops_and_conditions_are_listed_as_often_as_they_are_written() -> None:
    body = [
        "{%p for x in xs %}",
        h("Del {{ x }}"),
        "{%p if x == 'a' %}",
        h("Under", 2),
        "{%p endif %}",
        "{%p endfor %}",
    ]

    filled = fill(TOC, *body, xs=["a", "b"])

    assert entries(filled) == ["1\tDel a", "1.1\tUnder", "2\tDel b"]
    names = strings(filled, "//w:bookmarkStart/@w:name")
    assert len(names) == len(set(names)) == 3


def test_a_list_of_no_headings_is_an_empty_field() -> None:
    filled = fill(TOC, "{%p if false %}", h("Skjult"), "{%p endif %}", "slutt")

    assert entries(filled) == []
    assert strings(filled, "//w:fldChar/@w:fldCharType") == ["begin", "separate", "end"]


def test_the_field_stays_one_field_that_word_can_update() -> None:
    filled = fill(TOC, h("A"), h("B"), h("C"))

    assert strings(filled, "//w:fldChar/@w:fldCharType") == ["begin", "separate", "end"]
    assert strings(filled, "//w:instrText/text()") == [r' TOC \o "1-2" \h \z \u ']


def test_an_old_list_over_many_paragraphs_is_replaced_whole() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    inner = field("PAGEREF _Toc1", "7")
    first = p(begin, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "Gammal 1", inner, style="TOC1")
    last = p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')

    filled = fill("før", first, p("Gammal 2", inner, style="TOC1"), last, h("Ny"))

    assert [line for line in texts(filled) if line] == ["før", "1\tNy", "Ny"]


def test_headings_without_text_are_left_out_and_those_without_number_have_none() -> None:
    bare = h("Vedlegg", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')
    # The validator takes numId 0, which says “no number” (ECMA-376 Part 1, 17.9.18), for one that is missing.
    filled = main(template(TOC, h("A"), bare, h("B"), h("{{ empty }}")).render({"empty": ""}))

    assert entries(filled) == ["1\tA", "Vedlegg", "2\tB"]


def test_headings_in_table_cells_are_listed_and_formatting_is_left_out() -> None:
    heading = p("A ", r("fet", "<w:b/>"), "<w:r><w:tab/></w:r>", "slutt", style="Heading1")

    assert entries(fill(TOC, tbl([tc(heading)]))) == ["1\tA fet slutt"]


def test_the_level_of_letters_is_written_as_letters() -> None:
    body = (p(field(r'TOC \o "1-3"')), h("A"), h("B", 2), h("C", 3), h("D", 3))

    assert entries(fill(*body)) == ["1\tA", "1.1\tB", "a)\tC", "b)\tD"]


def test_the_file_never_asks_to_update_its_fields() -> None:
    members = unpack(package(TOC + h("A")))
    members["word/settings.xml"] = f'<w:settings {NAMESPACES}><w:updateFields w:val="true"/></w:settings>'.encode()

    assert b"updateFields" not in unpack(compiled(pack(members)).render({}))["word/settings.xml"]


@pytest.mark.parametrize("break_", ["a\nb", "a\n\nb"])
def test_a_break_in_a_heading_is_a_space_in_the_list(break_: str) -> None:
    assert [" ".join(line.split()) for line in entries(fill(TOC, h("{{ x }}"), x=break_))] == ["1 a b"]


def test_a_template_without_a_list_gets_no_bookmarks() -> None:
    assert not find(fill(h("A"), "{{ x }}", x=1), "//w:bookmarkStart")


def test_bookmarks_of_the_template_keep_their_names_and_are_numbered_in_loops() -> None:
    marked = p('<w:bookmarkStart w:id="3" w:name="maal"/>', "{{ x }}", '<w:bookmarkEnd w:id="3"/>')

    filled = fill("{%p for x in xs %}", marked, "{%p endfor %}", xs="abc")

    assert strings(filled, "//w:bookmarkStart/@w:name") == ["maal", "maal_2", "maal_3"]
    starts, ends = strings(filled, "//w:bookmarkStart/@w:id"), strings(filled, "//w:bookmarkEnd/@w:id")
    assert starts == ends
    assert len(set(starts)) == 3


def test_a_contents_list_is_made_anew_for_each_render() -> None:
    made = template(TOC, "{%p for x in xs %}", h("{{ x }}"), "{%p endfor %}")

    first, second, third = (render(made, {"xs": xs}) for xs in (["a"], ["b", "c"], ["a"]))

    assert first == third != second


def test_what_shares_a_paragraph_with_the_list_stays() -> None:
    first = p("Innhald: ", '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>')
    middle = p('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "gammal linje")
    last = p('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "Etter {{ x }}", properties="<w:sectPr/>")

    filled = fill(first, middle, last, h("Mål"), x="lista")

    assert texts(filled) == ["Innhald: ", "1\tMål", "Etter lista", "Mål"]
    assert len(find(filled, "//w:sectPr")) == len(find(fill(p("{{ x }}"), x=""), "//w:sectPr")) + 1
