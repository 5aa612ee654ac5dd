"""Parts and relationships put together as the bytes of an Office file, the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from posixpath import dirname, relpath
from xml.sax.saxutils import quoteattr

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass
class Package:
    """An Office file being made: parts by name, each with its content type, and who refers to whom."""

    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    relations: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def add(self, path: str, content: bytes, content_type: str, kind: str, source: str = "") -> str:
        """Add a part that `source` (empty: the package) refers to by `kind`; return the relationship's id.

        `kind` is the last word of an Office relationship type, or a whole URI.
        """
        self.parts[path] = content
        self.types[path] = content_type
        return self.relate(path, kind, source)

    def relate(self, path: str, kind: str, source: str) -> str:
        """Let `source` refer to a part by `kind`; return the relationship's id."""
        relations = self.relations.setdefault(source, [])
        relations.append((kind if "://" in kind else f"{_OFFICE}/{kind}", path))
        return f"rId{len(relations)}"

    def zip(self) -> bytes:
        """Return the file: content types first, then the rest by name, with one fixed date."""
        members = {f"{_relations_of(source)}": self._relations(source) for source in self.relations} | self.parts
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            write(archive, "[Content_Types].xml", self._types())
            for path, content in sorted(members.items()):
                write(archive, path, content)
        return buffer.getvalue()

    def _relations(self, source: str) -> bytes:
        rows = (
            f'<Relationship Id="rId{number}" Type={quoteattr(kind)} '
            f"Target={quoteattr(relpath(path, dirname(source) or '.'))}/>"
            for number, (kind, path) in enumerate(self.relations[source], 1)
        )
        return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(rows)}</Relationships>'.encode()

    def _types(self) -> bytes:
        return _content_types(self.types)


def _content_types(types: Mapping[str, str]) -> bytes:
    rows = [
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        *(
            f"<Override PartName={quoteattr('/' + path)} ContentType={quoteattr(types[path])}/>"
            for path in sorted(types)
        ),
    ]
    return f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{"".join(rows)}</Types>'.encode()


def _relations_of(source: str) -> str:
    folder, _, file = source.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"


def write(archive: zipfile.ZipFile, path: str, content: bytes) -> None:
    """Add a member with the one fixed date."""
    member = zipfile.ZipInfo(path, _FIRST_DAY)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 3
    member.external_attr = 0o644 << 16
    archive.writestr(member, content)
