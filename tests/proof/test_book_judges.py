"""The judges of workbooks are awake: each finds the fault that it is there for."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from tests.proof.book_cells import cut
from tests.proof.book_pages import convert, lost_text, narrow, on_each_other, too_small
from tests.proof.recalculation import NEVER, differences, errors, recalculated, same, values
from tests.proof.tools import need_tools

pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook in which one stored value is wrong, one formula has none, and one gives an error."""
    path = tmp_path_factory.mktemp("wrong") / "wrong.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Risiko")
        sheet.write_row("A1", [3, 4])
        sheet.write_formula("C1", "=A1*B1", value=99)
        sheet.write_formula("D1", '=IF(A1>2,"høy","lav")', value="høy")
        sheet.write_formula("E1", '=IF(A1>5,"høy","")', value="")
        sheet.write_formula("F1", "=A1/3", value=1.0000000000001)
        sheet.write_formula("G1", "=A1/0", value=0)
        sheet.write_formula("H1", "=DATE(2012,9,4)", book.add_format({"num_format": "dd.mm.yyyy"}), 41156)
    return path


def test_a_value_that_is_stored_wrong_comes_out_right(wrong: Path, tmp_path: Path) -> None:
    need_tools()
    after = recalculated([wrong], tmp_path)[wrong]
    assert values(after)["Risiko", "C1"] == 12
    found = differences(wrong, after)
    assert [difference.cell for difference in found] == ["C1", "G1"]
    assert str(found[0]) == "Risiko!C1: 99 is stored, 12 comes out of =A1*B1"
    assert errors(after) == ["Risiko!G1: #DIV/0!"]


def test_without_calculating_it_stays_wrong(wrong: Path, tmp_path: Path) -> None:
    need_tools()
    assert values(recalculated([wrong], tmp_path, NEVER)[wrong])["Risiko", "C1"] == 99


def test_many_workbooks_are_calculated_in_one_run(wrong: Path, tmp_path: Path) -> None:
    need_tools()
    other = tmp_path / "other.xlsx"
    with xlsxwriter.Workbook(other) as book:
        book.add_worksheet().write_formula("A1", "=1+1", value=2)
    made = recalculated([wrong, other], tmp_path / "made")
    assert (len(differences(wrong, made[wrong])), differences(other, made[other])) == (2, [])


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        *((1, 1.0, True), (0.1 + 0.2, 0.3, True), (12, 12.1, False), (1e-12, 0, True), (True, True, True)),
        *(("", None, True), (0, None, False), (0, "", False), ("12", 12, False), ("Åpen", "Åpen", True)),
        ("#N/A", 0, False),
    ],
)
def test_values_are_the_same_when_a_reader_sees_the_same(one: object, other: object, equal: bool) -> None:
    assert same(one, other) is equal
    assert same(other, one) is equal


@pytest.fixture(scope="module")
def cramped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook whose pages do not show all that it holds."""
    path = tmp_path_factory.mktemp("cramped") / "cramped.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Risiko")
        wrap, small = book.add_format({"text_wrap": True}), book.add_format({"font_size": 5})
        sheet.write_row("A1", ["Ein lang tekst som ikkje får plass", "Sjukdom"])
        sheet.write("A2", 123456789012345, book.add_format({"num_format": "0.00"}))
        sheet.set_row(2, 20)
        sheet.write("A3", "Ein tekst som går over fleire linjer enn rada har høgd til", wrap)
        sheet.write("A4", "Saksbehandlingstider", wrap)
        sheet.write("A5", "liten skrift", small)
        sheet.write("A6", "God tid", wrap)
        sheet.write("D6", "Skjult")
        sheet.set_column("D:D", None, None, {"hidden": True})
        sheet.print_area("A1:E6")
        sheet.write("A9", "utanfor")
    return path


def test_what_the_pages_of_a_workbook_do_not_show_is_found(cramped: Path, tmp_path: Path) -> None:
    need_tools()
    pdf = convert([cramped], tmp_path)[cramped]
    assert narrow(pdf) == ["page 1: ###"]
    assert too_small(pdf) == ["page 1: «liten skrift» is printed in 5.0 points"]
    lost = lost_text(cramped, pdf)
    assert {"ikkje", "plass"} <= {*lost}
    assert not {"god", "skjult", "utanfor", "sjukdom"} & {*lost}
    other = tmp_path / "other.xlsx"
    with xlsxwriter.Workbook(other) as book:
        book.add_worksheet("Risiko").write("A1", "Risiko bortkomen")
    assert lost_text(other, pdf) == ["bortkomen", "risiko"]


def test_words_over_words_are_found(tmp_path: Path) -> None:
    need_tools()
    path = tmp_path / "low.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Risiko")
        sheet.insert_textbox("A1", "Det eine", {"x_offset": 10, "y_offset": 10, "line": {"none": True}})
        sheet.insert_textbox("A1", "Det andre", {"x_offset": 14, "y_offset": 14, "fill": {"none": True}})
    assert on_each_other(convert([path], tmp_path / "pdf")[path])
    path = tmp_path / "high.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Risiko").write_column("A1", ["Det eine", "Det andre"])
    assert on_each_other(convert([path], tmp_path / "other")[path]) == []


def test_texts_that_are_cut_are_found(cramped: Path) -> None:
    assert [fault.split(":")[0] for fault in cut(cramped)] == ["Risiko!A1", "Risiko!A3", "Risiko!A4"]
