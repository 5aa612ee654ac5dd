"""Values written into DrawingML: in running text, as runs, as paragraphs, in attributes (ECMA-376 Part 1, 21.1.2)."""

from __future__ import annotations

import re
from functools import lru_cache

from jinja2.runtime import Undefined
from markupsafe import Markup

from docgen.errors import ValueProblem
from docgen.office import plain, runs, slide_pictures, xml
from docgen.office.escaping import attribute, escape
from docgen.office.markdown import Block, Span
from docgen.office.spots import Spot
from docgen.office.state import State
from docgen.office.values import BLANK, Foreign, Link, Markdown, Picture

_PARAGRAPHS = re.compile(r"\r?\n[ \t]*(?:\r?\n[ \t]*)+|\a|\f")
_AFTER_LINK = re.compile(r"<a:hlinkMouseOver|<a:rtl|<a:extLst|</a:rPr>")
_BULLETS = re.compile(r"<a:bu\w+[^>]*(?:/>|>.*?</a:bu\w+>)")
_AFTER_BULLET = re.compile(r"<a:tabLst|<a:defRPr|<a:extLst|</a:pPr>")
_HANGING = 'marL="{left}" indent="-285750"'  # 0.79 cm, what PowerPoint gives a bullet in a text box
_INDENT = 342_900  # of each level beyond the first, in EMU


def write_value(state: State, value: object, spot: Spot) -> str:
    """A value as XML for its spot. Raises ValueProblem for a value that cannot stand there."""
    if isinstance(value, Markup):
        return _made(state, value, spot)
    if value is BLANK:
        return ""
    if isinstance(value, Undefined):
        return str(value)
    if spot.slot is not None:
        return slide_pictures.placed(value, spot.slot, state)
    plain.refuse_odd(value)
    if spot.kind in ("attribute", "bare"):
        text = plain.text(value)
        return attribute(text) if spot.kind == "attribute" else escape(text).replace("\n", " ")
    if spot.kind == "run":
        return _inline(state, value, spot.rpr)
    if spot.kind == "block":
        return "".join(_paragraph(state, block, spot, value) for block in plain.blocks(value))
    return _in_text(state, value, spot)


def _made(state: State, value: Markup, spot: Spot) -> str:
    """What a macro or a block of the template made: as it is where it fits, else its text."""
    made = str(value)
    whole = made.startswith("<a:")
    if spot.kind == "text" and not whole and (spot.splits or "</a:p>" not in made):
        return made
    if spot.kind in ("run", "block") and whole and made.startswith("<a:r") == (spot.kind == "run"):
        return made
    return write_value(state, runs.plain(made), spot)


def _in_text(state: State, value: object, spot: Spot) -> str:
    reopen = f"<a:r>{spot.rpr}<a:t>"
    if isinstance(value, Picture):
        raise ValueProblem("a picture takes a shape or placeholder of its own; nothing else may stand in its text")
    if isinstance(value, Markdown | Foreign | Link):
        blocks = plain.blocks(value)
        if spot.splits and len(blocks) > 1:
            first = _spans(state, blocks[0].spans, _looks(value, spot.rpr))
            *between, last = (_paragraph(state, block, spot, value) for block in blocks[1:])
            return f"</a:t></a:r>{first}</a:p>{''.join(between)}{last.removesuffix('</a:p>')}{reopen}"
        return f"</a:t></a:r>{_inline(state, value, spot.rpr)}{reopen}"
    text = plain.text(value).rstrip("\r\n")
    if not spot.splits:
        return _lines(text, spot.rpr) if spot.rpr else escape(text).replace("\n", " ")
    new_paragraph = f"</a:t></a:r></a:p><a:p>{spot.ppr}{reopen}"
    return new_paragraph.join(_lines(piece, spot.rpr) for piece in _PARAGRAPHS.split(text) if piece is not None)


def _lines(text: str, rpr: str) -> str:
    """Escaped text for the inside of an a:t, which line breaks interrupt; a tab is a character here."""
    lines = escape(text).replace("\r\n", "\n").replace("\r", "\n")
    return lines.replace("\n", f"</a:t></a:r><a:br>{rpr}</a:br><a:r>{rpr}<a:t>") if "\n" in lines else lines


