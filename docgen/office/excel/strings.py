"""The shared texts of a workbook (ECMA-376 Part 1, 18.4): those of the template that are still used, then new ones."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from docgen.errors import PackageError
from docgen.office import xml
from docgen.office.escaping import escape
from docgen.office.package import Package, resolve
from docgen.office.workbook_parts import MAIN
from docgen.office.xml import Element

KIND = "sharedStrings"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_PHONETIC = {f"{{{MAIN}}}rPh", f"{{{MAIN}}}phoneticPr"}
_TEXT = f"{{{MAIN}}}t"
# A text in which Excel would read a character code (ST_Xstring, ECMA-376 Part 1, 22.9.2.19), and such a code.
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_CODED = re.compile("_x([0-9A-Fa-f]{4})_")
_OPEN, _CLOSE = '<si><t xml:space="preserve">', "</t></si>"
_OWN = f' xmlns="{MAIN}"'
_OPENS = f"<sst{_OWN}"


class Item(NamedTuple):
    """A shared text: its XML within `<si>`, and what it says."""

    xml: str
    text: str


class Strings:
    """The shared texts of a template, and which of them the result keeps."""

    def __init__(self, package: Package) -> None:
        self.part = next(iter(package.related(package.main, KIND)), "") or _made(package)
        self._items = [item(one) for one in package.tree(self.part)]
        self._kept: dict[str, int] = {}
        self._written: list[str] = []

    def text(self, index: int) -> str:
        """What a shared text says."""
        return self._items[index].text

    def known(self, index: int) -> int:
        """The index, if there is such a text. Raises PackageError for any other."""
        if not 0 <= index < len(self._items):
            raise PackageError(
                f"the workbook is damaged: a cell shows text {index:,}, and there are {len(self._items):,}"
            )
        return index

    def add(self, item: Item) -> int:
        """Take in a text that stands in its cell; returns its index."""
        self._items.append(item)
        return len(self._items) - 1

    def keep(self, index: int) -> int:
        """The index in every result of a text that stays as it is."""
        held = self._items[index].xml
        key = _plain(held)
        if key not in self._kept:
            self._kept[key] = len(self._kept)
            self._written.append(held)
        return self._kept[key]

    def texts(self) -> dict[str, int]:
        """The texts that a result begins with, as XML, by which new ones are told from known ones."""
        return dict(self._kept)

    def write(self, texts: dict[str, int]) -> str:
        """The whole part: the kept texts, then the new ones among `texts`."""
        new = islice(texts, len(self._kept), None)
        kept = "".join(f"<si>{held}</si>" for held in self._written)
        made = f"{_CLOSE}{_OPEN}".join(new)
        if "_x" in made:
            made = _CODE.sub("_x005F_", made)
        made = f"{_OPEN}{made}{_CLOSE}" if len(texts) > len(self._kept) else ""
        return f'{xml.DECLARATION}{_OPENS} uniqueCount="{len(texts)}">{kept}{made}</sst>'


def _made(package: Package) -> str:
    """A part for shared texts, in a workbook that has none because each text stands in its cell."""
    name = resolve(package.main, "sharedStrings.xml")
    package.put(name, f"{xml.DECLARATION}{_OPENS}/>".encode(), _CONTENT_TYPE)
    package.relate(package.main, f"{xml.R}/{KIND}", "sharedStrings.xml")
    return name


def coded(text: str) -> str:
    """A text in which Excel reads no character codes."""
    return _CODE.sub("_x005F_", text) if "_x" in text else text


def _plain(held: str) -> str:
    """The XML of a plain text without its element; that of any other as it is, which no new text can be."""
    head, _, rest = held.partition(">")
    inner, end, _ = rest.partition("</t>")
    plain = head in ("<t", '<t xml:space="preserve"') and end and rest == f"{inner}</t>" and "_x" not in inner
    return inner if plain else held


def plain_item(text: str) -> Item:
    """A text without looks."""
    return Item(f'<t xml:space="preserve">{coded(escape(text))}</t>', text)


def item(element: Element) -> Item:
    """The text of an `<si>` or `<is>`; what it says in phonetic writing goes."""
    for child in list(element):
        if child.tag in _PHONETIC:
            element.remove(child)
    held = "".join(xml.text_of(child).replace(_OWN, "") for child in element)
    text = "".join(one.text or "" for one in element.iter(_TEXT))
    return Item(held, _CODED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text)
