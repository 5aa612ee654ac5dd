"""Values written into WordprocessingML: in running text, as runs, as paragraphs, in attributes."""

from __future__ import annotations

import re

from jinja2.runtime import Undefined
from markupsafe import Markup

from docgen.office import pictures, plain, runs
from docgen.office.escaping import attribute, escape
from docgen.office.markdown import Block
from docgen.office.spots import Spot
from docgen.office.state import State
from docgen.office.values import BLANK, Foreign, Link, Markdown, Picture

_PARAGRAPHS = re.compile(r"\r?\n[ \t]*(?:\r?\n[ \t]*)+|\a|(\f)")
_PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'


def write_value(state: State, value: object, spot: Spot) -> str:
    """A value as XML for its spot. Raises ValueProblem for a value that cannot stand there."""
    if isinstance(value, Markup):
        return _made(state, value, spot)
    if value is BLANK:
        return ""
    if isinstance(value, Undefined):
        return str(value)
    plain.refuse_odd(value)
    if spot.kind in ("attribute", "bare"):
        text = plain.text(value)
        return attribute(text) if spot.kind == "attribute" else escape(text)
    if spot.kind == "run":
        return inline(state, value, spot.rpr)
    if spot.kind == "block":
        return paragraphs(state, value, spot.ppr, spot.rpr)
    return _in_text(state, value, spot)


def _made(state: State, value: Markup, spot: Spot) -> str:
    """What a macro or a block of the template made: as it is where it fits, else its text.

    Made within a run, it begins with text or by closing that run; made of whole runs or paragraphs, with one of those.
    """
    made = str(value)
    whole = made.startswith("<w:")
    if spot.kind == "text" and not whole and (spot.splits or "</w:p>" not in made):
        return made
    if spot.kind in ("run", "block") and whole and made.startswith("<w:r") == (spot.kind == "run"):
        return made
    return write_value(state, runs.plain(made), spot)


def _in_text(state: State, value: object, spot: Spot) -> str:
    reopen = f"<w:r>{spot.rpr}{runs.OPEN_TEXT}"
    if isinstance(value, str):
        return _text(value, spot, reopen)
    if isinstance(value, Markdown | Foreign | Link | Picture):
        if spot.in_link:
            return escape(plain.text(value))
        blocks = plain.blocks(value)
        if spot.splits and len(blocks) > 1:
            looks = _rpr(value, spot.rpr)
            first = _line(state, blocks[0], looks)
            *between, last = (_paragraph(state, block, spot.ppr, looks) for block in blocks[1:])
            return f"</w:t></w:r>{first}</w:p>{''.join(between)}{last.removesuffix('</w:p>')}{reopen}"
        return f"</w:t></w:r>{inline(state, value, spot.rpr)}{reopen}"
    return escape(plain.text(value))


def _text(value: str, spot: Spot, reopen: str) -> str:
    value = value.rstrip("\r\n")
    if not spot.splits:
        return runs.within_text(value)
    new_paragraph = f"</w:t></w:r></w:p><w:p>{spot.ppr}{reopen}"
    written = ""
    for index, piece in enumerate(_PARAGRAPHS.split(value)):
        if index % 2 == 0:
            written += runs.within_text(piece)
        elif piece == "\f":
            written += f"</w:t></w:r></w:p><w:p>{_PAGE_BREAK}</w:p><w:p>{spot.ppr}{reopen}"
        else:
            written += new_paragraph
    return written


def inline(state: State, value: object, rpr: str) -> str:
    """A value as runs; paragraphs become line breaks."""
    if isinstance(value, Link):
        return runs.hyperlink(value.text, value.url, rpr, state, state.styles.hyperlink)
    if isinstance(value, Picture):
        return f"<w:r>{pictures.drawing(value, state)}</w:r>"
    looks = _rpr(value, rpr)
    lines = [_line(state, block, looks) for block in plain.blocks(value)]
    return f"<w:r>{looks}<w:br/><w:br/></w:r>".join(lines)


def _line(state: State, block: Block, rpr: str) -> str:
    prefix = runs.run(runs.block_prefix(block), rpr)
    return prefix + runs.spans(block.spans, rpr, state, state.styles.hyperlink)


def paragraphs(state: State, value: object, ppr: str, rpr: str) -> str:
    """A value as whole paragraphs."""
    if isinstance(value, Link | Picture):
        return f"<w:p>{ppr}{inline(state, value, rpr)}</w:p>"
    looks = _rpr(value, rpr)
    return "".join(_paragraph(state, block, ppr, looks) for block in plain.blocks(value))


def _paragraph(state: State, block: Block, ppr: str, rpr: str) -> str:
    content = runs.spans(block.spans, rpr, state, state.styles.hyperlink)
    style = {"bullet": state.styles.bullet, "number": state.styles.number}.get(block.kind, "")
    if block.kind == "paragraph" or not style:
        return f"<w:p>{ppr}{runs.run(runs.block_prefix(block), rpr)}{content}</w:p>"
    numbering = ""
    if block.kind == "number" and state.styles.number_abstract:
        if block.starts or not state.lists:
            state.lists.append(state.styles.next_num + len(state.lists))
        level = min(block.level, state.styles.number_depth - 1)
        numbering = f'<w:ilvl w:val="{level}"/><w:numId w:val="{state.lists[-1]}"/>'
    elif block.kind == "bullet" and state.styles.bullet_num and block.level:
        level = min(block.level, state.styles.bullet_depth - 1)
        numbering = f'<w:ilvl w:val="{level}"/><w:numId w:val="{state.styles.bullet_num}"/>'
    return f"<w:p>{runs.paragraph_properties(ppr, style, numbering)}{content}</w:p>"


def _rpr(value: object, rpr: str) -> str:
    return runs.with_properties(rpr, lang=f'w:val="{value.lang}"') if isinstance(value, Foreign) else rpr
