"""A tree with tokens as Jinja source, in which every line break stands in a tag of its own.

So the line that Jinja names in an error leads to one tag, and from there to its place in the document.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from docgen.office import marks, xml
from docgen.office.tags import TOKEN, Tag, TagTable
from docgen.office.xml import Element

# Delimiters that XML forbids: nothing in a document can be mistaken for a tag.
VALUE_START, VALUE_END = "\x01v", "\x02v"
BLOCK_START, BLOCK_END = "\x01b", "\x02b"
_MARK = "\x03{}\x03"
_MARKS = re.compile("\x03(\\d+)\x03")


class Source(NamedTuple):
    """Jinja source, and the tag that stands on each line of it.

    What lies between the tags is kept aside in `literals`, with a mark in its place: Jinja's lexer goes through its
    source letter by letter, and most of a document is no business of Jinja's.
    """

    text: str
    lines: dict[int, Tag]
    literals: list[str]

    @property
    def spots(self) -> dict[int, int]:
        """The spot of the value on each line."""
        return {line: tag.spot for line, tag in self.lines.items() if tag.kind == "value"}


def assemble(root: Element, table: TagTable) -> Source:
    """Write a tree out, each token replaced by its tag."""
    return assemble_text(marks.shortened(xml.DECLARATION + xml.text_of(root)), table)


def assemble_text(text: str, table: TagTable) -> Source:
    """XML with tokens as Jinja source, each token replaced by its tag."""
    pieces: list[str] = []
    literals: list[str] = []
    lines: dict[int, Tag] = {}
    position = 0
    trims = False
    for line, match in enumerate(TOKEN.finditer(text), 2):
        lines[line] = tag = table.tags[int(match[1] or match[2])]
        literal = text[position : match.start()]
        literals.append(_trimmed(literal, trims, tag.kind == "value" and tag.code.startswith("-")))
        trims = tag.kind == "value" and tag.code.rstrip().endswith("-")
        pieces += (_MARK.format(line - 2), _jinja(tag))
        position = match.end()
    literals.append(_trimmed(text[position:], trims, False))
    pieces.append(_MARK.format(len(literals) - 1))
    return Source("".join(pieces), lines, literals)


def restore(data: str, literals: list[str]) -> str:
    """Put the literals back in place of their marks."""
    return _MARKS.sub(lambda match: literals[int(match[1])], data)


def _trimmed(literal: str, left: bool, right: bool) -> str:
    """`{{-` takes away the white space before it, `-}}` that after it."""
    literal = literal.lstrip() if left else literal
    return literal.rstrip() if right else literal


def _jinja(tag: Tag) -> str:
    if tag.kind == "comment":
        return "\x01c\n\x02c"
    start, end = (BLOCK_START, BLOCK_END) if tag.kind == "block" else (VALUE_START, VALUE_END)
    code = tag.code
    if tag.kind == "value":
        code = code.strip().removeprefix("-").removesuffix("-").strip()
    return f"{start}\n{code} {end}"
