"""A prototype slide: what docgen clones and fills for each slide of its type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from tools.templates.xml import Element

Layout: TypeAlias = Literal[
    "start", "divider", "item", "bullets", "plain", "columns", "chart", "table", "figure", "picture", "statement"
]
"""The layouts by key; their names on the slide master are the words' `layouts`."""


@dataclass
class Prototype:
    """The slide for one type.

    `shapes` are its own shapes, in reading order. The builder adds what all slides share: the title before them
    (unless they hold a title placeholder), then the exercise band on light layouts, and sender, footer, date and
    number after them; it also gives ids and languages. `notes` is the template of the speaker notes.
    """

    type: str
    layout: Layout
    shapes: list[Element]
    notes: str = "{{ slide.notes }}"
    title: str = "{{ slide.title }}"
