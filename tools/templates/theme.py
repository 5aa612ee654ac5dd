"""The theme: the palette and the typeface that every template shares, so that users' own additions follow."""

from __future__ import annotations

from tools.templates.xml import Element, el

INK, FJORD_DEEP, MIST, FJORD = "1B2A41", "0A3A66", "EAF1F7", "0B4F8A"
TEAL, SLATE, RULE = "0A7C78", "5A6675", "A9BACB"
"""Colours that scripts name. RULE is slate thinned on white, for rules only, never for text."""

PALETTE = {
    "dk1": INK,
    "lt1": "FFFFFF",
    "dk2": FJORD_DEEP,
    "lt2": MIST,
    "accent1": FJORD,
    "accent2": TEAL,
    "accent3": "4B7A1E",
    "accent4": "B35A00",
    "accent5": "7B2D6E",
    "accent6": SLATE,
    "hlink": FJORD,
    "folHlink": "7B2D6E",
}
TYPEFACE = "Calibri"


NAME = "Saman om ein betre kommune"


def theme(name: str = NAME) -> Element:
    """Return the theme part; a slide master is called what its theme is."""
    colours = [el(f"a:{slot}", el("a:srgbClr", val=value)) for slot, value in PALETTE.items()]
    return el(
        "a:theme",
        el(
            "a:themeElements",
            el("a:clrScheme", *colours, name=NAME),
            el("a:fontScheme", _fonts("a:majorFont"), _fonts("a:minorFont"), name=NAME),
            _formats(),
        ),
        name=name,
    )


def _fonts(tag: str) -> Element:
    return el(tag, el("a:latin", typeface=TYPEFACE), el("a:ea", typeface=""), el("a:cs", typeface=""))


def _formats() -> Element:
    """Three flat fills, three plain lines and no effects: the schema wants three of each."""
    lines = [
        el("a:ln", _fill(), el("a:prstDash", val="solid"), w=width, cap="flat", cmpd="sng", algn="ctr")
        for width in (6350, 12700, 19050)
    ]
    return el(
        "a:fmtScheme",
        el("a:fillStyleLst", *(_fill() for _ in range(3))),
        el("a:lnStyleLst", *lines),
        el("a:effectStyleLst", *(el("a:effectStyle", el("a:effectLst")) for _ in range(3))),
        el("a:bgFillStyleLst", *(_fill() for _ in range(3))),
        name=NAME,
    )


def _fill() -> Element:
    return el("a:solidFill", el("a:schemeClr", val="phClr"))
