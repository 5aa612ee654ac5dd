"""The look of workbooks: colours of the theme, and the formats of cells by what they are for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.color import Color
from xlsxwriter.format import Format

from tools.templates.theme import RULE

Property: TypeAlias = "str | int | bool | Color"

WHITE, INK, MIST, FJORD_DEEP, FJORD = (Color.theme(number, 0) for number in range(5))
TEAL, MOSS, AMBER, PLUM, SLATE = (Color.theme(number, 0) for number in range(5, 10))
AMBER_TINT: Final = "#FCEBDD"
"""Behind what calls for a countermeasure; ink on it has a contrast of 12.2."""
THIN: Final = f"#{RULE}"
"""The colour of rules, never of text."""

DATE, COUNT, PERCENT, GENERAL, TEXT = "dd.mm.yyyy", "0", "0 %", "General", "@"

_TOP: Mapping[str, Property] = {"valign": "top"}
_WRAP: Mapping[str, Property] = {**_TOP, "text_wrap": True}
_RULE: Mapping[str, Property] = {"bottom": 1, "bottom_color": THIN}
_FIELD: Mapping[str, Property] = {**_WRAP, **_RULE, "bg_color": MIST, "locked": False}

LOOKS: Final[Mapping[str, Mapping[str, Property]]] = {
    "plain": _TOP,
    "title": {"bold": True, "font_size": 16, "font_color": FJORD, "valign": "vcenter"},
    "under": {"font_size": 11, **_TOP},
    "hint": {"font_color": SLATE, **_WRAP},
    "section": {"bold": True, "font_size": 12, "font_color": FJORD, "valign": "vcenter"},
    "heading": {"bold": True, "font_color": WHITE, "bg_color": FJORD, "text_wrap": True, "valign": "vcenter"},
    "label": {"align": "left", **_WRAP, **_RULE},
    "value": {**_WRAP, **_RULE},
    "figure": {"bold": True, "align": "right", **_TOP, **_RULE},
    "field": _FIELD,
    "computed": {**_WRAP, **_RULE},
    "square": {"align": "left", "indent": 1, "left": 1, "left_color": THIN, "right": 1, "right_color": THIN, **_WRAP},
    "helper": {"num_format": ";;;"},
    "total": {"bold": True, **_TOP, "top": 1, "top_color": INK},
    "note": {"font_color": SLATE, **_TOP},
}
"""`field` is filled in, `computed` follows from fields; a `helper` shows nothing, also where its column is shown."""


class Looks:
    """The formats of one workbook; equal ones are one."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, str], ...], Format] = {}

    def __call__(self, name: str, **more: Property) -> Format:
        """Return the format of a look, with what is told besides."""
        held = {**LOOKS[name], **more}
        key = tuple(sorted((each, repr(value)) for each, value in held.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(held)
        return self._made[key]

    def rule(self, **properties: Property) -> Format:
        """Return the format of a conditional rule: only what it changes."""
        return self._book.add_format(properties)
