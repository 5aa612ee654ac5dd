"""Paragraphs of DrawingML as written text (`<a:p>…</a:p>`): read, to be measured."""

from __future__ import annotations

import html
import re

from docgen.office import levels
from docgen.office.fit import Frame
from docgen.office.wrapping import Level, Run, Text

END = "</a:p>"
_EMPTY = re.compile(r"<a:p(?: [^>]*)?/>")
_LEVEL = re.compile(r'<a:pPr(?= )[^>]*? lvl="(\d)"')
PROPERTIES = re.compile(r"<a:pPr(?=[\s/>])[^>]*(?:(?<=/)>|(?<!/)>.*?</a:pPr>)", re.DOTALL)
RUN = re.compile(r"<a:(r|fld|br)(?=[\s/>])[^>]*(?:(?<=/)>|(?<!/)>(.*?)</a:\1>)", re.DOTALL)
RUN_PROPERTIES = re.compile(r"<a:(rPr|endParaRPr)(?=[\s/>])[^>]*(?:(?<=/)>|(?<!/)>.*?</a:\1>)", re.DOTALL)
END_PROPERTIES = re.compile(r"<a:endParaRPr(?=[\s/>])[^>]*(?:(?<=/)>|(?<!/)>.*?</a:endParaRPr>)", re.DOTALL)
TEXT = re.compile(r"<a:t(?=[\s/>])[^>]*(?:(?<=/)>|(?<!/)>([^<]*)</a:t>)")
_LEVELS = "012345678"
_MORE = ("<a:r ", "<a:br", "<a:fld")


def parts(body: str) -> list[str]:
    """The paragraphs of a body; joined they are the body again."""
    if "/>" in body and _EMPTY.search(body):
        body = _EMPTY.sub("<a:p></a:p>", body)
    found = body.split(END)
    tail = found.pop()
    made = [f"{part}{END}" for part in found]
    if tail and made:
        made[-1] += tail
    return made or [body]


def read(paragraph: str, frame: Frame) -> Text:
    """A written paragraph as it is measured."""
    head, found, rest = paragraph.partition("<a:r>")
    if found and head.startswith("<a:p>") and not any(mark in paragraph for mark in _MORE) and "<a:r>" not in rest:
        properties, found, rest = rest.partition("<a:t>")
        if found:  # one run: what most paragraphs are
            level, look = look_of(head[5:], frame)
            look = levels.of_run(properties, look, frame.fonts) if properties else look
            text = rest[: rest.index("<")]
            return Text((Run(html.unescape(text) if "&" in text else text, look),), look, level)
    match = PROPERTIES.search(paragraph)
    level, look = look_of(match[0] if match else "", frame)
    runs = tuple(_run(match, look, frame) for match in RUN.finditer(paragraph))
    if runs:
        return Text(_joined(runs), look._replace(size=max(run.look.size for run in runs)), level)
    end = END_PROPERTIES.search(paragraph)
    return Text((), levels.of_run(end[0], look, frame.fonts) if end else look, level)


def look_of(properties: str, frame: Frame) -> tuple[int, Level]:
    """The level and the looks of a paragraph with these properties (none: empty)."""
    at = properties.find(' lvl="', 0, properties.find(">"))
    level = max(_LEVELS.find(properties[at + 6]), 0) if at >= 0 else 0  # in a template it may still be a tag
    look = frame.levels[level]
    return level, levels.of_paragraph(properties, look) if properties else look


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
