"""The cover names the participant, every network and who leads it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from docgen.documents.cover import cover
from docgen.inputs.workspace import Workspace, load
from docgen.model.language import Language


@cache
def workspace() -> Workspace:
    return load(Path("inputs"))


def held(participant: str, language: Language = Language.NB) -> Any:
    return cover(workspace(), participant, language)


def test_the_programme_keeps_its_name_in_both_forms() -> None:
    assert held("drammen")["programme"] == held("drammen", Language.NN)["programme"]
    assert held("drammen")["programme"]["name"] == "Saman om ein betre kommune"


def test_a_network_has_its_intake_and_its_leader() -> None:
    assert held("drammen")["networks"] == "Heltid/deltid Øst (pulje 1), ledes av Marit Tovsen"


def test_two_leaders_are_joined_by_og() -> None:
    assert held("hamar")["networks"].endswith("ledes av Riche Vestby og Gustav Weiberg-Aurdal")


def test_a_participant_in_two_networks_has_a_line_for_each() -> None:
    assert len(held("songdalen")["networks"].split("\n")) == 2


def test_the_words_follow_the_form_of_the_document() -> None:
    assert "leidd av" in held("stord", Language.NN)["networks"]


def test_themes_are_those_of_the_project() -> None:
    assert held("tinn")["themes"] == "Sykefravær og heltid/deltid"
    assert held("drammen")["themes"] == ""
