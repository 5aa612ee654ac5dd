"""What a parity case is, and the pieces and data that several of them use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.office.builder import p

Data = Mapping[str, object]

PEOPLE: dict[str, Any] = {
    "people": [{"name": "Åse", "age": 41}, {"name": "Kåre", "age": 52}, {"name": "Liv", "age": 37}]
}
AREAS: dict[str, Any] = {
    "areas": [{"name": "Helse", "goals": ["heltid", "nærvær"]}, {"name": "Skole", "goals": ["omdømme"]}]
}
SPELL = '<w:proofErr w:type="spellStart"/>'
MARK = '<w:bookmarkStart w:id="3" w:name="her"/><w:bookmarkEnd w:id="3"/>'
LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
BOLD = "<w:b/>"


@dataclass(frozen=True)
class Case:
    """A template's body and other parts, data, and words that docxtpl shows.

    `peer` is docxtpl's own form of the data, where it has types of its own.
    """

    body: tuple[str, ...]
    data: Data
    shows: tuple[str, ...]
    core: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    peer: Data | None = None
    braces: bool = False


def case(
    *body: str,
    shows: tuple[str, ...] | str = (),
    core: str = "",
    peer: Data | None = None,
    braces: bool = False,
    parts: Mapping[str, str] | None = None,
    **data: object,
) -> Case:
    """A case; a piece of the body that is not XML is a paragraph of plain text."""
    words = (shows,) if isinstance(shows, str) else shows
    xml = tuple(piece if piece.startswith("<") else p(piece) for piece in body)
    return Case(xml, data, words, core, parts or {}, peer, braces)


def box(*content: str) -> str:
    """A paragraph that holds a text box (VML, as every version of Word reads)."""
    inner = "".join(piece if piece.startswith("<") else p(piece) for piece in content)
    shape = f'<v:shape style="width:200pt"><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape>'
    return f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"


def control(content: str) -> str:
    """A content control around something, without a tag that would fill it."""
    return f'<w:sdt><w:sdtPr><w:id w:val="91"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
