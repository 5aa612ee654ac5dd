"""`docgen lint` tells every fault at once, what a template needs, and an example that it renders with."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
import yaml

from docgen.errors import PackageError
from docgen.office.lint import lint
from docgen.office.template import Template
from tests.office.excel import workbooks


def template(folder: Path, *paragraphs: str) -> Path:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    path = folder / "template.docx"
    document.save(str(path))
    return path


def test_it_tells_every_fault_with_its_paragraph_and_tag(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ name|uper }}", "{%p fro x in y %}", "{% for a in b %}", "{{ 1 + }}")

    faults = [str(fault) for fault in lint(path).faults]

    assert faults == [
        "template.docx, word/document.xml, paragraph 2: {%p fro x in y %}: ‘fro’ is not a tag; did you mean “for”?",
        "template.docx, word/document.xml, paragraph 3: {% for a in b %}: ‘for’ is never closed; add {% endfor %}",
        "template.docx, word/document.xml, paragraph 1: {{ name|uper }}: "
        "there is no filter ‘uper’; did you mean “upper”?",
        "template.docx, word/document.xml, paragraph 4: {{ 1 + }}: "
        "the tag cannot be read: unexpected 'end of print statement'",
    ]


@pytest.mark.parametrize("tag", ["{% for a in b %}", "{% endfor %}", "{% frobnicate x %}", "{%p if a %}"])
def test_it_tells_one_fault_once(tmp_path: Path, tag: str) -> None:
    assert len(lint(template(tmp_path, tag)).faults) == 1


def test_it_draws_the_variables_as_a_tree(tmp_path: Path) -> None:
    path = template(
        tmp_path,
        "{{ project.title }} {% if note is defined %}{{ note }}{% endif %}",
        "{% for risk in project.risks %}{{ loop.index }} {{ risk.factor }}",
        "{% if risk.sum > 9 %}!{% endif %}{% endfor %}",
        "{% set x = 1 %}{{ x }}",
    )

    tree = lint(path).tree().splitlines()

    assert tree == ["project", "  title", "  risks: list", "    factor", "    sum: number", "note: optional"]


def test_the_example_renders(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ a.b }}", "{% for c in a.d %}{{ c.e }}{% if c.n > 2 %}x{% endif %}{% endfor %}")

    example = yaml.safe_load(lint(path).example())

    assert example == {"a": {"b": "…", "d": [{"e": "…", "n": 1}]}}
    assert Template(path).render(example)


def test_data_that_does_not_fit_is_told_for_every_place(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ name }} {{ age }}", "{% for risk in risks %}{{ risk.factor }}{% endfor %}")

    report = lint(path, {"nmae": "x", "age": 1, "risks": [{"factor": "a"}, {"fctor": "b"}]})

    assert [fault.message for fault in report.faults] == [
        "‘name’ is not in the data; did you mean “nmae”?",
        "‘risks[1].factor’ is not in the data; did you mean “fctor”?",
    ]
    assert report.warnings == [
        "‘nmae’ is in the data, but the template never uses it",
        "‘risks[].fctor’ is in the data, but the template never uses it",
    ]


def test_a_value_of_the_wrong_kind_is_told_too(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ name }}")

    assert "is empty (none)" in str(lint(path, {"name": None}).faults[0])


def test_a_file_that_is_no_template_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_text("not a zip")

    with pytest.raises(PackageError, match="not an Office file"):
        lint(path)


def test_a_method_of_a_value_is_no_part_of_it(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ name.split(mark)|first }}")

    assert lint(path).tree().splitlines() == ["name", "mark"]
    assert Template(path).render(yaml.safe_load(lint(path).example()))


def test_the_example_has_every_item_that_is_asked_for_by_its_number(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ columns[2].heading }} {{ names[0] }}")

    example = yaml.safe_load(lint(path).example())

    assert [len(example[name]) for name in ("columns", "names")] == [3, 1]
    assert Template(path).render(example)


def test_the_example_stays_small_whatever_number_is_asked_for(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ names[9999999] }}")

    assert len(yaml.safe_load(lint(path).example())["names"]) == 20


def test_what_a_filter_asks_of_each_item_is_in_the_tree(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ series|map(attribute='name.first')|join(', ') }}")

    assert lint(path).tree().splitlines() == ["series: list", "  name", "    first"]
    assert Template(path).render(yaml.safe_load(lint(path).example()))


def test_the_example_of_the_shipped_deck_renders_but_for_a_table_that_must_be_square() -> None:
    path = Path(__file__).parents[2] / "templates" / "pptx" / "gathering-nb.pptx"
    example = yaml.safe_load(lint(path).example())

    example["slides"] = [slide for slide in example["slides"] if slide["type"] != "count-table"]
    assert Template(path).render(example)


def test_a_workbook_is_checked_too(tmp_path: Path) -> None:
    held = {"A1": 5, "A2": "{%tr for r in rows %}{{ r.due }}", "B2": "=A1*2", "C2": "{{ r.n }}{%tr endfor %}"}
    (tmp_path / "t.xlsx").write_bytes(workbooks.template(held, formats={"A2": "dd.mm.yyyy", "C2": "0"}))

    report = lint(tmp_path / "t.xlsx")

    assert report.faults == []
    assert yaml.safe_load(report.example()) == {"rows": [{"due": "2012-02-02", "n": 1}]}
    assert "cell B2: the formula in B2 refers to A1 outside the loop" in report.warnings[0]
    assert "cell B2: the formula has no value; the workbook will calculate when it opens" in report.warnings[1]


def test_the_lists_of_sheets_and_columns_are_variables_too(tmp_path: Path) -> None:
    held = {"A1": "{%sheet for n in networks %}{{ n.name }}", "B1": "{%sheet name n.tab %}", "A2": "Year"}
    held |= {"B2": "{%tc for y in years %}{{ y.title }}{%tc endfor %}", "B3": "{{ n.figures[y.index] }}"}
    (tmp_path / "t.xlsx").write_bytes(workbooks.template(held))

    report = lint(tmp_path / "t.xlsx")
    example = yaml.safe_load(report.example())

    assert example == {
        "networks": [{"tab": "…", "name": "…", "figures": ["…", "…"]}],
        "years": [{"title": "…", "index": 1}],
    }
    assert lint(tmp_path / "t.xlsx", example).faults == []
