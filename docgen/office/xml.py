"""Namespaces, safe parsing and serialising of XML parts."""

from __future__ import annotations

import re
from copy import deepcopy
from functools import cache

from lxml import etree

from docgen.errors import PackageError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A16 = "http://schemas.microsoft.com/office/drawing/2014/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
XML = "http://www.w3.org/XML/1998/namespace"

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = {
    **{"w": W, "w14": W14, "w15": W15, "a": A, "r": R, "wp": WP, "pic": PIC, "mc": MC, "xml": XML},
    **{"p": P, "p14": P14, "c": C, "a16": A16},
}
_OWN_MARKS = re.compile(rb"\xee\x80\x80docgen:")
_XMLNS = re.compile(r' xmlns:([\w.-]+)="([^"]*)"')

Element = etree._Element


def parse(data: bytes, name: str) -> Element:
    """Parse one part. Raises PackageError for XML that is damaged, declares a document type or holds docgen's marks."""
    if _OWN_MARKS.search(data):
        raise PackageError(
            f"{name} holds a mark that docgen itself sets while it compiles (U+E000 “docgen”); remove it"
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise PackageError(f"{name} is damaged: {error.msg}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise PackageError(f"{name} declares a document type, which no Office file does")
    return root


def with_prefixes(root: Element, *prefixes: str) -> Element:
    """The same tree with `w`, `a` or `p` as the prefix of their markup, which is what values are written with."""
    wanted = {prefix: NAMESPACES[prefix] for prefix in prefixes}
    if all([prefix for prefix, uri in root.nsmap.items() if uri == wanted[one]] == [one] for one in wanted):
        return root
    others = {prefix: uri for prefix, uri in root.nsmap.items() if uri not in wanted.values() and prefix}
    made = etree.Element(root.tag, nsmap={**others, **wanted})
    made.attrib.update(root.attrib)
    made.text = root.text
    made.extend(list(root))
    return made


@cache
def q(name: str) -> str:
    """`w:p` as the qualified name that lxml knows."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def text_of(element: Element) -> str:
    """Serialise without a declaration."""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def fragment(element: Element, root_nsmap: dict[str | None, str]) -> str:
    """Serialise an element for use inside a part whose root declares `root_nsmap`."""

    def keep(match: re.Match[str]) -> str:
        return "" if root_nsmap.get(match[1]) == match[2] else match[0]

    return _XMLNS.sub(keep, text_of(element))


def properties(element: Element | None, root_nsmap: dict[str | None, str]) -> str:
    """Paragraph, run or cell properties as a fragment, without a section break; empty when there are none."""
    if element is None:
        return ""
    if element.find(q("w:sectPr")) is not None:
        element = deepcopy(element)
        element.remove(element.find(q("w:sectPr")))  # type: ignore[arg-type]
    return fragment(element, root_nsmap)


def child(element: Element, name: str) -> Element | None:
    """The first child by prefixed name, or None."""
    return element.find(q(name))


def value(element: Element | None, attribute: str = "w:val") -> str | None:
    """An attribute of an element that may be missing."""
    return None if element is None else element.get(q(attribute))


def copy(element: Element) -> Element:
    """A copy of an element, without the text after it."""
    made = deepcopy(element)
    made.tail = None
    return made


def drop(element: Element) -> None:
    """Remove an element; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        previous = element.getprevious()
        if previous is not None:
            previous.tail = (previous.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
