"""The tags of a ready-made deck (`{{0}}`, `{{1}}` … on each slide; `{{date}}`, `{{title}}` on all) and their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import cast

from benchmarks.slide import Footer, Slide

TAG = re.compile(r"\{\{(\w+)\}\}")
FOOTER: Footer = {"date": "{{date}}", "title": "{{title}}"}
_LEFT = ("type", "chart")  # what has no tags


def tagged(slide: Slide) -> Slide:
    """Return a slide with a tag instead of each text."""
    tags = (f"{{{{{number}}}}}" for number in count())

    def put(value: object) -> object:
        if isinstance(value, list):
            return [put(item) for item in value]
        if isinstance(value, dict):
            return {key: held if key in _LEFT else put(held) for key, held in value.items()}
        return next(tags)

    return cast(Slide, put(slide))


def values(slide: Slide, footer: Footer) -> dict[str, str]:
    """Return what each tag of a slide stands for."""
    numbered = {str(number): text for number, text in enumerate(_texts(slide))}
    return numbered | {"date": footer["date"], "title": footer["title"]}


def _texts(value: object) -> Iterator[str]:
    """Every text of a slide, in the order of its tags."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, held in value.items():
            if key not in _LEFT:
                yield from _texts(held)
