"""Reads a finished document back with python-docx: the text one sees, and the values in its content controls."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import docx
from lxml import etree

from docgen.office.values import Foreign, Link, Markdown
from docgen.office.xml import Element, q
from tests.office.archives import unpack

_TEXT = {q("w:tab"): " ", q("w:br"): " ", q("w:cr"): " ", q("w:noBreakHyphen"): "-"}
_MARKS = re.compile(r"[*_\\]|^\s*(?:[-+]|\d+[.)])\s+|\[([^]]*)\]\([^)]*\)", re.MULTILINE)


def body(document: Path) -> Element:
    """The body, as python-docx opens it."""
    element: Element = docx.Document(str(document)).element.body
    return element


def visible_text(document: Path, language: str = "") -> str:
    """The text of the body, paragraph by paragraph; with a language, without the runs that are in another."""
    return "\n".join(paragraph_text(paragraph, language) for paragraph in body(document).iter(q("w:p")))


def paragraph_text(paragraph: Element, language: str = "") -> str:
    pieces = []
    for node in paragraph.iter(q("w:t"), *_TEXT):
        own = next(node.iterancestors(q("w:p")), None)
        run = next(node.iterancestors(q("w:r")), None)
        if own is not paragraph or run is None or (language and _language(run) not in ("", language)):
            continue
        pieces.append(_TEXT.get(str(node.tag)) or node.text or "")
    return "".join(pieces)


def _language(run: Element) -> str:
    found = run.find(f"{q('w:rPr')}/{q('w:lang')}")
    return "" if found is None else found.get(q("w:val"), "")


def mismatches(document: Path, data: Mapping[str, object]) -> list[str]:
    """The controls whose text is not the value that their tag leads to."""
    return list(_compare(body(document), data, {}))


def filled(document: Path) -> int:
    """How many controls hold a value."""
    return sum(control.find(f"{q('w:sdtPr')}/{q('w:showingPlcHdr')}") is None for control in _fields(body(document)))


def _fields(element: Element) -> Iterator[Element]:
    return (control for control in element.iter(q("w:sdt")) if _tag(control) and not _repeats(control))


def _compare(element: Element, data: Mapping[str, object], item: Mapping[str, object]) -> Iterator[str]:
    for control in _nearest(element):
        content = control.find(q("w:sdtContent"))
        tag = _tag(control)
        if content is None:
            yield f"{tag}: no content"
        elif _repeats(control):
            yield from _items(content, tag, data, item)
        else:
            if tag:
                yield from _value(control, content, tag, _look_up(tag, data, item))
            yield from _compare(content, data, item)


def _items(content: Element, tag: str, data: Mapping[str, object], item: Mapping[str, object]) -> Iterator[str]:
    values = _look_up(tag, data, item) or []
    prototypes = [child for child in content if child.tag == q("w:sdt")]
    assert isinstance(values, list)
    # A list in the data is followed by an item to fill in; a list within an item only when it is empty.
    wanted = [*values, {}] if not values or not tag.startswith(".") else values
    if len(prototypes) != len(wanted):
        yield f"{tag}: {len(prototypes)} items for {len(values)} values"
    for prototype, value in zip(prototypes, wanted, strict=False):
        yield from _compare(prototype, data, value if isinstance(value, dict) else {})


def _value(control: Element, content: Element, tag: str, value: object) -> Iterator[str]:
    empty = control.find(f"{q('w:sdtPr')}/{q('w:showingPlcHdr')}") is not None
    if value in (None, "", []):
        if not empty and control.find(f"{q('w:sdtPr')}/{q('w14:checkbox')}") is None:
            yield f"{tag}: holds {_shown(content)[:60]!r}, but the data has nothing"
    elif empty:
        yield f"{tag}: shows its guidance, but the data has {str(value)[:60]!r}"
    elif isinstance(value, datetime.date):
        kept = control.find(f"{q('w:sdtPr')}/{q('w:date')}")
        if kept is None or not kept.get(q("w:fullDate"), "").startswith(value.isoformat()):
            yield f"{tag}: the date is not {value}"
    elif isinstance(value, str | int | Markdown | Foreign | Link) and not isinstance(value, bool):
        raw = value if isinstance(value, str | int) else value.text
        wanted = {_one_line(str(raw))} if isinstance(value, str | int) else {_plain(str(raw)), _one_line(str(raw))}
        if control.find(f"{q('w:sdtPr')}/{q('w:dropDownList')}") is not None:
            shown = {i.get(q("w:value")): i.get(q("w:displayText")) for i in control.iter(q("w:listItem"))}
            wanted = {_one_line(shown.get(str(raw)) or str(raw))}
        if _shown(content) not in wanted:
            yield f"{tag}: {_shown(content)[:80]!r} is not {min(wanted)[:80]!r}"


def _nearest(element: Element) -> Iterator[Element]:
    """The controls inside an element that stand in no other control inside it."""
    for child in element:
        if child.tag == q("w:sdt"):
            yield child
        elif isinstance(child.tag, str):
            yield from _nearest(child)


def _look_up(tag: str, data: Mapping[str, object], item: Mapping[str, object]) -> object:
    value: object = item if tag.startswith(".") else data
    for name in tag.strip(".").split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _tag(control: Element) -> str:
    """The path in a control's tag; empty for a control that is bound to nothing."""
    found = control.find(f"{q('w:sdtPr')}/{q('w:tag')}")
    tag = "" if found is None else found.get(q("w:val"), "")
    return tag if "." in tag else ""


def _repeats(control: Element) -> bool:
    return control.find(f"{q('w:sdtPr')}/{q('w15:repeatingSection')}") is not None


def _shown(content: Element) -> str:
    return _one_line(" ".join(paragraph_text(p) for p in content.iter(q("w:p"))) or _runs(content))


def _runs(content: Element) -> str:
    return "".join(_TEXT.get(str(node.tag)) or node.text or "" for node in content.iter(q("w:t"), *_TEXT))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _plain(markdown: str) -> str:
    return _one_line(_MARKS.sub(lambda match: match[1] or "", markdown))


def properties(document: Path) -> Mapping[str, str]:
    """Title, language and author of a document."""
    core = docx.Document(str(document)).core_properties
    return {"title": core.title, "language": core.language, "author": core.author}


def custom_properties(document: Path) -> Mapping[str, str]:
    """The custom properties of a document or a deck, by name: here the provenance."""
    root = etree.fromstring(unpack(document.read_bytes())["docProps/custom.xml"])
    return {entry.get("name", ""): "".join(map(str, entry.itertext())) for entry in root}
