"""Templates that were made in another way: nothing of them is lost, and all of their tags are filled."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation

from docgen.office.template import Template
from tests.office.archives import unpack
from tests.office.slides import BODY, TITLE_ONLY, body, box, prototype, table, template, texts, title
from tests.office.smartart import with_smartart
from tests.office.test_shapes import group

DATA = {
    "name": "Kari & Ola",
    "points": ["One", "Two"],
    "rows": [["a", "1"], ["b", "2"]],
    "people": ["Kari", "Ola"],
}


def rendered(source: bytes, folder: Path, **data: object) -> bytes:
    path = folder / "foreign.pptx"
    path.write_bytes(source)
    return Template(path).render(data or DATA)


@pytest.fixture
def mixed() -> bytes:
    """python-pptx's default template with tags, a group, a table and SmartArt."""
    return with_smartart(
        template(
            prototype(
                "",
                title("Hello {{ name }}"),
                group("Group", ("A", "{{ name }}", 1, 5, 3, 2), ("B", "fixed", 5, 5, 3, 2)),
                table(
                    ["Who", "What"], ["{%tr for r in rows %}", ""], ["{{ r[0] }}", "{{ r[1] }}"], ["{%tr endfor %}", ""]
                ),
                layout=TITLE_ONLY,
            ),
            prototype("", title("Points"), body("{%p for p in points %}", "{{ p }}", "{%p endfor %}"), layout=BODY),
            prototype("", box("Only text, no tag")),
        ),
        "Box for {{ name }}",
    )


def test_every_tag_is_filled_in_groups_tables_and_smartart(mixed: bytes, tmp_path: Path) -> None:
    data = rendered(mixed, tmp_path)

    shown = b"".join(held for name, held in unpack(data).items() if name.startswith("ppt/"))
    assert b"{{" not in shown
    assert b"{%" not in shown
    deck = Presentation(io.BytesIO(data))
    assert [slide.shapes.title.text if slide.shapes.title else "" for slide in deck.slides] == [
        "Hello Kari & Ola",
        "Points",
        "",
    ]
    assert texts(deck)[1:] == [["Points", "One\nTwo"], ["Only text, no tag"]]
    for part in ("ppt/diagrams/data1.xml", "ppt/diagrams/drawing1.xml"):
        assert b"Box for Kari &amp; Ola" in unpack(data)[part]


def test_no_part_of_the_template_is_lost(mixed: bytes, tmp_path: Path) -> None:
    before, after = unpack(mixed), unpack(rendered(mixed, tmp_path))

    # The picture of the template's first slide is no picture of the result.
    assert before.keys() - after.keys() == {"docProps/thumbnail.jpeg"}
    assert after.keys() - before.keys() == {"docProps/custom.xml"}


def test_no_shape_of_the_template_is_lost(mixed: bytes, tmp_path: Path) -> None:
    def names(data: bytes) -> list[list[str]]:
        return [[shape.name for shape in slide.shapes] for slide in Presentation(io.BytesIO(data)).slides]

    assert names(rendered(mixed, tmp_path)) == names(mixed)


def test_the_result_is_valid(mixed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "out.pptx"
    path.write_bytes(rendered(mixed, tmp_path))

    assert list(map(str, OpenXmlValidator().validate(path).errors)) == []


def test_smartart_that_is_copied_gets_parts_of_its_own(tmp_path: Path) -> None:
    source = with_smartart(
        template(prototype("", box("{{ p }}"), notes="{%slide for p in people %}")), "Box for {{ p }}"
    )

    files = unpack(rendered(source, tmp_path))

    assert [
        files[f"ppt/diagrams/data{n}.xml"].count(f"Box for {p}".encode()) for n, p in [(1, "Kari"), (2, "Ola")]
    ] == [1, 1]
    relations = files["ppt/slides/_rels/slide2.xml.rels"].decode()
    assert sorted(re.findall(r"diagrams/(\w+)\.xml", relations)) == [
        "colors2",
        "data2",
        "drawing2",
        "layout2",
        "quickStyle2",
    ]


def test_smartart_that_is_left_out_leaves_no_part_behind(tmp_path: Path) -> None:
    source = with_smartart(template(prototype("", box("x"))), "Box", name="Diagram {%sp if shown %}")

    shown, hidden = (unpack(rendered(source, tmp_path, shown=held)) for held in (True, False))

    assert sum("diagrams/" in name for name in shown) == 5
    assert not [name for name in hidden if "diagrams/" in name]


def test_sections_of_the_template_are_kept(tmp_path: Path) -> None:
    source = unpack(template(prototype("", box("a")), prototype("", box("b"))))
    main = source["ppt/presentation.xml"].decode()
    ids = re.findall(r'<p:sldId [^>]*?id="(\d+)"', main)
    listed = "".join(
        f'<p14:section name="S{number}" id="{{0000000{number}-0000-0000-0000-000000000000}}"><p14:sldIdLst>'
        f'<p14:sldId id="{id_}"/></p14:sldIdLst></p14:section>'
        for number, id_ in enumerate(ids)
    )
    extension = (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14='
        f'"http://schemas.microsoft.com/office/powerpoint/2010/main">{listed}</p14:sectionLst></p:ext></p:extLst>'
    )
    source["ppt/presentation.xml"] = (
        re.sub(r"<p:extLst>.*</p:extLst>", "", main, flags=re.DOTALL)
        .replace("</p:presentation>", extension + "</p:presentation>")
        .encode()
    )

    from tests.office.archives import pack

    after = unpack(rendered(pack(source), tmp_path))["ppt/presentation.xml"].decode()

    assert re.findall(r'<p14:section name="(\w+)"', after) == ["S0", "S1"]


def test_a_result_is_a_template_again(mixed: bytes, tmp_path: Path) -> None:
    once = rendered(mixed, tmp_path)

    assert {n: d for n, d in unpack(rendered(once, tmp_path)).items() if "docProps" not in n and "rels" not in n} == {
        n: d for n, d in unpack(once).items() if "docProps" not in n and "rels" not in n
    }
