"""Errors of pydantic as problems with a place, in words for the person who edits the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from docgen.errors import Problem, did_you_mean
from docgen.inputs.wanted import Spot, spot
from docgen.inputs.yaml import DataPath, Document


def problems(error: ValidationError, document: Document, model: type[BaseModel]) -> list[Problem]:
    """Return every error of one file as a problem."""
    errors = error.errors(include_url=False)
    return [_problem(details, document, model) for details in errors if not _follows(details)]


def _follows(details: ErrorDetails) -> bool:
    """A list whose entries are all wrong is not too short as well."""
    return details["type"] == "too_short" and len(details["input"]) >= details["ctx"]["min_length"]


def _problem(details: ErrorDetails, document: Document, model: type[BaseModel]) -> Problem:
    place = spot(model, tuple(details["loc"]))
    path = place.path
    kind = details["type"]
    if kind == "misfit":
        field = details["ctx"]["field"]
        within = field if isinstance(field, tuple) else (field,) if field else ()
        return document.problem((*path, *within), str(details["ctx"]["message"]))
    if kind == "missing":
        return _missing(path, document)
    if kind == "union_tag_not_found":
        return _missing((*path, _discriminator(details)), document)
    if kind == "union_tag_invalid":
        return document.problem((*path, _discriminator(details)), _no_such_kind(details))
    if kind == "extra_forbidden":
        known = spot(model, tuple(details["loc"][:-1])).keys
        return document.problem(path, f"unknown key “{path[-1]}”{did_you_mean(str(path[-1]), known)}", at_key=True)
    return document.problem(path, _MESSAGES.get(kind, _other)(details, _Place(document, place)))


def _missing(path: DataPath, document: Document) -> Problem:
    """A key that is not there stands where its mapping begins; an empty one stands on its own line."""
    is_there = document.holds(path)
    if is_there:
        return document.problem(path, f"“{path[-1]}” is empty; it must be filled in")
    around = document.problem(path[:-1], "")
    message = f"the key “{path[-1]}” is missing"
    return Problem(around.file, around.line, around.column, document.problem(path, "").path, message)


def _discriminator(details: ErrorDetails) -> str:
    """The key that tells of which kind a value is, such as `type`."""
    return str(details["ctx"]["discriminator"]).strip("'")


def _no_such_kind(details: ErrorDetails) -> str:
    key, tag = _discriminator(details), str(details["ctx"]["tag"])
    known = sorted(re.findall("'([^']*)'", details["ctx"]["expected_tags"]))
    hint = did_you_mean(tag, known)
    return f"unknown {key} “{tag}”{hint if 'mean' in hint else ';'} known here: {', '.join(known)}"


class _Place:
    """A value in a file, and what the model wants there."""

    def __init__(self, document: Document, place: Spot) -> None:
        self.raw = document.raw(place.path) or ""
        self.wanted = place.description


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


def _text(details: ErrorDetails, place: _Place) -> str:
    value = details["input"]
    if isinstance(value, bool | int | float):
        return f'{place.wanted or "text"} is wanted, but {_found(value, place.raw)}; write it in quotes: "{place.raw}"'
    return f"{place.wanted or 'text'} is wanted, but {_found(value, place.raw)}"


def _wanted(what: str) -> Callable[[ErrorDetails, _Place], str]:
    def message(details: ErrorDetails, place: _Place) -> str:
        return f"{place.wanted or what} is wanted, but {_found(details['input'], place.raw)}"

    return message


def _exactly(what: str) -> Callable[[ErrorDetails, _Place], str]:
    return lambda details, place: f"{what} is wanted, but {_found(details['input'], place.raw)}"


def _date(details: ErrorDetails, place: _Place) -> str:
    value = details["input"]
    if details["type"] == "date_parsing":
        return f"there is no date {value}"
    return f"a date such as 2012-02-29 is wanted, but {_found(value, place.raw)}"


def _choice(details: ErrorDetails, place: _Place) -> str:
    known = re.findall(r"'([^']*)'|(\b\d+\b)", details["ctx"]["expected"])
    words = [text or number for text, number in known]
    value = details["input"]
    hint = did_you_mean(value, words) if isinstance(value, str) else ""
    return f"one of {', '.join(words)} is wanted, but {_found(value, place.raw)}{hint if 'mean' in hint else ''}"


def _long(details: ErrorDetails, place: _Place) -> str:
    return f"{len(details['input'])} characters are too many; the most is {details['ctx']['max_length']}"


def _clock(details: ErrorDetails, place: _Place) -> str:
    value = details["input"]
    if isinstance(value, str) and re.fullmatch(r"\d{1,2}[:.]\d\d", value):
        return f"there is no time {value}; a day goes from 00:00 to 23:59"
    hint = "; write it with a colon" if isinstance(value, float) else ""
    return f"a time of day such as 10:00 is wanted, but {_found(value, place.raw)}{hint}"


def _few(details: ErrorDetails, place: _Place) -> str:
    least = details["ctx"]["min_length"]
    return f"at least {least} {'entry is' if least == 1 else 'entries are'} wanted here"


def _many(details: ErrorDetails, place: _Place) -> str:
    return f"{details['ctx']['actual_length']} entries are too many; the most is {details['ctx']['max_length']}"


def _other(details: ErrorDetails, place: _Place) -> str:
    return f"{details['msg']}; {_found(details['input'], place.raw)}"


_MESSAGES: dict[str, Callable[[ErrorDetails, _Place], str]] = {
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
    "float_type": _wanted("a number"),
    "finite_number": _wanted("a number"),
}
