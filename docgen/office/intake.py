"""The door for files from outside: a hostile one is refused before anything else reads it.

The numbers are far above any real form and far below what hurts. Everything is counted while it inflates, because
the sizes in a zip archive's headers may lie.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import PackageError
from docgen.office import scan, xml, zip
from docgen.office.package import Package


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file may hold. `ratio` is inflated bytes per packed byte, for members over 1 MiB."""

    file: int = 64 << 20
    parts: int = 2000
    part: int = 96 << 20
    total: int = 192 << 20
    ratio: int = 250
    elements: int = 3_000_000
    depth: int = 200


_CHUNK = 1 << 16
_RATIO_FROM = 1 << 20
_BAD_NAME = re.compile(r"\\|^/|^[A-Za-z]:|(?:^|/)\.\.?(?:/|$)|//|[\x00-\x1f]")
_LINK = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\")
_XML_NAME = re.compile(r"\.(?:xml|rels|vml|svg|xhtml)\Z", re.IGNORECASE)
# Not “xml” anywhere: application/vnd.openxmlformats-officedocument.… names sheets, fonts and printer settings too.
_XML_TYPE = re.compile(r"[+/]xml\Z", re.IGNORECASE)
_ACTIVE = {
    "vbaproject": "macros",
    "wordvbadata": "macros",
    "macroenabled": "macros",
    "xlmacrosheet": "macros",
    "activex": "an ActiveX control",
    "oleobject": "an embedded OLE object",
}
_ACTIVE_RELATIONSHIPS = {"control": "an ActiveX control", "xlMacrosheet": "macros", "xlIntlMacrosheet": "macros"}


def admit(source: bytes | Path, limits: Limits = Limits()) -> None:
    """Return when a file is a sound and harmless docx, pptx or xlsx; raise PackageError, which says why, when not."""
    data = _read(source, limits)
    members = zip.read(data)
    _names(members, limits)
    room, elements = limits.total, limits.elements  # what is left of each
    for member in members:
        part = b"".join(_inflate(member, min(room, limits.part), limits))
        room -= len(part)
        if _XML_NAME.search(member.name):
            elements -= scan.elements(part, member.name, most=elements, deepest=limits.depth)
    package = Package(data)
    for name in package.members:
        content_type = package.content_type(name)
        _harmless(name, content_type)
        if _XML_TYPE.search(content_type) and not _XML_NAME.search(name):
            elements -= scan.elements(package.data(name), name, most=elements, deepest=limits.depth)
        if name.endswith(".rels"):
            for relationship in package.tree(name).iter(f"{{{xml.RELS}}}Relationship"):
                _relationship(name, relationship)
    _ = package.kind  # refuses what is not Word, PowerPoint or Excel


def _read(source: bytes | Path, limits: Limits) -> bytes:
    if isinstance(source, bytes):
        data = source
    else:
        try:
            with source.open("rb") as file:
                data = file.read(limits.file + 1)
        except OSError as error:
            raise PackageError(f"the file cannot be read: {error.strerror}") from error
    if len(data) > limits.file:
        raise PackageError(f"the file is larger than {limits.file >> 20} MiB")
    return data


def _names(members: list[zip.Member], limits: Limits) -> None:
    if len(members) > limits.parts:
        raise PackageError(f"the file has {len(members)} parts; {limits.parts} is the most")
    seen: set[str] = set()
    for member in members:
        if _BAD_NAME.search(member.name):
            raise PackageError(f"the file holds a part with an unsafe name: {member.name!r}")
        if member.name.casefold() in seen:
            raise PackageError(f"the file holds two parts named {member.name}")
        seen.add(member.name.casefold())


def _inflate(member: zip.Member, room: int, limits: Limits) -> Iterator[bytes]:
    """The bytes of a member, counted as they come."""
    if member.method == 0:
        if len(member.raw) > room:
            raise PackageError(f"{member.name} makes the file too large")
        yield member.raw
        return
    inflater, left, size = zlib.decompressobj(-15), member.raw, 0
    while not inflater.eof:
        try:
            chunk = inflater.decompress(left, _CHUNK)
        except zlib.error as error:
            raise PackageError(f"{member.name} is damaged: {error}") from error
        left = inflater.unconsumed_tail
        size += len(chunk)
        if size > room:
            raise PackageError(f"{member.name} makes the file too large when it is unpacked")
        if size > _RATIO_FROM and size > limits.ratio * len(member.raw):
            raise PackageError(f"{member.name} unpacks to more than {limits.ratio} times its size")
        if not chunk and not left:
            raise PackageError(f"{member.name} is damaged: it ends too early")
        yield chunk
    if size != member.size:
        raise PackageError(f"{member.name} is {size} bytes long, not the {member.size} that the archive says")


def _harmless(name: str, content_type: str) -> None:
    for word, what in _ACTIVE.items():
        if word in name.casefold() or word in content_type.casefold():
            raise PackageError(f"the file holds {what} ({name}), which docgen does not take; save it without")


def _relationship(name: str, relationship: xml.Element) -> None:
    kind = relationship.get("Type", "").rpartition("/")[2]
    target = relationship.get("Target", "")
    what = _ACTIVE_RELATIONSHIPS.get(kind) or _ACTIVE.get(kind.casefold())
    if what:
        raise PackageError(f"the file holds {what} ({name}), which docgen does not take; save it without")
    external = relationship.get("TargetMode", "").casefold() == "external"
    allowed = kind == "hyperlink" and _LINK.match(target) if external else not _SCHEME.match(target)
    if not allowed:
        raise PackageError(
            f"{name} points outside the file ({kind}: {target[:80]}); "
            "only links to http, https and mailto addresses may do that"
        )
