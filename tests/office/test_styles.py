"""What a template's styles say: which are headings, lists and links, by name whatever their id."""

from __future__ import annotations

import docx

from docgen.office import styles
from docgen.office.package import Package
from tests.office.archives import pack, unpack
from tests.office.builder import compiled, main, p, package, strings
from tests.office.furniture import MAIN


def renamed(*changes: tuple[str, str]) -> bytes:
    """A template whose styles part is changed."""
    parts = unpack(package(p("{{ x|markdown }}")))
    text = parts["word/styles.xml"].decode()
    for old, new in changes:
        text = text.replace(old, new)
    return pack({**parts, "word/styles.xml": text})


def test_headings_lists_and_links_are_found_by_name() -> None:
    found = styles.read(Package(renamed(('w:styleId="ListBullet"', 'w:styleId="Punktliste"'))))

    assert found.headings == {"Heading1": 1, "Heading2": 2, "Heading3": 3}
    assert (found.bullet, found.number, found.hyperlink) == ("Punktliste", "ListNumber", "Hyperlink")
    assert found.levels["Heading2"] == ("decimal", "%1.%2", 1)
    assert found.next_num == 4


def test_norwegian_ids_with_the_names_that_word_stores_work() -> None:
    found = styles.read(Package(renamed(('w:styleId="Heading1"', 'w:styleId="Overskrift1"'))))

    assert found.heading_level("Overskrift1") == 1
    assert found.heading_level("Normal") == found.heading_level(None) == 0


def test_a_template_without_list_styles_writes_a_dash_or_the_number() -> None:
    data = renamed(('w:val="List Bullet"', 'w:val="Noko"'), ('w:val="List Number"', 'w:val="Anna"'))

    body = main(compiled(data).render({"x": "- a\n- b"}))

    assert not strings(body, "//w:pStyle/@w:val")
    assert "".join(strings(body, "//w:t/text()")) == "– a– b"


def test_a_template_without_styles_and_numbering_has_none() -> None:
    parts = {name: data for name, data in unpack(package(p("{{ x|markdown }}"))).items() if "styles" not in name}

    result = compiled(pack(parts)).render({"x": "1. a\n2. b"})

    assert styles.read(Package(pack(parts))).headings == {}
    assert "a" in "".join(strings(main(result), "//w:t/text()"))


def test_the_styles_of_python_docx_are_known(tmp_path: object) -> None:
    import io

    stream = io.BytesIO()
    docx.Document().save(stream)
    found = styles.read(Package(stream.getvalue()))

    assert (found.bullet, found.number) == ("ListBullet", "ListNumber")
    assert found.headings["Heading1"] == 1
    assert MAIN in Package(stream.getvalue()).members
