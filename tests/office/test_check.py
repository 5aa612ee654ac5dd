"""Each rule finds the file that breaks it, and none finds fault with a good one."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest

from docgen.office.check import check
from docgen.office.checks.contrast import ratio
from docgen.office.checks.language import known
from tests.office.archives import pack, relationships, unpack, word_file

HEADER = "<w:trPr><w:tblHeader/></w:trPr>"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def p(text: str = "", style: str = "", rpr: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{run(text, rpr) if text else ''}</w:p>"


def run(text: str, rpr: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{rpr}</w:rPr>' if rpr else ''}<w:t>{text}</w:t></w:r>"


def tc(content: str = "<w:p/>", properties: str = "") -> str:
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{content}</w:tc>"


def table(*rows: str, header: str = HEADER, properties: str = "") -> str:
    first, *rest = rows
    lines = f"<w:tr>{header}{first}</w:tr>" + "".join(f"<w:tr>{row}</w:tr>" for row in rest)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{lines}</w:tbl>"


def control(number: int, content: str, kind: str = "<w:text/>", title: str = "Mål", tag: str = "goal.title") -> str:
    names = f'<w:alias w:val="{title}"/>' if title else ""
    return (
        f'<w:sdt><w:sdtPr>{names}<w:tag w:val="{tag}"/><w:id w:val="{number}"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def picture(number: int, description: str, extra: str = "") -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="{number}" name="Picture 1" descr="{description}">{extra}'
        "</wp:docPr></wp:inline></w:drawing></w:r></w:p>"
    )


def field(*kinds: str) -> str:
    code = "<w:instrText>PAGE</w:instrText>"
    marks = (code if kind == "code" else f'<w:fldChar w:fldCharType="{kind}"/>' for kind in kinds)
    return f"<w:p>{''.join(f'<w:r>{mark}</w:r>' for mark in marks)}</w:p>"


def box(fill: str, content: str) -> str:
    return (
        '<w:p><w:r><w:drawing><wp:anchor><wp:docPr id="9" name="b" descr="Ramme om tittelen"/><wps:wsp><wps:spPr>'
        f"<a:solidFill>{fill}</a:solidFill></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
        "</wp:anchor></w:drawing></w:r></w:p>"
    )


ITEM = control(31, p("Ein"), "<w15:repeatingSectionItem/>", title="")
BOOKMARK = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>'

GOOD = (
    p("Mål", "Heading1")
    + p("Effektmål", "Heading2")
    + p("Tekst.")
    + p("Risiko", "Heading1")
    + table(tc(p("Risiko")) + tc(p("Sum")), tc(control(1, p("Sjukdom"))) + tc())
    + p("Etter tabellen.")
    + control(2, p("Skriv her"), "<w:richText/>")
    + f"<w:p>{control(3, run('Namn'))}</w:p>"
    + control(30, ITEM, "<w15:repeatingSection/>", "Mål, fleire")
    + picture(1, "Sju sirklar i ein ring")
    + picture(2, "", '<a:ext><adec:decorative val="1"/></a:ext>')
    + field("begin", "code", "separate", "begin", "code", "separate", "end", "end")
    + f'<w:p>{BOOKMARK.format(1, "_Toc1")}<w:hyperlink w:anchor="_Toc1">{run("Til måla")}</w:hyperlink></w:p>'
    + f'<w:p><w:hyperlink r:id="rId9">{run("Rettleiing om risiko")}</w:hyperlink></w:p>'
    + '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Punkt</w:t></w:r></w:p>'
    + p("Kvitt på mørkt", "Band")
    + p("Bokmål i eit nynorsk dokument", rpr='<w:lang w:val="nb-NO"/>')
    + box('<a:srgbClr val="0A3A66"/>', p("Kvitt i boks", rpr='<w:color w:val="FFFFFF"/>'))
    + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    + table(tc(p("A")) + tc(p("B")), tc(p("a")) + tc(p("b")))
    + "<w:p/>"
)
LINK = "rId9 hyperlink https://example.org/risiko External"


def rules(body: str, *lines: str, **changes: str) -> set[str]:
    return {finding.rule for finding in check(pack(word_file(body, LINK, *lines, **changes)))}


def test_a_good_file_has_no_findings() -> None:
    assert check(pack(word_file(GOOD, LINK))) == []


NINE = "<w:listItem w:value='9' w:displayText='Ni'/>"
BROKEN = {
    "control-id-duplicate": control(7, p("a")) + control(7, p("b")),
    "control-name-long": control(7, p("a"), tag="project." + "x" * 60),
    "list-item-duplicate": control(7, p("a"), f"<w:dropDownList>{NINE}{NINE}</w:dropDownList>"),
    "drawing-id-duplicate": picture(1, "Ein ring") + picture(1, "To ringar"),
    "bookmark-id-duplicate": f"<w:p>{BOOKMARK.format(1, 'a')}{BOOKMARK.format(1, 'b')}{run('x')}</w:p>",
    "bookmark-name-duplicate": f"<w:p>{BOOKMARK.format(1, 'maal')}{BOOKMARK.format(2, 'Maal')}{run('x')}</w:p>",
    "bookmark-name-long": f"<w:p>{BOOKMARK.format(1, 'm' * 41)}{run('x')}</w:p>",
    "bookmark-unbalanced": f'<w:p><w:bookmarkStart w:id="4" w:name="a"/>{run("x")}</w:p>',
    "table-without-rows": "<w:tbl><w:tblPr/></w:tbl>" + p("x"),
    "row-without-cells": "<w:tbl><w:tblPr/><w:tr/></w:tbl>" + p("x"),
    "cell-without-paragraph": table(tc("") + tc(), tc() + tc()) + p("x"),
    "control-without-content": "<w:sdt><w:sdtPr><w:alias w:val='a'/></w:sdtPr></w:sdt>" + p("x"),
    "control-wrong-content": control(7, run("Laus tekst")) + p("x"),
    "repeating-section-content": control(30, ITEM + p("Utanfor"), "<w15:repeatingSection/>"),
    "field-unbalanced": field("begin", "code", "separate"),
    "style-undefined": p("x", "Missing"),
    "style-wrong-kind": p("x", "Theme"),
    "list-undefined": '<w:p><w:pPr><w:numPr><w:numId w:val="77"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
    "note-missing": '<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="5"/></w:r></w:p>',
    "link-broken": f'<w:p><w:hyperlink w:anchor="_Toc99">{run("Til risikoen")}</w:hyperlink></w:p>',
    "language-unknown": p("x", rpr='<w:lang w:val="norsk"/>'),
    "heading-empty": p("", "Heading1"),
    "heading-order": p("Ein", "Heading1") + p("Tre", "Heading3"),
    "alt-text-missing": picture(1, ""),
    "alt-text-name": picture(1, "logo_ny.PNG"),
    "link-text": f'<w:p><w:hyperlink r:id="rId9">{run("Klikk her")}</w:hyperlink></w:p>',
    "empty-paragraph": p("a") + p() + p("b"),
    "control-title": control(7, p("a"), title=""),
    "table-header": table(tc() + tc(), tc() + tc(), header="") + p("x"),
    "merged-cells": table(tc(properties='<w:gridSpan w:val="2"/>'), tc()) + p("x"),
    "split-cells": table(tc() + tc(), tc()) + p("x"),
    "nested-table": table(tc(table(tc() + tc()) + p()) + tc()) + p("x"),
    "contrast": p("Blekt", rpr='<w:color w:val="AAAAAA"/>'),
    "relationship-missing": f'<w:p><w:hyperlink r:id="rId55">{run("Rettleiing")}</w:hyperlink></w:p>',
}


@pytest.mark.parametrize("rule", BROKEN)
def test_a_file_that_breaks_a_rule_is_found_by_it(rule: str) -> None:
    assert rule in rules(BROKEN[rule])


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        ("field-unbalanced", field("separate", "end")),
        ("field-unbalanced", field("code")),
        ("field-unbalanced", field("begin", "separate", "separate", "end")),
        ("control-wrong-content", "<w:tbl><w:tblPr/>" + control(7, p("x")) + "</w:tbl>" + p("x")),
        ("cell-without-paragraph", table(tc(table(tc() + tc())) + tc()) + p("x")),
        ("alt-text-name", picture(1, "Bilete 3")),
        ("link-text", f'<w:p><w:hyperlink r:id="rId9">{run("https://example.org/risiko")}</w:hyperlink></w:p>'),
        ("link-text", '<w:p><w:hyperlink r:id="rId9"/></w:p>'),
        ("empty-paragraph", p("a") + "<w:p><w:r><w:br/></w:r></w:p>" + p("b")),
        ("empty-paragraph", table(tc(p("a") + p() + p("b")) + tc()) + p("x")),
        ("heading-order", p("To", "Heading2")),
        ("contrast", p("Arva blekt", "PaleToo")),
        ("contrast", p("Frå temaet", rpr='<w:rStyle w:val="Theme"/>')),
        ("contrast", p("Gul tusj", rpr='<w:color w:val="FFFFFF"/><w:highlight w:val="yellow"/>')),
        ("contrast", p("Skugge", rpr='<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="EAF1F7"/>')),
        ("contrast", table(tc(p("x", rpr='<w:color w:val="0B4F8A"/>'), '<w:shd w:fill="0A3A66"/>') + tc()) + p("x")),
        (
            "contrast",
            table(tc(p("x")) + tc(), properties='<w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="1"/>') + p("x"),
        ),
        ("contrast", box('<a:schemeClr val="accent1"/>', p("x", rpr='<w:color w:val="FFFFFF"/>'))),
    ],
)
def test_other_ways_to_break_a_rule_are_found_too(rule: str, body: str) -> None:
    assert rule in rules(body)


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        ("empty-paragraph", table(tc(p("a")) + tc()) + p()),
        ("empty-paragraph", table(tc() + tc()) + p() + table(tc() + tc()) + p("x")),
        ("empty-paragraph", control(7, p()) + p("x")),
        ("cell-without-paragraph", table(tc(control(7, p("x"))) + tc()) + p("x")),
        ("control-wrong-content", f"<w:tbl><w:tblPr/>{control(7, f'<w:tr>{HEADER}{tc()}</w:tr>')}</w:tbl>{p('x')}"),
        ("contrast", table(tc(p("x")) + tc(), properties='<w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="0"/>')),
        ("contrast", p("Gøymt", rpr='<w:vanish/><w:color w:val="FFFFFF"/>')),
        ("contrast", p("Automatisk", rpr='<w:color w:val="auto"/>')),
        ("table-header", table(tc(p("Ei ramme")), header="")),
        ("list-undefined", '<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'),
    ],
)
def test_what_looks_like_a_fault_but_is_none_is_left_alone(rule: str, body: str) -> None:
    assert rule not in rules(body)


def test_what_only_older_versions_of_word_see_is_not_counted_twice() -> None:
    twice = "<mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>"
    assert "drawing-id-duplicate" not in rules(f"<w:p>{twice.format(picture(1, 'Ein ring')[5:-6])}</w:p>")


@pytest.mark.parametrize(
    ("rule", "part", "before", "after"),
    [
        ("language-missing", "word/styles.xml", '<w:lang w:val="nn-NO"/>', ""),
        ("language-missing", "word/settings.xml", '<w:themeFontLang w:val="nn-NO"/>', ""),
        ("language-missing", "docProps/core.xml", "<dc:language>nn-NO</dc:language>", ""),
        ("language-disagrees", "docProps/core.xml", "nn-NO", "nb-NO"),
        ("language-unknown", "word/settings.xml", "nn-NO", "xx-NO"),
        ("title-missing", "docProps/core.xml", "<dc:title>Prosjektplan</dc:title>", ""),
        ("title-missing", "docProps/core.xml", "Prosjektplan", "plan (2).docx"),
        ("style-undefined", "word/styles.xml", '<w:basedOn w:val="Pale"/>', '<w:basedOn w:val="Gone"/>'),
        ("list-undefined", "word/numbering.xml", '<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="8"/>'),
        ("content-type-wrong", "[Content_Types].xml", "wordprocessingml.styles+xml", "wordprocessingml.settings+xml"),
        ("content-type-orphan", "[Content_Types].xml", "</Types>", '<Override PartName="/x.xml"/></Types>'),
        ("relationship-duplicate", "word/_rels/document.xml.rels", 'Id="rId2"', 'Id="rId1"'),
        ("relationship-target-missing", "word/_rels/document.xml.rels", "theme/theme1.xml", "theme/theme9.xml"),
    ],
)
def test_faults_of_the_other_parts_are_found(rule: str, part: str, before: str, after: str) -> None:
    parts = word_file(GOOD, LINK)
    content = parts[part]
    assert isinstance(content, str)
    assert before in content
    parts[part] = content.replace(before, after, 1)
    assert rule in {finding.rule for finding in check(pack(parts))}


def test_a_part_without_content_type_is_found() -> None:
    assert "content-type-missing" in {f.rule for f in check(pack({**word_file(GOOD, LINK), "word/a.odd": b"x"}))}


def test_a_picture_that_is_not_what_its_type_says_is_found() -> None:
    good = {**word_file(GOOD, LINK, "rId8 image media/a.png"), "word/media/a.png": PNG}
    bad = {**good, "word/media/a.png": b"\xff\xd8\xff" + bytes(20)}
    assert check(pack(good)) == []
    assert [finding.rule for finding in check(pack(bad))] == ["content-type-wrong"]


def test_a_part_that_nothing_leads_to_is_found() -> None:
    parts = {**word_file(GOOD, LINK), "word/media/a.png": PNG}
    (finding,) = check(pack(parts))
    assert (finding.rule, finding.severity, finding.place) == ("part-unused", "warning", "word/media/a.png")
    assert check(pack({**word_file(GOOD, LINK), "[trash]/0000.xml": "<x/>"})) == []


def test_relationships_of_a_part_that_is_gone_are_found() -> None:
    parts = {**word_file(GOOD, LINK), "word/_rels/header9.xml.rels": relationships()}
    assert [finding.rule for finding in check(pack(parts))] == ["relationship-orphan"]


def test_two_members_of_one_name_or_a_damaged_file_are_refused() -> None:
    parts = {**word_file(GOOD, LINK), "word/DOCUMENT.xml": "<x/>"}
    assert [finding.rule for finding in check(pack(parts))] == ["file-refused"]
    assert [finding.rule for finding in check(b"not a zip")] == ["file-refused"]


def test_the_package_of_a_workbook_is_checked_too(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = workbook.active["A1"].value = workbook.properties.title = "Risiko"
    workbook.properties.language = "nn-NO"
    workbook.save(tmp_path / "a.xlsx")
    parts: dict[str, str | bytes] = dict(unpack((tmp_path / "a.xlsx").read_bytes()))
    assert check(pack(parts)) == []
    del parts["xl/theme/theme1.xml"]
    assert "relationship-target-missing" in {finding.rule for finding in check(pack(parts))}


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    (finding,) = check(tmp_path / "nowhere.docx")
    assert "the file cannot be read: No such file" in str(finding)


def test_a_finding_says_where_it_is_and_what_to_do() -> None:
    (finding,) = check(pack(word_file(p("Risiko", "Heading1") + p("a") + p() + p("b"), LINK)))
    assert str(finding) == (
        "word/document.xml, under «Risiko», paragraph 3: error: the paragraph is empty; "
        "take it away and give its neighbour space in its style [empty-paragraph]"
    )


def written_rules(*patterns: str) -> set[str]:
    """The names of the rules in the modules that match."""
    source = Path(__file__).parents[2] / "docgen" / "office"
    text = "".join(path.read_text("utf-8") for pattern in patterns for path in source.glob(pattern))
    return set(re.findall(r'(?:finding|Finding)\(\s*"([a-z-]+)"', text))


def test_every_rule_that_exists_is_proved_here() -> None:
    proved = Path(__file__).read_text("utf-8")
    written = written_rules("checks/*.py", "check.py") - written_rules("checks/chart.py")
    assert written
    assert {rule for rule in written if f'"{rule}"' not in proved} == set()


def test_contrast_is_computed_as_wcag_says() -> None:
    assert ratio("000000", "FFFFFF") == pytest.approx(21)
    assert ratio("777777", "FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert ratio("1B2A41", "EAF1F7") == pytest.approx(12.7, abs=0.05)


@pytest.mark.parametrize("tag", ["nb-NO", "nn", "en-GB", "se-NO", "sma-NO", "zh-Hant-TW", "x-none"])
def test_real_language_tags_are_known(tag: str) -> None:
    assert known(tag)


@pytest.mark.parametrize("tag", ["norsk", "xx", "nb_NO", "nb-NORGE-", "", "1044"])
def test_other_words_are_no_language_tags(tag: str) -> None:
    assert not known(tag)
