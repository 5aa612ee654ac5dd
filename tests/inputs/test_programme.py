"""The programme that docgen ships: what the booklet of 2013 and the deck of 2012 print, counted and listed."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from docgen.inputs.workspace import Workspace, load
from docgen.model.assessment import FACTORS, RISK_FACTORS
from docgen.model.exercise import TableAsk
from docgen.model.language import LanguageForm, Name, Text
from docgen.model.participant import Municipality, ParticipantKind

FOLDER = Path(__file__).parents[2] / "inputs"

# Participants that the booklet places in each network (Vedlegg 2), the doubtful ones of the deck in addition.
PARTICIPANTS = {
    "kompetanse-vest-og-ost": 7,
    "kompetanse-nord": 4 + 1,
    "omdomme": 6,
    "heltid-deltid-nord-og-sor": 6 + 1,
    "heltid-deltid-ost": 6 + 1,
    "sykefravaer-nord-og-vest": 5,
    "sykefravaer-sor": 6,
    "sykefravaer-ost": 7,
    "omdomme-med-ovrige-tema": 9,
    "omdomme-rekruttering-frivillig-sektor-folkehelse": 8,
    "heltidskultur-kompetanse-sykefravaer": 7,
    "kompetanse-rekruttering": 6,
    "sykefravaer": 6,
    "innovasjon": 6,
    "innovasjon-listerregionen": 6,
    "heltidskultur": 8,
}

INTAKE_1 = """\
Andøy, Arendal, Bjugn, Brønnøy, Bø i Nordland, Bø i Telemark, Bømlo, Drammen, Dyrøy, Eidsvoll, Elverum, Finnøy,
Fredrikstad, Gamvik, Gloppen, Hadsel, Hobøl, Horten, Jondal, Karmøy, Kongsberg, KS Agder (Verdiprosjektet), Kvinesdal,
Lillesand, Lom, Lunner, Luster, Lødingen, Løten, Mandal, Meland, Meråker, Molde, Nedre Eiker, Nord-Aurdal, Rennesøy,
Saltdal, Skiptvet, Sola, Songdalen, Sortland, Stavanger, Steinkjer, Strand, Sund, Time, Tinn, Vefsn, Vegårshei, Våler,
Øksnes, Ørland"""

INTAKE_2 = """\
Andebu, Andøy, Arendal, Austrheim, Båtsfjord, Dønna, Eigersund, Etne, Flakstad, Flekkefjord, Fræna, Frøya, Grong,
Hamar, Haugesund, Hægebostad, Høyanger, Høylandet, Ibestad, Inderøy, Innherred Samkommune (Levanger og Verdal),
Kristiansund, Kvæfjord, Lenvik, Lyngdal, Midtre Gauldal, Moskenes, Nordre Land, Nøtterøy, Oppdal, Oppegård, Os,
Porsgrunn, Ringerike, Rissa, Rælingen, Røst, Salangen, Sarpsborg, Sel, Sirdal, Skånland, Sogndal, Spydeberg, Stord,
Stordal, Sunndal, Surnadal, Sørreisa, Sørum, Tolga, Vaksdal, Værøy, Vågå, Ørsta, Østre Toten, Øvre Eiker, Åfjord,
Åsnes"""


@cache
def workspace() -> Workspace:
    return load(FOLDER)


def municipalities() -> dict[str, Municipality]:
    return {each.number: each for one in workspace().participants.values() for each in one.municipalities}


def entries(intake: int) -> set[str]:
    """The list of an intake by rule: a participant's own entry if it has one, else each of its municipalities."""
    shared = Counter(each.name for each in municipalities().values())
    listed: set[str] = set()
    for participant in workspace().participants.values():
        for admission in participant.admissions:
            if admission.intake == intake and admission.source == "booklet-2013":
                names = [f"{m.name} i {m.county}" if shared[m.name] > 1 else m.name for m in participant.municipalities]
                listed |= {admission.entry} if admission.entry else set(names)
    return listed


def listed(text: str) -> set[str]:
    return set(text.replace("\n", " ").split(", "))


def test_there_are_eight_networks_in_each_intake() -> None:
    assert Counter(network.intake for network in workspace().networks.values()) == {1: 8, 2: 8}


