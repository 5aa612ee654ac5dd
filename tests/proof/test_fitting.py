"""Text is measured as LibreOffice sets it: never in fewer lines, and hardly ever in more."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree
from pptx import Presentation
from pptx.util import Emu, Pt

from docgen.office import paragraphs, xml
from docgen.office.fit import height_of
from docgen.office.frames import Inheritance
from docgen.office.package import Package
from docgen.preview import to_pdf
from tests.proof.tools import need_tools, run

pytestmark = pytest.mark.proof

SAYINGS = (
    "prosjektlederen melder fra til styringsgruppen om endringer i framdrift økonomi og kvalitet kommunal- og "
    "regionaldepartementet nettverket hvert halvår heltid deltid 2012 10.00 «Saman om ein betre kommune» omdømme "
    "tillitsvalgte, arbeidsmiljø; gevinstrealisering milepælsplan å ha det er at vi samhandlingsreformen KS LO Unio "
    "interkommunalt arbeidsgiverpolitikk Akademikerne m.m. e-post NAV-kontor Våler Øst-Norge"
)
WORDS = SAYINGS.split()
NARROW, WIDE = 250, 850
TOP, INSET = 30.0, 3.6
ASCENT = 0.0485
"""How far under the top of the line the box stands that pdftotext tells of, in em."""


class Measured(NamedTuple):
    """A frame's number of lines and height in points."""

    lines: int
    height: float


def said(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count))


def written(text: str, attributes: str = "") -> str:
    return f'<a:r><a:rPr lang="nb-NO"{attributes}/><a:t>{text}</a:t></a:r>'


def paragraph(chance: random.Random) -> str:
    """A paragraph on one of three levels: plain, bold, in several sizes, with a break, or with its own spacing."""
    text, inner = said(chance, chance.randint(1, 25)), ""
    kind = chance.choice(["plain", "plain", "bold", "sizes", "break", "spacing"])
    runs = written(text, ' b="1"' if kind == "bold" else ' sz="1400"' if kind == "spacing" else "")
    if kind == "sizes":
        runs = written(said(chance, 3), ' b="1"') + written(f" {text}") + written(" " + said(chance, 3), ' sz="2600"')
    elif kind == "break":
        runs += f'<a:br><a:rPr lang="nb-NO"/></a:br>{written(said(chance, 6))}'
    elif kind == "spacing":
        inner = '<a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef>'
    return f'<a:p><a:pPr lvl="{chance.choice([0, 0, 1, 2])}">{inner}</a:pPr>{runs}</a:p>'


def deck(path: Path, count: int) -> None:
    """Slides with one body each, high enough for all of its text, and a last paragraph that is easy to find."""
    chance = random.Random(2012)
    made = Presentation()
    made.slide_height = Emu(6858000 * 4)
    for _ in range(count):
        slide = made.slides.add_slide(made.slide_layouts[1])
        body = slide.placeholders[1]
        body.left, body.top, body.height = Pt(50), Pt(TOP), Pt(400)
        body.width = Pt(chance.choice([NARROW, 400, 600, WIDE]))
        text = "".join(paragraph(chance) for _ in range(chance.randint(1, 5)))
        whole = f'<p:txBody xmlns:p="{xml.P}" xmlns:a="{xml.A}"><a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle/>{text}'
        old = body._element.txBody
        old.getparent().replace(old, etree.fromstring(f"{whole}<a:p>{written('SLUTT')}</a:p></p:txBody>"))
        title = slide.shapes.title._element
        title.getparent().remove(title)
    made.save(str(path))


def ours(path: Path, number: int) -> Measured:
    package = Package.open(path)
    slide = f"ppt/slides/slide{number}.xml"
    (layout,) = package.related(slide, "slideLayout")
    (master,) = package.related(layout, "slideMaster")
    (theme,) = package.related(master, "theme")
    shape = next(package.tree(slide).iter(xml.q("p:sp")))
    frame = Inheritance(*map(package.tree, (layout, master, package.main, theme))).frame(shape)
    assert frame is not None
    parts = [xml.fragment(one, {"a": xml.A, "p": xml.P, "r": xml.R}) for one in shape.iter(xml.q("a:p"))]
    found = [height_of(paragraphs.read(part, frame), frame) for part in parts]
    whole = sum(one.before + one.whole for one in found) - found[0].before
    return Measured(sum(len(one.lines) for one in found), whole)


def theirs(page: str) -> Measured:
    words = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]+)</word>', page)
    bottoms = sorted(float(bottom) for _, bottom, text in words if text not in ("•", "–", "»"))
    lines = 1 + sum(below - above > 7 for above, below in pairwise(bottoms))
    last = next(float(top) for top, _, text in words if text == "SLUTT")
    return Measured(lines, last - ASCENT * 32 + 1.2 * 32 - TOP - INSET)


@pytest.fixture(scope="module")
def frames(tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, tuple[Measured, Measured]]:
    """By slide: what we measure, and what LibreOffice made."""
    need_tools()
    folder = tmp_path_factory.mktemp("fitting")
    deck(folder / "deck.pptx", 40)
    (pdf,) = to_pdf([folder / "deck.pptx"], folder)
    assert pdf is not None
    pages = run(["pdftotext", "-bbox-layout", pdf, "-"], seconds=30).split("<page ")[1:]
    return {n: (ours(folder / "deck.pptx", n), theirs(page)) for n, page in enumerate(pages, 1) if "SLUTT" in page}


def test_most_frames_could_be_compared(frames: Mapping[int, tuple[Measured, Measured]]) -> None:
    assert len(frames) >= 38


def test_no_frame_takes_fewer_lines_than_libreoffice_makes(frames: Mapping[int, tuple[Measured, Measured]]) -> None:
    assert not {n: pair for n, pair in frames.items() if pair[0].lines < pair[1].lines}


def test_few_frames_take_more(frames: Mapping[int, tuple[Measured, Measured]]) -> None:
    own, their = (sum(pair[side].lines for pair in frames.values()) for side in (0, 1))
    assert own <= their * 1.02


def test_heights_are_on_the_safe_side_by_little(frames: Mapping[int, tuple[Measured, Measured]]) -> None:
    assert not {n: pair for n, pair in frames.items() if pair[0].height < pair[1].height * 0.995}
    own, their = (sum(pair[side].height for pair in frames.values()) for side in (0, 1))
    assert own <= their * 1.035
