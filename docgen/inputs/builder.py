"""YAML nodes to plain data, collecting every fault of the file on the way."""

from __future__ import annotations

from typing import Any, Final

import yaml

from docgen.errors import Problem
from docgen.inputs.nodes import MAX_DEPTH, RefusedError, too_deep
from docgen.inputs.scalars import resolve, unprintable

MAX_EXPANSION: Final = 200_000
"""Values that aliases (*name) may stand for in one file, counted without expanding them."""


def pathname(path: tuple[str | int, ...]) -> str:
    """Return a path in the data as text: `("risks", 2, "s")` is `risks[2].s`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


class Builder:
    """Builds the data of one file. An anchored value is built once and shared, never copied."""

    def __init__(self, file: str, *, typed: bool = True) -> None:
        self.file = file
        self._typed = typed
        self.problems: list[Problem] = []
        self.path: list[str | int] = []
        self._built: dict[int, Any] = {}
        self._size: dict[int, int] = {}
        self._height: dict[int, int] = {}
        self._open: set[int] = set()

    def build(self, node: yaml.Node | None) -> Any:
        """Return the data of the root `node`; faults are in `problems`. Raises RefusedError where it cannot go on."""
        return None if node is None else self._value(node)

    def _value(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        key = id(node)
        if key in self._built:
            return self._built[key]
        self._enter(node)
        value = self._mapping(node) if isinstance(node, yaml.MappingNode) else self._list(node)
        self._leave(node, value)
        return value

    def _enter(self, node: yaml.Node) -> None:
        if id(node) in self._open:
            raise RefusedError("this anchor (&) holds itself", node.start_mark.line + 1, node.start_mark.column + 1)
        if len(self._open) >= MAX_DEPTH:
            raise too_deep(node.start_mark)
        if node.tag not in ("plain", "text"):
            self._tagged(node)
        self._open.add(id(node))

    def _leave(self, node: yaml.Node, value: Any) -> None:
        """Count what the node stands for with all aliases written out; a bomb stops here, before anyone walks it."""
        self._open.discard(id(node))
        children = node.value if isinstance(node, yaml.SequenceNode) else [child for _, child in node.value]
        size = 1 + sum(self._size.get(id(child), 1) for child in children)
        height = 1 + max((self._height.get(id(child), 0) for child in children), default=0)
        if size > MAX_EXPANSION:
            message = f"the aliases (*) here stand for more than {MAX_EXPANSION} values"
            raise RefusedError(message, node.start_mark.line + 1, node.start_mark.column + 1)
        if height > MAX_DEPTH:
            raise too_deep(node.start_mark)
        self._built[id(node)], self._size[id(node)], self._height[id(node)] = value, size, height

    def _list(self, node: yaml.Node) -> list[Any]:
        values = []
        for index, child in enumerate(node.value):
            self.path.append(index)
            values.append(self._value(child))
            self.path.pop()
        return values

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        values: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key_node, child in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._problem(key_node, "a key must be text, not a list or a mapping")
                continue
            if key_node.value == "<<" and key_node.tag == "plain":
                self._problem(key_node, "merge keys (<<) are not used here; write the keys out")
                continue
            key = self._key(key_node)
            self.path.append(key)
            if key in lines:
                self._problem(key_node, f"the key “{key}” is here twice, first on line {lines[key]}")
            lines.setdefault(key, key_node.start_mark.line + 1)
            values[key] = self._value(child)
            self.path.pop()
        return values

    def _key(self, node: yaml.ScalarNode) -> str:
        """A key is always text, as typed: `2013:` is the key “2013”."""
        if node.tag not in ("plain", "text") or unprintable(node.value):
            self._scalar(node)
        return str(node.value)

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        if node.tag == "plain":
            if not self._typed and text[:1] == "0" and text[1:].isdecimal():
                self._problem(node, f'as a number, {text} loses its leading zero; write it in quotes: "{text}"')
            try:
                return resolve(text)
            except ValueError as error:
                self._problem(node, str(error))
                return None
        if node.tag != "text":
            self._tagged(node)
        found = unprintable(text)
        if found:
            self._problem(node, f"an escape here stands for the control character U+{ord(found.group()):04X}")
        return text

    def _tagged(self, node: yaml.Node) -> None:
        tag = node.tag.replace("tag:yaml.org,2002:", "!!")
        self._problem(node, f"tags such as {tag} are not used here; put text in quotes")

    def _problem(self, node: yaml.Node, message: str) -> None:
        mark = node.start_mark
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, pathname(tuple(self.path)), message))
