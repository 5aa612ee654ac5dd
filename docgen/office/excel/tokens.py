"""Formulas cut into tokens (ECMA-376 Part 1, 18.17); put together again they are the formula, letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.office.excel.references import AREA, PREFIX

_NAME = r"[^\W\d][\w.?\\]*|\\[\w.?\\]+"
_BRACKETS = r"\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]"
# In the order in which they are tried; what may follow the name of a sheet is tried after it, and only once.
_PLAIN = {
    "text": r'"(?:[^"]|"")*"',
    "space": r"\s+",
    "comma": ",",
    "open": r"[({]",
    "close": r"[)}]",
    "operator": r"<=|>=|<>|[-+*/^&=<>%;:]",
}
_NAMED = {
    "error": r"#(?:N/A|DIV/0!|GETTING_DATA|[A-Z]+[!?])",
    "reference": rf"{AREA}(?![\w.(\[!?\\])",
    "function": rf"(?:{_NAME})\(",
    "table": rf"(?:{_NAME})?{_BRACKETS}(?!!)",
    "name": _NAME,
}
_LAST = {"number": r"(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?", "other": "."}


def _any(kinds: dict[str, str]) -> str:
    return "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items())


_TOKEN = re.compile(f"{_any(_PLAIN)}|(?:{PREFIX})?(?:{_any(_NAMED)})|{_any(_LAST)}", re.DOTALL)
# Functions that take one value where they are given a cell; with a range of cells they would give many.
_OF_ONE = re.compile(
    "ABS|CEILING|CHAR|CHOOSE|CLEAN|CODE|DATE|DATEVALUE|DAY|DAYS|DEGREES|EDATE|EOMONTH|EVEN|EXACT|EXP|FACT|FIND|FIXED|FLOOR|"
    "HOUR|HYPERLINK|IF|IFERROR|IFNA|INT|ISBLANK|ISERR|ISERROR|ISEVEN|ISLOGICAL|ISNA|ISNONTEXT|ISNUMBER|ISODD|ISTEXT|"
    "LEFT|LEN|LN|LOG|LOG10|LOWER|MID|MINUTE|MOD|MONTH|MROUND|NOT|ODD|POWER|PROPER|QUOTIENT|RADIANS|REPLACE|REPT|RIGHT|"
    "ROUND|ROUNDDOWN|ROUNDUP|SEARCH|SECOND|SIGN|SQRT|SUBSTITUTE|T|TEXT|TIME|TIMEVALUE|TRIM|TRUNC|UPPER|VALUE|WEEKDAY|"
    "WEEKNUM|YEAR"
)


class Token(NamedTuple):
    """A piece of a formula, and its kind: text, space, comma, open, close, operator, error, reference, function, table,
    name, number or other. A function has its `(`; braces open and close.
    """

    kind: str
    text: str

    @property
    def function(self) -> str:
        """The name of a function in capitals; empty for any other token."""
        return self.text[:-1].upper() if self.kind == "function" else ""


def split(formula: str) -> list[Token]:
    """The tokens of a formula without its `=`."""
    return [Token(str(match.lastgroup), match[0]) for match in _TOKEN.finditer(formula)]


def join(tokens: Sequence[Token]) -> str:
    """The formula that the tokens make."""
    return "".join(token.text for token in tokens)


def stripped(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without the spaces around them."""
    held = [index for index, token in enumerate(tokens) if token.kind != "space"]
    return tokens[held[0] : held[-1] + 1] if held else ()


def arguments(call: Sequence[Token]) -> list[Sequence[Token]] | None:
    """The arguments of a call; None when the tokens are more or less than one call."""
    if not call or call[0].kind != "function":
        return None
    found: list[Sequence[Token]] = []
    depth, start = 0, 1
    for index, token in enumerate(call):
        depth += (token.kind in ("function", "open")) - (token.kind == "close")
        if depth == 0 and index + 1 < len(call):
            return None
        if depth == 0 or (depth == 1 and token.kind == "comma"):
            found.append(call[start:index])
            start = index + 1
    return found if depth == 0 else None


def wholes(tokens: Sequence[Token]) -> Iterator[bool]:
    """Of each token, whether it is a whole argument of a function that takes a range, or a member of a union."""
    openers = around(tokens)
    held = [token.kind for token in tokens if token.kind != "space"]
    before, after = ["", *held], [*held[1:], ""]
    position = 0
    for index, token in enumerate(tokens):
        if token.kind == "space":
            yield False
            continue
        starts = before[position] in ("", "function", "open", "comma")
        yield starts and after[position] in ("", "close", "comma") and _takes_ranges(openers[index], tokens)
        position += 1


def around(tokens: Sequence[Token]) -> list[int]:
    """Of each token, the index of the one that opens the call or the parentheses around it; -1 for none."""
    open_ = [-1]
    found = []
    for index, token in enumerate(tokens):
        if token.kind == "close" and len(open_) > 1:
            open_.pop()
        found.append(open_[-1])
        if token.kind in ("function", "open"):
            open_.append(index)
    return found


def _takes_ranges(opener: int, tokens: Sequence[Token]) -> bool:
    if opener >= 0 and tokens[opener].kind == "function":
        return not _OF_ONE.fullmatch(tokens[opener].function)
    return any(token.kind == "comma" and at == opener for token, at in zip(tokens, around(tokens), strict=True))
