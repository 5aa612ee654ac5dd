"""Values that data may hold besides text, numbers, dates, lists and mappings; and the digest of data."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import orjson

from docgen.errors import ValueProblem

_CANONICAL = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS


@dataclass(frozen=True, slots=True)
class Markdown:
    """Text with light Markdown: bold, italic, links, lists. Becomes real formatting."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to an http, https or mailto address."""

    text: str
    url: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Foreign:
    """Text in another language than the document's; `lang` is a tag such as `nn-NO`."""

    text: str
    lang: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture (PNG, JPEG or GIF) with the text that stands for it when it is not seen.

    `source` is a path, looked up beside the data, or the bytes themselves. With neither width nor height the
    picture gets its own size, and never more than the width of the text.
    """

    source: str | bytes
    alt: str
    width_mm: float | None = None
    height_mm: float | None = None


class Blank:
    """Stands for the empty item at the end of a repeating section: every part of it is blank too."""

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __str__(self) -> str:
        return ""

    def _never(self, _: object) -> bool:
        return False

    def _blank(self, _: object) -> Blank:
        return self

    __lt__ = __le__ = __gt__ = __ge__ = _never
    __sub__ = __rsub__ = __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _blank


BLANK = Blank()


def digest(data: Mapping[str, object]) -> str:
    """SHA-256 of the data in one canonical form: equal data, equal digest, on any machine.

    Raises ValueProblem for anything that is not plain data, such as an object with methods.
    """
    try:
        text = orjson.dumps(data, _canonical, _CANONICAL)
    except orjson.JSONEncodeError:  # numbers of more than 64 bits, keys that are not text, or a fault
        text = _dumped(data)
    return hashlib.sha256(text).hexdigest()


def _dumped(data: Mapping[str, object]) -> bytes:
    """The same by Python's own encoder, which takes more and says better what is wrong."""
    try:
        text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_canonical)
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueProblem(f"the data is not plain: {error}") from error
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise ValueProblem("the data holds half a character (a lone surrogate), which no file can hold") from error


@lru_cache(maxsize=4096)
def _day(value: date) -> str:
    return f"\x00date {value.isoformat()}"


def _canonical(value: object) -> object:
    if isinstance(value, date):
        return _day(value)
    if isinstance(value, Picture):
        source = value.source if isinstance(value.source, str) else hashlib.sha256(value.source).hexdigest()
        return ["\x00picture", source, value.alt, value.width_mm, value.height_mm]
    if isinstance(value, Markdown | Link | Foreign):
        return [f"\x00{type(value).__name__.lower()}", *astuple(value)]
    if isinstance(value, Path):
        raise TypeError(f"{value!r} is a path; give its text")
    raise TypeError(f"{type(value).__name__} is not text, a number, a date, a list or a mapping")


def is_empty(value: object) -> bool:
    """Whether a content control with this value is still to be filled in. False and 0 are values."""
    if value is None:
        return True
    if isinstance(value, str | list | tuple | dict):
        return len(value) == 0 or (isinstance(value, str) and not value.strip())
    if isinstance(value, Markdown | Foreign):
        return not value.text.strip()
    return False
