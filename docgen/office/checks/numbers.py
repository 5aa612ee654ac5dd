"""Numbers as attributes hold them. A file may hold anything: what is no number counts as the default."""

from __future__ import annotations

import re

_WHOLE = re.compile(r"[+-]?\d{1,18}\Z")
_PERCENT = re.compile(r"[+-]?\d{1,9}(?:\.\d{1,9})?%\Z")
_ONE = 100_000  # 100 % in thousandths of a per cent


def whole(text: str | None, default: int = 0) -> int:
    """A whole number."""
    return int(text) if text and _WHOLE.match(text) else default


def share(text: str | None, default: float = 1.0) -> float:
    """A part of one: `50000` and `50%` are a half (ST_Percentage, ECMA-376 Part 4, 12.1)."""
    if text and _PERCENT.match(text):
        return float(text[:-1]) / 100
    return whole(text, round(default * _ONE)) / _ONE
