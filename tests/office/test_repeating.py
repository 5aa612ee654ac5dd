"""Repeating sections: one item per item of the list, and an empty one after them to fill in."""

from __future__ import annotations

import pytest

from docgen.errors import TemplateError, ValueProblem
from tests.office.builder import fill, find, p, r, sdt, strings, tbl, tc, template, text, texts, tr

SECTION, ITEM, TEXT = "<w15:repeatingSection/>", "<w15:repeatingSectionItem/>", "<w:text/>"


def section(path: str, content: str, number: int = 10) -> str:
    """A repeating section around one item."""
    item = sdt("", content, ITEM, number + 1).replace('<w:alias w:val=""/><w:tag w:val=""/>', "")
    return sdt(path, item.replace("<w:showingPlcHdr/>", ""), SECTION, number).replace("<w:showingPlcHdr/>", "", 1)


def held(path: str, number: int = 30) -> str:
    return sdt(path, r(f"[{path}]"), TEXT, number)


ROW = tr(tc(p(held(".factor"))), tc(p("{{ item.s }}")), tc(p(held(".owner", 31))))
RISKS = tbl(["Risiko", "S", "Eier"], section("project.risks", ROW))


def test_a_section_around_a_row_repeats_it_and_leaves_an_empty_one() -> None:
    filled = fill(
        RISKS, project={"risks": [{"factor": "A & B", "s": 3, "owner": ""}, {"factor": "C", "s": 4, "owner": "PL"}]}
    )

    assert [[text(cell) for cell in find(row, ".//w:tc")] for row in find(filled, "//w:tr")[1:]] == [
        ["A & B", "3", "[.owner]"],
        ["C", "4", "PL"],
        ["[.factor]", "", "[.owner]"],
    ]


@pytest.mark.parametrize("risks", [None, []])
def test_a_section_without_items_keeps_one_empty_row(risks: object) -> None:
    assert [text(row) for row in find(fill(RISKS, project={"risks": risks}), "//w:tr")] == [
        "RisikoSEier",
        "[.factor][.owner]",
    ]


def test_every_control_of_every_row_has_an_id_of_its_own() -> None:
    filled = fill(RISKS, project={"risks": [{"factor": str(n), "s": n, "owner": "x"} for n in range(9)]})

    ids = strings(filled, "//w:sdtPr/w:id/@w:val")
    assert len(ids) == len(set(ids)) == 1 + 10 * 3


def test_a_section_around_paragraphs_repeats_them() -> None:
    filled = fill(
        section("goals", p(held(".name"), ": ", held(".why", 31)) + p("–")), goals=[{"name": "a", "why": "b"}]
    )

    assert texts(filled) == ["a: b", "–", "[.name]: [.why]", "–"]


def test_a_section_within_a_section_belongs_to_its_item() -> None:
    inner = section(".activities", p("· ", held(".what")), 40)
    filled = fill(
        section("plan.milestones", p(held(".name", 50)) + inner),
        plan={
            "milestones": [
                {"name": "M1", "activities": [{"what": "a"}, {"what": "b"}]},
                {"name": "M2", "activities": []},
            ]
        },
    )

    assert [line for line in texts(filled) if not line.startswith(("· [", "["))] == ["M1", "· a", "· b", "M2"]
    ids = strings(filled, "//w:sdtPr/w:id/@w:val")
    assert len(ids) == len(set(ids))


def test_a_section_of_plain_texts_takes_a_lone_dot() -> None:
    assert texts(fill(section("names", p(held("."))), names=["Kari", "Ola"])) == ["Kari", "Ola", "[.]"]


def test_a_section_in_a_loop_follows_the_variable_of_the_loop() -> None:
    body = ("{%p for project in projects %}", section("project.goals", p(held(".name"))), "{%p endfor %}")

    filled = fill(*body, projects=[{"goals": [{"name": "a"}]}, {"goals": []}])

    assert texts(filled) == ["a", "[.name]", "[.name]"]


def test_further_items_of_the_template_are_examples_and_go() -> None:
    second = sdt("", p("eksempel"), ITEM, 19).replace('<w:alias w:val=""/><w:tag w:val=""/>', "")
    body = section("goals", p(held(".name"))).replace(
        "</w:sdtContent></w:sdt></w:sdtContent>", f"</w:sdtContent></w:sdt>{second}</w:sdtContent>"
    )

    assert "eksempel" not in texts(fill(body, goals=[{"name": "a"}]))


def test_a_blank_item_is_blank_in_every_expression() -> None:
    inner = p(
        "{{ item.a }}{{ item.b.c|upper }}{% if item.d > 3 %}!{% endif %}{% for x in item.list %}{{ x }}{% endfor %}"
    )

    assert texts(fill(section("goals", inner), goals=[])) == [""]


def test_a_section_needs_a_list_and_its_items_the_keys_that_it_asks_for() -> None:
    with pytest.raises(ValueProblem, match=r"content control ‘project\.risks’: a repeating section needs a list"):
        fill(RISKS, project={"risks": "mange"})
    with pytest.raises(ValueProblem, match="‘factor’ is unknown; did you mean “faktor”"):
        fill(RISKS, project={"risks": [{"faktor": "x", "s": 1, "owner": ""}]})


def test_a_section_without_an_item_is_a_fault() -> None:
    with pytest.raises(TemplateError, match="holds no item"):
        template(sdt("goals", p("x"), SECTION))


def test_a_control_around_a_whole_row_must_be_a_section() -> None:
    with pytest.raises(TemplateError, match="around whole rows can only be a repeating section"):
        template(tbl(sdt("a.b", tr("x"), TEXT)))
