"""The overview of the programme: what its template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docgen.documents.overview import overview, overview_terms, shown
from docgen.documents.overview_counts import network_rows
from docgen.documents.overview_lists import Row
from docgen.documents.overview_members import alphabetical, members, strangers
from docgen.documents.overview_notes import Notes
from docgen.language.format import interval_text

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.language import Language


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the networks by intake and name, their participants, and what all projects hold.

    A participant in two networks has two rows, and what is counted of it is counted once. Those in no network are last.
    """
    programme = workspace.programme
    networks = sorted(
        workspace.networks.values(), key=lambda network: (network.intake, alphabetical(network.name.of(language)))
    )
    found = [*members(workspace, networks), *strangers(workspace)]
    held = overview(workspace, found, "programme-overview", language)
    words = overview_terms(language)
    notes = Notes(workspace, words, language)
    rows = network_rows(workspace, networks, cast("list[Row]", held["participants"]), notes, language)
    return {
        **held,
        "under": programme.name,
        "programme": {
            "id": programme.id,
            "name": programme.name,
            "owner": programme.owner.of(language),
            "period": interval_text(programme.start, programme.end, language),
            "themes": ", ".join(theme.name.of(language) for theme in programme.themes),
        },
        "networks": rows,
        "figures": {**cast("Row", held["figures"]), "networks": len(rows)},
        "shown": {**cast("Row", held["shown"]), "networks": shown(words, "networks", len(rows))},
        "notes": [],
    }
