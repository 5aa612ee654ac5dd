"""What a scalar in YAML means: the core schema of YAML 1.2, and the characters that no text may hold.

In the core schema `NO` is text, `12:30` is text, `0301` is the number 301 and `2012-02-02` is text
(YAML 1.2.2, chapter 10.3). Dates are made by the model, which knows where one is wanted.
"""

from __future__ import annotations

import re

Scalar = str | int | float | bool | None

_CONSTANTS: dict[str, bool | None] = dict.fromkeys(("", "~", "null", "Null", "NULL"))
_CONSTANTS |= dict.fromkeys(("true", "True", "TRUE"), True)
_CONSTANTS |= dict.fromkeys(("false", "False", "FALSE"), False)

_INT = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEX = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_INFINITY = re.compile(r"[-+]?\.(inf|Inf|INF)")
_NAN = frozenset((".nan", ".NaN", ".NAN"))
_MAY_BE_NUMBER = frozenset("+-.0123456789")

_LONGEST_NUMBER = 300
"""Digits; Python itself refuses whole numbers of more than 4300."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""C0 and C1 but tab and line ends, lone surrogates and non-characters: XML has no way to hold most of them."""


def unprintable(text: str) -> re.Match[str] | None:
    """Return the first control character or lone surrogate in `text`, if any."""
    return _UNPRINTABLE.search(text)


def unprintables(text: str) -> list[re.Match[str]]:
    """Return all control characters and lone surrogates in `text`."""
    return list(_UNPRINTABLE.finditer(text))


def resolve(text: str) -> Scalar:
    """Return what the plain (unquoted) scalar `text` means. Raises ValueError for a number without end."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in _MAY_BE_NUMBER:
        return text
    return _number(text)


def _number(text: str) -> Scalar:
    if len(text) > _LONGEST_NUMBER and _FLOAT.fullmatch(text):
        raise ValueError(f"a number of {len(text)} characters is too long; put it in quotes if it is text")
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _OCTAL.fullmatch(text):
        return int(text[2:], 8)
    if _HEX.fullmatch(text):
        return int(text[2:], 16)
    if _INFINITY.fullmatch(text):
        return float(text.replace(".", ""))
    return float("nan") if text in _NAN else text
