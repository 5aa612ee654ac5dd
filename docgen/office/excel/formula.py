"""Formulas read: what is a reference, what is a tag within a text, and which tag gives the stored value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from docgen.errors import Place, TemplateError
from docgen.office import join
from docgen.office.excel import references, tokens
from docgen.office.excel.nouns import Formula, Piece
from docgen.office.excel.tokens import Token
from docgen.office.tags import TOKEN, Tag, TagTable

_TRUTHS = ("TRUE", "FALSE")
_PREFIX = re.compile(references.PREFIX)


def read(text: str, place: Place, table: TagTable) -> Formula:
    """A formula, with or without its `=`. Raises TemplateError for a broken reference and for tags in wrong places.

    `CHOOSE(1, formula, "{{ tag }}")` is the formula, with the tag's code as its value (`Formula.value`).
    """
    found: Sequence[Token] = tokens.split(text.removeprefix("="))
    found, value = _unwrapped(found, place, table)
    for token in found:
        _check(token, place)
    for one, other in pairwise(found):
        if one.text == "{" and other.text in ("{", "%", "#"):
            raise TemplateError('a tag in a formula must stand within quotes, as in "{{ … }}"', place)
    pieces: list[Piece] = []
    for token, whole in zip(found, tokens.wholes(found), strict=True):
        if token.kind in ("reference", "text"):
            pieces += _pieces(token, whole, place, table)
        else:
            pieces.append(Piece(token.text))
    names = dict.fromkeys(token.text for token in found if token.kind == "name" and token.text.upper() not in _TRUTHS)
    named = (token.text.partition("[")[0] for token in found if token.kind == "table")
    return Formula(tuple(_joined(pieces)), value, tuple(dict.fromkeys(filter(None, named))), tuple(names))


def _check(token: Token, place: Place) -> None:
    if token.kind != "text" and "#REF!" in token.text:
        raise TemplateError("the formula refers to a deleted cell (#REF!)", place)
    if token.kind == "table" and "{{" in token.text:
        column = "{{" + token.text.partition("{{")[2].partition("}}")[0] + "}}"
        raise TemplateError(
            f"the formula names the column «{column}», whose name comes from the data; refer to its cells instead",
            place,
        )


def _unwrapped(found: Sequence[Token], place: Place, table: TagTable) -> tuple[Sequence[Token], str | None]:
    """The formula within `CHOOSE(1, …, "{{ tag }}")` and the code of the tag."""
    call = tokens.stripped(found)
    given = tokens.arguments(call) if call and call[0].function == "CHOOSE" else None
    if given is None or len(given) != 3 or tokens.join(given[0]).strip() != "1":
        return found, None
    last = tokens.stripped(given[2])
    if len(last) != 1 or last[0].kind != "text":
        return found, None
    text, tags = _tags(last[0], place, table)
    if len(tags) != 1 or tags[0].kind != "value" or not TOKEN.fullmatch(text.strip()):
        return found, None
    return tokens.stripped(given[1]), _code(tags[0], place)


def _tags(token: Token, place: Place, table: TagTable) -> tuple[str, list[Tag]]:
    """What a text in quotes says, with tokens for its tags, and the tags."""
    text = token.text[1:-1].replace('""', '"')
    if "{" not in text and "}" not in text:
        return text, []
    own = TagTable(table.file, table.part)
    text, numbers = join.tokenized(text, own, place)
    if own.faults:
        raise own.faults[0]
    return text, [own.tags[number] for number in numbers]


def _code(tag: Tag, place: Place) -> str:
    if tag.kind != "value" or tag.level:
        raise TemplateError("a text in a formula can hold {{ … }}, and no other tag", tag.place)
    return tag.code.strip().removeprefix("-").removesuffix("-").strip()


def _pieces(token: Token, whole: bool, place: Place, table: TagTable) -> Iterator[Piece]:
    if token.kind == "reference":
        reference = references.read(token.text)
        yield Piece(token.text, reference, whole=whole and reference is not None)
    elif token.kind == "text" and ("{" in token.text or "}" in token.text):
        text, tags = _tags(token, place, table)
        held = iter(tags)
        yield Piece('"')
        start = 0
        for match in TOKEN.finditer(text):
            yield Piece(_doubled(text[start : match.start()]))
            tag = next(held)
            if tag.kind != "comment":
                yield Piece("", tag=_code(tag, place))
            start = match.end()
        yield Piece(_doubled(text[start:]) + '"')
    else:
        yield Piece(token.text)


def _doubled(text: str) -> str:
    return text.replace('"', '""')


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with texts that follow each other made one."""
    text = ""
    for piece in pieces:
        if piece.reference is None and not piece.tag:
            text += piece.text
            continue
        if text:
            yield Piece(text)
        text = ""
        yield piece
    if text:
        yield Piece(text)


def shared(text: str, by: tuple[int, int]) -> str:
    """A formula as it stands that many rows and columns further on: what is not fixed by `$` moves."""
    return "".join(_moved(token, *by) for token in tokens.split(text))


def _moved(token: Token, rows: int, columns: int) -> str:
    reference = references.read(token.text) if token.kind == "reference" else None
    return token.text if reference is None else references.write(references.moved(reference, rows, columns))


def renamed(text: str, tables: Mapping[str, str], sheets: Mapping[str, str]) -> str:
    """A formula in which tables and sheets have other names; the keys are the old ones in small letters (casefold)."""
    return "".join(_renamed(token, tables, sheets) for token in tokens.split(text))


def _renamed(token: Token, tables: Mapping[str, str], sheets: Mapping[str, str]) -> str:
    if token.kind not in ("reference", "name", "table", "error"):
        return token.text
    prefix = _PREFIX.match(token.text)
    held, rest = (prefix[0], token.text[prefix.end() :]) if prefix else ("", token.text)
    sheet = sheets.get((references.sheet(held) or "").casefold())
    if token.kind in ("table", "name"):
        name, bracket, columns = rest.partition("[")
        rest = tables.get(name.casefold(), name) + bracket + columns
    return (held if sheet is None else references.prefix(sheet)) + rest
