"""The workbook benchmark: its files, its data, its proof of equality and its report. No time is asserted."""

from __future__ import annotations

import copy
import io
import json
import shutil
import warnings
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from benchmarks import bigtable, bookreport, books, booktext, excel, floor, memory, sketchbook, text, workbooks
from benchmarks.bookreport import BookReport
from benchmarks.measure import Timing
from benchmarks.workbooks import FILLING, MAKES, OPENPYXL, OURS, OURS_ZLIB, TUNED, TYPED, XLSXWRITER, Job
from docgen import settings


@cache
def _run() -> BookReport:
    return excel.run(batch=1, rounds=1, sizes=(50, 4_000, 8_000))


@cache
def _maker(engine: str) -> Callable[[Job], bytes]:
    return MAKES[engine](workbooks.start_of(engine))


@cache
def _made(engine: str) -> bytes:
    return _maker(engine)(workbooks.jobs(1)[0])


def _job(change: Callable[[books.Book], None]) -> Job:
    """The first workbook with a value changed."""
    data = copy.deepcopy(workbooks.jobs(1)[0].data)
    change(data)
    return Job(data, sketchbook.drawn(data))


def test_a_workbook_has_five_sheets_with_two_tables_a_matrix_a_gantt_and_a_chart() -> None:
    book = openpyxl.load_workbook(io.BytesIO(_made(OURS)))

    assert book.sheetnames == ["Oversikt", "Risiko", "Matrise", "Milepæler", "Mål"]
    assert {table.ref for sheet in book.worksheets for table in sheet.tables.values()} == {"A5:J55", "A5:I17"}
    assert sum(cell.data_type == "f" for row in book["Matrise"].iter_rows() for cell in row) == 25
    grid = [cell for row in book["Milepæler"]["E6:BL35"] for cell in row]
    assert (len(grid), {cell.value for cell in grid}, all(cell.has_style for cell in grid)) == (1800, {None}, True)
    assert len(book["Milepæler"].conditional_formatting) == 1
    assert len(book["Mål"]._charts) == 1
    assert len(book.defined_names) == 4


def test_the_overview_has_fourteen_figures_and_five_rows_by_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(_made(OURS)))["Oversikt"]
    assert [cell.data_type for (cell,) in sheet["B6:B19"]] == ["f"] * 14
    assert [[cell.data_type for cell in row] for row in sheet["D6:F10"]] == [["n", "f", "f"]] * 5


@pytest.mark.parametrize("engine", [TUNED, FILLING, XLSXWRITER, TYPED, OURS_ZLIB, OURS])
def test_every_engine_writes_the_same_workbook(engine: str) -> None:
    text.compare(booktext.visible(_made(OPENPYXL)), booktext.visible(_made(engine)), (OPENPYXL, engine), 0)


@pytest.mark.parametrize("engine", [OURS_ZLIB, OURS])
def test_docgen_stores_the_values_that_xlsxwriter_is_given(engine: str) -> None:
    text.compare(booktext.stored(_made(XLSXWRITER)), booktext.stored(_made(engine)), (XLSXWRITER, engine), 0)


def test_no_tag_is_left_in_any_workbook() -> None:
    for engine in MAKES:
        with zipfile.ZipFile(io.BytesIO(_made(engine))) as archive:
            assert not [name for name in archive.namelist() if b"{{" in archive.read(name)]


def test_workbooks_are_the_same_on_every_run_and_say_different_things() -> None:
    made = books.books(6)
    factors = [str(risk["factor"]) for book in made for risk in book["risks"]]

    assert made == books.books(6)
    assert len(set(factors)) / len(factors) > 0.9


def test_the_template_has_one_row_for_each_loop() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbooks.template()))
    assert [(sheet.title, sheet.max_row) for sheet in book.worksheets] == [
        ("Oversikt", 19),
        ("Risiko", 6),
        ("Matrise", 15),
        ("Milepæler", 6),
        ("Mål", 10),
    ]
    assert book["Risiko"]["A6"].value == "{%tr for r in risks %}{{ r.nr }}"
    assert book["Risiko"]["J6"].value == "{{ r.status }}{%tr endfor %}"
    assert book["Risiko"]["E6"].value == '=CHOOSE(1,Risiko[[#This Row],[S]]*Risiko[[#This Row],[K]],"{{ r.sum }}")'


