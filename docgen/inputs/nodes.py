"""Text to YAML nodes, by libyaml when it is there: what can be refused before anything is built.

libyaml composes nodes in C, recursively, so a file nested tens of thousands deep would end the process.
`compose` therefore proves first that the text cannot be that deep, or counts its depth event by event.
"""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

MAX_DEPTH: Final = 60
"""Levels of lists and mappings inside one another; the model needs 8."""

TOO_DEEP: Final = f"lists and mappings are nested more than {MAX_DEPTH} deep"

_SHALLOW: Final = 1_000
"""Brackets in a file, or characters on a line, below which a file cannot be dangerously deep."""

_HINTS: Final = {
    "mapping values are not allowed": "text that holds a colon and a space belongs in quotes",
    "cannot start any token": "indent with spaces, not tabs; text that begins with @, % or ` belongs in quotes",
    "could not find expected ':'": "a key is written as `key: value`, and longer text is indented below its key",
    "did not find expected key": "check that the lines are indented alike and that text in quotes is closed",
    "did not find expected '-' indicator": "check that the entries of the list are indented alike",
    "did not find expected ',' or": "check that the bracket is closed and its entries are separated by commas",
    "unexpected end of stream": "a quote or a bracket is never closed",
    "found undefined alias": "the name after * has no & before it",
    "found unknown escape character": "a backslash in double quotes begins an escape; use single quotes",
}


class RefusedError(Exception):
    """Why the text is not taken, with line and column from 1 (0: the whole file)."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        self.message, self.line, self.column = message, line, column
        super().__init__(message)


class _Resolver:
    """Tells plain scalars from quoted ones by the tags `plain` and `text`; the core schema comes later."""

    def resolve(self, kind: object, value: object, implicit: Any) -> str:
        return "plain" if implicit is True or implicit[0] else "text"

    def descend_resolver(self, node: object, index: object) -> None: ...

    def ascend_resolver(self) -> None: ...


class _Pure(_Resolver, yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer):
    """PyYAML's own parser, several times slower, for a Python without libyaml."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)
        yaml.composer.Composer.__init__(self)


if yaml.__with_libyaml__:

    class _Fast(_Resolver, yaml.cyaml.CParser):  # type: ignore[misc, name-defined]
        """libyaml."""

        def __init__(self, text: str) -> None:
            super().__init__(text)

    PARSERS: tuple[Any, ...] = (_Fast, _Pure)
else:
    PARSERS = (_Pure,)


def compose(text: str, parser: Any = PARSERS[0]) -> yaml.Node | None:
    """Return the root node of `text` (None for an empty file). Raises RefusedError."""
    try:
        if _may_be_deep(text):
            _count_depth(parser(text))
        return parser(text).get_single_node()  # type: ignore[no-any-return]
    except yaml.MarkedYAMLError as error:
        raise _refusal(error) from None
    except yaml.YAMLError as error:
        raise RefusedError(f"this is not valid YAML: {error}") from None
    except RecursionError:  # PyYAML's own composer, without libyaml
        raise RefusedError(TOO_DEEP) from None


def _may_be_deep(text: str) -> bool:
    """False only when the file is certainly less than some 4000 levels deep.

    A block level needs one more column of indent (two levels at most share one), a flow level a bracket.
    """
    if text.count("[") + text.count("{") > _SHALLOW:
        return True
    return re.search(rf"^[^\n\r]{{{_SHALLOW},}}", text, re.MULTILINE) is not None


def _count_depth(parser: Any) -> None:
    depth = 0
    while parser.check_event():
        event = parser.get_event()
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise too_deep(event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def too_deep(mark: Any) -> RefusedError:
    """Return the refusal of a file that nests too deep at `mark`."""
    return RefusedError(TOO_DEEP, mark.line + 1, mark.column + 1)


def _refusal(error: yaml.MarkedYAMLError) -> RefusedError:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    problem = str(error.problem or error.context)
    if "single document" in str(error.context) or "another document" in problem:
        return RefusedError("a second document begins here (---); keep one document in a file", line, column)
    if "duplicate anchor" in str(error.context) + problem:
        return RefusedError("this anchor (&) is defined twice", line, column)
    hint = next((hint for known, hint in _HINTS.items() if known in problem), "")
    return RefusedError(f"this is not valid YAML: {problem}{f'; {hint}' if hint else ''}", line, column)
