"""Tags in text: found, joined where Office split them over runs, and lifted to the element that they govern.

Compiling a part has three phases, each with its own type:

    XML tree ──find and join (this module)──▶ tree with a token for each Tag ──source.py──▶ Jinja source ──▶ code

A token stands in text as `\\ue000docgen:N\\ue001` and between elements as a processing instruction `<?docgen N?>`,
so the tree stays an ordinary tree until it is written out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from lxml import etree

from docgen.errors import Place, TemplateError
from docgen.office import xml
from docgen.office.xml import Element

TOKEN = re.compile("<\\?docgen (\\d+)\\?>|\ue000docgen:(\\d+)\ue001")
_LEVEL = re.compile(r"\{[{%#](tr|tc|sp|p|r)\s")
_CURLY_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " ", "\n": " ", "\t": " "})


class Dialect(NamedTuple):
    """The element names of a markup that holds text: WordprocessingML or DrawingML."""

    paragraph: str
    run: str
    text: str
    row: str
    cell: str
    run_properties: str
    paragraph_properties: str
    breaks: tuple[str, ...]
    dead: tuple[str, ...]  # text in these does not belong to the document any more

    def level(self, letter: str) -> str:
        """The element that a tag such as `{%tr %}` governs."""
        return {"p": self.paragraph, "r": self.run, "tr": self.row, "tc": self.cell}[letter]


def _dialect(prefix: str, breaks: str, dead: str) -> Dialect:
    p, r, t, tr, tc, rpr, ppr = (xml.q(f"{prefix}:{local}") for local in ("p", "r", "t", "tr", "tc", "rPr", "pPr"))
    return Dialect(p, r, t, tr, tc, rpr, ppr, tuple(map(xml.q, breaks.split())), tuple(map(xml.q, dead.split())))


WORD = _dialect("w", "w:br w:tab w:cr w:noBreakHyphen", "w:del w:moveFrom")
DRAWING = _dialect("a", "a:br", "")


@dataclass(slots=True)
class Tag:
    """A tag of the template: its Jinja source, and where it stands.

    `kind` is value, block, comment or internal (a value that docgen itself writes); `level` is p, r, tr, tc, sp or
    empty.
    `formatting` holds the run's and the paragraph's properties of a value that replaces them.
    """

    kind: str
    code: str
    place: Place
    level: str = ""
    spot: int = 0
    chain: tuple[str, ...] = ()
    formatting: tuple[Element | None, Element | None] = (None, None)

    @property
    def word(self) -> str:
        """The first word of a block tag: `for`, `endif`, …"""
        return self.code.split(None, 1)[0] if self.kind == "block" and self.code.split() else ""


class TagTable:
    """The tags of one part, and the faults found while reading them."""

    def __init__(self, file: str, part: str) -> None:
        self.file = file
        self.part = part
        self.touched = False  # whether the text of the part is another than the template's, tags or not
        self.tags: list[Tag] = []
        self.faults: list[TemplateError] = []

    def add(self, tag: Tag) -> int:
        """Register a tag; returns its number."""
        self.tags.append(tag)
        return len(self.tags) - 1

    def fault(self, message: str, place: Place) -> None:
        """Record a fault; reading goes on, so that all of them are told at once."""
        self.faults.append(TemplateError(message, place))

    def raw(self, code: str, place: Place | None = None, kind: str = "block") -> Element:
        """An element-level token for Jinja source that docgen itself writes."""
        return instruction(self.add(Tag(kind, code, place or Place(self.file, self.part))))


def instruction(number: int) -> Element:
    """The token of a tag that stands between elements."""
    return etree.ProcessingInstruction("docgen", str(number))


def token(number: int) -> str:
    """The token of a tag that stands in text."""
    return f"\ue000docgen:{number}\ue001"


def straightened(code: str) -> str:
    """Code without the quotes and spaces that an editor puts in place of those that were typed."""
    return code.translate(_CURLY_QUOTES)


def read(typed: str, place: Place) -> Tag:
    """A tag as its kind, level and Jinja code."""
    shown = replace(place, tag=typed)
    kind = {"{": "value", "%": "block", "#": "comment"}[typed[1]]
    level_match = _LEVEL.match(typed)
    level = level_match[1] if level_match else ""
    code = straightened(typed[2 + len(level) : -2])
    if kind == "block":
        code = code.strip().removeprefix("-").removesuffix("-").removeprefix("+").strip()
    return Tag(kind, code.strip() if kind == "block" else code, shown, level)
