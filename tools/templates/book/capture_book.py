"""The template of the workbook that a gathering's answers are entered in."""

from __future__ import annotations

from docgen.language.capture_forms import capture_terms
from docgen.model.language import Language
from tools.templates.book import capture_summary, capture_words_nb, capture_words_nn
from tools.templates.book.book import Book
from tools.templates.book.capture_tables import FIRST, Words, tables
from tools.templates.book.looks import INK
from tools.templates.book.sheet import HEAD
from tools.templates.book.table import Table

_UNDER = "{{ gathering.title }} · {{ gathering.dates }} · {{ gathering.place }}"
_PATHS = {"scales": "scales", "squares": "squares", "helps": "helps", "texts": "texts", "evaluation": "evaluations"}
"""The sheets, each by the key of its name, and the table on it by the path of its rows."""
_NOTED = {"scales": 28, "squares": 28, "texts": 16}
"""The sheets that have something to tell over the headings, and how high the line is, in points."""


def capture(language: Language) -> bytes:
    """Return the template in a language form."""
    said = capture_words_nn.WORDS if language is Language.NN else capture_words_nb.WORDS
    terms = capture_terms(language)
    words = {**said, "none": terms.none, "some": terms.some, "all_in": terms.all}
    held = tables(words, capture_summary.people(words))
    book = Book(language, "{{ title }}", "{{ gathering.title }}", tuple(held.values()))
    book.constants(gathering="{{ id }}", document="capture", language=language.value)
    capture_summary.summary(book, words)
    for key, path in _PATHS.items():
        _listed(book, words, key, held[path])
    return book.write()


def _listed(book: Book, words: Words, key: str, table: Table) -> None:
    """Add a sheet that is one table; a line over the headings tells what a scale or an axis means."""
    sheet = book.sheet(words[key], words[key], _UNDER, words[f"{key}_hint"])
    sheet.table(table)
    if key == "helps":
        # No other sheet refers to this one, so it goes when nobody is asked what helps.
        sheet.text("B1", f"{{%sheet if {table.path} %}}")
    last = chr(ord("A") + len(table.shown) - 1)
    if key in _NOTED:
        sheet.page.merge_range(f"A4:{last}4", f"{{{{ notes.{key} }}}}", book.look("plain", text_wrap=True))
        sheet.page.set_row(3, _NOTED[key])
    if key != "evaluation":
        begins = f"=$A{FIRST}&$B{FIRST}<>$A{HEAD}&$B{HEAD}"
        line = {"type": "formula", "criteria": begins, "format": book.look.rule(top=1, top_color=INK)}
        sheet.page.conditional_format(f"A{FIRST}:{last}{FIRST}", line)
        book.name(f"{table.path}.id", f"{table.name}[id]")
    sheet.finish(FIRST, freeze=f"B{FIRST}", titles=HEAD)
