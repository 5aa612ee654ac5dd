"""What the covers of a participant's documents say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.language.format import list_text
from docgen.language.forms import terms

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace
    from docgen.model.language import Language
    from docgen.model.network import Network


def cover(workspace: Workspace, participant_id: str, language: Language) -> dict[str, object]:
    """Return programme, participant, networks (one on each line) and themes; empty text where there is nothing."""
    project = workspace.project_of(participant_id)
    networks = workspace.networks_of(participant_id)
    themes = [workspace.theme(theme).name.of(language) for theme in (project.themes if project else ())]
    lines = [_network(network, language) for network in networks]
    return {
        "programme": {"name": workspace.programme.name},
        "participant": {"name": workspace.participants[participant_id].name},
        "networks": "\n".join(lines) or terms(language).no_network,
        "themes": list_text([*themes[:1], *map(_within, themes[1:])], language) if themes else "",
    }


def _network(network: Network, language: Language) -> str:
    """Return «Omdømme (pulje 1), ledes av Asbjørn Stavem»; two leaders are joined by «og»."""
    words = terms(language)
    name = f"{network.name.of(language)} ({words.intake.format(number=network.intake)})"
    return f"{name}, {words.led_by.format(name=list_text(network.current_leaders, language))}"


def _within(name: str) -> str:
    """Return a name as it stands within a sentence: «Omdømme» is «omdømme», «HMS» stays."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
