"""Each rule for decks finds the file that breaks it, and none finds fault with a good one."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy

import pytest
from lxml import etree
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation as Deck
from pptx.util import Cm

from docgen.office import xml
from docgen.office.check import check
from tests.office import finished as made
from tests.office.archives import pack, unpack
from tests.office.finished import BOX, CHART, GROUP, PICTURE, TABLE, Change, box, element, find, finished, shape
from tests.office.test_check import written_rules

Parts = dict[str, bytes]
START, MAIN = "ppt/slides/slide1.xml", "ppt/presentation.xml"
A_TABLE_STYLE = (
    f'<a:tblStyle xmlns:a="{xml.A}" styleId="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}" styleName="Test">'
    '<a:wholeTbl><a:tcTxStyle><a:schemeClr val="dk1"/></a:tcTxStyle><a:tcStyle><a:fill><a:solidFill>'
    '<a:srgbClr val="FFFFFF"/></a:solidFill></a:fill></a:tcStyle></a:wholeTbl>'
    '<a:firstRow><a:tcTxStyle b="on"><a:schemeClr val="lt1"/></a:tcTxStyle><a:tcStyle><a:fill><a:solidFill>'
    '<a:srgbClr val="{fill}"/></a:solidFill></a:fill></a:tcStyle></a:firstRow></a:tblStyle>'
)


def rules(data: bytes) -> set[str]:
    return {finding.rule for finding in check(data)}


def test_a_good_deck_has_no_findings() -> None:
    assert check(finished()) == []


def attribute(name: str, path: str, key: str, value: str | None) -> Change:
    """Sets an attribute in a shape, or takes it away."""

    def change(deck: Deck) -> None:
        found = element(deck, name, path)
        if value is None:
            del found.attrib[key]
        else:
            found.set(key, value)

    return change


def without(name: str, path: str) -> Change:
    """Takes an element out of a shape."""
    return lambda deck: xml.drop(element(deck, name, path))


def write(name: str, text: str) -> Change:
    """Lets the first run of a shape say something else."""

    def change(deck: Deck) -> None:
        element(deck, name, ".//a:t").text = text

    return change


def in_main(path: str, key: str, value: str) -> Change:
    """Sets an attribute in the presentation part."""
    return lambda deck: find(deck.part._element, path).set(key, value)


def slide_attribute(number: int, key: str, value: str) -> Change:
    return lambda deck: deck.slides[number]._element.set(key, value)


def boxes(*, on: int = 3, **looks: str) -> Change:
    """Adds a text box with a fill and a colour."""
    return lambda deck: box(deck.slides[on], "Prøve", **looks)  # type: ignore[arg-type]


def titled(text: str) -> Change:
    def change(deck: Deck) -> None:
        title = deck.slides[3].shapes.title
        assert title is not None
        title.text_frame.paragraphs[0].runs[0].text = text

    return change


def property_(name: str, value: str) -> Change:
    return lambda deck: setattr(deck.core_properties, name, value)


def last_first(deck: Deck) -> None:
    """Moves the last section before the others."""
    sections = find(deck.part._element, ".//p14:sectionLst")
    sections.insert(0, sections[-1])


def same_section_ids(deck: Deck) -> None:
    first, second = find(deck.part._element, ".//p14:sectionLst")
    second.set("id", first.get("id", ""))


def twice_listed(deck: Deck) -> None:
    entry = find(deck.part._element, ".//p:sldId")
    again = deepcopy(entry)
    again.set("id", "999")
    entry.addnext(again)


def no_rows(deck: Deck) -> None:
    for _ in range(3):
        xml.drop(element(deck, TABLE, ".//a:tr"))


def merged(deck: Deck) -> None:
    table = shape(deck, TABLE).table  # type: ignore[attr-defined]
    table.cell(1, 0).merge(table.cell(2, 0))


def empty_line(deck: Deck) -> None:
    deck.slides[1].placeholders[1].text_frame.clear()


def undecorated(deck: Deck) -> None:
    xml.drop(element(deck, PICTURE, ".//p:cNvPr/a:extLst"))


def title_last(deck: Deck) -> None:
    title = deck.slides[3].shapes.title
    assert title is not None
    tree = title._element.getparent()
    assert tree is not None
    tree.append(title._element)


def rename_section(deck: Deck) -> None:
    find(deck.part._element, ".//p14:section[2]").set("name", "Untitled Section")


def on_a_shape_below(deck: Deck) -> None:
    """A text box without a fill, over a shape that has one."""
    below = deck.slides[3].shapes.add_shape(MSO_SHAPE.RECTANGLE, Cm(13), Cm(11), Cm(9), Cm(6))
    below.fill.solid()
    below.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    box(deck.slides[3], "Svart på blått", colour="0A3A66")


def on_a_background(deck: Deck) -> None:
    fill = deck.slides[3].background.fill
    fill.solid()
    fill.fore_color.rgb = made.rgb("0A3A66")


def in_a_group(deck: Deck) -> None:
    """A text in a group that is drawn at half its size, over a shape that only then holds it."""
    group = deck.slides[3].shapes.add_group_shape()
    made.describe(group, "Ei ramme")
    below = group.shapes.add_shape(MSO_SHAPE.RECTANGLE, Cm(0), Cm(0), Cm(10), Cm(10))
    below.fill.solid()
    below.fill.fore_color.rgb = made.rgb("000000")
    frame = group._element.grpSpPr.get_or_add_xfrm()
    for path, across in (("a:off", Cm(13)), ("a:chOff", 0)):
        find(frame, path).set("x", str(across))
        find(frame, path).set("y", str(across))
    for path, wide in (("a:ext", Cm(20)), ("a:chExt", Cm(10))):
        find(frame, path).set("cx", str(wide))
        find(frame, path).set("cy", str(wide))
    box(deck.slides[3], "Over gruppa", colour="1B2A41", x=25, y=25)


def header(fill: str) -> Change:
    """Puts the table's style into the file, white text on a header of that colour."""

    def change(deck: Deck) -> None:
        part = next(r.target_part for r in deck.part.rels.values() if r.reltype.endswith("/tableStyles"))
        root = etree.fromstring(part.blob)
        root.append(etree.fromstring(A_TABLE_STYLE.replace("{fill}", fill)))
        part._blob = etree.tostring(root)

    return change


