"""A tree with tokens as Jinja source, in which every line break stands in a tag of its own.

So the line that Jinja names in an error leads to one tag, and from there to its place in the document.
"""

from __future__ import annotations

from typing import NamedTuple

from docgen.office import xml
from docgen.office.sandbox import BLOCK_END, BLOCK_START, VALUE_END, VALUE_START
from docgen.office.tags import TOKEN, Tag, TagTable
from docgen.office.xml import Element


class Source(NamedTuple):
    """Jinja source, and the tag that stands on each line of it."""

    text: str
    lines: dict[int, Tag]

    @property
    def spots(self) -> dict[int, int]:
        """The spot of the value on each line."""
        return {line: tag.spot for line, tag in self.lines.items() if tag.kind == "value"}


def assemble(root: Element, table: TagTable) -> Source:
    """Write a tree out, each token replaced by its tag."""
    pieces: list[str] = [xml.DECLARATION]
    lines: dict[int, Tag] = {}
    line = 1 + xml.DECLARATION.count("\n")
    text = xml.text_of(root)
    position = 0
    for match in TOKEN.finditer(text):
        literal = text[position : match.start()]
        position = match.end()
        tag = table.tags[int(match[1] or match[2])]
        line += literal.count("\n") + 1
        lines[line] = tag
        pieces += (literal, _jinja(tag))
    pieces.append(text[position:])
    return Source("".join(pieces), lines)


def _jinja(tag: Tag) -> str:
    if tag.kind == "comment":
        return "\x01c\n\x02c"
    start, end = (BLOCK_START, BLOCK_END) if tag.kind == "block" else (VALUE_START, VALUE_END)
    code = tag.code
    before = "-" if tag.kind == "value" and code.startswith("-") else ""
    after = "-" if tag.kind == "value" and code.rstrip().endswith("-") else ""
    if tag.kind == "value":
        code = code.strip().removeprefix("-").removesuffix("-").strip()
    return f"{start}{before}\n{code} {after}{end}"
