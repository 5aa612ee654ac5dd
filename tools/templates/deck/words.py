"""The fixed texts of the gathering template; one module for each language holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tools.templates.deck.prototype import Layout


@dataclass(frozen=True)
class Words:
    """What the template itself says in one language."""

    language: str
    """The language's short name: nb, nn or en."""
    tag: str
    """The language of the runs."""
    theme: str
    layouts: Mapping[Layout, str]
    texts: Mapping[str, str]
    """Labels on the slides, names of shapes and alternative texts, by key."""

    def __getitem__(self, key: str) -> str:
        return self.texts[key]