BROKEN: dict[str, Change] = {
    "shape-id-duplicate": attribute(BOX, ".//p:cNvPr", "id", "1"),
    "slide-id-range": in_main(".//p:sldId", "id", "12"),
    "slide-id-duplicate": in_main(".//p:sldId[2]", "id", "256"),
    "slide-listed-twice": twice_listed,
    "master-id-range": in_main(".//p:sldMasterId", "id", "300"),
    "master-id-duplicate": in_main(".//p:sldMasterId", "id", "2147483649"),
    "section-slides": lambda deck: xml.drop(find(deck.part._element, ".//p14:sldId")),
    "section-id-duplicate": same_section_ids,
    "table-without-rows": no_rows,
    "table-grid": without(TABLE, ".//a:tr[2]/a:tc"),
    "text-without-paragraph": without(BOX, ".//p:txBody/a:p"),
    "tag-left": write(BOX, "Hei {{ slide.name }}"),
    "placeholder-empty": empty_line,
    "language-missing": attribute(BOX, ".//a:rPr", "lang", None),
    "language-unknown": attribute(BOX, ".//a:rPr", "lang", "norsk"),
    "language-disagrees": property_("language", "en-GB"),
    "title-missing": property_("title", "PowerPoint Presentation"),
    "slide-title-missing": lambda deck: xml.drop(find(deck.slides[3]._element, ".//p:sp[.//p:ph]")),
    "slide-title-duplicate": titled("Tal"),
    "alt-text-missing": attribute(CHART, ".//p:cNvPr", "descr", None),
    "alt-text-name": attribute(CHART, ".//p:cNvPr", "descr", "figur-3.png"),
    "reading-order": title_last,
    "link-text": lambda deck: setattr(find(deck.slides[1]._element, ".//a:r[a:rPr/a:hlinkClick]/a:t"), "text", "her"),
    "slide-hidden": slide_attribute(2, "show", "0"),
    "section-name": rename_section,
    "table-header": attribute(TABLE, ".//a:tblPr", "firstRow", "0"),
    "merged-cells": merged,
    "contrast": boxes(fill="EAF1F7", colour="AAAAAA"),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_a_deck_that_breaks_a_rule_is_found_by_it(rule: str) -> None:
    assert rule in rules(finished(BROKEN[rule]))


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("section-slides", last_first),
        ("table-grid", attribute(TABLE, ".//a:tc", "gridSpan", "2")),
        ("table-grid", attribute(TABLE, ".//a:tr/a:tc[2]", "gridSpan", "2")),
        ("table-grid", attribute(TABLE, ".//a:tr/a:tc[2]", "hMerge", "1")),
        ("tag-left", attribute(CHART, ".//p:cNvPr", "descr", "{{ chart.alt }}")),
        ("tag-left", attribute(BOX, ".//p:cNvPr", "name", "Boks {%sp if x %}")),
        ("tag-left", property_("title", "{{ title }}")),
        ("alt-text-missing", attribute(TABLE, ".//p:cNvPr", "descr", None)),
        ("alt-text-missing", attribute(GROUP, ".//p:cNvPr", "descr", None)),
        ("alt-text-missing", undecorated),
        ("alt-text-missing", write(BOX, " ")),
        ("alt-text-name", attribute(CHART, ".//p:cNvPr", "descr", "Bilde 3")),
        ("language-missing", property_("language", "")),
        ("language-unknown", property_("language", "norsk")),
        ("title-missing", property_("title", "samling 1.pptx")),
        ("slide-title-missing", titled(" ")),
        ("contrast", boxes(colour="999999")),
        ("contrast", on_a_shape_below),
        ("contrast", on_a_background),
        ("contrast", in_a_group),
        ("contrast", header("DDDDDD")),
    ],
)
def test_other_ways_to_break_a_rule_are_found_too(rule: str, change: Change) -> None:
    assert rule in rules(finished(change))


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("section-slides", lambda deck: xml.drop(find(deck.part._element, ".//p14:sectionLst/.."))),
        ("table-grid", merged),
        ("alt-text-missing", attribute(BOX, ".//p:cNvPr", "descr", "")),
        ("reading-order", lambda deck: made.decorate(shape(deck, BOX))),
        ("contrast", boxes(fill="EAF1F7", colour="1B2A41")),
        ("contrast", lambda deck: box(deck.slides[3], "Stort", colour="808080", size=24, x=2)),
        ("contrast", header("0A3A66")),
        ("contrast", attribute(BOX, ".//p:cNvPr", "hidden", "1")),
        ("slide-title-duplicate", titled("Tal (2)")),
    ],
)
def test_what_looks_like_a_fault_but_is_none_is_left_alone(rule: str, change: Change) -> None:
    assert rule not in rules(finished(change))


