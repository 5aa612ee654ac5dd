"""The shipped forms are what the scripts make, and every field of them can be filled, emptied and read."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from typing import Any

import pytest
from lxml import etree

from docgen.documents import plan
from docgen.documents.project import project_values, version_values
from docgen.language.forms import terms
from docgen.model.language import Language
from tools.templates import guidance_nb, guidance_nn, labels_nb, labels_nn
from tools.templates.__main__ import FOLDER, templates
from tools.templates.fields import fields

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
PATHS = sorted(f"docx/{document}-{form}.docx" for document in ("mandate", "plan") for form in ("nb", "nn"))
EVERY = pytest.mark.parametrize("path", PATHS)


@cache
def made() -> dict[str, bytes]:
    return {path: content for path, content in templates().items() if path in PATHS}


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def tree(path: str, part: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts(made()[path])[part])


def language_of(path: str) -> Language:
    return Language(path.removesuffix(".docx")[-2:])


def value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def inner(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def controls(path: str) -> list[etree._Element]:
    return [found for found in tree(path).iter(f"{W}sdtPr") if found.find(f"{W}tag") is not None]


def test_there_is_a_template_for_each_document_and_form() -> None:
    """Those of handouts have tests of their own."""
    assert sorted(made()) == PATHS


@EVERY
def test_the_committed_template_is_what_the_script_makes(path: str) -> None:
    """Part by part: another zlib may deflate the same parts to other bytes."""
    committed = parts((FOLDER / path).read_bytes())
    assert list(committed) == list(parts(made()[path]))
    assert committed == parts(made()[path]), "run `python -m tools.templates`"


def test_the_scripts_make_the_same_bytes_twice() -> None:
    assert {path: templates()[path] for path in made()} == made()


def test_both_forms_have_the_same_texts() -> None:
    assert list(labels_nb.LABELS) == list(labels_nn.LABELS)
    for name in ("WORDS", "GROUPS", "PEOPLE", "GOALS", "FIELDS"):
        assert list(getattr(guidance_nb, name)) == list(getattr(guidance_nn, name)), name


@pytest.mark.parametrize("form", [Language.NB, Language.NN])
def test_long_guidance_has_an_example(form: Language) -> None:
    word = "Eksempel" if form is Language.NB else "Døme"
    bare = [key for key, (_, guide) in fields(form).items() if len(guide) > 60 and f"{word}:" not in guide]
    assert bare == []


@EVERY
def test_every_control_has_a_name_and_an_id_of_its_own(path: str) -> None:
    assert all(value(found.find(f"{W}alias")) for found in controls(path))
    ids = [value(found) for found in tree(path).iter(f"{W}id")]
    assert len(ids) == len(set(ids))


@EVERY
def test_every_tag_is_a_path_in_the_values(path: str) -> None:
    form = language_of(path)
    known = set(fields(form))
    values: dict[str, Any] = {
        "project": project_values(None, "vik", form),
        "version": version_values(None),
        "checklist": dict.fromkeys(plan.CRITERIA),
    }
    for found in controls(path):
        tag = value(found.find(f"{W}tag"))
        if tag.startswith("."):
            continue
        assert tag in known
        held: Any = values
        for key in tag.split("."):
            assert key in held, tag
            held = held[key]


@EVERY
def test_guidance_comes_back_from_the_building_block_that_the_control_names(path: str) -> None:
    blocks = {
        value(block.find(f".//{W}docPartPr/{W}name")): text_of(block.find(f"{W}docPartBody"))
        for block in tree(path, "word/glossary/document.xml").iter(f"{W}docPart")
    }
    shown = {}
    for found in controls(path):
        if found.find(f"{W}showingPlcHdr") is not None:
            shown[value(found.find(f"{W}placeholder/{W}docPart"))] = text_of(found.getnext())
    assert shown == blocks
    assert all(len(text) >= 3 for text in shown.values())


def text_of(element: etree._Element | None) -> str:
    assert element is not None
    return "".join(node.text or "\n" for node in element.iter(f"{W}t", f"{W}br"))


@EVERY
def test_only_what_needs_no_guidance_has_none(path: str) -> None:
    for found in controls(path):
        if found.find(f"{W}showingPlcHdr") is None:
            kinds = {child.tag for child in found}
            box = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
            assert kinds & {f"{W15}repeatingSection", box}


@EVERY
def test_choices_are_the_terms(path: str) -> None:
    words = terms(language_of(path))
    known = [
        words.form,
        words.level,
        words.mode,
        words.progress,
        words.risk_status,
        {grade: grade for grade in "12345"},
    ]
    lists = list(tree(path).iter(f"{W}dropDownList"))
    assert lists
    for choices in lists:
        assert {item.get(f"{W}value"): item.get(f"{W}displayText") for item in choices} in known


@EVERY
def test_date_pickers_write_dates_in_the_language_of_the_form(path: str) -> None:
    pickers = list(tree(path).iter(f"{W}date"))
    assert pickers
    for picker in pickers:
        assert value(picker.find(f"{W}lid")) == terms(language_of(path)).tag
        in_row = next(picker.iterancestors(f"{W}tr"), None) is not None
        assert value(picker.find(f"{W}dateFormat")) == ("dd.MM.yyyy" if in_row else "d. MMMM yyyy")


@EVERY
def test_every_table_has_a_head_that_repeats_rows_that_stay_whole_and_a_text(path: str) -> None:
    for table in tree(path).iter(f"{W}tbl"):
        rows = list(table.iter(f"{W}tr"))
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert value(table.find(f"{W}tblPr/{W}tblCaption"))
        assert value(table.find(f"{W}tblPr/{W}tblDescription"))
        assert table.find(f".//{W}gridSpan") is None
        assert table.find(f".//{W}vMerge") is None


@EVERY
def test_tables_fill_the_page_between_the_margins(path: str) -> None:
    for table in tree(path).iter(f"{W}tbl"):
        width = sum(int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol"))
        assert min(abs(width - 160 * 56.7), abs(width - 247 * 56.7)) < 10


@EVERY
def test_pages_are_a4_with_the_margins_of_the_look(path: str) -> None:
    for section in tree(path).iter(f"{W}sectPr"):
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        assert size is not None
        assert margins is not None
        assert {size.get(f"{W}w"), size.get(f"{W}h")} == {"11906", "16838"}
        millimetres = [round(int(margins.get(f"{W}{side}", "0")) / 56.7) for side in ("top", "right", "bottom", "left")]
        assert millimetres == [25, 25, 22, 25]


@EVERY
def test_no_paragraph_is_empty_and_none_has_a_border(path: str) -> None:
    for paragraph in tree(path).iter(f"{W}p"):
        assert inner(paragraph).strip()
    for part in ("word/document.xml", "word/styles.xml"):
        assert next(tree(path, part).iter(f"{W}pBdr"), None) is None


@EVERY
def test_the_language_is_set_in_defaults_theme_and_properties(path: str) -> None:
    tag = terms(language_of(path)).tag
    assert value(tree(path, "word/styles.xml").find(f"{W}docDefaults//{W}lang")) == tag
    assert value(tree(path, "word/settings.xml").find(f"{W}themeFontLang")) == tag
    assert f"<dc:language>{tag}</dc:language>".encode() in parts(made()[path])["docProps/core.xml"]


@EVERY
def test_the_name_of_the_programme_is_tagged_as_nynorsk(path: str) -> None:
    runs = [run for run in tree(path).iter(f"{W}r") if "Saman om" in inner(run)]
    assert runs
    assert all(value(run.find(f"{W}rPr/{W}lang")) == "nn-NO" for run in runs)


@pytest.mark.parametrize("path", [path for path in PATHS if "plan" in path])
def test_the_checklist_points_at_the_right_chapters(path: str) -> None:
    """The chapter numbers of the checklist are typed; the headings are counted here as Word counts them."""
    counted: dict[str, str] = {}
    first = second = 0
    for paragraph in tree(path).iter(f"{W}p"):
        style = value(paragraph.find(f"{W}pPr/{W}pStyle"))
        if style == "Heading1":
            first, second = first + 1, 0
        elif style == "Heading2":
            second += 1
        else:
            continue
        counted[f"{first}.{second}" if style == "Heading2" else f"{first}"] = inner(paragraph)
    labels = (labels_nb if language_of(path) is Language.NB else labels_nn).LABELS
    headings = {
        "purpose": "heading.purpose", "baseline": "plan.baseline", "result": "plan.goals.result",
        "driver": "plan.goals.driver", "actions": "plan.goals.action", "action_goals": "plan.goals.action",
        "organisation": "plan.organisation", "milestones": "plan.milestones", "risks": "plan.risks",
        "benefits": "plan.benefits",
    }  # fmt: skip
    rows = [row for row in tree(path).iter(f"{W}tr") if row.find(f".//{W}tag[@{W}val]") is not None]
    found = {}
    for row in rows:
        tag = value(row.find(f".//{W}tag"))
        if tag.startswith("checklist."):
            found[tag.removeprefix("checklist.")] = re.sub(r"\s", "", inner(list(row)[2]))
    assert {key: counted[number] for key, number in found.items()} == {
        key: labels[name] for key, name in headings.items()
    }
    assert tuple(found) == plan.CRITERIA
