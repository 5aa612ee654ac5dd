"""Parts of a workbook with holes for what moves: the text is prepared once, and a render only fills the holes.

While a part is read, an attribute or a text that moves gets a mark, and an element that may be repeated or go away is
replaced by a processing instruction. So the tree stays an ordinary tree until it is written out and cut at the holes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from lxml import etree

from docgen.office import xml
from docgen.office.excel.nouns import Layout
from docgen.office.workbook_parts import MAIN
from docgen.office.xml import Element

T = TypeVar("T")  # what a render knows when it fills holes: the layout, or more than that
Fill = Callable[[Layout], str]
"""What stands in a hole, as XML."""

_HOLE = re.compile("<\\?hole (\\d+)\\?>|\ue002(\\d+)\ue003")
_XMLNS = re.compile(r' xmlns(?::([\w.-]+))?="([^"]*)"')
_FIRST_COUNT = 0xE020


def s(local: str) -> str:
    """The qualified name of an element of SpreadsheetML."""
    return f"{{{MAIN}}}{local}"


class Prepared(Generic[T]):
    """Text with holes."""

    __slots__ = ("_first", "_rest")

    def __init__(self, literals: list[str], fills: list[Callable[[T], str]]) -> None:
        self._first = literals[0]
        self._rest = tuple(zip(fills, literals[1:], strict=True))

    def write(self, known: T) -> str:
        """The text with its holes filled."""
        made = [self._first]
        for fill, literal in self._rest:
            made += (fill(known), literal)
        return "".join(made)

    def item(self, known: T) -> str:
        """The text; nothing when one of its holes stays empty, as a rule without cells does."""
        made = [self._first]
        for fill, literal in self._rest:
            held = fill(known)
            if not held:
                return ""
            made += (held, literal)
        return "".join(made)

    def items(self, known: T) -> str:
        """The text; nothing when all of its holes stay empty, as a list without items does."""
        made = [self._first]
        is_empty = True
        for fill, literal in self._rest:
            held = fill(known)
            is_empty = is_empty and not held
            made += (held, literal)
        return "" if is_empty else "".join(made)


class Holes(Generic[T]):
    """The holes of one part, whose tree is marked while it is read."""

    def __init__(self) -> None:
        self._fills: list[Callable[[T], str]] = []

    def mark(self, fill: Callable[[T], str]) -> str:
        """A mark to stand in an attribute or a text."""
        self._fills.append(fill)
        return f"\ue002{len(self._fills) - 1}\ue003"

    def put(self, element: Element, fill: Callable[[T], str]) -> None:
        """Put a hole in place of an element."""
        self._fills.append(fill)
        hole = etree.ProcessingInstruction("hole", str(len(self._fills) - 1))
        hole.tail = element.tail
        parent = element.getparent()
        if parent is not None:
            parent.replace(element, hole)

    def item(self, element: Element) -> None:
        """Let an element go away when one of its holes stays empty."""
        self.put(element, self.within(element).item)

    def items(self, element: Element, counts: Mapping[str, str] | None = None) -> None:
        """Let an element go away when all of its holes stay empty.

        `counts` are its attributes that count something, each with the piece of XML that is counted.
        """
        counted: list[tuple[str, str]] = []
        for name, piece in (counts or {}).items():
            if name in element.attrib:
                counted.append((chr(_FIRST_COUNT + len(counted)), piece))
                element.set(name, counted[-1][0])
        held = self.within(element)

        def fill(known: T) -> str:
            text = held.items(known)
            for mark, piece in counted:
                text = text.replace(mark, str(text.count(piece)), 1)
            return text

        self.put(element, fill if counted else held.items)

    def text(self, element: Element) -> str:
        """An element as text for use where it stands, with its marks."""
        parent = element.getparent()
        known: dict[str | None, str] = {} if parent is None else parent.nsmap

        def keep(match: re.Match[str]) -> str:
            return "" if known.get(match[1]) == match[2] else match[0]

        return _XMLNS.sub(keep, xml.text_of(element))

    def within(self, element: Element) -> Prepared[T]:
        """The same, cut at its holes."""
        return self.prepared(self.text(element))

    def prepared(self, text: str) -> Prepared[T]:
        """Text cut at its holes."""
        literals, position = [""], 0
        fills: list[Callable[[T], str]] = []
        for match in _HOLE.finditer(text):
            number = int(match[1] or match[2])
            literals[-1] += text[position : match.start()]
            position = match.end()
            if number < len(self._fills):
                fills.append(self._fills[number])
                literals.append("")
            else:
                literals[-1] += match[0]  # what looks like a mark, but is the template's own text
        literals[-1] += text[position:]
        return Prepared(literals, fills)
