"""The shipped templates of decks take the values of every type of slide, with much and with little in them."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation

from docgen.model.language import Language
from docgen.office.template import Template
from docgen.settings import shipped
from tests.documents.decks import exercise, occasion, told
from tests.documents.test_slide import FIELDS

LANGUAGES = pytest.mark.parametrize("language", list(Language))
CHARTS = [
    {**FIELDS["chart"], "kind": kind, "bullets": bullets}
    for kind in ("column", "bar", "line", "pie", "doughnut")
    for bullets in ([], ["a"])
]
SLIDES: list[dict[str, Any]] = [
    *({"type": type, **fields} for type, fields in FIELDS.items()),
    *({"type": "chart", **fields} for fields in CHARTS),
    {"type": "matrix", **FIELDS["matrix"], "size": 2},
    {"type": "exercise", "exercise": "onsker"},
]


@cache
def template(language: Language) -> Template:
    return Template(shipped("templates") / "pptx" / f"gathering-{language}.pptx")


def rendered(slides: list[dict[str, Any]], language: Language, folder: Path) -> Any:
    (folder / "gatherings").mkdir(exist_ok=True)
    Image.new("RGB", (40, 20), "red").save(folder / "gatherings" / "kart.png")
    values = {
        "language": "nb-NO",
        "title": "Samling",
        "programme": {"name": "Saman om ein betre kommune"},
        "sender": "KRD",
        "footer": {"title": "Samling", "date": "2. februar 2012"},
        "continued": "forts.",
        "gathering": occasion().values(),
        "slides": told(*slides, language=language, exercises=(exercise(),)),
    }
    return Presentation(io.BytesIO(template(language).render(values, folder=folder)))


@LANGUAGES
def test_every_type_of_slide_has_a_prototype_that_takes_its_values(language: Language, tmp_path: Path) -> None:
    slides = [{"title": f"Lysark {number}", **fields} for number, fields in enumerate(SLIDES)]
    deck = rendered(slides, language, tmp_path)

    assert len(deck.slides) == len(SLIDES)
    assert [slide.shapes.title.text for slide in deck.slides] == [f"Lysark {number}" for number in range(len(SLIDES))]


@LANGUAGES
def test_nothing_of_a_value_s_python_is_on_a_slide(language: Language, tmp_path: Path) -> None:
    slides = [{"title": f"Lysark {number}", **fields} for number, fields in enumerate(SLIDES)]
    deck = rendered(slides, language, tmp_path)

    texts = [node.text or "" for slide in deck.slides for node in slide.element.iter("{*}t")]
    assert texts
    assert [text for text in texts if "Foreign" in text or "None" in text or "{" in text] == []
