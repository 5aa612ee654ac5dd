"""What is captured at a gathering: who takes part, what the sheets of its exercises ask for, what was answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from docgen.documents.sheets import sheets_of
from docgen.documents.slides import CATALOGUE
from docgen.documents.voice import Voice
from docgen.language.capture import CaptureTerms
from docgen.language.capture_forms import capture_terms
from docgen.model.answers import Answer
from docgen.model.exercise import ScaleAsk, TableAsk
from docgen.model.language import Language

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace
    from docgen.model.exercise import Ask, Exercise

HELPS = "hemmer-fremmer"
"""The exercise whose table asks what helps and what hinders, and has a sheet of its own."""
READY = 20
"""Rows for answers of people who are not prepared for, where each answers alone."""

Kind = Literal["scale", "square", "helps", "text"]
Row = dict[str, object]


@dataclass(frozen=True)
class Asked:
    """One thing that an exercise's sheet asks for; `number` is its place there, from 1."""

    exercise: Exercise
    number: int
    ask: Ask

    @property
    def kind(self) -> Kind:
        """Where its answers belong."""
        if isinstance(self.ask, ScaleAsk):
            return "scale"
        if isinstance(self.ask, TableAsk):
            return _kind_of_table(self.exercise)
        return "text"


@dataclass(frozen=True)
class Session:
    """A gathering to capture. `participants` are names by id, in the order of the network."""

    voice: Voice
    participants: Mapping[str, str]
    asked: Sequence[Asked]
    answers: Mapping[tuple[str, str, int], Answer]

    @property
    def words(self) -> CaptureTerms:
        return capture_terms(self.voice.language)

    def of(self, *kinds: Kind) -> Iterator[Asked]:
        """Yield what is asked for of some kinds, in order."""
        return (asked for asked in self.asked if asked.kind in kinds)

    def answer(self, participant: str, asked: Asked) -> Answer | None:
        """Return what a participant answered."""
        return self.answers.get((participant, asked.exercise.id, asked.number))

    def name(self, exercise: Exercise) -> str:
        """Return what an exercise is called."""
        return self.voice.plain(exercise.name)


def session_of(workspace: Workspace, gathering_id: str, language: Language) -> Session:
    """Return what is to be captured at a gathering; the evaluation is not among it."""
    gathering = workspace.gatherings[gathering_id]
    members = dict.fromkeys(one.participant for one in workspace.networks[gathering.network].participants)
    given = workspace.answers.get(gathering_id)
    return Session(
        voice=Voice(language, CATALOGUE),
        participants={id: workspace.participants[id].name for id in members},
        asked=[
            Asked(exercise, number, ask)
            for exercise, _ in sheets_of(workspace, gathering)
            for number, ask in enumerate(exercise.sheet, 1)
        ],
        answers={(one.participant, one.exercise, one.ask): one for one in (given.answers if given else ())},
    )


def key_of(asked: Asked, participant: str, place: object = "") -> str:
    """Return the address of an answer, for reading it back: participant/exercise/ask/place."""
    return "/".join(str(part) for part in (participant, asked.exercise.id, asked.number, place) if part != "")


def _kind_of_table(exercise: Exercise) -> Kind:
    slide = exercise.slide
    if slide.type == "factor-scales":
        return "scale"
    if slide.type == "quadrant" or (slide.type == "matrix" and slide.size == 2):
        return "square"
    return "helps" if exercise.id == HELPS else "text"
