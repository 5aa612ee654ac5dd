"""The widest, highest and most indented that the text of a frame can be: a bound that is told at a glance.

Most text of most slides fits easily. What a template says of a frame's text is known when it is compiled, so that a
render only counts the bytes of each paragraph; text that does not fit by this bound is measured in full.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from docgen.office import metrics, paragraphs
from docgen.office.fit import LINE_PER_SIZE, Frame
from docgen.office.wrapping import Level

_RUN = re.compile(r"<a:t(?: [^>]*)?>([^<]*)")
_LEVEL_OF_DATA = re.compile(r' lvl="(?!\d")[^"]*"')
_FOREIGN_LOOKS = (' cap="', ' spc="', "<a:latin", "\t")


class Worst(NamedTuple):
    """Of all paragraphs of a frame: the widths of bytes, the largest size, line and space, and the widest indent."""

    table: bytes
    size: float
    line: float
    space: float
    indent: float

    def fits(self, body: str, width: float, height: float) -> bool:
        """Whether written paragraphs surely fit; False says nothing.

        Text that is up to n times as wide as the room takes at most 2n - 1 lines: two lines that follow each other are
        together wider than the room for one.
        """
        units = int((width - self.indent) / self.size * metrics.CEILING_UNITS)
        if units <= 0 or "\t" in body:
            return False
        lines = body.count("<a:br")
        table = self.table
        written = body.split(paragraphs.END)[:-1]
        for paragraph in written:
            wide = 0
            for piece in paragraph.split("<a:t>")[1:]:
                wide += sum(piece[: piece.find("<")].encode().translate(table))
            lines += 1 if wide <= units else -2 * (-wide // units) - 1
        return lines * self.line + len(written) * self.space <= height


def read(body: str, frame: Frame) -> Worst | None:
    """The bound of a frame whose paragraphs are `body` in the template; None for looks that it does not know."""
    if not frame.wrap or any(mark in body for mark in _FOREIGN_LOOKS) or _RUN.search(body) is None:
        return None
    body = _LEVEL_OF_DATA.sub("", body)
    looks: list[Level] = []
    for part in paragraphs.parts(body):
        text = paragraphs.read(part, frame)
        looks += [text.look, *(run.look for run in text.runs)]
    # A value may bring lists, whose items take the deeper levels.
    looks += [look._replace(size=min(look.size, _largest(looks))) for look in frame.levels]
    fonts = {look.font for look in looks}
    if len(fonts) > 1 or any(look.caps or look.spacing for look in looks):
        return None
    size = _largest(looks)
    single = size * LINE_PER_SIZE
    return Worst(
        metrics.ceiling(fonts.pop(), True),
        size,
        max(-look.line if look.line < 0 else size * metrics.line(look.font) * look.line for look in looks),
        max(sum(one if one >= 0 else -one * single for one in (look.before, look.after)) for look in looks),
        max(look.left + look.right + max(look.indent, 0.0) for look in looks),
    )


def _largest(looks: Sequence[Level]) -> float:
    return max(look.size for look in looks)
