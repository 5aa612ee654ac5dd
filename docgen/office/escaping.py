"""Text made fit for XML: every value that reaches an Office file is escaped here and nowhere else."""

from __future__ import annotations

import re

from docgen.errors import ValueProblem

SPECIAL = re.compile("[\x00-\x1f&<>\ud800-\udfff\ufffe\uffff]")
_FORBIDDEN = re.compile("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escape(text: str) -> str:
    """Escape text for XML. Raises ValueProblem for characters that no XML file can hold."""
    if not SPECIAL.search(text):
        return text
    bad = _FORBIDDEN.search(text)
    if bad:
        raise ValueProblem(
            f"the value {text[:40]!r} holds the character U+{ord(bad[0]):04X}, which a document cannot hold"
        )
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\a", "\n").replace("\f", "\n")


def attribute(text: str) -> str:
    """Escape text for an attribute."""
    return escape(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
