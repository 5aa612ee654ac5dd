"""The outlines of docgen's prototype slides: tags, loops and all."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.figures import FIGURES
from benchmarks.outline import (
    AGENDA,
    BODY,
    COMPARISON,
    COVER,
    NUMBER,
    RISKS,
    SECTION,
    TITLE,
    Chart,
    Figure,
    Line,
    Outline,
    Table,
)
from benchmarks.slide import ChartData

_TITLE = [Line("{{ slide.title }}")]
_END = Line("{%p endfor %}")
_NOTES = ("{%p for line in slide.notes %}", "{{ line }}", "{%p endfor %}")
_ITEMS = [Line("{%p for item in bullet.items %}"), Line("{{ item }}", 1), _END]
_BULLETS = [Line("{%p for bullet in slide.bullets %}"), Line("{{ bullet.text }}"), *_ITEMS, _END]
_TASKS = [Line("{%p for task in slide.tasks %}"), Line("{{ task }}", 1), _END]
_EXAMPLE: ChartData = {"categories": ["a", "b"], "series": [{"name": "x", "values": [1, 2]}]}
_MAP = "Kommune {%sp for box in slide.boxes grid 4 gap 0.4 %}"
_STEPS = "Steg {%sp for box in slide.boxes row gap 0.4 %}"


def prototypes() -> dict[str, Outline]:
    """Return the prototype of each type of slide; the first line of its notes is the type."""
    cover = [Line("{{ slide.subtitle }}"), Line("{{ slide.dates }}, {{ slide.place }}")]
    box = ["{{ box.name }}", "Leder: {{ box.leader }}", "{{ box.place }}"]
    step = ["{{ box.label }}", "{{ box.text }}"]
    found = {
        "welcome": Outline(COVER, [_TITLE, cover]),
        "divider": Outline(SECTION, [_TITLE, [Line("{{ slide.text }}")]]),
        "bullets": Outline(BODY, [_TITLE, _BULLETS]),
        "columns": Outline(COMPARISON, [_TITLE, *_column(0), *_column(1)]),
        "agenda": _table(*AGENDA, ("time", "title", "speaker")),
        "risks": _table(*RISKS, ("no", "text", "s", "k", "sum", "owner", "by")),
        "chart-column": Outline(TITLE, [_TITLE], chart=Chart("column", _EXAMPLE)),
        "chart-line": Outline(TITLE, [_TITLE], chart=Chart("line", _EXAMPLE)),
        "map": Outline(TITLE, [_TITLE], figure=Figure(_MAP, 1, [box])),
        "steps": Outline(TITLE, [_TITLE], figure=Figure(_STEPS, 1, [step])),
        "exercise": Outline(BODY, [_TITLE, [Line("{{ slide.minutes }}, {{ slide.form }}"), *_TASKS]]),
        **{kind: Outline(TITLE, [_TITLE], figure=Figure(*fixed)) for kind, fixed in FIGURES.items()},
    }
    return {kind: _whole(kind, made) for kind, made in found.items()}


def _whole(kind: str, made: Outline) -> Outline:
    footer = () if made.layout == COVER else ("{{ footer.date }}", "{{ footer.title }}", NUMBER)
    return replace(made, footer=footer, notes=[f"type: {kind}", *_NOTES])


def _column(number: int) -> list[list[Line]]:
    column = f"slide.columns[{number}]"
    bullets = [Line(f"{{%p for text in {column}.bullets %}}"), Line("{{ text }}"), _END]
    return [[Line(f"{{{{ {column}.heading }}}}")], bullets]


def _table(head: list[str], shares: tuple[int, ...], keys: tuple[str, ...]) -> Outline:
    empty = [""] * (len(head) - 1)
    row = [f"{{{{ row.{key} }}}}" for key in keys]
    rows = [head, ["{%tr for row in slide.rows %}", *empty], row, ["{%tr endfor %}", *empty]]
    return Outline(TITLE, [_TITLE], table=Table(rows, shares))
