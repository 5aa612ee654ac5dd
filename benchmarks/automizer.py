"""pptx-automizer (npm) as an engine: one warm node process, timed inside node.

It copies the forty slides of the ready-made deck into an empty one, and fills each with what it is told here.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

import pptx
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape

from benchmarks.node import Node
from benchmarks.outline import outline
from benchmarks.slide import Deck, Footer, Slide
from benchmarks.tagging import FOOTER, TAG, values

AUTOMIZER, TUNED = "pptx-automizer", "pptx-automizer tuned"
# Name -> how text is replaced: with the library's helpers shape by shape, or at once in the XML of each slide.
WAYS = {AUTOMIZER: "shapes", TUNED: "slides"}

Job = dict[str, object]


class Automizer(Node):
    """pptx-automizer in one of the two `WAYS`, with the decks that it fills, `batch` of them in each round."""

    def __init__(self, name: str, base: bytes, ready: bytes, decks: Sequence[Deck], batch: int) -> None:
        held = pptx.Presentation(io.BytesIO(ready))
        shapes = [list(slide.shapes) for slide in held.slides]
        jobs = [[_job(*one, deck["footer"]) for one in zip(shapes, deck["slides"], strict=True)] for deck in decks]
        plan = {"way": WAYS[name], "batch": batch, "decks": jobs}
        files = {"base": base, "ready": ready, "plan": json.dumps(plan).encode()}
        super().__init__(name, "automizer.mjs", files)


def _job(shapes: Sequence[BaseShape], slide: Slide, footer: Footer) -> Job:
    """What is to be done with a slide: what stands for each tag, and which shapes hold text, a table or a chart."""
    texts = values(slide, footer)
    return {"texts": texts, "notes": bool(slide["notes"]), "shapes": [_shape(one, slide, texts) for one in shapes]}


def _shape(shape: BaseShape, slide: Slide, texts: dict[str, str]) -> Job:
    if shape.has_chart:
        return {"name": shape.name, "chart": _chart(slide)}
    if shape.has_table and (table := outline(slide, FOOTER).table):
        return {"name": shape.name, "rows": [{"values": row} for row in table.rows]}
    tags = TAG.findall(shape.text_frame.text) if isinstance(shape, Shape) else []
    return {"name": shape.name, "replace": [{"replace": tag, "by": {"text": texts[tag]}} for tag in tags]}


def _chart(slide: Slide) -> Job:
    """The data of a chart as pptx-automizer takes it: category by category."""
    series = slide["chart"]["series"]
    categories = enumerate(slide["chart"]["categories"])
    rows = [{"label": label, "values": [one["values"][n] for one in series]} for n, label in categories]
    return {"series": [{"label": one["name"]} for one in series], "categories": rows}
