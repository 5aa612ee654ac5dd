"""Tags that govern a paragraph, run, row or cell are lifted to it, and what stands beside them is kept or refused."""

from __future__ import annotations

import pytest

from docgen.errors import TemplateError
from tests.office.builder import fill, find, main, p, part, r, render, strings, tbl, tc, template, text, texts

SECTION = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
BOOKMARK = '<w:bookmarkStart w:id="7" w:name="merke"/>{}<w:bookmarkEnd w:id="7"/>'
LIST = ["a", "b & c"]


def rows(*cells: list[str]) -> list[list[str]]:
    """The texts of the cells of each row of a table, filled."""
    return [[text(cell) for cell in find(row, "./w:tc")] for row in find(fill(tbl(*cells), x=LIST), "//w:tr")]


def test_a_loop_of_paragraphs_takes_its_own_paragraphs_away() -> None:
    assert texts(fill("før", "{%p for y in x %}", "{{ y }}", "{%p endfor %}", "etter", x=LIST)) == [
        "før",
        *LIST,
        "etter",
    ]


def test_text_before_or_after_a_paragraph_tag_is_kept() -> None:
    filled = fill("{%p for y in x %}Navn: {{ y }}", "slutt {%p endfor %}", x=LIST)

    assert texts(filled) == ["Navn: a", "slutt ", "Navn: b & c", "slutt "]


def test_text_on_both_sides_of_a_paragraph_tag_is_a_fault() -> None:
    with pytest.raises(TemplateError, match=r"paragraph 1: \{%p if x %\}: there is other text on both sides"):
        template("før {%p if x %} etter", "{%p endif %}")


@pytest.mark.parametrize(
    "neighbour",
    ['<w:r><w:footnoteReference w:id="1"/></w:r>', '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'],
    ids=["footnote", "symbol"],
)
def test_what_is_not_text_is_kept_as_well(neighbour: str) -> None:
    made = template(p("{%p if x %}", neighbour), "inni", "{%p endif %}", footnotes=p("note"))

    kept = find(main(made.render({"x": True})), "//w:footnoteReference | //w:sym")

    assert len(kept) == 1


def test_a_section_break_in_the_paragraph_of_a_tag_stays() -> None:
    filled = fill(p("{%p if x %}"), "liggende", p("{%p endif %}", properties=SECTION), "stående", x=True)

    assert strings(filled, "//w:pgSz/@w:orient") == ["landscape"]
    assert [line for line in texts(filled) if line] == ["liggende", "stående"]


def test_bookmarks_in_the_paragraph_of_a_tag_move_out_of_it() -> None:
    filled = fill(p("{%p if x %}", BOOKMARK.format("")), "inni", "{%p endif %}", x=True)

    assert strings(filled, "//w:bookmarkStart/@w:name") == ["merke"]
    assert texts(filled) == ["inni"]


def test_a_loop_of_rows_takes_its_own_rows_away() -> None:
    assert rows(["N"], ["{%tr for y in x %}"], ["{{ y }}"], ["{%tr endfor %}"]) == [["N"], ["a"], ["b & c"]]


def test_the_tags_of_a_row_may_stand_in_the_row_itself() -> None:
    found = rows(["{%tr for y in x %}{{ loop.index }}", "{{ y }}{%tr endfor %}"])

    assert found == [["1", "a"], ["2", "b & c"]]


def test_loops_of_rows_may_be_nested() -> None:
    filled = fill(
        tbl(
            ["{%tr for g in x %}"],
            ["{{ g.n }}"],
            ["{%tr for y in g.i %}"],
            ["- {{ y }}"],
            ["{%tr endfor %}"],
            ["{%tr endfor %}"],
        ),
        x=[{"n": "1", "i": ["a", "b"]}, {"n": "2", "i": []}],
    )

    assert [text(row) for row in find(filled, "//w:tr")] == ["1", "- a", "- b", "2"]


def test_a_loop_of_cells_repeats_the_cell() -> None:
    assert rows(["N", "{%tc for y in x %}", "{{ y }}", "{%tc endfor %}", "sist"]) == [["N", "a", "b & c", "sist"]]


def test_a_run_tag_takes_a_run_of_its_own() -> None:
    filled = fill(p("a ", r("{%r if x %}fet{%r endif %}", "<w:b/>"), " b ", "{{r y }}"), x=True, y="<y>")

    assert texts(filled) == ["a fet b <y>"]
    assert [text(run) for run in find(filled, "//w:r[w:rPr/w:b]")] == ["fet"]


@pytest.mark.parametrize("tag", ["{%tr if x %}", "{%tc if x %}", "{% vm %}", "{% cellbg 'FF0000' %}"])
def test_a_tag_of_tables_outside_a_table_is_a_fault(tag: str) -> None:
    with pytest.raises(TemplateError, match="must stand in a table"):
        template(tag, "{%tr endif %}")


def test_a_cell_that_a_condition_empties_gets_its_paragraph_back() -> None:
    filled = fill(tbl([tc("{%p if x %}", "inni", "{%p endif %}"), "b"]), x=False)

    assert [len(find(cell, "w:p")) for cell in find(filled, "//w:tc")] == [1, 1]


@pytest.mark.parametrize(
    "table",
    [
        tbl(["{%tr for y in x %}"], ["{{ y }}"], ["{%tr endfor %}"]),
        tbl(["{%tc for y in x %}", "{{ y }}", "{%tc endfor %}"]),
    ],
    ids=["rows", "cells"],
)
def test_a_table_that_a_loop_empties_goes(table: str) -> None:
    filled = fill("før", table, "etter", x=[])

    assert not find(filled, "//w:tbl")
    assert texts(filled) == ["før", "etter"]


def test_a_header_that_a_condition_empties_gets_its_paragraph_back() -> None:
    header = p("{%p if x %}") + p("inni") + p("{%p endif %}")

    assert texts(part(render(template("x", header=header), {"x": False}), "word/header.xml")) == [""]


def test_a_table_within_a_cell_is_followed_by_a_paragraph_even_when_a_condition_took_it() -> None:
    cell = tc(tbl(["a"]), "{%p if x %}", "etter", "{%p endif %}")

    assert texts(fill(tbl([cell]), x=False)) == ["a", ""]


def test_cells_merge_down_and_across_with_their_shading() -> None:
    filled = fill(
        tbl(
            ["{%tr for y in x %}"], ["{% vm %}felles", "{% cellbg c %}{{ y }}", "{% colspan 2 %}z"], ["{%tr endfor %}"]
        ),
        x=LIST,
        c="D9E2F3",
    )

    assert strings(filled, "//w:vMerge/@w:val") == ["restart", "continue"]
    assert [text(row) for row in find(filled, "//w:tr")] == ["felles" + "a" + "z", "b & c" + "z"]
    assert set(strings(filled, "//w:shd/@w:fill")) == {"D9E2F3"}
    assert strings(filled, "//w:gridSpan/@w:val") == ["2", "2"]


def test_a_cell_spans_the_whole_of_its_loop() -> None:
    filled = main(template(tbl(["{%tc for y in x %}", "{% hm %}over alle", "{%tc endfor %}"])).render({"x": [1, 2, 3]}))

    assert strings(filled, "//w:gridSpan/@w:val") == ["3"]
    assert texts(filled) == ["over alle"]
