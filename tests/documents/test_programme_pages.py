"""The pages of the programme end where nothing is cut in two, and there are as few of them as can be."""

from __future__ import annotations

from typing import Any

from docgen.documents.programme_pages import Plan, break_pages


def item(number: int, pause: bool = False, **more: Any) -> dict[str, Any]:
    return {"title": f"Post {number}", "speakers": "", "bullets": [], "pause": pause, **more}


def day(count: int, name: str = "Dag", pauses: tuple[int, ...] = ()) -> dict[str, Any]:
    items = [item(number, number in pauses) for number in range(count)]
    return {"name": name, "continued": f"{name} (forts.)", "items": items}


def plan(*days: dict[str, Any], objectives: int = 3, facts: int = 4) -> Plan:
    told = [{"label": "Sted", "text": "Drammen"}] * facts
    return break_pages("Samling", ["Et mål"] * objectives, days, told)


def breaks(made: Plan) -> list[tuple[object, object]]:
    return [(day["name"], day["new_page"]) for day in made.days]


def test_what_fits_the_first_page_stays_there() -> None:
    made = plan(day(5))

    assert (made.pages, breaks(made)) == (1, [("Dag", False)])
    assert (made.practical_first, made.practical_new_page) == (False, False)


def test_a_day_that_does_not_fit_begins_on_a_new_page() -> None:
    assert breaks(plan(day(9, "Dag 1"), day(9, "Dag 2"))) == [("Dag 1", False), ("Dag 2", True)]


def test_practical_facts_fill_the_first_page_when_no_day_fits_it() -> None:
    made = plan(day(30))

    assert (made.pages, breaks(made)) == (2, [("Dag", True)])
    assert made.practical_first


def test_the_first_day_is_parted_after_a_pause_when_that_saves_a_page() -> None:
    made = plan(day(22, "Mandag", pauses=(5, 9, 18)), day(14, "Tirsdag"))

    assert made.pages == 2
    assert breaks(made) == [("Mandag", False), ("Mandag (forts.)", True), ("Tirsdag", False)]
    assert [len(part["items"]) for part in made.days] == [10, 12, 14]  # type: ignore[arg-type]
    assert not made.practical_first


def test_a_day_without_pauses_is_never_parted() -> None:
    made = plan(day(22, "Mandag"), day(20, "Tirsdag"))

    assert (made.pages, breaks(made)) == (3, [("Mandag", True), ("Tirsdag", True)])


def test_practical_facts_go_on_to_a_new_page_when_they_must() -> None:
    made = plan(day(14))

    assert (made.pages, made.practical_new_page) == (2, True)


def test_long_texts_take_their_lines() -> None:
    words = "samarbeid mellom partene " * 12
    wordy = day(5) | {"items": [item(1, bullets=[words, words], speakers=words) for _ in range(5)]}
    assert breaks(plan(wordy)) == [("Dag", True)]


def test_a_gathering_without_a_programme_has_one_page() -> None:
    assert plan() == Plan(1, [], False, False)
