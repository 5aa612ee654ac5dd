"""A workbook template is filled: typed values, rows that repeat, and everything that follows them."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.chart import LineChart, Reference
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from docgen.errors import TemplateError, ValueProblem
from docgen.office.template import Template
from docgen.office.values import Markdown
from tests.office.excel.workbooks import Draw, cells, fill, fill_bytes, template

LOOP = {
    "A1": "Nr",
    "B1": "Factor",
    "A2": "{%tr for r in risks %}{{ loop.index }}",
    "B2": "{{ r.factor }}{%tr endfor %}",
    "A3": "Below",
}
SUMS = [12, 10, 1]
RISKS = [{"factor": "Tid", "s": 3, "k": 4}, {"factor": "Penger", "s": 2, "k": 5}, {"factor": "Folk", "s": 1, "k": 1}]


@pytest.mark.parametrize(
    ("value", "shown"),
    [("Hei", "Hei"), ("=1+1", "=1+1"), ("a & b < c", "a & b < c"), (7, 7), (0.1, 0.1), (True, True), (-3.0, -3)],
)
def test_a_tag_alone_keeps_the_type_of_its_value(value: object, shown: object) -> None:
    cell = fill({"A1": "{{ x }}"}, x=value)["Ark"]["A1"]

    assert cell.value == shown
    assert cell.data_type == {str: "s", bool: "b"}.get(type(value), "n")


def test_a_date_is_a_date_in_a_date_cell_and_in_one_without_a_format() -> None:
    sheet = fill({"A1": "{{ d }}", "A2": "{{ d }}"}, formats={"A1": "dd.mm.yyyy"}, d=date(2012, 2, 8))["Ark"]

    assert sheet["A1"].value == sheet["A2"].value == datetime(2012, 2, 8)
    assert sheet["A1"].number_format == "dd.mm.yyyy"
    assert sheet["A2"].is_date


@pytest.mark.parametrize("value", [None, ""])
def test_nothing_is_an_empty_cell(value: object) -> None:
    assert fill({"A1": "{{ x }}"}, x=value)["Ark"]["A1"].value is None


def test_tags_among_text_make_text() -> None:
    held = {"A1": "Pulje {{ n }}: {{ name }}", "A2": "{% for a in xs %}{{ a }}, {% endfor %}", "A3": "{# note #}"}

    assert cells(fill(held, n=2, name="Øst & vest", xs=["a", "b"])) == {"A1": "Pulje 2: Øst & vest", "A2": "a, b, "}


def test_markdown_is_plain_text_in_a_cell() -> None:
    book = fill({"A1": "{{ x }}"}, x=Markdown("Et **viktig** punkt:\n\n- en\n- to"))

    assert book["Ark"]["A1"].value == "Et viktig punkt:\n• en\n• to"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_row_is_repeated_and_what_is_below_moves(count: int) -> None:
    made = cells(fill(LOOP, risks=RISKS[:count]))

    numbers = {f"A{n + 2}": n + 1 for n in range(count)}
    factors = {f"B{n + 2}": risk["factor"] for n, risk in enumerate(RISKS[:count])}
    assert made == {"A1": "Nr", "B1": "Factor", **numbers, **factors, f"A{count + 2}": "Below"}


def test_rows_of_tags_alone_go_away() -> None:
    held = {"A1": "Top", "A2": "{%tr for r in risks %}", "A3": "{{ r.factor }}", "A4": "{%tr endfor %}", "A5": "Below"}

    assert list(cells(fill(held, risks=RISKS)).values()) == ["Top", "Tid", "Penger", "Folk", "Below"]


def test_rows_can_be_left_out() -> None:
    held = {"A1": "{%tr if x %}Yes", "A2": "{%tr else %}", "A3": "No{%tr endif %}", "A4": "Below"}

    assert cells(fill(held, x=True)) == {"A1": "Yes", "A2": "Below"}
    assert cells(fill(held, x=False)) == {"A1": "No", "A2": "Below"}


def test_formulas_go_with_their_rows() -> None:
    held = {
        "A1": "{%tr for r in risks %}{{ r.s }}",
        "B1": "{{ r.k }}",
        "C1": "=A1*B1",
        "D1": "{%tr endfor %}",
        "C2": "=SUM(C1:C1)",
        "C3": "=C2*2",
    }
    made = cells(fill(held, risks=RISKS))

    assert [made[f"C{n}"] for n in range(1, 6)] == ["=A1*B1", "=A2*B2", "=A3*B3", "=SUM(C1:C3)", "=C4*2"]


def test_a_formula_holds_the_value_that_data_gives() -> None:
    made = template({"A1": '=CHOOSE(1,SUM(B1:B2),"{{ total }}")', "B1": 1, "B2": 2})
    written = fill_bytes(made, {"total": 3})

    assert load_workbook(io.BytesIO(written))["Ark"]["A1"].value == "=SUM(B1:B2)"
    assert load_workbook(io.BytesIO(written), data_only=True)["Ark"]["A1"].value == 3


def test_a_link_leads_where_it_says_from_the_row_it_came_to() -> None:
    held = {"A1": "Top", "A2": "{%tr for u in urls %}{{ u.name|link(u.url) }}{%tr endfor %}"}
    book = fill(held, urls=[{"name": n, "url": f"https://example.org/{n}"} for n in "ab"])

    assert [book["Ark"][a].hyperlink.target for a in ("A2", "A3")] == ["https://example.org/a", "https://example.org/b"]
    assert book["Ark"]["A3"].value == "b"
    with pytest.raises(ValueProblem, match="is not an address"):
        fill(held, urls=[{"name": "x", "url": "javascript:alert(1)"}])


def test_a_formula_whose_rows_all_went_is_an_error() -> None:
    held = {"A1": "{%tr for x in xs %}{{ x }}{%tr endfor %}", "B2": "=SUM(A1:A1)"}

    with pytest.raises(ValueProblem, match=r"cell B2.*refers to A1:A1, but the data leaves none of its rows"):
        fill(held, xs=[])


def test_a_sum_that_would_take_in_the_rows_between_is_a_fault() -> None:
    held = {"A1": "{%tr for x in xs %}{{ x }}", "A2": "{{ x }}", "B2": "text", "C2": "{%tr endfor %}"}

    for formula in ("=SUM(A1)", "=SUM(A1:A1)", "=COUNTIF(A1:A1,1)"):
        with pytest.raises(TemplateError, match=r"cell D5.*stand between the copies and are taken in with them"):
            fill({**held, "D5": formula}, xs=[1])
    assert fill({**held, "D5": "=SUM(A1:A2)"}, xs=[1, 2])["Ark"]["D7"].value == "=SUM(A1:A4)"


def test_an_error_names_the_sheet_and_the_cell() -> None:
    with pytest.raises(ValueProblem, match=r"sheet «Ark», cell B2: .*‘factor’ is unknown"):
        fill(LOOP, risks=[{"s": 1}])
    with pytest.raises(ValueProblem, match=r"sheet «Ark», cell B2 \(B4 in the result\): .*‘factor’ is unknown"):
        fill(LOOP, risks=[*RISKS[:2], {"s": 1}])
    with pytest.raises(
        ValueProblem, match=r"cell A1.*«i dag» is text, but the cell takes a date \(its format is dd\.mm\.yyyy\)"
    ):
        fill({"A1": "{{ d }}"}, formats={"A1": "dd.mm.yyyy"}, d="i dag")


@pytest.mark.parametrize(
    ("held", "message"),
    [
        ({"A1": "{%tr for x in xs %}{{ x }}"}, "cell A1: .*‘for’ is never closed"),
        ({"A1": "{%tr endfor %}x"}, "cell A1: .*‘endfor’ closes nothing"),
        ({"A1": "{% if x %}a"}, "cell A1: .*‘if’ is never closed"),
        ({"A1": "{%p for x in xs %}a{%p endfor %}"}, "belongs to Word and PowerPoint"),
        ({"A1": "{{ x"}, "opened but never closed"),
        ({"A1": "=B1+1", "B1": "=A1*2"}, "go round in a circle: A1 → B1 → A1"),
        ({"A1": "=SUM(#REF!)"}, "cell A1.*refers to a deleted cell"),
        (
            {"A1": "{%tr for x in xs %}", "A2": "{{ x }}", "A3": "{%tr endfor %}", "B5": "=A1"},
            "refers to row 1, which goes away",
        ),
        (
            {"A1": "{%tr for x in xs %}{{ x }}{%tr endfor %}", "B2": "=A1*2"},
            "cell B2.*refers to A1, which a loop repeats",
        ),
    ],
)
def test_a_fault_of_a_template_names_its_cell(held: dict[str, object], message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        fill(held, xs=[1], x=1)


def test_the_same_data_gives_the_same_bytes() -> None:
    made = template(LOOP)

    assert fill_bytes(made, {"risks": RISKS}) == fill_bytes(made, {"risks": RISKS})


def as_table(name: str, ref: str) -> Draw:
    def draw(sheet: Worksheet) -> None:
        sheet.add_table(Table(displayName=name, ref=ref))

    return draw


TABLE = {**LOOP, "A3": None, "A5": "=COUNTA(Risks[Factor])"}


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_table_grows_with_its_rows_and_never_is_without_one(count: int) -> None:
    book = fill(TABLE, as_table("Risks", "A1:B2"), risks=RISKS[:count])

    assert book["Ark"].tables["Risks"].ref == f"A1:B{max(count, 1) + 1}"
    assert book["Ark"][f"A{max(count, 1) + 4}"].value == "=COUNTA(Risks[Factor])"


def test_the_empty_row_of_a_table_leaves_out_formulas_that_need_other_rows() -> None:
    held = {"A1": "N", "B1": "F", "A2": "{%tr for x in xs %}{{ x }}", "B2": "=A2*2", "A3": "{{ x }}", "B3": "=A2+A3"}
    held |= {"C3": "{%tr endfor %}", "A5": "=SUM(T[F])"}

    assert cells(fill(held, as_table("T", "A1:B3"), xs=[])) == {"A1": "N", "B1": "F", "B2": "=A2*2", "A4": "=SUM(T[F])"}
    assert fill(held, as_table("T", "A1:B3"), xs=[1, 2])["Ark"]["B5"].value == "=A4+A5"


@pytest.mark.parametrize("count", [0, 2])
def test_a_table_whose_loop_ends_below_it_is_never_without_a_row(count: int) -> None:
    held = {"A1": "H", "A2": "{%tr for x in xs %}", "A3": "{{ x }}", "A4": "{%tr endfor %}", "A6": "Below"}
    book = fill(held, as_table("T", "A1:A3"), xs=[7] * count)

    assert book["Ark"].tables["T"].ref == f"A1:A{max(count, 1) + 1}"
    assert cells(book) == {"A1": "H", **{f"A{n + 2}": 7 for n in range(count)}, f"A{max(count, 1) + 3}": "Below"}


def test_the_columns_of_a_table_take_their_names_from_the_data() -> None:
    held = {"A1": "{{ title }}", "B1": "K {{ n }}", "C1": "{{ year }}", "A2": 1, "B2": 2, "C2": 3}
    book = fill(held, as_table("T", "A1:C2"), title="Ærlig & rett", n=4, year=2012)

    assert [column.name for column in book["Ark"].tables["T"].tableColumns] == ["Ærlig & rett", "K 4", "2012"]
    assert book["Ark"]["C1"].value == "2012"


@pytest.mark.parametrize(
    ("held", "ref", "message"),
    [
        (
            {"A1": "H", "A2": "{%tr for x in xs %}a", "A3": "b", "A4": "c{%tr endfor %}"},
            "A1:A3",
            "let it begin and end among",
        ),
        ({"A1": "{%tr for x in xs %}H", "A2": "{{ x }}{%tr endfor %}"}, "A1:A2", "the heading row cannot be repeated"),
    ],
)
def test_a_loop_may_not_cross_the_edge_of_a_table(held: dict[str, object], ref: str, message: str) -> None:
    with pytest.raises(TemplateError, match=f"crosses the edge of the table «T».*{message}"):
        fill(held, as_table("T", ref), xs=[1])


def test_a_tag_that_a_merged_cell_hides_is_a_fault() -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merged_cells.add("A1:B2")  # as a file may have it; openpyxl itself would empty the other cells

    with pytest.raises(TemplateError, match=r"cell B2: .*merged cell .A1:B2. but not in its first cell"):
        fill({"A1": "x", "B2": "{{ x }}"}, merge, x=1)


def line_chart(sheet: Worksheet) -> None:
    chart = LineChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=2), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=2))
    sheet.add_chart(chart, "E2")


@pytest.mark.parametrize("count", [1, 3])
def test_a_chart_shows_every_row_that_came_out(count: int) -> None:
    held = {
        "A1": "Nr",
        "B1": "Sum",
        "A2": "{%tr for r in risks %}{{ r.factor }}",
        "B2": "{{ r.s * r.k }}{%tr endfor %}",
    }
    made = fill_bytes(template(held, line_chart), {"risks": RISKS[:count]})

    chart = zipfile.ZipFile(io.BytesIO(made)).read("xl/charts/chart1.xml").decode()
    assert f"$B$2:$B${count + 1}</" in chart or (count == 1 and "$B$2</" in chart)
    values = re.findall(r"<(?:c:)?v>(\d+)</", chart.partition("val>")[2])
    assert values == [str(held) for held in SUMS[:count]]
    assert ">Tid<" in chart


def test_a_value_in_a_name_stays_a_text_and_one_in_a_header_keeps_its_ampersand() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet.oddHeader.left.text = "{{ title }}"
        assert sheet.parent is not None
        sheet.parent.defined_names["who"] = DefinedName("who", attr_text='"{{ title }}"')

    made = fill_bytes(template({"A1": "x"}, draw), {"title": 'A & "B"'})
    parts = zipfile.ZipFile(io.BytesIO(made))

    assert '>"A &amp; ""B"""</definedName>' in parts.read("xl/workbook.xml").decode()
    assert "&amp;LA &amp;&amp; " in parts.read("xl/worksheets/sheet1.xml").decode()


