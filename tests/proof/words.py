"""Finds bokmål in nynorsk, and nynorsk in bokmål: a word that only the other dictionary has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from tests.proof.tools import BOKMAL, NYNORSK, run

_ALLOWED = {NYNORSK: "nynorsk.txt", BOKMAL: "bokmal.txt"}


def leaks(text: str, also: Iterable[str] = (), own: str = NYNORSK, other: str = BOKMAL) -> list[str]:
    """The words in a text that its own dictionary lacks and the other has: bokmål in nynorsk, or the other way.

    Names and the words of nynorsk.txt (or bokmal.txt) do not count, nor those in `also`.
    """
    allowed = {word.casefold() for word in [*allowed_words(own), *also]}
    words = {word for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text) if word.casefold() not in allowed}
    strange = unknown(sorted(words), own)
    return sorted(strange - unknown(sorted(strange), other))


def allowed_words(dictionary: str = NYNORSK) -> list[str]:
    """The words that are right although the dictionary lacks them; in the list, `#` begins an explanation."""
    lines = Path(__file__).with_name(_ALLOWED[dictionary]).read_text("utf-8").splitlines()
    return [word for line in lines if (word := line.partition("#")[0].strip())]


def unknown(words: list[str], dictionary: str) -> set[str]:
    """The words that a dictionary lacks."""
    listed = run(["hunspell", "-d", dictionary, "-i", "utf-8", "-l"], seconds=60, given="\n".join(words) + "\n")
    return set(listed.split("\n")) - {""}
