"""The deck of a gathering: what its template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents.occasion import Occasion, of_gathering
from docgen.documents.slides import slides_values
from docgen.documents.voice import Voice
from docgen.model.language import Language

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.gathering import Deck


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of a gathering's deck."""
    gathering = workspace.gatherings[subject.gathering]
    voice = Voice(language, gathering.language)
    return deck_values(workspace, gathering, of_gathering(workspace, gathering, voice), voice)


def deck_values(workspace: Workspace, deck: Deck, occasion: Occasion, voice: Voice) -> dict[str, object]:
    """Return what every deck has: who sends it, its footer, and its slides."""
    programme = workspace.programme
    return {
        "language": voice.words.tag,
        "title": voice.plain(deck.title),
        "programme": {"name": voice.mark(programme.name, Language.NN)},
        "sender": voice.name(programme.owner),
        "footer": {"title": occasion.title, "date": occasion.dates},
        "continued": voice.words.continued,
        "gathering": occasion.values(),
        "slides": slides_values(deck, occasion, workspace.exercises, voice),
    }
