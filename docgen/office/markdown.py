"""Light Markdown (bold, italic, link, list) as plain blocks, parsed by markdown-it (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MARKS = re.compile(r"[*_\[\\`&<]|^\s{0,3}(?:[-+*]|\d{1,9}[.)])\s", re.MULTILINE)


class Span(NamedTuple):
    """A stretch of text with one formatting; `\\n` in it is a line break."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str = ""


class Block(NamedTuple):
    """A paragraph, or an item of a list at a level from 0. `starts` marks the first item of a numbered list."""

    spans: tuple[Span, ...]
    kind: str = "paragraph"
    level: int = 0
    starts: bool = False


@lru_cache(maxsize=4096)
def parse(text: str) -> tuple[Block, ...]:
    """Markdown as blocks. What is not bold, italic, link or list stays the text that was typed."""
    text = text.strip("\n").replace("\r\n", "\n")
    if not _MARKS.search(text):
        return plain(text)
    return _blocks(_parser().parse(text))


def plain(text: str) -> tuple[Block, ...]:
    """Text without markup as blocks: a blank line begins a new paragraph."""
    return tuple(Block((Span(part),)) for part in re.split(r"\n[ \t]*(?:\n[ \t]*)+", text))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("zero", {"linkify": False}).enable(["emphasis", "link", "list", "newline", "escape"])


def _blocks(tokens: Sequence[Token]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    lists: list[str] = []
    starts = False
    marker: str | None = None
    for index, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            starts = "number" not in lists  # a list within a numbered one counts with it
            lists.append(_kind(tokens, index))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            marker = f"{token.info}{token.markup} "
        elif token.type == "inline":
            kind = lists[-1] if lists and marker else "paragraph"
            spans = _spans(token.children or [])
            if kind == "typed":
                kind, spans = "paragraph", (Span(marker or ""), *spans)
            level = max(sum(one != "typed" for one in lists) - 1, 0)
            blocks.append(Block(spans, kind, level, starts and kind == "number"))
            starts, marker = False, None
    return tuple(blocks)


def _kind(tokens: Sequence[Token], opening: int) -> str:
    """Bullet or number; or typed, for what only looks like a list: «2. februar», «17. mai», «+ 5 grader».

    A numbered list has two items or more, and counts 1, 2, 3 or 1, 1, 1.
    """
    if tokens[opening].type == "bullet_list_open":
        return "typed" if tokens[opening].markup == "+" else "bullet"
    numbers: list[str] = []
    for token in tokens[opening + 1 :]:
        if token.type == "ordered_list_close" and token.level == tokens[opening].level:
            break
        if token.type == "list_item_open" and token.level == tokens[opening].level + 1:
            numbers.append(token.info)
    counted = [str(number) for number in range(1, len(numbers) + 1)]
    return "number" if len(numbers) > 1 and numbers in (counted, ["1"] * len(numbers)) else "typed"


def _spans(tokens: Sequence[Token]) -> tuple[Span, ...]:
    spans: list[Span] = []
    bold = italic = 0
    url = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                url = str(token.attrGet("href") or "")
            case "link_close":
                url = ""
            case "softbreak" | "hardbreak":
                spans.append(Span("\n", bold > 0, italic > 0, url))
            case _ if token.content:
                spans.append(Span(token.content, bold > 0, italic > 0, url))
    return tuple(spans)
