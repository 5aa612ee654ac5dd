"""Faults of syntax: which tags of a part are wrong, and how to say it."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import TemplateSyntaxError, nodes

from docgen.errors import Place, TemplateError, did_you_mean
from docgen.office.sandbox import Environment
from docgen.office.source import BLOCK_END, BLOCK_START, VALUE_END, VALUE_START, Source
from docgen.office.structure import ENDS
from docgen.office.tags import Tag

# The last two are Python's own limits: what is nested too deep to parse, or twenty loops within each other.
ERRORS = (TemplateSyntaxError, RecursionError, SyntaxError)


def faults(source: Source, error: Exception, env: Environment, *, told: bool) -> list[TemplateError]:
    """Every tag that is wrong by itself; else the one that Jinja names.

    `told`: faults of the part's blocks are told already. Then Jinja only stumbles over one of them.
    """
    found: list[TemplateError] = []
    for tag in source.lines.values():
        if message := _fault_of(tag, env):
            found.append(TemplateError(message, tag.place))
    if found or told:
        return found
    number = error.lineno if isinstance(error, TemplateSyntaxError) else _deepest(source)
    line = max((line for line in source.lines if line <= number), default=0)
    place = source.lines[line].place if line else Place()
    return [TemplateError(_explained(error, env), place)]


def unknown(tree: nodes.Template, source: Source, env: Environment) -> list[TemplateError]:
    """Filters and tests that do not exist; Jinja itself lets those within a condition pass until they are met."""
    found: list[TemplateError] = []
    for node in tree.find_all((nodes.Filter, nodes.Test)):
        known: Mapping[str, object] = env.filters if isinstance(node, nodes.Filter) else env.tests
        if node.name not in known:
            tag = source.lines.get(node.lineno)
            found.append(
                TemplateError(_no_such(type(node).__name__.lower(), node.name, known), tag.place if tag else None)
            )
    return found


def _no_such(kind: str, name: str, known: Mapping[str, object]) -> str:
    return f"there is no {kind} ‘{name}’{did_you_mean(name, (one for one in known if not one.startswith('docgen_')))}"


def _fault_of(tag: Tag, env: Environment) -> str:
    """What is wrong with a tag, read alone; empty when nothing is, or when it only makes sense with others."""
    if tag.kind == "value":
        text = f"{VALUE_START} {tag.code.strip().strip('-')} {VALUE_END}"
    elif tag.word in ("if", "for", "with", "set", "elif"):
        code = tag.code.removeprefix("el") if tag.word == "elif" else tag.code
        end = "" if tag.word == "set" and "=" in tag.code else f"{BLOCK_START} end{code.split()[0]} {BLOCK_END}"
        text = f"{BLOCK_START} {code} {BLOCK_END}{end}"
    else:
        return ""
    try:
        env.compile(env.parse(text))
    except ERRORS as error:
        return _explained(error, env)
    return ""


def _deepest(source: Source) -> int:
    """The line of the tag with the most blocks around it."""
    depth = deepest = found = 0
    for line, tag in source.lines.items():
        depth += (tag.word in ENDS) - (tag.word in ENDS.values())
        if depth > deepest:
            deepest, found = depth, line
    return found


def _explained(error: Exception, env: Environment) -> str:
    if not isinstance(error, TemplateSyntaxError):
        return "too much is nested within each other here; make it simpler"
    message = error.message or "the tag cannot be read"
    if message.startswith("No filter named"):
        return _no_such("filter", message.split("'")[1], env.filters)
    if message.startswith("No test named"):
        return _no_such("test", message.split("'")[1], env.tests)
    for ours in (VALUE_START, VALUE_END, BLOCK_START, BLOCK_END):
        message = message.replace(repr(ours), "the end").replace(ours, "")
    return f"the tag cannot be read: {message}"
