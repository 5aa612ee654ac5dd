"""Workbooks as pages: LibreOffice makes a PDF, and what one reads there is compared with the cells.

    python -m tests.proof.book_pages FILE... [-o FOLDER]

prints what the pages of each workbook do not show; with a folder, it draws them there as `<name>-<page>.png`.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from docgen.preview import pictures, to_pdf
from tests.proof import deck_pages
from tests.proof.book_cells import cut, printed, text
from tests.proof.deck_type import drawn
from tests.proof.pages import sheets as paper
from tests.proof.pages import squeezed
from tests.proof.tools import run

SMALLEST = 7.0  # points: what one reads on paper
_SLACK = 0.35  # pdftohtml gives whole thirds of a point
_NARROW = re.compile(r"#{3,}")
_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W\d_]")


def convert(books: Sequence[Path], folder: Path) -> Mapping[Path, Path]:
    """The PDF of each workbook that LibreOffice opened."""
    folder.mkdir(parents=True, exist_ok=True)
    made = to_pdf(books, folder)
    return {book: pdf for book, pdf in zip(books, made, strict=True) if pdf is not None}


def narrow(pdf: Path) -> list[str]:
    """The pages with numbers or dates that are shown as `###`, because their column is too narrow."""
    pages = run(["pdftotext", "-layout", pdf, "-"], seconds=60).split("\f")
    return [f"page {number}: {found[0]}" for number, page in enumerate(pages, 1) if (found := _NARROW.search(page))]


def lost_text(book: Path, pdf: Path) -> list[str]:
    """The words in the cells of the printed areas that the pages do not show."""
    seen = squeezed(run(["pdftotext", "-layout", pdf, "-"], seconds=60))
    seen += squeezed(run(["pdftotext", "-raw", pdf, "-"], seconds=60))
    words = {squeezed(word) for cell in printed(book) for word in _WORD.findall(text(cell))}
    return sorted(word for word in words if len(word) > 2 and word not in seen)


def too_small(pdf: Path) -> list[str]:
    """The pages with text that is printed too small to be read, with the smallest of each."""
    found = []
    for number, page in enumerate(drawn(pdf), 1):
        least = min((one for one in page if squeezed(one.text)), key=lambda one: one.size, default=None)
        if least is not None and least.size < SMALLEST - _SLACK:
            found.append(f"page {number}: «{least.text.strip()[:40]}» is printed in {least.size:.1f} points")
    return found


def on_each_other(pdf: Path) -> list[str]:
    """The words that are drawn over another word, as in a row that is too low. Figures on the axes of charts touch."""
    drawn_pages = deck_pages.pages(pdf)
    lettered = [page._replace(words=[word for word in page.words if _LETTER.search(word.text)]) for page in drawn_pages]
    return [fault.replace("slide", "page", 1) for fault in deck_pages.on_each_other(lettered)]


def faults(book: Path, pdf: Path) -> list[str]:
    """Everything that one cannot read on the pages of a workbook."""
    return [
        *paper(pdf),
        *narrow(pdf),
        *(f"«{word}» is on no page" for word in lost_text(book, pdf)),
        *too_small(pdf),
        *on_each_other(pdf),
        *cut(book),
    ]


def main(words: Sequence[str]) -> int:
    """Print the faults of each workbook; return 1 when there are some."""
    folder = Path(words[words.index("-o") + 1]) if "-o" in words else None
    books = [Path(word) for word in words if word != "-o" and Path(word) != folder]
    found = []
    with tempfile.TemporaryDirectory(prefix="pages-") as temporary:
        for book, pdf in convert(books, Path(temporary)).items():
            found += [f"{book.name} {fault}" for fault in faults(book, pdf)]
            for picture in pictures(pdf, folder, dpi=80) if folder else ():
                print(picture.rename(picture.with_name(f"{book.stem}-{picture.stem.rpartition('-')[2]}.png")))
    print("\n".join(found) if found else f"{len(books)} workbooks: everything can be read")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
