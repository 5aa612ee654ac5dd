"""What binds the slides of a deck together: the presentation part with its sections, and the content types."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from docgen.office import xml
from docgen.office.escaping import attribute
from docgen.office.package import Package
from docgen.office.pictures import MEDIA_TYPES
from docgen.office.xml import Element, q

_FIRST_ID = 256  # the lowest that a slide may have (ECMA-376 Part 1, 19.7.13)
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
# What counts or names the slides of the template, in docProps/app.xml: all of it may be left out.
_COUNTS = {
    *("TitlesOfParts", "HeadingPairs", "Slides", "Notes", "HiddenSlides", "Words", "Paragraphs", "MMClips"),
    *("TotalTime", "Characters", "Lines", "Pages"),
}


@dataclass(frozen=True, slots=True)
class PresentationXml:
    """The presentation part in pieces: before its list of slides, between that and its sections, and the rest."""

    before: str
    between: str
    after: str

    def write(self, count: int, sections: Sequence[tuple[str, int]]) -> str:
        """The part for `count` slides; each section has its name and the number (from 1) of its first slide."""
        slides = "".join(f'<p:sldId id="{_FIRST_ID + number}" r:id="rIdSlide{number + 1}"/>' for number in range(count))
        return f"{self.before}{slides}{self.between}{_sections(count, sections)}{self.after}"


def read(package: Package) -> PresentationXml:
    """Read the presentation part of a template; its own slides and sections are left out."""
    root = xml.with_prefixes(package.tree(package.main), "p", "r")
    slides = root.find(q("p:sldIdLst"))
    if slides is not None:
        for entry in list(slides):
            slides.remove(entry)
        slides.append(etree.ProcessingInstruction("slides"))
    for name in ("p:custShowLst", "p:photoAlbum"):
        for held in root.findall(q(name)):
            root.remove(held)  # names slides of the template
    _sections_mark(root)
    text = xml.DECLARATION + xml.text_of(root)
    before, _, rest = text.partition("<?slides ?>")
    between, _, after = rest.partition("<?sections ?>")
    main_type = package.content_type(package.main)
    package.set_content_type(package.main, main_type.replace(".template.main", ".presentation.main"))
    return PresentationXml(before, between, after)


def _sections_mark(root: Element) -> None:
    extensions = root.find(q("p:extLst"))
    if extensions is None:
        extensions = root.makeelement(q("p:extLst"))
        root.append(extensions)
    for extension in extensions.findall(q("p:ext")):
        if extension.get("uri") == _SECTIONS:
            extensions.remove(extension)
    extensions.insert(0, etree.ProcessingInstruction("sections"))


def _sections(count: int, sections: Sequence[tuple[str, int]]) -> str:
    if not sections:
        return ""
    starts = [(sections[0][0], 1), *sections[1:]]  # PowerPoint wants every slide in a section
    ends = [start for _, start in starts[1:]] + [count + 1]
    written = "".join(
        f'<p14:section name="{attribute(name)}" id="{_guid(name, number)}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{_FIRST_ID + slide - 1}"/>' for slide in range(start, end))
        + "</p14:sldIdLst></p14:section>"
        for number, ((name, start), end) in enumerate(zip(starts, ends, strict=True))
    )
    return f'<p:ext uri="{_SECTIONS}"><p14:sectionLst xmlns:p14="{xml.P14}">{written}</p14:sectionLst></p:ext>'


def _guid(name: str, number: int) -> str:
    """An id that is the same whenever the deck is made."""
    digits = hashlib.sha256(f"{number} {name}".encode()).hexdigest().upper()
    return "{" + "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:32])) + "}"


def forget_counts(package: Package) -> None:
    """Leave out of the properties what is true of the template's slides only."""
    for part in package.related("", "extended-properties"):
        tree = package.tree(part)
        for element in list(tree):
            if isinstance(element.tag, str) and etree.QName(element).localname in _COUNTS:
                tree.remove(element)
        package.put(part, (xml.DECLARATION + xml.text_of(tree)).encode())


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """The content types of the parts that every deck has."""

    common: str

    def write(self, parts: Iterable[tuple[str, str]]) -> str:
        """The part for these parts besides, each with its type; their names need no escaping."""
        own = "".join(f'<Override PartName="/{name}" ContentType="{type_}"/>' for name, type_ in parts)
        return f'{xml.DECLARATION}<Types xmlns="{xml.TYPES}">{self.common}{own}</Types>'


def content_types(package: Package, kept: Iterable[str]) -> ContentTypes:
    """The content types of `kept`, and of the pictures that values may bring."""
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    lines = [
        f'<Default Extension="{extension}" ContentType="{type_}"/>'
        for extension, type_ in {**defaults, **MEDIA_TYPES}.items()
    ]
    lines += [
        f'<Override PartName="/{attribute(name)}" ContentType="{package.content_type(name)}"/>'
        for name in sorted(kept)
        if package.content_type(name)
    ]
    return ContentTypes("".join(lines))
