"""Words that say nothing: alternative texts that are names, links that do not say where they lead."""

from __future__ import annotations

import re

_NAME = re.compile(
    r".*\.(?:png|jpe?g|gif|svg|emf|wmf|bmp|tiff?|webp)\Z"
    r"|(?:picture|image|bilde|bilete|figur|graphic|graphics|grafikk|chart|diagram|table|tabell|group|gruppe|shape|form"
    r"|rectangle|rektangel|oval|text\s?box|tekstboks|(?:content|picture|text) placeholder)\s*\d*\Z",
    re.IGNORECASE,
)
_VAGUE = {
    *("her", "klikk her", "trykk her", "sjå her", "se her", "les meir", "les mer", "meir", "mer", "lenke", "lenkje"),
    *("denne lenka", "denne lenken", "denne lenkja", "link", "here", "click here", "read more", "more", "this link"),
}
_ADDRESS = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)


def is_name(text: str) -> bool:
    """Whether an alternative text is the name of a file, or what Office calls a new picture."""
    return _NAME.match(text) is not None


def is_vague(text: str) -> bool:
    """Whether the text of a link does not say where it leads."""
    return text.casefold() in _VAGUE or _ADDRESS.match(text) is not None
