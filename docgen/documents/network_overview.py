"""The overview of a network: what its template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents.overview import overview, overview_terms
from docgen.documents.overview_members import members
from docgen.documents.overview_notes import Notes
from docgen.language.format import list_text
from docgen.language.forms import terms

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.language import Language


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the network, its participants, and the goals, risks and milestones of their projects."""
    network = workspace.networks[subject.network]
    name = network.name.of(language)
    intake = terms(language).intake.format(number=network.intake)
    themes = [workspace.theme(theme).name.of(language) for theme in network.themes]
    return {
        **overview(workspace, members(workspace, [network]), "network-overview", language),
        "under": f"{name} · {intake}",
        "network": {
            "id": network.id,
            "name": name,
            "intake": network.intake,
            "themes": ", ".join(themes),
            "leaders": list_text(network.current_leaders, language),
        },
        "notes": Notes(workspace, overview_terms(language), language).of_network(network),
    }
