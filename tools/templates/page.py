"""Pages: A4 sections, the running header and the footer."""

from __future__ import annotations

from dataclasses import dataclass

from tools.templates.form import Form
from tools.templates.text import field, paragraph, run
from tools.templates.xml import Element, el

PORTRAIT, LANDSCAPE = 160, 247
"""Millimetres between the margins."""
_LONG, _SHORT = 16838, 11906
_SIDE, _TOP, _BOTTOM = 1417, 1417, 1247
"""A4 and its margins 25/25/22/25 mm, in twentieths of a point."""


@dataclass(frozen=True)
class Edges:
    """The relationship ids of a section's header and footer; `first` is the footer of a first page of its own."""

    header: str
    footer: str
    first: str = ""


def section(edges: Edges, *, landscape: bool = False) -> Element:
    """Return the properties of a section."""
    wide, high = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    size = el("w:pgSz", w=wide, h=high)
    if landscape:
        size.set(f"{{{size.nsmap['w']}}}orient", "landscape")
    return el(
        "w:sectPr",
        el("w:headerReference", type="default", r_id=edges.header),
        el("w:footerReference", type="default", r_id=edges.footer),
        el("w:footerReference", type="first", r_id=edges.first) if edges.first else None,
        el("w:type", val="nextPage"),
        size,
        el("w:pgMar", top=_TOP, right=_SIDE, bottom=_BOTTOM, left=_SIDE, header=624, footer=567, gutter=0),
        el("w:titlePg") if edges.first else None,
    )


def header(form: Form, title: str, width: int) -> Element:
    """Return the running header: short title left, whom or what it is for right."""
    return el("w:hdr", _edge("Header", width, run(f"{title}\t{form.subject}")))


def footer(form: Form, width: int) -> Element:
    """Return the footer: the programme's name left, the page number right."""
    before, rest = form.terms.page_of.split("{page}")
    between, after = rest.split("{pages}")
    pieces = [run("{{ programme.name }}", lang="nn-NO"), run(f"\t{before}"), field("PAGE", "1"), run(between)]
    return el("w:ftr", _edge("Footer", width, *pieces, field("NUMPAGES", "1"), *([run(after)] if after else [])))


def _edge(style: str, width: int, *content: Element) -> Element:
    tabs = el("w:tabs", el("w:tab", val="right", pos=round(width * 56.7)))
    return paragraph(style, *content, properties=[tabs])
