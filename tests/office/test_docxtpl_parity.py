"""Any docxtpl template gives the same visible text with docgen, wherever docxtpl loses nothing.

Each case is a small template that both libraries fill with the same data; paragraphs, cells, spans and merges are
compared, and docgen's file is validated and opened by python-docx.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

import docx
import pytest
from docxtpl import DocxTemplate
from lxml import etree

from docgen.office.xml import Element, q
from tests.office.archives import unpack
from tests.office.builder import compiled, findings, package, text
from tests.office.parity import loops, places, sentences
from tests.office.parity.case import Case

CASES = {
    **sentences.VALUES,
    **sentences.CUT,
    **sentences.NAMES,
    **sentences.RICH,
    **loops.CHOICES,
    **loops.LOOPS,
    **places.CELLS,
    **places.PARTS,
}
STORIES = ("word/document", "word/header", "word/footer", "word/footnotes")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_same_text_as_docxtpl(case: Case) -> None:
    template = package("".join(case.body), case.core, **case.parts)
    ours = compiled(template).render(case.data)
    theirs = _docxtpl(template, case.peer or case.data)

    assert seen(ours) == seen(theirs)
    assert "".join(seen(theirs)).strip(), "the case shows nothing: it proves nothing"
    assert findings(ours) == []
    docx.Document(io.BytesIO(ours))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_case_says_what_is_seen(case: Case) -> None:
    found = "\n".join(seen(_docxtpl(package("".join(case.body), case.core, **case.parts), case.peer or case.data)))

    assert not [words for words in case.shows if words not in found]
    assert "{" not in found or case.braces


def _docxtpl(template: bytes, data: Mapping[str, object]) -> bytes:
    made = DocxTemplate(io.BytesIO(template))
    made.render(dict(data))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def seen(data: bytes) -> list[str]:
    """What a reader sees: each paragraph with its cell, in all parts that hold text, and the properties."""
    lines = []
    for name, content in sorted(unpack(data).items()):
        if name.startswith(STORIES) and name.endswith(".xml"):
            lines += [f"{name}{line}" for line in _paragraphs(etree.fromstring(content))]
    core = docx.Document(io.BytesIO(data)).core_properties
    return [*lines, f"title: {core.title}", f"subject: {core.subject}", f"author: {core.author}"]


def _paragraphs(root: Element) -> Iterator[str]:
    for paragraph in root.iter(q("w:p")):
        cells = "".join(_cell(cell) for cell in paragraph.iterancestors(q("w:tc")))
        inner = "".join(text(box) for box in paragraph.iter(q("w:txbxContent")))
        whole = text(paragraph)
        yield f"{cells}: {whole.removesuffix(inner) if inner else whole}"


def _cell(cell: Element) -> str:
    """Row and cell, both from 1, and what the cell spans."""
    row = next(cell.iterancestors(q("w:tr")))
    table = next(row.iterancestors(q("w:tbl")))
    place = [list(table.iter(q("w:tr"))).index(row) + 1, list(row.iter(q("w:tc"))).index(cell) + 1]
    properties = cell.find(q("w:tcPr"))
    look = "" if properties is None else _look(properties)
    return f" [{place[0]},{place[1]}{look}]"


def _look(properties: Element) -> str:
    span, merge, shade = (properties.find(q(name)) for name in ("w:gridSpan", "w:vMerge", "w:shd"))
    spans = "" if span is None or span.get(q("w:val")) == "1" else f" spans {span.get(q('w:val'))}"
    merges = "" if merge is None else f" {merge.get(q('w:val')) or 'continue'}"
    return f"{spans}{merges}" + ("" if shade is None else f" on {shade.get(q('w:fill'))}")
