"""Small Office files made by hand, whole and broken, for the tests of office/."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def content_types(**extra: str) -> str:
    """[Content_Types].xml of a bare docx; `extra` maps an extension to its content type."""
    lines = "".join(f'<Default Extension="{e}" ContentType="{t}"/>' for e, t in extra.items())
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/></Types>'
    )


def relationships(*lines: str) -> str:
    """A relationships part; each line is `Id Type Target`, with ` External` after it or not.

    A type without a colon is one of the officeDocument family.
    """
    written = []
    for line in lines:
        rid, kind, target, *mode = line.split(" ")
        kind = kind if ":" in kind else f"{R}/{kind}"
        external = ' TargetMode="External"' if mode else ""
        written.append(f'<Relationship Id="{rid}" Type="{kind}" Target="{target}"{external}/>')
    return f'<Relationships xmlns="{_RELS}">{"".join(written)}</Relationships>'


def document(body: str = "<w:p/>") -> str:
    """word/document.xml around a body."""
    return f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def members(**changes: str) -> dict[str, str | bytes]:
    """The members of a bare docx. Changes go by a short name: types, rels, document."""
    return {
        "[Content_Types].xml": changes.get("types", content_types()),
        "_rels/.rels": changes.get("rels", relationships("rId1 officeDocument word/document.xml")),
        "word/document.xml": changes.get("document", document()),
    }


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """The parts of a zip archive, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
