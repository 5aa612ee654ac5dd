"""Goals, risks and milestones of several projects become one list each, with what the formulas give."""

from __future__ import annotations

from datetime import date
from typing import Any

from docgen.documents.overview_lists import Plan, goals, milestones, risks, status_date
from docgen.model.language import Language
from docgen.model.project import Project
from docgen.office.values import Foreign, Markdown

TODAY = date(2013, 2, 12)


def plan(name: str = "Vik", language: str = "nb", **fields: Any) -> Plan:
    return Plan(name, Project.model_validate({"participant": name.lower(), "language": language, **fields}))


def risk(**fields: Any) -> dict[str, Any]:
    return {"factor": "Lite tid", **fields}


def risk_rows(*plans: Plan, today: date | None = TODAY) -> list[dict[str, Any]]:
    return risks(plans, today, Language.NB)


def test_risks_that_call_for_a_countermeasure_come_first_then_by_sum() -> None:
    vik = plan(risks=[risk(s=2, k=4), risk(), risk(s=1, k=5), risk(s=1, k=1)])
    nes = plan("Nes", risks=[risk(s=5, k=5)])
    found = [(row["participant"], row["nr"], row["sum"], row["mandatory"]) for row in risk_rows(vik, nes)]

    assert found == [
        ("Nes", "R1", 25, "● Ja"),
        ("Vik", "R3", 5, "● Ja"),
        ("Vik", "R1", 8, "○ Nei"),
        ("Vik", "R4", 1, "○ Nei"),
        ("Vik", "R2", "", ""),
    ]


def test_a_risk_without_a_mandatory_countermeasure_warns_of_that_before_its_deadline() -> None:
    late = date(2012, 1, 1)
    held = [
        risk(s=5, k=5, deadline=late),
        risk(s=5, k=5, deadline=late, countermeasure="Mer tid"),
        risk(s=5, k=5, deadline=late, countermeasure="Mer tid", status="closed"),
        risk(s=1, k=1, deadline=TODAY),
        risk(),
    ]
    by_nr = {row["nr"]: row["warning"] for row in risk_rows(plan(risks=held))}

    assert by_nr == {"R1": "▲ Mottiltak mangler", "R2": "▲ Over frist", "R3": "", "R4": "", "R5": ""}


def test_nothing_is_overdue_without_a_status_date() -> None:
    held = [risk(s=1, k=1, deadline=date(2012, 1, 1))]
    assert [row["warning"] for row in risk_rows(plan(risks=held), today=None)] == [""]


def test_the_status_date_is_that_of_the_newest_version() -> None:
    def versions(*days: str) -> list[dict[str, str]]:
        return [{"number": "1", "date": day, "author": "A", "change": "B"} for day in days]

    plans = [plan(versions=versions("2012-01-01", "2013-02-05")), plan(versions=versions("2013-02-12")), plan()]
    assert status_date(plans) == TODAY
    assert status_date([plan()]) is None


def test_milestones_come_by_deadline_and_those_without_one_last() -> None:
    done = {"deliverable": "Planen er vedtatt", "deadline": "2012-06-14", "status": "done", "decision_point": True}
    late = {"deliverable": "Kurset er holdt", "deadline": "2012-11-30", "activities": [{"text": "Lage kurs"}]}
    begun = {
        "deliverable": "Målt",
        "activities": [{"text": "Telle", "start": "2012-03-01"}, {"text": "Avtale", "start": "2012-02-01"}],
    }
    found: list[dict[str, Any]] = milestones(
        [plan(milestones=[begun, late]), plan("Nes", milestones=[done])], TODAY, Language.NN
    )

    assert [(row["participant"], row["nr"], row["status"], row["decision_point"], row["warning"]) for row in found] == [
        ("Nes", "M1", "Ferdig", "Ja", ""),
        ("Vik", "M2", "Ikkje starta", "Nei", "▲ Over frist"),
        ("Vik", "M1", "Ikkje starta", "Nei", ""),
    ]
    assert [row["start"] for row in found] == [None, None, date(2012, 2, 1)]


def test_goals_tell_how_far_the_last_measurement_has_come() -> None:
    figures = {"unit": "%", "baseline": 9.0, "target": 7.2, "measurements": [{"date": "2012-12-31", "value": 8.1}]}
    held = {
        "action": [{"text": "Kurs"}],
        "effect": [{"text": "Lavt fravær"}],
        "result": [{"text": "Fraværet er redusert", "figures": figures}, {"text": "Målt", "figures": {"baseline": 4}}],
    }
    rows: list[dict[str, Any]] = goals([plan(goals=held)], Language.NB)

    assert [(row["nr"], row["level"]) for row in rows] == [
        ("EM1", "Effektmål"),
        ("RM1", "Resultatmål"),
        ("RM2", "Resultatmål"),
        ("TM1", "Tiltaksmål"),
    ]
    assert (rows[1]["latest"], rows[1]["latest_date"], rows[1]["unit"]) == (8.1, date(2012, 12, 31), "%")
    assert abs(rows[1]["progress"] - 0.5) < 1e-9
    assert [row["progress"] for row in (rows[0], rows[2])] == ["", ""]


def test_a_target_equal_to_the_baseline_gives_no_progress() -> None:
    figures = {"baseline": 5, "target": 5, "measurements": [{"date": "2012-12-31", "value": 5}]}
    (row,) = goals([plan(goals={"result": [{"text": "Hold", "figures": figures}]})], Language.NB)
    assert row["progress"] == ""


def test_texts_keep_their_kind_and_language() -> None:
    held = [risk(factor="**Lite** tid", owner="Per")]
    (same,), (other,) = risks([plan(risks=held)], None, Language.NB), risks([plan(risks=held)], None, Language.NN)

    assert (same["factor"], same["owner"]) == (Markdown("**Lite** tid"), "Per")
    assert other["factor"] == Foreign("**Lite** tid", "nb-NO")
