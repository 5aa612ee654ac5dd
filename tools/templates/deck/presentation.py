"""The template put together as a PowerPoint file."""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates import parts
from tools.templates.deck import grid, notes
from tools.templates.deck.chart import PENDING
from tools.templates.deck.chart_part import chart_part, chart_workbook
from tools.templates.deck.layouts import layouts
from tools.templates.deck.master import master
from tools.templates.deck.prototype import Layout, Prototype
from tools.templates.deck.slide import finish, slide
from tools.templates.deck.type_styles import text_level
from tools.templates.deck.words import Words
from tools.templates.package import Package
from tools.templates.theme import theme
from tools.templates.xml import Element, el, name, part

_OFFICE = "application/vnd.openxmlformats-officedocument"
_SLIDES = f"{_OFFICE}.presentationml"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_MAIN, _MASTER, _NOTES = (
    "ppt/presentation.xml",
    "ppt/slideMasters/slideMaster1.xml",
    "ppt/notesMasters/notesMaster1.xml",
)
_MASTER_ID = 2_147_483_648
_TABLE_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


class Presentation:
    """A PowerPoint file being made."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.package = Package()
        self.charts = 0
        self._layouts: dict[Layout, str] = {}

    def write(self, prototypes: Sequence[Prototype]) -> bytes:
        """Return the file with a slide for each prototype."""
        add, tag = self.package.add, self.words.tag
        core = parts.core("{{ title }}", self.words["subject"], tag)
        add("docProps/core.xml", part(core), "application/vnd.openxmlformats-package.core-properties+xml", _CORE)
        application = parts.application("Microsoft Office PowerPoint")
        add("docProps/app.xml", part(application), f"{_OFFICE}.extended-properties+xml", "extended-properties")
        add(_MAIN, b"", f"{_SLIDES}.presentation.main+xml", "officeDocument")
        self._master()
        notes_master = self._part(_NOTES, notes.notes_master(self.words), "notesMaster", _MAIN)
        self._theme(2, _NOTES)
        slides = [self._slide(number, prototype) for number, prototype in enumerate(prototypes, 1)]
        self._small_parts()
        self.package.parts[_MAIN] = part(_presentation(tag, "rId1", notes_master, slides))
        return self.package.zip()

    def _part(self, path: str, root: Element, kind: str, source: str) -> str:
        finished = part(finish(root, self.words.tag))
        return self.package.add(path, finished, f"{_SLIDES}.{kind}+xml", kind, source)

    def _theme(self, number: int, source: str) -> None:
        path = f"ppt/theme/theme{number}.xml"
        self.package.add(path, part(theme(self.words.theme)), f"{_OFFICE}.theme+xml", "theme", source)

    def _master(self) -> None:
        self.package.add(_MASTER, b"", f"{_SLIDES}.slideMaster+xml", "slideMaster", _MAIN)
        listed = []
        for number, (key, root) in enumerate(layouts(self.words).items(), 1):
            path = f"ppt/slideLayouts/slideLayout{number}.xml"
            listed.append((_MASTER_ID + number, self._part(path, root, "slideLayout", _MASTER)))
            self.package.relate(_MASTER, "slideMaster", path)
            self._layouts[key] = path
        self.package.parts[_MASTER] = part(finish(master(self.words, listed), self.words.tag))
        self._theme(1, _MASTER)

    def _slide(self, number: int, prototype: Prototype) -> str:
        path = f"ppt/slides/slide{number}.xml"
        root = slide(prototype, self.words)
        self.package.relate(self._layouts[prototype.layout], "slideLayout", path)
        for held in root.iter(name("c:chart")):
            held.set(name("r:id"), self._chart(held.get(name("r:id"), "").removeprefix(PENDING), path))
        held_by = self._part(path, root, "slide", _MAIN)
        page = f"ppt/notesSlides/notesSlide{number}.xml"
        lines = (f"type: {prototype.type}", prototype.notes)
        self._part(page, notes.notes_page(self.words, *lines), "notesSlide", path)
        self.package.relate(_NOTES, "notesMaster", page)
        self.package.relate(path, "slide", page)
        return held_by

    def _chart(self, kind: str, source: str) -> str:
        """Add the part of a chart and its workbook; return the relationship that the frame names."""
        self.charts += 1
        path = f"ppt/charts/chart{self.charts}.xml"
        names, series = tuple(self.words["chart.categories"].split("|")), self.words["chart.series"]
        book = f"ppt/embeddings/Microsoft_Excel_Sheet{self.charts}.xlsx"
        held = self.package.add(book, chart_workbook(names, series), f"{_OFFICE}.spreadsheetml.sheet", "package", path)
        finished = part(finish(chart_part(kind, names, series, held), self.words.tag))
        return self.package.add(path, finished, f"{_OFFICE}.drawingml.chart+xml", "chart", source)

    def _small_parts(self) -> None:
        small = {
            "presProps": el("p:presentationPr"),
            "viewProps": el("p:viewPr", el("p:gridSpacing", cx=grid.emu(0.5), cy=grid.emu(0.5))),
            "tableStyles": el("a:tblStyleLst", **{"def": _TABLE_STYLE}),
        }
        for kind, root in small.items():
            self.package.add(f"ppt/{kind}.xml", part(root), f"{_SLIDES}.{kind}+xml", kind, _MAIN)


def _presentation(tag: str, master_id: str, notes_id: str, slides: Sequence[str]) -> Element:
    look = [el("a:defPPr", el("a:defRPr", lang=tag)), *(text_level(number) for number in range(9))]
    return el(
        "p:presentation",
        el("p:sldMasterIdLst", el("p:sldMasterId", id=_MASTER_ID, r_id=master_id)),
        el("p:notesMasterIdLst", el("p:notesMasterId", r_id=notes_id)),
        el("p:sldIdLst", *(el("p:sldId", id=255 + number, r_id=held) for number, held in enumerate(slides, 1))),
        el("p:sldSz", cx=grid.emu(grid.WIDTH), cy=grid.emu(grid.HEIGHT)),
        el("p:notesSz", cx=grid.emu(notes.PAGE[0]), cy=grid.emu(notes.PAGE[1])),
        el("p:defaultTextStyle", *look),
        saveSubsetFonts=1,
    )
