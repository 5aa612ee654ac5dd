"""The template of the workbook that a gathering's answers are entered in."""

from __future__ import annotations

from xlsxwriter.utility import xl_col_to_name

from docgen.language.capture_forms import capture_terms
from docgen.model.language import Language
from tools.templates.book import capture_summary, capture_words_nb, capture_words_nn
from tools.templates.book.book import Book
from tools.templates.book.capture_tables import FIRST, Words, tables
from tools.templates.book.looks import INK
from tools.templates.book.sheet import HEAD, Sheet
from tools.templates.book.table import FORMATS, Table

_UNDER = "{{ gathering.title }} · {{ gathering.dates }} · {{ gathering.place }}"
_PATHS = {"scales": "scales", "squares": "squares", "helps": "helps", "texts": "texts", "evaluation": "evaluations"}
"""The sheets, each by the key of its name, and the table on it by the path of its rows."""
_NOTES = 28
"""The height of the line over the headings, in points."""


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
    prepared = key != "evaluation"
    sheet.table(table, ready=not prepared)
    if prepared:
        last = chr(ord("A") + len(table.shown) - 1)
        sheet.page.merge_range(f"A4:{last}4", f"{{{{ notes.{key} }}}}", book.look("plain", text_wrap=True))
        sheet.page.set_row(3, _NOTES)
        _prepared(sheet, table, last)
        book.name(f"{table.path}.id", f"{table.name}[id]")
    sheet.finish(FIRST, freeze=f"B{FIRST}", titles=HEAD)


def _prepared(sheet: Sheet, table: Table, last: str) -> None:
    """Draw a table all of whose rows are there from the start: its fields, and a line where another one answers."""
    look = sheet.book.look
    texts = [column for column in table.columns if not column.formula]
    for number, column in enumerate(table.columns):
        if column.formula or not (column.typed or column.hidden):
            continue
        opens = f"{{%tr for row in {table.path} %}}" if column is texts[0] else ""
        closes = "{%tr endfor %}" if column is texts[-1] else ""
        align = "left" if column.kind == "text" else "center"
        drawn = look("plain") if column.hidden else look("field", num_format=FORMATS[column.kind], align=align)
        sheet.text(f"{xl_col_to_name(number)}{FIRST}", f"{opens}{{{{ row.{column.key} }}}}{closes}", drawn)
    begins = f"=$A{FIRST}&$B{FIRST}<>$A{HEAD}&$B{HEAD}"
    line = {"type": "formula", "criteria": begins, "format": look.rule(top=1, top_color=INK)}
    sheet.page.conditional_format(f"A{FIRST}:{last}{FIRST}", line)
