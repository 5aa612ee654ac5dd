"""A paragraph that is set smaller says its size everywhere."""

from __future__ import annotations

import pytest

from docgen.office import paragraphs
from docgen.office.fit import height
from docgen.office.resizing import set_at
from tests.office.texts import element, frame, p, said

FRAME = frame()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<a:r><a:rPr/><a:t>a</a:t></a:r>", '<a:r><a:rPr sz="1600"/><a:t>a</a:t></a:r>'),
        ("<a:r><a:t>a</a:t></a:r>", '<a:r><a:rPr sz="1600"/><a:t>a</a:t></a:r>'),
        (
            '<a:r><a:rPr lang="nn-NO" sz="3000"/><a:t>a</a:t></a:r>',
            '<a:r><a:rPr sz="2400" lang="nn-NO"/><a:t>a</a:t></a:r>',
        ),
        (
            "<a:r><a:rPr><a:hlinkClick/></a:rPr><a:t>a</a:t></a:r>",
            '<a:r><a:rPr sz="1600"><a:hlinkClick/></a:rPr><a:t>a</a:t></a:r>',
        ),
        ("<a:br/>", '<a:br><a:rPr sz="1600"/></a:br>'),
        ("<a:br><a:rPr/></a:br>", '<a:br><a:rPr sz="1600"/></a:br>'),
        ('<a:fld id="{1}"><a:t>7</a:t></a:fld>', '<a:fld id="{1}"><a:rPr sz="1600"/><a:t>7</a:t></a:fld>'),
        ("", '<a:endParaRPr sz="1600"/>'),
        ('<a:endParaRPr lang="nb-NO"/>', '<a:endParaRPr sz="1600" lang="nb-NO"/>'),
    ],
    ids=[
        "run",
        "run without properties",
        "own size",
        "link",
        "break",
        "break with properties",
        "field",
        "empty",
        "end",
    ],
)
def test_every_run_break_field_and_end_mark_gets_the_size(written: str, expected: str) -> None:
    assert set_at(f"<a:p>{written}</a:p>", FRAME, 0.8, 0.0) == f"<a:p>{expected}</a:p>"


def test_properties_of_the_paragraph_stay() -> None:
    made = set_at(p("a", level=2, inner='<a:buChar char="•"/>'), FRAME, 0.8, 0.0)
    assert made.startswith('<a:p><a:pPr lvl="2"><a:buChar char="•"/></a:pPr><a:r>')


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("", '<a:pPr><a:lnSpc><a:spcPct val="80000"/></a:lnSpc></a:pPr>'),
        ('<a:pPr lvl="1"/>', '<a:pPr lvl="1"><a:lnSpc><a:spcPct val="80000"/></a:lnSpc></a:pPr>'),
        (
            '<a:pPr><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/></a:pPr>',
            '<a:pPr><a:lnSpc><a:spcPct val="70000"/></a:lnSpc><a:buNone/></a:pPr>',
        ),
        (
            '<a:pPr><a:lnSpc><a:spcPts val="3000"/></a:lnSpc></a:pPr>',
            '<a:pPr><a:lnSpc><a:spcPts val="3000"/></a:lnSpc></a:pPr>',
        ),
    ],
)
def test_lines_stand_nearer(properties: str, expected: str) -> None:
    run = "<a:r><a:rPr/><a:t>a</a:t></a:r>"
    assert set_at(f"<a:p>{properties}{run}</a:p>", FRAME, 1.0, 0.2) == f"<a:p>{expected}{run}</a:p>"


@pytest.mark.parametrize(("scale", "reduction"), [(0.8, 0.0), (1.0, 0.1), (0.625, 0.2)])
def test_what_is_written_is_as_high_as_was_measured(scale: float, reduction: float) -> None:
    written = p("Prosjektlederen melder fra til ", "styringsgruppen om endringer", run=' b="1"')
    before = height([paragraphs.read(written, FRAME)], FRAME, scale, reduction)
    made = set_at(written, FRAME, scale, reduction)
    assert height([paragraphs.read(made, FRAME)], FRAME) == pytest.approx(before)
    assert said(made) == said(written)
    element(made)
