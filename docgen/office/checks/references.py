"""Names and numbers in a Word file that must lead somewhere: styles, lists, notes, links inside the file."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.finding import Finding
from docgen.office.checks.word import Word
from docgen.office.xml import q

_KINDS = {"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table"}
_CHAIN = ("w:basedOn", "w:next", "w:link")
_NOTES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes", "w:commentReference": "comments"}


def styles(word: Word) -> Iterator[Finding]:
    """Each style that is used exists and is of the right kind."""
    for name, kind in _KINDS.items():
        for use in word.each(name):
            style = xml.value(use) or ""
            actual = word.styles.kind(style)
            if not actual:
                message = f"the {kind} style {style} is not in the file; Word falls back to the default look"
                yield word.finding("style-undefined", use, message)
            elif actual != kind:
                message = f"the style {style} is a {actual} style, used as a {kind} style"
                yield word.finding("style-wrong-kind", use, message)
    for style_id, element in word.styles.by_id.items():
        for name in _CHAIN:
            target = xml.value(xml.child(element, name))
            if target is not None and not word.styles.kind(target):
                message = f"the style {style_id} names {target} as its {name[2:]}, which is not in the file"
                yield Finding("style-undefined", "error", "styles", message)


def numbering(word: Word) -> Iterator[Finding]:
    """Each numId, in paragraphs and in styles, is a list of the numbering part, and each list has its levels."""
    lists: dict[str, str] = {}
    abstracts: set[str] = set()
    if word.numbering is not None:
        abstracts = {a.get(q("w:abstractNumId"), "") for a in word.numbering.iter(q("w:abstractNum"))}
        for entry in word.numbering.iter(q("w:num")):
            lists[entry.get(q("w:numId"), "")] = xml.value(xml.child(entry, "w:abstractNumId")) or ""
    for number, abstract in lists.items():
        if abstract not in abstracts:
            message = f"list {number} is built on the definition {abstract}, which is not there"
            yield Finding("list-undefined", "error", "numbering", message)
    for use in word.each("w:numId"):
        if (xml.value(use) or "0") not in {"0", *lists}:
            yield word.finding("list-undefined", use, f"list {xml.value(use)} is not in the numbering part")
    for style_id, style in word.styles.by_id.items():
        for use in style.iter(q("w:numId")):
            if (xml.value(use) or "0") not in {"0", *lists}:
                message = f"the style {style_id} uses list {xml.value(use)}, which is not in the numbering part"
                yield Finding("list-undefined", "error", "styles", message)


def notes(word: Word) -> Iterator[Finding]:
    """Each reference to a footnote, endnote or comment finds it."""
    for name, kind in _NOTES.items():
        known = {n.get(q("w:id")) for part in word.package.related(word.main, kind) for n in word.stories[part]}
        for use in word.each(name):
            if use.get(q("w:id")) not in known:
                yield word.finding("note-missing", use, f"{kind} has nothing with the id {use.get(q('w:id'))}")


def anchors(word: Word) -> Iterator[Finding]:
    """Each link inside the document leads to a bookmark."""
    known = {start.get(q("w:name"), "") for start in word.each("w:bookmarkStart")} | {"_top"}
    for link in word.each("w:hyperlink"):
        anchor = link.get(q("w:anchor"))
        if anchor and anchor not in known and link.get(q("r:id")) is None:
            yield word.finding("link-broken", link, f"the link leads to the bookmark {anchor}, which is not there")


RULES = (styles, numbering, notes, anchors)
