"""Every document of a whole build before all judges: `make proof`, or `python -m tests.proof_all [FOLDER]`.

Builds into a temporary folder, or takes the documents of FOLDER. Prints each finding; exit 0 means that there is none.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from pptx import Presentation

from tests.proof import book_pages, deck_pages, deck_type
from tests.proof.deck_reading import titles
from tests.proof.documents import workspace
from tests.proof.judges import Findings, audit, bokmal, nynorsk, own, sdk
from tests.proof.pages import convert, lost_text, pdf_ua, sheets
from tests.proof.recalculation import wrong
from tests.proof.tools import missing

WORKERS = 2
BATCH = 30
"""Workbooks that LibreOffice calculates in one run."""


def main() -> int:
    """Run all judges over all documents and return the exit code."""
    if lacking := missing():
        print(f"missing: {', '.join(lacking)}; `make test` installs them", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="proof-") as temporary:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else build(Path(temporary) / "outputs")
        documents, decks, books = (sorted(folder.rglob(f"*.{kind}")) for kind in ("docx", "pptx", "xlsx"))
        total = 0
        for name, found in judged(documents, decks, books, Path(temporary)):
            total += report(name, found)
    print(f"{len(documents)} documents, {len(decks)} decks, {len(books)} workbooks, {total} findings")
    return 0 if documents and decks and books and not total else 1


def build(folder: Path) -> Path:
    """The whole shipped programme, built as a user builds it."""
    subprocess.run([sys.executable, "-m", "docgen", "build", "--out", str(folder)], check=True)
    return folder


def judged(
    documents: Sequence[Path], decks: Sequence[Path], books: Sequence[Path], temporary: Path
) -> Iterator[tuple[str, Findings]]:
    """The judges, one after the other, with what each finds."""
    files = [*documents, *decks, *books]
    yield "Open XML SDK", sdk(files)
    yield "openxml-audit", shared(audit, files)
    yield "docgen check-file", shared(own, files)
    # An overview lists what was written in either form; a participant's own workbook is in one.
    own_books = [path for path in books if path.parent.name in workspace().participants]
    yield "nynorsk", shared(nynorsk, [*documents, *decks, *own_books])
    yield "bokmål in decks", bokmal(decks)
    pdfs = converted(files, temporary)
    yield "LibreOffice", {path: [] if path in pdfs else ["cannot be opened"] for path in files}
    yield from of_pages({path: pdf for path, pdf in pdfs.items() if path in documents})
    yield from of_slides({path: pdf for path, pdf in pdfs.items() if path in decks})
    yield "pages of workbooks", {path: book_pages.faults(path, pdf) for path, pdf in pdfs.items() if path in books}
    yield "formulas", calculated(books, temporary)


def of_pages(pdfs: Mapping[Path, Path]) -> Iterator[tuple[str, Findings]]:
    """What is wrong with the pages of the documents."""
    yield "PDF/UA-1", {path: pdf_ua(pdf) for path, pdf in pdfs.items()}
    yield "pages", {path: sheets(pdf) for path, pdf in pdfs.items()}
    yield "text on the pages", {path: lost_text(path, pdf) for path, pdf in pdfs.items()}


def of_slides(pdfs: Mapping[Path, Path]) -> Iterator[tuple[str, Findings]]:
    """What is wrong with the decks as they are drawn."""
    opened = {path: Presentation(str(path)) for path in pdfs}
    drawn = {path: deck_pages.pages(pdf) for path, pdf in pdfs.items()}
    yield (
        "pages of decks",
        {
            path: []
            if len(drawn[path]) == len(deck.slides)
            else [f"{len(drawn[path])} pages, {len(deck.slides)} slides"]
            for path, deck in opened.items()
        },
    )
    yield "words in their slide", {path: deck_pages.outside_slide(pages) for path, pages in drawn.items()}
    yield "words in their shape", {path: deck_pages.outside_shape(deck, drawn[path]) for path, deck in opened.items()}
    yield "cut words", {path: deck_pages.cut(deck, drawn[path]) for path, deck in opened.items()}
    yield "words on words", {path: deck_pages.on_each_other(pages) for path, pages in drawn.items()}
    written = {path: deck_type.written(path) for path in pdfs}
    sized = {path: deck_type.drawn(pdf) for path, pdf in pdfs.items()}
    yield "size of type", {path: deck_type.too_small([*slides, *sized[path]]) for path, slides in written.items()}
    yield "size of titles", {path: deck_type.small_titles(titles(opened[path]), sized[path]) for path in pdfs}
    yield "shrunk text", {path: deck_type.shrunk(slides, sized[path]) for path, slides in written.items()}


def shared(judge: Callable[[Sequence[Path]], Findings], documents: Sequence[Path]) -> Findings:
    """A judge's findings, its work shared between processes."""
    with ProcessPoolExecutor(WORKERS) as pool:
        some = list(pool.map(judge, [documents[start::WORKERS] for start in range(WORKERS)]))
    return {path: said for part in some for path, said in part.items()}


def converted(documents: Sequence[Path], temporary: Path) -> Mapping[Path, Path]:
    """The documents as PDF, two LibreOffices beside each other."""
    parts = [documents[start::WORKERS] for start in range(WORKERS)]
    folders = [temporary / f"pages-{start}" for start in range(WORKERS)]
    with ProcessPoolExecutor(WORKERS) as pool:
        return {path: pdf for made in pool.map(convert, parts, folders) for path, pdf in made.items()}


def calculated(books: Sequence[Path], temporary: Path) -> Findings:
    """What the formulas of the workbooks give otherwise than it is stored, a batch of files at a time."""
    batches = [books[start : start + BATCH] for start in range(0, len(books), BATCH)]
    folders = [temporary / f"calculated-{number}" for number in range(len(batches))]
    with ProcessPoolExecutor(WORKERS) as pool:
        return {path: said for found in pool.map(wrong, batches, folders) for path, said in found.items()}


def report(name: str, found: Findings) -> int:
    """Print what one judge found; return how many findings."""
    faults = [(path.name, said) for path, saids in found.items() for said in saids]
    print(f"{name}: {len(faults)} findings on {len(found)} documents ({time.strftime('%H:%M:%S')})", flush=True)
    for document, said in faults[:50]:
        print(f"  {document}: {said}")
    return len(faults)


if __name__ == "__main__":
    sys.exit(main())
