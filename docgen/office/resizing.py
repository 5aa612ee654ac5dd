"""Written paragraphs set smaller, or their lines nearer to each other."""

from __future__ import annotations

import re

from docgen.office import levels
from docgen.office.fit import Frame
from docgen.office.paragraphs import END, END_PROPERTIES, PROPERTIES, RUN, RUN_PROPERTIES, look_of
from docgen.office.wrapping import Level, scaled


def set_at(paragraph: str, frame: Frame, scale: float, reduction: float) -> str:
    """A paragraph set smaller: a size on every run, break and end mark; lines nearer by `reduction`."""
    properties = PROPERTIES.search(paragraph)
    _, look = look_of(properties[0] if properties else "", frame)
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
    match = END_PROPERTIES.search(paragraph)
    if match:
        return paragraph[: match.start()] + _size_at(match[0], look, frame, scale) + paragraph[match.end() :]
    if RUN.search(paragraph):
        return paragraph
    return paragraph.replace(END, f'<a:endParaRPr sz="{_hundredths(look, scale)}"/>{END}', 1)


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
