"""Formulas cut into tokens."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.formula import Tokenizer

from docgen.office.excel import references, tokens

_SHEETS = st.sampled_from(["", "", "", "Risiko!", "'Mål og mer'!", "'O''Hara'!", "Målinger!", "[1]Ark!", "A:C!"])
_CELLS = st.sampled_from(["A1", "$B$2", "C$6", "$D7", "AB12", "LOG10", "XFD1048576"])
_AREAS = st.one_of(_CELLS, st.sampled_from(["A1:B2", "$E$6:E6", "A:A", "$B:D", "5:7", "$1:$2", "E6:E6"]))
_REFERENCES = st.builds(str.__add__, _SHEETS, _AREAS)
_OTHERS = st.sampled_from(
    [
        *(
            "1",
            "2.5",
            "1E5",
            "1.5E-3",
            '"tekst"',
            '"A1 ""sitat"" (B2, C3)"',
            '""',
            "TRUE",
            "FALSE",
            "Navn",
            "Ny_sats.2012",
        ),
        *("Risiko[S]", "Risiko[[#This Row],[S]]", "Risiko[[#Headers],[Mål tall]]", "Maal[Målt]", "#N/A", "{1,2;3,4}"),
        *("[1]!Navn", "R1C1", "Ark!Sats", "Æ1Ø", "Ny_sats.2012"),
    ]
)
_NAMES = st.sampled_from(["SUM", "IF", "LOG10", "COUNTIFS", "_xlfn.SINGLE", "INDEX", "Min.Egen"])
_FORMULAS = st.recursive(
    st.one_of(_REFERENCES, _REFERENCES, _OTHERS),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*", "/", "^", "&", "=", "<>", "<=", ">", " + "]), inner).map(
            "".join
        ),
        st.tuples(_NAMES, st.lists(inner, max_size=3).map(",".join)).map(lambda made: f"{made[0]}({made[1]})"),
        inner.map(lambda one: f"({one})"),
        inner.map(lambda one: f"-{one}"),
        inner.map(lambda one: f"{one}%"),
    ),
    max_leaves=8,
)


@settings(max_examples=500)
@given(_FORMULAS)
def test_the_tokens_make_the_formula_again(formula: str) -> None:
    assert tokens.join(tokens.split(formula)) == formula


@settings(max_examples=500)
@given(_FORMULAS)
def test_references_are_those_that_openpyxl_finds(formula: str) -> None:
    found = [token.text for token in tokens.split(formula) if token.kind == "reference"]
    ranges = [item.value for item in Tokenizer(f"={formula}").items if item.subtype == "RANGE"]
    assert found == [text for text in ranges if references.read(text) is not None]


@settings(max_examples=300)
@given(st.text(alphabet="AB1$:!'\"[](){},;#@ +-æ.", max_size=30))
def test_nothing_is_lost_of_any_text(text: str) -> None:
    assert tokens.join(tokens.split(text)) == text


@pytest.mark.parametrize(
    ("formula", "kinds"),
    [
        ("SUM(A1:B2)", "function reference close"),
        ("A1 B2", "reference space reference"),
        ("A1#", "reference other"),
        ("Tbl['[x]", "table"),
        ("Tbl[[#This Row],[A '] b]]", "table"),
        ("[@S]*2", "table operator number"),
        ('{1,"a"}', "open number comma text close"),
        ("SUM(A1):B2", "function reference close operator reference"),
        ("'Ark 1'!A1", "reference"),
        ("Ark!Navn", "name"),
        ("Ark!#REF!", "error"),
        ("1E5", "number"),
        ("5:7", "reference"),
        ("R1C1", "name"),
        ("A1.B", "name"),
    ],
)
def test_each_token_has_its_kind(formula: str, kinds: str) -> None:
    assert " ".join(token.kind for token in tokens.split(formula)) == kinds


def test_arguments_are_those_of_one_call() -> None:
    def cut(formula: str) -> list[str] | None:
        found = tokens.arguments(tokens.split(formula))
        return None if found is None else [tokens.join(one) for one in found]

    assert cut("IF(A1,SUM(1,2),{1,2})") == ["A1", "SUM(1,2)", "{1,2}"]
    assert cut("ROW()") == [""]
    assert cut("SUM(1)+SUM(2)") is None
    assert cut("A1") is None
    assert cut("SUM(1") is None
