"""Runs and paragraphs of WordprocessingML, written as text."""

from __future__ import annotations

import re
from functools import lru_cache

from docgen.errors import ValueProblem
from docgen.office import xml
from docgen.office.escaping import SPECIAL, escape
from docgen.office.markdown import Block, Span
from docgen.office.state import State

_SAFE_URL = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
_PARAGRAPH_END = re.compile(r"</([wa]):p>(?=.*<\1:p[ >])", re.DOTALL)
_BREAK = re.compile(r"<w:br/>|<a:br/>|<a:br>.*?</a:br>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
OPEN_TEXT = '<w:t xml:space="preserve">'
HYPERLINK = f"{xml.R}/hyperlink"

# The order of run properties, ECMA-376 Part 1, CT_RPr (17.3.2.28), as far as docgen sets them.
_ORDER = [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "outline",
    "shadow",
    "emboss",
    "imprint",
    "noProof",
    "snapToGrid",
    "vanish",
    "webHidden",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "effect",
    "bdr",
    "shd",
    "fitText",
    "vertAlign",
    "rtl",
    "cs",
    "em",
    "lang",
    "eastAsianLayout",
    "specVanish",
    "oMath",
]


def within_text(text: str) -> str:
    """Escaped text for the inside of a w:t, which breaks and tabs interrupt."""
    lines = escape(text).replace("\r\n", "\n").replace("\r", "\n")
    if "\n" not in lines and "\t" not in lines:
        return lines
    return lines.replace("\t", f"</w:t><w:tab/>{OPEN_TEXT}").replace("\n", f"</w:t><w:br/>{OPEN_TEXT}")


def plain(made: str) -> str:
    """The text of what is written already, with `\\n` for breaks and a blank line between paragraphs."""
    text = _PARAGRAPH_END.sub("\n\n", made)
    text = _TAG.sub("", _BREAK.sub("\n", text).replace("<w:tab/>", "\t"))
    for sign, written in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("&", "&amp;")):
        text = text.replace(written, sign)
    return text.strip("\n")


@lru_cache(maxsize=1024)
def with_properties(rpr: str, **wanted: str) -> str:
    """Run properties with elements added or replaced, in the order of the standard.

    `wanted` maps a local name to the attributes it gets: `with_properties(rpr, b="", lang='w:val="nn-NO"')`.
    """
    inner = re.sub(r"^<w:rPr[^>]*>|</w:rPr>$|^<w:rPr/>$", "", rpr)
    parts = {name: whole for whole, name in re.findall(r"(<(\w+:\w+)\b[^>]*?(?:/>|>.*?</\2>))", inner)}
    for name, attributes in wanted.items():
        parts[f"w:{name}"] = f"<w:{name} {attributes}/>" if attributes else f"<w:{name}/>"
    ordered = sorted(parts, key=lambda name: _ORDER.index(name[2:]) if name[2:] in _ORDER and name[:2] == "w:" else 99)
    return f"<w:rPr>{''.join(parts[name] for name in ordered)}</w:rPr>" if parts else ""


def text_pieces(text: str) -> str:
    """Escaped text as the content of a run, with `\\n` as breaks and tabs as tabs."""
    if not SPECIAL.search(text):
        return f"{OPEN_TEXT}{text}</w:t>"
    lines = escape(text).replace("\r\n", "\n").replace("\r", "\n")
    pieces = re.split(r"([\n\t])", lines)
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    return "".join(marks.get(piece) or f"{OPEN_TEXT}{piece}</w:t>" for piece in pieces if piece)


def run(text: str, rpr: str) -> str:
    """A run; empty text gives no run."""
    return f"<w:r>{rpr}{text_pieces(text)}</w:r>" if text else ""


def require_safe(url: str) -> None:
    """Raise ValueProblem for addresses other than http, https and mailto."""
    if not _SAFE_URL.match(url):
        raise ValueProblem(f"{url!r} is not an address that a document may lead to; use http, https or mailto")


def hyperlink(text: str, url: str, rpr: str, state: State, style: str) -> str:
    """A link. Raises ValueProblem for addresses other than http, https and mailto."""
    require_safe(url)
    rid = state.relate(HYPERLINK, url, external=True)
    looks = with_properties(rpr, rStyle=f'w:val="{style}"') if style else with_properties(rpr, u='w:val="single"')
    return f'<w:hyperlink xmlns:r="{xml.R}" r:id="{rid}" w:history="1">{run(text, looks)}</w:hyperlink>'


def spans(parts: tuple[Span, ...], rpr: str, state: State, link_style: str) -> str:
    """Formatted text as runs."""
    written: list[str] = []
    for span in parts:
        wanted = {name: "" for name, on in (("b", span.bold), ("i", span.italic)) if on}
        looks = with_properties(rpr, **wanted) if wanted else rpr
        if span.url:
            written.append(hyperlink(span.text, span.url, looks, state, link_style))
        else:
            written.append(run(span.text, looks))
    return "".join(written)


@lru_cache(maxsize=1024)
def paragraph_properties(ppr: str, style: str = "", numbering: str = "") -> str:
    """Paragraph properties with another style and numbering (`numbering` is the inside of w:numPr)."""
    inner = re.sub(r"^<w:pPr[^>]*>|</w:pPr>$|^<w:pPr/>$", "", ppr)
    if style:
        inner = f'<w:pStyle w:val="{style}"/>' + re.sub(r"<w:pStyle [^>]*/>", "", inner)
    if numbering:
        inner = re.sub(r"<w:numPr>.*?</w:numPr>|<w:numPr/>", "", inner)
        # numPr follows pStyle, keepNext, keepLines, pageBreakBefore, framePr and widowControl (CT_PPrBase).
        head = re.match(r"(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl)\b[^>]*/>)*", inner)
        cut = head.end() if head else 0
        inner = f"{inner[:cut]}<w:numPr>{numbering}</w:numPr>{inner[cut:]}"
    return f"<w:pPr>{inner}</w:pPr>" if inner else ""


def block_prefix(block: Block) -> str:
    """What stands before a list item where no list style is at hand."""
    return "" if block.kind == "paragraph" else "– "
