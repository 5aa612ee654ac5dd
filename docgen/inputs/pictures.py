"""Whether a picture that a slide names can be used: there, beside the file, of a known kind, and not too large."""

from __future__ import annotations

import warnings
from pathlib import Path

from docgen.errors import did_you_mean

MAX_PIXELS = 40_000_000
"""The same as the engine's; a test holds it to that."""

KINDS = ("PNG", "JPEG", "GIF")


def fault(folder: Path, name: str) -> str:
    """Return what is wrong with the picture `name` in `folder`, or nothing."""
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            return f"the picture “{name}” lies outside this folder; put it beside the file"
        if not path.is_file():
            return f"there is no picture “{name}” here{_like(path)}"
        return _measured(path, name)
    except (OSError, ValueError) as error:  # a name that no file can have, a file that may not be read
        return f"the picture “{name}” cannot be read: {getattr(error, 'strerror', None) or error}"


def _like(path: Path) -> str:
    """A picture beside it that may have been meant; which other ones lie there is of no help."""
    beside = [each.name for each in path.parent.iterdir() if each.is_file()] if path.parent.is_dir() else []
    hint = did_you_mean(path.name, beside)
    return hint if "mean" in hint else ""


def _measured(path: Path, name: str) -> str:
    """What the picture says of itself on its first bytes; it is not unpacked."""
    from PIL import Image, UnidentifiedImageError  # slow to import, and most workspaces have no picture

    too_large = (Image.DecompressionBombWarning, Image.DecompressionBombError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as image:
                kind, pixels = image.format or "", image.width * image.height
                image.verify()
    except too_large:
        return f"the picture “{name}” is far too large; the most is {MAX_PIXELS // 1_000_000} megapixels"
    except UnidentifiedImageError:
        return f"“{name}” is no picture that can be used; save it as PNG, JPEG or GIF"
    except SyntaxError as error:  # what Pillow raises for a file that is broken inside
        return f"the picture “{name}” cannot be read: {error}"
    if kind not in KINDS:
        return f"the picture “{name}” is of the kind {kind}; save it as PNG, JPEG or GIF"
    if pixels > MAX_PIXELS:
        return f"the picture “{name}” has {pixels / 1e6:.1f} megapixels; the most is {MAX_PIXELS // 1_000_000}"
    return ""
