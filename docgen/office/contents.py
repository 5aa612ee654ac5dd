"""The contents list: taken out of the template, written anew from the headings of each document.

Its entries lead to the headings and carry their numbers; they have no page numbers, which only a layout engine
knows, so the list is right when the file opens and never asks to be updated (ECMA-376 Part 1, 17.16.5.68).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jinja2 import pass_context
from jinja2.runtime import Context

from docgen.office import xml
from docgen.office.fields import complex_fields
from docgen.office.lift import holds_something
from docgen.office.sandbox import state_of
from docgen.office.state import Heading, State
from docgen.office.styles import Level, Styles
from docgen.office.tags import WORD, TagTable
from docgen.office.xml import Element, q, value

TOC_MARK = "\ue000toc:{}\ue001"
_BOOKMARK = "_TocDocgen"
_TOC = re.compile(r"\s*TOC\b")
_RANGE = re.compile(r'\\o\s+"(\d)-(\d)"')
_WRITTEN_HEADING = re.compile(
    r'<w:bookmarkStart w:id="(\d+)" w:name="(_TocDocgen\d+)"/>(.*?)<w:bookmarkEnd w:id="\1"/>', re.DOTALL
)
_WRITTEN_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:tab|br|cr)/>")


class Contents(NamedTuple):
    """A contents list: its instruction, its levels, and the style of each level's entries."""

    instruction: str
    low: int
    high: int
    styles: tuple[str, ...]


def take_out(root: Element, styles: Styles) -> list[Contents]:
    """Take the contents lists out of a tree; a mark stands where each one's paragraphs were."""
    found: list[Contents] = []
    for field in complex_fields(root):
        if not _TOC.match(field.instruction) or '\\c "' in field.instruction:
            continue
        match = _RANGE.search(field.instruction)
        low, high = (int(match[1]), int(match[2])) if match else (1, 9)
        entries = tuple(styles.ids.get(f"toc {level}", "") for level in range(1, 10))
        paragraphs = _paragraphs(field.elements)
        mark = paragraphs[0].makeelement(q("w:p"))
        mark.text = TOC_MARK.format(len(found))
        for run in field.elements:
            xml.drop(run)
        # What shares a paragraph with the list, be it text or the end of a section, is not the list's and stays.
        kept = [paragraph for paragraph in paragraphs if holds_something(paragraph, WORD)]
        if kept and kept[0] is paragraphs[0]:
            paragraphs[0].addnext(mark)
        else:
            paragraphs[0].addprevious(mark)
        for paragraph in paragraphs:
            if paragraph not in kept:
                xml.drop(paragraph)
        found.append(Contents(field.instruction.strip(), low, high, entries))
    return found


def _paragraphs(elements: list[Element]) -> list[Element]:
    """The paragraphs that hold the runs of a field, each once, in order."""
    seen: dict[Element, None] = {}
    for element in elements:
        for paragraph in element.iterancestors(q("w:p")):
            seen[paragraph] = None
            break
    return list(seen)


def mark_headings(root: Element, styles: Styles, table: TagTable) -> None:
    """Put a bookmark around each heading, with its number counted as it is written.

    The bookmarks of an earlier result of docgen's, which is a template now, give way to the new ones.
    """
    _forget_marks(root)
    for paragraph in list(root.iter(q("w:p"))):
        properties = xml.child(paragraph, "w:pPr")
        style = value(xml.child(properties, "w:pStyle")) if properties is not None else None
        level = styles.heading_level(style)
        if not level or next(paragraph.iterancestors(q("w:txbxContent")), None) is not None:
            continue
        own = properties.find(f"{q('w:numPr')}/{q('w:numId')}") if properties is not None else None
        numbered = style if value(own) != "0" else ""
        opening = table.raw(f"{level}|docgen_heading('{numbered}')", kind="internal")
        paragraph.insert(0 if properties is None else 1, opening)
        paragraph.append(table.raw("''|docgen_heading_end", kind="internal"))


def _forget_marks(root: Element) -> None:
    starts = [e for e in root.iter(q("w:bookmarkStart")) if e.get(q("w:name"), "").startswith(_BOOKMARK)]
    numbers = {start.get(q("w:id")) for start in starts}
    for mark in starts + [e for e in root.iter(q("w:bookmarkEnd")) if e.get(q("w:id")) in numbers]:
        xml.drop(mark)


@pass_context
def heading(context: Context, level: int, style: str) -> str:
    """The beginning of a heading's bookmark."""
    state = state_of(context)
    bookmark = f"{_BOOKMARK}{len(state.headings) + 1}"
    state.headings.append(Heading(bookmark, state.fresh_id(), level, _number(state, level, style)))
    return f'<w:bookmarkStart w:id="{state.ids}" w:name="{bookmark}"/>'


@pass_context
def heading_end(context: Context, _: str) -> str:
    """The end of the bookmark that began last."""
    return f'<w:bookmarkEnd w:id="{state_of(context).headings[-1].id}"/>'


def _number(state: State, level: int, style: str) -> str:
    levels = state.styles.levels
    if style not in levels:
        return ""
    by_depth = {depth: levels[s] for s, depth in state.styles.headings.items() if s in levels}
    counters = state.counters
    counters[level - 1] = counters[level - 1] + 1 if counters[level - 1] else levels[style].start
    counters[level:] = [0] * (9 - level)
    return re.sub(r"%(\d)", lambda m: _counted(counters[int(m[1]) - 1], by_depth.get(int(m[1]))), levels[style].text)


def _counted(count: int, level: Level | None) -> str:
    kind = level.format if level else "decimal"
    if kind in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman if kind == "upperRoman" else roman.lower()
    return f"{count:02d}" if kind == "decimalZero" else str(count)


def _roman(count: int) -> str:
    text = ""
    for size, sign in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
                       (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):  # fmt: skip
        times, count = divmod(count, size)
        text += sign * times
    return text


def write(text: str, lists: list[Contents], state: State) -> str:
    """Put the contents lists into a rendered part, from the headings that were written."""
    texts = {m[2]: _visible(m[3]) for m in _WRITTEN_HEADING.finditer(text)}
    for index, one in enumerate(lists):
        entries = [h for h in state.headings if one.low <= h.level <= one.high and texts.get(h.bookmark, "").strip()]
        mark = f"<w:p>{TOC_MARK.format(index)}</w:p>"
        text = text.replace(mark, _contents(one, entries, texts))
    return text


def _visible(inner: str) -> str:
    return "".join(m[1] if m[1] is not None else " " for m in _WRITTEN_TEXT.finditer(inner))


def _contents(one: Contents, entries: list[Heading], texts: dict[str, str]) -> str:
    instruction = one.instruction.replace("&", "&amp;").replace("<", "&lt;")
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    if not entries:
        return f"<w:p>{begin}{end}</w:p>"
    lines = []
    for index, entry in enumerate(entries):
        style = one.styles[entry.level - 1]
        ppr = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        number = f'<w:r><w:t xml:space="preserve">{entry.number}</w:t><w:tab/></w:r>' if entry.number else ""
        link = (
            f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{number}'
            f'<w:r><w:t xml:space="preserve">{texts[entry.bookmark].strip()}</w:t></w:r></w:hyperlink>'
        )
        lines.append(f"<w:p>{ppr}{begin if index == 0 else ''}{link}{end if index == len(entries) - 1 else ''}</w:p>")
    return "".join(lines)
