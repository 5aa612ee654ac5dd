"""A sheet has as much room to write in as one page can give, and never more than a page."""

from __future__ import annotations

from typing import Any

from docgen.documents.paper import PAGE
from docgen.documents.sheet_room import MORE, ROOMS, height, roomy


def lines(count: int, text: str = "Hva?") -> dict[str, Any]:
    return {"kind": "lines", "text": text, "ends": "", "lines": count, "answer": None}


def table(*names: str) -> dict[str, Any]:
    rows = [{"name": name, "answers": [None, None]} for name in names]
    return {"kind": "table", "text": "", "ends": "", "heads": ["Navn", "Rolle"], "shape": "nl", "rows": rows}


def scale(*statements: str) -> dict[str, Any]:
    told = [{"text": text, "answer": None} for text in statements]
    return {"kind": "scale", "text": "Hvor enig?", "ends": "1 = lite", "statements": told, "number": None}


def sheet(*asks: dict[str, Any]) -> dict[str, Any]:
    return {"name": "Ønsker", "purpose": "Få fram ønsker.", "task": ["Skriv."], "asks": list(asks)}


def made(*asks: dict[str, Any]) -> Any:
    return roomy(sheet(*asks))


def test_little_to_ask_gets_much_room() -> None:
    assert made(lines(4))["room"] == "wide"


def test_more_to_ask_gets_less_room() -> None:
    rooms = [made(*[lines(4)] * count)["room"] for count in range(1, 8)]
    order = list(ROOMS)

    assert [order.index(room) for room in rooms] == sorted((order.index(room) for room in rooms), reverse=True)
    assert len(set(rooms)) >= 3


def test_empty_space_is_filled_with_lines_and_rows_up_to_twice_as_many() -> None:
    (asked, tabled) = made(lines(2), table("", ""))["asks"]

    assert asked["lines"] == MORE * 2
    assert len(tabled["rows"]) == MORE * 2


def test_rows_with_names_are_higher_instead_of_more() -> None:
    named = made(table("Ledere", "Ansatte"))
    assert (named["room"], len(named["asks"][0]["rows"])) == ("wide", 2)
    assert made(table("", ""))["room"] == "open"


def test_what_does_not_fit_even_the_smallest_room_has_fewer_lines() -> None:
    full = made(*[lines(10) for _ in range(6)])

    assert full["room"] == "small"
    assert [ask["lines"] < 10 for ask in full["asks"]] == [True] * 6
    assert max(ask["lines"] for ask in full["asks"]) - min(ask["lines"] for ask in full["asks"]) <= 1
    assert height(full, ROOMS["small"]) <= PAGE


def test_at_least_one_line_is_left() -> None:
    assert {ask["lines"] for ask in made(*[lines(2) for _ in range(60)])["asks"]} == {1}


def test_the_sheet_that_is_given_stays_as_it_was() -> None:
    given = sheet(lines(2), table(""))
    roomy(given)
    assert given == sheet(lines(2), table(""))


def test_every_kind_of_question_counts() -> None:
    bare = height(sheet(), ROOMS["medium"])
    for ask in (lines(3), table("", ""), scale(), scale("Vi er enige")):
        assert height(sheet(ask), ROOMS["medium"]) > bare + 15
    assert height(sheet(scale("a", "b")), ROOMS["large"]) > height(sheet(scale("a")), ROOMS["large"]) + 12
    long = height(sheet(scale("Et kjennetegn " * 20)), ROOMS["small"])
    assert long > height(sheet(scale("a")), ROOMS["small"]) + 10
