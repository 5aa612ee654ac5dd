"""Values as text or as blocks of text, before any markup is written around them."""

from __future__ import annotations

from datetime import date

from docgen.errors import ValueProblem
from docgen.office import markdown
from docgen.office.markdown import Block
from docgen.office.values import Foreign, Link, Markdown, Picture


def text(value: object) -> str:
    """A value as text alone."""
    if isinstance(value, Link | Markdown | Foreign):
        return value.text
    if isinstance(value, Picture):
        return value.alt
    return value if isinstance(value, str) else str(value)


def blocks(value: object) -> tuple[Block, ...]:
    """A value as paragraphs and list items."""
    if isinstance(value, Markdown):
        return markdown.parse(value.text)
    return markdown.plain(text(value).strip("\n").replace("\a", "\n\n"))


def refuse_odd(value: object) -> None:
    """Raise ValueProblem for what running text cannot show."""
    if value is None:
        raise ValueProblem("the value is empty (none), which running text cannot show; test for it with {% if … %}")
    if isinstance(value, list | tuple | dict | set):
        raise ValueProblem("the value is a list or a mapping; loop over it, or pick a part of it")
    if not isinstance(value, str | int | float | date | Markdown | Foreign | Link | Picture):
        raise ValueProblem(f"a value of type {type(value).__name__} cannot be printed; call it, or pick a part of it")
