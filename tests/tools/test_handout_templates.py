"""The templates of handouts are what the scripts make; fields and spaces to write in are there for hand and screen."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import pytest
from lxml import etree

from docgen.documents.handouts_evaluation import QUESTIONS, ROLES
from docgen.documents.sheet_room import ROOMS
from docgen.documents.sheet_table import SHAPES, widths
from docgen.language.forms import terms
from docgen.model.language import Language
from docgen.office.check import check
from tools.templates import handout_texts_nb, handout_texts_nn
from tools.templates.__main__ import FOLDER
from tools.templates.handouts import handouts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KINDS = ("gathering-programme", "exercise-sheets", "evaluation")
EVERY = pytest.mark.parametrize(("kind", "form"), [(kind, form) for kind in KINDS for form in ("nb", "nn")])


@cache
def made(form: str) -> dict[str, bytes]:
    return handouts(Language(form))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def tree(kind: str, form: str, part: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts(made(form)[kind])[part])


def value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def inner(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def tags(kind: str, form: str) -> set[str]:
    return {value(tag) for tag in tree(kind, form).iter(f"{W}tag")}


def test_there_is_a_template_for_each_kind_and_form() -> None:
    assert list(made("nb")) == list(made("nn")) == list(KINDS)


@EVERY
def test_the_committed_template_is_what_the_script_makes(kind: str, form: str) -> None:
    """Part by part: another zlib may deflate the same parts to other bytes."""
    committed = parts((FOLDER / "docx" / f"{kind}-{form}.docx").read_bytes())
    assert committed == parts(made(form)[kind]), "run `python -m tools.templates`"


def test_the_scripts_make_the_same_bytes_twice() -> None:
    assert handouts(Language.NN) == made("nn")


def test_both_forms_have_the_same_texts() -> None:
    for name in ("LABELS", "FIELDS"):
        assert list(getattr(handout_texts_nb, name)) == list(getattr(handout_texts_nn, name)), name


@EVERY
def test_our_own_check_has_nothing_to_say(kind: str, form: str) -> None:
    assert [str(finding) for finding in check(FOLDER / "docx" / f"{kind}-{form}.docx")] == []


@EVERY
def test_tables_fill_the_page_and_have_heads_that_repeat_and_rows_that_stay_whole(kind: str, form: str) -> None:
    for table in tree(kind, form).iter(f"{W}tbl"):
        width = sum(int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol"))
        assert abs(width - 160 * 56.7) < 10
        rows = list(table.iter(f"{W}tr"))
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        written = [row for row in rows if "{%tr" not in inner(row)]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in written)
        assert value(table.find(f"{W}tblPr/{W}tblCaption"))
        assert value(table.find(f"{W}tblPr/{W}tblDescription"))


@EVERY
def test_the_language_is_set_and_the_name_of_the_programme_is_nynorsk(kind: str, form: str) -> None:
    assert value(tree(kind, form, "word/styles.xml").find(f"{W}docDefaults//{W}lang")) == terms(Language(form)).tag
    footers = [name for name in parts(made(form)[kind]) if name.startswith("word/footer")]
    for name in footers:
        runs = [run for run in tree(kind, form, name).iter(f"{W}r") if "programme.name" in inner(run)]
        assert [value(run.find(f"{W}rPr/{W}lang")) for run in runs] == ["nn-NO"]


@pytest.mark.parametrize(("kind", "form"), [(kind, form) for kind in KINDS[1:] for form in ("nb", "nn")])
def test_what_a_field_shows_again_when_it_is_emptied_holds_no_tag(kind: str, form: str) -> None:
    blocks = tree(kind, form, "word/glossary/document.xml")
    assert "{" not in inner(blocks)
    known = {value(name) for name in blocks.iterfind(f".//{W}docPartPr/{W}name")}
    assert {value(part) for part in tree(kind, form).iterfind(f".//{W}placeholder/{W}docPart")} <= known


def test_the_programme_has_no_fields() -> None:
    assert tags("gathering-programme", "nb") == set()
    assert not any("glossary" in name for name in parts(made("nb")["gathering-programme"]))


@pytest.mark.parametrize("form", ["nb", "nn"])
def test_the_answers_of_the_evaluation_can_be_read_back_by_their_tags(form: str) -> None:
    answers = {f"evaluation.{name}" for name in ("municipality", *QUESTIONS)}
    assert tags("evaluation", form) == answers | {f"evaluation.role.{role}" for role in ROLES}


@pytest.mark.parametrize("kind", ["evaluation", "exercise-sheets"])
def test_scales_go_from_1_to_10_on_paper_and_on_screen(kind: str) -> None:
    lists = list(tree(kind, "nb").iter(f"{W}dropDownList"))
    assert lists
    for choices in lists:
        assert [item.get(f"{W}value") for item in choices] == [str(number) for number in range(1, 11)]
    digits = [p for p in tree(kind, "nb").iter(f"{W}p") if value(p.find(f"{W}pPr/{W}pStyle")) in ("Scale", "Digits")]
    assert all(inner(paragraph).startswith("12345678910") for paragraph in digits)


def test_there_is_a_table_for_each_shape_with_rows_for_each_room() -> None:
    text = inner(tree("exercise-sheets", "nb"))
    assert all(f"ask.shape == '{shape}'" in text for shape in SHAPES)
    found = [table for table in tree("exercise-sheets", "nb").iter(f"{W}tbl") if "ask.heads" in inner(table)]
    assert [len(list(table.iter(f"{W}gridCol"))) for table in found] == [len(shape) for shape in SHAPES]
    for table, shape in zip(found, SHAPES, strict=True):
        columns = [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
        assert columns == [round(width * 56.7) for width in widths(shape)]
        heights = [int(value(high)) for high in table.iter(f"{W}trHeight")]
        assert heights == [round(room.row * 56.7) for room in ROOMS.values()]


def test_lines_to_write_on_are_as_far_apart_as_the_room_says() -> None:
    styles = {style.get(f"{W}styleId"): style for style in tree("exercise-sheets", "nb", "word/styles.xml")}
    for name, room in ROOMS.items():
        look = styles[f"Lines{name.capitalize()}"].find(f"{W}pPr")
        assert look is not None
        spacing, tab = look.find(f"{W}spacing"), look.find(f"{W}tabs/{W}tab")
        assert spacing is not None
        assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == (str(round(room.line * 56.7)), "exact")
        assert tab is not None
        assert tab.get(f"{W}leader") == "underscore"
