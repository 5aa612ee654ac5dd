"""Where docxtpl loses text, runs what was deleted or writes a file that Word must repair: docgen does not."""

from __future__ import annotations

import io

import docx
import pytest
from docxtpl import DocxTemplate
from lxml import etree

from docgen.errors import TemplateError, ValueProblem
from tests.office.builder import compiled, findings, main, p, package, part, render, tbl, tc, template, text, texts
from tests.office.parity.case import box


def _docxtpl(*body: str, **data: object) -> list[str]:
    """What docxtpl makes of the same template: here to prove that it loses something."""
    made = DocxTemplate(io.BytesIO(package("".join(piece if piece.startswith("<") else p(piece) for piece in body))))
    made.render(data)
    stream = io.BytesIO()
    made.save(stream)
    return texts(main(stream.getvalue()))


def _keeps_or_stops(words: str, *body: str, **data: object) -> None:
    """docgen shows the words in a valid file, or says at once what is wrong with the tag."""
    try:
        seen = " ".join(texts(main(render(template(*body), data))))
    except TemplateError as error:
        seen = str(error)
        words = "word/document.xml"
    assert words in seen


@pytest.mark.parametrize(
    "body",
    [
        ("Viktig {%p if yes %}", "a", "{%p endif %}"),
        ("{%p if yes %} Viktig", "a", "{%p endif %}"),
        ("{%p if yes %}", "a", "{%p endif %} Viktig"),
        (tbl(["{%tr for x in l %}", "Viktig"], ["{{ x }}", "b"], ["{%tr endfor %}", ""]),),
        (tbl(["{%tr for x in l %}", ""], ["{{ x }}", "b"], ["Viktig", "{%tr endfor %}"]),),
        (tbl(["a", "Viktig {%tc if yes %}", "b", "{%tc endif %}"]),),
        ("Viktig {#p en kommentar #}", "a"),
        (tbl(["{#tr en kommentar #}", "Viktig"], ["a", "b"]),),
    ],
    ids=[
        "before",
        "after",
        "after the end",
        "other cell",
        "other cell of the end",
        "cell",
        "comment",
        "comment row",
    ],
)
def test_what_stands_beside_a_structural_tag_is_kept_or_the_template_is_refused(body: tuple[str, ...]) -> None:
    data = {"yes": True, "l": ["1"]}

    assert "Viktig" not in " ".join(_docxtpl(*body, **data))
    _keeps_or_stops("Viktig", *body, **data)


@pytest.mark.parametrize("value", ["Hav & land", "a < b", "<w:p/>", "AT&T &amp; co", "1 < 2 & 3 > 2", "</w:t>"])
def test_a_value_with_markup_is_text(value: str) -> None:
    filled = main(render(template("Navn: {{ x }}.", tbl(["{{ x }}"])), {"x": value}))

    assert texts(filled) == [f"Navn: {value}.", value]


def test_docxtpl_loses_such_a_value() -> None:
    with pytest.raises((etree.XMLSyntaxError, AttributeError, AssertionError)):
        assert _docxtpl("Navn: {{ x }}.", "Slutt", x="a < b & c") == ["Navn: a < b & c.", "Slutt"]


@pytest.mark.parametrize("where", ["header", "footer", "footnotes", "endnotes", "comments"])
def test_a_value_with_markup_is_text_in_every_part(where: str) -> None:
    made = compiled(package(p("a"), **{where: p("{{ x }}")}))

    assert "Hav & land < himmel" in text(part(render(made, {"x": "Hav & land < himmel"}), f"word/{where}.xml"))


def test_a_value_with_markup_is_text_in_the_properties() -> None:
    result = render(template("a", core="<dc:title>{{ x }}</dc:title>"), {"x": "Hav & land < himmel"})

    assert docx.Document(io.BytesIO(result)).core_properties.title == "Hav & land < himmel"


@pytest.mark.parametrize("name", ["category", "keywords", "contentStatus", "lastModifiedBy"])
def test_properties_that_docxtpl_leaves_are_filled(name: str) -> None:
    core = f"<dc:title>t</dc:title><cp:{name}>{{{{ x }}}}</cp:{name}>"
    result = render(template("a", core=core), {"x": "emne"})

    assert "emne" in "".join(str(words) for words in part(result, "docProps/core.xml").itertext())


@pytest.mark.parametrize("where", ["endnotes", "comments"])
def test_parts_that_docxtpl_leaves_are_filled(where: str) -> None:
    result = render(compiled(package(p("a"), **{where: p("{{ x }}")})), {"x": "note"})

    assert texts(part(result, f"word/{where}.xml"))[-1] == "note"


