"""Document properties: what fields may show of them, and the provenance that docgen adds (custom properties)."""

from __future__ import annotations

from collections.abc import Iterator

import docgen
from docgen.office import xml
from docgen.office.package import Package, resolve
from docgen.office.xml import Element

CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATIONSHIP = f"{xml.R}/custom-properties"
CUSTOM_PART = "docProps/custom.xml"
FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the only one Office writes
PARTS = ("core-properties", "extended-properties", "custom-properties")


def parts(package: Package) -> list[str]:
    """The property parts of a package."""
    return [
        resolve("", relationship.target)
        for relationship in package.relationships("")
        if relationship.type.rpartition("/")[2] in PARTS and resolve("", relationship.target) in package.members
    ]


def texts(package: Package) -> dict[str, str]:
    """The text of every property by its name in small letters, with the tags it may hold."""
    found: dict[str, str] = {}
    for part in parts(package):
        for element in package.tree(part):
            if element.tag == f"{{{xml.CUSTOM}}}property":
                found[element.get("name", "").lower()] = "".join(str(t) for t in element.itertext())
            elif isinstance(element.tag, str):
                found.setdefault(element.tag.rpartition("}")[2].lower(), element.text or "")
    return found


def trees(package: Package, sha256: str) -> Iterator[tuple[str, Element]]:
    """Every property part with its name, the provenance of a result in the custom one; `sha256` is the template's."""
    custom = ensure_custom(package)
    for name in parts(package):
        tree = package.tree(name)
        if name == custom:
            made = {"docgen.template": sha256, "docgen.data": "{{ ''|docgen_digest }}"}
            add_provenance(tree, {**made, "docgen.version": docgen.__version__})
        yield name, tree


def ensure_custom(package: Package) -> str:
    """The name of the custom properties part, made when the template has none."""
    for part in parts(package):
        if package.content_type(part) == CUSTOM_TYPE:
            return part
    empty = f'{xml.DECLARATION}<Properties xmlns="{xml.CUSTOM}" xmlns:vt="{xml.VT}"></Properties>'
    package.put(CUSTOM_PART, empty.encode(), CUSTOM_TYPE)
    package.relate("", CUSTOM_RELATIONSHIP, CUSTOM_PART)
    return CUSTOM_PART


def add_provenance(root: Element, values: dict[str, str]) -> None:
    """Set custom properties, in place of those with the same name."""
    for element in list(root):
        if element.get("name") in values:
            root.remove(element)
    taken = [int(element.get("pid", "1")) for element in root if element.get("pid", "1").isdigit()]
    for number, (name, held) in enumerate(values.items(), max(taken, default=1) + 1):
        element = root.makeelement(f"{{{xml.CUSTOM}}}property", fmtid=FORMAT_ID, pid=str(number), name=name)
        text = element.makeelement(f"{{{xml.VT}}}lpwstr")
        text.text = held
        element.append(text)
        root.append(element)
