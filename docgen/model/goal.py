"""Goals at four levels (effekt, resultat, driver, tiltak)."""

from __future__ import annotations

from docgen.model.measurement import Figures
from docgen.model.noun import Date, Line, Noun, Prose


class Goal(Noun):
    """A goal with indicator, baseline (0-punkt), target, deadline and how often it is measured.

    These are texts, as people write them; `figures` holds the numbers of a goal that can be counted.
    """

    text: Prose
    indicator: Line | None = None
    baseline: Line | None = None
    target: Line | None = None
    deadline: Date | None = None
    measured: Line | None = None
    figures: Figures | None = None


class Goals(Noun):
    """The goals of a project by level (booklet 2013, Vedlegg 1, «Målsettinger»)."""

    effect: tuple[Goal, ...] = ()
    result: tuple[Goal, ...] = ()
    driver: tuple[Goal, ...] = ()
    action: tuple[Goal, ...] = ()
