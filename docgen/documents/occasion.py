"""What a deck is shown at: the title, when, where, and who leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.documents.voice import Spoken, Voice
from docgen.language.format import date_text, interval_text

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace
    from docgen.model.agenda import AgendaDay
    from docgen.model.gathering import Gathering
    from docgen.model.lessons import Lessons


@dataclass(frozen=True)
class Occasion:
    """The texts that several slides and the footer share, the days of the programme, and where pictures are.

    What an occasion does not have is an empty text. `pictures` is a folder below that of the inputs.
    """

    title: Spoken
    network: Spoken
    dates: str
    place: Spoken
    leaders: str
    days: tuple[AgendaDay, ...]
    pictures: str

    def values(self) -> dict[str, object]:
        """Return what templates call `gathering`."""
        return {name: getattr(self, name) for name in ("title", "network", "dates", "place", "leaders")}


def of_gathering(workspace: Workspace, gathering: Gathering, voice: Voice) -> Occasion:
    """Return the occasion of a gathering; the leaders of its network lead it when it names none."""
    network = workspace.networks[gathering.network]
    return Occasion(
        title=voice.say(gathering.title),
        network=voice.name(network.name),
        dates=interval_text(gathering.start, gathering.end, voice.language),
        place=voice.say(gathering.venue),
        leaders=voice.people(gathering.leaders or network.current_leaders),
        days=gathering.agenda,
        pictures="gatherings",
    )


def of_lessons(lessons: Lessons, voice: Voice) -> Occasion:
    """Return the occasion of a deck of lessons, whose subtitle stands where a gathering has its network."""
    return Occasion(
        title=voice.say(lessons.title),
        network=voice.say(lessons.subtitle),
        dates=date_text(lessons.date, voice.language) if lessons.date else "",
        place="",
        leaders="",
        days=(),
        pictures="lessons",
    )
