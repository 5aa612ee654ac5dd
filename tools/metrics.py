"""The widths of characters that docgen measures slides with, taken from fonts.

    python -m tools.metrics [FOLDER]

reads Carlito (drawn to the widths of Calibri) and Liberation (to those of Arial and Times New Roman) from FOLDER, by
default where Debian's packages fonts-crosextra-carlito and fonts-liberation put them, and writes
docgen/office/metrics.json. It needs fontTools, which docgen itself does not.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import Any, cast

TARGET = Path(__file__).parents[1] / "docgen" / "office" / "metrics.json"
FONTS = Path("/usr/share/fonts/truetype")
UNITS = 2048
"""The parts of an em that all of these fonts are drawn in."""

FAMILIES = {
    "Calibri": "crosextra/Carlito",
    "Arial": "liberation/LiberationSans",
    "Times New Roman": "liberation/LiberationSerif",
}
WEIGHTS = ("Regular", "Bold")
RANGES = [
    range(0x20, 0x250),  # Latin
    range(0x2B0, 0x530),  # letters that modify, Greek, Cyrillic
    range(0x1E00, 0x2000),  # more Latin and Greek
    range(0x2000, 0x27C0),  # punctuation, currencies, arrows, mathematics, shapes, dingbats
    range(0xFB00, 0xFB07),  # ligatures
]
INVISIBLE = ("Cc", "Cf", "Zl", "Zp", "Mn", "Me")
"""Controls, formats and marks that combine: metrics.py has a rule for them."""


def main() -> None:
    """Write the file anew."""
    TARGET.write_text(made(Path(sys.argv[1]) if sys.argv[1:] else FONTS), encoding="utf-8")


def made(fonts: Path) -> str:
    """The whole file: for each family its line height and, for each weight, the characters of every width."""
    families = {family: _family(fonts / stem) for family, stem in FAMILIES.items()}
    return json.dumps({"units": UNITS, "families": families}, ensure_ascii=False, indent=1) + "\n"


def _family(stem: Path) -> dict[str, object]:
    weights = {weight.lower(): _widths(stem, weight) for weight in WEIGHTS}
    return {"line": _line(stem), **weights}


def _widths(stem: Path, weight: str) -> dict[str, str]:
    font = _font(stem, weight)
    glyphs, advances = font["cmap"].getBestCmap(), font["hmtx"]
    characters: dict[int, str] = defaultdict(str)
    for code in (code for codes in RANGES for code in codes):
        if code in glyphs and unicodedata.category(chr(code)) not in INVISIBLE:
            characters[advances[glyphs[code]][0]] += chr(code)
    return {str(width): characters[width] for width in sorted(characters)}


def _line(stem: Path) -> float:
    """From baseline to baseline, in em: what PowerPoint and LibreOffice give single spacing."""
    head = _font(stem, "Regular")["hhea"]
    return round(float(head.ascent - head.descent + head.lineGap) / UNITS, 4)


def _font(stem: Path, weight: str) -> dict[str, Any]:
    """The tables of a font by name; fontTools has no types."""
    return cast(dict[str, Any], import_module("fontTools.ttLib").TTFont(f"{stem}-{weight}.ttf", lazy=True))


if __name__ == "__main__":
    main()
