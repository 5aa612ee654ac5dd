"""What the figures say by themselves in each language: labels, names of shapes, alternative texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tools.templates.deck.figure_parts import inline


@dataclass(frozen=True)
class FigureWords:
    """The fixed texts of the figures in one language. Those that begin with `alt_` hold tags."""

    # names of shapes
    arrow: str
    axis: str
    blank: str
    box: str
    cell: str
    centre: str
    circle: str
    end: str
    field: str
    figure: str
    legend: str
    level: str
    line: str
    mark: str
    network: str
    panel: str
    phase: str
    pillar: str
    roof: str
    base: str
    start: str
    step: str
    text: str
    questions: str
    # labels on slides
    theme: str
    quote: str
    milestone: str
    who: tuple[str, str, str]
    """What the rings ask when the slide has no questions of its own."""
    sum_rule: str
    demanded: str
    not_demanded: str
    worst: str
    canvas: Mapping[str, tuple[str, ...]]
    """Every field of the milestone canvas: its label, then its guidance."""
    # alternative texts
    alt_network_map: str
    alt_timeline: str
    alt_quadrant: str
    alt_rings: str
    alt_canvas: str
    alt_fill_timeline: str
    alt_matrix_2: str
    alt_matrix_5: str
    alt_house: str
    alt_zones: str
    alt_ladder: str
    alt_cycle: str
    alt_focus: str
    alt_pairs: str
    alt_analysis_model: str
    alt_organisation: str
    alt_phases: str


# What alternative texts list.
NETWORKS = inline("slide.boxes", "name")
STEPS = inline("slide.steps", "label")
PHASES = inline("slide.phases")
STAGES = inline("slide.phases", "name")
TURNS = inline("slide.steps")
RINGS = inline("slide.rings")
MODES = inline("slide.modes")
ZONES = inline("slide.zones")
PILLARS = inline("slide.pillars", "heading")
AREAS = inline("slide.areas")
LEVELS = (
    f"{{% for level in slide.levels %}}{inline('level', 'name')}{{% if not loop.last %}}; {{% endif %}}{{% endfor %}}"
)
