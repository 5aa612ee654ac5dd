"""What is wrong with a value, in words: what is wanted there, and what was found."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from docgen.errors import did_you_mean


@dataclass(frozen=True)
class Place:
    """A value as it was typed, and the model's words for what it wants there."""

    raw: str
    wanted: str


def phrase(details: ErrorDetails, raw: str, wanted: str) -> str:
    """Return what is wrong with a value that was typed as `raw` where the model wants `wanted` (or says nothing)."""
    return _MESSAGES.get(details["type"], _other)(details, Place(raw, wanted))


def _found(value: Any, raw: str) -> str:
    """Say what a value is, in the user's words."""
    if value is None:
        return "found nothing"
    if isinstance(value, bool):
        return f"found {raw} (true or false)"
    if isinstance(value, int | float):
        return f"found the number {raw}"
    if isinstance(value, str):
        return f"found “{value if len(value) <= 40 else value[:39] + '…'}”"
    return "found a list" if isinstance(value, list) else "found keys and values"


def _text(details: ErrorDetails, place: Place) -> str:
    value = details["input"]
    if isinstance(value, bool | int | float):
        return f'{place.wanted or "text"} is wanted, but {_found(value, place.raw)}; write it in quotes: "{place.raw}"'
    return f"{place.wanted or 'text'} is wanted, but {_found(value, place.raw)}"


def _wanted(what: str) -> Callable[[ErrorDetails, Place], str]:
    def message(details: ErrorDetails, place: Place) -> str:
        return f"{place.wanted or what} is wanted, but {_found(details['input'], place.raw)}"

    return message


def _exactly(what: str) -> Callable[[ErrorDetails, Place], str]:
    return lambda details, place: f"{what} is wanted, but {_found(details['input'], place.raw)}"


def _date(details: ErrorDetails, place: Place) -> str:
    value = details["input"]
    if details["type"] == "date_parsing":
        return f"there is no date {value}"
    return f"a date such as 2012-02-29 is wanted, but {_found(value, place.raw)}"


def _choice(details: ErrorDetails, place: Place) -> str:
    known = re.findall(r"'([^']*)'|(\b\d+\b)", details["ctx"]["expected"])
    words = [text or number for text, number in known]
    value = details["input"]
    hint = did_you_mean(value, words) if isinstance(value, str) else ""
    return f"one of {', '.join(words)} is wanted, but {_found(value, place.raw)}{hint if 'mean' in hint else ''}"


def _long(details: ErrorDetails, place: Place) -> str:
    return f"{len(details['input'])} characters are too many; the most is {details['ctx']['max_length']}"


def _clock(details: ErrorDetails, place: Place) -> str:
    value = details["input"]
    if isinstance(value, str) and re.fullmatch(r"\d{1,2}[:.]\d\d", value):
        return f"there is no time {value}; a day goes from 00:00 to 23:59"
    hint = "; write it with a colon" if isinstance(value, float) else ""
    return f"a time of day such as 10:00 is wanted, but {_found(value, place.raw)}{hint}"


def _number(details: ErrorDetails, place: Place) -> str:
    value = details["input"]
    comma = isinstance(value, str) and re.fullmatch(r"-?\d+,\d+", value)
    hint = f"; write it with a point: {value.replace(',', '.')}" if comma else ""
    return f"{place.wanted or 'a number'} is wanted, but {_found(value, place.raw)}{hint}"


def _few(details: ErrorDetails, place: Place) -> str:
    least = details["ctx"]["min_length"]
    return f"at least {least} {'entry is' if least == 1 else 'entries are'} wanted here"


def _many(details: ErrorDetails, place: Place) -> str:
    return f"{details['ctx']['actual_length']} entries are too many; the most is {details['ctx']['max_length']}"


def _other(details: ErrorDetails, place: Place) -> str:
    return f"{details['msg']}; {_found(details['input'], place.raw)}"


_MESSAGES: dict[str, Callable[[ErrorDetails, Place], str]] = {
    "string_type": _text,
    "string_pattern_mismatch": _text,
    "string_too_short": lambda details, place: "the text is empty; leave the key out when nothing is known",
    "string_too_long": _long,
    "int_type": _wanted("a whole number"),
    "int_from_float": _wanted("a whole number"),
    "less_than_equal": _wanted("a smaller number"),
    "greater_than_equal": _wanted("a number of 0 or more"),
    "bool_type": _wanted("true or false"),
    "date_type": _date,
    "date_parsing": _date,
    "enum": _choice,
    "literal_error": _choice,
    "tuple_type": _exactly("a list"),
    "model_type": _exactly("a set of keys and values"),
    "model_attributes_type": _exactly("a set of keys and values"),
    "dict_type": _exactly("a set of keys and values"),
    "too_short": _few,
    "too_long": _many,
    "clock": _clock,
    "float_type": _number,
    "finite_number": _wanted("a number"),
}
