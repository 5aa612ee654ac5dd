"""Tags are found wherever a person can type them, however Word has cut them up."""

from __future__ import annotations

import pytest

from docgen.errors import TemplateError
from docgen.office.xml import MC, A
from tests.office.builder import field, fill, find, main, p, part, r, render, strings, tbl, template, text, texts

PROOF = '<w:proofErr w:type="spellStart"/>'
BOOKMARK = '<w:bookmarkStart w:id="7" w:name="merke"/><w:bookmarkEnd w:id="7"/>'
ANCHOR = 'distT="0" distB="0" distL="0" distR="0"'


@pytest.mark.parametrize(
    "pieces",
    [
        ["Hei {", "{ name }", "}!"],
        ["Hei ", r("{{ na", "<w:b/>"), r("me }}", "<w:i/>"), "!"],
        ["Hei {{ ", PROOF, "name", PROOF, " }}!"],
        ["Hei {{", BOOKMARK, " name }}!"],
        ["Hei {{ name", "<w:r><w:br/></w:r>", " }}!"],
        ["Hei {{\u00a0name }}!"],
        ["Hei {{ “Ka” ~ ‘ri’ }}!"],
    ],
    ids=["braces", "formatting", "spelling", "bookmark", "line break", "no-break space", "curly quotes"],
)
def test_a_tag_is_whole_however_word_has_cut_it(pieces: list[str]) -> None:
    assert texts(fill(p(*pieces), name="Kari")) == ["Hei Kari!"]


def test_a_tag_takes_the_formatting_of_the_run_it_begins_in() -> None:
    filled = fill(p("Hei ", r("{{ na", "<w:b/>"), r("me }}", "<w:i/>"), r(" slutt", "<w:i/>")), name="Kari")

    assert [text(run) for run in find(filled, "//w:r[w:rPr/w:b]")] == ["Kari"]
    assert "".join(text(run) for run in find(filled, "//w:r[w:rPr/w:i]")) == " slutt"


def test_a_bookmark_within_a_tag_stays() -> None:
    filled = fill(p("{{ na", BOOKMARK, "me }}"), name="Kari")

    assert len(find(filled, "//w:bookmarkStart[@w:name='merke']")) == len(find(filled, "//w:bookmarkEnd")) == 1


def test_a_minus_joins_a_paragraph_with_its_neighbours() -> None:
    body = ("Mål: {% if goal -%}", "{{ goal }}", "{%- else -%}", "ingen", "{%- endif %}.")

    assert texts(fill(*body, goal="heltid")) == ["Mål: heltid."]
    assert texts(fill(*body, goal="")) == ["Mål: ingen."]


def test_a_tag_may_begin_in_one_paragraph_and_end_in_the_next() -> None:
    assert texts(fill("a {{ na", "me }} b", "c", name="Kari")) == ["a Kari b", "c"]


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("{{ {'a': {'b': 'ja'}}['a']['b'] }}", "ja"),
        ("{{ {'a': 1}|length }}", "1"),
        ("{{ '}}' }}", "}}"),
        ('{% if "%}" in "a%}b" %}ja{% endif %}', "ja"),
        ("{{ 'a' if true else 'it\"s}}' }}", "a"),
        ("{{ 'æøå' }} {x} {{ 'b' }}", "æøå {x} b"),
    ],
)
def test_braces_and_quotes_within_a_tag_do_not_end_it(typed: str, seen: str) -> None:
    assert texts(fill(typed)) == [seen]


def test_hundreds_of_open_braces_are_read_in_no_time() -> None:
    with pytest.raises(TemplateError, match="never closed"):
        template("{{ " + "{a} " * 2000)


def test_escapes_raw_and_comments_are_obeyed() -> None:
    filled = fill(
        "{_{ navn }_} og {_% if %_}",
        "{% raw %}{{ ikke fylt }}{% endraw %}",
        "før{# skriv {{ noe }} her #} etter",
        "100 % { } }} %}",
    )

    assert texts(filled) == ["{{ navn }} og {% if %}", "{{ ikke fylt }}", "før etter", "100 % { } }} %}"]


