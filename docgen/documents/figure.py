"""Figures as values: what stands in them when the file says nothing, and what is put together."""

from __future__ import annotations

from docgen.documents.voice import Spoken, Voice
from docgen.model.language import Wording
from docgen.model.slide_exercise import MatrixSlide, QuadrantSlide, RingsSlide
from docgen.model.slide_figure import NetworkMapSlide


def quadrant_values(slide: QuadrantSlide, voice: Voice) -> dict[str, object]:
    """Return the ends of the axes, and the four squares."""
    return {
        **_ends(slide.low, slide.high, voice.words.low, voice.words.high, voice),
        "cells": [voice.say(cell) for cell in slide.cells] if slide.cells else ["1", "2", "3", "4"],
    }


def matrix_values(slide: MatrixSlide, voice: Voice) -> dict[str, object]:
    """Return the prototype for the size, and the ends of the axes."""
    ends = _ends(slide.low, slide.high, voice.words.small, voice.words.great, voice)
    return {"type": f"matrix-{slide.size}", **ends}


def rings_values(slide: RingsSlide, voice: Voice) -> dict[str, object]:
    """Return the rings from the inside out, and how people take part."""
    return {
        "rings": [voice.say(ring) for ring in slide.rings] if slide.rings else list(voice.words.rings),
        "modes": [voice.say(mode) for mode in slide.modes] or list(voice.words.modes),
    }


def network_map_values(slide: NetworkMapSlide, voice: Voice) -> dict[str, object]:
    """Return the boxes, each with its members in one text."""
    return {
        "boxes": [
            {
                "name": voice.say(box.name),
                "leader": voice.say(box.leader),
                "members": ", ".join(voice.plain(member) for member in box.members),
            }
            for box in slide.boxes
        ]
    }


def _ends(low: Wording | None, high: Wording | None, least: str, most: str, voice: Voice) -> dict[str, Spoken]:
    return {"low": voice.say(low) or least, "high": voice.say(high) or most}
