"""The filters that docgen writes into slides: areas of repeated shapes, columns, levels, charts, turns of a slide."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jinja2 import pass_context
from jinja2.runtime import Context, LoopContext, Undefined

from docgen.errors import ValueProblem
from docgen.office import chart
from docgen.office.layouts import Area
from docgen.office.sandbox import state_of
from docgen.office.state import State


def _placed(state: State, loop: LoopContext, number: int) -> Area:
    """The area of the copy that the loop is at; its size beside the template's is kept for the frames within."""
    layout = state.layouts[number]
    area = layout.place(loop.index0, loop.length)
    state.areas[number] = area
    state.scales[number] = (area.width / max(layout.area.width, 1), area.height / max(layout.area.height, 1))
    return area


@pass_context
def _frame(context: Context, loop: LoopContext, number: int) -> str:
    x, y, width, height = _placed(state_of(context), loop, number)
    return f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'


@pass_context
def _area(context: Context, loop: LoopContext, number: int) -> str:
    _placed(state_of(context), loop, number)
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
