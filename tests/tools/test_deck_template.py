"""The gathering template: a prototype for each type of slide, legible, tagged with its language, and in order."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from functools import cache

import pytest
from lxml import etree

from docgen.model.language import Language
from docgen.model.slide import TYPES
from tools.templates.__main__ import FOLDER
from tools.templates.deck import grid
from tools.templates.deck.chart_slides import KINDS
from tools.templates.deck.gathering import WORDS, gathering

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
EVERY = pytest.mark.parametrize("language", list(Language))
LEAST = 14.0
SHAPES = tuple(f"{P}{kind}" for kind in ("sp", "grpSp", "graphicFrame", "cxnSp", "pic"))


@cache
def parts(language: Language) -> dict[str, bytes]:
    return read(gathering(language))


def read(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def tree(language: Language, part: str) -> etree._Element:
    return etree.fromstring(parts(language)[part])


def trees(language: Language, *folders: str) -> list[etree._Element]:
    names = [name for name in parts(language) if posixpath.dirname(name) in {f"ppt/{folder}" for folder in folders}]
    return [tree(language, name) for name in names if name.endswith(".xml")]


def slides(language: Language) -> dict[str, etree._Element]:
    """The slides by the type that their notes name."""
    found = {}
    for number in range(1, len(trees(language, "slides")) + 1):
        notes = tree(language, f"ppt/notesSlides/notesSlide{number}.xml")
        first = texts(notes)[0]
        assert first.startswith("type: ")
        found[first.removeprefix("type: ")] = tree(language, f"ppt/slides/slide{number}.xml")
    return found


def texts(root: etree._Element) -> list[str]:
    return ["".join(node.text or "" for node in p.iter(f"{A}t")) for p in root.iter(f"{A}p")]


def properties(shape: etree._Element) -> etree._Element:
    held = shape.find(f"*/{P}cNvPr")
    assert held is not None
    return held


def child(root: etree._Element, path: str) -> etree._Element:
    """The element at a path such as `p:cSld/p:spTree`."""
    found = root.find(path.replace("p:", P).replace("a:", A))
    assert found is not None
    return found


def shapes(root: etree._Element) -> Iterator[etree._Element]:
    return root.iter(*SHAPES)


def kind_of(shape: etree._Element) -> str:
    """The kind of a placeholder; empty for any other shape."""
    held = shape.find(f"*/{P}nvPr/{P}ph")
    return "" if held is None else held.get("type", "obj")


@EVERY
def test_the_committed_template_is_what_the_script_makes(language: Language) -> None:
    """Part by part: another zlib may deflate the same parts to other bytes."""
    committed = read((FOLDER / f"pptx/gathering-{language}.pptx").read_bytes())
    assert list(committed) == list(parts(language))
    assert committed == parts(language), "run `python -m tools.templates`"


@EVERY
def test_each_type_of_slide_has_one_prototype(language: Language) -> None:
    charts = {f"chart-{kind}{text}" for kind in KINDS for text in ("", "-text")}
    resolved = {"exercise": set(), "chart": charts, "matrix": {"matrix-2", "matrix-5"}}
    wanted = {made for name in TYPES for made in resolved.get(name, {name})}
    found = slides(language)
    assert set(found) == wanted
    assert len(found) == len(trees(language, "slides"))


def test_all_languages_say_the_same_things() -> None:
    first, *others = WORDS.values()
    for words in others:
        assert list(words.texts) == list(first.texts)
        assert list(words.layouts) == list(first.layouts)
    assert all(text for words in WORDS.values() for text in words.texts.values())


@EVERY
def test_layouts_are_named_as_in_the_source(language: Language) -> None:
    names = {child(root, "p:cSld").get("name", "") for root in trees(language, "slideLayouts")}
    theme = tree(language, "ppt/theme/theme1.xml").get("name", "")
    if language is Language.EN:
        assert theme == "DEPMAL – engelsk"
        assert not any("mal" in name for name in names)
        return
    assert theme == "Norsk mal"
    assert all(name.startswith("Norsk mal: ") for name in names)
    if language is Language.NB:
        assert {
            "Norsk mal: Startside",
            "Norsk mal: Tekst med kulepunkter",
            "Norsk mal: Tekst uten kulepunkter",
            "Norsk mal: To innholdsdeler – Sammenlikning",
            "Norsk mal: Diagram",
        } <= names


@EVERY
def test_every_run_names_its_language(language: Language) -> None:
    tag = WORDS[language].tag
    for root in trees(language, "slides", "slideLayouts", "slideMasters", "notesSlides", "notesMasters"):
        for run in root.iter(f"{A}r", f"{A}fld"):
            held = run.find(f"{A}rPr")
            assert held is not None
            of_programme = "".join(map(str, run.itertext())) in ("Saman om ein betre", "KOMMUNE")
            assert held.get("lang") == ("nn-NO" if of_programme else tag)
    assert f"<dc:language>{tag}</dc:language>".encode() in parts(language)["docProps/core.xml"]


@EVERY
def test_no_text_is_or_shrinks_under_fourteen_points(language: Language) -> None:
    for root in trees(language, "slides", "slideLayouts", "slideMasters"):
        for shape in root.iter(f"{P}sp", f"{P}graphicFrame"):
            shrink = shape.find(f".//{A}normAutofit")
            scale = 1.0 if shrink is None else int(shrink.get("fontScale", "100000")) / 100_000
            for size in sizes(shape):
                assert size * scale >= LEAST - 0.05, properties(shape).get("name")


def sizes(shape: etree._Element) -> Iterator[float]:
    """Yield the sizes of the text of a shape, in points. A paragraph that holds only a tag goes away."""
    for held in shape.iter(f"{A}rPr", f"{A}defRPr"):
        paragraph = next(held.iterancestors(f"{A}p"), None)
        goes = paragraph is not None and "".join(map(str, paragraph.itertext())).startswith("{%p ")
        if held.get("sz") and not goes:
            yield int(held.get("sz", "0")) / 100


@EVERY
def test_titles_stay_at_twenty_eight_points_or_more(language: Language) -> None:
    """A title may shrink to a part of its own size, or of its layout's."""
    of_layout = {"welcome": 44.0, "divider": 40.0}
    for kind, slide in slides(language).items():
        titles = [shape for shape in slide.iter(f"{P}sp") if kind_of(shape) in ("title", "ctrTitle")]
        assert titles, kind
        for title in titles:
            own = [int(held.get("sz", "0")) / 100 for held in title.iter(f"{A}rPr") if held.get("sz")]
            scale = int(child(title, "p:txBody/a:bodyPr/a:normAutofit").get("fontScale", "0")) / 100_000
            assert (own[0] if own else of_layout.get(kind, 32.0)) * scale >= 27.9, kind


