"""The styles part: written whole, so that nothing of a library's default template comes along.

No paragraph has a border: LibreOffice 7.4 draws them outside the tagged content of a PDF, which PDF/UA forbids.
Shading and the rules of tables are tagged.
"""

from __future__ import annotations

from tools.templates.numbering import BULLETS, HEADINGS, NUMBERS
from tools.templates.theme import FJORD, FJORD_DEEP, INK, MIST, RULE, SLATE, TEAL
from tools.templates.xml import Element, el


def styles(language: str) -> Element:
    """Return the styles part of a document in `language` (`nn-NO`)."""
    return el(
        "w:styles", _defaults(language), *_paragraphs(), *_headings(), *_cover(), *_lists(), *_characters(), *_tables()
    )


def colour(value: str) -> Element:
    """Return a text colour, bound to the theme where the theme has it."""
    slots = {INK: "text1", FJORD_DEEP: "text2", FJORD: "accent1", SLATE: "accent6", "FFFFFF": "background1"}
    return el("w:color", val=value, themeColor=slots[value])


def fill(value: str) -> Element:
    """Return a background, bound to the theme."""
    slots = {MIST: "background2", FJORD_DEEP: "text2", TEAL: "accent2"}
    return el("w:shd", val="clear", color="auto", fill=value, themeFill=slots[value])


def rule(side: str, value: str = RULE, *, size: int = 4, space: int = 0) -> Element:
    """Return one border; `size` counts eighths of a point, `space` points."""
    return el(f"w:{side}", val="single", sz=size, space=space, color=value)


def size(points: float) -> list[Element]:
    """Return a text size."""
    return [el("w:sz", val=round(points * 2)), el("w:szCs", val=round(points * 2))]


def _defaults(language: str) -> Element:
    fonts = el(
        "w:rFonts", asciiTheme="minorHAnsi", hAnsiTheme="minorHAnsi", eastAsiaTheme="minorEastAsia", cstheme="minorBidi"
    )
    run = el("w:rPr", fonts, *size(11), el("w:lang", val=language, eastAsia="en-US", bidi="ar-SA"))
    paragraph = el("w:pPr", el("w:spacing", after=120, line=276, lineRule="auto"))
    return el("w:docDefaults", el("w:rPrDefault", run), el("w:pPrDefault", paragraph))


def style(
    id: str,
    name: str,
    paragraph: list[Element] | None = None,
    run: list[Element] | None = None,
    *,
    kind: str = "paragraph",
    based: str = "Normal",
    following: str = "",
    default: bool = False,
    quick: bool = False,
    priority: int = 99,
) -> Element:
    """Return a style; the properties of its paragraphs stand in the order of the schema."""
    element = el(
        "w:style",
        el("w:name", val=name),
        el("w:basedOn", val=based) if based and not default else None,
        el("w:next", val=following) if following else None,
        el("w:uiPriority", val=priority),
        el("w:qFormat") if quick else None,
        el("w:pPr", *paragraph) if paragraph else None,
        el("w:rPr", *run) if run else None,
        type=kind,
        styleId=id,
    )
    if default:
        element.set(f"{{{element.nsmap['w']}}}default", "1")
    return element


def _paragraphs() -> list[Element]:
    return [
        style("Normal", "Normal", [el("w:suppressAutoHyphens")], [colour(INK)], default=True, quick=True, priority=0),
        style("Field", "Felt", quick=True, priority=10),
        style("Intro", "Innleiing", [el("w:keepNext")], quick=True),
        style("PlaceholderParagraph", "Veiledning", _panel(), [colour(SLATE), *size(10)], following="Field"),
        style(
            "TableText",
            "Tabelltekst",
            [el("w:suppressAutoHyphens", val=0), el("w:spacing", before=40, after=40, line=252, lineRule="auto")],
            size(10),
            quick=True,
        ),
        style("TableHead", "Tabellhode", [el("w:keepNext")], [el("w:b"), el("w:bCs")], based="TableText"),
        style("TableNumber", "Tabelltall", [el("w:jc", val="right")], based="TableText"),
        style("Fact", "Opplysning", _fact_paragraph(), quick=True),
        style("Notice", "Merknad", _notice(), quick=True),
        style(
            "TableNote", "Tabellmerknad", [el("w:spacing", before=160, after=0)], [colour(SLATE), *size(10)], quick=True
        ),
        style("Header", "header", _edge(), [colour(SLATE), *size(9)]),
        style("Footer", "footer", _edge(), [colour(SLATE), *size(9)]),
    ]


def _panel() -> list[Element]:
    """The look of a field that nothing is written in."""
    return [fill(MIST), el("w:spacing", after=0, line=288, lineRule="auto"), _indent(113)]


def _indent(width: int) -> Element:
    """Return a hanging indent: with a tab in front, text stands in from the edge of its background."""
    return el("w:ind", left=width, hanging=width)


def _notice() -> list[Element]:
    return [fill(MIST), el("w:spacing", before=240, after=240), _indent(113)]


def _fact_paragraph() -> list[Element]:
    return [
        el("w:tabs", el("w:tab", val="left", pos=2268)),
        el("w:spacing", before=60, after=60),
        el("w:ind", left=2268, hanging=2268),
    ]


def _edge() -> list[Element]:
    return [el("w:spacing", after=0, line=240, lineRule="auto")]