def test_each_network_has_the_participants_of_its_sources() -> None:
    counted = {
        network.id: len({member.participant for member in network.participants})
        for network in workspace().networks.values()
    }
    assert counted == PARTICIPANTS


def test_the_networks_of_intake_2_have_56_participants_as_both_sources_say() -> None:
    second = [network for network in workspace().networks.values() if network.intake == 2]
    assert sum(len(network.participants) for network in second) == 56


def test_the_list_of_intake_1_has_52_entries() -> None:
    assert entries(1) == listed(INTAKE_1)
    assert len(entries(1)) == 52


def test_the_list_of_intake_2_has_59_entries() -> None:
    assert entries(2) == listed(INTAKE_2)
    assert len(entries(2)) == 59


def test_there_are_110_municipalities_and_moss() -> None:
    numbers = set(municipalities())
    assert len(numbers) == 111
    assert len(numbers - {"0104"}) == 110


def test_each_language_form_is_counted() -> None:
    forms = Counter(each.language_form.form if each.language_form else None for each in municipalities().values())
    assert forms == {LanguageForm.NN: 22, LanguageForm.NEUTRAL: 46, LanguageForm.NB: 41, None: 2}


def test_the_joint_projects_and_bodies_are_kept_as_such() -> None:
    joint = {
        one.id: len(one.municipalities)
        for one in workspace().participants.values()
        if one.kind is not ParticipantKind.MUNICIPALITY
    }
    assert joint == {
        "finnoy-og-rennesoy": 2,
        "innherred-samkommune": 2,
        "ks-agder": 0,
        "lofotsamarbeidet": 4,
        "os-og-tolga": 2,
        "vesteralen-regionrad": 6,
    }


@pytest.mark.parametrize(
    ("participant", "number", "county"),
    [("bo-i-telemark", "0821", "Telemark"), ("valer", "0426", "Hedmark"), ("andebu", "0719", "Vestfold")],
)
def test_names_that_exist_twice_are_told_apart_by_number(participant: str, number: str, county: str) -> None:
    [municipality] = workspace().participants[participant].municipalities
    assert (municipality.number, municipality.county) == (number, county)


def test_an_id_is_the_name_in_small_letters() -> None:
    letters = str.maketrans({"å": "a", "ø": "o", "æ": "ae", " ": "-"})
    for participant in workspace().participants.values():
        assert participant.id == participant.name.lower().translate(letters)


def test_a_county_is_where_the_number_says() -> None:
    counties = {number[:2]: set[str]() for number in municipalities()}
    for number, municipality in municipalities().items():
        counties[number[:2]].add(municipality.county)
    assert all(len(names) == 1 for names in counties.values())


@pytest.mark.parametrize(
    ("participant", "networks"),
    [
        ("sortland", ["heltid-deltid-nord-og-sor"]),
        ("songdalen", ["heltid-deltid-nord-og-sor", "sykefravaer-sor"]),
        ("kvinesdal", ["heltid-deltid-nord-og-sor", "innovasjon-listerregionen"]),
        ("bjugn", ["heltid-deltid-nord-og-sor", "omdomme"]),
        ("orland", ["kompetanse-nord", "omdomme"]),
        ("ks-agder", []),
    ],
)
def test_a_participant_may_be_in_several_networks_or_none(participant: str, networks: list[str]) -> None:
    assert [network.id for network in workspace().networks_of(participant)] == networks


def test_the_leaders_of_each_network_are_the_newest_of_its_sources() -> None:
    networks = workspace().networks
    assert networks["sykefravaer-ost"].current_leaders == ("Geir Johan Hansen",)
    assert {leader.name for leader in networks["sykefravaer-ost"].leaders} == {"Asbjørn Stavem", "Geir Johan Hansen"}
    assert networks["innovasjon"].current_leaders == ("Riche Vestby", "Gustav Weiberg-Aurdal")


def test_all_23_disagreements_of_the_sources_are_kept() -> None:
    disagreements = workspace().programme.disagreements
    assert len(disagreements) == 23
    assert all(len(disagreement.claims) >= 2 for disagreement in disagreements)


def test_the_warnings_name_what_still_matters() -> None:
    told = "\n".join(map(str, workspace().warnings))
    for word in ("Stavem", "moss", "bjugn", "orland", "farsund", "kvinesdal", "Andebu", "Arendal", "0426", "KS Agder"):
        assert word in told
    matters = [one for one in workspace().programme.disagreements if one.matters]
    assert len([warning for warning in workspace().warnings if warning.path.startswith("disagreements")]) == len(
        matters
    )
    assert all(warning.line and warning.column for warning in workspace().warnings)


