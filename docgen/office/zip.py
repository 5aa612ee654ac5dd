"""Zip archives that keep what did not change as the compressed bytes it already is.

The layout follows PKWARE's APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16
(end of central directory). Every date is 1 January 1980, so the same members give the same bytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from typing import NamedTuple

from docgen.errors import PackageError

try:
    from isal.isal_zlib import compress as _isal_compress
    from isal.isal_zlib import crc32 as _crc32

    HAS_ISAL = True
except ImportError:  # isal has no wheel for every platform; zlib is slower and does the same
    from zlib import crc32 as _crc32

    HAS_ISAL = False

Deflate = Callable[[bytes], bytes]

MAX_TOTAL = 512 * 1024 * 1024  # bytes of a template when inflated: far above any real one, far below a bomb
_LOCAL = struct.Struct("<4s5H3L2H")
_FIELDS = struct.Struct("<5H3L2H")  # what a local header and one of the central directory share
_TAIL = struct.Struct("<3H2L")
_END = struct.Struct("<4s4H2LH")
_DATE = 0x0021  # 1980-01-01 in MS-DOS form
_UTF8 = 0x0800
_DEFLATED = 8
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # a compound file: what Office encrypts files in, and wrote before 2007


def zlib6(data: bytes) -> bytes:
    """Deflate with zlib at level 6: smaller, slower."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def isal1(data: bytes) -> bytes:
    """Deflate with ISA-L at level 1: some nine times faster than zlib 6, some nine per cent larger."""
    return _isal_compress(data, 1, -15)


deflate: Deflate = isal1 if HAS_ISAL else zlib6


class Member(NamedTuple):
    """A file in an archive, as the compressed bytes that it is stored as."""

    name: str
    method: int
    crc: int
    size: int
    raw: bytes

    @classmethod
    def pack(cls, name: str, data: bytes, deflate: Deflate = deflate) -> Member:
        """Deflate `data` under `name`."""
        return cls(name, _DEFLATED, _crc32(data), len(data), deflate(data))

    def unpack(self) -> bytes:
        """Inflate. Raises PackageError when the bytes are damaged or longer than they say."""
        try:
            data = self.raw if self.method == 0 else _inflate(self.raw, self.size)
        except zlib.error as error:
            raise PackageError(f"{self.name} is damaged: {error}") from error
        if len(data) != self.size or zlib.crc32(data) != self.crc:
            raise PackageError(f"{self.name} is damaged: its checksum is wrong")
        return data


def _inflate(raw: bytes, size: int) -> bytes:
    inflater = zlib.decompressobj(-15)
    # One byte more than the header promises, so that a member that lies is caught and not believed.
    return inflater.decompress(raw, size + 1)


def read(data: bytes) -> list[Member]:
    """Return the members of an archive, still compressed. Raises PackageError for anything but a sound zip."""
    if data.startswith(_OLE):
        raise PackageError(
            "the file is protected with a password, or older than 2007; take the password away in Office "
            "(File → Info), or save it as an ordinary file of today, and use that"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise PackageError(f"this is not an Office file (a zip archive), or it is damaged: {error}") from error
    if sum(info.file_size for info in infos) > MAX_TOTAL:
        raise PackageError(f"the file grows to more than {MAX_TOTAL >> 20} MiB when unpacked")
    return [_member(data, info) for info in infos]


def _member(data: bytes, info: zipfile.ZipInfo) -> Member:
    if info.flag_bits & 0x1:
        raise PackageError(f"{info.filename} is encrypted; remove the password and save again")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackageError(f"{info.filename} is packed in a way that Office does not use")
    header = data[info.header_offset : info.header_offset + _LOCAL.size]
    if len(header) < _LOCAL.size or not header.startswith(b"PK\x03\x04"):
        raise PackageError(f"{info.filename} is damaged: its header is missing")
    *_, name_length, extra_length = _LOCAL.unpack(header)
    start = info.header_offset + _LOCAL.size + name_length + extra_length
    raw = data[start : start + info.compress_size]
    if len(raw) != info.compress_size:
        raise PackageError(f"{info.filename} is damaged: the file ends too early")
    return Member(info.filename, info.compress_type, info.CRC, info.file_size, raw)


class Archive:
    """Members joined once, to which each result adds its own."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._body, self._directory, self._count = _join(members, 0)

    def pack(self, members: Iterable[Member]) -> bytes:
        """Return a whole archive: the kept members, then `members`."""
        body, directory, count = _join(members, len(self._body))
        start = len(self._body) + len(body)
        directory = self._directory + directory
        count += self._count
        end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), start, 0)
        return b"".join((self._body, body, directory, end))


def _join(members: Iterable[Member], offset: int) -> tuple[bytes, bytes, int]:
    """Return local entries, central directory entries and the number of both."""
    body: list[bytes] = []
    directory: list[bytes] = []
    for member in members:
        name = member.name.encode()
        flags = 0 if member.name.isascii() else _UTF8
        size = len(member.raw)
        fields = _FIELDS.pack(20, flags, member.method, 0, _DATE, member.crc, size, member.size, len(name), 0)
        directory += (b"PK\x01\x02\x14\x00", fields, _TAIL.pack(0, 0, 0, 0, offset), name)
        body += (b"PK\x03\x04", fields, name, member.raw)
        offset += _LOCAL.size + len(name) + size
    return b"".join(body), b"".join(directory), len(directory) // 4
