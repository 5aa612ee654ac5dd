"""Fields whose results are known are written with them: properties of the document, and counted numbers."""

from __future__ import annotations

import pytest

from tests.office.builder import field, fill, main, p, part, r, render, strings, tbl, template, text, texts

CORE = "<dc:title>Plan for {{ name }}</dc:title><dc:subject>Emne</dc:subject><dc:creator>KRD</dc:creator>"


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        ("TITLE", "Plan for Tinn & co"),
        (r"TITLE \* MERGEFORMAT", "Plan for Tinn & co"),
        ("SUBJECT", "Emne"),
        ("AUTHOR", "KRD"),
        ('DOCPROPERTY "Title"', "Plan for Tinn & co"),
        ("DOCPROPERTY Subject", "Emne"),
    ],
)
@pytest.mark.parametrize("form", ["complex", "simple"])
def test_a_field_shows_the_property_as_it_is_filled(instruction: str, shown: str, form: str) -> None:
    simple = f'<w:fldSimple w:instr=" {instruction.replace(chr(34), "&quot;")} ">{r("gammal")}</w:fldSimple>'
    body = p("«", field(instruction, "gammal") if form == "complex" else simple, "»")

    filled = render(template(body, core=CORE, footer=body), {"name": "Tinn & co"})

    assert texts(main(filled)) == [f"«{shown}»"]
    assert texts(part(filled, "word/footer.xml")) == [f"«{shown}»"]


def test_a_result_in_several_runs_becomes_one_text_with_the_formatting_of_the_first() -> None:
    split = field("TITLE", "X").replace(r("X"), r("gam", "<w:b/>") + r("mal", "<w:i/>"))

    assert texts(main(render(template(p(split), core=CORE), {"name": "Tinn"}))) == ["Plan for Tinn"]


def test_a_custom_property_is_shown_by_its_field() -> None:
    ns = (
        'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
    )
    held = 'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Saksnummer"><vt:lpwstr>12/{{ n }}</vt:lpwstr>'
    custom = f"<Properties {ns}><property {held}</property></Properties>"

    filled = render(template(p(field("DOCPROPERTY Saksnummer", "x")), custom=custom), {"n": 345})

    assert texts(main(filled)) == ["12/345"]


def test_page_numbers_and_unknown_properties_are_left_to_word() -> None:
    assert texts(fill(p(field("PAGE", "7")), p(field("DOCPROPERTY Ukjent", "noe")), p(field("DATE", "nå")))) == [
        "7",
        "noe",
        "nå",
    ]


def test_sequences_are_counted_each_by_itself_also_in_loops() -> None:
    caption = p("Tabell ", field(r"SEQ Tabell \* ARABIC"), ": {{ x }}")
    figure = p("Figur ", field("SEQ Figur"))

    filled = fill(caption, "{%p for x in xs %}", caption, figure, "{%p endfor %}", caption, x="a", xs="bc")

    assert texts(filled) == ["Tabell 1: a", "Tabell 2: b", "Figur 1", "Tabell 3: c", "Figur 2", "Tabell 4: a"]


def test_a_tag_as_the_result_of_a_link_field_is_filled() -> None:
    body = p(field('HYPERLINK "https://ks.no/{{ a }}"', "{{ b }}"))

    filled = fill(body, a="x?y=1&z=2", b="KS")

    assert texts(filled) == ["KS"]
    assert strings(filled, "//w:instrText/text()") == [' HYPERLINK "https://ks.no/x?y=1&z=2" ']


def test_a_tag_cut_over_the_runs_of_a_field_code_is_filled() -> None:
    cut = field('HYPERLINK "https://ks.no/{{ a }}"', "KS").replace("{{ a", "{{</w:instrText></w:r><w:r><w:instrText> a")

    assert "".join(strings(fill(p(cut), a="x"), "//w:instrText/text()")).strip() == 'HYPERLINK "https://ks.no/x"'


def test_fields_in_tables_and_repeated_rows_are_refreshed() -> None:
    rows = tbl(["{%tr for x in xs %}"], [p(field("SEQ Rad"), " {{ x }}")], ["{%tr endfor %}"])

    assert [text(row) for row in main(render(template(rows), {"xs": "ab"})).iter("{*}tr")] == ["1 a", "2 b"]
