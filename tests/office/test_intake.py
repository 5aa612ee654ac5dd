"""Hostile files are refused at the door, each for its own reason; ordinary ones are let in."""

from __future__ import annotations

import contextlib
import io
import struct
import warnings
import zipfile
from pathlib import Path

import docx
import pytest

from docgen.errors import PackageError
from docgen.office.intake import Limits, admit
from tests.office.archives import R, content_types, document, members, pack, relationships

BODY = '<?xml version="1.0" encoding="{}"?><!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>'


def with_part(name: str, data: str | bytes, content_type: str = "") -> bytes:
    extension = name.rpartition(".")[2]
    types = content_types(**{extension: content_type}) if content_type else content_types()
    return pack({**members(types=types), name: data})


def with_relationship(line: str) -> bytes:
    return pack({**members(), "word/_rels/document.xml.rels": relationships(line)})


def test_a_bare_docx_is_admitted() -> None:
    admit(pack(members()))


def test_a_file_made_by_python_docx_is_admitted(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Risiko")
    document.add_table(2, 2)
    document.save(str(tmp_path / "a.docx"))
    admit(tmp_path / "a.docx")


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("word/embeddings/sheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("word/fonts/font1.odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"),
        ("ppt/settings.bin", "application/vnd.openxmlformats-officedocument.presentationml.printerSettings"),
    ],
)
def test_a_part_whose_type_only_names_the_openxml_formats_need_not_be_xml(name: str, content_type: str) -> None:
    admit(with_part(name, b"PK\x03\x04 not XML", content_type))


@pytest.mark.parametrize("target", ["https://example.org/a", "http://example.org", "mailto:post@example.org"])
def test_links_to_the_web_and_to_mail_are_admitted(target: str) -> None:
    admit(with_relationship(f"rId1 hyperlink {target} External"))


@pytest.mark.parametrize(
    "line",
    [
        "rId1 hyperlink file:///etc/passwd External",
        "rId1 hyperlink javascript:alert(1) External",
        "rId1 attachedTemplate https://example.org/t.dotm External",
        "rId1 image https://example.org/pixel.png External",
        "rId1 image file://server/share/pixel.png",
        r"rId1 image \\server\share\pixel.png External",
        "rId1 externalLinkPath ../../secret.xlsx External",
        "rId1 image //server/pixel.png",
    ],
)
def test_a_part_may_not_point_outside_the_file(line: str) -> None:
    with pytest.raises(PackageError, match="points outside the file"):
        admit(with_relationship(line))


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("oleObject", "OLE"),
        ("control", "ActiveX"),
        ("http://schemas.microsoft.com/office/2006/relationships/activeXControlBinary", None),
        ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "macros"),
    ],
)
def test_active_content_is_refused_by_its_relationship(kind: str, what: str | None) -> None:
    if what is None:
        data = with_part("word/activeX/activeX1.bin", b"x", "application/vnd.ms-office.activeX")
    else:
        data = with_relationship(f"rId1 {kind} thing.bin")
    with pytest.raises(PackageError, match=what or "ActiveX"):
        admit(data)


@pytest.mark.parametrize(
    ("name", "content_type", "what"),
    [
        ("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", "macros"),
        ("word/innocent.bin", "application/vnd.ms-office.vbaProject", "macros"),
        ("word/embeddings/oleObject1.bin", "application/octet-stream", "OLE"),
        ("word/x.bin", "application/vnd.openxmlformats-officedocument.oleObject", "OLE"),
    ],
)
def test_active_content_is_refused_by_its_name_or_type(name: str, content_type: str, what: str) -> None:
    with pytest.raises(PackageError, match=what):
        admit(with_part(name, b"x", content_type))


def test_a_document_that_calls_itself_macro_enabled_is_refused() -> None:
    types = content_types().replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    with pytest.raises(PackageError, match="macros"):
        admit(pack(members(types=types)))


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "UTF-16-LE", "UTF-16-BE", "UTF-7", "cp037"])
def test_a_document_type_is_refused_in_any_encoding(encoding: str) -> None:
    data = BODY.format(encoding).encode(encoding)
    with pytest.raises(PackageError, match=r"document type|not XML|encoding"):
        admit(with_part("word/settings.xml", data))


def test_a_document_type_is_refused_in_a_part_that_does_not_look_like_xml() -> None:
    with pytest.raises(PackageError, match="document type"):
        admit(with_part("word/picture.png", BODY.format("UTF-8"), "application/xml"))


def test_a_document_type_is_refused_in_relationships_and_content_types() -> None:
    for name in ("_rels/.rels", "[Content_Types].xml"):
        with pytest.raises(PackageError, match="document type"):
            admit(pack({**members(), name: BODY.format("UTF-8")}))


