"""Colours of DrawingML, through the theme and the colour map of a master."""

from __future__ import annotations

import pytest
from lxml import etree

from docgen.office import xml
from docgen.office.checks.slides.paint import CLEAR, Palette
from docgen.office.xml import Element

_THEME = """<a:theme><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1>
<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="0b4f8a"/></a:accent1>
<a:accent2><a:srgbClr val="odd"/></a:accent2></a:clrScheme><a:fmtScheme><a:fillStyleLst>
<a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:gradFill/></a:fillStyleLst><a:bgFillStyleLst>
<a:solidFill><a:schemeClr val="phClr"><a:lumMod val="50000"/></a:schemeClr></a:solidFill></a:bgFillStyleLst>
</a:fmtScheme></a:theme>"""


def element(text: str) -> Element:
    return etree.fromstring(f'<x xmlns:a="{xml.A}">{text}</x>')[0]


@pytest.fixture(scope="module")
def palette() -> Palette:
    return Palette(element(_THEME), element('<a:clrMap bg1="lt1" tx1="dk1" accent1="accent1"/>'))


@pytest.mark.parametrize(
    ("fill", "colour"),
    [
        ('<a:solidFill><a:srgbClr val="eaf1f7"/></a:solidFill>', "EAF1F7"),
        ('<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>', "101010"),
        ('<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>', "0B4F8A"),
        ('<a:solidFill><a:prstClr val="white"/></a:solidFill>', "FFFFFF"),
        ('<a:solidFill><a:srgbClr val="808080"><a:lumMod val="50000"/></a:srgbClr></a:solidFill>', "404040"),
        ('<a:solidFill><a:srgbClr val="000000"><a:tint val="50%"/></a:srgbClr></a:solidFill>', "BCBCBC"),
        ('<a:solidFill><a:srgbClr val="FFFFFF"><a:shade val="50000"/></a:srgbClr></a:solidFill>', "BCBCBC"),
        ("<a:noFill/>", CLEAR),
        ('<a:solidFill><a:srgbClr val="FFFFFF"><a:alpha val="40000"/></a:srgbClr></a:solidFill>', None),
        ('<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>', None),
        ('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>', None),
        ("<a:solidFill/>", None),
        ("<a:gradFill/>", None),
        ("<a:ln/>", None),
    ],
)
def test_a_fill_is_a_colour_or_clear_or_cannot_be_told(palette: Palette, fill: str, colour: str | None) -> None:
    assert palette.fill(element(f"<a:spPr>{fill}</a:spPr>")) == colour


@pytest.mark.parametrize(
    ("kind", "number", "colour"),
    [
        ("fillStyleLst", "1", "0B4F8A"),
        ("fillStyleLst", "0", CLEAR),
        ("fillStyleLst", "2", None),
        ("fillStyleLst", "9", None),
        ("bgFillStyleLst", "1001", "052745"),
        ("lnStyleLst", "1", None),
    ],
)
def test_a_style_takes_its_fill_from_the_theme(palette: Palette, kind: str, number: str, colour: str | None) -> None:
    reference = element(f'<a:fillRef idx="{number}"><a:schemeClr val="accent1"/></a:fillRef>')
    assert palette.styled(reference, kind) == colour
