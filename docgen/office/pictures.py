"""Pictures from data: admitted, measured, and drawn inline (ECMA-376 Part 1, 20.4.2.8)."""

from __future__ import annotations

import hashlib
import io
from functools import lru_cache
from pathlib import Path

from docgen.errors import ValueProblem
from docgen.office import xml
from docgen.office.escaping import attribute
from docgen.office.state import State
from docgen.office.values import Picture

EMU_PER_MM = 36_000
MAX_PIXELS = 40_000_000  # 48 KB can hold 400 million pixels (findings on hostile pictures)
MAX_MM = 558  # 22 inches, the largest side that Word draws
TEXT_WIDTH_MM = 160.0
IMAGE = f"{xml.R}/image"
EXTENSIONS = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif"}
MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif"}


def drawing(picture: Picture, state: State, box: tuple[int, int] | None = None) -> str:
    """A picture as a w:drawing; `box` is the width and height in EMU that it must fit within.

    Raises ValueProblem for a picture that is missing, too large, of another kind, or without a text for it.
    """
    rid, width, height = admit(picture, state, "media")
    cx, cy = size(picture, width, height, box)
    number = state.fresh_id()
    alt = attribute(picture.alt)
    return (
        f'<w:drawing><wp:inline xmlns:wp="{xml.WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{number}" name="Picture {number}" descr="{alt}"/>'
        f'<a:graphic xmlns:a="{xml.A}"><a:graphicData uri="{xml.PIC}"><pic:pic xmlns:pic="{xml.PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{xml.R}" r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )


def admit(picture: Picture, state: State, folder: str) -> tuple[str, float, float]:
    """Take a picture into the file: the id of its relationship, and its own width and height in mm.

    `folder` leads from the part to the media. Raises ValueProblem as `drawing` does.
    """
    if not picture.alt.strip():
        raise ValueProblem("the picture has no alternative text; say in `alt` what it shows")
    data = _bytes(picture.source, state.folder)
    extension, width, height = _measure(data)
    name = f"docgen-{hashlib.sha256(data).hexdigest()[:16]}.{extension}"
    state.media[f"{state.media_folder}/{name}"] = data
    return state.relate(IMAGE, f"{folder}/{name}"), width, height


def _bytes(source: str | bytes, folder: Path | None) -> bytes:
    if isinstance(source, bytes):
        return source
    if folder is None:
        raise ValueProblem(f"the picture {source!r} is given by name, but there is no folder to look in")
    try:
        path = (folder / source).resolve()
    except ValueError as error:  # a NUL in the name
        raise ValueProblem(f"the picture {source!r} cannot be read: {error}") from error
    if not path.is_relative_to(folder.resolve()):
        raise ValueProblem(f"the picture {source!r} lies outside the folder of the data")
    try:
        return path.read_bytes()
    except OSError as error:
        raise ValueProblem(f"the picture {source!r} cannot be read: {error.strerror}") from error


@lru_cache(maxsize=64)
def _measure(data: bytes) -> tuple[str, float, float]:
    """The extension, and the size in mm at the picture's own resolution (96 dpi when it has none)."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as image:
            width, height = image.size
            kind = image.format or ""
            dpi = image.info.get("dpi", (96, 96))
            image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueProblem(f"the picture cannot be read: {error}") from error
    if kind not in EXTENSIONS:
        raise ValueProblem(f"the picture is of the kind {kind}; use PNG, JPEG or GIF")
    if width * height > MAX_PIXELS:
        raise ValueProblem(f"the picture has {width * height:,} points; the limit is {MAX_PIXELS:,}")
    x, y = (float(n) if float(n) > 1 else 96.0 for n in dpi)
    return EXTENSIONS[kind], width * 25.4 / x, height * 25.4 / y


def size(picture: Picture, width: float, height: float, box: tuple[int, int] | None) -> tuple[int, int]:
    """Width and height in EMU: as asked for, within the box, never stretched when only one side is given."""
    if picture.width_mm == 0 or picture.height_mm == 0:
        raise ValueProblem("the picture is 0 mm wide or high; leave the measure out to get the picture's own")
    if picture.width_mm and picture.height_mm:
        width, height = picture.width_mm, picture.height_mm
    elif picture.width_mm:
        width, height = picture.width_mm, height * picture.width_mm / width
    elif picture.height_mm:
        width, height = width * picture.height_mm / height, picture.height_mm
    elif box:
        scale = min(box[0] / EMU_PER_MM / width, box[1] / EMU_PER_MM / height)
        width, height = width * scale, height * scale
    elif width > TEXT_WIDTH_MM:
        width, height = TEXT_WIDTH_MM, height * TEXT_WIDTH_MM / width
    if min(width, height) < 0 or max(width, height) > MAX_MM:
        raise ValueProblem(f"the picture would be {width:g} × {height:g} mm; the limit is {MAX_MM} mm, which is Word's")
    return max(1, round(width * EMU_PER_MM)), max(1, round(height * EMU_PER_MM))
