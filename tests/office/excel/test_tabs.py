"""The names of sheets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import ValueProblem
from docgen.office.excel import tabs


def test_names_that_excel_allows_pass() -> None:
    tabs.check(["Risiko", "Mål", "Tinn – «Saman»", "O'Hara", "x" * 31])


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], "no sheet would be left in the workbook"),
        (["Hvem?"], "the sheet name «Hvem?» holds ?, which Excel does not allow ( : \\ / ? * [ ] )"),
        (["a/b"], "the sheet name «a/b» holds /, which Excel does not allow ( : \\ / ? * [ ] )"),
        (["x" * 34], f"the sheet name «{'x' * 34}» has 34 characters; Excel allows 31"),
        (["😀" * 16], f"the sheet name «{'😀' * 16}» has 32 characters; Excel allows 31"),
        (["Mål", "MÅL"], "two sheets would be called «MÅL»"),
        ([""], "a sheet would have no name"),
        (["  "], "a sheet would have no name"),
        (["'a"], "the sheet name «'a» begins or ends with an apostrophe"),
        (["a'"], "the sheet name «a'» begins or ends with an apostrophe"),
        (["history"], "«history» is a name that Excel keeps for itself"),
        (["a\nb"], "the sheet name «a b» holds a line break or a tab, which Excel does not allow"),
    ],
)
def test_a_name_that_excel_forbids_is_told_of_and_never_mended(names: list[str], said: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        tabs.check(names)
    assert caught.value.message == said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Risiko", "Risiko"),
        ("Heltid/deltid: Øst", "Heltid–deltid– Øst"),
        ("'sitat'", "sitat"),
        ("History", "History–"),
        ("Finnøy og Rennesøy kommuner i lag om skule", "Finnøy og Rennesøy kommuner i…"),
        ("😀" * 20, "😀" * 15 + "…"),
        ("to\nlinjer", "to linjer"),
        ("", ""),
    ],
)
def test_any_text_can_be_made_to_fit(text: str, name: str) -> None:
    assert tabs.fit(text) == name


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1))
def test_what_is_fitted_is_allowed_unless_nothing_is_left(text: str) -> None:
    name = tabs.fit(text)
    if name.strip():
        tabs.check([name])