def replaced(part: str, before: str, after: str) -> Callable[[Parts], None]:
    """Writes something else in a part."""

    def change(parts: Parts) -> None:
        text = parts[part].decode()
        assert before in text
        parts[part] = text.replace(before, after, 1).encode()

    return change


def no_layout(parts: Parts) -> None:
    name = "ppt/slides/_rels/slide1.xml.rels"
    root = etree.fromstring(parts[name])
    root.remove(next(entry for entry in root if entry.get("Type", "").endswith("/slideLayout")))
    parts[name] = etree.tostring(root)


def layout_elsewhere(parts: Parts) -> None:
    parts["ppt/slideLayouts/_rels/slideLayout1.xml.rels"] = f'<Relationships xmlns="{xml.RELS}"/>'.encode()


def other_workbook(parts: Parts) -> None:
    """Puts another number into the workbook of the chart."""
    name = next(name for name in parts if name.endswith(".xlsx"))
    inner = unpack(parts[name])
    sheet = inner["xl/worksheets/sheet1.xml"]
    assert b"0.49" in sheet
    parts[name] = pack({**inner, "xl/worksheets/sheet1.xml": sheet.replace(b"0.49", b"0.51")})


def damaged_workbook(parts: Parts) -> None:
    parts[next(name for name in parts if name.endswith(".xlsx"))] = b"not a workbook"


def chart_part(before: str, after: str) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        replaced(next(name for name in parts if name.startswith("ppt/charts/chart")), before, after)(parts)

    return change


def no_cache(parts: Parts) -> None:
    name = next(name for name in parts if name.startswith("ppt/charts/chart"))
    root = etree.fromstring(parts[name])
    xml.drop(find(root, ".//c:numCache"))
    parts[name] = etree.tostring(root)


def no_workbook(parts: Parts) -> None:
    name = next(name for name in parts if name.startswith("ppt/charts/chart"))
    root = etree.fromstring(parts[name])
    xml.drop(find(root, ".//c:externalData"))
    parts[name] = etree.tostring(root)


