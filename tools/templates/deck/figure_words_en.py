"""The figures' own texts in English."""

from __future__ import annotations

from tools.templates.deck.figure_words import (
    AREAS,
    LEVELS,
    MODES,
    NETWORKS,
    PHASES,
    PILLARS,
    RINGS,
    STAGES,
    STEPS,
    TURNS,
    ZONES,
    FigureWords,
)

WORDS = FigureWords(
    arrow="Arrow",
    axis="Axis",
    blank="Background",
    box="Box",
    cell="Cell",
    centre="Centre",
    circle="Circle",
    end="End",
    field="Field",
    figure="Figure",
    legend="Legend",
    level="Level",
    line="Line",
    mark="Mark",
    network="Network",
    panel="Panel",
    phase="Phase",
    pillar="Pillar",
    roof="Roof",
    base="Base",
    start="Start",
    step="Step",
    text="Text",
    questions="Questions",
    theme="{% if slide.theme %}Theme: {{ slide.theme }}{% else %}{{ slide.boxes|length }} "
    "network{% if slide.boxes|length > 1 %}s{% endif %}{% endif %}",
    quote="“{{ slide.quote.text }}”",
    milestone="Milestone",
    who=("Who is it about?", "When in the project?", "In what way?"),
    sum_rule="Sum = S × K, from 1 to 25",
    demanded="Countermeasure required: the sum is 9 or more, or K is 5 (12 of 25 cells)",
    not_demanded="No triangle: no countermeasure required",
    worst="▲ Highest risk: begin here",
    canvas={
        "vision": ("Project vision", "What do we want the project to be remembered for?"),
        "background": ("Background and trigger", "Why does the municipality need this now?"),
        "gain": ("What will it give us?", "Benefits and good effects:"),
        "goal": (
            "Project goal: S-M-A-R-T-E",
            "What has been achieved when the project is over and “everyone” is satisfied?",
        ),
        "start": ("Start date",),
        "phase": ("Milestone/phase",),
        "end": ("End date",),
        "evaluate": ("Evaluate and secure the results",),
        "affected": ("Who is affected?", "MUST:", "SHOULD:", "MAY:"),
        "cooperation": ("Three-party cooperation", "Team:", "Leadership:"),
        "critical": ("Critical success factors", "1.", "2.", "3."),
        "values": ("Values for working together in the network", "1.", "2.", "3."),
    },
    alt_network_map="Overview of the networks: " + NETWORKS,
    alt_timeline="Timeline with {{ slide.steps|length }} steps: " + STEPS,
    alt_quadrant="Four cells to write in. Horizontal axis: {{ slide.x_axis }}, vertical axis: {{ slide.y_axis }}, "
    "both from {{ slide.low }} to {{ slide.high }}",
    alt_rings="Model with three rings, from the inside out: " + RINGS + ". Ways of taking part: " + MODES,
    alt_canvas="Canvas for a milestone plan with fields for vision, background, benefit, goal, three milestones or "
    "phases between start and end, evaluation, who is affected, cooperation, critical factors and values",
    alt_fill_timeline="Timeline to fill in, from {{ slide.start }} to {{ slide.end }}, with three phases and three "
    "milestones",
    alt_matrix_2="Matrix with four cells. Horizontal axis: {{ slide.x_axis }}, vertical axis: {{ slide.y_axis }}, "
    "both from {{ slide.low }} to {{ slide.high }}",
    alt_matrix_5="Risk matrix with 25 cells. {{ slide.y_axis }} (S) is vertical and {{ slide.x_axis }} (K) horizontal, "
    "both from 1 to 5. Each cell shows the sum S × K; a triangle and a colour show where a countermeasure is required",
    alt_house="House with the roof “{{ slide.roof.heading }}”, pillars for " + PILLARS + " and the base "
    "“{{ slide.base.heading }}”",
    alt_zones="Model with three zones, from the inside out: " + ZONES,
    alt_ladder="Staircase with {{ slide.steps|length }} steps, from the bottom up: "
    + STEPS
    + "{% if slide.phases %}. Phases: "
    + PHASES
    + "{% endif %}",
    alt_cycle="Cycle of {{ slide.steps|length }} steps, each leading to the next: "
    + TURNS
    + "{% if slide.centre %}. In the centre: {{ slide.centre }}{% endif %}",
    alt_focus="{{ slide.centre }} in the centre, with lines to {{ slide.areas|length }} areas: " + AREAS,
    alt_pairs="Pairs where one leads to the other: {% for pair in slide.pairs %}{{ pair.heading }} to {{ pair.text }}"
    "{% if not loop.last %}; {% endif %}{% endfor %}",
    alt_analysis_model="Analysis model: {{ slide.start.heading }} leads to {{ slide.actions.heading }}, "
    "{{ slide.drivers.heading }}, {{ slide.result.heading }} and {{ slide.effect.heading }}. "
    "{{ slide.process.heading }} lies beneath and affects the whole chain",
    alt_organisation="Organisation chart with {{ slide.levels|length }} levels, from the top down: " + LEVELS,
    alt_phases="{{ slide.phases|length }} phases, one after the other: " + STAGES,
)
