"""Tables and charts: numbers as text, sums, and what the engine makes a chart from."""

from __future__ import annotations

from typing import Any

from docgen.model.language import Language
from docgen.office.values import Foreign
from tests.documents.decks import one, told

ROWS = [{"text": "Overordnet hensikt", "counts": [3, 1]}, {"text": "Risikoanalyse", "counts": [1, 3]}]
COUNTS = {"type": "count-table", "title": "T", "header": ["Kriterium", "Ivaretatt", "Kan bedres"], "rows": ROWS}
CHART: dict[str, Any] = {
    "type": "chart",
    "title": "T",
    "kind": "column",
    "categories": ["Deltid", "Heltid"],
    "series": [{"name": "2010", "values": [0.51, None]}],
}


def test_cells_are_texts_and_an_empty_one_is_an_empty_text() -> None:
    rows = one(type="table", header=["a", "b"], rows=[["x", 12.5], [None, 2012]])["rows"]
    assert rows == [["x", "12,5"], ["", "2012"]]


def test_a_count_table_adds_up_each_column() -> None:
    (values,) = told(COUNTS)

    assert [row["counts"] for row in values["rows"]] == [["3", "1"], ["1", "3"]]
    assert (values["total"], values["totals"]) == ("Sum", ["4", "4"])


def test_the_row_of_sums_has_its_name_in_the_language_of_the_deck() -> None:
    assert told(COUNTS, language=Language.EN)[0]["total"] == "Total"
    assert told({**COUNTS, "total": "I alt"}, language=Language.EN)[0]["total"] == Foreign("I alt", "nb-NO")


def test_a_chart_has_categories_and_series_and_a_prototype_for_its_kind() -> None:
    values = one(**CHART)

    assert values["type"] == "chart-column"
    assert values["chart"] == {
        "categories": ["Deltid", "Heltid"],
        "series": [{"name": "2010", "values": [0.51, None]}],
    }


def test_a_chart_with_bullets_has_another_prototype() -> None:
    assert one(**CHART, bullets=["a"])["type"] == "chart-column-text"


def test_per_cent_is_written_as_the_language_does() -> None:
    formats = [told({**CHART, "percent": True}, language=form)[0]["chart"]["format"] for form in Language]
    assert formats == ["0 %", "0 %", "0%"]
