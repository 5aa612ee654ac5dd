"""Word fields whose results the engine can know: document properties and sequence numbers.

Each result is written as it will be when the document opens, so nothing asks to be updated (ECMA-376 Part 1, 17.16).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import pass_context
from jinja2.runtime import Context

from docgen.errors import Place
from docgen.office import xml
from docgen.office.sandbox import state_of
from docgen.office.tags import Tag, TagTable, token
from docgen.office.xml import Element, q, value

_PROPERTY = re.compile(r"\s*(TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS)\b|\s*DOCPROPERTY\s+(?:\"([^\"]+)\"|(\S+))")
_RESET = re.compile(r"\\r\s*(\d{1,9})")
_SEQ = re.compile(r"\s*SEQ\s+(\w+)")
_PROPERTY_NAMES = {"author": "creator", "comments": "description"}


@dataclass(slots=True)
class Field:
    """A complex field: its runs from begin to end, and where its result starts."""

    instruction: str
    elements: list[Element]
    result: list[Element]


def complex_fields(root: Element) -> list[Field]:
    """Fields made of begin, separate and end; nested ones belong to the outer one's elements too."""
    found: list[Field] = []
    open_fields: list[tuple[Field, bool]] = []
    for run in root.iter(q("w:r")):
        kind = value(xml.child(run, "w:fldChar"), "w:fldCharType")
        if kind == "begin":
            open_fields.append((Field("", [], []), False))
        for one, _ in open_fields:
            one.elements.append(run)
        if kind == "separate" and open_fields:
            open_fields[-1] = (open_fields[-1][0], True)
        elif kind == "end" and open_fields:
            found.append(open_fields.pop()[0])
        elif kind is None and open_fields:
            for one, separated in open_fields:
                if separated:
                    one.result.append(run)
            field, separated = open_fields[-1]
            if not separated:
                field.instruction += "".join(e.text or "" for e in run.iter(q("w:instrText")))
    return found


def join_codes(root: Element) -> None:
    """Put a field code that Word has cut over several runs into the first of them, when a tag is in it."""
    home: Element | None = None
    for element in root.iter(q("w:instrText"), q("w:fldChar")):
        if element.tag == q("w:fldChar"):
            home = None
        elif home is None or "{" not in (home.text or "") + (element.text or ""):
            home = element
        else:
            home.text, element.text = (home.text or "") + (element.text or ""), ""
            home.set(f"{{{xml.XML}}}space", "preserve")


def refresh(root: Element, properties: Mapping[str, str], table: TagTable) -> None:
    """Give fields of properties and sequences the text (with its tags) that their result will have."""
    for simple in root.iter(q("w:fldSimple")):
        _refresh(simple.get(q("w:instr"), ""), list(simple.iter(q("w:r"))), properties, table)
    for field in complex_fields(root):
        _refresh(field.instruction, field.result, properties, table)


def _refresh(instruction: str, result: list[Element], properties: Mapping[str, str], table: TagTable) -> None:
    text: str | None = None
    if match := _PROPERTY.match(instruction):
        name = (match[1] or match[2] or match[3]).lower()
        text = properties.get(_PROPERTY_NAMES.get(name, name))
    elif match := _SEQ.match(instruction):
        step, reset = int("\\c" not in instruction), _RESET.search(instruction)
        code = f"{match[1]!r}|docgen_sequence({step}, {reset[1] if reset else None})"
        text = token(table.add(Tag("internal", code, _nowhere(table))))
    texts = [text_element for run in result for text_element in run.iter(q("w:t"))]
    if text is None or not texts:
        return
    for index, element in enumerate(texts):
        element.text = text if index == 0 else ""
    table.touched = True


def _nowhere(table: TagTable) -> Place:
    return Place(table.file, table.part)


@pass_context
def sequence(context: Context, name: str, step: int, start: int | None) -> str:
    """The number of a sequence such as «Tabell»: the next, the same once more (step 0), or a new start."""
    sequences = state_of(context).sequences
    sequences[name] = sequences.get(name, 0) + step if start is None else start
    return str(sequences[name])
