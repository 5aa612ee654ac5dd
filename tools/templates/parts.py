"""The small parts: settings, fonts, properties, and the glossary that brings guidance back."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from tools.templates.xml import Element, el

_COMPATIBILITY = "http://schemas.microsoft.com/office/word"
_GUIDS = uuid.UUID("6f1c5f0e-6d0b-5f4e-9c5a-2f1d4d3b7a10")


def settings(language: str) -> Element:
    """Return the settings part: a template for today's Word, in `language`, with no question at opening."""
    return el(
        "w:settings",
        el("w:zoom", percent=100),
        el("w:defaultTabStop", val=709),
        el("w:autoHyphenation"),
        el("w:consecutiveHyphenLimit", val=2),
        el("w:doNotHyphenateCaps"),
        el("w:characterSpacingControl", val="doNotCompress"),
        el("w:compat", *(_compatibility(name, value) for name, value in _WORD_2013.items())),
        el("w:themeFontLang", val=language),
        el("w:clrSchemeMapping", **_COLOUR_MAP),
        el("w:decimalSymbol", val=","),
        el("w:listSeparator", val=";"),
    )


_WORD_2013 = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
_COLOUR_MAP = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}


def _compatibility(name: str, value: int) -> Element:
    return el("w:compatSetting", name=name, uri=_COMPATIBILITY, val=value)


def fonts() -> Element:
    """Return the font table: what stands in where Calibri is missing."""
    calibri = el(
        "w:font",
        el("w:altName", val="Carlito"),
        el("w:panose1", val="020F0502020204030204"),
        el("w:charset", val="00"),
        el("w:family", val="swiss"),
        el("w:pitch", val="variable"),
        name="Calibri",
    )
    gothic = el(
        "w:font", el("w:charset", val="80"), el("w:family", val="modern"), el("w:pitch", val="fixed"), name="MS Gothic"
    )
    return el("w:fonts", calibri, gothic)


def core(title: str, subject: str, language: str) -> Element:
    """Return the core properties; they hold tags that are filled like any other text."""
    return el(
        "cp:coreProperties",
        el("dc:title", title),
        el("dc:subject", subject),
        el("dc:creator", "{{ programme.name }}"),
        el("dc:language", language),
    )


def application(program: str = "Microsoft Office Word") -> Element:
    """Return the extended properties."""
    return el("ep:Properties", el("ep:Application", program), el("ep:AppVersion", "16.0000"))


def glossary(guidance: Mapping[str, list[Element]]) -> Element:
    """Return the glossary document: one building block of guidance for each control."""
    return el("w:glossaryDocument", el("w:docParts", *(_block(key, guidance[key]) for key in sorted(guidance))))


def _block(key: str, content: list[Element]) -> Element:
    # No w:types: openxml-audit takes its w:type for a section's and calls every file invalid (docs/decisions/0007).
    guid = str(uuid.uuid5(_GUIDS, key)).upper()
    properties = el(
        "w:docPartPr",
        el("w:name", val=key),
        el("w:category", el("w:name", val="General"), el("w:gallery", val="placeholder")),
        el("w:behaviors", el("w:behavior", val="content")),
        el("w:guid", val=f"{{{guid}}}"),
    )
    return el("w:docPart", properties, el("w:docPartBody", *content))
