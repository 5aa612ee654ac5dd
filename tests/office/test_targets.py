"""A finished slide names no shape that is not on it."""

from __future__ import annotations

import pytest
from lxml import etree

from docgen.office import marks
from docgen.office.targets import settled
from docgen.office.xml import DECLARATION, A, P, q

BEGIN = f'<p:sld xmlns:a="{A}" xmlns:p="{P}"><p:cSld><p:spTree>'


def shape(number: int) -> str:
    return f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Shape"/></p:nvSpPr></p:sp>'


def effect(number: int, more: str = "") -> str:
    """What happens on a click: the shape appears."""
    target = f'<p:tgtEl><p:spTgt spid="{number}"/></p:tgtEl>'
    inner = f"<p:childTnLst><p:set><p:cBhvr><p:cTn/>{target}</p:cBhvr></p:set>{more}</p:childTnLst>"
    return (
        f'<p:par><p:cTn><p:childTnLst><p:par><p:cTn presetID="1">{inner}</p:cTn></p:par></p:childTnLst></p:cTn></p:par>'
    )


def slide(*shapes: int, effects: str = "", builds: str = "", more: str = "") -> str:
    sequence = f"<p:seq><p:cTn><p:childTnLst>{effects}</p:childTnLst></p:cTn></p:seq>{more}"
    nodes = f"<p:tnLst><p:par><p:cTn><p:childTnLst>{sequence}</p:childTnLst></p:cTn></p:par></p:tnLst>"
    timing = f"<p:timing>{nodes}{builds}</p:timing>"
    return f"{DECLARATION}{BEGIN}{''.join(map(shape, shapes))}</p:spTree></p:cSld>{timing}</p:sld>"


def test_a_slide_that_names_only_its_own_shapes_is_left_as_it_is() -> None:
    page = slide(2, 3, effects=effect(2) + effect(3), builds='<p:bldLst><p:bldP spid="2" grpId="0"/></p:bldLst>')
    assert settled(page) is page


def test_the_effect_on_a_shape_that_is_gone_goes_with_its_step() -> None:
    builds = '<p:bldLst><p:bldP spid="2" grpId="0"/><p:bldP spid="3" grpId="0"/></p:bldLst>'
    kept = '<p:bldLst><p:bldP spid="3" grpId="0"/></p:bldLst>'
    assert settled(slide(3, effects=effect(2) + effect(3), builds=builds)) == slide(3, effects=effect(3), builds=kept)


def test_two_effects_of_one_step_are_told_apart() -> None:
    both = effect(2, '<p:set><p:cBhvr><p:cTn/><p:tgtEl><p:spTgt spid="3"/></p:tgtEl></p:cBhvr></p:set>')
    assert settled(slide(3, effects=both)) == slide(3, effects=effect(3))


def test_nothing_is_left_when_nothing_happens_any_more() -> None:
    page = settled(slide(3, effects=effect(2), builds='<p:bldLst><p:bldP spid="2" grpId="0"/></p:bldLst>'))
    assert page == f"{DECLARATION}{BEGIN}{shape(3)}</p:spTree></p:cSld></p:sld>"


def test_what_a_click_on_a_lost_shape_would_begin_goes_too() -> None:
    begun = '<p:cTn><p:stCondLst><p:cond evt="onClick"><p:tgtEl><p:spTgt spid="2"/></p:tgtEl></p:cond></p:stCondLst>'
    trigger = f"<p:seq>{begun}<p:childTnLst>{effect(3)}</p:childTnLst></p:cTn></p:seq>"
    assert settled(slide(3, effects=effect(3), more=trigger)) == slide(3, effects=effect(3))


@pytest.mark.parametrize("end", ["stCxn", "endCxn"])
def test_a_connector_lets_go_of_a_shape_that_is_gone(end: str) -> None:
    line = '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="4" name="Line"/><p:cNvCxnSpPr>{}</p:cNvCxnSpPr></p:nvCxnSpPr></p:cxnSp>'
    page = f"{DECLARATION}{BEGIN}{shape(3)}{line}{marks.NUMBER}</p:spTree></p:cSld></p:sld>"
    held = f'<a:{end} id="3" idx="1"/>'
    assert settled(page.replace("{}", held)) == page.replace("{}", held)

    lost = etree.fromstring(marks.parsable(settled(page.replace("{}", f'<a:{end} id="9" idx="1"/>'))).encode())
    assert lost.find(f".//{q('p:cNvCxnSpPr')}/*") is None
    assert lost.xpath("//processing-instruction('number')")
