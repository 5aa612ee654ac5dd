"""The tables of the workbook of a gathering's answers."""

from __future__ import annotations

from collections.abc import Mapping

from tools.templates.book.table import Check, Column, Table, pick, whole

Words = Mapping[str, str]

FIRST = 6
"""The first row of data of a table."""


def tables(words: Words, people: str) -> dict[str, Table]:
    """Return the tables by the path of their rows; `people` is the area of the participants' names."""
    made = (_scales(words), _squares(words, people), _helps(words), _texts(words), _evaluation(words, people))
    return {table.path: table for table in made}


def _scales(words: Words) -> Table:
    columns = (
        Column("participant", words["participant"], 22, fixed=True),
        Column("exercise", words["exercise"], 22, fixed=True),
        Column("number", words["number"], 6, "count", fixed=True),
        Column("statement", words["statement"], 58, fixed=True),
        Column("answer", words["answer"], 9, "count", check=_mark(words)),
        Column("note", words["note"], 40),
        Column("id", words["id"], 3, fixed=True, hidden=True),
        Column("code", words["code"], 3, formula='IF(ISNUMBER([@answer]),[@number]*100+[@answer],"")', hidden=True),
    )
    return Table("Skalaer", "scales", columns, main="participant")


def _squares(words: Words, people: str) -> Table:
    placed = 'IF(OR([@vertical]="",[@horizontal]=""),"",IF([@vertical]=[@high],1,3)+IF([@horizontal]=[@high],1,0))'
    end = pick(f"$H{FIRST}:$I{FIRST}", words["end_hint"], words["end_error"])
    columns = (
        Column("participant", words["participant"], 22, check=_who(words, people)),
        Column("exercise", words["exercise"], 24, fixed=True),
        Column("what", words["what"], 40),
        Column("vertical", words["vertical"], 12, "short", check=end),
        Column("horizontal", words["horizontal"], 12, "short", check=end),
        Column("square", words["square"], 8, "count", formula=placed),
        Column("note", words["note"], 40),
        Column("low", words["low"], 3, fixed=True, hidden=True),
        Column("high", words["high"], 3, fixed=True, hidden=True),
        Column("id", words["id"], 3, fixed=True, hidden=True),
    )
    return Table("Ruter", "squares", columns, main="exercise")


def _helps(words: Words) -> Table:
    columns = (
        Column("participant", words["participant"], 24, fixed=True),
        Column("goal", words["goal"], 34, fixed=True),
        Column("helps", words["helping"], 52),
        Column("hinders", words["hindering"], 52),
        Column("id", words["id"], 3, fixed=True, hidden=True),
    )
    return Table("Fremmer", "helps", columns, main="participant")


def _texts(words: Words) -> Table:
    columns = (
        Column("participant", words["participant"], 20, fixed=True),
        Column("exercise", words["exercise"], 22, fixed=True),
        Column("question", words["question"], 40, fixed=True),
        Column("line", words["line"], 16, fixed=True),
        Column("column", words["column"], 18, fixed=True),
        Column("answer", words["answer"], 58),
        Column("id", words["id"], 3, fixed=True, hidden=True),
    )
    return Table("Tekstsvar", "texts", columns, main="participant")


def _evaluation(words: Words, people: str) -> Table:
    columns = (
        Column("participant", words["participant"], 24, check=_who(words, people)),
        Column("takeaway", words["takeaway"], 62),
        Column("useful", words["useful"], 10, "count", check=_mark(words)),
        Column("next", words["next"], 62),
    )
    return Table("Evaluering", "evaluations", columns, main="participant")


def _mark(words: Words) -> Check:
    return whole(1, 10, words["mark_hint"], words["mark_error"])


def _who(words: Words, people: str) -> Check:
    return pick(people, words["who_hint"], words["who_error"])
