"""Ids that must be unique in a document: content controls, drawings, bookmarks; on a slide: shapes.

Office asks to repair a file in which two controls, two drawings or two shapes of a slide share an id.
"""

from __future__ import annotations

from docgen.errors import Place
from docgen.office import xml
from docgen.office.tags import Tag, TagTable, token
from docgen.office.xml import Element, q

ELEMENTS = "//w:sdtPr|//wp:docPr|//w:bookmarkStart|//w:bookmarkEnd|//p:cNvPr"
"""The elements that `make_unique` looks at, as an XPath."""

Seen = set[tuple[str, str]]
"""The ids that are taken, each with its kind (sdt, drawing or bookmark)."""

FIRST_FRESH = 1_000_000_000  # above what Office gives by itself in practice, below 2³¹


def first_fresh(seen: Seen) -> int:
    """The number above which all ids are free, also in a template that is an earlier result of docgen's."""
    return max([FIRST_FRESH, *(int(number) for _, number in seen if number.isdigit())])


def make_unique(element: Element, repeats: bool, seen: Seen, table: TagTable) -> None:
    """Make ids unique: at once where an element stands once, at each writing where a loop repeats it."""
    tag = element.tag
    if tag == q("w:sdtPr"):
        number = xml.child(element, "w:id")
        if number is not None:
            _give_id(number, q("w:val"), "sdt", repeats, seen, table)
    elif tag == q("wp:docPr"):
        _give_id(element, "id", "drawing", repeats, seen, table)
    elif tag == q("p:cNvPr"):
        _give_id(element, "id", f"shape on {table.part}", repeats, seen, table)
    elif tag == q("w:bookmarkStart") and not repeats:
        seen.add(("bookmark", element.get(q("w:id"), "")))
    elif tag == q("w:bookmarkStart"):
        name, known = element.get(q("w:name"), ""), element.get(q("w:id"), "")
        element.set(q("w:id"), _internal(f"{known!r}|docgen_bookmark", table))
        element.set(q("w:name"), _internal(f"{name!r}|docgen_bookmark_name", table))
    elif tag == q("w:bookmarkEnd") and repeats:
        element.set(q("w:id"), _internal(f"{element.get(q('w:id'), '')!r}|docgen_bookmark_end", table))


def _give_id(element: Element, attribute: str, kind: str, repeats: bool, seen: Seen, table: TagTable) -> None:
    known = (kind, element.get(attribute, ""))
    if repeats or known in seen:
        element.set(attribute, _internal("''|docgen_id", table))
    seen.add(known)


def _internal(code: str, table: TagTable) -> str:
    return token(table.add(Tag("internal", code, Place(table.file, table.part))))
