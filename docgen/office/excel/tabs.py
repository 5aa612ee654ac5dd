"""The names of sheets, as they stand on the tabs: what Excel allows, and how any text is made to fit."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.errors import ValueProblem
from docgen.office import escaping

LONGEST = 31
"""The characters of a name, counted as Excel counts: those beyond U+FFFF are two."""
FORBIDDEN = ":\\/?*[]"
_KEPT = "history"  # the sheet in which Excel tells of changes
_FITTED = str.maketrans(dict.fromkeys(FORBIDDEN, "–") | {"\n": " ", "\r": " ", "\t": " "})


def check(names: Sequence[str]) -> None:
    """Raise ValueProblem for the first name that Excel forbids, for one that stands twice, and for no sheet at all."""
    if not names:
        raise ValueProblem("no sheet would be left in the workbook")
    seen: set[str] = set()
    for name in names:
        _check(name)
        if name.casefold() in seen:
            raise ValueProblem(f"two sheets would be called «{name}»")
        seen.add(name.casefold())


def _check(name: str) -> None:
    if not name.strip():
        raise ValueProblem("a sheet would have no name")
    bad = next((character for character in name if character in FORBIDDEN), None)
    if bad is not None:
        raise ValueProblem(f"the sheet name «{name}» holds {bad}, which Excel does not allow ( : \\ / ? * [ ] )")
    if any(character < " " for character in name):
        raise ValueProblem(f"the sheet name «{fit(name)}» holds a line break or a tab, which Excel does not allow")
    escaping.escape(name)
    if _units(name) > LONGEST:
        raise ValueProblem(f"the sheet name «{name}» has {_units(name)} characters; Excel allows {LONGEST}")
    if name[0] == "'" or name[-1] == "'":
        raise ValueProblem(f"the sheet name «{name}» begins or ends with an apostrophe")
    if name.casefold() == _KEPT:
        raise ValueProblem(f"«{name}» is a name that Excel keeps for itself")


def fit(text: str) -> str:
    """The text as a name that Excel allows: `–` for forbidden characters, cut to 31 with `…`.

    An empty text stays empty, and two texts may become one name: both are faults of `check`.
    """
    name = text.replace("\r\n", "\n").translate(_FITTED).strip().strip("'")
    if name.casefold() == _KEPT:
        name += "–"
    if _units(name) <= LONGEST:
        return name
    while _units(name) > LONGEST - 1:
        name = name[: min(LONGEST - 1, len(name) - 1)]
    return f"{name.rstrip()}…"


def _units(name: str) -> int:
    return len(name) + sum(character > "\uffff" for character in name)