def no_theme(parts: Parts) -> None:
    name = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
    root = etree.fromstring(parts[name])
    root.remove(next(entry for entry in root if entry.get("Type", "").endswith("/theme")))
    parts[name] = etree.tostring(root)


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("slide-without-layout", no_layout),
        ("layout-without-master", layout_elsewhere),
        ("layout-unlisted", replaced("ppt/slideMasters/slideMaster1.xml", "<p:sldLayoutId ", "<p:odd ")),
        ("master-without-theme", no_theme),
        ("mark-left", replaced(START, "<p:spTree>", "<p:spTree><?fit 3?>")),
        ("mark-left", replaced(START, "Velkomen", "Velkomen\ue001")),
        ("shape-id-duplicate", replaced("ppt/slideLayouts/slideLayout1.xml", '<p:cNvPr id="3"', '<p:cNvPr id="2"')),
        ("chart-cache", other_workbook),
        ("chart-cache", chart_part("<c:v>Heiltid", "<c:v>Halvtid")),
        ("chart-cache", chart_part('<c:ptCount val="2"/>', '<c:ptCount val="3"/>')),
        ("chart-cache", no_cache),
        ("chart-workbook", damaged_workbook),
        ("chart-workbook", chart_part("Sheet1!", "Ark1!")),
        ("chart-without-workbook", no_workbook),
        ("part-unused", lambda parts: parts.update({"ppt/media/old.png": b"\x89PNG\r\n\x1a\n"})),
    ],
)
def test_faults_of_the_parts_are_found(rule: str, change: Callable[[Parts], None]) -> None:
    parts = unpack(finished())
    change(parts)
    assert rule in rules(pack(parts))


def test_a_part_that_only_its_reader_finds_damaged_is_a_finding_too() -> None:
    parts = unpack(finished())
    replaced(START, "Velkomen", "\ue000docgen:1")(parts)
    assert rules(pack(parts)) == {"file-refused"}


@pytest.mark.parametrize("value", ["", "x", "-1", "50%", "²", "9" * 30])
def test_numbers_that_are_none_do_not_stop_the_check(value: str) -> None:
    parts = {
        name: re.sub(rb'( (?!r:|xmlns)[\w:]+=")-?\d+%?"', rb"\g<1>" + value.encode() + b'"', data)
        if re.match(r"ppt/(?:slides|slideLayouts|slideMasters|charts|theme)/[^/]+\.xml", name)
        else data
        for name, data in unpack(finished()).items()
    }
    assert "shape-id-duplicate" in rules(pack(parts))


def test_what_only_older_versions_of_powerpoint_see_is_not_counted_twice() -> None:
    def twice(deck: Deck) -> None:
        found = shape(deck, BOX)._element
        around = etree.fromstring(
            f'<mc:AlternateContent xmlns:mc="{xml.MC}"><mc:Choice/><mc:Fallback/></mc:AlternateContent>'
        )
        found.addprevious(around)
        around[1].append(deepcopy(found))
        around[0].append(found)

    assert check(finished(twice)) == []


def test_a_finding_says_on_which_slide_and_shape_it_is_and_what_to_do() -> None:
    (finding,) = check(finished(BROKEN["alt-text-missing"]))
    assert str(finding) == (
        "slide 3, shape «Svar», under «Tal»: error: «Svar» has no alternative text; "
        "say what it shows, or mark it as decorative [alt-text-missing]"
    )


def test_a_link_is_the_colour_of_the_theme_and_a_title_that_of_the_master() -> None:
    def pale(deck: Deck) -> None:
        for path in ("//p:titleStyle//a:schemeClr", "//a:hlink/a:srgbClr"):
            master = deck.slide_masters[0]
            if path.startswith("//p:"):
                find(master._element, path).set("val", "bg1")
                continue
            part = next(r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))
            part._blob = part.blob.replace(b'<a:hlink><a:srgbClr val="0000FF"/>', b'<a:hlink><a:srgbClr val="EEEEEE"/>')

    told = [finding.message for finding in check(finished(pale)) if finding.rule == "contrast"]
    assert sum("FFFFFF on FFFFFF" in message for message in told) == 4
    assert sum("EEEEEE on FFFFFF" in message for message in told) == 1


def test_every_rule_for_decks_is_proved_here() -> None:
    from pathlib import Path

    proved = Path(__file__).read_text("utf-8")
    written = written_rules("checks/slides/*.py") | written_rules("checks/chart.py")
    assert len(written) > 30
    assert {rule for rule in written if f'"{rule}"' not in proved} == set()
