"""The document's own properties are filled, shown by fields, and tell where the document came from."""

from __future__ import annotations

import io

import docx

from docgen.office import properties
from docgen.office.package import Package
from tests.office.archives import pack, unpack
from tests.office.builder import compiled, p, package, part, render, strings, template

CORE = "<dc:title>Plan for {{ name }}</dc:title><dc:subject>{% if x %}Emne{% endif %}</dc:subject>"
VT = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def custom(*names: str) -> str:
    """A custom properties part with a text for each name."""
    held = "".join(
        f'<property fmtid="{FORMAT}" pid="{number}" name="{name}"><vt:lpwstr>{{{{ name }}}}</vt:lpwstr></property>'
        for number, name in enumerate(names, 2)
    )
    return f'<Properties xmlns="{CUSTOM}" {VT}>{held}</Properties>'


def test_tags_in_the_properties_are_filled() -> None:
    read = docx.Document(io.BytesIO(render(template("x", core=CORE), {"name": "Tinn & <co>", "x": True})))

    assert (read.core_properties.title, read.core_properties.subject) == ("Plan for Tinn & <co>", "Emne")


def test_custom_properties_of_the_template_are_kept_and_filled() -> None:
    made = template("x", custom=custom("Saksnummer", "Eier"))

    held = part(render(made, {"name": "A & B"}), "docProps/custom.xml")

    assert strings(held, "//@name") == ["Saksnummer", "Eier", "docgen.template", "docgen.data", "docgen.version"]
    assert strings(held, "//text()")[:2] == ["A & B", "A & B"]
    assert strings(held, "//@pid") == ["2", "3", "4", "5", "6"]


def test_a_document_made_a_template_again_tells_of_its_last_making_only() -> None:
    once = render(template(p("{_{ y }_} {{ x }}")), {"x": 1})

    again = compiled(once).render({"y": 2})

    names = strings(part(again, "docProps/custom.xml"), "//@name")
    assert sorted(names) == ["docgen.data", "docgen.template", "docgen.version"]
    assert strings(part(again, "docProps/custom.xml"), "//text()")[0] == compiled(once).sha256


def test_custom_properties_are_found_wherever_the_package_keeps_them() -> None:
    parts = unpack(package("<w:p/>", custom=custom("A")))
    parts["props/own.xml"] = parts.pop("docProps/custom.xml")
    for name in ("_rels/.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"docProps/custom.xml", b"props/own.xml")

    result = compiled(pack(parts)).render({"name": "x"})

    assert "docProps/custom.xml" not in unpack(result)
    assert strings(part(result, "props/own.xml"), "//@name")[0] == "A"


def test_the_texts_of_the_properties_are_known_by_their_names() -> None:
    found = properties.texts(Package(package("<w:p/>", core=CORE, custom=custom("Sak"))))

    assert found["title"] == "Plan for {{ name }}"
    assert found["sak"] == "{{ name }}"
