"""Templates whose columns and sheets are repeated before they are compiled."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink

from docgen.errors import LimitError, TemplateError, ValueProblem
from docgen.office.excel import unroll
from docgen.office.excel.unroll_nouns import Copy
from docgen.office.template import Template
from tests.office.excel.unrolling import books, grid, opened, package, package_of, unrolled

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group:UserWarning")
_YEARS = "{%tc for year in years %}{{ year.label }}{%tc endfor %}"


def _years(count: int) -> dict[str, object]:
    return {"years": [{"label": str(2012 + number)} for number in range(count)]}


def _figures(book: xlsxwriter.Workbook) -> None:
    """A table with a column for each year, and everything round it that names cells."""
    sheet, other = book.add_worksheet("Tall"), book.add_worksheet("Annet")
    bold = book.add_format({"bold": True})
    sheet.set_column("A:A", 20)
    sheet.set_column("B:B", 9, bold)
    sheet.set_column("C:D", 15)
    sheet.merge_range("A1:D1", "Tittel")
    sheet.write("B3", "{{ year.label }}")
    columns = [{"header": "Nr"}, {"header": _YEARS}, {"header": "Sum", "formula": "=SUM($A6:$B6)"}, {"header": "Snitt"}]
    sheet.add_table("A5:D6", {"name": "Tallene", "columns": columns})
    sheet.write("A6", "{%tr for r in rows %}{{ r.nr }}")
    sheet.write("B6", "{{ r.values[loop.index0] }}")
    sheet.write_formula("C6", '=CHOOSE(1,SUM($A6:$B6),"{{ r.sum }}")')
    sheet.write("D6", "{{ r.mean }}{%tr endfor %}")
    sheet.write_formula("B8", "=B6:B6*2+$B$7")
    sheet.write_formula("C8", "=SUM(B8)")
    sheet.data_validation("B6", {"validate": "decimal", "criteria": ">", "value": 0})
    sheet.conditional_format("B6", {"type": "formula", "criteria": "=$C6>B6", "format": bold})
    sheet.conditional_format("A6:D6", {"type": "formula", "criteria": "=$C6>3", "format": bold})
    sheet.write_comment("B5", "Et år")
    sheet.write_url("B2", "internal:'Annet'!A1", string="{{ year.label }}")
    sheet.add_sparkline("B4", {"range": "Tall!B6:B6"})
    chart = book.add_chart({"type": "line"})
    chart.add_series({"categories": "=Tall!$B$5:$B$5", "values": "=Tall!$B$6:$B$6"})
    sheet.insert_chart("C10", chart)
    sheet.freeze_panes(5, 2)
    sheet.set_selection("A7:B8")
    other.write_url("A3", "internal:'Tall'!B6")
    sheet.print_area("A1:D8")
    sheet.set_v_pagebreaks([2])
    other.write_formula("A1", "=SUM(Tall!A6:B6)+Tall!C8")
    book.define_name("docgen.years", "=Tall!$B$5:$B$5")
    book.define_name("Tall!egen", "=Tall!$C$8")


def _sheet_xml(count: int, part: str = "xl/worksheets/sheet1.xml") -> str:
    return unrolled(package(_figures), _years(count))[0].data(part).decode()


class TestColumns:
    def test_cells_are_repeated_in_every_row(self) -> None:
        held = grid(books(package(_figures), _years(3)), "Tall")
        year = "{{ year.label }}"
        assert held[0] == ["Tittel", None, None, None, None, None]
        assert held[2] == [None, year, year, year, None, None]
        assert held[4] == ["Nr", year, year, year, "Sum", "Snitt"]
        assert held[5][1:4] == ["{{ r.values[loop.index0] }}"] * 3
        assert held[5][5] == "{{ r.mean }}{%tr endfor %}"

    def test_formulas_follow_their_columns(self) -> None:
        book = books(package(_figures), _years(3))
        held = grid(book, "Tall")
        assert held[5][4] == '=CHOOSE(1,SUM($A6:$D6),"{{ r.sum }}")'
        assert held[7] == [None, "=B6:B6*2+$B$7", "=C6:C6*2+$B$7", "=D6:D6*2+$B$7", "=SUM(B8:D8)", None]
        assert book["Annet"]["A1"].value == "=SUM(Tall!A6:D6)+Tall!E8"
        assert book["Annet"]["A3"].hyperlink.location == "'Tall'!B6:D6"

    def test_a_table_gets_a_column_for_each(self) -> None:
        (table,) = books(package(_figures), _years(3))["Tall"].tables.values()
        assert table.ref == table.autoFilter.ref == "A5:F6"
        assert [column.id for column in table.tableColumns] == [1, 2, 5, 6, 3, 4]
        assert len({column.name for column in table.tableColumns}) == 6
        assert table.tableColumns[4].calculatedColumnFormula.attr_text == "SUM($A6:$D6)"

    def test_widths_merges_views_and_rules_follow(self) -> None:
        sheet = books(package(_figures), _years(3))["Tall"]
        assert {name: round(held.width) for name, held in sheet.column_dimensions.items()} == {
            **{"A": 21, "B": 10, "C": 10, "D": 10},
            "E": 16,
        }
        assert [str(one) for one in sheet.merged_cells.ranges] == ["A1:F1"]
        assert sheet.freeze_panes == "E6"
        assert sheet.sheet_view.selection[-1].sqref == "A7:D8"
        assert sheet.print_area == "'Tall'!$A$1:$F$8"
        assert [str(one.sqref) for one in sheet.data_validations.dataValidation] == ["B6:D6"]
        rules = {str(one.sqref): one.rules[0].formula for one in sheet.conditional_formatting}
        assert rules == {"B6:D6": ["$E6>B6"], "A6:F6": ["$E6>3"]}
        assert [one.id for one in sheet.col_breaks.brk] == [2, 3, 4]

    def test_notes_links_and_small_charts_stand_on_each_copy(self) -> None:
        sheet = books(package(_figures), _years(3))["Tall"]
        assert [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment] == ["B5", "C5", "D5"]
        assert [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.hyperlink] == ["B2", "C2", "D2"]
        assert re.findall(r"<xm:f>(.*?)</xm:f><xm:sqref>(.*?)<", _sheet_xml(3)) == [
            *(("Tall!B6:B6", "B4"), ("Tall!C6:C6", "C4"), ("Tall!D6:D6", "D4")),
        ]

    def test_frames_of_notes_have_ids_and_places_of_their_own(self) -> None:
        text = _sheet_xml(3, "xl/drawings/vmlDrawing1.vml")
        ids = re.findall(r'<v:shape id="(\w+)"', text)
        assert sorted(ids) == ["_x0000_s1025", "_x0000_s1026", "_x0000_s1027"]
        assert re.findall("<x:Column>(.)<", text) == ["1", "2", "3"]

    def test_charts_and_names_take_in_all_copies(self) -> None:
        assert re.findall("<c:f>(.*?)<", _sheet_xml(3, "xl/charts/chart1.xml")) == ["Tall!$B$5:$D$5", "Tall!$B$6:$D$6"]
        book = books(package(_figures), _years(3))
        assert book.defined_names["docgen.years"].attr_text == "Tall!$B$5:$D$5"
        assert book["Tall"].defined_names["egen"].attr_text == "Tall!$E$8"

    def test_a_drawing_moves_with_its_column(self) -> None:
        text = _sheet_xml(3, "xl/drawings/drawing1.xml")
        assert re.findall("<xdr:col>(.*?)<", text)[0] == "4"

    def test_each_copied_column_knows_its_item_and_where_it_came_from(self) -> None:
        sheet = unrolled(package(_figures), _years(2))[1].sheets[0]
        assert sheet.wraps == {
            2: "with year = docgen_columns[0][0], loop = docgen_turns[0][0]",
            3: "with year = docgen_columns[0][1], loop = docgen_turns[0][1]",
        }
        assert [sheet.origin(column) for column in (1, 2, 3, 4, 5)] == [1, 2, 2, 3, 4]

    def test_the_turn_of_a_column_is_known_only_where_a_cell_asks_for_it(self) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            sheet = book.add_worksheet("Tall")
            sheet.write("B1", _YEARS)
            sheet.write("C1", "{{ loop.index }}")

        wraps = unrolled(package(build), _years(1))[1].sheets[0].wraps
        assert wraps == {2: "with year = docgen_columns[0][0]"}

    def test_once_is_the_template_without_its_tags(self) -> None:
        held = grid(books(package(_figures), _years(1)), "Tall")
        assert held[4] == ["Nr", "{{ year.label }}", "Sum", "Snitt"]

    def test_an_empty_list_takes_the_columns_away(self) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            sheet = book.add_worksheet("Tall")
            columns = [{"header": "Nr"}, {"header": _YEARS}, {"header": "Sum"}]
            sheet.add_table("A5:C6", {"columns": columns})
            sheet.write("B6", "{{ r }}")
            sheet.write_formula("C6", "=SUM(A6:B6)")
            sheet.data_validation("B6", {"validate": "decimal", "criteria": ">", "value": 0})
            chart = book.add_chart({"type": "line"})
            chart.add_series({"values": "=Tall!$B$6:$B$6"})
            chart.add_series({"values": "=Tall!$C$6:$C$6"})
            sheet.insert_chart("E5", chart)
            book.define_name("borte", "=Tall!$B$5")

        made, _ = unrolled(package(build), _years(0))
        book = opened(made)
        assert grid(book, "Tall")[4:] == [["Nr", "Sum"], [None, "=SUM(A6:A6)"]]
        assert not book["Tall"].data_validations.dataValidation
        assert "borte" not in book.defined_names
        assert re.findall("<c:f>(.*?)<", made.data("xl/charts/chart1.xml").decode()) == ["Tall!$B$6:$B$6"]

    def test_a_formula_of_which_nothing_is_left_is_told_of(self) -> None:
        with pytest.raises(ValueProblem) as caught:
            unrolled(package(_figures), _years(0))
        assert str(caught.value) == (
            "mal.xlsx, sheet «Tall», cell C8: the formula refers to B8, but the data leaves none of its columns"
        )

    @pytest.mark.parametrize(("count", "row"), [(0, [None]), (1, ["ab"]), (3, ["a", "", "b"])])
    def test_tags_of_a_row_within_the_columns_stand_once(self, count: int, row: list[str]) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            sheet = book.add_worksheet("Tall")
            sheet.write("A5", _YEARS)
            sheet.write("A6", "{%tr for r in rows %}{{ r }}{%tr endfor %}")

        held = grid(books(package(build), _years(count)), "Tall")[5]
        shown = [str(text).replace("{{ r }}", "") for text in held]
        opens, closes = "{%tr for r in rows %}", "{%tr endfor %}"
        wanted = {0: [opens + closes], 1: [opens + closes], 3: [opens, "", closes]}
        assert shown == wanted[count]

    def test_two_loops_side_by_side(self) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            sheet = book.add_worksheet("Tall")
            for at, text in {"A1": "{%tc for a in x %}{{ a }}", "B1": "b{%tc endfor %}", "C1": "c"}.items():
                sheet.write(at, text)
            sheet.write("D1", "{%tc for d in y %}{{ d }}{%tc endfor %}")
            sheet.write_formula("C2", "=SUM(A2:B2)+SUM(D2)")
            sheet.write_formula("B2", "=A2*2")

        held = grid(books(package(build), {"x": [1, 2], "y": [1, 2, 3]}), "Tall")
        assert held[0] == ["{{ a }}", "b", "{{ a }}", "b", "c", "{{ d }}", "{{ d }}", "{{ d }}"]
        assert held[1] == [None, "=A2*2", None, "=C2*2", "=SUM(A2:D2)+SUM(F2:H2)", None, None, None]

    def test_two_columns_of_one_name_are_refused(self) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            sheet = book.add_worksheet("Tall")
            columns = [{"header": "{%tc for a in years %}{{ a }}"}, {"header": "Merknad"}]
            sheet.add_table("A5:B6", {"name": "Tallene", "columns": columns})
            sheet.write("B5", "Merknad{%tc endfor %}")

        with pytest.raises(ValueProblem, match="two columns of the table «Tallene» would be called «Merknad»"):
            unrolled(package(build), _years(2))

    @pytest.mark.parametrize(
        ("what", "said"),
        [
            ("merge", "cell B1: a column loop crosses the edge of B1:C1; let the area hold all columns of the loop"),
            ("table", "a column loop crosses the edge of the table «Tallene» (B3:D4)"),
            ("formula", "cell E9: the formula refers to B2, which a loop repeats; say which copy"),
        ],
    )
    def test_what_a_loop_crosses_is_a_fault(self, what: str, said: str) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            sheet = book.add_worksheet("Tall")
            sheet.write("A8", "{%tc for a in years %}")
            sheet.write("B8", "x{%tc endfor %}")
            if what == "merge":
                sheet.merge_range("B1:C1", "")
            elif what == "table":
                sheet.add_table("B3:D4", {"name": "Tallene"})
            else:
                sheet.write_formula("E9", "=B2*2")

        with pytest.raises(TemplateError) as caught:
            unrolled(package(build), _years(2))
        assert said in str(caught.value)

    def test_excel_has_no_more_columns(self) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            book.add_worksheet("Tall").write("B8", "{%tc for a in years %}{%tc endfor %}")

        template = package(build)
        found = unroll.plan(template, "mal.xlsx")
        assert found is not None
        copies = [Copy(0, (16_384,), {}, "")]
        with pytest.raises(LimitError, match="the sheet «Tall» grows to more columns than Excel has"):
            unroll.unroll(template, found, copies)

    def test_a_template_made_by_openpyxl(self) -> None:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "Tall"
        sheet.append(["Nr", "{%tc for year in years %}{{ year.label }}{%tc endfor %}", "Sum"])
        sheet.append(["{%tr for r in rows %}{{ r.nr }}", "{{ r.value }}", "=SUM(A2:B2)"])
        sheet["B2"].comment = Comment("Notat", "meg")
        sheet["B1"].hyperlink = Hyperlink(ref="B1", location="Tall!A1")
        sheet.column_dimensions["B"].width = 30
        held = books(package_of(book), _years(2))["Tall"]
        assert [cell.value for cell in held[1]] == ["Nr", "{{ year.label }}", "{{ year.label }}", "Sum"]
        assert held["D2"].value == "=SUM(A2:C2)"
        assert held["C2"].comment is not None
        assert (held.column_dimensions["B"].width, held.column_dimensions["B"].max) == (30, 2)


def _networks(count: int) -> dict[str, object]:
    held = [{"name": f"Nett & '{number}'s", "years": list(range(number))} for number in range(1, count + 1)]
    return {"networks": held, "c": count != 2}


def _sheets(book: xlsxwriter.Workbook) -> None:
    first, sheet = book.add_worksheet("Oversikt"), book.add_worksheet("Nettverk")
    maybe, last = book.add_worksheet("Kanskje"), book.add_worksheet("Sist")
    first.write("A1", 1)
    sheet.write("A1", "{%sheet for n in networks %}{%sheet name n.name %}")
    sheet.write("A2", "{{ n.name }}")
    columns = [{"header": "Nr"}, {"header": "{%tc for year in n.years %}{{ year }}{%tc endfor %}"}]
    sheet.add_table("A5:C6", {"name": "Risiko", "columns": [*columns, {"header": "Sum"}]})
    sheet.write_formula("A8", "=SUM(Risiko[Nr])+Nettverk!A6:A6")
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Nettverk!$A$6:$A$6"})
    sheet.insert_chart("F2", chart)
    sheet.write_comment("A2", "Notat")
    sheet.print_area("A1:C8")
    maybe.write("A1", "{%sheet if c %}Hei")
    maybe.add_table("A3:A4", {"name": "Hjelp", "columns": [{"header": "Hva fremmer?"}]})
    last.write_formula("A1", "=Oversikt!A1+1")
    last.activate()
    book.define_name("Nettverk!egen", "=Nettverk!$A$6")
    book.define_name("Sist!egen", "=Sist!$A$2")
    book.define_name("kanskje", "=Kanskje!$A$1")
    book.define_name("docgen.helps", "=Hjelp[Hva fremmer?]")
    book.define_name("alltid", "=Sist!$A$1")


class TestSheets:
    def test_copies_stand_after_each_other_under_the_names_of_the_data(self) -> None:
        book = books(package(_sheets), _networks(3))
        assert book.sheetnames == ["Oversikt", "Nett & '1's", "Nett & '2's", "Nett & '3's", "Kanskje", "Sist"]
        assert book.active is not None
        assert book.active.title == "Sist"

    def test_the_cell_that_held_only_tags_of_the_sheet_is_empty(self) -> None:
        book = books(package(_sheets), _networks(1))
        assert [row[0] for row in grid(book, "Nett & '1's")[:2]] == [None, "{{ n.name }}"]
        assert book["Kanskje"]["A1"].value == "Hei"

    def test_formulas_names_and_charts_of_a_copy_mean_the_copy(self) -> None:
        made, _ = unrolled(package(_sheets), _networks(2))
        book = opened(made)
        second = book["Nett & '2's"]
        assert second["A8"].value == "=SUM(Risiko_2[Nr])+'Nett & ''2''s'!A6:A6"
        assert second.defined_names["egen"].attr_text == "'Nett & ''2''s'!$A$6"
        assert second.print_area == "'Nett & ''2''s'!$A$1:$D$8"
        charts = [made.data(one).decode() for one in sorted(made.members) if one.startswith("xl/charts/chart")]
        assert [re.findall("<c:f>(.*?)<", one) for one in charts] == [
            *(["'Nett &amp; ''1''s'!$A$6:$A$6"], ["'Nett &amp; ''2''s'!$A$6:$A$6"]),
        ]

    def test_tables_have_names_and_numbers_of_their_own(self) -> None:
        book = books(package(_sheets), _networks(3))
        tables = [table for sheet in book for table in sheet.tables.values() if table.name != "Hjelp"]
        assert [(table.name, table.id, table.ref) for table in tables] == [
            *(("Risiko", 1, "A5:C6"), ("Risiko_2", 3, "A5:D6"), ("Risiko_3", 4, "A5:E6")),
        ]

    def test_each_copy_has_its_own_columns_drawing_and_notes(self) -> None:
        made, held = unrolled(package(_sheets), _networks(2))
        assert [len(sheet.wraps) for sheet in held.sheets] == [0, 1, 2, 0]
        assert [sheet.shown for sheet in held.sheets] == ["Oversikt", "Nettverk", "Nettverk", "Sist"]
        book = opened(made)
        for title in ("Nett & '1's", "Nett & '2's"):
            assert len(book[title]._charts) == 1
            assert book[title]["A2"].comment is not None
        texts = [made.data(one).decode() for one in made.members if one.endswith(".vml")]
        assert len({re.findall(r'id="(_x0000_s\d+)"', text)[0] for text in texts}) == 2

    def test_a_sheet_that_is_left_out_goes_with_its_parts_and_names(self) -> None:
        made, _ = unrolled(package(_sheets), _networks(2))
        book = opened(made)
        assert "Kanskje" not in book.sheetnames
        assert set(book.defined_names) == {"alltid"}
        assert set(opened(unrolled(package(_sheets), _networks(1))[0]).defined_names) == {
            *("alltid", "kanskje", "docgen.helps"),
        }
        none, _ = unrolled(package(_sheets), {"networks": [], "c": 1})
        assert opened(none).sheetnames == ["Oversikt", "Kanskje", "Sist"]
        assert not [one for one in none.members if re.search("table1|chart|drawing|comments", one)]

    def test_what_names_a_sheet_that_is_left_out_is_told_of_once_it_is_to_be_written(self, tmp_path: Path) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            first, maybe = book.add_worksheet("Først"), book.add_worksheet("Kanskje")
            maybe.write("A1", "{%sheet if c %}Hva fremmer?")
            maybe.add_table("A3:A4", {"name": "Hjelp", "columns": [{"header": "Hva"}]})
            first.write("A2", "{%tr if wanted %}antall")
            first.write_formula("B2", "=COUNTA(Hjelp[Hva])+1")
            first.write_formula("C2", "=Kanskje!A1&1")
            first.write("D2", "slutt{%tr endif %}")
            first.write_url("A4", "internal:'Kanskje'!A1", string="lenke")

        path = tmp_path / "mal.xlsx"
        with xlsxwriter.Workbook(path) as book:
            build(book)
        template = Template(path)
        held = openpyxl.load_workbook(io.BytesIO(template.render({"c": True, "wanted": True})))["Først"]
        assert [cell.value for cell in held[2]] == ["antall", "=COUNTA(Hjelp[Hva])+1", "=Kanskje!A1&1", "slutt"]
        assert held["A4"].hyperlink is not None
        without = openpyxl.load_workbook(io.BytesIO(template.render({"c": False, "wanted": False})))["Først"]
        assert without["A3"].value == "lenke"
        assert without["A3"].hyperlink is None
        with pytest.raises(ValueProblem) as caught:
            template.render({"c": False, "wanted": True})
        assert str(caught.value) == (
            "mal.xlsx, sheet «Først», cell B2: the formula refers to «Hjelp», which the data leaves out"
        )

    def test_not_one_sheet_left_is_told_of(self) -> None:
        template = package(lambda book: book.add_worksheet().write("A1", "{%sheet if c %}"))
        with pytest.raises(ValueProblem, match="no sheet would be left in the workbook"):
            unrolled(template, {"c": False})

    @pytest.mark.parametrize("formula", ["=SUM(Nettverk!A6:A6)", "=SUM(Risiko[Nr])", "=Nettverk!egen"])
    def test_a_reference_from_elsewhere_to_a_repeated_sheet_is_a_fault(self, formula: str) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            _sheets(book)
            book.get_worksheet_by_name("Sist").write_formula("B1", formula)

        with pytest.raises(TemplateError) as caught:
            unrolled(package(build), _networks(1))
        assert str(caught.value) == (
            "mal.xlsx, sheet «Sist»: "
            "the formula refers to the sheet «Nettverk», which is repeated; docgen cannot know which copy is meant"
        )

    def test_a_name_of_the_book_for_a_repeated_sheet_is_a_fault(self) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            _sheets(book)
            book.define_name("feil", "=Nettverk!$A$6")

        with pytest.raises(TemplateError, match="which is repeated"):
            unrolled(package(build), _networks(1))

    def test_a_sheet_that_is_only_renamed_may_be_named_everywhere(self) -> None:
        def build(book: xlsxwriter.Workbook) -> None:
            book.add_worksheet("Pulje {{ n }}").write("A1", 1)
            book.add_worksheet("Annet").write_formula("A1", "='Pulje {{ n }}'!A1*2")
            book.define_name("navn", "='Pulje {{ n }}'!$A$1")

        made = books(package(build), {"n": 3})
        assert made.sheetnames == ["Pulje 3", "Annet"]
        assert made["Annet"]["A1"].value == "='Pulje 3'!A1*2"
        assert made.defined_names["navn"].attr_text == "'Pulje 3'!$A$1"

    def test_the_template_itself_stays_as_it_was(self) -> None:
        template = package(_sheets)
        before: Mapping[str, bytes] = {name: member.unpack() for name, member in template.members.items()}
        unrolled(template, _networks(3))
        assert {name: member.unpack() for name, member in template.members.items()} == before
