"""The participants of an overview: their order, what is told of each, and where the sources are in doubt."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from docgen.documents import network_overview, programme_overview, subject
from docgen.documents.overview_members import alphabetical, members, strangers
from docgen.inputs.workspace import Workspace, load
from docgen.model.language import Language


@cache
def workspace() -> Workspace:
    return load(Path("inputs"))


def network(id: str, language: Language = Language.NB) -> Any:
    return network_overview.values(workspace(), subject.Subject((), (), network=id), language)


def programme(language: Language = Language.NB) -> Any:
    return programme_overview.values(workspace(), next(subject.programmes(workspace())), language)


def row(values: Any, name: str) -> Any:
    return next(row for row in values["participants"] if row["participant"] == name)


def test_names_are_sorted_as_in_norwegian() -> None:
    names = ["Åsnes", "Øksnes", "Ærlig", "Zeta", "arendal"]
    assert sorted(names, key=alphabetical) == ["arendal", "Zeta", "Ærlig", "Øksnes", "Åsnes"]


def test_a_participant_in_two_networks_is_first_in_one_of_them() -> None:
    found = members(workspace(), workspace().networks.values())
    several = [member for member in found if member.participant.id == "songdalen"]

    assert [member.first for member in several] == [True, False]
    assert sum(member.first for member in found) == len({member.participant.id for member in found})


def test_a_participant_without_a_network_is_told_of_in_the_programme() -> None:
    assert [member.participant.id for member in strangers(workspace())] == ["ks-agder"]
    last = programme()["participants"][-1]
    assert (last["participant"], last["network"]) == ("KS Agder", "Ikke plassert i nettverk")
    assert last["note"] == "Er tatt opp i pulje 1, men står ikke i noe nettverk der."


def test_what_is_told_of_a_participant_with_a_project() -> None:
    tinn = row(network("sykefravaer-ost"), "Tinn")

    assert (tinn["municipality"], tinn["county"], tinn["form"]) == ("0826", "Telemark", "Nøytral")
    assert (tinn["themes"], tinn["project"]) == (
        "Sykefravær, Heltid/deltid",
        "Hele stillinger og helsefremmende arbeidsplasser",
    )
    assert (tinn["known"], tinn["example"], tinn["counter"]) == ("● Ja", "Ja", 1)
    assert (tinn["risks"], tinn["mandatory"], tinn["milestones"], tinn["overdue"]) == (9, 7, 9, 0)


def test_what_is_not_known_of_a_participant_is_empty() -> None:
    molde = row(network("sykefravaer-ost"), "Molde")
    assert (molde["project"], molde["leader"], molde["example"], molde["note"]) == (None, None, None, None)
    assert (molde["known"], molde["themes"], molde["risks"]) == ("○ Nei", "Sykefravær", 0)


def test_the_project_of_another_form_keeps_its_language() -> None:
    joint = row(network("kompetanse-vest-og-ost"), "Finnøy og Rennesøy")
    assert joint["municipality"] == "1141, 1142"
    assert joint["form"] == "Nynorsk, nøytral"
    assert str(joint["project"]) == "Saman om kompetanse i Finnøy og Rennesøy"


def test_doubts_of_the_sources_are_told_and_never_decided() -> None:
    moss = row(network("heltid-deltid-ost"), "Moss")["note"]
    assert moss.startswith("Usikkert: Kildene er uenige. Plassert her ifølge «Lysark til første nettverkssamling")
    assert moss.endswith("Står ikke på opptakslisten for pulje 1.")

    twice = [row(network(id), "Bjugn")["note"] for id in ("omdomme", "heltid-deltid-nord-og-sor")]
    assert twice[0].endswith("Er også plassert i Heltid/deltid Nord og Sør.")
    assert twice[1].endswith("Er også plassert i Omdømme.")


def test_a_group_tells_its_municipalities_unless_its_name_does() -> None:
    assert row(network("omdomme-med-ovrige-tema"), "Innherred samkommune")["note"] == "Kommunene Levanger og Verdal."
    assert row(network("kompetanse-vest-og-ost"), "Finnøy og Rennesøy")["note"] is None


def test_two_sources_with_two_leaders_are_both_named() -> None:
    first, *claims = network("sykefravaer-ost")["notes"]
    assert first == "Kildene er uenige om hvem som leder nettverket."
    assert [claim.split(" ifølge ")[0] for claim in claims] == ["Asbjørn Stavem", "Geir Johan Hansen"]
    assert network("omdomme")["notes"] == []


def test_the_notes_are_in_the_form_of_the_document() -> None:
    moss = row(network("heltid-deltid-ost", Language.NN), "Moss")["note"]
    assert moss.startswith("Usikkert: Kjeldene er usamde. Plassert her ifølgje ")


def test_a_network_without_projects_has_one_empty_row_in_each_list() -> None:
    held = network("innovasjon")
    for name in ("goals", "risks", "milestones"):
        (empty,) = held[name]
        assert set(empty.values()) <= {None, ""}, name
    assert held["status_date"] is None
    assert len(held["half_years"]) == 10
    assert held["figures"]["participants"] == 6


def test_the_rows_of_lists_have_the_keys_of_the_empty_row() -> None:
    rich, poor = network("sykefravaer-ost"), network("innovasjon")
    for name in ("goals", "risks", "milestones"):
        assert set(rich[name][0]) == set(poor[name][0]), name


def test_the_programme_counts_every_participant_once_and_every_network() -> None:
    held = programme()
    assert held["figures"]["participants"] == len(workspace().participants)
    assert held["figures"]["rows"] == len(held["participants"])
    assert [row["intake"] for row in held["networks"]] == [1] * 8 + [2] * 8
    assert sum(row["participants"] for row in held["networks"]) == held["figures"]["rows"] - 1
    assert len(held["risks"]) == len({(row["participant"], row["nr"]) for row in held["risks"]})
