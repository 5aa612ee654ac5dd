"""Where things are and how much may be used: the only reader of the environment.

DOCGEN_JOBS        processes that render, default: the processors this process may use
DOCGEN_TIMEOUT     seconds that one document may take, default 30
DOCGEN_MEMORY      MiB of address space that rendering may take, default 2048; 0 sets no limit
DOCGEN_SOFFICE     the LibreOffice program, default: `soffice` or `libreoffice` on the path
DOCGEN_PDFTOPPM    the program that turns PDF pages into pictures (poppler), default: `pdftoppm` on the path
"""

from __future__ import annotations

import os
from pathlib import Path

from docgen.errors import DocgenError, SelectionError

PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Return the folder `inputs` or `templates` that travels with docgen.

    In a wheel it is `docgen/_shipped/<name>`; in a checkout it is `<name>` at the root.
    Raises DocgenError when the installation has neither.
    """
    for folder in (PACKAGE / "_shipped" / name, PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise DocgenError(f"{name}: this installation of docgen lacks the folder; install docgen again")


def folder(name: str, given: Path | None = None) -> Path:
    """Return the folder to read: the given one, or `<name>` here, or the shipped one."""
    if given is not None:
        return given
    here = Path(name)
    return here if here.is_dir() else shipped(name)


def jobs() -> int:
    """Return how many processes render at once."""
    return _number("DOCGEN_JOBS", len(os.sched_getaffinity(0)), least=1)


def timeout() -> int:
    """Return how many seconds one document may take."""
    return _number("DOCGEN_TIMEOUT", 30, least=1)


def memory() -> int | None:
    """Return how many bytes of address space rendering may take; None is no limit."""
    return _number("DOCGEN_MEMORY", 2048, least=0) * 1024 * 1024 or None


def soffice() -> str | None:
    """Return the LibreOffice program, or None when there is none."""
    return _program("DOCGEN_SOFFICE", "soffice", "libreoffice")


def pdftoppm() -> str | None:
    """Return the program that turns PDF pages into pictures, or None when there is none."""
    return _program("DOCGEN_PDFTOPPM", "pdftoppm")


def _number(variable: str, default: int, least: int) -> int:
    text = os.environ.get(variable, "").strip()
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or int(text) < least:
        raise SelectionError(f"{variable}: “{text}” is not a whole number of {least} or more")
    return int(text)


def _program(variable: str, *names: str) -> str | None:
    import shutil

    given = os.environ.get(variable, "").strip()
    return next((found for name in ([given] if given else names) if (found := shutil.which(name))), None)
