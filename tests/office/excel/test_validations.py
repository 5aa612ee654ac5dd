"""The rules that a template sets for its cells."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
import xlsxwriter
from lxml import etree

from docgen.errors import ValueProblem
from docgen.office import xml
from docgen.office.excel import validations
from docgen.office.excel.nouns import Area, Rule
from docgen.office.workbook_parts import MAIN


def _root(*rules: str) -> xml.Element:
    return etree.fromstring(
        f'<worksheet xmlns="{MAIN}"><dataValidations>{"".join(rules)}</dataValidations></worksheet>'
    )


def _only(kind: str, attributes: str, *formulas: str) -> Rule | None:
    held = "".join(f"<formula{number}>{text}</formula{number}>" for number, text in enumerate(formulas, 1))
    rule = f'<dataValidation type="{kind}" showErrorMessage="1" sqref="C6" {attributes}>{held}</dataValidation>'
    return validations.rules(_root(rule)).get(Area(6, 3, 6, 3))


def _said(rule: Rule, value: object) -> str:
    with pytest.raises(ValueProblem) as caught:
        validations.check(rule, value)
    return caught.value.message


def test_rules_with_constant_bounds_are_read() -> None:
    assert _only("whole", "", "1", "5") == Rule("whole", "between", 1, 5, blank=False)
    assert _only("decimal", 'operator="greaterThan" allowBlank="1"', "-1.5") == Rule("decimal", "greaterThan", -1.5, 0)
    assert _only("date", 'operator="greaterThanOrEqual"', "DATE(2011,1,1)") == Rule(
        "date", "greaterThanOrEqual", 40_544, blank=False
    )
    assert _only("textLength", 'operator="lessThanOrEqual"', "10") == Rule(
        "textLength", "lessThanOrEqual", 10, blank=False
    )
    assert _only("list", "", '"Åpen, Under arbeid,Lukket"') == Rule(
        "list", choices=("Åpen", "Under arbeid", "Lukket"), blank=False
    )


@pytest.mark.parametrize(
    ("kind", "attributes", "formulas"),
    [
        ("whole", "", ("$C$4", "5")),
        ("whole", "", ("1", "MAX(A1:A3)")),
        ("list", "", ("$A$6:$A$9",)),
        ("custom", "", ("C6&gt;1",)),
        ("whole", 'errorStyle="warning"', ("1", "5")),
        ("date", "", ("DATE(2011,13,1)", "5")),
        ("none", "", ()),
    ],
)
def test_rules_that_excel_alone_can_judge_are_left_to_it(kind: str, attributes: str, formulas: tuple[str, ...]) -> None:
    assert _only(kind, attributes, *formulas) is None


def test_a_rule_without_a_message_stops_nothing() -> None:
    rule = '<dataValidation type="whole" sqref="C6"><formula1>1</formula1><formula2>5</formula2></dataValidation>'
    assert not validations.rules(_root(rule))


def test_a_rule_holds_in_all_its_areas() -> None:
    rule = (
        '<dataValidation type="whole" showErrorMessage="1" sqref="C6:D9 H1">'
        "<formula1>1</formula1><formula2>5</formula2></dataValidation>"
    )
    assert list(validations.rules(_root(rule))) == [Area(6, 3, 9, 4), Area(1, 8, 1, 8)]


def test_rules_of_xlsxwriter_are_read() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.data_validation("C6:D6", {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 5})
        sheet.data_validation("J6", {"validate": "list", "source": ["Åpen", "Lukket"]})
        sheet.data_validation("I6", {"validate": "date", "criteria": ">=", "value": date(2011, 1, 1)})
    with zipfile.ZipFile(file) as archive:
        root = xml.parse(archive.read("xl/worksheets/sheet1.xml"), "sheet1.xml")
    assert validations.rules(root) == {
        Area(6, 3, 6, 4): Rule("whole", "between", 1, 5),
        Area(6, 10, 6, 10): Rule("list", choices=("Åpen", "Lukket")),
        Area(6, 9, 6, 9): Rule("date", "greaterThanOrEqual", 40_544),
    }


@pytest.mark.parametrize(
    ("rule", "allowed"),
    [
        (Rule("whole", "between", 1, 5), [1, 5, 3.0, None, ""]),
        (Rule("decimal", "notBetween", 1, 5), [0.9, 5.1]),
        (Rule("decimal", "equal", 2), [2, 2.0]),
        (Rule("decimal", "notEqual", 2), [3]),
        (Rule("decimal", "greaterThan", 2), [2.1]),
        (Rule("decimal", "lessThan", 2), [1.9]),
        (Rule("decimal", "lessThanOrEqual", 2), [2]),
        (Rule("date", "greaterThanOrEqual", 40_544), [date(2011, 1, 1), 40_544]),
        (Rule("textLength", "lessThanOrEqual", 4), ["Tinn", 1234]),
        (Rule("list", choices=("Ja", "1", "TRUE")), ["Ja", 1, True]),
    ],
)
def test_what_a_rule_allows_passes(rule: Rule, allowed: list[object]) -> None:
    for value in allowed:
        validations.check(rule, value)


_LIST = Rule("list", choices=("Åpen", "Under arbeid", "Lukket"))


@pytest.mark.parametrize(
    ("rule", "value", "said"),
    [
        (Rule("whole", "between", 1, 5), 6, "6 is not allowed here: the cell takes a whole number from 1 to 5"),
        (Rule("whole", "between", 1, 5), 2.5, "2.5 is not allowed here: the cell takes a whole number from 1 to 5"),
        (Rule("whole", "between", 1, 5), True, "true is not allowed here: the cell takes a whole number from 1 to 5"),
        (Rule("whole", "between", 1, 5), "mye", "«mye» is not allowed here: the cell takes a whole number from 1 to 5"),
        (Rule("decimal", "greaterThan", 0), 0, "0 is not allowed here: the cell takes a number above 0"),
        (_LIST, "Kanskje", "«Kanskje» is not allowed here: the cell takes one of Åpen, Under arbeid, Lukket"),
        (_LIST, "åpen", "«åpen» is not allowed here: the cell takes one of Åpen, Under arbeid, Lukket"),
        (
            Rule("date", "greaterThanOrEqual", 40_544),
            date(2010, 12, 31),
            "2010-12-31 is not allowed here: the cell takes a date from 2011-01-01 on",
        ),
        (
            Rule("date", "between", 40_544, 40_908),
            date(2012, 1, 1),
            "2012-01-01 is not allowed here: the cell takes a date from 2011-01-01 to 2011-12-31",
        ),
        (
            Rule("textLength", "lessThanOrEqual", 4),
            "Rjukan",
            "«Rjukan» is not allowed here: the cell takes a text with a number of characters of at most 4",
        ),
    ],
)
def test_what_a_rule_forbids_is_told_of(rule: Rule, value: object, said: str) -> None:
    assert _said(rule, value) == said
