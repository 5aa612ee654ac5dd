"""The places of a template that take values: spots of tags, and content controls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

# What the value decides in the properties of a control, until it is known.
ID, DATE, STATE, LAST = "\ue000id\ue001", "\ue000date\ue001", "\ue000state\ue001", "\ue000last\ue001"


class Slot(NamedTuple):
    """Where a picture stands on a slide: the id and name of its shape, its placeholder as XML, and its area in EMU.

    `layout` is the number of the layout that gives it another area each time.
    """

    id: str
    name: str
    holder: str
    area: tuple[int, int, int, int]
    layout: int | None = None


class Spot(NamedTuple):
    """Where the value of a tag is written.

    `kind` is text (within a run), run, block, attribute, bare (text without runs, as in a property) or picture;
    `splits` says that a new paragraph can begin here; `rpr` and `ppr` are the formatting around it, as XML;
    `bulleted` that its paragraphs have bullets by their layout (on slides).
    """

    kind: str = "text"
    rpr: str = ""
    ppr: str = ""
    splits: bool = False
    in_link: bool = False
    bulleted: bool = False
    slot: Slot | None = None


@dataclass(slots=True)
class Control:
    """A control as the strings around its value, and what its value may be.

    `level` is block, run or cell; `choices` maps what data may say to (stored value, shown text).
    """

    kind: str
    level: str
    head: str
    tail: str
    rpr: str
    ppr: str
    id: int
    repeats: bool = False
    multiline: bool = True
    choices: dict[str, tuple[str, str]] | None = None
    date_format: str = ""
    locale: str = ""
    glyphs: tuple[str, str] = ("☐", "☒")
    box: tuple[int, int] | None = None