def test_raw_and_comments_may_span_runs_and_formatting() -> None:
    filled = fill(p("{% ra", r("w %}{{ a }}", "<w:b/>"), "{% endraw %} {# x", r(" y", "<w:i/>"), " #}b"))

    assert texts(filled) == ["{{ a }} b"]


@pytest.mark.parametrize("name", ["header", "footer", "footnotes", "endnotes", "comments"])
def test_tags_are_filled_in_every_part(name: str) -> None:
    made = template("brødtekst", **{name: p("Til {{ who", r(" }}", "<w:b/>"))})

    assert "Til Kari & co" in texts(part(render(made, {"who": "Kari & co"}), f"word/{name}.xml"))


def test_text_boxes_are_filled_in_both_of_their_forms() -> None:
    box = "<w:txbxContent>" + p("{{ a }}") + "</w:txbxContent>"
    shape = (
        f'<w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wps"><w:drawing><wp:inline {ANCHOR}>'
        '<wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Boks" descr="{{ a }}"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        f"<wps:spPr/><wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )

    filled = fill(p("utenfor {{ a }}", shape), a='x & "y"')

    assert [text(box) for box in find(filled, "//w:txbxContent")] == ['x & "y"', 'x & "y"']
    assert strings(filled, "//wp:docPr/@descr") == ['x & "y"']


def test_links_keep_their_address_and_field_codes_are_filled() -> None:
    link = f'<w:hyperlink r:id="site">{r("til {{ a }}")}</w:hyperlink>'
    code = field('HYPERLINK "https://example.org/{{ a }}"', "{{ a }}")

    filled = fill(p(link), p(code), a="b&c")

    assert texts(filled) == ["til b&c", "b&c"]
    assert strings(filled, "//w:instrText/text()") == [' HYPERLINK "https://example.org/b&c" ']


def test_the_titles_of_a_chart_are_filled() -> None:
    ns = f'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="{A}"'
    title = "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Mål {{ ye</a:t></a:r><a:r><a:t>ar }}</a:t></a:r></a:p>"
    chart = f"<c:chartSpace {ns}><c:chart>{title}</c:rich></c:tx></c:title><c:plotArea/></c:chart></c:chartSpace>"

    result = template("x", chart=chart).render({"year": "2012 & <13>"})

    assert "".join(strings(part(result, "word/charts/chart1.xml"), "//a:t/text()")) == "Mål 2012 & <13>"


def test_deleted_text_is_never_run_and_stays() -> None:
    deleted = '<w:del w:id="9" w:author="K"><w:r><w:delText>{{ gone }} {% for %}</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="10" w:author="K">{r("{{ gone }}")}</w:moveFrom>'
    inserted = f'<w:ins w:id="11" w:author="K">{r("{{ here }}")}</w:ins>'

    filled = main(template(p("a ", deleted, moved, inserted)).render({"here": "ny"}))

    assert strings(filled, "//w:delText/text()") == ["{{ gone }} {% for %}"]
    assert text(find(filled, "//w:ins")[0]) == "ny"
    assert text(find(filled, "//w:moveFrom")[0]) == "{{ gone }}"


def test_a_tag_in_a_table_within_a_table_is_filled() -> None:
    inner = tbl(["{{ a }}"])

    assert "x" in texts(fill(tbl([f"<w:tc>{inner}<w:p/></w:tc>", "b"]), a="x"))


@pytest.mark.parametrize("typed", ["Hei {{ name", "{% if x", "{# uten slutt"])
def test_a_tag_that_is_opened_and_never_closed_is_a_fault(typed: str) -> None:
    with pytest.raises(TemplateError, match=r"paragraph 2: .*never closed"):
        template("først", typed, "sist")