def test_an_entity_bomb_is_refused_before_it_grows() -> None:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    bomb = f'<!DOCTYPE w [<!ENTITY e0 "ha">{entities}]><w>&e12;</w>'
    with pytest.raises(PackageError, match="document type"):
        admit(with_part("word/bomb.xml", bomb))


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "C:/evil.xml", "word/../../evil.xml", "a//b.xml"])
def test_names_that_leave_the_folder_are_refused(name: str) -> None:
    with pytest.raises(PackageError, match="unsafe name"):
        admit(with_part(name, "<x/>"))


def test_a_name_with_a_backslash_is_refused() -> None:
    # zipfile turns backslashes only on Windows, so the archive really holds this name.
    with pytest.raises(PackageError, match="unsafe name"):
        admit(with_part("word\\evil.xml", "<x/>"))


def test_two_parts_whose_names_differ_in_case_only_are_refused() -> None:
    with pytest.raises(PackageError, match="two parts named"):
        admit(with_part("word/Document.XML", "<x/>"))


def test_the_same_name_twice_is_refused() -> None:
    buffer = io.BytesIO(pack(members()))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        with zipfile.ZipFile(buffer, "a") as archive:
            archive.writestr("word/document.xml", "<other/>")
    with pytest.raises(PackageError, match="two parts named"):
        admit(buffer.getvalue())


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(pack(members()))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    with pytest.raises(PackageError, match="encrypted"):
        admit(bytes(data))


def test_a_bomb_is_refused_by_its_ratio() -> None:
    with pytest.raises(PackageError, match="times its size"):
        admit(with_part("word/zeros.bin", bytes(20 << 20), "application/octet-stream"))


def test_a_bomb_is_refused_although_its_header_lies() -> None:
    data = bytearray(with_part("word/zeros.bin", bytes(20 << 20), "application/octet-stream"))
    name = data.rindex(b"word/zeros.bin")
    struct.pack_into("<L", data, name - 46 + 24, 1000)  # the uncompressed size in the central directory
    with pytest.raises(PackageError, match="times its size"):
        admit(bytes(data))


def test_a_small_lie_about_the_size_is_refused() -> None:
    data = bytearray(with_part("word/text.bin", b"some text" * 9, "application/octet-stream"))
    struct.pack_into("<L", data, data.rindex(b"word/text.bin") - 46 + 24, 10)
    with pytest.raises(PackageError, match="not the 10 that the archive says"):
        admit(bytes(data))


def test_parts_totals_elements_and_depth_are_counted() -> None:
    data = pack({**members(document=document("<w:p/>" * 50)), **{f"x/{n}.xml": "<x/>" for n in range(5)}})
    for limits, words in (
        (Limits(parts=7), "parts; 7 is the most"),
        (Limits(total=100), "too large"),
        (Limits(part=50), "too large"),
        (Limits(file=100), "larger than"),
        (Limits(elements=40), "too many elements"),
        (Limits(depth=2), "nested more than 2"),
    ):
        with pytest.raises(PackageError, match=words):
            admit(data, limits)
    admit(data, Limits(parts=8, elements=100, depth=3))


@pytest.mark.parametrize(
    "field",
    [
        '<w:fldSimple w:instr=" DDEAUTO c:\\\\windows\\\\cmd.exe &quot;/k calc&quot; "/>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r>'
        "<w:r><w:instrText>AUTO cmd</w:instrText></w:r>",
    ],
)
def test_a_field_that_starts_programs_is_refused(field: str) -> None:
    with pytest.raises(PackageError, match="DDE"):
        admit(pack(members(document=document(f"<w:p>{field}</w:p>"))))


@pytest.mark.parametrize("data", [b"", b"not a zip", b"%PDF-1.7", b"\xd0\xcf\x11\xe0old word"])
def test_what_is_no_zip_archive_is_refused(data: bytes) -> None:
    with pytest.raises(PackageError, match="not an Office file"):
        admit(data)


def test_a_zip_archive_that_is_no_office_file_is_refused() -> None:
    with pytest.raises(PackageError, match="not an Office file"):
        admit(pack({"readme.txt": "hello"}))


def test_a_truncated_file_is_refused() -> None:
    data = pack(members())
    with pytest.raises(PackageError):
        admit(data[: len(data) // 2])


@pytest.mark.parametrize("offset", range(30, 400, 37))
def test_a_flipped_byte_never_gives_another_error(offset: int) -> None:
    data = bytearray(pack(members()))
    data[offset] ^= 0x55
    with contextlib.suppress(PackageError):  # some flips are harmless: a date, an attribute of the file
        admit(bytes(data))


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="the file cannot be read: No such file"):
        admit(tmp_path / "nowhere.docx")


def test_a_relationship_of_an_unknown_kind_inside_the_file_is_admitted() -> None:
    admit(with_relationship(f"rId1 {R}/somethingNew thing.xml"))
