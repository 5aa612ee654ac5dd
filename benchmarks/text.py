"""What a reader sees in a docx, paragraph by paragraph, and the first place where two documents differ."""

from __future__ import annotations

import difflib
import io
import zipfile
from collections.abc import Mapping, Sequence

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
_TITLE = "{http://purl.org/dc/elements/1.1/}title"

Text = Mapping[str, Sequence[str]]


class TextDiffersError(Exception):
    """Two engines wrote different text; the message is a diff."""


def visible(data: bytes) -> dict[str, list[str]]:
    """Return the paragraphs of body, headers and footers by part name, and the title property.

    A paragraph in a table cell ends with `¦`, so that text in the wrong cell is a difference.
    """
    parts: dict[str, list[str]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in sorted(archive.namelist()):
            if name.startswith(("word/document", "word/header", "word/footer")) and name.endswith(".xml"):
                root = etree.fromstring(archive.read(name))
                parts[name] = [_paragraph(paragraph) for paragraph in root.iter(f"{_W}p")]
        core = etree.fromstring(archive.read("docProps/core.xml"))
        parts["title"] = [core.findtext(_TITLE) or ""]
    return parts


def _paragraph(paragraph: etree._Element) -> str:
    pieces: list[str] = []
    for element in paragraph.iter(f"{_W}t", *_MARKS):
        parent = element.getparent()
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
        elif parent is not None and parent.tag == f"{_W}r":  # w:tab also stands in w:tabs, as a tab stop
            pieces.append(_MARKS[str(element.tag)])
    cell = paragraph.getparent()
    return "".join(pieces) + (" ¦" if cell is not None and cell.tag == f"{_W}tc" else "")


def compare(expected: Text, found: Text, names: tuple[str, str], number: int) -> None:
    """Raise TextDiffersError, with a diff of at most 40 lines, unless both texts are the same."""
    if expected == found:
        return
    lines = list(difflib.unified_diff(_lines(expected), _lines(found), *names, lineterm="", n=1))
    shown = "\n".join(lines[:40])
    raise TextDiffersError(f"document {number}: {names[1]} does not write the text that {names[0]} writes\n{shown}")


def _lines(text: Text) -> list[str]:
    return [f"{part}: {paragraph}" for part, paragraphs in text.items() for paragraph in paragraphs]
