"""The pictures in docs/pictures.md: pages of plans, empty and full, all slides of decks, all sheets of workbooks.

    python -m tools.pictures

builds them and has `docgen preview` draw them into docs/images/.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

IMAGES = Path("docs/images")
PLANS = {"empty-nb": "drammen", "empty-nn": "luster", "full-nb": "tinn", "full-nn": "finnoy-og-rennesoy"}
"""What a plan shows, and the participant whose plan shows it."""
PAGES = 4
DECKS = ("heltid-deltid-ost-2012", "omdomme-2013")
"""The gatherings whose slides are shown on one sheet each."""
BOOKS: Mapping[str, Sequence[str]] = {
    "workbook-nb": ("--only", "workbook", "--participant", "tinn", "--language", "nb"),
    "workbook-nn": ("--only", "workbook", "--participant", "tinn", "--language", "nn"),
    "network-overview": ("--only", "network-overview", "--network", "sykefravaer-ost", "--language", "nb"),
    "programme-overview": ("--only", "programme-overview", "--language", "nb"),
    "capture": ("--only", "capture", "--gathering", "heltid-deltid-ost-2012", "--language", "nb"),
    "data-form": ("--only", "data-form", "--participant", "tinn", "--language", "nb"),
}
"""The workbooks whose sheets are shown on one sheet each, and what builds them."""
SHEETS = {"risks": 2, "matrix": 3, "progress": 5}
"""Pages of the first of these that are shown by themselves."""


def main() -> None:
    """Draw plans as `<what>-<page>.png`, decks as `<gathering>.png`, workbooks as `<what>.png`."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        _plans(Path(temporary, "plans"))
        _decks(Path(temporary, "decks"))
        _books(Path(temporary, "books"))


def _plans(out: Path) -> None:
    chosen = [word for participant in PLANS.values() for word in ("--participant", participant)]
    _docgen("build", "--only", "plan", *chosen, "--out", str(out))
    for what, participant in PLANS.items():
        file = next((out / participant).glob("prosjektplan-*.docx"))
        _docgen("preview", str(file), "-o", str(out / what), "--pages", f"1-{PAGES}", "--dpi", "60")
        for number, page in enumerate(sorted((out / what).glob("*.png")), 1):
            shutil.copyfile(page, IMAGES / f"{what}-{number}.png")


def _decks(out: Path) -> None:
    _docgen("build", "--only", "deck", "--language", "nb", "--out", str(out))
    for gathering in DECKS:
        file = next((out / gathering).glob("*-nb.pptx"))
        _docgen("preview", str(file), "-o", str(out), "--sheet")
        shutil.copyfile(out / f"{file.stem}-sheet.png", IMAGES / f"{gathering}.png")


def _books(out: Path) -> None:
    for what, words in BOOKS.items():
        _docgen("build", *words, "--out", str(out / what))
        (file,) = (out / what).rglob("*.xlsx")
        _docgen("preview", str(file), "-o", str(out), "--sheet")
        shutil.copyfile(out / f"{file.stem}-sheet.png", IMAGES / f"{what}.png")
    (file,) = (out / next(iter(BOOKS))).rglob("*.xlsx")
    for what, page in SHEETS.items():
        _docgen("preview", str(file), "-o", str(out / "pages"), "--pages", str(page), "--dpi", "90")
        (picture,) = (out / "pages").glob(f"*-{page:02}.png")
        shutil.copyfile(picture, IMAGES / f"sheet-{what}.png")


def _docgen(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "docgen", *words], check=True)


if __name__ == "__main__":
    main()
