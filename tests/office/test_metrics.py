"""Text is measured by the widths of the fonts that it is set in."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.office import metrics
from tools import metrics as tool

FONTS = tool.FONTS
letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.mark.skipif(
    importlib.util.find_spec("fontTools") is None
    or not all(Path(f"{FONTS / stem}-Regular.ttf").exists() for stem in tool.FAMILIES.values()),
    reason="the fonts or fontTools are missing",
)
def test_the_widths_are_those_of_the_fonts() -> None:
    assert tool.TARGET.read_text(encoding="utf-8") == tool.made(FONTS)


def test_a_width_is_that_of_the_characters_times_the_size() -> None:
    assert metrics.width("Å", 2048) == 1185  # units of Calibri's em
    assert metrics.width("Åå", 20) == pytest.approx(metrics.width("Å", 20) + metrics.width("å", 20))
    assert metrics.width("Åå", 20) == 2 * metrics.width("Åå", 10)
    assert metrics.width("", 20) == 0


def test_bold_text_is_wider_and_families_differ() -> None:
    text = "Prosjektlederen melder fra til styringsgruppen"
    assert metrics.width(text, 20, bold=True) > metrics.width(text, 20)
    assert metrics.width(text, 20, font="Arial") > metrics.width(text, 20)
    assert metrics.width(text, 20, font="Carlito") == metrics.width(text, 20, font="Calibri")
    assert metrics.width(text, 20, font="Liberation Sans") == metrics.width(text, 20, font="Arial")


def test_a_family_that_is_not_known_is_as_wide_as_the_widest() -> None:
    text = "Prosjektlederen melder fra"
    unknown = metrics.width(text, 20, font="Ukjend")
    assert unknown >= max(metrics.width(text, 20, font=name) for name in ("Calibri", "Arial", "Verdana", "Georgia"))
    assert metrics.line("Ukjend") >= max(metrics.line(name) for name in ("Calibri", "Arial", "Verdana"))


@pytest.mark.parametrize(
    ("text", "em"),
    [("漢", 1.0), ("😀", 1.3), ("e\u0301", 0.498), ("\u200b", 0.0), ("ا", 1.0), ("✓", 1.0)],
    ids=["East Asian", "emoji", "combining mark", "zero-width space", "another script", "a symbol the font lacks"],
)
def test_what_the_font_lacks_has_a_safe_width(text: str, em: float) -> None:
    assert metrics.width(text, 1) == pytest.approx(em, abs=0.001)


def test_greek_cyrillic_and_signs_have_widths_of_their_own() -> None:
    widths = {metrics.width(sign, 1) for sign in "Ωж≥→…–«"}
    assert 1.0 not in widths
    assert len(widths) > 4


def test_a_no_break_space_is_as_wide_as_a_space_and_a_soft_hyphen_as_a_hyphen() -> None:
    assert metrics.width("\u00a0", 20) == metrics.width(" ", 20)
    assert metrics.width("\u00ad", 20) == metrics.width("-", 20)


@given(letters, st.booleans(), st.sampled_from(["Calibri", "Arial", "Times New Roman", "Verdana", "Ukjend"]))
def test_the_ceiling_of_a_text_is_never_less_than_its_width(text: str, bold: bool, font: str) -> None:
    ceiling = sum(text.encode().translate(metrics.ceiling(font, bold))) / metrics.CEILING_UNITS
    assert ceiling >= metrics.width(text, 1, bold, font) - 1e-9


def test_the_ceiling_of_ordinary_text_is_near_its_width() -> None:
    text = "Prosjektlederen melder fra til styringsgruppen om endringer"
    ceiling = sum(text.encode().translate(metrics.ceiling("Calibri", False))) / metrics.CEILING_UNITS
    assert ceiling < metrics.width(text, 1) * 1.02


def test_words_are_remembered_but_not_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metrics, "_REMEMBERED", 3)
    known = metrics.Widths(metrics.widths("Calibri", False).characters)
    assert [known[word] for word in ("a", "b", "a")] == [known["a"], known["b"], known["a"]]
    for word in ("c", "d", "e"):
        assert known[word] == metrics.width(word, 1)
    assert len(known) <= 3
