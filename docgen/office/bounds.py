"""A quick look at whether text fits, without breaking it into lines: most slides need no more."""

from __future__ import annotations

from functools import lru_cache

from docgen.office import metrics
from docgen.office.fit import LINE_PER_SIZE, Frame
from docgen.office.metrics import CEILING_UNITS
from docgen.office.paragraphs import END
from docgen.office.wrapping import Level


def surely_fits(body: str, frame: Frame) -> bool:
    """Whether text fits by a bound that is found without breaking it into lines; False says nothing.

    Two lines that follow each other are together wider than the room for one, or the second would have begun on the
    first: text that is up to n times as wide as the room takes at most 2n - 1 lines.
    """
    if not frame.wrap or not _is_plain(body):
        return False
    bold = ' b="1"' in body
    total = 0.0
    known: dict[str, tuple[bytes, int, float, float]] = {}
    for paragraph in body.split(END)[:-1]:
        at = paragraph.find(' lvl="', 0, paragraph.find("<a:t>"))
        level = paragraph[at + 6] if at >= 0 else "0"
        if level not in known:
            known[level] = _bounds(frame.levels[min(int(level), 8)], frame.width, bold)
        table, units, line, space = known[level]
        if units <= 0:
            return False
        wide = 0
        for piece in paragraph.split("<a:t>")[1:]:
            wide += sum(piece[: piece.find("<")].encode().translate(table))
        total += space + (line if wide <= units else line * (-2 * (-wide // units) - 1))
    return total <= frame.height


def _is_plain(body: str) -> bool:
    """Whether only levels and bold change the looks of a body. A loop over the marks takes three times as long."""
    return not (
        ' sz="' in body
        or "<a:br" in body
        or "Spc>" in body
        or ' marL="' in body
        or ' indent="' in body
        or ' marR="' in body
        or ' cap="' in body
        or ' spc="' in body
        or "<a:latin" in body
        or "<a:p/>" in body
        or "<a:t " in body
        or "\t" in body
    )


@lru_cache(maxsize=1024)
def _bounds(look: Level, width: float, bold: bool) -> tuple[bytes, int, float, float]:
    """For one level: the widths of bytes, the width of a line in their unit, its height, and the space around."""
    room = width - look.left - look.right - max(look.indent, 0.0)
    single = look.size * LINE_PER_SIZE
    line = -look.line if look.line < 0 else look.size * metrics.line(look.font) * look.line
    space = sum(value if value >= 0 else -value * single for value in (look.before, look.after))
    units = 0 if look.caps or look.spacing else int(room / look.size * CEILING_UNITS)
    return metrics.ceiling(look.font, bold or look.bold), units, line, space
