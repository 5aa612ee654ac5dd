"""Every type of slide with as much on it as it takes: nothing stands outside its shape, nothing is too small to read.

What a type does not take, it refuses with an error that says so; the fullest that it takes is drawn here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pptx import Presentation

from docgen.errors import TemplateError
from docgen.model.slide import TYPES
from docgen.office.template import Template
from docgen.settings import shipped
from tests.proof import deck_pages, deck_type
from tests.proof.deck_pages import Page
from tests.proof.deck_reading import titles
from tests.proof.judges import audit, own, sdk
from tests.proof.pages import convert
from tests.proof.tools import need_tools
from tests.tools import figure_cases, slide_cases

pytestmark = pytest.mark.proof

DATA: dict[str, object] = {
    "language": "nb-NO",
    "title": "Prøve",
    "programme": {"name": "Saman om ein betre kommune"},
    "sender": "Kommunal- og regionaldepartementet",
    "footer": {"title": "Samling", "date": "2.–3. februar 2012"},
    "continued": "forts.",
    "gathering": {},
}
# Types of the model that go by another name in the template, or by several.
OTHERS = {"exercise", "matrix", "chart"}


@pytest.fixture(scope="module")
def crammed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck with the fullest slide of each type."""
    template = Template(shipped("templates") / "pptx" / "gathering-nb.pptx")
    path = tmp_path_factory.mktemp("crammed") / "crammed.pptx"
    path.write_bytes(template.render({**DATA, "slides": list(fullest(template).values())}))
    return path


@pytest.fixture(scope="module")
def pdf(crammed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    need_tools()
    return convert([crammed], tmp_path_factory.mktemp("pages"))[crammed]


@pytest.fixture(scope="module")
def drawn(pdf: Path) -> list[Page]:
    return deck_pages.pages(pdf)


def fullest(template: Template) -> dict[str, dict[str, object]]:
    """The last slide of each type that the template takes: the cases grow."""
    found = {}
    for slide in cases():
        try:
            template.render({**DATA, "slides": [slide]})
        except TemplateError:
            continue
        found[str(slide["type"])] = slide
    return found


def cases() -> Iterator[dict[str, object]]:
    for slide in (*slide_cases.cases(), *figure_cases.cases()):
        if " lang " in str(slide["title"]) or " long " in str(slide["title"]):
            yield slide


def test_every_type_is_there(crammed: Path) -> None:
    shown = {title.partition(" l")[0] for title in titles(Presentation(str(crammed)))}
    assert set(TYPES) - OTHERS <= shown


def test_no_word_stands_outside_its_slide_or_its_shape(crammed: Path, drawn: list[Page]) -> None:
    assert deck_pages.outside_slide(drawn) == []
    assert deck_pages.outside_shape(Presentation(str(crammed)), drawn) == []


def test_no_word_stands_on_another(drawn: list[Page]) -> None:
    assert deck_pages.on_each_other(drawn) == []


def test_no_text_is_too_small_and_every_title_is_whole(crammed: Path, pdf: Path) -> None:
    sized = deck_type.drawn(pdf)
    assert deck_type.too_small(deck_type.written(crammed)) == []
    assert deck_type.too_small(sized) == []
    assert deck_type.small_titles(titles(Presentation(str(crammed))), sized) == []


def test_the_validators_and_our_own_check_find_nothing(crammed: Path) -> None:
    need_tools()
    for judge in (sdk, audit, own):
        assert judge([crammed])[crammed] == []
