"""The engines that make decks in this process, each a function from data to the bytes of a pptx.

Their libraries are imported only when used, so that one engine's memory holds none of another's.
"""

from __future__ import annotations

import importlib.metadata
import platform
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.slide import Deck

Make = Callable[[Deck], bytes]


def docgen(library: bytes, deflate: str) -> Make:
    """docgen: compiled once, rendered many times; `deflate` is a function of docgen.office.zip."""
    from docgen.office import zip
    from docgen.office.template import Template

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.pptx")
        path.write_bytes(library)
        compiled = Template(path)
    way = getattr(zip, deflate)
    return lambda deck: compiled.render(deck, deflate=way)


def python_pptx(start: bytes, way: str) -> Make:
    """python-pptx; `way` is a function of benchmarks.python_pptx."""
    from benchmarks import python_pptx

    engine: Callable[[bytes], Make] = getattr(python_pptx, way)
    return engine(start)


BUILDING, FILLING, TUNED = "python-pptx building", "python-pptx ready-made", "python-pptx ready-made, tuned"
OURS_ZLIB, OURS = "docgen zlib 6", "docgen isal 1"
# Name -> the file of benchmarks.decks that it begins with, and what makes the engine of it.
MAKES: Mapping[str, tuple[str, Callable[[bytes], Make]]] = {
    BUILDING: ("base", lambda start: python_pptx(start, "build")),
    FILLING: ("ready", lambda start: python_pptx(start, "fill")),
    TUNED: ("ready", lambda start: python_pptx(start, "fill_tuned")),
    OURS_ZLIB: ("library", lambda start: docgen(start, "zlib6")),
    OURS: ("library", lambda start: docgen(start, "isal1")),
}


def versions() -> dict[str, str]:
    """Return the versions of Python, of the peer and of what they stand on."""
    from docgen import __version__

    names = ("python-pptx", "XlsxWriter", "jinja2", "lxml", "isal")
    found = {name: importlib.metadata.version(name) for name in names}
    return {"Python": platform.python_version(), "docgen": __version__, **found}
