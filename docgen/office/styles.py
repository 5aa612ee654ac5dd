"""What a Word template's styles and numbering say: headings, lists, links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from docgen.office import xml
from docgen.office.package import Package
from docgen.office.xml import q, value

_HEADING = re.compile(r"heading ?([1-9])\Z", re.IGNORECASE)


class Level(NamedTuple):
    """One level of a multilevel list: its number format, its text such as `%1.%2`, where it starts."""

    format: str
    text: str
    start: int


@dataclass(slots=True)
class Styles:
    """The styles of a template, by what the engine needs them for. An empty id means that there is none.

    A depth is the number of levels that a list of the style has.
    """

    bullet: str = ""
    number: str = ""
    hyperlink: str = ""
    headings: dict[str, int] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)  # by the style's name in small letters
    following: dict[str, str] = field(default_factory=dict)
    levels: dict[str, Level] = field(default_factory=dict)
    numbering_part: str = ""
    number_abstract: str = ""
    number_depth: int = 1
    bullet_num: str = ""
    bullet_depth: int = 1
    next_num: int = 1

    def heading_level(self, style: str | None) -> int:
        """The level of a heading style, from 1; 0 for every other style."""
        return self.headings.get(style or "", 0)


def read(package: Package) -> Styles:
    """Read the styles and numbering parts; a template without them has no lists and no numbered headings."""
    styles = Styles()
    for part in package.related(package.main, "styles"):
        tree = package.tree(part)
        numbered = _read_styles(tree, styles)
        for numbering in package.related(package.main, "numbering"):
            _read_numbering(package.tree(numbering), numbering, numbered, styles)
    return styles


def _read_styles(tree: xml.Element, styles: Styles) -> dict[str, tuple[str, int]]:
    """Fill in the style ids; returns the numbering (numId, level) of each paragraph style that has one."""
    numbered: dict[str, tuple[str, int]] = {}
    for style in tree.iter(q("w:style")):
        style_id = style.get(q("w:styleId"), "")
        name = (value(xml.child(style, "w:name")) or style_id).lower()
        styles.ids[name] = style_id
        if match := _HEADING.match(name):
            styles.headings[style_id] = int(match[1])
        if following := value(xml.child(style, "w:next")):
            styles.following[style_id] = following
        num = style.find(f"{q('w:pPr')}/{q('w:numPr')}")
        if num is not None and (num_id := value(xml.child(num, "w:numId"))):
            numbered[style_id] = (num_id, int(value(xml.child(num, "w:ilvl")) or 0))
    styles.bullet, styles.number = styles.ids.get("list bullet", ""), styles.ids.get("list number", "")
    styles.hyperlink = styles.ids.get("hyperlink", "")
    return numbered


def _read_numbering(tree: xml.Element, part: str, numbered: dict[str, tuple[str, int]], styles: Styles) -> None:
    styles.numbering_part = part
    abstracts = {e.get(q("w:abstractNumId"), ""): e for e in tree.iter(q("w:abstractNum"))}
    nums = {e.get(q("w:numId"), ""): value(xml.child(e, "w:abstractNumId")) or "" for e in tree.iter(q("w:num"))}
    styles.next_num = max((int(num) for num in nums if num.isdigit()), default=0) + 1
    if styles.number in numbered:
        styles.number_abstract = nums.get(numbered[styles.number][0], "")
        styles.number_depth = _depth(abstracts.get(styles.number_abstract))
    if styles.bullet in numbered:
        styles.bullet_num = numbered[styles.bullet][0]
        styles.bullet_depth = _depth(abstracts.get(nums.get(styles.bullet_num, "")))
    for style_id in styles.headings:
        if style_id in numbered:
            num_id, ilvl = numbered[style_id]
            level = _level(abstracts.get(nums.get(num_id, "")), ilvl)
            if level:
                styles.levels[style_id] = level


def _depth(abstract: xml.Element | None) -> int:
    """How many levels a list has, at least one."""
    return 1 if abstract is None else max(1, len(abstract.findall(q("w:lvl"))))


def _level(abstract: xml.Element | None, ilvl: int) -> Level | None:
    if abstract is None:
        return None
    for lvl in abstract.iter(q("w:lvl")):
        if lvl.get(q("w:ilvl")) == str(ilvl):
            number_format = value(xml.child(lvl, "w:numFmt")) or "decimal"
            start = int(value(xml.child(lvl, "w:start")) or 1)
            return Level(number_format, value(xml.child(lvl, "w:lvlText")) or "", start)
    return None
