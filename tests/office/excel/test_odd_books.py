"""Workbooks that are unusual, or damaged: they render, or are refused with a sentence."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import load_workbook
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from docgen.errors import DocgenError
from docgen.office.excel.book import Book
from docgen.office.template import Template
from tests.office.excel.workbooks import cells, fill_bytes, template
from tests.office.test_shapes import png

SHEET = "xl/worksheets/sheet1.xml"
LOOP = {"A5": "Tall", "A6": "{%tr for n in numbers %}{{ n }}{%tr endfor %}"}
TALL = {"A2": "{%tr for n in numbers %}{{ n }}", "A3": "{{ n * 10 }}", "B3": "{%tr endfor %}"}


def drawn(draw: Callable[[Workbook], object]) -> bytes:
    """A template by XlsxWriter."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    draw(book)
    book.close()
    return stream.getvalue()


def filled_sheet(book: Workbook, name: str, held: Mapping[str, str]) -> Worksheet:
    """A sheet of a template that holds these cells."""
    sheet = book.add_worksheet(name)
    for address, value in held.items():
        sheet.write(address, value)
    return sheet


def changed(made: bytes, part: str, old: str, new: str) -> bytes:
    """A workbook with another text in a part; without the part, when `old` is empty."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            if name == part and not old:
                continue
            if name == part:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode())
            after.writestr(name, text)
    return stream.getvalue()


def part(made: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(made)).read(name).decode()


def message(made: bytes, data: Mapping[str, object]) -> str:
    with pytest.raises(DocgenError) as caught:
        fill_bytes(made, data)
    return str(caught.value)


class TestSheets:
    def test_a_workbook_keeps_a_sheet_that_one_can_see(self) -> None:
        def draw(book: Workbook) -> None:
            filled_sheet(book, "Ark", {"A1": "{%sheet if shown %}"})
            filled_sheet(book, "Skjult", {"A1": "x"}).hide()

        assert message(drawn(draw), {"shown": False}) == "no sheet that one can see would be left in the workbook"

    def test_the_sheet_shown_first_is_one_that_can_be_seen(self) -> None:
        def draw(book: Workbook) -> None:
            filled_sheet(book, "Skjult", {"A1": "x"}).hide()
            filled_sheet(book, "Ark", {"A1": "{%sheet if shown %}"}).activate()
            filled_sheet(book, "Siste", {"A1": "x"})

        made = load_workbook(io.BytesIO(fill_bytes(drawn(draw), {"shown": False})))
        assert made.active is not None
        assert made.active.title == "Siste"

    def test_a_formula_through_sheets_of_which_one_is_called_otherwise_is_told_of(self) -> None:
        def draw(book: Workbook) -> None:
            filled_sheet(book, "Ark", {"A1": "{%sheet name name %}"})
            filled_sheet(book, "Andre", {"A1": "=SUM(Ark:Andre!B1)"})

        assert "sheet «Andre», cell A1: the formula refers to " in message(drawn(draw), {"name": "Nytt"})

    def test_data_cannot_stand_in_for_the_name_of_a_sheet(self) -> None:
        def draw(book: Workbook) -> None:
            filled_sheet(book, "{{ name }}", {"A1": "{{ text }}"})

        made = load_workbook(io.BytesIO(fill_bytes(drawn(draw), {"name": "Nytt", "text": "\ue0300\ue031"})))
        assert cells(made, "Nytt") == {"A1": "\ue0300\ue031"}

    def test_a_picture_goes_with_the_only_sheet_that_shows_it(self, tmp_path: Path) -> None:
        picture = tmp_path / "a.png"
        picture.write_bytes(png())

        def draw(book: Workbook) -> None:
            filled_sheet(book, "Ark", {"A1": "{%sheet if shown %}"}).insert_image("B2", str(picture))
            filled_sheet(book, "Andre", {"A1": "x"})

        made = drawn(draw)
        held = [zipfile.ZipFile(io.BytesIO(fill_bytes(made, {"shown": one}))).namelist() for one in (True, False)]
        assert ["xl/media/image1.png" in names for names in held] == [True, False]


class TestSingleCells:
    """A program may write a range of one cell as a cell."""

    def test_a_sparkline_over_one_cell_of_a_loop_takes_in_all_copies(self) -> None:
        def draw(book: Workbook) -> None:
            filled_sheet(book, "Ark", LOOP).add_sparkline("B8", {"range": "A6:A6"})

        made = fill_bytes(changed(drawn(draw), SHEET, "Ark!A6:A6", "Ark!A6"), {"numbers": [1, 2, 3]})
        assert "<xm:f>Ark!A6:A8</xm:f><xm:sqref>B10</xm:sqref>" in part(made, SHEET)

    def test_a_list_of_one_cell_of_a_loop_takes_in_all_copies(self) -> None:
        def draw(book: Workbook) -> None:
            sheet = filled_sheet(book, "Ark", LOOP)
            sheet.data_validation("B8", {"validate": "list", "source": "=$A$6"})

        made = fill_bytes(drawn(draw), {"numbers": [1, 2, 3]})
        assert "<formula1>$A$6:$A$8</formula1>" in part(made, SHEET)


class TestLoopsOfSeveralRows:
    def test_a_chart_knows_the_values_of_the_rows_between(self) -> None:
        def draw(book: Workbook) -> None:
            chart = book.add_chart({"type": "line"})
            chart.add_series({"values": "=Ark!$A$2:$A$2"})
            filled_sheet(book, "Ark", TALL).insert_chart("D2", chart)

        made = part(fill_bytes(drawn(draw), {"numbers": [1, 2, 3]}), "xl/charts/chart1.xml")
        assert "<c:f>Ark!$A$2:$A$6</c:f>" in made
        assert re.findall("<c:v>(.*?)</c:v>", made) == ["1", "10", "2", "20", "3"]

    @pytest.mark.parametrize(("formula", "doubts"), [("=COUNTA(C2)", 1), ("=COUNTA(C1:C2)", 1), ("=SUM(A1:A3)", 0)])
    def test_a_count_of_one_of_the_rows_is_doubted(self, formula: str, doubts: int, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        path.write_bytes(drawn(lambda book: filled_sheet(book, "Ark", {**TALL, "C3": "text", "D5": formula})))
        compiled = Template(path).compiled
        assert isinstance(compiled, Book)
        assert sum("the loop has other rows too" in one for one in compiled.warnings) == doubts


class TestArrays:
    def test_an_array_in_one_row_is_repeated_with_it(self) -> None:
        def draw(book: Workbook) -> None:
            filled_sheet(book, "Ark", LOOP | {"C6": "x"}).write_array_formula("B6:C6", "{=A6*{1,2}}")

        made = part(fill_bytes(drawn(draw), {"numbers": [1, 2]}), SHEET)
        assert re.findall("<f.*?</f>", made) == [
            '<f t="array" ref="B6:C6">A6*{1,2}</f>',
            '<f t="array" ref="B7:C7">A7*{1,2}</f>',
        ]

    @pytest.mark.parametrize("area", ["B5:B7", "B6:B7"])
    def test_an_array_of_which_a_loop_repeats_a_part_is_a_fault(self, area: str) -> None:
        def draw(book: Workbook) -> None:
            filled_sheet(book, "Ark", LOOP).write_array_formula(area, "{=A6:A8*2}")

        said = f"the loop repeats a cell of the array formula {area}; write the formula in one row"
        assert message(drawn(draw), {"numbers": [1, 2]}).endswith(said)


def test_a_workbook_may_stand_at_the_root_of_its_file() -> None:
    made, stream = template({"A1": "{{ x }}"}), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            text = before.read(name).replace(b"/xl/", b"/").replace(b'"xl/', b'"')
            after.writestr(name.removeprefix("xl/"), text)

    names = zipfile.ZipFile(io.BytesIO(fill_bytes(stream.getvalue(), {"x": "tekst"}))).namelist()
    assert "sharedStrings.xml" in names


class TestFormats:
    def test_a_workbook_needs_no_part_for_formats(self) -> None:
        made = changed(drawn(lambda book: filled_sheet(book, "Ark", {"A1": "{{ x }}"})), "xl/styles.xml", "", "")
        held = part(made, "xl/_rels/workbook.xml.rels")
        gone = next(one for one in re.findall("<Relationship [^>]*>", held) if "/styles" in one)
        made = changed(made, "xl/_rels/workbook.xml.rels", gone, "")
        gone = next(one for one in re.findall("<Override [^>]*>", part(made, "[Content_Types].xml")) if "styles" in one)
        made = changed(made, "[Content_Types].xml", gone, "")

        assert cells(load_workbook(io.BytesIO(fill_bytes(made, {"x": 3})))) == {"A1": 3}

    def test_the_formats_of_rules_are_not_those_of_cells(self) -> None:
        def draw(book: Workbook) -> None:
            sheet = filled_sheet(book, "Ark", {})
            sheet.write("A1", "{{ x }}", book.add_format({"num_format": "dd.mm.yyyy"}))
            shown = book.add_format({"num_format": '0.0 "kr"'})
            sheet.conditional_format("A1", {"type": "cell", "criteria": ">", "value": 1, "format": shown})

        made = drawn(draw)
        made = changed(made, "xl/styles.xml", '<numFmt numFmtId="165"', '<numFmt numFmtId="164"')
        assert "takes a date" in message(made, {"x": "text"})


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('<row r="2"', '<row r="q"', "a sheet is damaged: «q» is no number of a row"),
        ('<row r="2"', '<row r="1"', "a sheet is damaged: row 1 stands below row 1"),
        ('<row r="2"', '<row r="9999999"', "a sheet is damaged: row 9,999,999 stands below row 1"),
        ('r="B1"', 'r="A1"', "a sheet is damaged: A1 is no cell that can stand there"),
        ('r="B1"', 'r="ZZZZ1"', "a sheet is damaged: ZZZZ1 is no cell that can stand there"),
        ('r="B1"', 'r="B1" s="q"', "a sheet is damaged: «q» is no number of a format"),
        ("<v>0</v>", "<v>9</v>", "the workbook is damaged: a cell shows text 9, and there are 2"),
        ("<v>0</v>", "<v>-1</v>", "the workbook is damaged: a cell shows text -1, and there are 2"),
        ("<v>0</v>", "<v>q</v>", "a sheet is damaged: «q» is no number of a text"),
    ],
)
def test_a_damaged_sheet_is_refused_with_a_sentence(old: str, new: str, said: str) -> None:
    made = drawn(lambda book: filled_sheet(book, "Ark", {"A1": "{{ x }}", "B1": "b", "A2": "b"}))
    assert message(changed(made, SHEET, old, new), {"x": 1}).endswith(said)


class TestLengths:
    """What Excel repairs when it is longer."""

    @pytest.mark.parametrize(
        ("tag", "length", "said"),
        [
            ("title", 32, ""),
            ("title", 33, "{{ title }}: the title of a message for a cell would have 33 characters; Excel allows 32"),
            ("text", 255, ""),
            ("text", 256, "{{ text }}: a message for a cell would have 256 characters; Excel allows 255"),
            ("header", 253, ""),
            ("header", 254, "{{ header }}: a header or footer of the page would have 256 characters; Excel allows 255"),
        ],
    )
    def test_texts_beside_the_rows(self, tag: str, length: int, said: str) -> None:
        def draw(book: Workbook) -> None:
            sheet = filled_sheet(book, "Ark", {"A1": "x"})
            message = {"input_title": "{{ title }}", "input_message": "{{ text }}"}
            sheet.data_validation("A1", {"validate": "any", **message})
            sheet.set_header("&L{{ header }}")

        data = {"title": "a", "text": "a", "header": "a", tag: "&<" * (length // 2) + "x" * (length % 2)}
        data["header"] = "x" * length if tag == "header" else "a"
        if said:
            assert message(drawn(draw), data).endswith(said)
        else:
            assert fill_bytes(drawn(draw), data)

    def test_the_name_of_a_column(self) -> None:
        def draw(book: Workbook) -> None:
            columns = [{"header": "{{ name }}"}, {"header": "b"}]
            filled_sheet(book, "Ark", {"A2": "x"}).add_table("A1:B2", {"name": "Tabell", "columns": columns})

        said = "a column of the table «Tabell» would have a name of 256 characters; Excel allows 255"
        assert message(drawn(draw), {"name": "x" * 256}).endswith(said)
        assert fill_bytes(drawn(draw), {"name": "x" * 255})


class TestValues:
    FORMULA = '=CHOOSE(1,1,"{{ x }}")'

    def written(self, value: object) -> list[str]:
        held = {"A1": "{{ x }}", "B1": self.FORMULA}
        return re.findall("<v>(.*?)</v>", part(fill_bytes(template(held), {"x": value}), SHEET))

    def test_minus_nothing_is_nothing(self) -> None:
        assert self.written(-0.0) == ["0", "0"]

    def test_a_time_of_day_is_a_part_of_the_day(self) -> None:
        assert self.written(datetime(2020, 1, 1, 18, 0, tzinfo=UTC)) == ["43831.75", "43831.75"]

    @pytest.mark.parametrize("value", ["_x000D_", "a_x0041_&"])
    def test_the_text_of_a_formula_holds_no_character_codes(self, value: str) -> None:
        assert html.unescape(self.written(value)[1]) == value.replace("_x", "_x005F_x")

    def test_data_that_looks_like_a_mark_of_a_text_stays(self) -> None:
        def draw(book: Workbook) -> None:
            filled_sheet(book, "Ark", {"A1": self.FORMULA}).set_header("&L{{ x }}")

        assert "<v>\ue0107\ue011</v>" in part(fill_bytes(drawn(draw), {"x": "\ue0107\ue011"}), SHEET)


class TestOneRow:
    """In one row, what opens stands before the row and what closes behind it: nothing can stand after another."""

    def test_another_loop_behind_the_first(self) -> None:
        cells = {"A1": "{%tr for n in numbers %}{{ n }}{%tr endfor %}", "B1": "{%tr for n in numbers %}{%tr endfor %}"}
        said = message(template(cells), {"numbers": [1]})
        assert said.startswith("template.xlsx, sheet «Ark», cell B1: {%tr for n in numbers %}: ‘for’ stands behind")

    @pytest.mark.parametrize("opening", ["if x", "for n in numbers"])
    def test_what_else_there_is(self, opening: str) -> None:
        cells = {"A1": f"{{%tr {opening} %}}a", "B1": "{%tr else %}b", "A2": f"b{{%tr end{opening.split()[0]} %}}"}
        said = f"no row stands between ‘{opening.split()[0]}’ and ‘else’; put ‘else’ in a row further down"
        assert message(template(cells), {"numbers": [1], "x": True}).endswith(f"cell B1: {{%tr else %}}: {said}")


def test_a_sheet_has_no_more_links_than_excel_takes() -> None:
    cells = {"A1": "{%tr for n in range(65531) %}{{ 'a'|link('https://example.org/') }}{%tr endfor %}"}
    assert message(template(cells), {}).endswith("a sheet would have 65,531 links; Excel allows 65,530")


@pytest.mark.parametrize("numbers", [[], [1], [1, 2, 3]])
def test_a_range_to_the_end_of_the_sheet_stays_one(numbers: list[int]) -> None:
    held = {"A1": "{%tr for n in numbers %}{{ n }}{%tr endfor %}", "C2": "=SUM(A3:A1048576)"}
    formula = next(iter(re.findall("<f>(.*?)</f>", part(fill_bytes(template(held), {"numbers": numbers}), SHEET))))
    assert formula == f"SUM(A{2 + len(numbers)}:A1048576)"
