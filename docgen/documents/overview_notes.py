"""What an overview remarks: where the sources are in doubt, and whom a joint project consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.language.format import list_text

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace
    from docgen.language.overviews import OverviewTerms
    from docgen.model.language import Language
    from docgen.model.network import Network
    from docgen.model.participant import Participant


class Notes:
    """The remarks of one overview, in its language."""

    def __init__(self, workspace: Workspace, words: OverviewTerms, language: Language) -> None:
        self._workspace, self._words, self._language = workspace, words, language

    def of_member(self, id: str, network: Network | None) -> str | None:
        """Return what there is to remark of a participant in a network (None: of one that is in none)."""
        participant = self._workspace.participants[id]
        said = [self._municipalities(participant), *self._doubts(participant, network), *self._homeless(participant)]
        return " ".join(filter(None, said)) or None

    def of_network(self, network: Network) -> list[str]:
        """Return who leads a network by which source, a line each, when the sources disagree."""
        if not any(leader.doubt for leader in network.leaders):
            return []
        said = (
            self._words.claim.format(name=leader.name, source=self._source(leader.source)) for leader in network.leaders
        )
        return [self._words.leaders, *said]

    def _municipalities(self, participant: Participant) -> str:
        names = [each.name for each in participant.municipalities]
        if len(names) < 2 or all(name in participant.name for name in names):
            return ""
        return self._words.municipalities.format(names=list_text(names, self._language))

    def _doubts(self, participant: Participant, network: Network | None) -> list[str]:
        if network is None:
            return []
        stated = [member for member in network.participants if member.participant == participant.id]
        if not any(member.doubt for member in stated):
            return []
        sources = "; ".join(dict.fromkeys(self._source(member.source) for member in stated))
        said = [self._words.doubtful.format(sources=sources)]
        if network.intake not in {admission.intake for admission in participant.admissions}:
            said.append(self._words.unlisted.format(intake=network.intake))
        others = [
            other.name.of(self._language)
            for other in self._workspace.networks_of(participant.id)
            if other.id != network.id and other.intake == network.intake
        ]
        return [*said, self._words.elsewhere.format(networks=list_text(others, self._language))] if others else said

    def _homeless(self, participant: Participant) -> list[str]:
        placed = {network.intake for network in self._workspace.networks_of(participant.id)}
        admitted = sorted({admission.intake for admission in participant.admissions})
        return [self._words.homeless.format(intake=intake) for intake in admitted if intake not in placed]

    def _source(self, id: str) -> str:
        return f"«{self._workspace.source(id).title.replace('«', '‘').replace('»', '’')}»"
