"""Ids and names in a Word file that must be one of a kind. Both public validators miss several of these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.finding import Finding
from docgen.office.checks.word import Word
from docgen.office.xml import Element, q

_LONGEST_TAG = 64  # [MS-OI29500] 2.1.573 and 2.1.574: Word refuses longer tags and titles
_LONGEST_BOOKMARK = 40  # [MS-OI29500] 2.1.314


def controls(word: Word) -> Iterator[Finding]:
    """Content controls: own id, tag and title that Word takes, list items that differ."""
    seen: set[str] = set()
    for control in word.each("w:sdt"):
        properties = xml.child(control, "w:sdtPr")
        if properties is None:
            continue
        number = xml.value(xml.child(properties, "w:id"))
        if number is not None and number in seen:
            message = f"the content control id {number} is used more than once; give each control its own"
            yield word.finding("control-id-duplicate", control, message)
        seen.add(number or "")
        for name in ("w:tag", "w:alias"):
            typed = xml.value(xml.child(properties, name)) or ""
            if len(typed) > _LONGEST_TAG:
                message = f"{name[2:]} «{typed[:20]}…» has {len(typed)} characters; Word takes {_LONGEST_TAG}"
                yield word.finding("control-name-long", control, message)
        yield from _list_items(word, control, properties)


def _list_items(word: Word, control: Element, properties: Element) -> Iterator[Finding]:
    for kind in ("w:dropDownList", "w:comboBox"):
        choices = xml.child(properties, kind)
        if choices is None:
            continue
        for attribute in ("w:value", "w:displayText"):
            typed = Counter(item.get(q(attribute)) for item in choices)
            for value, times in typed.items():
                if value is not None and times > 1:
                    message = f"two list items have the {attribute[2:]} «{value}»; Word calls the file damaged"
                    yield word.finding("list-item-duplicate", control, message)


def drawings(word: Word) -> Iterator[Finding]:
    """Pictures and shapes have an id of their own within a story."""
    for root in word.stories.values():
        seen: set[str] = set()
        for properties in root.iter(q("wp:docPr")):
            number = properties.get("id", "")
            if number in seen:
                message = f"the drawing id {number} is used more than once; give each picture and shape its own"
                yield word.finding("drawing-id-duplicate", properties, message)
            seen.add(number)


def bookmarks(word: Word) -> Iterator[Finding]:
    """Bookmarks: own id, own name, a start and an end."""
    ids: set[str] = set()
    names: set[str] = set()
    for start in word.each("w:bookmarkStart"):
        number, name = start.get(q("w:id"), ""), start.get(q("w:name"), "")
        if number in ids:
            message = f"the bookmark id {number} is used more than once; give each bookmark its own"
            yield word.finding("bookmark-id-duplicate", start, message)
        if name.casefold() in names:
            message = f"two bookmarks are named {name}; Word drops one of them"
            yield word.finding("bookmark-name-duplicate", start, message)
        if len(name) > _LONGEST_BOOKMARK:
            message = f"the bookmark name {name} has {len(name)} characters; Word takes {_LONGEST_BOOKMARK}"
            yield word.finding("bookmark-name-long", start, message)
        ids.add(number)
        names.add(name.casefold())
    ends = Counter(end.get(q("w:id"), "") for end in word.each("w:bookmarkEnd"))
    for start in word.each("w:bookmarkStart"):
        if ends[start.get(q("w:id"), "")] != 1:
            message = f"the bookmark {start.get(q('w:name'))} has {ends[start.get(q('w:id'), '')]} ends; it needs one"
            yield word.finding("bookmark-unbalanced", start, message)
    for end in word.each("w:bookmarkEnd"):
        if end.get(q("w:id"), "") not in ids:
            yield word.finding("bookmark-unbalanced", end, "a bookmark ends here that never begins; remove the end")


RULES = (controls, drawings, bookmarks)
