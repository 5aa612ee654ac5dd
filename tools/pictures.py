"""The pictures in docs/pictures.md: the first pages of an empty and a full plan, in both forms.

    python -m tools.pictures

builds the four plans and has `docgen preview` draw their pages into docs/images/.
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


def main() -> None:
    """Draw the first pages of each plan as `<what>-<page>.png`."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary)
        chosen = [word for participant in PLANS.values() for word in ("--participant", participant)]
        _docgen("build", "--only", "plan", *chosen, "--out", str(out))
        for what, participant in PLANS.items():
            file = next((out / participant).glob("prosjektplan-*.docx"))
            _docgen("preview", str(file), "-o", str(out / what), "--pages", f"1-{PAGES}", "--dpi", "60")
            for number, page in enumerate(sorted((out / what).glob("*.png")), 1):
                shutil.copyfile(page, IMAGES / f"{what}-{number}.png")


def _docgen(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "docgen", *words], check=True)


if __name__ == "__main__":
    main()
