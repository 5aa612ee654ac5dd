"""One pass of expat over an XML part from outside. Expat stops at a document type without reading it."""

from __future__ import annotations

import re
from xml.parsers import expat

from docgen.errors import PackageError

_DDE = re.compile(r"(?:^|\s)DDE(?:AUTO)?\b", re.IGNORECASE)


def elements(data: bytes, name: str, most: int, deepest: int) -> int:
    """The number of elements of a part. Raises PackageError when it holds what it may not.

    That is a document type, an encoding other than UTF-8 and UTF-16, more than `most` elements, more than `deepest`
    levels, or a DDE field.
    """
    return _Scan(name, most, deepest).count(data)


class _Scan:
    """One pass over a part, without a tree."""

    def __init__(self, name: str, room: int, depth: int) -> None:
        self.name, self.room, self.deepest = name, room, depth
        self.elements = self.depth = 0
        self.code: list[str] = []
        self.in_code = False

    def count(self, data: bytes) -> int:
        """The number of elements. Raises PackageError for what the part may not hold."""
        parser = expat.ParserCreate()
        parser.XmlDeclHandler = self.declaration
        parser.StartDoctypeDeclHandler = self.doctype
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise PackageError(f"{self.name} is damaged or not XML in UTF-8 or UTF-16: {error}") from error
        if _DDE.search("".join(self.code)):
            raise PackageError(f"{self.name} holds a DDE field, which starts other programs")
        return self.elements

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in ("utf-8", "utf8", "utf-16"):  # ECMA-376 Part 2, 8.1.1
            raise PackageError(f"{self.name} is in the encoding {encoding}; Office files are in UTF-8 or UTF-16")

    def doctype(self, *_: object) -> None:
        raise PackageError(f"{self.name} declares a document type, which no Office file does")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        self.depth += 1
        if self.elements > self.room:
            raise PackageError(f"{self.name} holds too many elements")
        if self.depth > self.deepest:
            raise PackageError(f"{self.name} is nested more than {self.deepest} levels deep")
        local = name.rpartition(":")[2]
        self.in_code = local in ("instrText", "ddeLink")
        if local == "fldSimple":
            self.code += [" ", *(value for key, value in attributes.items() if key.endswith("instr"))]
        elif local in ("fldChar", "ddeLink"):
            self.code.append(" " if local == "fldChar" else " DDE ")

    def end(self, _name: str) -> None:
        self.depth -= 1
        self.in_code = False

    def text(self, text: str) -> None:
        if self.in_code:
            self.code.append(text)