def test_results_that_came_out_otherwise_do_not_share_what_follows() -> None:
    held = {"A1": "{%tr for g in groups %}", "A2": "{%tr if g.a %}a{%tr endif %}", "A3": "{%tr if g.b %}b{%tr endif %}"}
    made = template({**held, "A4": "{%tr endfor %}", "C2": "=SUM(B2:B3)"})
    one, two = [{"a": 1, "b": 1}], [{"a": 1, "b": 0}, {"a": 0, "b": 1}]

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.xlsx"
        path.write_bytes(made)
        shared = Template(path)
        assert [shared.render({"groups": groups}) for groups in (one, two)] == [
            fill_bytes(made, {"groups": groups}) for groups in (one, two)
        ]


@pytest.mark.parametrize("value", [10**16, 2**80, 1e300, -0.5, 123456789012345])
def test_large_numbers_are_numbers(value: float) -> None:
    assert fill({"A1": "{{ x }}"}, x=value)["Ark"]["A1"].value == pytest.approx(value)


@pytest.mark.parametrize("value", [10**400, float("inf"), float("nan")])
def test_what_excel_cannot_hold_is_an_error(value: float) -> None:
    with pytest.raises(ValueProblem, match=r"cell A1.*is no number that Excel can hold"):
        fill({"A1": "{{ x }}"}, x=value)
