"""How large the text of a deck is: as its file says, and as LibreOffice draws it. All sizes are in points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import NamedTuple

from docgen.office.checks.slides import shape
from docgen.office.checks.slides.deck import Deck, Slide
from docgen.office.checks.slides.heritage import Heritage
from docgen.office.checks.slides.look import Look
from docgen.office.package import Package
from docgen.office.xml import q
from tests.proof.pages import squeezed
from tests.proof.tools import run

SMALLEST, SMALLEST_TITLE = 14.0, 28.0
SLACK = 0.35  # pdftohtml gives whole thirds of a point
_ZOOM = 3  # the most that pdftohtml takes
_PAGE = re.compile(r'<page number="\d+".*?>(.*?)</page>', re.DOTALL)
_FONT = re.compile(r'<fontspec id="(\d+)" size="(\d+)"')
_TEXT = re.compile(r'<text [^>]*font="(\d+)">(.*?)</text>')
_MARKUP = re.compile(r"<[^>]*>")


class Sized(NamedTuple):
    """A text and its size."""

    text: str
    size: float
    is_title: bool = False


def written(path: Path) -> list[list[Sized]]:
    """The texts of every slide with the size that the file gives them, by themselves or by what they inherit."""
    deck = Deck(Package(path.read_bytes()))
    return [list(_of_slide(deck, slide)) for slide in deck.slides]


def _of_slide(deck: Deck, slide: Slide) -> Iterator[Sized]:
    heritage = Heritage(deck, slide)
    look = Look(heritage, None)
    furniture = (one for root in (heritage.layout, heritage.master) if root is not None for one in shape.within(root))
    for found in (*slide.shapes, *(one for one in furniture if not shape.kind(one))):
        if found.tag != shape.GROUP:
            for one, text in shape.runs(found):
                yield Sized(text, look.size(found, one), shape.is_title(found))
    for part in deck.package.related(slide.part, "chart"):
        for held in deck.tree(part).iter(q("a:defRPr"), q("a:rPr")):
            if held.get("sz"):
                yield Sized("chart", int(held.get("sz", "")) / 100)


def drawn(pdf: Path) -> list[list[Sized]]:
    """The texts of every page with the size that they are drawn in, in the order of the page."""
    text = run(["pdftohtml", "-xml", "-i", "-zoom", str(_ZOOM), "-stdout", pdf], seconds=60)
    sizes: dict[str, float] = {}
    found = []
    for page in _PAGE.findall(text):
        sizes.update((number, int(size) / _ZOOM) for number, size in _FONT.findall(page))
        found.append([Sized(unescape(_MARKUP.sub("", words)), sizes[font]) for font, words in _TEXT.findall(page)])
    return found


def too_small(slides: Sequence[Sequence[Sized]]) -> list[str]:
    """The texts that cannot be read from the back of the room."""
    return [
        f"slide {number}: «{one.text.strip()[:40]}» is {one.size:.1f} points"
        for number, slide in enumerate(slides, 1)
        for one in slide
        if one.size < (SMALLEST_TITLE if one.is_title else SMALLEST) - SLACK and squeezed(one.text)
    ]


def small_titles(titles: Sequence[str], pages: Sequence[Sequence[Sized]]) -> list[str]:
    """The titles that are not drawn whole in the size of a title."""
    return [
        f"slide {number}: «{title}»"
        for number, (title, page) in enumerate(zip(titles, pages, strict=True), 1)
        if squeezed(title) not in squeezed("".join(one.text for one in page if one.size >= SMALLEST_TITLE - SLACK))
    ]


def shrunk(slides: Sequence[Sequence[Sized]], pages: Sequence[Sequence[Sized]]) -> list[str]:
    """The texts that LibreOffice draws in a size that nothing on the slide has: it shrank them to make them fit."""
    faults = []
    for number, (slide, page) in enumerate(zip(slides, pages, strict=True), 1):
        known = {one.size for one in slide}
        for one in page:
            if squeezed(one.text) and not any(abs(one.size - size) <= SLACK for size in known):
                faults.append(f"slide {number}: «{one.text.strip()[:40]}» is drawn in {one.size:.1f} points")
    return faults
