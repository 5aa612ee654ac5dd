"""Formulas read: references, tags within texts, the tag for the stored value."""

from __future__ import annotations

import pytest

from docgen.errors import Place, TemplateError
from docgen.office.excel import formula, references
from docgen.office.excel.nouns import Formula
from docgen.office.tags import TagTable

_PLACE = Place("bok.xlsx", sheet="Risiko", cell="C6")


def _read(text: str) -> Formula:
    return formula.read(text, _PLACE, TagTable("bok.xlsx", "xl/worksheets/sheet1.xml"))


def _fault(text: str) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        _read(text)
    return caught.value


def _references(text: str) -> list[str]:
    return [references.write(piece.reference) for piece in _read(text).pieces if piece.reference is not None]


def _wholes(text: str) -> list[str]:
    return [piece.text for piece in _read(text).pieces if piece.whole]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("E6*F6", ["E6", "F6"]),
        ("SUM(E$6:E6)", ["E$6:E6"]),
        ("SUM(A:A)+SUM(5:7)", ["A:A", "5:7"]),
        ("'Mål og mer'!B2&Målinger!C3", ["'Mål og mer'!B2", "Målinger!C3"]),
        ("'O''Hara'!A1", ["'O''Hara'!A1"]),
        ("LOG10(A1)+LOG10", ["A1", "LOG10"]),
        ("1E5+2E-3+A1", ["A1"]),
        ("R1C1+RC", []),
        ('"A1"&B1', ["B1"]),
        ("SUM((A1:B2,C3:D4))", ["A1:B2", "C3:D4"]),
        ("SUM(A1:B2 B2:C3)", ["A1:B2", "B2:C3"]),
        ("A1#", ["A1"]),
        ("_xlfn.ANCHORARRAY(A1)", ["A1"]),
        ("[1]Ark!A1+[1]!Navn", ["[1]Ark!A1"]),
        ("A:C!B2", ["A:C!B2"]),
        ("Risiko[S]+Risiko[[#This Row],[S]]+[@S]", []),
        ("A6:INDEX(A:A,3)", ["A6", "A:A"]),
        ("{1,2;3,4}*A1", ["A1"]),
        ("TRUE+FALSE+Sum_1.A1", []),
        ("-A1%", ["A1"]),
        ("Risiko[Mål: [[]A1]]", []),
        ("Risiko['[A1']]+A1", ["A1"]),
        ("IF(A1<>B1,#N/A,C1>=D1)", ["A1", "B1", "C1", "D1"]),
    ],
)
def test_references_are_told_from_everything_else(text: str, found: list[str]) -> None:
    assert _references(text) == found
    assert "".join(piece.text for piece in _read(text).pieces) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SUM(E6)", ["E6"]),
        ("SUM( E6 , F6 )", ["E6", "F6"]),
        ("SUM(E6*2)", []),
        ("E6", []),
        ("(E6)*2", []),
        ("SUM((E6,F6))", ["E6", "F6"]),
        ("A!$B$2,A!$B$5", ["A!$B$2", "A!$B$5"]),
        ("(A!$B$2,A!$B$5)", ["A!$B$2", "A!$B$5"]),
        ("IF(E6,1,2)", []),
        ("ROUND(E6,2)", []),
        ("ROUND(SUM(E6),2)", ["E6"]),
        ("SUM(E6 F6)", []),
        ("COUNTIF(E6,F6&1)", ["E6"]),
    ],
)
def test_whole_arguments_of_functions_that_take_ranges_are_known(text: str, found: list[str]) -> None:
    assert _wholes(text) == found


def test_tables_and_names_are_listed_once() -> None:
    found = _read("SUM(Risiko[S])*Moms+Risiko[[#This Row],[K]]*Ark!Sats*Moms*TRUE+SUM(Maal)")
    assert found.tables == ("Risiko",)
    assert found.names == ("Moms", "Ark!Sats", "Maal")