def _change_text(data: books.Book) -> None:
    data["risks"][30]["measure"] = "noe helt annet"


def _change_number(data: books.Book) -> None:
    data["goals"][3]["target"] = 1234567


def _change_date(data: books.Book) -> None:
    data["milestones"][20]["deadline"] = data["today"].replace(year=2031)


@pytest.mark.parametrize(
    ("change", "told"), [(_change_text, "noe helt annet"), (_change_number, "1234567"), (_change_date, "2031-")]
)
@pytest.mark.parametrize("engine", [FILLING, XLSXWRITER, OURS])
def test_a_changed_value_stops_the_comparison_with_a_diff(
    engine: str, change: Callable[[books.Book], None], told: str
) -> None:
    other = _maker(engine)(_job(change))

    with pytest.raises(text.TextDiffersError, match=told) as caught:
        text.compare(booktext.visible(_made(OPENPYXL)), booktext.visible(other), (OPENPYXL, engine), 7)
    assert f"document 7: {engine} does not write the text that {OPENPYXL} writes" in str(caught.value)


def test_another_value_of_a_formula_is_a_difference_though_the_formula_is_the_same() -> None:
    def change(data: books.Book) -> None:
        data["risks"][0]["sum"] = 99

    other = _maker(OURS)(_job(change))
    assert booktext.visible(other) == booktext.visible(_made(OURS))
    assert "E6 99" in booktext.stored(other)["Risiko"]
    assert booktext.stored(other) != booktext.stored(_made(OURS))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet2.xml", 'sqref="C6:C55"', 'sqref="C6:C54"'),
        ("xl/worksheets/sheet2.xml", 'sqref="F6:F55"', 'sqref="F6:F54"'),
        ("xl/worksheets/sheet2.xml", "Under arbeid,Lukket", "Under arbeid,Ferdig"),
        ("xl/worksheets/sheet4.xml", 'topLeftCell="E6"', 'topLeftCell="E7"'),
        ("xl/tables/table1.xml", 'ref="A5:J55"', 'ref="A5:J54"'),
        ("xl/workbook.xml", "$E$6:$E$55", "$E$6:$E$54"),
        ("xl/charts/chart1.xml", "$B$21:$B$32", "$B$21:$B$31"),
        ("xl/styles.xml", "dd.mm.yyyy", "dd.mm.yy"),
        ("xl/styles.xml", "FFEEF3F7", "FFEEF3F8"),
    ],
)
def test_a_rule_an_area_or_a_format_that_is_another_one_is_a_difference(part: str, old: str, new: str) -> None:
    made = _made(OURS)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        held = archive.read(part).decode()

    assert old in held
    assert booktext.visible(_with(made, part, held.replace(old, new).encode())) != booktext.visible(made)


