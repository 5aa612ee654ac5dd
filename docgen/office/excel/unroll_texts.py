"""The texts of cells that are copied: written into the cell, and parted from the tags that govern its row."""

from __future__ import annotations

from lxml import etree

from docgen.errors import Place
from docgen.office import join, xml
from docgen.office.excel.moving import s
from docgen.office.tags import TagTable
from docgen.office.xml import Element

_SPACE = f"{{{xml.XML}}}space"
_CLOSING = ("endfor", "endif")


def row_tags(text: str) -> tuple[str, str, str] | None:
    """The tags of its row in a cell's text that open something, the text without them, those that close; or None."""
    if "{%tr" not in text:
        return None
    table = TagTable("", "")
    _, numbers = join.tokenized(text, table, Place())
    opening, closing = "", ""
    for tag in (table.tags[number] for number in numbers):
        if tag.level == "tr" and tag.kind == "block":
            text = text.replace(tag.place.tag, "", 1)
            if tag.word in _CLOSING:
                closing += tag.place.tag
            else:
                opening += tag.place.tag
    return opening, text, closing


def cell(text: str) -> Element:
    """A cell with a text."""
    made = etree.Element(s("c"))
    write(made, text)
    return made


def write(held: Element, text: str) -> None:
    """Let a cell hold a text of its own, or nothing."""
    for child in list(held):
        held.remove(child)
    held.attrib.pop("t", "")
    if text:
        held.set("t", "inlineStr")
        written = etree.SubElement(etree.SubElement(held, s("is")), s("t"))
        written.text = text
        written.set(_SPACE, "preserve")
