"""The texts of a slide that must fit their frames, and what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from docgen.office import flow, marks
from docgen.office.fit import Frame
from docgen.office.frames import TableFrame
from docgen.office.glance import Bound, BoundTable
from docgen.office.worst import Worst

_REMEMBERED = 64  # texts of each frame
_SIZES = 1024  # of the frames of a slide


@dataclass(slots=True)
class Fit:
    """A text that must fit: its frame (None: whatever its length), and what happens when it does not.

    `kind` is flow (it goes on on another slide), title (a continuation says so), frame or rows. `outer` is the size of
    the frame with its insets, in points. `bound` tells at a glance that a text fits; `worst` gives the bound of another
    size. `known` are texts that were measured in full, each with the size of its frame.
    """

    kind: str
    name: str
    frame: Frame | TableFrame | None
    outer: tuple[float, float] = (0.0, 0.0)
    header: int = 0
    worst: Worst | None = None
    bound: Bound | BoundTable | None = None
    known: dict[tuple[str, float, float], list[str]] = field(default_factory=dict)

    def measured(self, body: str, frame: Frame) -> list[str]:
        """The paragraphs of the frame on each slide that they need; what was measured once is remembered.

        Raises ValueProblem for a text that fits in no way.
        """
        key = (body, frame.width, frame.height)
        if (known := self.known.get(key)) is None:
            if len(self.known) >= _REMEMBERED:
                self.known.clear()
            known = self.known[key] = flow.split(body, frame) if self.kind == "flow" else [flow.shrink(body, frame)]
        return known

    def scaled(self, frame: Frame, scale: tuple[float, float] | None) -> Frame:
        """The frame as large as a repeated shape is this time; its insets stay what they are."""
        if scale is None:
            return frame
        wide, high = scale
        width = self.outer[0] * wide - (self.outer[0] - frame.width)
        height = self.outer[1] * high - (self.outer[1] - frame.height)
        return frame._replace(width=max(width, 1.0), height=max(height, 1.0))


class Boundless(NamedTuple):
    """The bound of a text that is not measured, and only has to hold a paragraph."""

    def fitted(self, body: str) -> str | None:
        """The paragraphs as they are; None when there are none."""
        return body if "<a:p" in body else None


class Fits:
    """The texts of a slide that must fit, by the numbers in their marks."""

    def __init__(self, fits: Sequence[Fit]) -> None:
        self._fits = fits
        self._bounds: dict[str, Bound | BoundTable | Boundless | None] = {}

    def __getitem__(self, number: int) -> Fit:
        return self._fits[number]

    def fitted(self, head: str, body: str) -> str | None:
        """A text that surely fits, without its marks; None says nothing. `head` is the mark that begins it."""
        if head not in self._bounds:
            if len(self._bounds) >= _SIZES:
                self._bounds.clear()
            self._bounds[head] = self._bound(head)
        bound = self._bounds[head]
        return None if bound is None else bound.fitted(body)

    def _bound(self, head: str) -> Bound | BoundTable | Boundless | None:
        number, scale = marks.read(head)
        fit = self._fits[number]
        if fit.frame is None:
            return Boundless()
        if scale is None or fit.worst is None or not isinstance(fit.frame, Frame):
            return None if scale else fit.bound
        frame = fit.scaled(fit.frame, scale)
        return fit.worst.within(frame.width, frame.height)
