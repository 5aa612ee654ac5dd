"""Which exercises of a gathering have a sheet, and how long each takes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace
    from docgen.model.exercise import Exercise
    from docgen.model.gathering import Gathering


def sheets_of(workspace: Workspace, gathering: Gathering) -> list[tuple[Exercise, int]]:
    """Return the exercises of a gathering that have a sheet, in the order of the deck, and the minutes of each.

    An exercise that several slides belong to has one sheet. The evaluation has none: it has a form of its own.
    """
    slides: dict[str, list[int]] = {}
    for slide in gathering.slides:
        if slide.exercise and not slide.hidden:
            slides.setdefault(slide.exercise, []).append(slide.minutes or 0)
    found = ((workspace.exercises[id], sum(minutes)) for id, minutes in slides.items())
    return [
        (exercise, _minutes(exercise, minutes, gathering))
        for exercise, minutes in found
        if exercise.sheet and exercise.slide.type != "evaluation"
    ]


def _minutes(exercise: Exercise, of_slides: int, gathering: Gathering) -> int:
    """Return the minutes of an exercise: those of its slides together, but no more than the programme has for it."""
    items = (item for day in gathering.agenda for item in day.items if item.exercise == exercise.id)
    planned = sum(item.length or 0 for item in items)
    return min(filter(None, (of_slides, planned)), default=exercise.minutes)
