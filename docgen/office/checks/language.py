"""Language tags and the title: what lets a screen reader speak in the right tongue (WCAG 2.1: 2.4.2, 3.1.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.finding import Finding
from docgen.office.checks.word import Word
from docgen.office.package import Package
from docgen.office.xml import Element, q

DC = "http://purl.org/dc/elements/1.1/"
# ISO 639-1, whole. A language of three letters (such as sma, southern Sami) is taken as it is.
_LANGUAGES = frozenset(
    re.findall(
        "..",
        "aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfyga"
        "gdglgngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulv"
        "mgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgsiskslsmsnsosqsr"
        "ssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu",
    )
)
_TAG = re.compile(r"([A-Za-z]{2,3})(-[A-Za-z]{4})?(-(?:[A-Za-z]{2}|\d{3}))?(-[A-Za-z0-9]{5,8})*\Z")
_ATTRIBUTES = ("w:val", "w:eastAsia", "w:bidi")
_NO_TITLES = {
    *("word document", "document", "dokument"),
    *("powerpoint presentation", "powerpoint-presentasjon", "presentation", "presentasjon"),
}
_FILE_NAME = re.compile(r"\.(?:docx?|dotx?|pptx?|xlsx?|pdf)\Z", re.IGNORECASE)


def known(tag: str) -> bool:
    """Whether a language tag is well formed (BCP 47) and its language exists. `x-none` is Word's «no language»."""
    match = _TAG.match(tag)
    return tag == "x-none" or bool(match and (len(match[1]) == 3 or match[1].lower() in _LANGUAGES))


def tags(word: Word) -> Iterator[Finding]:
    """Each language tag, of runs, styles and settings, is a language."""
    for use in word.each("w:lang"):
        for tag in _unknown(use):
            yield word.finding("language-unknown", use, f"«{tag}» is not a language tag; write one such as nb-NO")
    for part, root in (("styles", word.styles.root), ("settings", word.settings)):
        for use in () if root is None else root.iter(q("w:lang"), q("w:themeFontLang")):
            for tag in _unknown(use):
                message = f"«{tag}» is not a language tag; write one such as nb-NO"
                yield Finding("language-unknown", "error", part, message)


def _unknown(use: Element) -> list[str]:
    typed = (use.get(q(attribute)) for attribute in _ATTRIBUTES)
    return [tag for tag in typed if tag and not known(tag)]


def declared(word: Word) -> Iterator[Finding]:
    """The document says its language in its defaults, its theme and its properties, and the three agree."""
    defaults = word.styles.default_run()
    found = {
        "w:lang in the document defaults": xml.value(None if defaults is None else xml.child(defaults, "w:lang")),
        "w:themeFontLang in the settings": xml.value(
            None if word.settings is None else xml.child(word.settings, "w:themeFontLang")
        ),
        "dc:language in the properties": property_of(word.package, "language"),
    }
    for where, tag in found.items():
        if not tag:
            yield Finding("language-missing", "error", "", f"the file does not say its language: set {where}")
    given = {tag.split("-")[0].lower() for tag in found.values() if tag}
    if len(given) > 1:
        places = ", ".join(f"{where} is {tag}" for where, tag in found.items() if tag)
        yield Finding("language-disagrees", "error", "", f"the file says different languages: {places}")


def title(word: Word) -> Iterator[Finding]:
    """The document has a title of its own, which is not the name of its file."""
    yield from titles(word.package)


def titles(package: Package) -> Iterator[Finding]:
    """What is wrong with the title in the properties of a file."""
    typed = (property_of(package, "title") or "").strip()
    if not typed:
        message = "the file has no title: set dc:title (File, Info, Title)"
        yield Finding("title-missing", "error", "docProps/core.xml", message)
    elif _FILE_NAME.search(typed) or typed.casefold() in _NO_TITLES:
        message = f"the title «{typed}» is the name of a file; write what the document is"
        yield Finding("title-missing", "error", "docProps/core.xml", message)


def property_of(package: Package, name: str) -> str | None:
    """A Dublin Core property of the file, such as title; None when it is not there."""
    for part in package.related("", "core-properties"):
        return package.tree(part).findtext(f"{{{DC}}}{name}")
    return None


RULES = (tags, declared, title)
