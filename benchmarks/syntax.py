"""The same template in two tag languages: docxtpl's (docgen reads it unchanged) and docxtemplater's."""

from __future__ import annotations

from typing import Protocol


class Syntax(Protocol):
    """How a tag language writes a value, a choice and the three kinds of loop."""

    def value(self, path: str) -> str:
        """Return the tag that prints `path`, such as `risk.owner`."""

    def choice(self, path: str, yes: str, no: str) -> str:
        """Return text that prints `yes` or `no` by the truth of `path`."""

    def opening(self, variable: str, path: str) -> str:
        """Return the paragraph that begins a loop over whole paragraphs."""

    def closing(self, path: str) -> str:
        """Return the paragraph that ends it."""

    def rows(self, variable: str, path: str, cells: list[str]) -> list[list[str]]:
        """Return the template rows of a table that repeats `cells` for every item."""


class Docxtpl:
    """Jinja with docxtpl's element prefixes."""

    def value(self, path: str) -> str:
        return f"{{{{ {path} }}}}"

    def choice(self, path: str, yes: str, no: str) -> str:
        return f"{{% if {path} %}}{yes}{{% else %}}{no}{{% endif %}}"

    def opening(self, variable: str, path: str) -> str:
        return f"{{%p for {variable} in {path} %}}"

    def closing(self, path: str) -> str:
        return "{%p endfor %}"

    def rows(self, variable: str, path: str, cells: list[str]) -> list[list[str]]:
        blank = [""] * (len(cells) - 1)
        return [[f"{{%tr for {variable} in {path} %}}", *blank], cells, ["{%tr endfor %}", *blank]]


class Docxtemplater:
    """Mustache-like; a loop opens the scope of its item, so the loop variable's name falls away."""

    def __init__(self, variables: frozenset[str]) -> None:
        self._variables = variables

    def _scoped(self, path: str) -> str:
        head, _, rest = path.partition(".")
        return (rest or ".") if head in self._variables else path

    def value(self, path: str) -> str:
        return f"{{{self._scoped(path)}}}"

    def choice(self, path: str, yes: str, no: str) -> str:
        name = self._scoped(path)
        return f"{{#{name}}}{yes}{{/{name}}}{{^{name}}}{no}{{/{name}}}"

    def opening(self, variable: str, path: str) -> str:
        return f"{{#{self._scoped(path)}}}"

    def closing(self, path: str) -> str:
        return f"{{/{self._scoped(path)}}}"

    def rows(self, variable: str, path: str, cells: list[str]) -> list[list[str]]:
        name = self._scoped(path)
        return [[f"{{#{name}}}{cells[0]}", *cells[1:-1], f"{cells[-1]}{{/{name}}}"]]
