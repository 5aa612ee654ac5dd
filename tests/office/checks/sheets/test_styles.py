"""The colours of cells, as Excel shows them."""

from __future__ import annotations

import pytest
from lxml import etree

from docgen.office import xml
from docgen.office.checks.sheets.styles import Styles
from docgen.office.workbook_parts import MAIN

THEME = (
    f'<a:theme xmlns:a="{xml.A}"><a:themeElements><a:clrScheme name="c"><a:dk1><a:sysClr val="windowText" '
    'lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1>'
    "</a:clrScheme></a:themeElements></a:theme>"
)


def element(text: str) -> xml.Element:
    return etree.fromstring(text.replace(" ", f' xmlns="{MAIN}" ', 1))


@pytest.fixture(scope="module")
def styles() -> Styles:
    return Styles(None, etree.fromstring(THEME))


@pytest.mark.parametrize(
    ("attributes", "colour"),
    [
        ('rgb="FF0A3A66"', "0A3A66"),
        ('rgb="0a3a66"', "0A3A66"),
        ('theme="0"', "FFFFFF"),
        ('theme="1"', "000000"),
        ('theme="4"', "4472C4"),
        ('theme="4" tint="0.7999816888943144"', "DAE3F3"),  # what Excel shows for «Blue, Accent 1, Lighter 80 %»
        ('theme="0" tint="-0.249977111117893"', "BFBFBF"),
        ('indexed="10"', "FF0000"),
        ('indexed="22"', "C0C0C0"),
        ('indexed="64"', None),
        ('auto="1"', None),
        ('theme="12"', None),
        ('rgb="red"', None),
    ],
)
def test_a_colour_is_what_excel_shows(styles: Styles, attributes: str, colour: str | None) -> None:
    assert styles.colour(element(f"<color {attributes}/>")) == colour


@pytest.mark.parametrize(
    ("fill", "differential", "colour"),
    [
        (
            '<patternFill patternType="solid"><fgColor rgb="FF0A3A66"/><bgColor indexed="64"/></patternFill>',
            False,
            "0A3A66",
        ),
        ('<patternFill patternType="none"/>', False, None),
        ('<patternFill ><bgColor rgb="FFFCEBDD"/></patternFill>', True, "FCEBDD"),
        (
            '<patternFill patternType="solid"><fgColor rgb="FF111111"/><bgColor rgb="FFFCEBDD"/></patternFill>',
            True,
            "FCEBDD",
        ),
        ("<gradientFill />", False, None),
    ],
)
def test_a_fill_has_its_colour_where_excel_looks_for_it(
    styles: Styles, fill: str, differential: bool, colour: str | None
) -> None:
    assert styles.filled(element(f'<fill a="">{fill}</fill>'), differential) == colour
