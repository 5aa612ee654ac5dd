"""The action plan, which begins with the mandatory countermeasures; and who is involved or informed."""

from __future__ import annotations

from tools.templates.book.book import Book
from tools.templates.book.looks import COUNT, DATE, GENERAL
from tools.templates.book.sheet import Sheet
from tools.templates.book.table import Table
from tools.templates.book.workbook_columns import TEN_5
from tools.templates.book.workbook_parts import flag, opened, warn
from tools.templates.book.workbook_words import Words

_BLOCK = 7
"""The row of the block of countermeasures that is repeated."""


def actions(book: Book, words: Words, table: Table) -> None:
    """Add the action plan."""
    sheet = opened(book, words, "actions")
    top = _BLOCK + 6
    sheet.table(table, row=top - 1)
    warn(book, words, sheet, table, row=top)
    sheet.text("A5", words["actions.block"], "section")
    sheet.text(f"A{top - 2}", words["actions.own"], "section")
    _block(book, words, sheet)
    flag(book, sheet, f"H{_BLOCK}", f'=LEFT($H{_BLOCK},1)="▲"')
    sheet.finish(top, titles=top - 1)


def _block(book: Book, words: Words, sheet: Sheet) -> None:
    """The mandatory countermeasures of risks that are not closed, the greatest first, by formula alone."""
    heads = ("actions.nr", "actions.text", "actions.belongs", "risks.sum", "actions.deadline", "actions.owner")
    for column, key in zip("ABCDEFGH", (*heads, "actions.status", "actions.warning"), strict=True):
        align = "center" if column in "ADEG" else "left"
        sheet.text(f"{column}{_BLOCK - 1}", words[key], book.look("heading", align=align))
    closed = words.terms.risk_status["closed"]
    count = f'COUNTIFS(Risiko[mandatory],"{words.book.mandatory}",Risiko[status],"<>{closed}")'
    place, found = f"ROWS(A${_BLOCK}:A{_BLOCK})", f"MATCH($A{_BLOCK},Risiko[nr],0)"
    index = f"{TEN_5}-MOD(LARGE(Risiko[rank],{place}),{TEN_5})"
    needed = f"INDEX(Risiko[countermeasure],{found})"
    day = f"INDEX(Risiko[deadline],{found})"
    formulas = {
        "nr": f'IF({place}>{count},"",INDEX(Risiko[nr],{index}))',
        "text": f'IF($A{_BLOCK}="","",IF({needed}="","{words.book.missing}",{needed}))',
        "belongs": f'IF($A{_BLOCK}="","",INDEX(Risiko[mark],{found}))',
        "sum": f'IF($A{_BLOCK}="","",INDEX(Risiko[sum],{found}))',
        "deadline": f'IF($A{_BLOCK}="","",IF({day}="","",{day}))',
        **{key: f'IF($A{_BLOCK}="","",INDEX(Risiko[{key}],{found})&"")' for key in ("owner", "status", "warning")},
    }
    for column, (key, formula) in zip("ABCDEFGH", formulas.items(), strict=True):
        shown = {"deadline": DATE, "sum": COUNT}.get(key, GENERAL)
        look = book.look("value", num_format=shown, align="center" if column in "ADEG" else "left")
        sheet.formula(f"{column}{_BLOCK}", formula, f"row.{key}", look)
    sheet.text(f"I{_BLOCK}", "{%tr for row in countermeasures.rows %}{%tr endfor %}")
    before, after = words.book.more_risks.split("{number}")
    room = f"ROWS(A{_BLOCK}:A{_BLOCK})"
    more = f'IF({count}>{room},"{before}"&({count}-{room})&"{after}","")'
    sheet.formula(f"A{_BLOCK + 1}", more, "countermeasures.more", "note")


def involvement(book: Book, words: Words, table: Table) -> None:
    """Add who is involved or informed, and how many there are of each."""
    sheet = opened(book, words, "involvement")
    sheet.table(table, row=10)
    sheet.text("A5", words["involvement.count"], "heading")
    modes = list(words.terms.mode.items())
    for column, (_, label) in zip("BC", modes, strict=True):
        sheet.text(f"{column}5", label, book.look("heading", align="center"))
    for row, (level, label) in enumerate(words.terms.level.items(), 6):
        sheet.text(f"A{row}", label, "label")
        for column, (mode, _) in zip("BC", modes, strict=True):
            count = f"COUNTIFS(Involvering[level],$A{row},Involvering[mode],{column}$5)"
            look = book.look("figure", num_format=COUNT, align="center")
            sheet.formula(f"{column}{row}", count, f"involved.{level}.{mode}", look)
    sheet.finish(11, titles=10)
