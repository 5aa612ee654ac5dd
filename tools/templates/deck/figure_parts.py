"""What figures are put together from: panels, fields to write in, lists, axes, and the loops in shapes' names."""

from __future__ import annotations

from collections.abc import Callable

from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP, emu
from tools.templates.deck.shapes import box, group, p
from tools.templates.deck.text import Insets
from tools.templates.xml import Element

LEAST = 14
"""No text is set smaller, in points."""
ROOMY: Insets = (0.35, 0.25, 0.35, 0.25)
"""The insets of a panel."""
NARROW: Insets = (0.2, 0.25, 0.2, 0.2)
"""The insets of a panel that long words must fit."""
_NONE: Insets = (0.0, 0.0, 0.0, 0.0)


def down(size: float) -> float:
    """Return how far text of `size` points may shrink, as a part of its size."""
    return min(1.0, LEAST / size)


def each(name: str, loop: str, layout: str) -> str:
    """Return the name of a shape that is repeated: `loop` is such as `step in slide.steps`."""
    return f"{name} {{%sp for {loop} {layout} %}}"


def only(name: str, condition: str) -> str:
    """Return the name of a shape that is kept when `condition` holds."""
    return f"{name} {{%sp if {condition} %}}"


def figure(
    name: str, alt: str, *children: Element, x: float = LEFT, y: float = TOP, w: float = INNER, h: float = ROOM
) -> Element:
    """Return a whole figure as one group that says what it shows; it fills the zone for content, or a part of it."""
    return group(name, x, y, w, h, *children, alt=alt)


def cases(condition: str, drawn: Callable[[bool], Element]) -> list[Element]:
    """Return both forms of a figure: with what `condition` tells of, and without it."""
    return [kept(drawn(True), condition), kept(drawn(False), f"not ({condition})")]


def kept(shape: Element, condition: str) -> Element:
    """Return the shape, to be kept only when `condition` holds; what its name says already comes after."""
    held = shape[0][0]
    name, _, rest = held.get("name", "").partition(" {%")
    held.set("name", only(name, condition) + (f" {{%{rest}" if rest else ""))
    return shape


def panel(
    name: str,
    x: float,
    y: float,
    w: float,
    h: float,
    *paragraphs: Element | str,
    size: float = 18,
    least: float | None = None,
    fill: str | None = "bg2",
    anchor: str = "t",
    line: str | None = None,
    insets: Insets = ROOMY,
) -> Element:
    """Return a panel of running text. `least` is the smallest size in it, when some of it is set below `size`."""
    return box(
        name, x, y, w, h, *paragraphs,
        fill=fill, line=line, width=0.75, align="l", anchor=anchor, insets=insets, size=size,
        scale=down(least or size),
    )  # fmt: skip


def field(
    name: str, x: float, y: float, w: float, h: float, *paragraphs: Element | str, size: float = 16, least: float = 14
) -> Element:
    """Return a field to write in: mist, with a thin rule."""
    return panel(name, x, y, w, h, *paragraphs, size=size, least=least, line="accent6")


def label(
    name: str,
    x: float,
    y: float,
    w: float,
    h: float,
    *paragraphs: Element | str,
    size: float = 16,
    bold: bool = False,
    colour: str = "tx1",
    align: str = "ctr",
    anchor: str = "ctr",
    rotation: float = 0,
) -> Element:
    """Return text that stands on the slide, or on a shape below it, with no frame of its own."""
    return box(
        name, x, y, w, h, *paragraphs,
        size=size, bold=bold, colour=colour, align=align, anchor=anchor, insets=_NONE, scale=down(size),
        rotation=rotation,
    )  # fmt: skip


def inline(path: str, key: str = "", between: str = ", ") -> str:
    """Return the tags that write a list in one line: the items of `path`, or what each has under `key`.

    A loop and not the filter `join`, which would make text of a value that is more than text.
    """
    value = f"one.{key}" if key else "one"
    return f"{{% for one in {path} %}}{{{{ {value} }}}}{{% if not loop.last %}}{between}{{% endif %}}{{% endfor %}}"


def bullets(items: str, *, size: float, bullet: str = "•", before: float = 4) -> list[Element]:
    """Return the paragraphs of a list; `items` is the path of its texts. A narrow panel wants no bullets: ""."""
    entry = point("{{ item }}", size=size, bullet=bullet, before=before)
    return [p(f"{{%p for item in {items} %}}"), entry, p("{%p endfor %}")]


def point(text: str, *, size: float, bullet: str = "•", before: float = 4) -> Element:
    """Return one point of a list."""
    made = p(text, size=size, bullet=bullet, before=before)
    if bullet:
        properties = made[0]
        indent = emu(_INDENT * size)
        properties.set("marL", str(indent))
        properties.set("indent", str(-indent))
    return made


_INDENT = 0.028
"""Centimetres from a bullet to its text, for each point of the size."""


def when(condition: str, *paragraphs: Element) -> list[Element]:
    """Return paragraphs that are kept when `condition` holds."""
    return [p(f"{{%p if {condition} %}}"), *paragraphs, p("{%p endif %}")]
