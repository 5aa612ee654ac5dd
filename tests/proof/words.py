"""Finds bokmål in nynorsk: a word that the nynorsk dictionary lacks and the bokmål dictionary has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from tests.proof.tools import BOKMAL, NYNORSK, run

_ALLOWED = Path(__file__).with_name("nynorsk.txt")


def leaks(text: str, also: Iterable[str] = ()) -> list[str]:
    """The bokmål words in a nynorsk text. Names and the words of nynorsk.txt do not count, nor those in `also`."""
    allowed = {word.casefold() for word in [*allowed_words(), *also]}
    words = {word for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text) if word.casefold() not in allowed}
    strange = unknown(sorted(words), NYNORSK)
    return sorted(strange - unknown(sorted(strange), BOKMAL))


def allowed_words() -> list[str]:
    """The words of nynorsk.txt; `#` begins an explanation."""
    lines = _ALLOWED.read_text("utf-8").splitlines()
    return [word for line in lines if (word := line.partition("#")[0].strip())]


def unknown(words: list[str], dictionary: str) -> set[str]:
    """The words that a dictionary lacks."""
    listed = run(["hunspell", "-d", dictionary, "-i", "utf-8", "-l"], seconds=60, given="\n".join(words) + "\n")
    return set(listed.split("\n")) - {""}
