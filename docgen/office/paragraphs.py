"""Paragraphs of DrawingML as written text (`<a:p>…</a:p>`): read to be measured, set smaller, cut in two."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from docgen.office import levels, metrics
from docgen.office.fit import LINE_PER_SIZE, Frame
from docgen.office.metrics import CEILING_UNITS
from docgen.office.wrapping import Level, Run, Text, scaled

_END = "</a:p>"
_EMPTY = re.compile(r"<a:p(?: [^>]*)?/>")
_LEVEL = re.compile(r'<a:pPr(?= )[^>]*? lvl="(\d)"')
_PROPERTIES = re.compile(r"<a:pPr(?=[\s/>])[^>]*(?:(?<=/)>|(?<!/)>.*?</a:pPr>)", re.DOTALL)
RUN = re.compile(r"<a:(r|fld|br)(?=[\s/>])[^>]*(?:(?<=/)>|(?<!/)>(.*?)</a:\1>)", re.DOTALL)
RUN_PROPERTIES = re.compile(r"<a:(rPr|endParaRPr)(?=[\s/>])[^>]*(?:(?<=/)>|(?<!/)>.*?</a:\1>)", re.DOTALL)
_END_PROPERTIES = re.compile(r"<a:endParaRPr(?=[\s/>])[^>]*(?:(?<=/)>|(?<!/)>.*?</a:endParaRPr>)", re.DOTALL)
TEXT = re.compile(r"<a:t(?=[\s/>])[^>]*(?:(?<=/)>|(?<!/)>([^<]*)</a:t>)")
_NOT_SIMPLE = (
    ' sz="',
    "<a:br",
    "Spc>",
    ' marL="',
    ' indent="',
    ' cap="',
    ' spc="',
    "<a:latin",
    "\t",
    ' marR="',
    "<a:t ",
)


def parts(body: str) -> list[str]:
    """The paragraphs of a body; joined they are the body again."""
    if "/>" in body and _EMPTY.search(body):
        body = _EMPTY.sub("<a:p></a:p>", body)
    found = body.split(_END)
    tail = found.pop()
    made = [f"{part}{_END}" for part in found]
    if tail and made:
        made[-1] += tail
    return made or [body]


def read(paragraph: str, frame: Frame) -> Text:
    """A written paragraph as it is measured."""
    level = level_of(paragraph)
    look = frame.levels[level]
    properties = _PROPERTIES.search(paragraph)
    if properties:
        look = levels.of_paragraph(properties[0], look)
    runs = tuple(_run(match, look, frame) for match in RUN.finditer(paragraph))
    if runs:
        return Text(_joined(runs), look._replace(size=max(run.look.size for run in runs)), level)
    end = _END_PROPERTIES.search(paragraph)
    return Text((), levels.of_run(end[0], look, frame.fonts) if end else look, level)


def level_of(paragraph: str) -> int:
    """The level of a paragraph, 0 to 8."""
    match = _LEVEL.search(paragraph)
    return min(int(match[1]), 8) if match else 0


def plain(text: Text) -> str:
    """What a paragraph says."""
    return "".join(run.text for run in text.runs)


def is_heading(text: Text) -> bool:
    """Whether all that a paragraph says is bold."""
    written = [run for run in text.runs if run.text.strip()]
    return bool(written) and all(run.look.bold for run in written)


def surely_fits(body: str, frame: Frame) -> bool:
    """Whether text fits by a bound that is found without breaking it into lines; False says nothing.

    Two lines that follow each other are together wider than the room for one, or the second would have begun on the
    first: text that is up to n times as wide as the room takes at most 2n - 1 lines.
    """
    if any(mark in body for mark in _NOT_SIMPLE) or not frame.wrap or "<a:p/>" in body:
        return False
    bold = ' b="1"' in body
    total = 0.0
    known: dict[str, tuple[bytes, int, float, float]] = {}
    for paragraph in body.split(_END)[:-1]:
        at = paragraph.find(' lvl="')
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


@lru_cache(maxsize=1024)
def _bounds(look: Level, width: float, bold: bool) -> tuple[bytes, int, float, float]:
    """For one level: the widths of bytes, the width of a line in their unit, its height, and the space around."""
    room = width - look.left - look.right - max(look.indent, 0.0)
    single = look.size * LINE_PER_SIZE
    line = -look.line if look.line < 0 else look.size * metrics.line(look.font) * look.line
    space = sum(value if value >= 0 else -value * single for value in (look.before, look.after))
    units = 0 if look.caps or look.spacing else int(room / look.size * CEILING_UNITS)
    return metrics.ceiling(look.font, bold or look.bold), units, line, space


def _run(match: re.Match[str], look: Level, frame: Frame) -> Run:
    kind, inner = match[1], match[2] or ""
    properties = RUN_PROPERTIES.search(inner)
    if properties:
        look = levels.of_run(properties[0], look, frame.fonts)
    if kind == "br":
        return Run("\n", look)
    text = "".join(TEXT.findall(inner))
    return Run(html.unescape(text) if "&" in text else text, look)


def _joined(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs in the same look, one after another, are one."""
    made = [runs[0]]
    for run in runs[1:]:
        if run.look == made[-1].look:
            made[-1] = Run(made[-1].text + run.text, run.look)
        else:
            made.append(run)
    return tuple(made)


