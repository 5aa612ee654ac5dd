"""What a shape of a slide inherits from its layout, its master, the presentation and the theme: place, room and looks.

Made once per layout. Lengths are points, save for geometry(), which is in EMU.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from docgen.office import bodies, levels, outlines, placeholders
from docgen.office.fit import Frame
from docgen.office.levels import EMU_PER_POINT, points, share
from docgen.office.wrapping import Level
from docgen.office.xml import Element, q

_INSETS = {"lIns": 7.2, "tIns": 3.6, "rIns": 7.2, "bIns": 3.6}
_UPRIGHT = ("horz", "wordArtVert", "wordArtVertRtl")
_GAP = 4.0
_MARGIN = 18.0
"""Least distance from a table to what is under it, and to the bottom of the slide."""
_SLIDE_HEIGHT = 6_858_000


class TableFrame(NamedTuple):
    """Room for the rows of a table: the widths of its columns, and the height from its top to what is under it.

    `level` is how text looks in a cell that does not say; the style of the table may make the first row and the first
    column bold. `insets` are left, top, right and bottom of a cell that does not say.
    """

    columns: tuple[float, ...]
    room: float
    level: Level = Level()
    bold_row: bool = False
    bold_column: bool = False
    insets: tuple[float, float, float, float] = (7.2, 3.6, 7.2, 3.6)
    fonts: tuple[str, str] = ("Calibri", "Calibri")


class Inheritance:
    """What the shapes of slides on one layout inherit. Each root may be missing."""

    def __init__(
        self, layout: Element | None, master: Element | None, presentation: Element | None, theme: Element | None
    ) -> None:
        self._layout, self._master, self._presentation = layout, master, presentation
        self._fonts = (_theme_font(theme, "a:majorFont"), _theme_font(theme, "a:minorFont"))
        self._of_layout, self._of_master = placeholders.held_by(layout), placeholders.held_by(master)
        self._known: dict[tuple[str, tuple[Element, ...]], levels.Levels] = {}

    def frame(self, shape: Element) -> Frame | None:
        """The room for the text of a p:sp; None when nothing says how large the shape is."""
        geometry = self.geometry(shape)
        if geometry is None:
            return None
        chain = self._chain(shape)
        said = bodies.of(chain)
        width, height = geometry[2] / EMU_PER_POINT, geometry[3] / EMU_PER_POINT
        outline = outlines.inset(bodies.with_outline(chain), width, height)
        left, top, right, bottom = (
            points(bodies.attribute(said, name), default) + taken
            for (name, default), taken in zip(_INSETS.items(), outline, strict=True)
        )
        width, height = width - left - right, height - top - bottom
        if bodies.attribute(said, "vert", "horz") not in _UPRIGHT:
            width, height = height, width
        looks = self._levels(chain)
        width, height = bodies.columns(said, width, height, looks)
        fit = bodies.autofit(said)
        scales = fit is not None and fit.tag == q("a:normAutofit")
        return Frame(
            max(width, 1.0),
            max(height, 1.0),
            looks,
            share(fit.get("fontScale"), 1.0) if fit is not None and scales else 1.0,
            bodies.attribute(said, "wrap", "square") != "none",
            share(fit.get("lnSpcReduction"), 0.0) if fit is not None and scales else 0.0,
            self._fonts,
        )

    def autofit(self, shape: Element) -> str:
        """What happens to text that is too long: `normal` (it shrinks), `none`, `shape` (which grows), or empty."""
        said = bodies.of(self._chain(shape))
        fit = bodies.autofit(said)
        return "" if fit is None else next(kind for name, kind in bodies.AUTOFITS.items() if fit.tag == q(name))

    def states_scale(self, shape: Element) -> bool:
        """Whether the template says how small text may become, as a scale of its shrinking."""
        said = bodies.of(self._chain(shape))
        fit = bodies.autofit(said)
        return fit is not None and fit.get("fontScale") is not None

    def geometry(self, shape: Element) -> bodies.Geometry | None:
        """Where a shape stands and how large it is, within the group that holds it."""
        for one in self._chain(shape):
            place = bodies.transform(one)
            if place is not None:
                return place
        return None

    def is_title(self, shape: Element) -> bool:
        """Whether a shape is the title of the slide."""
        return placeholders.kind(shape) in placeholders.TITLES

    def is_flow(self, shape: Element) -> bool:
        """Whether text that a shape has no room for goes on on another slide."""
        return placeholders.flows(shape) and self.autofit(shape) == "normal"

    def table(self, frame: Element, others: Sequence[Element]) -> TableFrame:
        """The room for a table (p:graphicFrame) among the other shapes of its slide."""
        held = next(frame.iter(q("a:tbl")))
        look = held.find(q("a:tblPr"))
        flags = {} if look is None else {name: look.get(name) in ("1", "true") for name in ("firstRow", "firstCol")}
        styles = self._general_styles("p:otherStyle")
        return TableFrame(
            tuple(points(column.get("w"), 0.0) for column in held.iterfind(f"{q('a:tblGrid')}/{q('a:gridCol')}")),
            self._room_under(frame, others),
            levels.with_styles(styles, self._fonts)[0],
            flags.get("firstRow", False),
            flags.get("firstCol", False),
            fonts=self._fonts,
        )

    def _room_under(self, frame: Element, others: Sequence[Element]) -> float:
        """From the top of a table to the nearest thing that stands under it, and not beside or behind it."""
        x, y, width, height = self.geometry(frame) or (0, 0, 0, 0)
        lowest = self._slide_height() - _MARGIN * EMU_PER_POINT
        holders = [root for root in (self._layout, self._master) if root is not None]
        furniture = [one for root in holders for one in _shapes(root) if placeholders.kind(one) in _FURNITURE_OR_NONE]
        beside = [one for one in others if one is not frame and one.getparent() is frame.getparent()]
        for other in (*furniture, *beside):
            place = self.geometry(other)
            if place is not None and place[0] < x + width and x < place[0] + place[2] and place[1] >= y + height:
                lowest = min(lowest, place[1] - _GAP * EMU_PER_POINT)
        return max((lowest - y) / EMU_PER_POINT, height / EMU_PER_POINT)

    def _slide_height(self) -> float:
        size = None if self._presentation is None else self._presentation.find(q("p:sldSz"))
        return levels.number(None if size is None else size.get("cy"), _SLIDE_HEIGHT)

    def _chain(self, shape: Element) -> list[Element]:
        return placeholders.chain(shape, self._of_layout, self._of_master)

    def _levels(self, chain: Sequence[Element]) -> levels.Levels:
        """How text of the first of `chain` looks; what its layout and master say of it is found once."""
        shape, above = chain[0], tuple(chain[1:])
        style = placeholders.style(shape)
        if (style, above) not in self._known:
            inherited = [one.find(f"*/{q('a:lstStyle')}") for one in reversed(above)]
            self._known[style, above] = levels.with_styles([*self._general_styles(style), *inherited], self._fonts)
        return levels.with_style(self._known[style, above], shape.find(f"*/{q('a:lstStyle')}"), self._fonts)

    def _general_styles(self, name: str) -> list[Element | None]:
        """What holds before any placeholder says something: of the presentation, then of the master."""
        default = None if self._presentation is None else self._presentation.find(q("p:defaultTextStyle"))
        master = None if self._master is None else self._master.find(f"{q('p:txStyles')}/{q(name)}")
        return [default, master]


_FURNITURE_OR_NONE = ("", *placeholders.FURNITURE)


def _theme_font(theme: Element | None, name: str) -> str:
    latin = None if theme is None else next(theme.iter(q(name)), None)
    latin = None if latin is None else latin.find(q("a:latin"))
    return (latin.get("typeface") if latin is not None else "") or "Calibri"


def _shapes(root: Element) -> list[Element]:
    tree = root.find(f"{q('p:cSld')}/{q('p:spTree')}")
    return [] if tree is None else list(tree)
