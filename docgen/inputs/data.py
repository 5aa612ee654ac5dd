"""The data of `docgen render`: any YAML or JSON file as plain values."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NoReturn

# Escapes of control characters, of halves of characters, and of what is no character.
_ESCAPES = re.compile(rb"\\(?:[bf]|u(?:00[0189]|007f|d[89a-f]|fe|ff))|\x7f", re.IGNORECASE)
MAX_QUICK = 5_000_000  # bytes; the same as `yaml.MAX_BYTES`, which a test holds it to


def read(path: Path) -> Any:
    """Return the values of a YAML or JSON file. Raises InputError with everything wrong with it.

    JSON without odd escapes is read by Python's own reader, which saves the time to import the other. Whatever that
    one does not take, or takes too lightly, the YAML reader reads again: it knows the place of each fault.
    """
    if path.suffix == ".json":
        try:
            return _quick(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            pass
    from docgen.inputs import yaml

    return yaml.read(path, typed=False).data


def _quick(raw: bytes) -> Any:
    if len(raw) > MAX_QUICK or _ESCAPES.search(raw) or raw.startswith(b"\xef\xbb\xbf"):
        raise ValueError("for the careful reader")
    text = raw.decode()
    if not text.isprintable() and not all(sign.isprintable() or sign in " \n\r\t\u00a0" for sign in set(text)):
        raise ValueError("for the careful reader")
    return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
