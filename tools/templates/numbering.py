"""The lists: numbered headings, bullets and numbers, each one bound to its paragraph styles."""

from __future__ import annotations

from tools.templates.theme import FJORD
from tools.templates.xml import Element, el

HEADINGS, BULLETS, NUMBERS = 1, 2, 3
"""The ids that styles refer to."""


def numbering() -> Element:
    """Return the numbering part."""
    headings = [
        _level(level, "decimal", ".".join(f"%{n + 1}" for n in range(level + 1)), left=680, style=f"Heading{level + 1}")
        for level in range(3)
    ]
    bullets = [_level(n, "bullet", mark, left=397 * (n + 1), hanging=284, colour=FJORD) for n, mark in enumerate("•–•")]
    numbers = [
        _level(n, kind, f"%{n + 1}.", left=397 * (n + 1), hanging=340)
        for n, kind in enumerate(("decimal", "lowerLetter", "lowerRoman"))
    ]
    bullets[0].insert(2, el("w:pStyle", val="ListBullet"))
    numbers[0].insert(2, el("w:pStyle", val="ListNumber"))
    lists = {HEADINGS: headings, BULLETS: bullets, NUMBERS: numbers}
    return el(
        "w:numbering",
        *(
            el(
                "w:abstractNum",
                el("w:nsid", val=f"5A0B{number:04X}"),
                el("w:multiLevelType", val="multilevel"),
                el("w:tmpl", val=f"5A0C{number:04X}"),
                *levels,
                abstractNumId=number,
            )
            for number, levels in lists.items()
        ),
        *(el("w:num", el("w:abstractNumId", val=number), numId=number) for number in lists),
    )


def _level(
    level: int, kind: str, text: str, *, left: int, hanging: int | None = None, style: str = "", colour: str = ""
) -> Element:
    return el(
        "w:lvl",
        el("w:start", val=1),
        el("w:numFmt", val=kind),
        el("w:pStyle", val=style) if style else None,
        el("w:lvlText", val=text),
        el("w:lvlJc", val="left"),
        el("w:pPr", el("w:ind", left=left, hanging=left if hanging is None else hanging)),
        el("w:rPr", el("w:color", val=colour)) if colour else None,
        ilvl=level,
    )
