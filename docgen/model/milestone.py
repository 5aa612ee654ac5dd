"""Milestones (milepæler) and the activities that lead to them."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from docgen.model.noun import Date, Line, Noun, Prose, misfit

Status = Literal["not-started", "in-progress", "done"]


class Activity(Noun):
    """A task that must be done for a milestone to be reached."""

    text: Line
    start: Date | None = None
    deadline: Date | None = None
    owner: Line | None = None
    status: Status = "not-started"

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        if self.start and self.deadline and self.deadline < self.start:
            raise misfit("deadline", f"the deadline {self.deadline} is before the start {self.start}")
        return self


class Milestone(Noun):
    """A deliverable worded so that done or not done is plain, and to whom it is reported when reached."""

    deliverable: Prose
    deadline: Date | None = None
    owner: Line | None = None
    reported_to: Line | None = None
    decision_point: bool = False
    status: Status = "not-started"
    activities: tuple[Activity, ...] = ()
