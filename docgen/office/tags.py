"""Tags in text: found, joined where Office split them over runs, and lifted to the element that they govern.

Compiling a part has three phases, each with its own type:

    XML tree ──find and join (this module)──▶ tree with a token for each Tag ──source.py──▶ Jinja source ──▶ code

A token stands in text as `\\ue000docgen:N\\ue001` and between elements as a processing instruction `<?docgen N?>`,
so the tree stays an ordinary tree until it is written out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from docgen.errors import Place, TemplateError
from docgen.office import xml
from docgen.office.xml import Element

TOKEN = re.compile("<\\?docgen (\\d+)\\?>|\ue000docgen:(\\d+)\ue001")
_QUOTE = r""""[^"]*"|'[^']*'"""
_MAPPING = rf"""\{{(?>{_QUOTE}|\{{(?>{_QUOTE}|[^{{}}"'])*+\}}|[^{{}}"'])*+\}}"""  # with one level more within it
_INNER = rf"""(?>{_QUOTE}|{_MAPPING}|[^"'])*?"""
_TAG = re.compile(
    rf"(?P<value>\{{\{{{_INNER}\}}\}})|(?P<block>\{{%{_INNER}%\}})|(?P<comment>\{{#.*?#\}})"
    r"|(?P<loose>\{\{.*?\}\}|\{%.*?%\})|(?P<literal>\{_\{|\}_\}|\{_%|%_\})",
    re.DOTALL,
)
_OPENING = re.compile(r"\{\{|\{%|\{#")
_LEVEL = re.compile(r"\{[{%#](tr|tc|p|r)\s")
_CURLY_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " ", "\n": " ", "\t": " "})
_LITERALS = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}


@dataclass(frozen=True, slots=True)
class Dialect:
    """The element names of a markup that holds text: WordprocessingML or DrawingML."""

    paragraph: str
    run: str
    text: str
    row: str
    cell: str
    breaks: tuple[str, ...]
    dead: tuple[str, ...]  # text in these does not belong to the document any more

    def level(self, letter: str) -> str:
        """The element that a tag such as `{%tr %}` governs."""
        return {"p": self.paragraph, "r": self.run, "tr": self.row, "tc": self.cell}[letter]


def _dialect(prefix: str, breaks: str, dead: str) -> Dialect:
    paragraph, run, text, row, cell = (xml.q(f"{prefix}:{local}") for local in ("p", "r", "t", "tr", "tc"))
    return Dialect(paragraph, run, text, row, cell, tuple(map(xml.q, breaks.split())), tuple(map(xml.q, dead.split())))


WORD = _dialect("w", "w:br w:tab w:cr w:noBreakHyphen", "w:del w:moveFrom")
DRAWING = _dialect("a", "a:br", "")


