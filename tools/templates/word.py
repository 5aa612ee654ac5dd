"""A form put together as a Word file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from tools.templates import page, parts
from tools.templates.form import Form
from tools.templates.numbering import numbering
from tools.templates.package import Package
from tools.templates.styles import styles
from tools.templates.theme import theme
from tools.templates.xml import Element, el, name, part

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_PACKAGE = "application/vnd.openxmlformats-package"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_MAIN, _GLOSSARY = "word/document.xml", "word/glossary/document.xml"


@dataclass(frozen=True)
class Section:
    """Pages of one orientation. A section with a cover has no running header on its first page."""

    content: Sequence[Element]
    landscape: bool = False
    cover: bool = False


Body = Callable[[Form], Sequence[Section]]


def write(form: Form, title: str, body: Body, looks: Sequence[Element] = ()) -> bytes:
    """Return the template whose sections `body` makes; `title` is the short one of the running header.

    `looks` are styles that only this template has.
    """
    package = Package()
    tag = form.terms.tag
    package.add(
        "docProps/core.xml",
        part(parts.core(f"{title} – {form.subject}", title, tag)),
        f"{_PACKAGE}.core-properties+xml",
        _CORE,
    )
    package.add(
        "docProps/app.xml", part(parts.application()), f"{_OFFICE}.extended-properties+xml", "extended-properties"
    )
    package.add(_MAIN, b"", f"{_WORD}.document.main+xml", "officeDocument")
    _shared(package, "word", _MAIN, tag, looks)
    edges = {wide: _edges(package, form, title, landscape=wide) for wide in (False, True)}
    package.parts[_MAIN] = part(el("w:document", _join(body(form), edges)))
    if form.guidance:
        glossary = part(parts.glossary(form.guidance))
        package.add(_GLOSSARY, glossary, f"{_WORD}.document.glossary+xml", "glossaryDocument", _MAIN)
        _shared(package, "word/glossary", _GLOSSARY, tag, looks)
    return package.zip()


def _shared(package: Package, folder: str, source: str, tag: str, looks: Sequence[Element]) -> None:
    """Add the parts that the document and its glossary each have of their own."""
    own = styles(tag)
    own.extend(deepcopy(list(looks)))
    small = {
        "styles": own,
        "settings": parts.settings(tag),
        "fontTable": parts.fonts(),
        "numbering": numbering(),
    }
    for kind, root in small.items():
        package.add(f"{folder}/{kind}.xml", part(root), f"{_WORD}.{kind}+xml", kind, source)
    if source == _MAIN:
        package.add(f"{folder}/theme/theme1.xml", part(theme()), f"{_OFFICE}.theme+xml", "theme", source)


def _edges(package: Package, form: Form, title: str, *, landscape: bool) -> page.Edges:
    word = "landscape" if landscape else "portrait"
    width = page.LANDSCAPE if landscape else page.PORTRAIT
    made = {"header": page.header(form, title, width), "footer": page.footer(form, width)}
    ids = [
        package.add(f"word/{kind}-{word}.xml", part(root), f"{_WORD}.{kind}+xml", kind, _MAIN)
        for kind, root in made.items()
    ]
    return page.Edges(*ids)


def _join(sections: Sequence[Section], edges: dict[bool, page.Edges]) -> Element:
    """Return the body: the properties of each section but the last stand in its last paragraph."""
    body = el("w:body")
    for number, section in enumerate(sections, 1):
        body.extend(section.content)
        found = edges[section.landscape]
        first = found.footer if section.cover else ""
        properties = page.section(page.Edges(found.header, found.footer, first), landscape=section.landscape)
        if number == len(sections):
            body.append(properties)
        else:
            _last_paragraph(section).append(properties)
    return body


def _last_paragraph(section: Section) -> Element:
    """Return the paragraph properties that end the section. Its last content must be a paragraph."""
    last = section.content[-1]
    if last.tag != name("w:p"):
        raise ValueError("a section must end in a paragraph")
    return last[0]
