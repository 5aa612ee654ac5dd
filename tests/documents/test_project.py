"""A project becomes plain values: prose as Markdown, the unknown as None, the computed as text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from docgen.documents.project import project_values, version_values
from docgen.model.language import Language
from docgen.model.project import Project
from docgen.office.values import Foreign, Markdown, digest


def project(**fields: Any) -> Project:
    return Project.model_validate({"participant": "vik", "language": "nb", **fields})


def values(**fields: Any) -> Any:
    return project_values(project(**fields), "vik", Language.NB)


def test_a_participant_without_a_project_has_every_key_and_no_value() -> None:
    empty: Any = project_values(None, "vik", Language.NN)
    assert set(Project.model_fields) <= set(empty)
    assert empty["purpose"] is None
    assert empty["risks"] == []
    assert empty["goals"]["effect"] == []
    assert empty["organisation"]["client"] == {"name": None, "title": None, "represents": None}
    assert empty["budget_total"] is None


def test_prose_is_markdown_and_a_line_is_text() -> None:
    held = values(purpose="Å **gjøre** noe", title="Hele stillinger")
    assert held["purpose"] == Markdown("Å **gjøre** noe")
    assert held["title"] == "Hele stillinger"


def test_texts_in_another_language_than_the_document_are_foreign() -> None:
    held: Any = project_values(project(purpose="Å bli bedre", title="Bedre"), "vik", Language.NN)
    assert held["purpose"] == Foreign("Å bli bedre", "nb-NO")
    assert held["title"] == Foreign("Bedre", "nb-NO")


def test_ids_of_choices_stay_ids_in_any_language() -> None:
    held: Any = project_values(
        project(form="programme", milestones=[{"deliverable": "x", "status": "done"}]), "vik", Language.NN
    )
    assert held["form"] == "programme"
    assert held["milestones"][0]["status"] == "done"


@pytest.mark.parametrize(
    ("s", "k", "total", "mark"),
    [
        (3, 3, "9", "● Ja"),
        (1, 5, "5", "● Ja"),
        (2, 4, "8", "○ Nei"),
        (5, 1, "5", "○ Nei"),
        (None, 5, "–", "–"),
        (None, None, "–", "–"),
    ],
)
def test_a_risk_has_its_sum_and_says_whether_a_countermeasure_is_mandatory(
    s: int | None, k: int | None, total: str, mark: str
) -> None:
    risk = values(risks=[{"factor": "Sykdom", "s": s, "k": k}])["risks"][0]
    assert (risk["sum"], risk["mandatory"]) == (total, mark)


def test_grades_are_text_so_that_they_match_the_choices_of_the_form() -> None:
    risk = values(risks=[{"factor": "Sykdom", "s": 2, "k": 4}])["risks"][0]
    assert (risk["s"], risk["k"]) == ("2", "4")


def test_the_budget_adds_up() -> None:
    held = values(budget=[{"item": "Kurs", "amount": 250_000}, {"item": "Leie", "amount": 50_000}])
    assert [line["amount"] for line in held["budget"]] == ["250\u00a0000", "50\u00a0000"]
    assert held["budget_total"] == "300\u00a0000"


def test_owners_stand_one_on_each_line_and_partners_in_a_list() -> None:
    organisation = values(organisation={"owners_a": ["Kommunestyret", "Rådmannen"], "partners": ["NAV", "KS"]})[
        "organisation"
    ]
    assert organisation["owners_a"] == "Kommunestyret\nRådmannen"
    assert organisation["partners"] == Markdown("- NAV\n- KS")


def test_dates_stay_dates() -> None:
    assert values(start=date(2012, 1, 16))["start"] == date(2012, 1, 16)


def test_the_cover_shows_the_newest_version() -> None:
    versions = [
        {"number": "1.0", "date": "2012-06-14", "author": "A", "change": "x"},
        {"number": "0.1", "date": "2012-03-05", "author": "A", "change": "y"},
    ]
    assert version_values(project(versions=versions)) == {"number": "1.0", "date": date(2012, 6, 14)}
    assert version_values(None) == {"number": None, "date": None}


def test_the_values_are_plain_data() -> None:
    assert len(digest(values(purpose="x", risks=[{"factor": "y"}], start=date(2012, 1, 1)))) == 64
