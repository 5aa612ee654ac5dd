"""Whom documents are made for, and in which languages."""

from __future__ import annotations

from pathlib import Path

from docgen.documents.subject import FORMS, data_forms, gatherings, lessons, networks, participants, programmes
from docgen.inputs.workspace import load
from docgen.model.language import Language
from tests.inputs import gatherings as worlds
from tests.inputs import workspaces


def test_a_participant_has_its_own_form_and_may_have_the_other(tmp_path: Path) -> None:
    drammen, luster = participants(load(workspaces.write(tmp_path)))

    assert (drammen.id, drammen.languages) == ("drammen", (Language.NB,))
    assert (luster.id, luster.languages) == ("luster", (Language.NN,))
    assert drammen.possible == luster.possible == (Language.NB, Language.NN)


def test_a_participant_belongs_to_the_networks_that_any_source_places_it_in(tmp_path: Path) -> None:
    network = workspaces.NETWORK + "  - {participant: drammen, seen: 2013-04-01, source: booklet}\n"
    drammen, _luster = participants(load(workspaces.write(tmp_path, network=network)))

    assert drammen.networks == ("omdomme",)


def test_a_participant_that_writes_english_gets_the_form_of_the_programme(tmp_path: Path) -> None:
    project = workspaces.PROJECT.replace("language: nb", "language: en")
    drammen, _luster = participants(load(workspaces.write(tmp_path, project=project)))

    assert drammen.languages == (Language.NB,)


def test_a_gathering_and_lessons_have_the_languages_of_their_decks(tmp_path: Path) -> None:
    gathering = worlds.GATHERING.replace("venue:", "languages: [nb, en]\nvenue:")
    workspace = load(worlds.write(tmp_path, gathering=gathering))
    (held,), (learnt,) = gatherings(workspace), lessons(workspace)

    assert (held.id, held.gathering, held.networks) == ("samling-1", "samling-1", ("omdomme",))
    assert held.languages == held.possible == (Language.NB, Language.EN)
    assert (learnt.id, learnt.lessons, learnt.languages) == ("pulje-1", "pulje-1", (Language.NB,))


def test_a_network_is_selected_by_itself_and_has_the_form_of_most_of_its_participants() -> None:
    found = {one.network: one for one in networks(load(Path("inputs")))}
    nynorsk = [id for id, one in found.items() if one.languages == (Language.NN,)]

    assert nynorsk == ["kompetanse-vest-og-ost", "sykefravaer-nord-og-vest"]
    assert {one.languages for id, one in found.items() if id not in nynorsk} == {(Language.NB,)}
    assert all((one.id, one.networks, one.possible) == (id, (id,), FORMS) for id, one in found.items())


def test_half_of_a_network_is_not_most_of_it(tmp_path: Path) -> None:
    network = workspaces.NETWORK + "  - {participant: drammen, seen: 2013-04-01, source: booklet}\n"
    (found,) = networks(load(workspaces.write(tmp_path, network=network)))

    assert found.languages == (Language.NB,)


def test_the_programme_is_in_both_forms_and_in_no_network() -> None:
    (found,) = programmes(load(Path("inputs")))

    assert (found.id, found.programme) == ("saman-om-ein-betre-kommune", "saman-om-ein-betre-kommune")
    assert (found.languages, found.networks) == (FORMS, ())


def test_figures_are_asked_of_every_participant_each_year(tmp_path: Path) -> None:
    form = "{{year: {year}, deadline: {year}-11-01, until: {year}-09-30, source: booklet}}"
    asked = ", ".join(form.format(year=year) for year in (2015, 2014))
    programme = f"{workspaces.PROGRAMME}data_forms: [{asked}]\n"
    found = list(data_forms(load(workspaces.write(tmp_path, programme=programme))))

    assert [(one.participant, one.year) for one in found] == [
        ("drammen", 2014),
        ("luster", 2014),
        ("drammen", 2015),
        ("luster", 2015),
    ]
    assert [one.languages for one in found[:2]] == [(Language.NB,), (Language.NN,)]