def set_at(paragraph: str, frame: Frame, scale: float, reduction: float) -> str:
    """A paragraph set smaller: a size on every run, break and end mark; lines nearer by `reduction`."""
    look = frame.levels[level_of(paragraph)]
    properties = _PROPERTIES.search(paragraph)
    if properties:
        look = levels.of_paragraph(properties[0], look)
    if scale < 1.0:
        paragraph = RUN.sub(lambda match: _run_at(match, look, frame, scale), paragraph)
        paragraph = _end_at(paragraph, look, frame, scale)
    if reduction and look.line > 0:
        paragraph = _nearer(paragraph, properties, max(look.line - reduction, 0.1))
    return paragraph


def _run_at(match: re.Match[str], look: Level, frame: Frame, scale: float) -> str:
    whole, kind = match[0], match[1]
    properties = RUN_PROPERTIES.search(whole)
    if properties:
        return whole[: properties.start()] + _size_at(properties[0], look, frame, scale) + whole[properties.end() :]
    made = f'<a:rPr sz="{_hundredths(look, scale)}"/>'
    if whole.endswith("/>"):
        return f"{whole[:-2]}>{made}</a:{kind}>"
    start = whole.index(">") + 1
    return whole[:start] + made + whole[start:]


def _end_at(paragraph: str, look: Level, frame: Frame, scale: float) -> str:
    match = _END_PROPERTIES.search(paragraph)
    if match:
        return paragraph[: match.start()] + _size_at(match[0], look, frame, scale) + paragraph[match.end() :]
    if RUN.search(paragraph):
        return paragraph
    return paragraph.replace(_END, f'<a:endParaRPr sz="{_hundredths(look, scale)}"/>{_END}', 1)


def _size_at(properties: str, look: Level, frame: Frame, scale: float) -> str:
    """Run properties with another size."""
    size = _hundredths(levels.of_run(properties, look, frame.fonts), scale)
    end = properties.index(">")
    start = re.sub(r' sz="[^"]*"', "", properties[:end])
    name = re.match(r"<a:\w+", start)
    cut = name.end() if name else 0
    return f'{start[:cut]} sz="{size}"{start[cut:]}{properties[end:]}'


def _hundredths(look: Level, scale: float) -> int:
    return round(scaled(look.size, scale) * 100)


def _nearer(paragraph: str, properties: re.Match[str] | None, factor: float) -> str:
    """A paragraph whose lines stand `factor` of single spacing apart."""
    spacing = f'<a:lnSpc><a:spcPct val="{round(factor * 100_000)}"/></a:lnSpc>'
    if properties is None:
        start = paragraph.index(">", paragraph.index("<a:p")) + 1
        return f"{paragraph[:start]}<a:pPr>{spacing}</a:pPr>{paragraph[start:]}"
    whole = re.sub(r"<a:lnSpc>.*?</a:lnSpc>", "", properties[0], flags=re.DOTALL)
    end = whole.index(">") + 1
    made = f"{whole[: end - 2]}>{spacing}</a:pPr>" if whole[end - 2] == "/" else whole[:end] + spacing + whole[end:]
    return paragraph[: properties.start()] + made + paragraph[properties.end() :]
