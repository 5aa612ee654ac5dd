"""A deck put together: each slide a copy of its prototype with parts of its own, and nothing left of what is unused."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from typing import NamedTuple

from docgen.office import presentation_xml, xml, zip
from docgen.office.escaping import attribute
from docgen.office.package import Package, Relationship, relationships_xml, rels_name, resolve
from docgen.office.slides import Compilations

SLIDE = f"{xml.R}/slide"
RELATIONSHIPS = f'{xml.DECLARATION}<Relationships xmlns="{xml.RELS}">'
_REMEMBERED = 256


class Arrow(NamedTuple):
    """A relationship of a slide or of one of its parts, with the part that it leads to in the template, and as XML.

    `before` and `after` are the XML around the last word of its target, which differs from copy to copy.
    """

    relationship: Relationship
    part: str
    kind: str
    written: str
    before: str
    after: str


class Assembly:
    """What all decks of a template begin with."""

    def __init__(self, package: Package, made: Compilations) -> None:
        self.package = package
        self.presentation = presentation_xml.read(package)
        self.others = {one.part.name for one in made.others}
        self.arrows: dict[str, list[Arrow]] = {}
        for slide in made.slides:
            for name in (slide.prototype.part, *slide.prototype.own):
                self.arrows[name] = [_arrow(package, name, one) for one in package.relationships(name)]
        self.kept = made.presentation.kept
        volatile = self.others | set(map(rels_name, self.others)) | {package.main, rels_name(package.main)}
        names = sorted({*self.kept, *map(rels_name, self.kept)} & package.members.keys() - volatile)
        self.archive = zip.Archive([_root_relationships(package), *(package.members[name] for name in names)])
        self.types = presentation_xml.content_types(package, self.kept)
        kept_links = (one for one in package.relationships(package.main) if one.type != SLIDE)
        self.links = "".join(map(written, kept_links))
        self.plans: dict[tuple[str, bool], tuple[list[Arrow], list[str], list[str]]] = {}
        self._packed: dict[tuple[str, zip.Deflate], zip.Member] = {}

    def packed(self, name: str, text: str, deflate: zip.Deflate) -> zip.Member:
        """A small part; most slides of a type have the same relationships, which are packed once."""
        known = self._packed.get((text, deflate))
        if known is None:
            if len(self._packed) >= _REMEMBERED:
                self._packed.clear()
            known = self._packed[text, deflate] = zip.Member.pack(name, text.encode(), deflate)
        return zip.Member(name, known.method, known.crc, known.size, known.raw)


@lru_cache(maxsize=1024)
def stem_of(part: str) -> tuple[str, str]:
    """The name of a part without its number, and its extension."""
    stem, extension = posixpath.splitext(part)
    return stem.rstrip("0123456789"), extension


def _arrow(package: Package, part: str, relationship: Relationship) -> Arrow:
    target = "" if relationship.external else resolve(part, relationship.target.partition("#")[0])
    kind = relationship.type.rpartition("/")[2]
    text = written(relationship)
    file = posixpath.basename(relationship.target)
    before, _, after = text.partition(f'{file}"')
    return Arrow(relationship, target if target in package.members else "", kind, text, before, f'"{after}')


def _root_relationships(package: Package) -> zip.Member:
    """The relationships of the package without the picture of the template's first slide."""
    kept = [one for one in package.relationships("") if not one.type.endswith("/thumbnail")]
    return zip.Member.pack(rels_name(""), relationships_xml(kept))


def written(held: Relationship) -> str:
    """A relationship as XML."""
    mode = ' TargetMode="External"' if held.external else ""
    return f'<Relationship Id="{held.id}" Type="{held.type}" Target="{attribute(held.target)}"{mode}/>'
