"""The floor: deflating and writing only what changed, with no templating at all. No engine can be faster.

It stands on nothing of docgen's: the few lines of zip here are its own (APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence

from isal import isal_zlib

from benchmarks.peers import T

_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")

Deflate = Callable[[bytes], bytes]
Checksum = Callable[[bytes], int]
Changes = dict[str, bytes]


def zlib6(data: bytes) -> bytes:
    """Deflate raw with zlib's level 6."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def isal1(data: bytes) -> bytes:
    """Deflate raw with ISA-L's level 1."""
    packed: bytes = isal_zlib.compress(data, 1, -15)
    return packed


CHECKSUMS: dict[Deflate, Checksum] = {zlib6: zlib.crc32, isal1: isal_zlib.crc32}


def changes(template: bytes, documents: list[bytes]) -> list[Changes]:
    """Return, for each document, the parts that an engine has to write anew.

    A part that is as in the template, or the same in all documents, can be kept compressed and is not among them.
    """
    old = _unpacked(template)
    made = [_unpacked(document) for document in documents]
    return [{name: data for name, data in parts.items() if _moves(name, data, old, made)} for parts in made]


def _moves(name: str, data: bytes, old: Changes, made: list[Changes]) -> bool:
    return old.get(name) != data and (len(made) == 1 or any(parts.get(name) != data for parts in made))


def _unpacked(document: bytes) -> Changes:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


class Floor:
    """A package whose unchanged members are ready; writes the changed ones beside them."""

    def __init__(self, document: bytes, changed: set[str], deflate: Deflate) -> None:
        self._deflate, self._crc = deflate, CHECKSUMS[deflate]
        self._body, self._directory, self._count = b"", b"", 0
        kept = {name: data for name, data in _unpacked(document).items() if name not in changed}
        entries = [self._entry(name, data) for name, data in kept.items()]
        self._body, self._directory = self._joined(entries)
        self._count = len(entries)

    def _entry(self, name: str, data: bytes) -> tuple[bytes, bytes, tuple[int, ...]]:
        packed = self._deflate(data)
        encoded = name.encode()
        return encoded, packed, (0, 8, 0, 0x21, self._crc(data), len(packed), len(data), len(encoded), 0)

    def _joined(self, entries: list[tuple[bytes, bytes, tuple[int, ...]]]) -> tuple[bytes, bytes]:
        body, directory, offset = [], [], len(self._body)
        for name, packed, fields in entries:
            local = _LOCAL.pack(b"PK\x03\x04", 20, *fields)
            directory += [_CENTRAL.pack(b"PK\x01\x02", 20, 20, *fields, 0, 0, 0, 0, offset), name]
            body += [local, name, packed]
            offset += len(local) + len(name) + len(packed)
        return b"".join(body), b"".join(directory)

    def write(self, changed: Changes) -> bytes:
        """Return the whole package with `changed` in it."""
        body, directory = self._joined([self._entry(name, data) for name, data in changed.items()])
        count, directory = self._count + len(changed), self._directory + directory
        start = len(self._body) + len(body)
        end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), start, 0)
        return b"".join((self._body, body, directory, end))


def fill(template: bytes, contexts: Sequence[T], documents: list[bytes], deflate: Deflate) -> Callable[[T], bytes]:
    """Return an "engine" that writes `documents`, which docgen made of `contexts`, once more."""
    made = changes(template, documents)
    floor = Floor(documents[0], {name for parts in made for name in parts}, deflate)
    known = {id(context): parts for context, parts in zip(contexts, made, strict=True)}
    return lambda context: floor.write(known[id(context)])
