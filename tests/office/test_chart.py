"""Charts of a template get the series of the data, and others read them as charts with a workbook."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from lxml import etree
from pptx.chart.chart import Chart
from pptx.enum.chart import XL_LABEL_POSITION

from docgen.errors import TemplateError, ValueProblem
from docgen.office import chart, tags
from tests.office.charts import (
    KINDS,
    C,
    accent,
    bind,
    embedded,
    opened,
    presentation,
    read,
    series,
    table,
    tree,
    written,
)

WOMEN_AND_MEN: dict[str, Any] = {
    "categories": ["2009", "2010 & <før>", "=SUM(A1)", "Å"],
    "series": [
        {"name": "Kvinner", "values": [0.51, 0.49, None, 1]},
        {"name": "Menn «\"'", "values": [12, 0, 3.25, 7]},
        {"name": "Alle", "values": [1, 2, 3, 4]},
    ],
    "format": "0 %",
}
ONE = {**WOMEN_AND_MEN, "series": WOMEN_AND_MEN["series"][:1]}


def value_for(kind: str) -> dict[str, Any]:
    """Data that a chart of this kind can show."""
    return ONE if kind == "pie" else WOMEN_AND_MEN


def with_labels(made: Chart) -> None:
    """Data labels on the plot and on the first series."""
    made.plots[0].has_data_labels = True
    made.plots[0].data_labels.number_format = "0.0"
    made.plots[0].series[0].data_labels.show_value = True
    if made.plots[0].series[0]._element.getparent().tag == f"{C}barChart":
        made.plots[0].series[0].data_labels.position = XL_LABEL_POSITION.INSIDE_END


@pytest.mark.parametrize("labels", [with_labels, lambda _: None], ids=["with labels", "without labels"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_bound_chart_is_read_by_others_with_the_data_and_so_is_its_workbook(
    kind: str, labels: Callable[[Chart], None]
) -> None:
    value = value_for(kind)

    result = bind(presentation(kind, 1 if kind == "pie" else 2, labels), value)

    made = opened(result)
    wanted = {one["name"]: one["values"] for one in value["series"]}
    assert made.chart_type == KINDS[kind]
    assert list(made.plots[0].categories) == value["categories"]
    assert {one.name: list(one.values) for one in made.plots[0].series} == wanted
    book = table(embedded(result))
    assert book[0] == [None, *wanted]
    assert [row[0] for row in book[1:]] == value["categories"]
    assert {name: [row[n] for row in book[1:]] for n, name in enumerate(wanted, 1)} == wanted


def test_formulas_lead_to_the_cells_that_hold_what_is_cached() -> None:
    data = presentation("column", 2)
    root = written(data, WOMEN_AND_MEN)
    sheet = openpyxl.load_workbook(io.BytesIO(embedded(bind(data, WOMEN_AND_MEN))))["Sheet1"]

    formulas = [found.text or "" for found in root.iter(f"{C}f")]
    assert formulas[:3] == ["Sheet1!$B$1", "Sheet1!$A$2:$A$5", "Sheet1!$B$2:$B$5"]
    for formula in root.iter(f"{C}f"):
        cells = sheet[(formula.text or "").removeprefix("Sheet1!").replace("$", "")]
        values = [row[0].value for row in cells] if isinstance(cells, tuple) else [cells.value]
        cache = formula.getnext()
        assert cache is not None
        cached = {int(p.get("idx", "")): p[0].text for p in cache.iter(f"{C}pt")}
        assert {n: str(value) for n, value in enumerate(values) if value is not None} == cached
        assert cache.find(f"{C}ptCount").get("val") == str(len(values))  # type: ignore[union-attr]


def test_a_value_that_is_missing_leaves_a_gap() -> None:
    first, *_ = series(written(presentation(), ONE))

    assert [point.get("idx") for point in first.findall(f"{C}val//{C}pt")] == ["0", "1", "3"]
    assert first.find(f"{C}val//{C}ptCount").get("val") == "4"  # type: ignore[union-attr]


def test_the_format_is_the_datas_or_else_the_templates() -> None:
    def codes(**changes: object) -> set[str | None]:
        return {c.text for c in written(presentation(), {**ONE, **changes}).iter(f"{C}formatCode")}

    assert codes() == {"0 %"}
    assert codes(format=None) == {"0.0"}


def test_series_stand_where_the_first_stood_in_the_order_of_the_standard() -> None:
    root = written(presentation("column", 2, with_labels), WOMEN_AND_MEN)

    plot = root.find(f".//{C}barChart")
    assert plot is not None
    names = [etree.QName(child).localname for child in plot]
    assert names == ["barDir", "grouping", "ser", "ser", "ser", "dLbls", "axId", "axId"]
    assert [(ser[0].get("val"), ser[1].get("val")) for ser in series(root)] == [("0", "0"), ("1", "1"), ("2", "2")]
    assert [etree.QName(child).localname for child in series(root)[0]] == (
        ["idx", "order", "tx", "dLbls", "cat", "val"]
    )


def test_prototypes_count_in_the_order_that_they_are_drawn_in() -> None:
    def turn(made: Chart) -> None:
        first, second = (one._element for one in made.plots[0].series)
        accent(first, 5)
        accent(second, 3)
        first.find(f"{C}order").set("val", "9")

    template, _ = read(presentation("column", 2, turn))

    assert "accent3" in template.look(0).head
    assert "accent5" in template.look(1).head


def test_reading_takes_the_series_out_and_sets_the_mark_once() -> None:
    template, root = read(presentation("line", 3))

    assert not series(root)
    assert [node.text for node in root.iter(etree.ProcessingInstruction)] == ["7"]
    assert (template.kind, template.format, len(template.looks)) == ("line", "0.0", 3)
    assert template.workbook == tree(presentation()).find(f"{C}externalData").values()[0]  # type: ignore[union-attr]


def test_a_chart_of_several_series_stays_without_a_title_when_the_data_has_one() -> None:
    assert not opened(bind(presentation("column", 2), ONE)).has_title
    assert written(presentation("column", 2), ONE).find(f".//{C}autoTitleDeleted[@val='1']") is not None


def test_a_chart_without_a_workbook_or_a_format_is_read_too() -> None:
    def bare(made: Chart) -> None:
        made.plots[0].series[0]._element.remove(made.plots[0].series[0]._element.find(f"{C}val"))

    root = tree(presentation(change=bare))
    root.remove(root.find(f"{C}externalData"))  # type: ignore[arg-type]

    template = chart.read(root, tags.instruction(1))

    assert (template.workbook, template.format) == ("", "General")


def test_a_part_with_other_prefixes_is_bound_too() -> None:
    text = etree.tostring(tree(presentation("column", 2, lambda made: accent(made.series[0]._element, 2))))
    root = etree.fromstring(text.replace(b"c:", b"").replace(b"xmlns:c=", b"xmlns=").replace(b"xmlns:", b"xmlns:"))
    odd = etree.fromstring(etree.tostring(root).replace(b"a:", b"tegn:").replace(b"xmlns:a=", b"xmlns:tegn="))
    assert set(odd.nsmap) == {None, "tegn", "r"}

    template = chart.read(odd, tags.instruction(7))
    made = chart.series(template, chart.data(WOMEN_AND_MEN))
    back = etree.fromstring(etree.tostring(odd).replace(b"<?docgen 7?>", made.encode()))

    assert len(series(back)) == 3
    assert series(back)[0].find(f"{C}spPr/*/*").get("val") == "accent2"  # type: ignore[union-attr]


def test_a_chart_without_a_series_is_refused() -> None:
    root = tree(presentation())
    for ser in series(root):
        ser.getparent().remove(ser)  # type: ignore[union-attr]

    with pytest.raises(TemplateError, match="the chart has no series; give it one"):
        chart.read(root, tags.instruction(1))


def test_what_a_pie_cannot_show_is_refused() -> None:
    template, _ = read(presentation("pie"))

    with pytest.raises(ValueProblem, match="a pie takes one series, but the data has 3"):
        chart.series(template, chart.data(WOMEN_AND_MEN))


def test_the_same_data_gives_the_same_text() -> None:
    template, _ = read(presentation("doughnut", 2))
    data = chart.data(WOMEN_AND_MEN)

    assert chart.series(template, data) == chart.series(template, data)
