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
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)  # dated 1980, whatever the clock says
    return buffer.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """The parts of a zip archive, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_STYLES = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:color w:val="1B2A41"/>
<w:lang w:val="nn-NO"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Heading2"/></w:style>
<w:style w:type="paragraph" w:styleId="Pale"><w:name w:val="Pale"/><w:rPr><w:color w:val="AAAAAA"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="PaleToo"><w:name w:val="Pale too"/><w:basedOn w:val="Pale"/></w:style>
<w:style w:type="paragraph" w:styleId="Band"><w:name w:val="Band"/>
<w:pPr><w:shd w:val="clear" w:fill="0A3A66"/></w:pPr><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Theme"><w:name w:val="Theme"/>
<w:rPr><w:color w:themeColor="accent1" w:val="auto"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:rPr>
<w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="FFF8E0"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>"""
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_THEME = (
    f'<a:theme xmlns:a="{_A}" name="t"><a:themeElements><a:clrScheme name="c"><a:dk1><a:srgbClr val="1B2A41"/></a:dk1>'
    '<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="FFD080"/></a:accent1></a:clrScheme>'
    "</a:themeElements></a:theme>"
)
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Prosjektplan</dc:title><dc:language>nn-NO</dc:language>'
    "</cp:coreProperties>"
)
_PARTS = {
    "word/styles.xml": (_STYLES, f"{_WORD}.styles+xml"),
    "word/settings.xml": (
        f'<w:settings xmlns:w="{W}"><w:themeFontLang w:val="nn-NO"/></w:settings>',
        f"{_WORD}.settings+xml",
    ),
    "word/numbering.xml": (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"/><w:num w:numId="1">'
        '<w:abstractNumId w:val="0"/></w:num></w:numbering>',
        f"{_WORD}.numbering+xml",
    ),
    "word/theme/theme1.xml": (_THEME, "application/vnd.openxmlformats-officedocument.theme+xml"),
    "docProps/core.xml": (_CORE, "application/vnd.openxmlformats-package.core-properties+xml"),
}
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": W,
        "r": R,
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": _A,
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    }.items()
)
CORE_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def word_file(body: str, *lines: str, **changes: str) -> dict[str, str | bytes]:
    """The parts of a small Word file that breaks no rule of ours, around `body`.

    `lines` are relationships of the document; changes replace a part by its bare name: styles, settings, core …
    """
    parts: dict[str, str | bytes] = members()
    types = content_types(png="image/png")
    for name, (content, content_type) in _PARTS.items():
        parts[name] = changes.get(name.rpartition("/")[2].removesuffix(".xml").rstrip("1"), content)
        types = types.replace("</Types>", f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>')
    parts["[Content_Types].xml"] = types
    parts["_rels/.rels"] = relationships("rId1 officeDocument word/document.xml", f"rId2 {CORE_TYPE} docProps/core.xml")
    own = [f"rId{n} {kind} {kind}.xml" for n, kind in enumerate(("styles", "settings", "numbering"), 1)]
    parts["word/_rels/document.xml.rels"] = relationships(*own, "rId4 theme theme/theme1.xml", *lines)
    parts["word/document.xml"] = f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"
    return parts