def _inline(state: State, value: object, rpr: str) -> str:
    """A value as runs; paragraphs become line breaks."""
    if isinstance(value, Link):
        return _run(value.text, _linked(state, value.url, rpr))
    if isinstance(value, Picture):
        raise ValueProblem("a picture takes a shape or placeholder of its own")
    looks = _looks(value, rpr)
    return f"<a:br>{looks}</a:br>".join(_spans(state, block.spans, looks) for block in plain.blocks(value))


def _paragraph(state: State, block: Block, spot: Spot, value: object) -> str:
    return f"<a:p>{_ppr(block, spot)}{_spans(state, block.spans, _looks(value, spot.rpr))}</a:p>"


@lru_cache(maxsize=1024)
def _ppr(block: Block, spot: Spot) -> str:
    """The paragraph properties of a block: a list item gets its level, and the bullet that its layout lacks."""
    if block.kind == "paragraph" or (block.kind == "bullet" and spot.bulleted and not block.level):
        return spot.ppr
    attributes = f' lvl="{min(block.level, 8)}"' if block.level else ""
    bullet = '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>' if block.kind == "number" else ""
    if not spot.bulleted:
        attributes += " " + _HANGING.format(left=285_750 + block.level * _INDENT)
        bullet = bullet or '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    held = spot.ppr or "<a:pPr></a:pPr>"
    held = re.sub(r"^<a:pPr([^>]*)/>", r"<a:pPr\1></a:pPr>", held)
    for name in re.findall(r" (\w+)=", attributes):
        held = re.sub(rf'(^<a:pPr[^>]*?) {name}="[^"]*"', r"\1", held)
    held = held.replace("<a:pPr", f"<a:pPr{attributes}", 1)
    if bullet:
        held = _BULLETS.sub("", held)
        cut = _AFTER_BULLET.search(held)
        at = cut.start() if cut else len(held)
        held = f"{held[:at]}{bullet}{held[at:]}"
    return held


def _spans(state: State, parts: tuple[Span, ...], rpr: str) -> str:
    written = []
    for span in parts:
        looks = rpr
        for name, on in (("b", span.bold), ("i", span.italic)):
            looks = with_attribute(looks, name, "1") if on else looks
        written.append(_run(span.text, _linked(state, span.url, looks) if span.url else looks))
    return "".join(written)


def _run(text: str, rpr: str) -> str:
    return f"<a:r>{rpr}<a:t>{_lines(text, rpr)}</a:t></a:r>" if text else ""


def _looks(value: object, rpr: str) -> str:
    return with_attribute(rpr, "lang", attribute(value.lang)) if isinstance(value, Foreign) else rpr


@lru_cache(maxsize=1024)
def with_attribute(rpr: str, name: str, held: str) -> str:
    """Run properties with an attribute set, such as `b` or `lang`."""
    rpr = re.sub(rf'^(<a:rPr[^>]*?) {name}="[^"]*"', r"\1", rpr or "<a:rPr/>")
    return rpr.replace("<a:rPr", f'<a:rPr {name}="{held}"', 1)


def _linked(state: State, url: str, rpr: str) -> str:
    """Run properties that lead to an address. Raises ValueProblem for one that a document may not lead to."""
    runs.require_safe(url)
    link = f'<a:hlinkClick xmlns:r="{xml.R}" r:id="{state.relate(runs.HYPERLINK, url, external=True)}"/>'
    rpr = re.sub(r"^<a:rPr([^>]*)/>$", r"<a:rPr\1></a:rPr>", rpr or "<a:rPr/>")
    rpr = re.sub(r"<a:hlinkClick[^>]*(?:/>|>.*?</a:hlinkClick>)", "", rpr)
    cut = _AFTER_LINK.search(rpr)
    at = cut.start() if cut else len(rpr)
    return f"{rpr[:at]}{link}{rpr[at:]}"
