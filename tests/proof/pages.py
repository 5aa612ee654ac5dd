"""Documents as pages: LibreOffice makes a PDF, and the PDF is judged."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import page

from docgen.preview import to_pdf
from tests.proof.reading import visible_text
from tests.proof.tools import run

_A4 = re.compile(r"Page(?: +\d+)? size: +(\S+) x (\S+) pts")
_LETTERS = re.compile(r"[^\W\d_]+")
LONGEST = 40  # pages; a form that grows past this has gone wrong


def convert(paths: Sequence[Path], folder: Path) -> Mapping[Path, Path]:
    """The PDF/UA of each document that LibreOffice opened, made as `docgen build --pdf` makes it."""
    made = to_pdf(paths, folder, accessible=True)
    return {path: pdf for path, pdf in zip(paths, made, strict=True) if pdf is not None}


def pdf_ua(pdf: Path) -> list[str]:
    """What breaks PDF/UA-1 (ISO 14289-1)."""
    report = page.validate_pdf(str(pdf), profile="ua1")
    return [] if report.is_compliant else [f"{fault.rule_id}: {fault.message}" for fault in report.failures]


def sheets(pdf: Path) -> list[str]:
    """What is wrong with the number and the size of the pages."""
    facts = run(["pdfinfo", "-l", "999", pdf], seconds=30)
    found = re.search(r"Pages: +(\d+)", facts)
    count = int(found[1]) if found else 0
    faults = [] if 1 <= count <= LONGEST else [f"{count} pages; between 1 and {LONGEST} are sane"]
    for width, height in _A4.findall(facts):
        # ISO 216: 210 × 297 mm, here in points, to the nearest.
        short, long = sorted((float(width), float(height)))
        if abs(short - 595.3) > 1 or abs(long - 841.9) > 1:
            faults.append(f"a page is {width} × {height} points, which is not A4")
    return faults


def lost_text(document: Path, pdf: Path) -> list[str]:
    """The words of a document that its pages do not show."""
    seen = squeezed(run(["pdftotext", "-layout", pdf, "-"], seconds=30))
    seen += squeezed(run(["pdftotext", "-raw", pdf, "-"], seconds=30))
    words = {squeezed(word) for word in visible_text(document).split()}
    return sorted(word for word in words if len(word) > 2 and word not in seen)


def cut_words(document: Path, pdf: Path) -> list[str]:
    """The words that are broken over two lines without a hyphen, because their column is too narrow for them."""
    raw = unicodedata.normalize("NFKC", run(["pdftotext", "-raw", pdf, "-"], seconds=30))
    shown = Counter(_LETTERS.findall(raw)) | Counter(_LETTERS.findall(re.sub(r"[-\u00ad\u2010]\s*\n", "", raw)))
    words = Counter(_LETTERS.findall(unicodedata.normalize("NFKC", visible_text(document))))
    return sorted(word for word, count in words.items() if len(word) > 6 and shown[word] < count)


def squeezed(text: str) -> str:
    """Letters and figures only, in one form, so that breaks of lines and words do not count."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text) if letter.isalnum()).casefold()