@pytest.mark.parametrize(
    ("text", "inner", "value"),
    [
        ('CHOOSE(1,E6*F6,"{{ r.sum }}")', "E6*F6", "r.sum"),
        ('=CHOOSE( 1 , E6*F6 , "{{ r.sum }}" )', "E6*F6", "r.sum"),
        ('choose(1,E6,"{{ r[""sum""] }}")', "E6", 'r["sum"]'),
        ("CHOOSE(1,E6,\"{{- r['sum'] -}}\")", "E6", "r['sum']"),
        (
            'CHOOSE(1,IF(AND([@S]="",[@K]=""),"",[@S]*[@K]),"{{ r.sum }}")',
            'IF(AND([@S]="",[@K]=""),"",[@S]*[@K])',
            "r.sum",
        ),
        ('CHOOSE(1,SUM({1,2},A1),"{{ x }}")', "SUM({1,2},A1)", "x"),
    ],
)
def test_a_formula_may_carry_the_tag_for_its_value(text: str, inner: str, value: str) -> None:
    found = _read(text)
    assert "".join(piece.text for piece in found.pieces) == inner
    assert found.value == value


@pytest.mark.parametrize(
    "text",
    [
        'CHOOSE(2,E6,"{{ x }}")',
        'CHOOSE(1,E6,"{{ x }}")+1',
        'CHOOSE(1,E6,"{{ x }} kr")',
        'CHOOSE(1,E6,"{{ x }}",F6)',
        'CHOOSE(1,E6,"x")',
        "CHOOSE(A1,E6,F6)",
        "CHOOSE(1,E6,F6)",
        'SUM(1,E6,"{{ x }}")',
    ],
)
def test_any_other_choose_is_an_ordinary_function(text: str) -> None:
    assert _read(text).value is None


def test_a_text_in_a_formula_may_hold_tags() -> None:
    found = _read('"Pulje ""{{ n }}"" "&"{{ a }}{# note #}–{{ b|upper }}"&E6')
    assert [piece.tag or piece.text for piece in found.pieces] == [
        *('"Pulje ""', "n", '"" "&"', "a", "–", "b|upper", '"&', "E6"),
    ]
    assert [piece.tag for piece in found.pieces if piece.tag] == ["n", "a", "b|upper"]


def test_curly_braces_may_be_written_as_text() -> None:
    assert "".join(piece.text for piece in _read('"{_{ x }_}"').pieces) == '"{{ x }}"'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("E6+#REF!", "the formula refers to a deleted cell (#REF!)"),
        ("SUM(Ark!#REF!)", "the formula refers to a deleted cell (#REF!)"),
        ("Risiko[#REF!]", "the formula refers to a deleted cell (#REF!)"),
        ("{{ x }}*2", 'a tag in a formula must stand within quotes, as in "{{ … }}"'),
        ('"{% if a %}b{% endif %}"', "a text in a formula can hold {{ … }}, and no other tag"),
        ('"{{ x"', "this tag is opened but never closed"),
        ('CHOOSE(1,E6,"{{ x|docgen_cell }}")', "there is no filter ‘docgen_cell’"),
        (
            "Tall[{{ d }}]*2",
            "the formula names the column «{{ d }}», whose name comes from the data; refer to its cells instead",
        ),
    ],
)
def test_what_cannot_be_moved_or_filled_is_a_fault(text: str, said: str) -> None:
    fault = _fault(text)
    assert fault.message == said
    assert fault.place.cell == "C6"


@pytest.mark.parametrize(
    ("text", "by", "there"),
    [
        ("E6*$F$6", (2, 0), "E8*$F$6"),
        ('IF(A1="A1",SUM(A$1:A1),Ark!B2)', (1, 1), 'IF(B2="A1",SUM(B$1:B2),Ark!C3)'),
        ("SUM(Risiko[S])+LOG10(A1)", (1, 0), "SUM(Risiko[S])+LOG10(A2)"),
    ],
)
def test_a_shared_formula_is_written_out(text: str, by: tuple[int, int], there: str) -> None:
    assert formula.shared(text, by) == there


def test_tables_and_sheets_get_new_names() -> None:
    found = formula.renamed(
        "SUM(Risiko[S])+risiko[[#This Row],[K]]+Ark!A1+'Mål 1'!B2+Ark!Sats+SUM(Risiko)+\"Risiko[S]\"+Ark!#REF!",
        {"risiko": "Risiko_2"},
        {"ark": "Ark 2", "mål 1": "Mål2_1"},
    )
    assert found == (
        "SUM(Risiko_2[S])+Risiko_2[[#This Row],[K]]+'Ark 2'!A1+Mål2_1!B2+'Ark 2'!Sats+SUM(Risiko_2)"
        "+\"Risiko[S]\"+'Ark 2'!#REF!"
    )
