"""Packages are opened for what they are, or refused with a sentence that says what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pptx
import pytest

from docgen.errors import PackageError
from docgen.office import package as packages
from docgen.office import workbook_parts
from docgen.office.package import Package
from docgen.office.template import Template
from tests.office.archives import members, pack, unpack
from tests.office.builder import compiled, findings, main, p, package, texts
from tests.office.excel import workbooks
from tests.office.furniture import MAIN

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def changed(name: str, old: str, new: str, body: str = "") -> bytes:
    """A docx with a text of one member replaced."""
    parts = unpack(package(body or p("{{ x }}")))
    return pack({**parts, name: parts[name].decode().replace(old, new)})


def test_the_kind_is_told_by_the_main_part(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.docx"))
    pptx.Presentation().save(str(tmp_path / "a.pptx"))
    openpyxl.Workbook().save(str(tmp_path / "a.xlsx"))

    assert [Package.open(tmp_path / f"a.{kind}").kind for kind in ("docx", "pptx", "xlsx")] == ["docx", "pptx", "xlsx"]


def test_a_presentation_without_slides_is_no_template(tmp_path: Path) -> None:
    pptx.Presentation().save(str(tmp_path / "a.pptx"))
    with pytest.raises(PackageError, match=r"a\.pptx: the template has no slides"):
        Template(tmp_path / "a.pptx")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not an Office file"),
        (b"Hei alle", "not an Office file"),
        (b"%PDF-1.7", "not an Office file"),
        (package("<w:p/>")[:3000], "not an Office file"),
        (pack({"a.txt": "x"}), r"\[Content_Types\].xml is missing"),
        (pack({**members(), "_rels/.rels": "<Relationships/>"}), "no main document"),
        (pack({n: d for n, d in members().items() if n != MAIN}), "no main document"),
        (changed("[Content_Types].xml", "document.main+xml", "document.macroEnabled.main+xml"), "holds macros"),
        (changed("[Content_Types].xml", "document.main+xml", "glossary+xml"), "not a Word, PowerPoint or Excel file"),
        (changed(MAIN, "</w:body>", ""), "word/document.xml is damaged"),
        (changed(MAIN, "<w:document", "<!DOCTYPE x [<!ENTITY y 'z'>]><w:document"), "document type"),
        (changed("word/styles.xml", "<w:styles", "<!DOCTYPE x [<!ENTITY y 'z'>]><w:styles"), "document type"),
        (changed("[Content_Types].xml", "<Types", "<!DOCTYPE x [<!ENTITY y 'z'>]><Types"), "document type"),
        (changed(MAIN, W, STRICT), "Strict Open XML"),
    ],
)
def test_what_is_no_whole_word_file_is_refused_with_its_name(data: bytes, said: str) -> None:
    with pytest.raises(PackageError, match=rf"plan\.docx: .*{said}"):
        compiled(data)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="no such file"):
        Template(tmp_path / "borte.docx")
    with pytest.raises(PackageError, match="cannot be read"):
        Template(tmp_path)


def test_a_word_template_gives_a_document() -> None:
    data = changed("[Content_Types].xml", "document.main+xml", "template.main+xml")

    result = compiled(data).render({"x": "a"})

    assert Package(result).content_type(MAIN).endswith("document.main+xml")
    assert findings(result) == []


def _prefixed(text: str) -> str:
    return text.replace("<w:", "<x:").replace("</w:", "</x:").replace(" w:", " x:").replace("xmlns:w=", "xmlns:x=")


def _unprefixed(text: str) -> str:
    return text.replace("<w:", "<").replace("</w:", "</").replace("xmlns:w=", f'xmlns="{W}" xmlns:w=')


def _commented(text: str) -> str:
    return text.replace("<w:body>", "<w:body><!-- {{ nei }} --><?mso nei?><?docgen 0?>")


@pytest.mark.parametrize("change", [_prefixed, _unprefixed, _commented])
def test_xml_may_be_written_in_other_ways(change: Callable[[str], str]) -> None:
    parts = unpack(package(p("{{ x }}", style="Normal")))

    result = compiled(pack({**parts, MAIN: change(parts[MAIN].decode())})).render({"x": "a\nb\n\nc"})

    assert texts(main(result)) == ["a\nb", "c"]


def test_a_part_in_utf_16_is_read() -> None:
    parts = unpack(package(p("{{ x }} æøå")))
    parts[MAIN] = ('<?xml version="1.0" encoding="UTF-16"?>' + parts[MAIN].decode()).encode("utf-16")

    assert texts(main(compiled(pack(parts)).render({"x": "a"}))) == ["a æøå"]


@pytest.mark.parametrize(
    ("part", "target", "found"),
    [
        ("word/document.xml", "media/a.png", "word/media/a.png"),
        ("word/document.xml", "/word/media/a.png", "word/media/a.png"),
        ("word/document.xml", "../customXml/item1.xml", "customXml/item1.xml"),
        ("", "word/document.xml", "word/document.xml"),
        ("", "/word/document.xml", "word/document.xml"),
    ],
)
def test_targets_are_resolved_from_the_part_they_stand_in(part: str, target: str, found: str) -> None:
    assert packages.resolve(part, target) == found


def test_new_relationships_and_content_types_are_escaped_and_have_free_ids() -> None:
    made = Package(package("<w:p/>"))
    made.put("word/a.xml", b"<a/>", "application/x")

    made.relate("word/document.xml", "https://type.example/?a&b", "a.xml")

    known = made.relationships("word/document.xml")
    assert known[-1].type == "https://type.example/?a&b"
    assert len({relationship.id for relationship in known}) == len(known)
    assert b'PartName="/word/a.xml" ContentType="application/x"' in made.content_types_xml()


def test_text_that_looks_like_docgens_own_marks_is_refused() -> None:
    with pytest.raises(PackageError, match=r"U\+E000"):
        compiled(package(p("\ue000docgen:7\ue001 {{ name }}")))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../evil.xml", "leads out of it"),
        ("/etc/passwd", "leads out of it"),
        ("C:evil.xml", "leads out of it"),
        ("word/DOCUMENT.xml", "the same name"),
        ("word/vbaProject.bin", "holds macros"),
    ],
)
def test_parts_that_no_template_has_are_refused(name: str, said: str) -> None:
    with pytest.raises(PackageError, match=said):
        compiled(pack({**unpack(package(p("{{ x }}"))), name: b"<x/>"}))


def test_an_encrypted_file_says_that_it_has_a_password(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))

    with pytest.raises(PackageError, match=r"a\.xlsx: the file is protected with a password, or older than 2007"):
        Package.open(tmp_path / "a.xlsx")


def test_a_binary_workbook_is_refused_by_its_name(tmp_path: Path) -> None:
    parts = unpack(workbooks.template({"A1": "x"}))
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    )

    with pytest.raises(PackageError, match=r"binary workbook \(\.xlsb\)"):
        _ = Package(pack({**parts, "[Content_Types].xml": types})).kind


def test_a_strict_workbook_is_refused() -> None:
    parts = {name: part.decode() for name, part in unpack(workbooks.template({"A1": "x"})).items()}
    strict = parts["xl/workbook.xml"].replace(workbook_parts.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")

    with pytest.raises(PackageError, match="Strict Open XML"):
        workbooks.fill_bytes(pack({**parts, "xl/workbook.xml": strict}), {})
