"""Shared texts: each once, those of the template that are used, then the new ones."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import load_workbook

from tests.office.excel.workbooks import cells, fill_bytes, template


def shared(made: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(made)).read("xl/sharedStrings.xml").decode()


def test_each_text_is_written_once_and_no_tag_is_left() -> None:
    made = fill_bytes(template({"A1": "Static", "A2": "{{ x }}", "A3": "{{ x }}", "A4": "Static"}), {"x": "Hei"})

    assert shared(made).count("<si>") == 2
    assert "{{" not in shared(made)
    assert 'uniqueCount="2"' in shared(made)


def test_a_value_that_is_a_text_of_the_template_shares_it() -> None:
    made = fill_bytes(template({"A1": "Same", "A2": "{{ x }}"}), {"x": "Same"})

    assert shared(made).count("<si>") == 1
    assert cells(load_workbook(io.BytesIO(made))) == {"A1": "Same", "A2": "Same"}


@pytest.mark.parametrize("text", ["_x0041_", "a_x0041_b", " spaces ", "line\nbreak", "tab\there", "<&>", "æøå–€𝄞"])
def test_a_text_comes_back_as_it_was(text: str) -> None:
    made = fill_bytes(template({"A1": "{{ x }}"}), {"x": text})

    assert cells(load_workbook(io.BytesIO(made))) == {"A1": text}
