"""A chart says what it is, and one that cannot be bound says what can."""

from __future__ import annotations

import pytest
from lxml import etree

from docgen.errors import TemplateError
from docgen.office import plot, xml
from tests.office.charts import KINDS, C, presentation, tree

CAN = "what can be bound to data is a column, bar, line, area, radar, pie or doughnut chart"


def chart_space(*plots: str, more: str = "") -> xml.Element:
    """A chart of plots, by the names of their elements."""
    inner = "".join(f"<c:{name}/>" for name in plots)
    return etree.fromstring(
        f'<c:chartSpace xmlns:c="{C[1:-1]}"><c:chart><c:plotArea><c:layout/>{inner}{more}</c:plotArea></c:chart>'
        "</c:chartSpace>"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_says_of_what_kind_it_is(kind: str) -> None:
    assert plot.kind(plot.find(tree(presentation(kind)))) == kind


@pytest.mark.parametrize(
    ("name", "kind"), [("bar3DChart", "column"), ("line3DChart", "line"), ("pie3DChart", "pie"), ("ofPieChart", "pie")]
)
def test_a_chart_in_three_dimensions_is_of_the_same_kind(name: str, kind: str) -> None:
    assert plot.kind(plot.find(chart_space(name))) == kind


@pytest.mark.parametrize("kind", ["scatter", "bubble", "surface", "surface3D", "stock"])
def test_a_chart_without_categories_is_refused(kind: str) -> None:
    with pytest.raises(TemplateError) as caught:
        plot.find(chart_space(f"{kind}Chart"))

    assert str(caught.value) == f"the chart is of the kind {kind}; {CAN}"


def test_a_combination_of_plots_is_refused() -> None:
    with pytest.raises(TemplateError, match=r"the chart combines several plots \(bar, line\); what can be bound"):
        plot.find(chart_space("barChart", "lineChart"))


def test_a_chart_without_a_plot_is_refused() -> None:
    with pytest.raises(TemplateError, match="the chart has no plot"):
        plot.find(chart_space())


def test_an_axis_of_dates_is_refused() -> None:
    with pytest.raises(TemplateError, match="the chart has an axis of dates; choose “Text axis”"):
        plot.find(chart_space("lineChart", more="<c:dateAx/>"))


def test_a_chart_of_the_newer_kinds_is_refused() -> None:
    newer = etree.Element("{http://schemas.microsoft.com/office/drawing/2014/chartex}chartSpace")

    with pytest.raises(TemplateError, match="only newer versions of Office draw"):
        plot.find(newer)


def test_a_chart_of_several_series_does_not_take_a_title_when_the_data_has_one() -> None:
    root = tree(presentation("column", series=2))
    plot.keep_untitled(root, 2)
    assert root.find(f".//{C}autoTitleDeleted[@val='1']") is not None

    bare = chart_space("barChart")
    plot.keep_untitled(bare, 2)
    assert [child.tag for child in bare[0]] == [f"{C}autoTitleDeleted", f"{C}plotArea"]


def test_a_chart_with_a_title_or_with_one_series_keeps_what_it_had() -> None:
    root = tree(presentation("column", series=1))
    plot.keep_untitled(root, 1)
    assert root.find(f".//{C}autoTitleDeleted[@val='0']") is not None

    titled = tree(presentation("column", series=2))
    titled.find(f"{C}chart").insert(0, etree.fromstring(f'<c:title xmlns:c="{C[1:-1]}"/>'))  # type: ignore[union-attr]
    plot.keep_untitled(titled, 2)
    assert titled.find(f".//{C}autoTitleDeleted[@val='0']") is not None
