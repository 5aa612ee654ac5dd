"""The rules that single nouns keep by themselves."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from docgen.model.language import Language, Name
from docgen.model.milestone import Activity
from docgen.model.network import Network
from docgen.model.participant import Participant
from docgen.model.programme import CalendarEntry
from docgen.model.project import Project

NETWORK: dict[str, Any] = {
    "id": "a",
    "intake": 1,
    "name": {"nb": "A", "nn": "A"},
    "themes": ["a"],
    "leaders": [
        {"name": "Kari", "seen": "2012-01-01", "source": "a"},
        {"name": "Ola", "seen": "2013-01-01", "source": "b"},
        {"name": "Per", "seen": "2013-01-01", "source": "b"},
    ],
    "participants": [{"participant": "a", "seen": "2012-01-01", "source": "a"}],
}


def test_the_current_leaders_are_those_of_the_newest_statement() -> None:
    assert Network.model_validate(NETWORK).current_leaders == ("Ola", "Per")


@pytest.mark.parametrize("key", ["themes", "leaders", "participants"])
def test_a_network_without_its_parts_is_no_network(key: str) -> None:
    with pytest.raises(ValidationError, match="too_short"):
        Network.model_validate({**NETWORK, key: []})


def test_english_takes_the_bokmal_name() -> None:
    name = Name(nb="Øst", nn="Aust")
    assert [name.of(language) for language in Language] == ["Øst", "Aust", "Øst"]


def test_a_deadline_may_be_on_the_day_of_the_start() -> None:
    activity = Activity.model_validate({"text": "a", "start": "2012-01-01", "deadline": "2012-01-01"})
    assert activity.deadline == activity.start


@pytest.mark.parametrize(
    ("noun", "values", "field"),
    [
        (Activity, {"text": "a", "start": "2012-01-02", "deadline": "2012-01-01"}, "deadline"),
        (Project, {"participant": "a", "language": "nb", "start": "2012-01-02", "end": "2012-01-01"}, "end"),
        (
            CalendarEntry,
            {"start": "2012-01-02", "end": "2012-01-01", "name": {"nb": "a", "nn": "a"}, "source": "a"},
            "end",
        ),
        (Participant, {"id": "a", "kind": "municipality", "name": "A", "sources": []}, "municipalities"),
    ],
)
def test_a_misfit_names_the_field_to_look_at(noun: Any, values: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        noun.model_validate(values)
    [details] = caught.value.errors()
    assert (details["type"], details["ctx"]["field"]) == ("misfit", field)


def test_a_municipality_number_keeps_its_zero() -> None:
    values = {
        "id": "oslo",
        "kind": "municipality",
        "name": "Oslo",
        "municipalities": [{"number": "0301", "name": "Oslo", "county": "Oslo"}],
        "sources": [],
    }
    assert Participant.model_validate(values).municipalities[0].number == "0301"


def test_a_project_may_hold_nothing_but_its_participant_and_language() -> None:
    project = Project(participant="a", language=Language.NN)
    assert (project.risks, project.goals.effect, project.organisation.leader) == ((), (), None)
