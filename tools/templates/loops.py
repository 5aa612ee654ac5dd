"""Tags that repeat or choose whole paragraphs and rows, each in a paragraph or a row of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tools.templates.text import paragraph
from tools.templates.xml import Element, el, name


def repeat(loop: str, *content: Element) -> list[Element]:
    """Return paragraphs and tables once for each of `loop`, such as `day in days`."""
    return [_tag(f"for {loop}"), *content, _tag("endfor")]


def when(test: str, *content: Element) -> list[Element]:
    """Return paragraphs and tables that are there only when the test is true."""
    return [_tag(f"if {test}"), *content, _tag("endif")]


def choose(cases: Mapping[str, Sequence[Element]]) -> list[Element]:
    """Return the content of the first test that is true."""
    made: list[Element] = []
    for test, content in cases.items():
        made += [_tag(f"{'elif' if made else 'if'} {test}"), *content]
    return [*made, _tag("endif")]


def rows(loop: str, cases: Mapping[str, Element]) -> list[Element]:
    """Return one row for each of `loop`: the one whose test is true."""
    width = len(next(iter(cases.values())).findall(name("w:tc")))
    made = [_row_tag(f"for {loop}", width)]
    for number, (test, row) in enumerate(cases.items()):
        made += [_row_tag(f"{'elif' if number else 'if'} {test}", width), row]
    return [*made, _row_tag("endif", width), _row_tag("endfor", width)]


def _tag(code: str) -> Element:
    return paragraph("Normal", f"{{%p {code} %}}")


def _row_tag(code: str, width: int) -> Element:
    """Return a row as wide as the others, so that the template's own table is even; it holds nothing but the tag."""
    tag = el("w:tc", paragraph("TableText", f"{{%tr {code} %}}"))
    return el("w:tr", tag, *(el("w:tc", paragraph("TableText")) for _ in range(width - 1)))
