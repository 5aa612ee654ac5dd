"""Light Markdown: bold, italic, links and lists; everything else stays the text that was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.office.markdown import Block, Span, parse


def kinds(text: str) -> list[tuple[str, str, int]]:
    """Each block as its text, its kind and its level."""
    return [("".join(span.text for span in block.spans), block.kind, block.level) for block in parse(text)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("vanleg", [Span("vanleg")]),
        ("a **b** c", [Span("a "), Span("b", bold=True), Span(" c")]),
        ("*a*", [Span("a", italic=True)]),
        ("***a***", [Span("a", bold=True, italic=True)]),
        ("**a *b* c**", [Span("a ", bold=True), Span("b", bold=True, italic=True), Span(" c", bold=True)]),
        ("[KS](https://ks.no)", [Span("KS", url="https://ks.no")]),
        ("[**KS**](https://ks.no)", [Span("KS", bold=True, url="https://ks.no")]),
        (r"\*a\*", [Span("*a*")]),
        ("a_b_c 2*3*4", None),
        ("a\nb", [Span("a"), Span("\n"), Span("b")]),
    ],
)
def test_text_is_formatted(text: str, spans: list[Span] | None) -> None:
    (block,) = parse(text)

    if spans is not None:
        merged = [span for span in block.spans if span.text]
        assert merged == spans or "".join(s.text for s in merged) == "".join(s.text for s in spans)
        assert {(s.bold, s.italic, s.url) for s in merged} == {(s.bold, s.italic, s.url) for s in spans}


@pytest.mark.parametrize(
    "text",
    [
        "# ikkje overskrift",
        "> ikkje sitat",
        "`ikkje kode`",
        "<b>ikkje html</b>",
        "&amp; &lt;",
        "| a | b |",
        "---",
        "https://ks.no",
        "2012. året",
        "5 * 3 = 15",
        "snake_case_name",
        "100 % – 50 %",
        "    innrykk",
        "a | b",
        "[ ] oppgåve",
        "1984",
        "1. mai er fridag",
        "2. februar 2012",
        "1. mai\n17. mai",
        "3. tredje\n4. fjerde",
        "+ 5 stillingar",
    ],
)
def test_other_markup_is_text(text: str) -> None:
    shown = " ".join("".join(span.text for span in block.spans) for block in parse(text))

    assert shown.split() == text.split()


def test_lists_have_levels_and_kinds() -> None:
    text = "Innleiing\n\n- a\n- b\n  1. c\n  2. d\n- e\n\nslutt"

    assert kinds(text) == [
        ("Innleiing", "paragraph", 0),
        ("a", "bullet", 0),
        ("b", "bullet", 0),
        ("c", "number", 1),
        ("d", "number", 1),
        ("e", "bullet", 0),
        ("slutt", "paragraph", 0),
    ]


def test_each_numbered_list_starts_once_and_a_list_within_it_counts_with_it() -> None:
    text = "1. a\n   1. b\n   2. c\n2. d\n\nmellom\n\n1. e\n2. f"

    assert [block.starts for block in parse(text)] == [True, False, False, False, False, True, False]


def test_a_numbered_list_counts_one_two_three_or_one_one_one() -> None:
    assert [kind for _, kind, _ in kinds("1. a\n2. b\n3. c")] == ["number"] * 3
    assert [kind for _, kind, _ in kinds("1. a\n1. b")] == ["number"] * 2
    assert kinds("1. mai\n17. mai") == [("1. mai", "paragraph", 0), ("17. mai", "paragraph", 0)]


def test_a_blank_line_begins_a_paragraph() -> None:
    assert kinds("a\n\nb\n \n\nc") == [("a", "paragraph", 0), ("b", "paragraph", 0), ("c", "paragraph", 0)]


def test_an_item_of_several_paragraphs_is_one_item() -> None:
    assert [kind for _, kind, _ in kinds("- a\n\n  meir\n\n- b")] == ["bullet", "paragraph", "bullet"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_no_letter_or_figure_is_lost(text: str) -> None:
    shown = "".join(span.text for block in parse(text) for span in block.spans)

    assert [c for c in text if c.isalpha()] == [c for c in shown if c.isalpha()] or "](" in text


def test_blocks_are_values() -> None:
    assert parse("a") == (Block((Span("a"),)),)
