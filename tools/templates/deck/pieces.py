"""What several prototypes share: the callout, and content that stands higher when there is one below it."""

from __future__ import annotations

from collections.abc import Callable

from tools.templates.deck.figure_parts import only, when
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, ROOM
from tools.templates.deck.shapes import box, p
from tools.templates.deck.words import Words
from tools.templates.xml import Element

CALLOUT = 3.0
"""How tall a callout is, in centimetres."""
GAP = 0.6
LARGE, LARGEST = 26, 28
"""Points of the type of few and short bullets."""
SOURCE = 0.8
"""How tall the line that names the source is."""


def sized(
    loop: str,
    text: str,
    short: str,
    *,
    shorter: str = "",
    size: float | None = None,
    large: float = LARGE,
    bullet: str | None = None,
) -> list[Element]:
    """Return the paragraphs of a list, set large when it is `short`, and larger when it is `shorter` (conditions)."""
    return [
        p(f"{{%p for {loop} %}}"),
        *([p(f"{{%p if {shorter} %}}"), p(text, size=LARGEST, before=LARGEST * 0.8, bullet=bullet)] if shorter else []),
        p(f"{{%p {'elif' if shorter else 'if'} {short} %}}"),
        p(text, size=large, before=large * 0.6, bullet=bullet),
        p("{%p else %}"),
        p(text, size=size, before=None if size is None else size * 0.4, bullet=bullet),
        p("{%p endif %}"),
        p("{%p endfor %}"),
    ]


def above(height: float) -> float:
    """Return the height that is left over something `height` tall at the foot of the content."""
    return ROOM - height - GAP


def cases(condition: str, drawn: Callable[[float, str], Element], heights: tuple[float, float]) -> list[Element]:
    """Return both forms of a shape: so high when the condition holds, and so high when it does not."""
    return [drawn(heights[0], condition), drawn(heights[1], f"not ({condition})")]


def callout(words: Words, condition: str, text: str, *, source: str = "", height: float = CALLOUT) -> Element:
    """Return the callout at the foot of the content, with the path of its source when it may have one."""
    lines = [p(text, size=22, bold=not source)]
    if source:
        lines += when(source, p(f"{{{{ {source} }}}}", size=18, before=4))
    return box(
        only(words["callout"], condition), LEFT, BOTTOM - height, INNER, height, *lines,
        fill="accent1", colour="bg1", align="l", size=18, insets=(0.6, 0.15, 0.6, 0.15), scale=14 / 18,
    )  # fmt: skip


def told(what: str, path: str, part: str = "") -> str:
    """Return the alternative text of a group: what it holds, and the texts at `path` (their `part`), one by one."""
    one = f"{{{{ one{'.' if part else ''}{part} }}}}"
    return f"{what}: {{% for one in {path} %}}{one}{{% if not loop.last %}}; {{% endif %}}{{% endfor %}}"


def source(words: Words, path: str = "slide.source") -> Element:
    """Return the line that says where something comes from, at the foot of the content."""
    return box(
        only(words["source"], path), LEFT, BOTTOM - SOURCE, INNER, SOURCE, f"{words['source']}: {{{{ {path} }}}}",
        size=14, colour="accent6", align="l", anchor="b", insets=(0, 0, 0, 0),
    )  # fmt: skip
