"""The columns of a table on a sheet are as wide as what stands in them needs, and fill the page together."""

from __future__ import annotations

import pytest

from docgen.documents.paper import WIDTH
from docgen.documents.sheet_table import SHAPES, shape_of, widths


@pytest.mark.parametrize(
    ("heads", "names", "shape"),
    [
        (["Navn", "Rolle"], [], "ll"),
        (["Rolle", "Hva det krever"], ["Ledere", "Folkevalgte"], "nl"),
        (["Punkt", "Når?", "Hva er ferdig?"], ["Start", "Milepæl 1"], "nsl"),
        (["Krav", "Ja eller nei"], ["M – målbart og motiverende"], "wl"),
        (["Risikofaktor", "S", "K", "Sum", "Mottiltak"], [], "lsssl"),
        (["S", "K"], [], "ll"),
    ],
)
def test_the_shape_follows_the_heads_and_the_names(heads: list[str], names: list[str], shape: str) -> None:
    assert shape_of(heads, names) == shape


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_fills_the_width_of_the_page(shape: str) -> None:
    assert len(widths(shape)) == len(shape)
    assert sum(widths(shape)) == pytest.approx(WIDTH)
    assert min(widths(shape)) >= 20


def test_columns_for_a_few_characters_leave_the_rest_to_those_one_writes_in() -> None:
    assert widths("nsl") == [32, 20, 108]


@pytest.mark.parametrize("columns", range(1, 7))
@pytest.mark.parametrize("names", [[], ["Start"], ["Et navn som er lengre enn fjorten tegn"]])
def test_the_template_has_a_table_for_whatever_the_catalogue_may_ask(columns: int, names: list[str]) -> None:
    for short in range(2**columns):
        heads = ["Når?" if short >> number & 1 else "Hva skal være ferdig?" for number in range(columns)]
        shape = shape_of(heads, names)
        assert shape in SHAPES
        assert len(shape) == columns
