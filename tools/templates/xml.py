"""Elements of Office XML, written short: `el("w:p", el("w:r", …), …)`."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": _W15,
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "r": f"{_OFFICE}/relationships",
    "a": f"{_DRAWING}/main",
    "c": f"{_DRAWING}/chart",
    "wp": f"{_DRAWING}/wordprocessingDrawing",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ep": f"{_OFFICE}/extended-properties",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_QUALIFIED = {"w", "w14", "w15"}
"""The prefixes whose attributes carry the prefix too."""


def name(prefixed: str) -> str:
    """Return `w:p` as lxml wants it, `{http…}p`."""
    prefix, local = prefixed.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def el(tag: str, *children: Element | str | None, **attributes: str | int) -> Element:
    """Return an element. None among the children is left out; a string is text.

    An attribute takes the prefix of its element where that vocabulary wants one; `r_id` is `r:id`.
    """
    prefix = tag.split(":")[0]
    element = etree.Element(name(tag), nsmap={prefix: NAMESPACES[prefix]})
    for key, value in attributes.items():
        element.set(_attribute(prefix, key), str(value))
    for child in children:
        if isinstance(child, str):
            element.text = child
        elif child is not None:
            element.append(child)
    return element


def part(root: Element) -> bytes:
    """Return a part of a package: the tree with its namespaces declared once, at the top."""
    used = {prefix: uri for prefix, uri in NAMESPACES.items() if prefix != "xml"}
    top = etree.Element(root.tag, nsmap=used, attrib={str(key): str(held) for key, held in root.attrib.items()})
    if root.tag.startswith(f"{{{NAMESPACES['w']}}}"):
        top.set(name("mc:Ignorable"), "w14 w15")
    top.text = root.text
    top.extend(list(root))
    keep = ["w14", "w15"] if top.get(name("mc:Ignorable")) else []
    etree.cleanup_namespaces(top, keep_ns_prefixes=keep)
    return etree.tostring(top, xml_declaration=True, encoding="UTF-8", standalone=True)


def _attribute(prefix: str, key: str) -> str:
    head, _, local = key.partition("_")
    if local and head in NAMESPACES:
        return name(f"{head}:{local}")
    return name(f"{prefix}:{key}") if prefix in _QUALIFIED else key
