"""Texts with tags that stand outside the rows of a sheet: headers, footers, prompts, titles of charts, names.

Each is set aside with a mark in its place. All those of a part are run in one go; what they became is put in place of
the marks when the part is written.
"""

from __future__ import annotations

import html
import re
from typing import Any

from docgen.errors import Place, ValueProblem
from docgen.office import code, join
from docgen.office.code import Code
from docgen.office.escaping import attribute, escape
from docgen.office.excel.grid import name
from docgen.office.part import Compilation, Part
from docgen.office.source import assemble_text
from docgen.office.spots import Spot
from docgen.office.structure import Blocks
from docgen.office.tags import DRAWING, TOKEN, TagTable
from docgen.office.xml import Element

_BETWEEN = "\x08"
_HEADERS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
# What has a meaning of its own within these texts: quotes in the formula of a name, `&` in a header or footer.
_QUOTED = "docgen_quoted"
_FILTERS = {name("definedName"): _QUOTED} | {name(local): "docgen_header" for local in _HEADERS}
# How many characters Excel takes; it repairs a file with more.
_LIMITS = {name(local): ("a header or footer of the page", 255) for local in _HEADERS}
_TITLE = ("the title of a message for a cell", 32)
_OF_ATTRIBUTES = {
    "promptTitle": _TITLE,
    "errorTitle": _TITLE,
    "prompt": ("a message for a cell", 255),
    "error": ("a message for a cell", 225),
}
_MARK = re.compile("\ue010(\\d+)\ue011")


class Asides:
    """The texts with tags of one part."""

    def __init__(self, shared: Compilation, part: str, place: Place) -> None:
        self._shared, self._part, self._place = shared, part, place
        self._table = TagTable(shared.file, part)
        self._texts: list[str] = []
        self._limits: list[tuple[int, str, int, Place]] = []
        self.code: Code | None = None

    def __bool__(self) -> bool:
        return bool(self._texts)

    def take(self, root: Element) -> None:
        """Set aside every text and attribute below `root` that holds a tag."""
        for paragraph in root.iter(DRAWING.paragraph):
            join.join(paragraph, DRAWING, self._table, self._place)
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            if element.text and ("{" in element.text or TOKEN.search(element.text)):
                element.text = self._marked(element.text, "bare", element.tag)
            for key, held in element.attrib.items():
                if "{{" in str(held) or "{%" in str(held):
                    element.set(key, self._marked(str(held), "attribute", str(key)))

    def _marked(self, text: str, kind: str, of: str) -> str:
        if not TOKEN.search(text):
            text, _ = join.tokenized(text, self._table, self._place)
        numbers = [int(match[1] or match[2]) for match in TOKEN.finditer(text)]
        if not numbers:
            return text
        through = _FILTERS.get(of, "") if kind == "bare" else ""
        if through == _QUOTED and not (text.removeprefix("=")[:1] == text[-1:] == '"'):
            self._table.fault(
                'a tag in a name must stand within quotes, as in ="{{ … }}"', self._table.tags[numbers[0]].place
            )
        blocks, spot = Blocks(self._table), self._shared.spot(Spot(kind))
        for tag in map(self._table.tags.__getitem__, numbers):
            tag.spot = spot
            blocks.meet(tag)
            if through and tag.kind == "value":
                tag.kind, tag.code = "internal", f"({tag.code.strip().strip('-')})|{through}"
        blocks.finish()
        limit = _LIMITS.get(of) if kind == "bare" else _OF_ATTRIBUTES.get(of)
        if limit is not None:
            self._limits.append((len(self._texts), *limit, self._table.tags[numbers[0]].place))
        self._texts.append(attribute(text) if kind == "attribute" else escape(text))
        return f"\ue010{len(self._texts) - 1}\ue011"

    def compile(self) -> Code | None:
        """The code of the texts; faults are added to what the template shares."""
        self._shared.faults += self._table.faults
        if self._texts and not self._table.faults:
            part = Part(self._part, assemble_text(_BETWEEN.join(self._texts), self._table))
            self.code = code.compiled(part, self._shared.file, self._shared.faults)
        return self.code

    def values(self, known: dict[str, Any]) -> list[str]:
        """What the texts become. Raises ValueProblem for one that is longer than Excel takes."""
        made = self.code.run(known).split(_BETWEEN) if self.code is not None else []
        for number, what, most, place in self._limits if made else ():
            length = len(html.unescape(made[number]))
            if length > most:
                raise ValueProblem(f"{what} would have {length:,} characters; Excel allows {most}", place)
        return made


def filled(text: str, values: list[str]) -> str:
    """A written part with its texts in place of the marks."""

    def text_of(match: re.Match[str]) -> str:
        number = int(match[1])
        return values[number] if number < len(values) else match[0]  # else data that only looks like a mark

    return _MARK.sub(text_of, text) if values else text