def _with(data: bytes, name: str, new: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as made:
        for held in old.namelist():
            made.writestr(held, new if held == name else old.read(held))
    return stream.getvalue()


def test_the_floor_writes_the_same_workbooks_again() -> None:
    jobs = workbooks.jobs(2)
    made = [_maker(OURS)(job) for job in jobs]
    write = floor.fill(workbooks.template(), jobs, made, floor.isal1)

    assert [booktext.stored(write(job)) for job in jobs] == [booktext.stored(data) for data in made]
    assert all("xl/worksheets/sheet2.xml" in parts for parts in floor.changes(workbooks.template(), made))


def test_the_big_table_is_the_same_from_all_and_docgen_stores_its_sums() -> None:
    rows = bigtable.items(40)
    fills = {name: make() for name, make in bigtable.MAKES.items()}
    bigtable.prove(fills, 40)
    with warnings.catch_warnings(action="error"):
        made = openpyxl.load_workbook(io.BytesIO(fills[bigtable.OURS](rows)), data_only=True)["Tall"]

    assert made.tables["Tall"].ref == "A1:H41"
    assert [row[7] for row in made.iter_rows(2, values_only=True)] == [row["sum"] for row in rows]


def test_a_big_table_with_another_value_is_a_difference() -> None:
    fills = {name: make() for name, make in bigtable.MAKES.items()}
    ours = fills[bigtable.OURS]
    fills[bigtable.OURS] = lambda rows: ours([*rows[:-1], {**rows[-1], "note": "noe helt annet"}])

    with pytest.raises(text.TextDiffersError, match="noe helt annet"):
        bigtable.prove(fills, 40)


def test_the_report_has_every_row_and_every_promise() -> None:
    report = _run()
    printed = str(report)

    assert {*MAKES, *workbooks.FLOORS.values()} == set(report.timings)
    for wanted in ("≥ 35", "≥ 25", "≥ 20", "≥ 5", "≤ 1.05", "equal in all 2", "openpyxl 3", "| 8,000 |"):
        assert wanted in printed


def test_ratios_are_times_of_docgens_time_and_memory_is_what_more_rows_cost_beyond_the_data() -> None:
    times = {OPENPYXL: 100, TUNED: 50, XLSXWRITER: 20, OURS_ZLIB: 6, OURS: 2, "floor zlib 6": 3, "floor isal 1": 1}
    timings = {name: Timing(time, time) for name, time in times.items()}
    sizes = [
        bigtable.Size(rows, dict.fromkeys((bigtable.OURS, *_PEERS), 1.0) | {bigtable.OPENPYXL: 7.0}, peaks)
        for rows, peaks in ((10, _peaks(12, 10)), (110, _peaks(34, 12)), (210, _peaks(56, 14)))
    ]
    report = BookReport({}, 4, 1, 3, timings, dict.fromkeys(timings, 100_000), {}, sizes)

    assert [target.found for target in report.targets()] == [50, 25, 10, 7, pytest.approx(1.0)]
    assert [target.wanted for target in report.targets()][:3] == list(bookreport.PROMISES.values())
    assert report.over_floor(OURS) == report.over_floor(OURS_ZLIB) == 2
    assert f"| {OURS} | 2.00 | 2.00 | 50.0 | 25.0 | – | 10.0 | – | 2.00 | 98 | – |" in str(report)


_PEERS = (bigtable.OPENPYXL, bigtable.WRITE_ONLY)


def _peaks(ours: float, nothing: float) -> dict[str, float]:
    return dict.fromkeys(_PEERS, 500.0) | {bigtable.OURS: ours, bigtable.NOTHING: nothing}


def test_every_engine_is_weighed_alone() -> None:
    peaks = _run().peaks

    assert set(MAKES) == set(peaks)
    assert all(10 < peak < 1_000 for peak in peaks.values())
    assert memory.big(bigtable.NOTHING, 10) < memory.big(bigtable.OURS, 10)


def test_the_json_holds_what_the_table_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "run", lambda *_: _run())

    assert excel.main(["--json", str(tmp_path / "excel.json")]) == 0
    found = json.loads((tmp_path / "excel.json").read_text(encoding="utf-8"))
    assert found["timings"].keys() == found["ratios"].keys()
    assert found["over_floor"].keys() == {OURS, OURS_ZLIB}
    assert [target["wanted"] for target in found["targets"]] == [35, 25, 20, 5, 1.05]
    assert [size["rows"] for size in found["big"]] == [50, 4_000, 8_000]


def test_a_difference_ends_the_run_with_exit_code_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def differ(*_: object) -> BookReport:
        raise text.TextDiffersError("document 3: a diff")

    monkeypatch.setattr(excel, "run", differ)
    assert excel.main([]) == 1
    assert capsys.readouterr().err == "document 3: a diff\n"


@pytest.mark.proof
@pytest.mark.skipif(not (settings.soffice() and shutil.which("soffice")), reason="LibreOffice computes formulas")
def test_the_values_of_the_formulas_are_those_that_libreoffice_finds(tmp_path: Path) -> None:
    from tests.proof.recalculation import recalculated

    path = tmp_path / "book.xlsx"
    path.write_bytes(_made(OURS))
    found = booktext.stored(recalculated([path], tmp_path / "found")[path].read_bytes())
    wanted = booktext.stored(_made(OURS))
    for sheet in ("Oversikt", "Risiko", "Matrise", "Milepæler", "Mål"):
        assert {cell.strip() for cell in wanted[sheet]} <= {cell.strip() for cell in found[sheet]}