def test_the_calendar_has_all_eight_first_gatherings_of_2012() -> None:
    first = {
        entry.network for entry in workspace().programme.calendar if (entry.start.year, entry.end.month) == (2012, 2)
    }
    assert first == {network.id for network in workspace().networks.values() if network.intake == 1}


def test_only_the_yearly_form_of_2015_is_known() -> None:
    [form] = workspace().programme.data_forms
    assert (form.year, form.deadline, form.until) == (2015, date(2015, 11, 1), date(2015, 9, 30))
    assert form.source == "krd-archive"
    [entry] = [one for one in workspace().programme.calendar if one.start == form.deadline]
    assert entry.name.nb == "Frist for sluttrapport"


@pytest.mark.parametrize(("exercise", "factors"), [("selvevaluering", FACTORS), ("risikofaktorer", RISK_FACTORS)])
def test_the_exercises_name_the_factors_of_an_assessment_in_its_order(exercise: str, factors: tuple[str, ...]) -> None:
    """The n-th row stands for the n-th id: the two ends and one within hold it to that."""
    ask = workspace().exercises[exercise].sheet[0]
    assert isinstance(ask, TableAsk)
    names = [row.of_file for row in ask.rows]
    assert len(names) == len(factors)
    words = {"need": "Behov", "leader": "Prosjektleder", "support": "Forankring"}
    words |= {"commitment": "Manglende engasjement", "time": "Prioritering av tid", "other": "Annet"}
    found = [names[number].startswith(words[factor]) for number, factor in enumerate(factors) if factor in words]
    assert found == [True] * 3


def test_the_programme_has_its_parts() -> None:
    programme = workspace().programme
    assert [party.id for party in programme.parties] == [
        "krd",
        "ks",
        "lo-kommune",
        "ys-kommune",
        "unio",
        "akademikerne",
    ]
    assert [theme.id for theme in programme.themes if not theme.goal] == ["innovasjon"]
    assert (len(programme.themes), len(programme.phases), len(programme.roles)) == (5, 5, 11)
    assert programme.name == "Saman om ein betre kommune"


def test_every_file_names_its_schema_for_the_editor() -> None:
    files = [path for path in FOLDER.rglob("*.yaml") if path.parent.name != "schema"]
    assert len(files) >= 18
    for path in files:
        [line] = [line for line in path.read_text("utf-8").splitlines() if "yaml-language-server" in line]
        assert (path.parent / line.split("$schema=")[1]).is_file(), path


def test_no_phone_number_or_mail_address_is_shipped() -> None:
    for path in FOLDER.rglob("*.yaml"):
        assert "@" not in path.read_text("utf-8"), path


# Good nynorsk that the dictionary lacks, and one name.
GOOD_NYNORSK = {
    *("akademikerne", "avslutningskonferanse", "basisorganisasjon", "basisorganisasjonen", "djupdykk"),
    *("gevinstrealisering", "implementering", "oppstart", "prosjektdirektivet", "prosjektorientering"),
    *("prosjektplanlegging", "regionaldepartementet", "styringsgruppa", "styringsgruppe"),
}


def nynorsk(noun: object) -> Iterator[str]:
    if isinstance(noun, Name | Text):
        yield noun.nn
    elif isinstance(noun, BaseModel):
        for field in type(noun).model_fields:
            yield from nynorsk(getattr(noun, field))
    elif isinstance(noun, tuple):
        for part in noun:
            yield from nynorsk(part)


def unknown(text: str, dictionary: str) -> set[str]:
    command = ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"]
    return set(subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.proof
@pytest.mark.skipif(not shutil.which("hunspell"), reason="hunspell is not installed")
def test_the_nynorsk_is_nynorsk() -> None:
    """A word that the nynorsk dictionary lacks and the bokmål one has is a leak."""
    text = "\n".join([*nynorsk(workspace().programme), *(one.name.nn for one in workspace().networks.values())])
    leaks = unknown(text, "nn_NO") - unknown(text, "nb_NO")
    assert {word.lower() for word in leaks} <= GOOD_NYNORSK
