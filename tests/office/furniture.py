"""What every small Word template of the tests has beside its body: styles, numbering, settings, properties, notes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import docx

from docgen.office.xml import MC, PIC, W14, W15, WP, A, R, W
from tests.office.archives import unpack

MAIN = "word/document.xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PREFIXES = {
    "w": W,
    "r": R,
    "w14": W14,
    "w15": W15,
    "wp": WP,
    "a": A,
    "pic": PIC,
    "mc": MC,
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items()) + ' mc:Ignorable="w14 w15"'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
_SEPARATORS = (
    '<w:{0} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>'
    '<w:{0} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{0}>'
)
# name: (root element, relationship and content type; notes wrap their content)
_EXTRA = {
    "header": ("hdr", "{}"),
    "footer": ("ftr", "{}"),
    "footnotes": ("footnotes", _SEPARATORS.format("footnote") + '<w:footnote w:id="1">{}</w:footnote>'),
    "endnotes": ("endnotes", _SEPARATORS.format("endnote") + '<w:endnote w:id="1">{}</w:endnote>'),
    "comments": ("comments", '<w:comment w:id="1" w:author="K">{}</w:comment>'),
}
_DECOR = {
    "theme": ("theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
    "fontTable": ("fontTable.xml", f"{_WORD}.fontTable+xml"),
}
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def _style(style_id: str, name: str, inner: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{inner}</w:style>'


def _numbered(num: int, level: int = 0) -> str:
    return f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr></w:pPr>'


def _level(number: int, kind: str, shown: str) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


_HEADINGS = [_level(0, "decimal", "%1"), _level(1, "decimal", "%1.%2"), _level(2, "lowerLetter", "%3)")]
_LISTS = {1: _HEADINGS, 2: [_level(n, "bullet", "•") for n in range(3)]}
_LISTS[3] = [_level(n, "decimal", f"%{n + 1}.") for n in range(3)]
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
    for number, levels in _LISTS.items()
) + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in _LISTS)
STYLES = "".join(
    [
        _style("Normal", "Normal"),
        *(_style(f"Heading{n + 1}", f"heading {n + 1}", _numbered(1, n)) for n in range(3)),
        _style("ListBullet", "List Bullet", _numbered(2)),
        _style("ListNumber", "List Number", _numbered(3)),
        *(_style(f"TOC{n}", f"toc {n}") for n in (1, 2, 3)),
        _style("Hyperlink", "Hyperlink", kind="character"),
        _style("PlaceholderText", "Placeholder Text", kind="character"),
    ]
)


def furniture(extra: Mapping[str, str]) -> dict[str, str | bytes]:
    """The members of a template beside its main document and core properties, with the extra parts asked for."""
    members: dict[str, str | bytes] = {}
    overrides = {
        MAIN: f"{_WORD}.document.main+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    relations = []
    parts = {"styles": ("styles", STYLES), "numbering": ("numbering", NUMBERING), "settings": ("settings", "")}
    parts |= {name: (_EXTRA[name][0], _EXTRA[name][1].format(extra[name])) for name in extra if name in _EXTRA}
    for name, (root, inner) in parts.items():
        members[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{inner}</w:{root}>"
        overrides[f"word/{name}.xml"] = f"{_WORD}.{name}+xml"
        relations.append((name, f"{R}/{name}", f"{name}.xml"))
    for name, (file, kind) in _DECOR.items():
        members[f"word/{file}"] = _decor(f"word/{file}")
        overrides[f"word/{file}"] = kind
        relations.append((name, f"{R}/{name}", file))
    if "chart" in extra:
        members["word/charts/chart1.xml"] = extra["chart"]
        overrides["word/charts/chart1.xml"] = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
        relations.append(("chart", f"{R}/chart", "charts/chart1.xml"))
    if "custom" in extra:
        members["docProps/custom.xml"] = extra["custom"]
        overrides["docProps/custom.xml"] = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    relations.append(("site", f'{R}/hyperlink" TargetMode="External', "https://example.org/"))
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    first = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": _relationships(
            [
                ("rId1", f"{R}/officeDocument", MAIN),
                ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                *([("rId3", f"{R}/custom-properties", "docProps/custom.xml")] if "custom" in extra else []),
            ]
        ),
        "word/_rels/document.xml.rels": _relationships(relations),
    }
    return {**first, **members}


@lru_cache
def _decor(name: str) -> bytes:
    """A part that every document has and no test looks at, from python-docx's own template."""
    return unpack(Path(docx.__file__).with_name("templates").joinpath("default.docx").read_bytes())[name]


def _relationships(lines: list[tuple[str, str, str]]) -> str:
    inner = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in lines)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
