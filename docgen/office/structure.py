"""The structure of tags in a tree: which block belongs to which, and whether the result stays well-formed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import cast

from lxml import etree

from docgen.errors import did_you_mean
from docgen.office import xml
from docgen.office.tags import TOKEN, Tag, TagTable
from docgen.office.xml import Element

ENDS = {
    "for": "endfor",
    "if": "endif",
    "macro": "endmacro",
    "call": "endcall",
    "filter": "endfilter",
    "with": "endwith",
    "set": "endset",
    "autoescape": "endautoescape",
}
REPEATING = frozenset({"for", "macro", "call"})
_MIDDLE = {"else": ("if", "for"), "elif": ("if",)}
_SINGLE = frozenset({"do", "break", "continue"})
_REFUSED = frozenset({"include", "import", "from", "extends", "block"})
CELL_WORDS = frozenset({"colspan", "cellbg", "vm", "hm"})
_KNOWN = frozenset(ENDS) | frozenset(ENDS.values()) | frozenset(_MIDDLE) | _SINGLE | CELL_WORDS
_WITH_TAGS = (
    "//processing-instruction('docgen')|//*[contains(text(),'\ue000docgen')]|//*[@*[contains(.,'\ue000docgen')]]"
)
_ASSIGNMENT = re.compile(r"set\s[^=]*=")

Visit = Callable[[Element, bool], None]
Locate = Callable[[Tag, Element, str], None]


class Blocks:
    """The open blocks while a part is read from beginning to end."""

    def __init__(self, table: TagTable) -> None:
        self._table = table
        self._open: list[Tag] = []

    @property
    def repeats(self) -> bool:
        """Whether what is read now may be written more than once."""
        return any(tag.word in REPEATING for tag in self._open)

    def meet(self, tag: Tag) -> None:
        """Read the next tag; records a fault when it does not fit."""
        word = tag.word
        if tag.kind != "block":
            return
        if word in ENDS.values():
            self._close(tag, word)
        elif word in _MIDDLE:
            if self._open and self._open[-1].word in _MIDDLE[word]:
                self._same_element(self._open[-1], tag)
            else:
                self._table.fault(f"‘{word}’ stands outside {' or '.join(_MIDDLE[word])}", tag.place)
        elif word in ENDS and not _ASSIGNMENT.match(tag.code):
            self._open.append(tag)
            if word == "filter" and tag.level:
                self._table.fault("‘filter’ works on text; put it within a paragraph, without a letter", tag.place)
        elif word in _REFUSED:
            self._table.fault(f"‘{word}’ cannot be used: a template stands alone", tag.place)
        elif word not in _KNOWN:
            self._table.fault(f"‘{word}’ is not a tag{did_you_mean(word, _KNOWN)}", tag.place)

    def _close(self, tag: Tag, word: str) -> None:
        if not self._open:
            self._table.fault(f"‘{word}’ closes nothing", tag.place)
            return
        opener = self._open.pop()
        if ENDS[opener.word] != word:
            self._table.fault(f"‘{word}’ stands where ‘{ENDS[opener.word]}’ should close {opener.place.tag}", tag.place)
        self._same_element(opener, tag)

    def _same_element(self, opener: Tag, tag: Tag) -> None:
        """Text between two tags may go or be repeated only when both stand at the same kind of depth."""
        if opener.chain != tag.chain:
            self._table.fault(
                f"this tag stands in another kind of place than {opener.place.tag}, which it belongs to: one in "
                f"{_last(opener.chain)}, the other in {_last(tag.chain)}; put both in the same kind",
                tag.place,
            )

    def finish(self) -> None:
        """At the end of the part: whatever is still open is a fault."""
        for tag in self._open:
            self._table.fault(f"‘{tag.word}’ is never closed; add {{% {ENDS[tag.word]} %}}", tag.place)


def _last(chain: tuple[str, ...]) -> str:
    names = {
        "tc": "a table cell",
        "tr": "a table row",
        "tbl": "a table",
        "hyperlink": "a link",
        "sdtContent": "a content control",
    }
    for name in reversed(chain):
        if name in names:
            return names[name]
    return "a text box" if "txbxContent" in chain else "a paragraph"


def walk(root: Element, table: TagTable, visited: str, visit: Visit, locate: Locate) -> None:
    """Go through a tree in reading order: `locate` each tag, and `visit` each element that `visited` finds.

    `visited` is an XPath; `visit` is told whether the element stands in a loop.
    """
    blocks = Blocks(table)
    for element in cast("list[Element]", root.xpath(f"{_WITH_TAGS}|{visited}", namespaces=xml.NAMESPACES)):
        if isinstance(element.tag, str):
            visit(element, blocks.repeats)
        for tag, where in _tags_of(element, table):
            if tag.kind == "block":
                tag.chain = _chain(element, where)
            locate(tag, element, where)
            blocks.meet(tag)
    blocks.finish()


def _chain(element: Element, where: str) -> tuple[str, ...]:
    """The names of the elements around a tag, from the root inwards, and the attribute that it stands in."""
    names = [etree.QName(ancestor).localname for ancestor in element.iterancestors()][::-1]
    own = [etree.QName(element).localname] if where != "between" else []
    return (*names, *own, where) if where.startswith("@") else (*names, *own)


def _tags_of(element: Element, table: TagTable) -> Iterator[tuple[Tag, str]]:
    """The tags that stand directly in an element, each with where: an attribute, text or between elements."""
    if not isinstance(element.tag, str):
        if element.target == "docgen":
            yield table.tags[int(element.text or "0")], "between"
        return
    for name, held in element.attrib.items():
        if "\ue000" in held:
            for match in TOKEN.finditer(str(held)):
                yield table.tags[int(match[2])], f"@{name!s}"
    if element.text and "\ue000" in element.text:
        for match in TOKEN.finditer(element.text):
            yield table.tags[int(match[2])], "text"
