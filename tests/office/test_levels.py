"""Elements of DrawingML change the looks of text."""

from __future__ import annotations

import pytest

from docgen.office import levels
from docgen.office.wrapping import Level
from tests.office.texts import element

FONTS = ("Cambria", "Arial")
LOOK = Level(20.0)


def test_nothing_changes_nothing() -> None:
    assert levels.with_run(LOOK, None, FONTS) == LOOK
    assert levels.with_paragraph(LOOK, None) == LOOK
    assert levels.of_run("<a:rPr/>", LOOK, FONTS) == LOOK
    assert levels.of_paragraph('<a:pPr lvl="2"/>', LOOK) == LOOK


def test_run_properties_say_size_weight_capitals_spacing_and_font() -> None:
    made = levels.of_run(
        '<a:rPr sz="1450" b="1" cap="all" spc="150"><a:latin typeface="Verdana"/></a:rPr>', LOOK, FONTS
    )
    assert made == LOOK._replace(size=14.5, bold=True, caps=True, spacing=1.5, font="Verdana")
    assert levels.of_run('<a:rPr b="0" cap="none"/>', made, FONTS) == made._replace(bold=False, caps=False)


@pytest.mark.parametrize(("name", "font"), [("+mj-lt", "Cambria"), ("+mn-lt", "Arial"), ("", "Calibri")])
def test_fonts_of_the_theme_are_found(name: str, font: str) -> None:
    assert levels.of_run(f'<a:rPr><a:latin typeface="{name}"/></a:rPr>', LOOK, FONTS).font == font


def test_paragraph_properties_say_margins_and_tabs() -> None:
    made = levels.of_paragraph(
        '<a:pPr marL="254000" marR="127000" indent="-254000"><a:tabLst><a:tab pos="508000"/><a:tab pos="127000"/>'
        "</a:tabLst></a:pPr>",
        LOOK,
    )
    assert made == LOOK._replace(left=20, right=10, indent=-20, tabs=(10.0, 40.0))


@pytest.mark.parametrize(
    ("spacing", "expected"),
    [('spcPct val="90000"', 0.9), ('spcPct val="90%"', 0.9), ('spcPts val="3000"', -30.0)],
)
def test_line_spacing_is_a_factor_or_negative_points(spacing: str, expected: float) -> None:
    assert levels.of_paragraph(f"<a:pPr><a:lnSpc><a:{spacing}/></a:lnSpc></a:pPr>", LOOK).line == expected


@pytest.mark.parametrize(("spacing", "expected"), [('spcPct val="20000"', -0.2), ('spcPts val="600"', 6.0)])
def test_space_around_is_points_or_a_negative_factor(spacing: str, expected: float) -> None:
    made = levels.of_paragraph(
        f"<a:pPr><a:spcBef><a:{spacing}/></a:spcBef><a:spcAft><a:{spacing}/></a:spcAft></a:pPr>", LOOK
    )
    assert (made.before, made.after) == (expected, expected)


def test_a_list_style_says_it_level_by_level_and_the_last_style_wins() -> None:
    general = element(
        '<a:lstStyle><a:defPPr><a:defRPr b="1"/></a:defPPr><a:lvl1pPr marL="127000"><a:defRPr sz="2400"/></a:lvl1pPr>'
        '<a:lvl2pPr><a:defRPr sz="2000"/></a:lvl2pPr></a:lstStyle>'
    )
    own = element('<a:lstStyle><a:lvl1pPr><a:defRPr sz="2800"/></a:lvl1pPr></a:lstStyle>')
    made = levels.with_styles([general, None, own, element("<a:lstStyle/>")], FONTS)
    assert [level.size for level in made[:3]] == [28, 20, 18]
    assert made[0].left == 10
    assert all(level.bold and level.font == "Arial" for level in made)


def test_nonsense_is_passed_over() -> None:
    assert levels.of_run('<a:rPr sz="large"/>', LOOK, FONTS) == LOOK
    assert levels.of_run('<a:rPr foo:bar="x"><foo:baz/></a:rPr>', LOOK, FONTS) == LOOK
    assert levels.parsed(" ") is None
