"""A contact sheet: all pages of a file in one picture, in rows of four, each with its number below it."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.outputs.folder import write
from docgen.preview import pictures

if TYPE_CHECKING:
    from PIL.Image import Image

COLUMNS = 4
WIDTH = 480
"""The most points that a page is wide or high on the sheet."""
COLOURS = 192
GAP, LABEL = 24, 22
"""Points between pages, and for the number below each."""
PAPER, FRAME, INK = "#ffffff", "#b8c2cc", "#1b2a41"


def contact_sheet(file: Path, folder: Path, *, first: int = 1, last: int | None = None, dpi: int = 60) -> Path:
    """Draw pages `first` to `last` of an Office or PDF file as `<name>-sheet.png` in `folder`; return its path.

    Raises what `pictures` raises.
    """
    with tempfile.TemporaryDirectory(prefix="docgen-") as temporary:
        drawn = pictures(file, Path(temporary), first=first, last=last, dpi=dpi)
        data = _sheet(drawn, first)
    target = folder / f"{file.stem}-sheet.png"
    write(target, data)
    return target


def _sheet(drawn: Sequence[Path], first: int) -> bytes:
    from PIL import Image, ImageDraw, ImageFont

    pages = [_shrunk(path) for path in drawn]
    wide, high = max(page.width for page in pages) + GAP, max(page.height for page in pages) + LABEL + GAP
    columns = min(COLUMNS, len(pages))
    sheet = Image.new("RGB", (columns * wide + GAP, -(-len(pages) // COLUMNS) * high + GAP), PAPER)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(LABEL * 0.7)
    for place, page in enumerate(pages):
        row, column = divmod(place, COLUMNS)
        x, y = GAP + column * wide, GAP + row * high
        sheet.paste(page, (x, y))
        pen.rectangle((x - 1, y - 1, x + page.width, y + page.height), outline=FRAME)
        pen.text((x + page.width / 2, y + page.height + LABEL / 2), str(first + place), INK, font, anchor="mm")
    held = io.BytesIO()
    # Slides have few colours: a palette takes a third of the room and looks the same.
    sheet.quantize(COLOURS, dither=Image.Dither.NONE).save(held, "PNG", optimize=True)
    return held.getvalue()


def _shrunk(path: Path) -> Image:
    from PIL import Image

    with Image.open(path) as picture:
        page = picture.convert("RGB")
    page.thumbnail((WIDTH, WIDTH))
    return page
