"""What elements of DrawingML change in the looks of text: paragraph properties, run properties, list styles."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from lxml import etree

from docgen.office import xml
from docgen.office.wrapping import Level
from docgen.office.xml import Element, q

EMU_PER_POINT = 12_700
Levels = tuple[Level, ...]
Fonts = tuple[str, str]
"""The theme's fonts, for headings and for text."""

_FRAGMENT = f'<x xmlns:a="{xml.A}" xmlns:r="{xml.R}">'


def parsed(fragment: str) -> Element | None:
    """An element of written XML with the prefix `a`; None when there is none. Unknown prefixes are no matter."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(f"{_FRAGMENT}{fragment}</x>", parser)
    return root[0] if len(root) else None


@lru_cache(maxsize=4096)
def of_run(fragment: str, level: Level, fonts: Fonts) -> Level:
    """The looks of a run, from its written a:rPr."""
    return with_run(level, parsed(fragment), fonts)


@lru_cache(maxsize=4096)
def of_paragraph(fragment: str, level: Level) -> Level:
    """The looks of a paragraph, from its written a:pPr."""
    return with_paragraph(level, parsed(fragment))


def with_run(level: Level, properties: Element | None, fonts: Fonts) -> Level:
    """Looks with what an a:rPr, a:defRPr or a:endParaRPr says."""
    if properties is None:
        return level
    get = properties.get
    latin = properties.find(q("a:latin"))
    return level._replace(
        size=number(get("sz"), level.size * 100) / 100,
        bold=_flag(get("b"), level.bold),
        caps=get("cap", "all" if level.caps else "none") != "none",
        spacing=number(get("spc"), level.spacing * 100) / 100,
        font=level.font if latin is None else _typeface(latin.get("typeface", ""), fonts) or level.font,
    )


def with_paragraph(level: Level, properties: Element | None) -> Level:
    """Looks with what an a:pPr or a:lvl1pPr says, apart from its a:defRPr."""
    if properties is None:
        return level
    tabs = properties.find(q("a:tabLst"))
    return level._replace(
        left=points(properties.get("marL"), level.left),
        right=points(properties.get("marR"), level.right),
        indent=points(properties.get("indent"), level.indent),
        line=_spacing(properties.find(q("a:lnSpc")), level.line, -1),
        before=_spacing(properties.find(q("a:spcBef")), level.before, 1),
        after=_spacing(properties.find(q("a:spcAft")), level.after, 1),
        tabs=level.tabs if tabs is None else tuple(sorted(points(tab.get("pos"), 0) for tab in tabs)),
    )


def with_style(levels: Levels, style: Element | None, fonts: Fonts) -> Levels:
    """Nine levels with what a list style (a:lstStyle, p:bodyStyle, p:defaultTextStyle, …) says of each."""
    if style is None or not len(style):
        return levels
    default = style.find(q("a:defPPr"))
    return tuple(
        _with_level(_with_level(level, default, fonts), style.find(q(f"a:lvl{n}pPr")), fonts)
        for n, level in enumerate(levels, 1)
    )


def with_styles(styles: Iterable[Element | None], fonts: Fonts) -> Levels:
    """Nine levels from list styles, the most general first."""
    levels: Levels = (Level(font=fonts[1]),) * 9
    for style in styles:
        levels = with_style(levels, style, fonts)
    return levels


def points(value: str | None, default: float) -> float:
    """A length in EMU as points."""
    return number(value, default * EMU_PER_POINT) / EMU_PER_POINT


def number(value: str | None, default: float) -> float:
    """A number that may be missing, or nonsense."""
    try:
        return default if value is None else float(value)
    except ValueError:
        return default


def share(value: str | None, default: float) -> float:
    """A percentage as a factor: `90000` (thousandths of a hundredth) or `90%`."""
    if value is not None and value.endswith("%"):
        return number(value[:-1], default * 100) / 100
    return number(value, default * 100_000) / 100_000


def _with_level(level: Level, properties: Element | None, fonts: Fonts) -> Level:
    if properties is None:
        return level
    return with_run(with_paragraph(level, properties), properties.find(q("a:defRPr")), fonts)


def _spacing(element: Element | None, default: float, sign: int) -> float:
    """Points times `sign`, a factor times `-sign`: Level says which is negative."""
    if element is None or not len(element):
        return default
    value = element[0].get("val")
    if element[0].tag == q("a:spcPts"):
        return sign * number(value, 0.0) / 100
    return -sign * share(value, 1.0)


def _flag(value: str | None, default: bool) -> bool:
    return default if value is None else value in ("1", "true", "on")


def _typeface(name: str, fonts: Fonts) -> str:
    return fonts[0] if name.startswith("+mj") else fonts[1] if name.startswith("+mn") else name
