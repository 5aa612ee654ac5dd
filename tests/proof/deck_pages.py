"""Decks as pages: the words that LibreOffice draws, where they stand, and how large they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from pptx.presentation import Presentation as Deck

from tests.proof.deck_shapes import SLACK, Box, Holder, holders, words
from tests.proof.tools import run

# What poppler calls the box of a word is as high as the tallest letters of the font, 1.3 of its size; what is taken
# off here, above and below, are accents on capitals and the depth of brackets.
_AIR = 0.1
_FEW = 5  # letters
_LONG = 7  # letters of a word that a narrow shape may cut
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')


class Drawn(NamedTuple):
    """A word on a page."""

    text: str
    box: Box


class Page(NamedTuple):
    """A page with its words."""

    box: Box
    words: list[Drawn]


def pages(pdf: Path) -> list[Page]:
    """The pages of a PDF."""
    text = run(["pdftotext", "-bbox", pdf, "-"], seconds=60)
    return [
        Page(Box(0, 0, float(width), float(height)), [_drawn(*word) for word in _WORD.findall(inner)])
        for width, height, inner in _PAGE.findall(text)
    ]


def _drawn(left: str, top: str, right: str, bottom: str, text: str) -> Drawn:
    box = Box(float(left), float(top), float(right), float(bottom))
    wide, high = box.right - box.left, box.bottom - box.top
    upwards = high > wide and len(text) > 1
    across = wide * _AIR if upwards else 0.0
    down = 0.0 if upwards and len(text) > _FEW else high * _AIR  # a short word may be narrow without running upwards
    return Drawn(unescape(text), Box(box.left + across, box.top + down, box.right - across, box.bottom - down))


def outside_slide(drawn: Sequence[Page]) -> list[str]:
    """The words that stand outside their slide."""
    return [
        f"slide {number}: «{word.text}» stands outside the slide"
        for number, page in enumerate(drawn, 1)
        for word in page.words
        if not page.box.holds(word.box, 0)
    ]


def on_each_other(drawn: Sequence[Page]) -> list[str]:
    """The words that are drawn over another word."""
    return [
        f"slide {number}: «{one.text}» stands on «{other.text}»"
        for number, page in enumerate(drawn, 1)
        for one, other in combinations(page.words, 2)
        if one.box.meets(other.box, SLACK)
    ]


def outside_shape(deck: Deck, drawn: Sequence[Page]) -> list[str]:
    """The words that stand outside their shape.

    Each word that a shape (or a cell) holds must be drawn within its box, as often as it holds it, give or take two
    points; whole, or cut in pieces, which `cut` finds. A drawn word counts for one shape only. What is drawn beside
    these, such as numbers of lists and the words of a chart, must lie in some shape with text or in a chart.
    """
    return [str(fault) for fault in _misplaced(deck, drawn) if not fault.is_cut]


def cut(deck: Deck, drawn: Sequence[Page]) -> list[str]:
    """The words that are broken over two lines without a hyphen, because their shape is too narrow for them."""
    return [str(fault) for fault in _misplaced(deck, drawn) if fault.is_cut]


class Fault(NamedTuple):
    """A word that is not where it belongs."""

    slide: int
    word: str
    name: str = ""
    is_cut: bool = False

    def __str__(self) -> str:
        where = (
            f"is {'cut' if self.is_cut else 'not'} within its shape «{self.name}»" if self.name else "is in no shape"
        )
        return f"slide {self.slide}: «{self.word}» {where}"


def _misplaced(deck: Deck, drawn: Sequence[Page]) -> Iterator[Fault]:
    for number, (slide, page) in enumerate(zip(deck.slides, drawn, strict=True), 1):
        yield from _on_slide(number, holders(slide), page)


def _on_slide(number: int, known: Sequence[Holder], page: Page) -> Iterator[Fault]:
    places: dict[str, list[Box]] = defaultdict(list)
    for drawn in page.words:
        for word in words(drawn.text) or [drawn.text]:
            places[word].append(drawn.box)
    for word in sorted({word for holder in known for word in holder.words} | places.keys()):
        wanted = [holder for holder in known for _ in range(holder.words[word])]
        taken = _matched(wanted, places[word])
        for place, holder in enumerate(wanted):
            if place not in taken.values():
                yield Fault(
                    number, word, holder.name, is_cut=len(word) >= _LONG and word in _others(word, holder.box, page)
                )
        for at, box in enumerate(places[word]):
            if at not in taken and not any(holder.box.holds(box, SLACK) for holder in known):
                yield Fault(number, word)


def _others(word: str, box: Box, page: Page) -> str:
    """All else that is drawn within a box, run together."""
    drawn = (one for held in page.words if box.holds(held.box, SLACK) for one in words(held.text))
    return "".join(one for one in drawn if one != word)


def _matched(wanted: Sequence[Holder], boxes: Sequence[Box]) -> dict[int, int]:
    """For each drawn word the number of the holder that it is one of, so that as many as can be have theirs."""
    found: dict[int, int] = {}

    def place(number: int, tried: set[int]) -> bool:
        for at, box in enumerate(boxes):
            if at not in tried and wanted[number].box.holds(box, SLACK):
                tried.add(at)
                if at not in found or place(found[at], tried):
                    found[at] = number
                    return True
        return False

    for number in range(len(wanted)):
        place(number, set())
    return found
