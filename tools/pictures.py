"""The pictures in docs/pictures.md: the first pages of plans, empty and full, in both forms, and all slides of decks.

    python -m tools.pictures

builds them and has `docgen preview` draw them into docs/images/.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

IMAGES = Path("docs/images")
PLANS = {"empty-nb": "drammen", "empty-nn": "luster", "full-nb": "tinn", "full-nn": "finnoy-og-rennesoy"}
"""What a plan shows, and the participant whose plan shows it."""
PAGES = 4
DECKS = ("heltid-deltid-ost-2012", "omdomme-2013")
"""The gatherings whose slides are shown on one sheet each."""


def main() -> None:
    """Draw the first pages of each plan as `<what>-<page>.png`, and the slides of each deck as `<gathering>.png`."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        _plans(Path(temporary, "plans"))
        _decks(Path(temporary, "decks"))


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


def _docgen(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "docgen", *words], check=True)


if __name__ == "__main__":
    main()
