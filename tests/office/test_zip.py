"""Archives keep what did not change as the bytes it is, and give the same bytes for the same members."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from docgen.errors import PackageError
from docgen.office import zip
from docgen.office.zip import Archive, Member
from tests.office.archives import pack, unpack
from tests.office.builder import compiled, damaged_member, package, render, template

LARGE = b"a mountain of text, " * 5000


def archive(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize("deflate", [zip.deflate, zip.zlib6])
@pytest.mark.parametrize("data", [b"", b"x", LARGE, bytes(range(256)) * 300])
def test_what_is_packed_is_unpacked_again_by_us_and_by_others(deflate: zip.Deflate, data: bytes) -> None:
    member = Member.pack("å/æ.xml", data, deflate)
    made = Archive([]).pack([member])

    assert member.unpack() == data
    assert unpack(made) == {"å/æ.xml": data}
    assert damaged_member(made) is None


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_members_are_kept_as_the_bytes_they_are_stored_as(method: int) -> None:
    data = archive({"a.bin": LARGE, "mappe/blå.txt": b"hei"}, method)

    members = zip.read(data)
    again = Archive(members).pack([])

    assert [member.raw for member in zip.read(again)] == [member.raw for member in members]
    assert unpack(again) == {"a.bin": LARGE, "mappe/blå.txt": b"hei"}


def test_folders_are_left_out_and_the_order_is_kept() -> None:
    data = archive({"b/": b"", "b/c.xml": b"1", "a.xml": b"2"})

    assert [member.name for member in zip.read(data)] == ["b/c.xml", "a.xml"]


def test_a_member_whose_length_stands_after_it_is_read() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    stream = Pipe()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.xml", LARGE)

    assert zip.read(stream.getvalue())[0].unpack() == LARGE


def test_the_same_members_give_the_same_bytes_with_a_date_that_never_changes() -> None:
    first, second = (Archive([Member.pack("a", b"1")]).pack([Member.pack("b", b"2")]) for _ in range(2))

    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as made:
        assert {info.date_time for info in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_archive_gives_many_results_each_with_its_own_members() -> None:
    kept = Archive([Member.pack("felles", b"1")])

    assert unpack(kept.pack([Member.pack("a", b"2")])) == {"felles": b"1", "a": b"2"}
    assert unpack(kept.pack([])) == {"felles": b"1"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hei",
        b"%PDF-1.7\n%",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        archive({"a": LARGE})[:200],
        archive({"a": LARGE})[:-30],
        archive({"a": LARGE})[100:],
    ],
    ids=["empty", "text", "pdf", "encrypted or old Word", "cut", "cut at the end", "cut at the start"],
)
def test_what_is_no_sound_archive_is_refused(data: bytes) -> None:
    with pytest.raises(PackageError):
        assert [member.unpack() for member in zip.read(data)]


def test_a_flipped_bit_is_found() -> None:
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        data = bytearray(archive({"a": LARGE}, method))
        data[60] ^= 0xFF
        with pytest.raises(PackageError, match="damaged"):
            zip.read(bytes(data))[0].unpack()


def test_a_member_that_lies_about_its_size_is_found_without_being_inflated() -> None:
    data = bytearray(archive({"a": b"\0" * 50_000_000}))
    directory = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, directory + 24, 10)

    with pytest.raises(PackageError, match="damaged"):
        zip.read(bytes(data))[0].unpack()


def test_a_bomb_and_an_encrypted_or_oddly_packed_member_are_refused() -> None:
    bomb = bytearray(archive({"a": b"x"}))
    struct.pack_into("<L", bomb, bomb.rindex(b"PK\x01\x02") + 24, 0x7FFFFFFF)
    locked = bytearray(archive({"a": b"x"}))
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(PackageError, match="MiB"):
        zip.read(bytes(bomb))
    with pytest.raises(PackageError, match="encrypted"):
        zip.read(bytes(locked))
    with pytest.raises(PackageError, match="packed in a way"):
        zip.read(archive({"a": b"x"}, zipfile.ZIP_LZMA))


def test_a_document_has_its_content_types_first_and_its_other_members_untouched() -> None:
    data = pack({"custom/blåbær.bin": LARGE, **unpack(package("<w:p/>"))})

    result = compiled(data).render({})

    assert next(iter(unpack(result))) == "[Content_Types].xml"
    raws = {member.name: member.raw for member in zip.read(data)}
    for member in zip.read(result):
        if member.name in ("custom/blåbær.bin", "word/styles.xml", "word/theme/theme1.xml", "word/fontTable.xml"):
            assert member.raw == raws[member.name]


def test_the_same_data_gives_the_same_bytes_in_any_order() -> None:
    made = template("{{ a }} {{ b }}", core="<dc:title>{{ a }}</dc:title>")

    assert render(made, {"a": 1, "b": 2}) == render(made, {"b": 2, "a": 1}) != render(made, {"a": 1, "b": 3})
    assert damaged_member(render(made, {"a": 1, "b": 2})) is None
