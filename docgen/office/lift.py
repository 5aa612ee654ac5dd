"""Tags such as `{%tr for … %}` lifted to the element that they govern.

docxtpl puts such a tag in place of its whole element and loses whatever else the element held. Here a neighbour is
kept: a tag before the other text goes before the element, one after it goes after, one in the middle is a fault.
"""

from __future__ import annotations

import re
from collections import defaultdict
from copy import deepcopy

from docgen.office import xml
from docgen.office.tags import TOKEN, Dialect, TagTable, instruction, token
from docgen.office.xml import Element, q

LEVELS = ("p", "tc", "tr")  # inner before outer; runs are handled first, by splitting them
_CONTENT = frozenset(
    q(f"w:{name}")
    for name in [
        "drawing",
        "pict",
        "object",
        "sym",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "fldChar",
        "instrText",
        "sectPr",
        "noBreakHyphen",
        "ptab",
        "sdt",
        "fldSimple",
    ]
) | {q("w:br"), q("a:br"), q("mc:AlternateContent")}
_MARKS = frozenset(
    q(f"w:{name}")
    for name in [
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
    ]
)
_MARKDOWN = re.compile(r"\|\s*markdown\s*\Z")


def lift(root: Element, dialect: Dialect, table: TagTable) -> None:
    """Move every tag with a level to where it governs its element."""
    for tag in table.tags:
        if tag.level == "sp":
            table.fault("‘sp’ governs a shape of a slide; there is none here", tag.place)
    _raise_lone_markdown(root, dialect, table)
    _split_runs(root, dialect, table)
    for level in LEVELS:
        for element, numbers in _governed(root, dialect, table, level).items():
            _lift_from(element, numbers, dialect, table)


def _raise_lone_markdown(root: Element, dialect: Dialect, table: TagTable) -> None:
    """`{{ text|markdown }}` alone in its paragraph becomes `{{p … }}`: it may hold lists."""
    for text in root.iter(dialect.text):
        match = TOKEN.fullmatch((text.text or "").strip())
        if (
            match
            and (tag := table.tags[int(match[2])]).kind == "value"
            and not tag.level
            and _MARKDOWN.search(tag.code)
        ):
            paragraph = next(text.iterancestors(dialect.paragraph), None)
            if (
                paragraph is not None
                and len(_sequence(paragraph, set(), dialect)) == 1
                and paragraph is _run_parent(text)
            ):
                tag.level = "p"


def _run_parent(text: Element) -> Element | None:
    run = text.getparent()
    return None if run is None else run.getparent()


def _split_runs(root: Element, dialect: Dialect, table: TagTable) -> None:
    """`{%r %}` takes a run of its own: the run around it is cut in two."""
    for text in list(root.iter(dialect.text)):
        numbers = [int(m[2]) for m in TOKEN.finditer(text.text or "") if table.tags[int(m[2])].level == "r"]
        run = text.getparent()
        if not numbers or run is None or run.tag != dialect.run:
            continue
        for number in numbers:
            table.tags[number].formatting = (run.find(dialect.run_properties), None)
        _cut_run(run, text, numbers, dialect)


def _cut_run(run: Element, text: Element, numbers: list[int], dialect: Dialect) -> None:
    properties = run.find(dialect.run_properties)
    pieces = re.split("|".join(f"({token(number)})" for number in numbers), text.text or "")
    tail = list(text.itersiblings())
    place = run
    text.text = pieces[0]
    for piece in pieces[1:]:
        if not piece:
            continue
        match = TOKEN.fullmatch(piece)
        if match and int(match[2]) in numbers:
            new: Element = instruction(int(match[2]))
        else:
            new = run.makeelement(run.tag)
            if properties is not None:
                new.append(deepcopy(properties))
            part = deepcopy(text)
            part.text, part.tail = piece, None
            new.append(part)
        place.addnext(new)
        place = new
    if tail:
        last = run.makeelement(run.tag)
        if properties is not None:
            last.append(deepcopy(properties))
        last.extend(tail)
        place.addnext(last)
    if not text.text and len([c for c in run if c is not properties]) == 1:
        xml.drop(run)


def _governed(root: Element, dialect: Dialect, table: TagTable, level: str) -> dict[Element, list[int]]:
    """Each governed element with the numbers of its tags, in reading order."""
    found: dict[Element, list[int]] = defaultdict(list)
    for text in root.iter(dialect.text):
        for match in TOKEN.finditer(text.text or ""):
            tag = table.tags[int(match[2])]
            if tag.level == level:
                element = next(text.iterancestors(dialect.level(level)), None)
                if element is None:
                    table.fault(f"a tag with ‘{level}’ must stand in a table", tag.place)
                else:
                    found[element].append(int(match[2]))
    return found


def _lift_from(element: Element, numbers: list[int], dialect: Dialect, table: TagTable) -> None:
    sequence = _sequence(element, set(numbers), dialect)
    content = [index for index, atom in enumerate(sequence) if atom < 0]
    first, last = (content[0], content[-1]) if content else (len(sequence), -1)
    before = [n for n in sequence[:first] if n >= 0]
    after = [n for n in sequence[last + 1 :] if n >= 0] if content else []
    for number in sequence[first : last + 1]:
        if number >= 0:
            tag = table.tags[number]
            table.fault(f"there is other text on both sides; give this tag a {_NAMES[tag.level]} of its own", tag.place)
    for number in numbers:
        table.tags[number].formatting = _formatting(element, dialect)
    _forget(element, numbers, dialect)
    for number in before:
        element.addprevious(instruction(number))
    for number in reversed(after):
        element.addnext(instruction(number))
    if not content:
        for mark in [child for child in element.iter() if child.tag in _MARKS]:
            element.addprevious(mark)
        xml.drop(element)


def _formatting(element: Element, dialect: Dialect) -> tuple[Element | None, Element | None]:
    """The properties of the first run and of the paragraph itself."""
    run = next(element.iter(dialect.run), None)
    rpr = None if run is None else run.find(dialect.run_properties)
    return rpr, element.find(dialect.paragraph_properties)


_NAMES = {"p": "paragraph", "tc": "cell", "tr": "row"}


def holds_something(element: Element, dialect: Dialect) -> bool:
    """Whether anything of an element is seen, or is needed: text, a drawing, the end of a section."""
    return bool(_sequence(element, set(), dialect))


def _sequence(element: Element, mine: set[int], dialect: Dialect) -> list[int]:
    """What an element holds, in reading order: the numbers in `mine`, and -1 for anything else that is seen."""
    found: list[int] = []
    for child in element.iter():
        if child.tag == dialect.text:
            rest = child.text or ""
            position = 0
            for match in TOKEN.finditer(rest):
                if rest[position : match.start()].strip():
                    found.append(-1)
                number = int(match[2])
                found.append(number if number in mine else -1)
                position = match.end()
            if rest[position:].strip():
                found.append(-1)
        elif not isinstance(child.tag, str) or (child.tag in _CONTENT and child is not element):
            found.append(-1)
    return found


def _forget(element: Element, numbers: list[int], dialect: Dialect) -> None:
    """Take tokens out of the text of an element."""
    gone = set(numbers)
    for text in element.iter(dialect.text):
        if text.text and TOKEN.search(text.text):
            text.text = TOKEN.sub(lambda m: "" if int(m[2]) in gone else m[0], text.text)
