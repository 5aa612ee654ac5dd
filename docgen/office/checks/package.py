"""Rules for any Office package: content types, relationships, references to them (ECMA-376 Part 2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.finding import Finding
from docgen.office.package import CONTENT_TYPES, Package, Relationship, rels_name, resolve

# What the target of a relationship must be: the end of the relationship's type, the end of the content type.
_EXPECTED = {
    "officeDocument": ".main+xml",
    "styles": ".styles+xml",
    "numbering": ".numbering+xml",
    "settings": ".settings+xml",
    "fontTable": ".fontTable+xml",
    "webSettings": ".webSettings+xml",
    "header": ".header+xml",
    "footer": ".footer+xml",
    "footnotes": ".footnotes+xml",
    "endnotes": ".endnotes+xml",
    "comments": ".comments+xml",
    "glossaryDocument": ".document.glossary+xml",
    "theme": ".theme+xml",
    "core-properties": ".core-properties+xml",
    "extended-properties": ".extended-properties+xml",
    "custom-properties": ".custom-properties+xml",
    "chart": ".chart+xml",
    "slide": ".slide+xml",
    "slideLayout": ".slideLayout+xml",
    "slideMaster": ".slideMaster+xml",
    "notesSlide": ".notesSlide+xml",
    "worksheet": ".worksheet+xml",
    "sharedStrings": ".sharedStrings+xml",
    "table": ".table+xml",
    "image": "image/",
}
_TRASH = "[trash]/"  # where Office leaves what it no longer uses
_SIGNATURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


def parts(package: Package) -> Iterator[str]:
    """The names of the parts that are neither relationships nor content types."""
    return (name for name in package.members if name != CONTENT_TYPES and not name.endswith(".rels"))


def content_types(package: Package) -> Iterator[Finding]:
    """Every part has a content type; pictures are what their type says."""
    for name in parts(package):
        known = package.content_type(name)
        if not known:
            message = "the part has no content type; add its extension to [Content_Types].xml"
            yield Finding("content-type-missing", "error", name, message)
        elif known in _SIGNATURES.values():
            head = package.data(name)[:4]
            actual = next((kind for start, kind in _SIGNATURES.items() if head.startswith(start)), "something else")
            if actual != known:
                message = f"the picture is declared as {known} but is {actual}; save it in the declared format"
                yield Finding("content-type-wrong", "error", name, message)
    for entry in package.tree(CONTENT_TYPES).iter(f"{{{xml.TYPES}}}Override"):
        name = entry.get("PartName", "").lstrip("/")
        if name not in package.members:
            message = "[Content_Types].xml names a part that the file does not have; remove the entry"
            yield Finding("content-type-orphan", "error", name, message)


def relationships(package: Package) -> Iterator[Finding]:
    """Each relationship has its own id and leads to a part of the right kind."""
    for part in ("", *parts(package)):
        known = package.relationships(part)
        for rid, times in Counter(relationship.id for relationship in known).items():
            if times > 1:
                message = f"the id {rid} is given to {times} relationships; give each its own"
                yield Finding("relationship-duplicate", "error", rels_name(part), message)
        for relationship in known:
            if not relationship.external:
                yield from _target(package, part, relationship)
    for name in package.members:
        if name.endswith(".rels") and name != rels_name(""):
            owner = name.replace("_rels/", "").removesuffix(".rels")
            if owner not in package.members:
                message = f"the relationships belong to {owner}, which the file does not have; remove them"
                yield Finding("relationship-orphan", "error", name, message)


def _target(package: Package, part: str, relationship: Relationship) -> Iterator[Finding]:
    target = resolve(part, relationship.target.partition("#")[0])
    kind = relationship.type.rpartition("/")[2]
    if relationship.target.startswith("#") or relationship.target == "NULL":
        return  # a place in the part itself; what Word writes for nothing
    if target not in package.members:
        message = f"{relationship.id} ({kind}) leads to {target}, which the file does not have"
        yield Finding("relationship-target-missing", "error", rels_name(part), message)
        return
    wanted = _EXPECTED.get(kind, "")
    actual = package.content_type(target)
    if actual and wanted not in actual:
        message = f"the part is related as {kind}, but its content type is {actual}; correct [Content_Types].xml"
        yield Finding("content-type-wrong", "error", target, message)


def references(package: Package) -> Iterator[Finding]:
    """Every r:id, r:embed, r:link … in a part names one of its relationships."""
    for name in parts(package):
        if not package.content_type(name).endswith("xml"):
            continue
        known = {relationship.id for relationship in package.relationships(name)}
        used = {
            str(value)
            for element in package.tree(name).iter()
            for attribute, value in element.attrib.items()
            if str(attribute).startswith(f"{{{xml.R}}}") and value
        }
        for rid in sorted(used - known):
            message = f"{rid} is used in the part, but is none of its relationships"
            yield Finding("relationship-missing", "error", name, message)


def unused(package: Package) -> Iterator[Finding]:
    """Something leads to every part. What nothing leads to is not seen, but it is sent along with the file."""
    found: set[str] = set()
    waiting = [""]
    while waiting:
        part = waiting.pop()
        for relationship in package.relationships(part):
            name = resolve(part, relationship.target.partition("#")[0])
            if not relationship.external and name in package.members and name not in found:
                found.add(name)
                waiting.append(name)
    for name in parts(package):
        if name not in found and not name.endswith("/") and not name.startswith(_TRASH):
            yield Finding("part-unused", "warning", name, "nothing in the file leads to this part; save the file again")


RULES = (content_types, relationships, references, unused)
