"""Tags found in text, and joined where Office split them over runs or the author over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.errors import Place
from docgen.office import xml
from docgen.office.tags import Dialect, TagTable, read, token
from docgen.office.xml import Element

_QUOTE = r""""[^"]*"|'[^']*'"""
_MAPPING = rf"""\{{(?>{_QUOTE}|\{{(?>{_QUOTE}|[^{{}}"'])*+\}}|[^{{}}"'])*+\}}"""  # with one level more within it
_INNER = rf"""(?>{_QUOTE}|{_MAPPING}|[^"'])*?"""
_TAG = re.compile(
    rf"(?P<value>\{{\{{{_INNER}\}}\}})|(?P<block>\{{%{_INNER}%\}})|(?P<comment>\{{#.*?#\}})"
    r"|(?P<loose>\{\{.*?\}\}|\{%.*?%\})|(?P<literal>\{_\{|\}_\}|\{_%|%_\})",
    re.DOTALL,
)
_OPENING = re.compile(r"\{\{|\{%|\{#")
_INTERNAL = re.compile(r"\b(docgen_(?!digest\b)\w+)")  # the digest is safe, and the provenance asks for it
_WORD_PARAGRAPH = xml.q("w:p")
_OF_PARAGRAPH = (xml.q("w:pPr"), xml.q("a:pPr"))
_LITERALS = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}


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


def has_brace(paragraph: Element) -> bool:
    """Whether a paragraph can hold a tag at all: told at once, without looking at each run."""
    return any("{" in text or "}" in text for text in paragraph.itertext())


def join_open_paragraphs(root: Element, dialect: Dialect) -> None:
    """Join a paragraph that ends within a tag with the ones after it, and obey `{%-` and `-%}`.

    docxtpl's rule: `{%-` continues the text of the paragraph before, `-%}` is continued by the one after.
    """
    for paragraph in list(root.iter(dialect.paragraph)):
        if paragraph.getparent() is None or not has_brace(paragraph):
            continue
        while _is_open(text := plain_text(paragraph, dialect)) or text.rstrip().endswith("-%}"):
            following = paragraph.getnext()
            if following is None or following.tag != dialect.paragraph or not _can_close(text, following, dialect):
                break
            _append(paragraph, following)
        before = paragraph.getprevious()
        continues = plain_text(paragraph, dialect).lstrip().startswith("{%-")
        if continues and before is not None and before.tag == dialect.paragraph:
            _append(before, paragraph)


def _is_open(text: str) -> bool:
    return "{" in text and _OPENING.search(_TAG.sub("", text)) is not None


def _can_close(text: str, following: Element, dialect: Dialect) -> bool:
    """Whether a tag that is open at the end of `text` ends in one of the paragraphs right after it."""
    if not _is_open(text):
        return True
    closing = {"{{": "}}", "{%": "%}", "{#": "#}"}[_OPENING.findall(_TAG.sub("", text))[0]]
    return any(closing in plain_text(paragraph, dialect) for paragraph in _run_of_paragraphs(following, dialect))


def _run_of_paragraphs(first: Element, dialect: Dialect) -> Iterator[Element]:
    element: Element | None = first
    while element is not None and element.tag == dialect.paragraph:
        yield element
        element = element.getnext()


def _append(paragraph: Element, following: Element) -> None:
    """Move what `following` holds to the end of `paragraph`."""
    for end in paragraph.findall(xml.q("a:endParaRPr")):
        paragraph.remove(end)
    for child in list(following):
        if child.tag not in _OF_PARAGRAPH:
            paragraph.append(child)
    xml.drop(following)


def join(paragraph: Element, dialect: Dialect, table: TagTable, place: Place) -> list[int]:
    """Find the tags of a paragraph, put a token for each in the run where it starts; returns their numbers."""
    if not has_brace(paragraph):
        return []
    elements = paragraph_texts(paragraph, dialect)
    text = "".join(_text(element, dialect) for element in elements)
    return _replace(elements, text, dialect, table, place)


def join_text(element: Element, table: TagTable, place: Place) -> list[int]:
    """The same for a single element whose own text holds tags, such as a property or a field code."""
    text = element.text or ""
    numbers, pieces = _scan(text, table, place)
    if pieces:
        element.text = _spliced(text, pieces)
    return numbers


def tokenized(text: str, table: TagTable, place: Place) -> tuple[str, list[int]]:
    """The same for a text by itself: with a token for each tag, and the numbers of these."""
    numbers, pieces = _scan(text, table, place)
    return _spliced(text, pieces), numbers


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
        if internal := _INTERNAL.search(tag.code):
            table.fault(f"there is no filter ‘{internal[1]}’", tag.place)
        number = table.add(tag)
        numbers.append(number)
        pieces.append((match.start(), match.end(), token(number)))
    table.touched = table.touched or bool(pieces)
    rest = _spliced(text, sorted([(start, end, "") for start, end, _ in pieces] + raws)) if raw_from is None else ""
    if opening := _OPENING.search(rest):
        cut = rest[opening.start() : opening.start() + 40]
        table.fault("this tag is opened but never closed", replace(place, tag=cut))
    return numbers, pieces


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
        if dialect.paragraph == _WORD_PARAGRAPH:  # DrawingML keeps white space without being told
            element.set(f"{{{xml.XML}}}space", "preserve")
        home = element if home is None else home