@dataclass(slots=True)
class Tag:
    """A tag of the template: its Jinja source, and where it stands.

    `kind` is value, block, comment or internal (a value that docgen itself writes); `level` is p, r, tr, tc or empty.
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


def paragraph_texts(paragraph: Element, dialect: Dialect) -> list[Element]:
    """The text elements (and breaks) of a paragraph in reading order, without those of nested paragraphs."""
    found: list[Element] = []
    _collect(paragraph, dialect, found)
    return found


def _collect(element: Element, dialect: Dialect, found: list[Element]) -> None:
    for child in element:
        name = child.tag
        if name == dialect.text or name in dialect.breaks:
            found.append(child)
        elif name != dialect.paragraph and name not in dialect.dead and isinstance(name, str):
            _collect(child, dialect, found)


def _text(element: Element, dialect: Dialect) -> str:
    return (element.text or "") if element.tag == dialect.text else " "


def plain_text(paragraph: Element, dialect: Dialect) -> str:
    """The text of a paragraph as it was typed."""
    return "".join(_text(element, dialect) for element in paragraph_texts(paragraph, dialect))


def join_open_paragraphs(root: Element, dialect: Dialect) -> None:
    """Join a paragraph that ends within a tag with the ones after it, and obey `{%-` and `-%}`.

    docxtpl's rule: `{%-` continues the text of the paragraph before, `-%}` is continued by the one after.
    """
    for paragraph in list(root.iter(dialect.paragraph)):
        if paragraph.getparent() is None:
            continue
        while _is_open(text := plain_text(paragraph, dialect)) or text.rstrip().endswith("-%}"):
            following = paragraph.getnext()
            if following is None or following.tag != dialect.paragraph or _no_tag_can_close(text, following, dialect):
                break
            _append(paragraph, following)
        before = paragraph.getprevious()
        if (
            plain_text(paragraph, dialect).lstrip().startswith("{%-")
            and before is not None
            and before.tag == dialect.paragraph
        ):
            _append(before, paragraph)


def _is_open(text: str) -> bool:
    rest = _TAG.sub("", text)
    return bool(_OPENING.search(rest))


def _no_tag_can_close(text: str, following: Element, dialect: Dialect) -> bool:
    return _is_open(text) and not re.search(r"[}%#]\}", plain_text(following, dialect))


def _append(paragraph: Element, following: Element) -> None:
    """Move what `following` holds to the end of `paragraph`."""
    for child in list(following):
        if child.tag != xml.q("w:pPr"):
            paragraph.append(child)
    xml.drop(following)


def join(paragraph: Element, dialect: Dialect, table: TagTable, place: Place) -> list[int]:
    """Find the tags of a paragraph, put a token for each in the run where it starts; returns their numbers."""
    elements = paragraph_texts(paragraph, dialect)
    text = "".join(_text(element, dialect) for element in elements)
    if "{" not in text and "}" not in text:
        return []
    return _replace(elements, text, dialect, table, place)


def join_text(element: Element, table: TagTable, place: Place) -> list[int]:
    """The same for a single element whose own text holds tags, such as a property or a field code."""
    text = element.text or ""
    numbers, pieces = _scan(text, table, place)
    if pieces:
        element.text = _spliced(text, pieces)
    return numbers


def join_attribute(element: Element, name: str, table: TagTable, place: Place) -> list[int]:
    """The same for an attribute, such as the description of a picture."""
    text = element.get(name, "")
    numbers, pieces = _scan(text, table, place)
    if pieces:
        element.set(name, _spliced(text, pieces))
    return numbers


Piece = tuple[int, int, str]
"""Start, end and what stands there instead."""


def _spliced(text: str, pieces: Sequence[Piece]) -> str:
    for start, end, new in reversed(pieces):
        text = text[:start] + new + text[end:]
    return text


def _scan(text: str, table: TagTable, place: Place) -> tuple[list[int], list[Piece]]:
    numbers: list[int] = []
    pieces: list[Piece] = []
    raws: list[Piece] = []
    raw_from = None
    for match in _TAG.finditer(text):
        typed = match[0]
        word = typed.strip("{}%-+ ")
        if raw_from is not None and word != "endraw":
            continue
        if word in ("raw", "endraw") and typed.startswith("{%"):
            raws += [] if raw_from is None else [(raw_from, match.start(), "")]
            raw_from = match.end() if word == "raw" else None
            pieces.append((match.start(), match.end(), ""))
            continue
        if match.lastgroup == "literal":
            pieces.append((match.start(), match.end(), _LITERALS[typed]))
            continue
        tag = read(typed, place)
        number = table.add(tag)
        numbers.append(number)
        pieces.append((match.start(), match.end(), token(number)))
    rest = _spliced(text, sorted([(start, end, "") for start, end, _ in pieces] + raws)) if raw_from is None else ""
    if opening := _OPENING.search(rest):
        cut = rest[opening.start() : opening.start() + 40]
        table.fault(
            "this tag is opened but never closed", Place(place.file, place.part, place.heading, place.paragraph, cut)
        )
    return numbers, pieces


def read(typed: str, place: Place) -> Tag:
    """A tag as its kind, level and Jinja code."""
    shown = Place(place.file, place.part, place.heading, place.paragraph, typed)
    kind = {"{": "value", "%": "block", "#": "comment"}[typed[1]]
    level_match = _LEVEL.match(typed)
    level = level_match[1] if level_match else ""
    code = typed[2 + len(level) : -2].translate(_CURLY_QUOTES)
    if kind == "block":
        code = code.strip().removeprefix("-").removesuffix("-").removeprefix("+").strip()
    return Tag(kind, code.strip() if kind == "block" else code, shown, level)


def _replace(elements: list[Element], text: str, dialect: Dialect, table: TagTable, place: Place) -> list[int]:
    numbers, pieces = _scan(text, table, place)
    starts: list[int] = []
    position = 0
    for element in elements:
        starts.append(position)
        position += len(_text(element, dialect))
    for start, end, new in reversed(pieces):
        _splice(elements, starts, dialect, start, end, new)
    return numbers


def _splice(elements: list[Element], starts: list[int], dialect: Dialect, start: int, end: int, new: str) -> None:
    """Put `new` where the text from `start` to `end` begins, and take that text out of every element it spans.

    Pieces are handled from the last to the first, so the offsets before `start` still hold.
    """
    home = None
    for element, offset, limit in zip(elements, starts, [*starts[1:], end], strict=True):
        low, high = max(start - offset, 0), min(end, limit) - offset
        if low >= high:
            continue
        if element.tag != dialect.text:
            xml.drop(element)  # a line break within a tag belongs to the tag
            continue
        old = element.text or ""
        # A later piece may have changed the tail of this element; what lies before `high` is as it was.
        element.text = old[:low] + (new if home is None else "") + old[high:]
        element.set(f"{{{xml.XML}}}space", "preserve")
        home = element if home is None else home
