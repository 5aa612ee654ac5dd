"""Text that has no room: set smaller as far as the template allows, then carried over to more slides.

Works on written XML with the prefix `a`. Text is never lost, and never changes order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from docgen.errors import ValueProblem
from docgen.office import autonumber, bounds, cutting, paragraphs, resizing
from docgen.office.fit import Frame, Height, height, height_of
from docgen.office.rows import split_rows
from docgen.office.wrapping import Text, room, widest_word

__all__ = ["shrink", "split", "split_rows"]

_STEP = 0.05
_SLACK = 0.01
_SHORT = 2
"""Lines of a last paragraph that does not stand alone on a slide, if another can be brought along."""


def split(body: str, frame: Frame) -> list[str]:
    """The paragraphs (`<a:p>…`) of a body slide by slide, most often all on one.

    A heading is not parted from what it is over, and a short last paragraph does not stand alone. Raises ValueProblem
    when the frame has no room for a line.
    """
    if bounds.surely_fits(body, frame):
        return [body]
    parts = paragraphs.parts(body)
    fitted = _smaller(parts, frame)
    if fitted is not None:
        return [fitted]
    parts = cutting.cut(parts, frame, _keeps)
    texts = [paragraphs.read(part, frame) for part in parts]
    chunks = [parts[start:end] for start, end in _ranges(texts, frame)]
    return ["".join(chunk) for chunk in autonumber.continued(chunks)]


def shrink(body: str, frame: Frame) -> str:
    """The paragraphs of a body in one frame. Raises ValueProblem that says how much too long they are."""
    parts = paragraphs.parts(body)
    fitted = _smaller(parts, frame)
    if fitted is not None:
        return fitted
    raise ValueProblem(_too_long([paragraphs.read(part, frame) for part in parts], frame))


def _smaller(parts: Sequence[str], frame: Frame) -> str | None:
    """The paragraphs as large as fits, with every word whole where that can be; None when no size is small enough."""
    texts = [paragraphs.read(part, frame) for part in parts]
    chosen: tuple[float, float] | None = None
    for scale, reduction in _steps(frame):
        if height(texts, frame, scale, reduction) <= frame.height + _SLACK:
            chosen = chosen or (scale, reduction)
            if not _cuts(texts, frame, scale):
                chosen = scale, reduction
                break
    if chosen is None or chosen == (1.0, 0.0):
        return "".join(parts) if chosen else None
    return "".join(resizing.set_at(part, frame, *chosen) for part in parts)


def _cuts(texts: Sequence[Text], frame: Frame, scale: float) -> bool:
    """Whether a word is wider than its line at `scale`, and would be cut."""
    return frame.wrap and any(widest_word(text, scale) > room(text.look, frame.width) for text in texts)


def _steps(frame: Frame) -> Iterator[tuple[float, float]]:
    """Scales and reductions of the lines that the template allows, the largest first."""
    yield 1.0, 0.0
    if frame.reduction:
        yield 1.0, frame.reduction
    scale = 1.0 - _STEP
    while scale > frame.scale + 1e-9:
        yield scale, frame.reduction
        scale -= _STEP
    if frame.scale < 1.0:
        yield frame.scale, frame.reduction


def _too_long(texts: Sequence[Text], frame: Frame) -> str:
    """What is wrong with a text that does not fit at the smallest size."""
    *_, (scale, reduction) = _steps(frame)
    room = cutting.Room(frame.height, frame, scale, reduction)
    lines = sum(len(height_of(text, frame, scale, reduction).lines) for text in texts)
    fits = cutting.lines_in(texts, room)
    if not fits:
        return "there is no room for a line of the text; make the frame higher or the text smaller in the template"
    written = sum(len(paragraphs.plain(text)) for text in texts)
    surplus = written - cutting.characters_in(texts, room)
    there = f"{lines} line{'s' if lines > 1 else ''} of {fits}"
    return f"the text takes {there} that there is room for; shorten it by about {max(surplus, 1)} characters"


def _keeps(text: Text, following: Text) -> bool:
    """Whether a paragraph may not be the last of a slide when `following` comes after it."""
    heads = paragraphs.is_heading(text) and not paragraphs.is_heading(following)
    return following.level > text.level or heads


def _ranges(texts: Sequence[Text], frame: Frame) -> list[tuple[int, int]]:
    """Which paragraphs stand on each slide; each of them fits a slide."""
    heights = [height_of(text, frame) for text in texts]
    allowed = _boundaries(texts)
    ranges: list[tuple[int, int]] = []
    start = 0
    while start < len(texts):
        end = _reach(heights, start, frame.height)
        wanted = next((cut for cut in range(end, start, -1) if allowed(cut)), end)
        ranges.append((start, wanted))
        start = wanted
    return _balanced(ranges, heights, allowed, frame.height)


def _boundaries(texts: Sequence[Text]) -> Callable[[int], bool]:
    """Whether a slide may end before paragraph n."""
    return lambda cut: cut >= len(texts) or not _keeps(texts[cut - 1], texts[cut])


def _reach(heights: Sequence[Height], start: int, room: float) -> int:
    """The end of the longest range from `start` that fits, which holds one paragraph at least."""
    used = heights[start].whole
    end = start + 1
    while end < len(heights) and used + heights[end].before + heights[end].whole <= room + _SLACK:
        used += heights[end].before + heights[end].whole
        end += 1
    return end


def _balanced(
    ranges: list[tuple[int, int]], heights: Sequence[Height], allowed: Callable[[int], bool], room: float
) -> list[tuple[int, int]]:
    """The same, with the last two slides alike when the last would hold one short paragraph."""
    if len(ranges) < 2 or ranges[-1][1] - ranges[-1][0] > 1 or len(heights[-1].lines) > _SHORT:
        return ranges
    start, end = ranges[-2][0], ranges[-1][1]

    def tall(first: int, last: int) -> float:
        return sum(one.before + one.whole for one in heights[first:last]) - heights[first].before

    cuts = [cut for cut in range(start + 1, end) if allowed(cut) and tall(cut, end) <= room + _SLACK]
    best = min(cuts, key=lambda cut: (round(abs(tall(start, cut) - tall(cut, end)), 3), -cut), default=ranges[-1][0])
    return [*ranges[:-2], (start, best), (best, end)]
