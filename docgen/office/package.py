"""Office packages: parts, content types and relationships (ECMA-376 Part 2, Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import NamedTuple

from docgen.errors import PackageError
from docgen.office import xml, zip

OWN_ID = "rIdDocgen"  # with a number: a relationship that a render adds
CONTENT_TYPES = "[Content_Types].xml"
OFFICE_DOCUMENT = f"{xml.R}/officeDocument"
_STRICT_DOCUMENT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_KINDS = {
    "wordprocessingml.document.main": "docx",
    "wordprocessingml.template.main": "docx",
    "presentationml.presentation.main": "pptx",
    "presentationml.template.main": "pptx",
    "spreadsheetml.sheet.main": "xlsx",
    "spreadsheetml.template.main": "xlsx",
}


class Relationship(NamedTuple):
    """An arrow from one part to another, or to an address outside when `external`."""

    id: str
    type: str
    target: str
    external: bool = False


def rels_name(part: str) -> str:
    """The name of the part that holds the relationships of `part` (`""`: of the package)."""
    folder, slash, name = part.rpartition("/")
    return f"{folder}{slash}_rels/{name}.rels"


def resolve(part: str, target: str) -> str:
    """The name of the part that `target`, written in `part`, points to."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")


class Package:
    """An Office file in memory: members by name, and what they are."""

    def __init__(self, data: bytes) -> None:
        members = zip.read(data)
        self.members = {member.name: member for member in members}
        _refuse_odd_names([member.name for member in members])
        if CONTENT_TYPES not in self.members:
            raise PackageError("this is a zip archive, but not an Office file: [Content_Types].xml is missing")
        self._relationships: dict[str, list[Relationship]] = {}
        types = self.tree(CONTENT_TYPES)
        self._defaults = _types(types, "Default", "Extension")
        self._overrides = _types(types, "Override", "PartName")
        self.main = self._main()

    @classmethod
    def open(cls, path: Path) -> Package:
        """Read a file. Raises PackageError with its name when it is missing or not an Office file."""
        try:
            return cls(path.read_bytes())
        except FileNotFoundError as error:
            raise PackageError(f"{path}: no such file") from error
        except OSError as error:
            raise PackageError(f"{path}: cannot be read: {error.strerror}") from error
        except PackageError as error:
            raise PackageError(f"{path}: {error}") from error

    def _main(self) -> str:
        for relationship in self.relationships(""):
            if relationship.type in (OFFICE_DOCUMENT, _STRICT_DOCUMENT):
                name = resolve("", relationship.target)
                if name in self.members:
                    return name
        raise PackageError("this is not an Office file: it has no main document")

    @property
    def kind(self) -> str:
        """`docx`, `pptx` or `xlsx`. Raises PackageError for macros and for everything else."""
        content_type = self.content_type(self.main)
        if "sheet.binary" in content_type:
            raise PackageError("this is a binary workbook (.xlsb); save it as .xlsx and use that file")
        if "macroEnabled" in content_type:
            raise PackageError("the file holds macros; save it without macros and use that file")
        for word, kind in _KINDS.items():
            if word in content_type:
                return kind
        raise PackageError(f"this is not a Word, PowerPoint or Excel file ({content_type or 'no content type'})")

    def content_type(self, part: str) -> str:
        """The content type of a part, by its own entry or by its extension; empty when there is none."""
        extension = posixpath.splitext(part)[1].lstrip(".").lower()
        return self._overrides.get(part) or self._defaults.get(extension, "")

    def data(self, part: str) -> bytes:
        """The inflated bytes of a part."""
        try:
            return self.members[part].unpack()
        except KeyError:
            raise PackageError(f"the file has no part {part}") from None

    def tree(self, part: str) -> xml.Element:
        """A part as an XML tree."""
        return xml.parse(self.data(part), part)

    def relationships(self, part: str) -> list[Relationship]:
        """The relationships of a part (`""`: of the package), in the order of the file."""
        name = rels_name(part)
        if name not in self.members:
            return []
        if name not in self._relationships:
            self._relationships[name] = [
                Relationship(e.get("Id", ""), e.get("Type", ""), e.get("Target", ""), e.get("TargetMode") == "External")
                for e in self.tree(name).iter(f"{{{xml.RELS}}}Relationship")
            ]
        return self._relationships[name]

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that `part` points to by a relationship whose type ends with `/kind`."""
        inner = (r for r in self.relationships(part) if not r.external and r.type.endswith(f"/{kind}"))
        return [name for r in inner if (name := resolve(part, r.target)) in self.members]

    def put(self, part: str, data: bytes, content_type: str | None = None) -> None:
        """Add or replace a part; `content_type` is recorded for a new one."""
        self.members[part] = zip.Member.pack(part, data)
        self._relationships.pop(part, None)
        if content_type:
            self._overrides[part] = content_type

    def set_content_type(self, part: str, content_type: str) -> None:
        """Say what a part is."""
        self._overrides[part] = content_type

    def add_default(self, extension: str, content_type: str) -> None:
        """Say what files with `extension` are, unless the package says so already."""
        self._defaults.setdefault(extension, content_type)

    def relate(self, part: str, kind: str, target: str) -> None:
        """Add a relationship of type `kind` (a whole address) from `part` to `target`."""
        known = self.relationships(part)
        taken = {relationship.id for relationship in known}
        new_id = next(f"rId{n}" for n in range(1, len(known) + 2) if f"rId{n}" not in taken)
        self.put(rels_name(part), relationships_xml([*known, Relationship(new_id, kind, target)]))

    def content_types_xml(self) -> bytes:
        """The content types as they are now."""
        lines = [f'<Default Extension="{_a(e)}" ContentType="{_a(t)}"/>' for e, t in sorted(self._defaults.items())]
        lines += [
            f'<Override PartName="/{_a(p)}" ContentType="{_a(t)}"/>'
            for p, t in sorted(self._overrides.items())
            if p in self.members
        ]
        return f'{xml.DECLARATION}<Types xmlns="{xml.TYPES}">{"".join(lines)}</Types>'.encode()


def _refuse_odd_names(names: list[str]) -> None:
    """Names that lead out of the file, that two parts share, or that hold a program, are in no sound template."""
    for name in names:
        if name.startswith(("/", "\\")) or ":" in name or ".." in name.replace("\\", "/").split("/"):
            raise PackageError(f"the file holds a part with the name {name!r}, which leads out of it")
        if name.lower().endswith("vbaproject.bin"):
            raise PackageError("the file holds macros; save it without macros and use that file")
    if len({name.lower() for name in names}) < len(names):
        raise PackageError("two parts of the file have the same name")


def _types(tree: xml.Element, element: str, key: str) -> dict[str, str]:
    """Content types by extension (in small letters) or by part name (without the first slash)."""
    found = ((e.get(key, "").lstrip("/"), e.get("ContentType", "")) for e in tree.iter(f"{{{xml.TYPES}}}{element}"))
    return {name.lower() if element == "Default" else name: content_type for name, content_type in found}


def last_own(relationships: list[Relationship]) -> int:
    """The highest number of a relationship that a render added: a template may be an earlier result."""
    numbers = (r.id.removeprefix(OWN_ID) for r in relationships if r.id.startswith(OWN_ID))
    return max((int(number) for number in numbers if number.isdigit()), default=0)


def relationships_xml(relationships: list[Relationship]) -> bytes:
    """A relationships part."""
    lines = (
        f'<Relationship Id="{_a(r.id)}" Type="{_a(r.type)}" Target="{_a(r.target)}"'
        + (' TargetMode="External"/>' if r.external else "/>")
        for r in relationships
    )
    return f'{xml.DECLARATION}<Relationships xmlns="{xml.RELS}">{"".join(lines)}</Relationships>'.encode()


def _a(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
