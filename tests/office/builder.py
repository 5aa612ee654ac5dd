"""Small Word templates, written so that a test shows only what matters, and results read back.

document = fill(p("Hei {{ na", r("me", "<w:b/>"), " }}"), name="Kari")
assert texts(document) == ["Hei Kari"]
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree
from openxml_audit import OpenXmlValidator

from docgen.office.template import Template
from docgen.office.xml import Element, q
from tests.office.archives import pack, unpack
from tests.office.furniture import CORE, MAIN, NAMESPACES, PREFIXES, furniture

_MARKS = {"page": "\f", q("w:tab"): "\t"}


def r(text: str, properties: str = "") -> str:
    """A run; `\\n` and tabs are what Word makes of them."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    inner = escape(text).replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    return f'<w:r>{rpr}<w:t xml:space="preserve">{inner}</w:t></w:r>'


def p(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph; each piece of content is a run of plain text, or XML when it begins with `<w:` or `<mc:`."""
    inner = "".join(c if c.startswith(("<w:", "<mc:")) else r(c) for c in content)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    ppr = f"<w:pPr>{style}{properties}</w:pPr>" if style or properties else ""
    return f"<w:p>{ppr}{inner}</w:p>"


def tc(*content: str) -> str:
    """A table cell; each piece of content is a paragraph of plain text, or XML."""
    inner = "".join(c if c.startswith("<") else p(c) for c in content) or "<w:p/>"
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


def tr(*cells: str) -> str:
    """A table row; each cell is plain text, or XML."""
    return f"<w:tr>{''.join(c if c.startswith(('<w:tc', '<w:sdt')) else tc(c) for c in cells)}</w:tr>"


def tbl(*rows: str | list[str]) -> str:
    """A table; each row is a list of cells, or XML."""
    width = max((len(row) for row in rows if isinstance(row, list)), default=1)
    grid = '<w:gridCol w:w="2000"/>' * width
    inner = "".join(row if isinstance(row, str) else tr(*row) for row in rows)
    look = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>"


def sdt(tag: str, content: str, kind: str = "", number: int = 1, properties: str = "") -> str:
    """A content control that shows `content` as its placeholder; `kind` is XML such as `<w:text/>`."""
    return (
        f'<w:sdt><w:sdtPr>{properties}<w:alias w:val="{tag}"/><w:tag w:val="{tag}"/><w:id w:val="{number}"/>'
        f"<w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def field(instruction: str, result: str = "0") -> str:
    """A complex field."""
    instruction = escape(instruction)
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def package(body: str, core: str = "", **parts: str) -> bytes:
    """A docx; `parts` are header, footer, footnotes, endnotes, comments (their content) or chart (whole)."""
    members = furniture(parts)
    members["docProps/core.xml"] = CORE.format(core or "<dc:title>Plan</dc:title>")
    refs = "".join(
        f'<w:{name}Reference w:type="default" r:id="{name}"/>' for name in ("header", "footer") if name in parts
    )
    section = f'<w:sectPr>{refs}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    members["word/document.xml"] = f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"
    return pack(members)


def template(*body: str, core: str = "", **parts: str) -> Template:
    """A compiled template of paragraphs; a body piece that is not XML is a paragraph of plain text."""
    xml = "".join(piece if piece.startswith("<") else p(piece) for piece in body)
    return compiled(package(xml, core, **parts))


def compiled(data: bytes, name: str = "plan.docx") -> Template:
    """The template that `data` holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return Template(path)


def fill(*body: str, **data: object) -> Element:
    """The main document of a template filled with `data`; the whole file is validated."""
    return main(render(template(*body), data))


def render(made: Template, data: Mapping[str, object], folder: Path | None = None) -> bytes:
    """A template filled, and found valid."""
    result = made.render(data, folder=folder)
    faults = findings(result)
    assert not faults, "\n".join(faults)
    return result


def findings(data: bytes) -> list[str]:
    """What the validator has to say about a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "result.docx")
        path.write_bytes(data)
        return [str(error) for error in OpenXmlValidator().validate(path).errors]


def part(data: bytes, name: str) -> Element:
    """A part of a file as a tree."""
    return etree.fromstring(unpack(data)[name])


def main(data: bytes) -> Element:
    """The main document."""
    return part(data, MAIN)


def texts(root: Element) -> list[str]:
    """The text of each paragraph, with breaks as `\\n`, tabs as `\\t` and page breaks as `\\f`."""
    return [text(paragraph) for paragraph in root.iter(q("w:p"))]


def text(root: Element) -> str:
    """The visible text in an element; deleted text is not seen."""
    return "".join(
        (element.text or "") if element.tag == q("w:t") else _MARKS.get(element.get(q("w:type")) or element.tag, "\n")
        for element in root.iter(q("w:t"), q("w:br"), q("w:tab"), q("w:cr"))
        if (parent := element.getparent()) is not None
        and parent.tag == q("w:r")
        and next(element.iterancestors(q("w:del")), None) is None
    )


def find(root: Element, path: str) -> list[Element]:
    """The elements at an XPath with Word's prefixes."""
    return list(root.xpath(path, namespaces=PREFIXES))  # type: ignore[arg-type]


def strings(root: Element, path: str) -> list[str]:
    """The attributes or texts at an XPath with Word's prefixes."""
    return [str(found) for found in root.xpath(path, namespaces=PREFIXES)]  # type: ignore[union-attr]


def damaged_member(data: bytes) -> str | None:
    """The name of the first damaged member, or None."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.testzip()
