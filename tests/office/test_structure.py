"""Blocks open and close where they can, and a template's faults are told all at once, each with its place."""

from __future__ import annotations

import pytest

from docgen.errors import TemplateError, TemplateFaultsError, ValueProblem
from tests.office.builder import fill, p, sdt, tbl, template, texts


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (["{% fro x in y %}"], "‘fro’ is not a tag; did you mean “for”"),
        (["{% endfr %}"], "‘endfr’ is not a tag; did you mean “endfor”"),
        (["{% for x in y %}"], r"‘for’ is never closed; add {% endfor %}"),
        (["{% if y %}{% for x in y %}{% endif %}{% endfor %}"], "‘endif’ stands where ‘endfor’ should close"),
        (["{% endif %}"], "‘endif’ closes nothing"),
        (["{% else %}"], "‘else’ stands outside if or for"),
        (["{% for x in y %}{% elif x %}{% endfor %}"], "‘elif’ stands outside if"),
        (["{% include 'x.docx' %}"], "‘include’ cannot be used"),
        (["{% import 'x' as y %}"], "‘import’ cannot be used"),
        (["{% extends 'x' %}"], "‘extends’ cannot be used"),
        (["{{ x|uper }}"], "there is no filter ‘uper’; did you mean “upper”"),
        (["{% if x is evn %}{% endif %}"], "there is no test ‘evn’; did you mean “even”"),
        (["{{ x. }}"], "the tag cannot be read"),
        (["{{ }}"], "the tag cannot be read"),
        (["{% if %}{% endif %}"], "the tag cannot be read"),
        (["{% for x of y %}{% endfor %}"], "the tag cannot be read"),
        (["{% if false %}{{ x|uper }}{% endif %}"], "there is no filter ‘uper’"),
        ([tbl(["{% if x %}a"]), "b{% endif %}"], "another kind of place .*a table cell.*a paragraph"),
        (["{%p if x %}", tbl(["b{%p endif %}"])], "another kind of place"),
        ([p("a", sdt("", p("{%p if x %}"))), "{%p endif %}"], "another kind of place|content control"),
    ],
)
def test_a_fault_is_told_with_its_place(body: list[str], said: str) -> None:
    with pytest.raises(TemplateError, match=rf"plan\.docx, word/document\.xml, paragraph \d: .*({said})"):
        template(*body)


def test_all_the_faults_of_a_template_are_told_at_once_with_heading_paragraph_and_tag() -> None:
    body = (
        "{{ a|uper }}",
        p("Mål", style="Heading1"),
        "x",
        "{% fro b in c %}",
        p("Risiko", style="Heading2"),
        "{{ b. }}",
    )

    with pytest.raises(TemplateFaultsError) as caught:
        template(*body, header=p("{% endfor %}"))

    assert {(f.place.part, f.place.heading, f.place.paragraph, f.place.tag) for f in caught.value.faults} == {
        ("word/document.xml", "", 1, "{{ a|uper }}"),
        ("word/document.xml", "Mål", 4, "{% fro b in c %}"),
        ("word/document.xml", "Risiko", 6, "{{ b. }}"),
        ("word/header.xml", "", 1, "{% endfor %}"),
    }


def test_an_error_while_filling_names_the_heading_the_paragraph_and_the_tag() -> None:
    body = (p("Mål", style="Heading1"), "{%p for risk in risks %}", "{{ risk.name }}", "{{ rsk.s }}", "{%p endfor %}")

    with pytest.raises(ValueProblem) as caught:
        fill(*body, risks=[{"name": "a", "s": 1}])

    place = caught.value.place
    assert (place.heading, place.paragraph, place.tag) == ("Mål", 4, "{{ rsk.s }}")
    assert "‘rsk’ is unknown; did you mean “risk”" in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("{{ nme }}", "‘nme’ is unknown; did you mean “name”"),
        ("{{ person.nane }}", "‘nane’ is unknown; did you mean “name”"),
        ("{{ person['nane'] }}", "‘nane’ is unknown; did you mean “name”"),
        ("{% if nme %}{% endif %}", "‘nme’ is unknown"),
        ("{% for x in nme %}{% endfor %}", "‘nme’ is unknown"),
        ("{{ name.first }}", "'Kari' has no ‘first’"),
        ("{{ none }}", "the value is empty"),
        ("{{ person }}", "a list or a mapping"),
        ("{{ [1, 2] }}", "a list or a mapping"),
        ("{{ name + 1 }}", "the expression fails"),
        ("{{ 1 / 0 }}", "the expression fails"),
        ("{{ name.upper }}", "cannot be printed; call it"),
        ("{% for x in number %}{% endfor %}", "must be a list to loop over"),
        ("{% for x in none %}{% endfor %}", "must be a list to loop over"),
        ("{% for a, b in [[1]] %}{% endfor %}", "the expression fails"),
    ],
)
def test_data_that_does_not_fit_is_told_with_the_tag(typed: str, said: str) -> None:
    with pytest.raises(ValueProblem, match=rf"paragraph 2: .*{said}") as caught:
        fill("først", typed, name="Kari", person={"name": "Kari"}, number=7)

    assert caught.value.place.tag in typed


def test_a_name_that_may_be_missing_is_asked_for_or_given_a_default() -> None:
    assert texts(fill("{{ x|default('ukjent') }}", "{% if x is defined %}a{% else %}b{% endif %}")) == ["ukjent", "b"]


def test_the_statements_of_jinja_work() -> None:
    filled = fill(
        "{% set n = 2 %}{% with m = n + 1 %}{{ n }}{{ m }}{% endwith %}",
        "{% for x in [3, 1, 2] if x > 1 %}{{ loop.index }}:{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}",
        "{% for x in [] %}{{ x }}{% else %}tom{% endfor %}",
        "{% for x in [1, 2, 3] %}{% if x == 2 %}{% continue %}{% endif %}{{ x }}{% endfor %}",
        "{% macro m(a, b='og') %}{{ a }} {{ b }}{% endmacro %}{{ m('x & y') }}",
        "{% macro w() %}[{{ caller() }}]{% endmacro %}{% call w() %}inni & ute{% endcall %}",
        "{% filter upper %}stor & {{ 'fin' }}{% endfilter %}",
        "{% set t %}satt & {{ 1 }}{% endset %}{{ t }}{{ t|upper }}",
    )

    assert texts(filled) == [
        "23",
        "1:3, 2:2",
        "tom",
        "13",
        "x & y og",
        "[inni & ute]",
        "STOR & FIN",
        "satt & 1SATT & 1",
    ]


def test_a_macro_of_paragraphs_is_called_as_paragraphs_and_gives_its_text_in_a_line() -> None:
    macro = ("{%p macro m(a) %}", p("Mål: {{ a }}", style="Heading2"), "{%p endmacro %}")

    assert texts(fill(*macro, "{{p m('x & y') }}", "før {{ m('z') }} etter")) == ["Mål: x & y", "før Mål: z etter"]
