"""The data of a chart is checked to the last number, and what is wrong is said with its place."""

from __future__ import annotations

import pytest

from docgen.errors import ValueProblem
from docgen.office import chartdata
from docgen.office.chartdata import ChartData, Series, check_round, data, letters, written
from docgen.office.values import Foreign


def value(**changes: object) -> dict[str, object]:
    """Good data, with some of it changed."""
    return {"categories": ["2010", "2012"], "series": [{"name": "Kvinner", "values": [1, 2.5]}], **changes}


def one(*values: object, name: object = "Kvinner") -> list[dict[str, object]]:
    """A list of one series."""
    return [{"name": name, "values": list(values)}]


def test_good_data_is_taken_as_it_is() -> None:
    assert data(value()) == ChartData(("2010", "2012"), (Series("Kvinner", (1, 2.5)),), "General")


def test_a_value_may_be_missing_and_a_format_given() -> None:
    made = data(value(series=one(None, 0.51), format="0 %"), "0.0")

    assert made.series[0].values == (None, 0.51)
    assert made.format == "0 %"


@pytest.mark.parametrize("none", [{}, {"format": None}])
def test_without_a_format_the_default_holds(none: dict[str, object]) -> None:
    assert data(value(**none), "0.0").format == "0.0"


def test_a_year_is_a_category_and_a_word_in_another_language_is_its_text() -> None:
    made = data(value(categories=[2010, Foreign("twelve", "en-GB")], series=one(1, 2, name=Foreign("Women", "en-GB"))))

    assert made.categories == ("2010", "twelve")
    assert made.series[0].name == "Women"


@pytest.mark.parametrize(
    "code",
    [
        *("General", "0", "0.0", "#,##0", "0%", "0 %", "0\u00a0%", "0.00E+00", "€ 0", "# ?/?"),
        *('0" kr"', '0,0" mill."', "[Red]-0;[>=10]0", "[$kr-414] 0", "0;-0;;@", "_(0_)", "* 0", r"0\x"),
    ],
)
def test_number_formats_are_taken(code: str) -> None:
    assert data(value(format=code)).format == code


@pytest.mark.parametrize("code", ["", "0 kr", "0 mill.", '0"', "yyyy-mm-dd", "0;0;0;0;0", "[Rosa]0", "0\n", "0" * 256])
def test_what_excel_would_repair_is_no_number_format(code: str) -> None:
    with pytest.raises(ValueProblem, match=r"is not a number format; write for example 0, 0\.0"):
        data(value(format=code))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (None, "the chart must be a mapping (categories, series, format), not nothing (null)"),
        ([1], "the chart must be a mapping (categories, series, format), not a list"),
        ({"categories": ["a"]}, "the chart has no «series»"),
        ({"series": []}, "the chart has no «categories»"),
        (value(serie=1), "the chart has an unknown key «serie»; did you mean “series”?"),
        (value(categories=[]), "the categories of the chart are missing: the list is empty"),
        (value(series=[]), "the series of the chart are missing: the list is empty"),
        (value(categories="2010"), "the categories of the chart must be a list, not «2010»"),
        (value(series={"name": "a"}), "the series of the chart must be a list, not a mapping"),
        (value(categories=["2010", None]), "category 2 of the chart must be a text, not nothing (null)"),
        (value(categories=[0.5, "b"]), "category 1 of the chart must be a text, not «0.5»"),
        (value(categories=[True, "b"]), "category 1 of the chart must be a text, not «true»"),
        (value(categories=["x" * 32_768, "b"]), "category 1 of the chart has 32,768 characters; the limit is 32,767"),
        (value(series=["a"]), "series 1 of the chart must be a mapping (name, values), not «a»"),
        (value(series=[*one(1, 2), {"nam": "a"}]), "series 2 of the chart has an unknown key «nam»"),
        (value(series=[{"values": [1, 2]}]), "series 1 of the chart has no «name»"),
        (value(series=one(1, 2, name=" ")), "series 1 of the chart has an empty name"),
        (value(series=one(1, 2, name=None)), "the name of series 1 of the chart must be a text, not nothing (null)"),
        (value(series=[{"name": "a", "values": 4}]), "the values of series «a» must be a list, not «4»"),
        (value(series=one(1, 2, 3)), "series «Kvinner» has 3 values, but there are 2 categories"),
        (value(series=one(1)), "series «Kvinner» has 1 value, but there are 2 categories"),
        (value(categories=["a"]), "series «Kvinner» has 2 values, but there is 1 category"),
        (value(series=one(1, "abc")), "«abc» in series «Kvinner», category «2012», is not a number"),
        (value(series=one(1, True)), "«true» in series «Kvinner», category «2012», is not a number"),
        (value(series=one([], 1)), "a list in series «Kvinner», category «2010», is not a number"),
        (value(series=one(object(), 1)), "a object in series «Kvinner», category «2010», is not a number"),
        (value(series=one("x" * 50, 1)), f"«{'x' * 40}…» in series"),
        (value(series=one(float("nan"), 1)), "«nan» in series «Kvinner», category «2010», is not a number"),
        (value(series=one(1, float("-inf"))), "in series «Kvinner», category «2012», is more than a chart can hold"),
        (value(series=one(1, 10**400)), "in series «Kvinner», category «2012», is more than a chart can hold"),
        (value(format=5), "the format of the chart must be a text such as “0 %”, not «5»"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(wrong: object, said: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        data(wrong)

    assert said in str(caught.value)


def test_more_than_a_chart_can_show_is_refused() -> None:
    many = ["x"] * chartdata.MAX_CATEGORIES
    assert len(data(value(categories=many, series=one(*range(10_000)))).categories) == 10_000

    with pytest.raises(ValueProblem, match=r"the categories of the chart are 10,001; the limit is 10,000"):
        data(value(categories=[*many, "x"]))
    with pytest.raises(ValueProblem, match=r"the series of the chart are 256; the limit is 255"):
        data(value(series=one(1, 2) * 256))
    with pytest.raises(ValueProblem, match=r"the chart has 110,000 values; the limit is 100,000"):
        data(value(categories=many, series=one(*range(10_000)) * 11))


@pytest.mark.parametrize("kind", ["pie", "doughnut"])
def test_nothing_round_shows_a_negative_value_or_nothing_at_all(kind: str) -> None:
    with pytest.raises(ValueProblem, match=f"a {kind} cannot show the negative value -4 of «2012» .series «Kvinner».$"):
        check_round(kind, data(value(series=one(1, -4))))
    with pytest.raises(ValueProblem, match=f"a {kind} needs at least one value above 0, and series «Kvinner» has none"):
        check_round(kind, data(value(series=one(0, None))))


def test_a_pie_takes_one_series_and_a_doughnut_several() -> None:
    two = data(value(series=[*one(1, 2), *one(3, 4, name="Menn")]))

    check_round("doughnut", two)
    with pytest.raises(ValueProblem, match="a pie takes one series, but the data has 2"):
        check_round("pie", two)


@pytest.mark.parametrize(("number", "text"), [(3, "3"), (3.0, "3"), (0.51, "0.51"), (-2, "-2"), (1e300, "1e+300")])
def test_a_number_is_written_as_short_as_it_is(number: float, text: str) -> None:
    assert written(number) == text


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (256, "IV"), (702, "ZZ"), (703, "AAA")])
def test_columns_are_named_as_in_a_sheet(column: int, name: str) -> None:
    assert letters(column) == name