def _headings() -> list[Element]:
    looks = {1: (20.0, FJORD, 480, 120), 2: (15.0, FJORD, 240, 80), 3: (12.5, INK, 240, 60)}
    styles = []
    for level, (points, value, before, after) in looks.items():
        paragraph = [
            el("w:keepNext"),
            el("w:keepLines"),
            el("w:numPr", el("w:ilvl", val=level - 1), el("w:numId", val=HEADINGS)),
            el("w:spacing", before=before, after=after, line=240, lineRule="auto"),
            el("w:outlineLvl", val=level - 1),
        ]
        run = [el("w:b"), el("w:bCs"), colour(value), *size(points)]
        styles.append(
            style(f"Heading{level}", f"heading {level}", paragraph, run, following="Normal", quick=True, priority=9)
        )
    return styles


def _cover() -> list[Element]:
    return [
        style(
            "Title",
            "Title",
            [
                el("w:keepNext"),
                fill(FJORD_DEEP),
                el("w:spacing", before=480, after=360, line=252, lineRule="auto"),
                el("w:ind", left=340, hanging=340),
            ],
            [el("w:b"), el("w:bCs"), colour("FFFFFF"), *size(32)],
            following="Normal",
            quick=True,
            priority=10,
        ),
        style(
            "CoverTitle",
            "Forsidetittel",
            [el("w:spacing", before=2400, after=600, line=252, lineRule="auto")],
            size(38),
            based="Title",
            following="Normal",
        ),
        style("MarkName", "Programnavn", _mark(120), [colour(INK), *size(15)]),
        style(
            "MarkWord",
            "Programord",
            _mark(0),
            [el("w:b"), el("w:bCs"), colour(FJORD), el("w:spacing", val=60), *size(24)],
        ),
        style(
            "FrontHeading",
            "Overskrift uten nummer",
            [el("w:keepNext"), el("w:spacing", before=360, after=120)],
            [el("w:b"), el("w:bCs"), colour(FJORD), *size(15)],
            following="Normal",
        ),
        style("TOC1", "toc 1", _contents(0, 80), [el("w:b"), el("w:bCs")], priority=39),
        style("TOC2", "toc 2", _contents(454, 0), priority=39),
    ]


def _mark(before: int) -> list[Element]:
    return [
        el("w:keepNext"),
        el("w:spacing", before=before, after=0, line=240, lineRule="auto"),
        el("w:ind", left=1361),
    ]


def _contents(left: int, before: int) -> list[Element]:
    return [
        el("w:tabs", el("w:tab", val="left", pos=left + (454 if not left else 624))),
        el("w:spacing", before=before, after=20, line=252, lineRule="auto"),
        el("w:ind", left=left + (454 if not left else 624), hanging=454 if not left else 624),
    ]


def _lists() -> list[Element]:
    # The entries of a list stand close; what comes after the list stands as far off as after any paragraph.
    return [
        style(id, name, [el("w:numPr", el("w:numId", val=number)), el("w:contextualSpacing")], quick=True)
        for id, name, number in (("ListBullet", "List Bullet", BULLETS), ("ListNumber", "List Number", NUMBERS))
    ]


def _characters() -> list[Element]:
    return [
        style("DefaultParagraphFont", "Default Paragraph Font", kind="character", default=True, priority=1),
        style(
            "PlaceholderText",
            "Placeholder Text",
            None,
            [colour(SLATE), *size(10), fill(MIST)],
            kind="character",
            based="DefaultParagraphFont",
        ),
        style(
            "Strong",
            "Strong",
            None,
            [el("w:b"), el("w:bCs")],
            kind="character",
            based="DefaultParagraphFont",
            quick=True,
        ),
        style(
            "Emphasis",
            "Emphasis",
            None,
            [el("w:i"), el("w:iCs")],
            kind="character",
            based="DefaultParagraphFont",
            quick=True,
        ),
        style(
            "Hyperlink",
            "Hyperlink",
            None,
            [colour(FJORD), el("w:u", val="single")],
            kind="character",
            based="DefaultParagraphFont",
        ),
        style(
            "CoverParticipant",
            "Deltaker",
            None,
            [el("w:b", val=0), el("w:bCs", val=0), *size(20)],
            kind="character",
            based="DefaultParagraphFont",
        ),
        style("Label", "Ledetekst", None, [colour(SLATE), *size(10)], kind="character", based="DefaultParagraphFont"),
    ]


def _tables() -> list[Element]:
    none = el("w:tblPr", el("w:tblInd", w=0, type="dxa"), margins(0, 108))
    plain = style("TableNormal", "Normal Table", kind="table", default=True)
    plain.append(none)
    ruled = style("ProgrammeTable", "Programtabell", kind="table", based="TableNormal", quick=True)
    borders = el("w:tblBorders", rule("top", SLATE, size=6), rule("bottom", SLATE, size=6), rule("insideH"))
    ruled.append(el("w:tblPr", borders, margins(40, 75)))
    ruled.append(first_row())
    return [plain, ruled, style("NoList", "No List", kind="numbering", default=True)]


def first_row() -> Element:
    """Return the look of a table's head. LibreOffice 7.4 does not hand it on to a style that is based on another."""
    return el("w:tblStylePr", el("w:rPr", el("w:b"), el("w:bCs")), el("w:tcPr", fill(MIST)), type="firstRow")


def margins(vertical: int, horizontal: int) -> Element:
    """Return the padding of a table's cells, in twips."""
    sides = {"top": vertical, "left": horizontal, "bottom": vertical, "right": horizontal}
    return el("w:tblCellMar", *(el(f"w:{side}", w=width, type="dxa") for side, width in sides.items()))
