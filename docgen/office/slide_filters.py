"""The filters that docgen writes into slides: areas of repeated shapes, columns, levels, charts, turns of a slide."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from jinja2 import pass_context
from jinja2.runtime import Context, LoopContext, Undefined

from docgen.errors import ValueProblem
from docgen.office import chart
from docgen.office.layouts import Area, Layout
from docgen.office.sandbox import state_of


@lru_cache(maxsize=4096)
def _place(layout: Layout, index: int, count: int) -> tuple[Area, tuple[float, float], str]:
    """The area of a copy, its size beside the template's, and the area as XML."""
    area = layout.place(index, count)
    scale = (area.width / max(layout.area.width, 1), area.height / max(layout.area.height, 1))
    x, y, width, height = area
    return area, scale, f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'


@pass_context
def _frame(context: Context, loop: LoopContext, number: int) -> str:
    """The area of the copy that the loop is at; its scale is kept for the frames within."""
    state = state_of(context)
    state.areas[number], state.scales[number], written = _place(state.layouts[number], loop.index0, loop.length)
    return written


@pass_context
def _area(context: Context, loop: LoopContext, number: int) -> str:
    state = state_of(context)
    state.areas[number], state.scales[number], _ = _place(state.layouts[number], loop.index0, loop.length)
    return ""


@pass_context
def _scale(context: Context, _: str, *numbers: int) -> str:
    """How much wider and higher than in the template a frame is."""
    wide = high = 1.0
    for number in numbers:
        scale = state_of(context).scales[number]
        wide, high = wide * scale[0], high * scale[1]
    return f"{wide:.6f} {high:.6f}"


def _share(loop: LoopContext, width: int) -> str:
    return str(width // loop.length)


def _level(level: object) -> str:
    if not isinstance(level, int) or isinstance(level, bool) or not 0 <= level <= 8:
        raise ValueProblem(f"the level of a paragraph is a whole number from 0 to 8, not {level!r:.40}")
    return str(level)


@pass_context
def _chart(context: Context, value: object, number: int) -> str:
    if isinstance(value, Undefined):
        str(value)
    state = state_of(context)
    template = state.chart_templates[number]
    state.charts[state.part] = held = chart.data(value, template.format)
    return chart.series(template, held)


@pass_context
def _turn(context: Context, names: Mapping[str, object]) -> str:
    state_of(context).turns.append(dict(names))
    return ""


FILTERS: Mapping[str, Callable[..., object]] = {
    "docgen_frame": _frame,
    "docgen_area": _area,
    "docgen_scale": _scale,
    "docgen_share": _share,
    "docgen_level": _level,
    "docgen_chart": _chart,
    "docgen_turn": _turn,
}