@EVERY
def test_the_title_is_read_first_and_the_number_last(language: Language) -> None:
    for kind, slide in slides(language).items():
        kinds = [kind_of(shape) for shape in child(slide, "p:cSld/p:spTree").iterchildren(*SHAPES)]
        assert kinds[0] in ("title", "ctrTitle"), kind
        assert kind == "welcome" or kinds[-1] == "sldNum", kind


@EVERY
def test_every_slide_but_the_dark_ones_has_the_band_of_an_exercise(language: Language) -> None:
    for kind, slide in slides(language).items():
        names = [properties(shape).get("name", "") for shape in shapes(slide)]
        assert any(name.endswith("{%sp if slide.band %}") for name in names) == (kind not in ("welcome", "divider")), (
            kind
        )


@EVERY
def test_ids_are_unique_and_names_are_words(language: Language) -> None:
    for root in trees(language, "slides", "slideLayouts", "slideMasters", "notesSlides", "notesMasters"):
        ids = [held.get("id") for held in root.iter(f"{P}cNvPr")]
        assert len(ids) == len(set(ids))
        assert "0" not in ids
        for shape in shapes(root):
            assert properties(shape).get("name", "")[:1].isalnum()


@EVERY
def test_what_has_no_text_has_an_alternative_or_is_decorative(language: Language) -> None:
    for root in trees(language, "slides", "slideLayouts", "slideMasters"):
        for shape in root.iter(f"{P}sp", f"{P}graphicFrame", f"{P}cxnSp", f"{P}pic"):
            held = properties(shape)
            if shape.tag == f"{P}sp" and ("".join(texts(shape)) or kind_of(shape)):
                continue
            assert held.get("descr") or held.find(f".//{ADEC}decorative") is not None, held.get("name")


@EVERY
def test_everything_stands_on_the_slide_in_colours_of_the_theme(language: Language) -> None:
    for root in trees(language, "slides", "slideLayouts", "slideMasters"):
        assert next(root.iter(f"{A}srgbClr"), None) is None
        for frame in root.iter(f"{A}xfrm", f"{P}xfrm"):
            off, ext = child(frame, "a:off"), child(frame, "a:ext")
            x, y = (int(off.get(key, "-1")) for key in ("x", "y"))
            w, h = (int(ext.get(key, "-1")) for key in ("cx", "cy"))
            if frame.get("rot", "0") != "0":
                x, y, w, h = x + (w - h) // 2, y + (h - w) // 2, h, w
            assert min(x, y, w, h) >= 0
            assert x + w <= grid.emu(grid.WIDTH) + 2
            assert y + h <= grid.emu(grid.HEIGHT) + 2


@EVERY
def test_text_that_holds_data_shrinks_or_flows(language: Language) -> None:
    for kind, slide in slides(language).items():
        for shape in slide.iter(f"{P}sp"):
            if "{{" in "".join(texts(shape)) and kind_of(shape) not in ("ftr", "dt"):
                assert shape.find(f"{P}txBody/{A}bodyPr/{A}normAutofit") is not None, (
                    kind,
                    properties(shape).get("name"),
                )


@EVERY
def test_tables_have_a_header_row_and_as_many_cells_as_columns(language: Language) -> None:
    for slide in slides(language).values():
        for table in slide.iter(f"{A}tbl"):
            look = table.find(f"{A}tblPr")
            assert look is not None
            assert look.get("firstRow") == "1"
            columns = len(list(table.iter(f"{A}gridCol")))
            assert all(len(list(row.iterchildren(f"{A}tc"))) == columns for row in table.iter(f"{A}tr"))


@EVERY
def test_charts_carry_their_workbook(language: Language) -> None:
    charts = [name for name in parts(language) if name.startswith("ppt/charts/chart")]
    assert len(charts) == 2 * len(KINDS)
    for name in charts:
        rels = parts(language)[f"ppt/charts/_rels/{posixpath.basename(name)}.rels"]
        target = posixpath.normpath(posixpath.join("ppt/charts", etree.fromstring(rels)[0].get("Target", "")))
        assert parts(language)[target].startswith(b"PK")


def test_the_script_makes_the_same_bytes_twice() -> None:
    assert gathering(Language.NB) == gathering(Language.NB)
