"""The shapes of the tables on exercise sheets: how wide each column is.

A shape is one letter for each column: `n` and `w` are a narrow and a wide column of printed names, `s` is a column
for a few characters, `l` one to write in, which shares what is left with the others. The template has a table for
each shape in SHAPES, so a table of another make gets the nearest of those.
"""

from __future__ import annotations

from collections.abc import Sequence

from docgen.documents.paper import WIDTH

FIXED = {"n": 32.0, "w": 58.0, "s": 20.0}
NAMED = "nw"
"""The letters of a first column whose names are printed."""
MOST = 6
"""The most columns that a table of the catalogue has."""
SHAPES = (
    *("l" * columns for columns in range(1, MOST + 1)),
    *(first + "l" * columns for first in NAMED for columns in range(MOST)),
    *("nsl", "wsl", "wssl", "lsl", "llsl", "nllsl", "wlsl", "lsssl"),
)
_NARROW = 14
"""The longest name, in characters, that stands well in a narrow column."""
_SHORT = 4
"""The longest head of a column for a few characters, such as «Når?»."""


def widths(shape: str) -> list[float]:
    """Return the width of each column in millimetres. Where there is nothing to write in, the last one is wider."""
    if "l" not in shape:
        shape = f"{shape[:-1]}l"
    free = WIDTH - sum(FIXED.get(letter, 0.0) for letter in shape)
    return [FIXED.get(letter, free / shape.count("l")) for letter in shape]


def shape_of(heads: Sequence[str], names: Sequence[str]) -> str:
    """Return the shape for a table with these heads; `names` are what stands first in its rows, if anything does."""
    first = "l"
    if names:
        first = "n" if max(map(len, names)) <= _NARROW else "w"
    rest = "".join("s" if len(head) <= _SHORT else "l" for head in heads[1:])
    wanted = first + rest
    return wanted if wanted in SHAPES else first + "l" * len(rest)
