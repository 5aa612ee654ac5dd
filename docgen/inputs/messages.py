"""Errors of pydantic as problems with a place, in words for the person who edits the file."""

from __future__ import annotations

import re

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from docgen.errors import Problem, did_you_mean
from docgen.inputs.phrases import phrase
from docgen.inputs.wanted import spot
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
        return document.problem(path, _unknown(path, spot(model, tuple(details["loc"][:-1])).keys), at_key=True)
    return document.problem(path, phrase(details, document.raw(path) or "", place.description))


def _unknown(path: DataPath, known: list[str]) -> str:
    key = str(path[-1])
    hint = "; a number is written with a point, such as 8.4" if key.isdecimal() else did_you_mean(key, known)
    return f"unknown key “{key}”{hint}"


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