@pytest.mark.parametrize(
    "cell",
    [
        tc("{%p if yes %}", "a", "{%p endif %}"),
        tc("{%p for x in l %}", "{{ x }}", "{%p endfor %}"),
        tc("{%p if yes %}", "a", "{%p endif %}", tbl(["b"]), "{%p if yes %}", "c", "{%p endif %}"),
    ],
    ids=["choice", "loop", "ends with a table"],
)
def test_an_emptied_cell_has_a_paragraph(cell: str) -> None:
    result = render(template(tbl([cell, "b"])), {"yes": False, "l": []})

    assert len(docx.Document(io.BytesIO(result)).tables[0].rows[0].cells) == 2


@pytest.mark.parametrize(
    "table",
    [
        tbl(["{%tr for x in l %}"], ["{{ x }}"], ["{%tr endfor %}"]),
        tbl(["{%tc for x in l %}", "{{ x }}", "{%tc endfor %}"]),
        tbl(["{%tr for x in l %}"], ["{%tc for y in l %}", "{{ y }}", "{%tc endfor %}"], ["{%tr endfor %}"]),
    ],
    ids=["rows", "cells", "both"],
)
def test_an_emptied_table_or_row_goes_and_the_file_is_valid(table: str) -> None:
    result = render(template("før", table, "etter"), {"l": []})

    assert [line for line in texts(main(result)) if line] == ["før", "etter"]


def test_an_emptied_text_box_is_valid() -> None:
    content = box("{%p for x in l %}", "{{ x }}", "{%p endfor %}")

    assert "slutt" in texts(main(render(template(content, "slutt"), {"l": []})))


@pytest.mark.parametrize("where", ["header", "footer", "footnotes"])
def test_an_emptied_part_is_valid(where: str) -> None:
    inner = p("{%p for x in l %}") + p("{{ x }}") + p("{%p endfor %}")

    assert findings(compiled(package(p("a"), **{where: inner})).render({"l": []})) == []


def _deleted(words: str, number: int = 8) -> str:
    return f'<w:del w:id="{number}" w:author="K"><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def test_a_deleted_tag_is_not_run() -> None:
    assert texts(main(render(template(p("a ", _deleted("{{ unknown }}"), "{{ x }}")), {"x": "b"}))) == ["a b"]


def test_a_deleted_loop_is_not_run() -> None:
    body = (p(_deleted("{%p for y in unknown %}")), p("{{ x }}"), p(_deleted("{%p endfor %}", 9)))

    assert [line for line in texts(main(render(template(*body), {"x": "b"}))) if line] == ["b"]


def test_docxtpl_runs_a_deleted_tag() -> None:
    ran = []
    _docxtpl(p("a", _deleted("{{ call() }}")), call=lambda: ran.append(1))

    assert ran == [1]


def test_a_deleted_paragraph_with_a_tag_is_not_run() -> None:
    gone = f'<w:p><w:pPr><w:rPr><w:del w:id="10" w:author="K"/></w:rPr></w:pPr>{_deleted("{{ unknown }}")}</w:p>'

    assert "b" in texts(main(render(template(gone, "{{ x }}"), {"x": "b"})))


@pytest.mark.parametrize(
    "typed",
    ["{{ unknown }}", "{{ plan.unknown }}", "{% if unknown %}a{% endif %}", "{% for x in unknown %}a{% endfor %}"],
)
def test_an_unknown_name_is_named_and_not_printed_as_nothing(typed: str) -> None:
    with pytest.raises(ValueProblem, match=r"word/document\.xml.*paragraph 2.*unknown"):
        template("før", typed).render({"plan": {"title": "a"}})


def test_an_empty_value_is_an_error_and_not_the_word_none() -> None:
    assert _docxtpl("Frist: {{ x }}", x=None) == ["Frist: None"]
    with pytest.raises(ValueProblem, match="x"):
        template("Frist: {{ x }}").render({"x": None})


@pytest.mark.parametrize("value", ["{_{ x }_}", "{_% a %_}", "{{ y }}", "{% if %}", "{# a #}"])
def test_a_value_is_never_taken_for_a_tag(value: str) -> None:
    assert texts(main(render(template("{{ x }}"), {"x": value}))) == [value]


def test_docxtpl_rewrites_a_value_that_looks_like_an_escape() -> None:
    assert _docxtpl("{{ x }}", x="{_{ a }_}") == ["{{ a }}"]


@pytest.mark.parametrize("value", ["\x00", "a\x0bb", "\x1f", "\ufffe", "\ud800"])
def test_a_character_that_xml_cannot_hold_is_refused(value: str) -> None:
    with pytest.raises(ValueProblem, match="character"):
        template("{{ x }}").render({"x": value})
