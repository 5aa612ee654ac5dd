"""What all handouts of a gathering share.

Handouts are in the language forms that the gathering has; one that has none, because it is in English, gets bokmål. A
participant's exercise sheets are in its own form when the gathering has that one, and else in the gathering's: the
network leader hands them out together with slides that the participants can read, and each municipality gets what is
addressed to it in the form it has decided on (språklova § 11).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents.occasion import of_gathering
from docgen.documents.voice import Voice

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.gathering import Gathering
    from docgen.model.language import Language


def voice_of(gathering: Gathering, language: Language) -> Voice:
    """Return the voice that tells a gathering in `language`."""
    return Voice(language, gathering.language)


def opening(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the programme's name, and when and where the gathering is and who leads it."""
    gathering = workspace.gatherings[subject.gathering]
    return {
        "programme": {"name": workspace.programme.name},
        "gathering": of_gathering(workspace, gathering, voice_of(gathering, language)).values(),
    }
