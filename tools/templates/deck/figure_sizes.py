"""How large the text of a figure is: as large as its panels have room for, and the same in all that stand together.

docgen sets text smaller where it does not fit, in each shape for itself. The conditions made here, which stand in the
prototypes, choose the size before that, by the longest text and the longest word of all the panels.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tools.templates.deck.shapes import p
from tools.templates.xml import Element

_POINTS = 72 / 2.54
"""In a centimetre."""
_LETTER, _BROAD = 0.43, 0.45
"""The width of a letter as a part of the size: on average in Norwegian text, and in long words."""
_LINE = 1.22
"""The height of a line as a part of the size."""
_FILLED, _LOST = 0.85, 0.2
"""How much of its width a line of many fills before the word that goes to the next one, and what few lines lose."""
_BOLD = 1.05
"""How much broader bold type is."""
_HEAD, _HEAD_WORD = 1.1, 1.25
"""How much wider a heading is than the text below it, in larger and bold type, and how much its longest word may be."""
_ITEM, _SPACED = 0.5, 1.3
"""What an item of a list costs beside its letters, and what it takes at least, in lines: the rest of its last line, and
the space before it."""
_LETTERS, _WORD, _ITEMS = "letters", "word", "most"
"""The names under which a prototype holds what it has measured."""


@dataclass(frozen=True)
class Room:
    """Room for texts in panels side by side.

    `count` is how many panels share `width` (what is left of it without gaps and insets), `height` what each has for
    text; both are in centimetres. `texts` are what stands in the panels, a text for each, `heads` the headings above
    them; `items` is how many items the longest list has, where texts are lists. All but the lengths are expressions
    of the template. `taken` is how many lines other text takes; `bold` is whether all of it is bold.
    """

    count: str
    width: float
    height: float
    texts: str
    heads: str = ""
    items: str = ""
    taken: float = 0
    bold: bool = False

    def measured(self) -> list[Element]:
        """Return the paragraphs that measure the texts: in letters, and in letters of the longest word."""
        letters, word = longest(self.texts), longest(_words(self.texts))
        if self.heads:
            letters += f" + {_HEAD} * {longest(self.heads)}"
            word = f"[{word}, {_HEAD_WORD} * {longest(_words(self.heads))}]|max"
        return [
            p(f"{{%p set {_LETTERS} = {self.count} * ({letters}) %}}"),
            p(f"{{%p set {_WORD} = {self.count} * {word} %}}"),
            *([p(f"{{%p set {_ITEMS} = {self.items} %}}")] if self.items else []),
        ]

    def holds(self, size: float) -> str:
        """Return the condition that text of `size` points fits, and that no word is broken."""
        across = self.width * _POINTS / size / (_BOLD if self.bold else 1)
        lines = int(self.height * _POINTS / (size * _LINE) - self.taken + 0.05)
        filled = _FILLED - _LOST / lines if lines > 1 else 1
        letters, line = _LETTERS, across / _LETTER
        if self.items:
            letters += f" + {_ITEM * line:.0f} * {_ITEMS}"
        fits = f"{letters} <= {lines * line * filled:.0f} and {_WORD} <= {across / _BROAD:.0f}"
        return f"{fits} and {_ITEMS} <= {(lines - bool(self.heads)) / _SPACED:.0f}" if self.items else fits


def _words(texts: str) -> str:
    """Return the expression for the words of a list of texts, of which one at least is a dash."""
    return f"({texts}|join(' - ') ~ ' -').split()"


def largest(room: Room, sizes: Sequence[float], drawn: Callable[[float], Sequence[Element]]) -> list[Element]:
    """Return what is drawn in each of `sizes`, from the largest down, of which the first that there is room for stays.

    When there is room for none, the last stays, to be set smaller by docgen.
    """
    if len(sizes) == 1:
        return list(drawn(sizes[0]))
    made = room.measured()
    for number, size in enumerate(sizes[:-1]):
        made += [p(f"{{%p {'elif' if number else 'if'} {room.holds(size)} %}}"), *drawn(size)]
    return [*made, p("{%p else %}"), *drawn(sizes[-1]), p("{%p endif %}")]


def longest(texts: str) -> str:
    """Return the expression for the length of the longest of a list of texts."""
    return f"{texts}|map('string')|map('length')|max"


def said(path: str, key: str) -> str:
    """Return the expression for the texts that the items of `path` have under `key`."""
    return f"{path}|map(attribute='{key}')"


def lists(path: str, key: str = "items") -> str:
    """Return the expression for what the items of `path` list under `key`, each list as one text."""
    return f"{path}|map(attribute='{key}')|map('join', ' ')"


def items(path: str, key: str = "items") -> str:
    """Return the expression for how many items the longest of these lists has."""
    return f"{path}|map(attribute='{key}')|map('length')|max"
