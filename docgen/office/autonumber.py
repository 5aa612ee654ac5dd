"""Numbers of lists that go on on another slide: there PowerPoint would begin at 1 again."""

from __future__ import annotations

import re

from docgen.office import paragraphs

_NUMBERED = re.compile(r'<a:buAutoNum (?=[^>]*?type="([^"]*)")[^>]*?/>')
_START = re.compile(r' startAt="(\d+)"')


def continued(chunks: list[list[str]]) -> list[list[str]]:
    """Paragraphs slide by slide, those of a list that began earlier numbered on."""
    running: dict[int, tuple[str, int]] = {}  # by level: the kind of number, and the last one
    made: list[list[str]] = []
    for chunk in chunks:
        begins: dict[int, int] = {level: number + 1 for level, (_, number) in running.items()} if made else {}
        made.append([_numbered(paragraph, running, begins) for paragraph in chunk])
    return made


def _numbered(paragraph: str, running: dict[int, tuple[str, int]], begins: dict[int, int]) -> str:
    """A paragraph with the number that its list has come to; `begins` is where each level's list goes on from."""
    level = paragraphs.level_of(paragraph)
    match = _NUMBERED.search(paragraph)
    kind = match[1] if match else ""
    for ended in [one for one in running if one > level or (one == level and running[one][0] != kind)]:
        del running[ended]
        begins.pop(ended, None)
    if match is None:
        return paragraph
    start = _START.search(match[0])
    first = int(start[1]) if start else 1
    running[level] = (kind, running[level][1] + 1 if level in running else first)
    if level not in begins:
        return paragraph
    again = f'{_START.sub("", match[0])[:-2]} startAt="{begins[level]}"/>'
    return paragraph[: match.start()] + again + paragraph[match.end() :]
