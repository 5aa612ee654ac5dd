"""Whether everyone can read a Word file: headings, pictures, links, spacing, form fields (WCAG 2.1, level AA).

The rules follow Microsoft's accessibility checker where it has one.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.finding import Finding
from docgen.office.checks.word import Word, blocks, text
from docgen.office.checks.wording import is_name, is_vague
from docgen.office.xml import Element, q

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
# What makes a paragraph without text something else than a gap.
_CONTENT = {
    q(name)
    for name in (
        *("w:drawing", "w:pict", "w:object", "w:sectPr", "w:fldChar", "w:fldSimple", "w:sdt", "w:sym", "w:ptab"),
        *("w:footnoteRef", "w:endnoteRef", "w:separator", "w:continuationSeparator"),
    )
}


def headings(word: Word) -> Iterator[Finding]:
    """Headings begin at level 1, go down one level at a time, and have text."""
    previous = 0
    for paragraph in word.body.iter(q("w:p")):
        level = word.heading_level(paragraph)
        if not level:
            continue
        if not text(paragraph).strip():
            message = "the heading has no text; remove it or write it"
            yield word.finding("heading-empty", paragraph, message)
        if level > previous + 1:
            message = f"a heading of level {level} follows one of level {previous or 'none'}; use level {previous + 1}"
            yield word.finding("heading-order", paragraph, message)
        previous = level


def pictures(word: Word) -> Iterator[Finding]:
    """Pictures, charts and shapes have alternative text, or say that they are decoration."""
    for properties in word.each("wp:docPr"):
        if any(mark.get("val") in ("1", "true") for mark in properties.iter(_DECORATIVE)):
            continue
        typed = (properties.get("descr") or "").strip()
        if not typed:
            name = properties.get("name", "")
            message = f"«{name}» has no alternative text; say what it shows, or mark it as decoration"
            yield word.finding("alt-text-missing", properties, message)
        elif is_name(typed):
            message = f"the alternative text «{typed}» is a name; say what the picture shows"
            yield word.finding("alt-text-name", properties, message)
    for picture in word.each("w:pict"):
        for shape in picture.iter("{urn:schemas-microsoft-com:vml}shape"):
            if shape.find("{urn:schemas-microsoft-com:vml}imagedata") is not None and not shape.get("alt"):
                yield word.finding("alt-text-missing", shape, "the picture has no alternative text; say what it shows")


def links(word: Word) -> Iterator[Finding]:
    """The text of a link says where it leads."""
    for link in word.each("w:hyperlink"):
        typed = " ".join(text(link).split()).strip(" .:»«>")
        if not typed and next(link.iter(q("w:drawing")), None) is None:
            yield word.finding("link-text", link, "the link has no text; write where it leads")
        elif is_vague(typed):
            message = f"the link text «{typed[:60]}» does not say where it leads; write that"
            yield word.finding("link-text", link, message)


def spacing(word: Word) -> Iterator[Finding]:
    """Space comes from styles, not from empty paragraphs. Where Word needs a paragraph, an empty one is fine."""
    for root in word.stories.values():
        containers = (root, *root.iter(q("w:body"), q("w:tc"), q("w:txbxContent"), q("w:footnote"), q("w:endnote")))
        for container in containers:
            yield from _gaps(word, list(blocks(container)))


def _gaps(word: Word, content: list[Element]) -> Iterator[Finding]:
    for index, block in enumerate(content):
        if block.tag != q("w:p") or not _empty(block) or len(content) == 1:
            continue
        before = content[index - 1].tag if index else ""
        after = content[index + 1].tag if index + 1 < len(content) else ""
        table = q("w:tbl")
        if before == table and after in ("", table):  # the end of a cell or section, or what keeps two tables apart
            continue
        if _alone(block):
            continue
        message = "the paragraph is empty; take it away and give its neighbour space in its style"
        yield word.finding("empty-paragraph", block, message)


def _empty(paragraph: Element) -> bool:
    if text(paragraph).strip() or next(paragraph.iter(*_CONTENT), None) is not None:
        return False
    return all(mark.get(q("w:type"), "textWrapping") == "textWrapping" for mark in paragraph.iter(q("w:br")))


def _alone(paragraph: Element) -> bool:
    """Whether the paragraph is all that a content control holds: a field to fill in, not a gap."""
    content = paragraph.getparent()
    return content is not None and content.tag == q("w:sdtContent") and len(list(blocks(content))) == 1


def form_fields(word: Word) -> Iterator[Finding]:
    """Each content control has a title, which a screen reader says when one comes to it."""
    for control in word.each("w:sdt"):
        properties = xml.child(control, "w:sdtPr")
        if properties is None or properties.find(q("w15:repeatingSectionItem")) is not None:
            continue
        if properties.find(q("w:docPartObj")) is not None:  # a contents list or other building block, not a field
            continue
        if not (xml.value(xml.child(properties, "w:alias")) or "").strip():
            tag = xml.value(xml.child(properties, "w:tag")) or "no tag"
            message = f"the content control ({tag}) has no title; set w:alias to what one should write in it"
            yield word.finding("control-title", control, message)


RULES = (headings, pictures, links, spacing, form_fields)
