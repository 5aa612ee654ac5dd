"""The Excel tables of the workbook: their columns, formulas, and what may be typed in them."""

from __future__ import annotations

from collections.abc import Mapping

from tools.templates.book.table import Table, rule, whole
from tools.templates.book.workbook_columns import TEN_5, Columns, overdue, told
from tools.templates.book.workbook_goal_tables import goals, measurements
from tools.templates.book.workbook_words import Words


def tables(words: Words) -> Mapping[str, Table]:
    """Return the tables by the path of their rows in the data."""
    made = (_risks(words), _milestones(words), _actions(words), goals(words), measurements(words), _involved(words))
    return {table.path: table for table in made}


def _risks(words: Words) -> Table:
    book, made = words.book, Columns(words, "risks")
    closed = words.terms.risk_status["closed"]
    late = f'IF({overdue(words, closed)},"{book.overdue}","")'
    nr = 'IF(AND([@factor]="",[@s]="",[@k]=""),"","R"&IDX)'
    mandatory = f'IF([@sum]="","",IF(OR([@sum]>=9,[@k]=5),"{book.mandatory}","{book.optional}"))'
    warning = f'IF(AND([@mandatory]="{book.mandatory}",[@countermeasure]=""),"{book.missing}",{late})'
    weight = f'(IF([@mandatory]="{book.mandatory}",100,0)+[@sum])*{TEN_5}'
    rank = f'IF(OR([@sum]="",[@status]="{closed}"),"",{weight}+{TEN_5}-IDX)'
    grade = words["grade.error"]
    columns = (
        made("nr", 6, "short", nr),
        made("factor", 44),
        made("s", 5, "count", check=whole(1, 5, words["risks.s.hint"], grade)),
        made("k", 5, "count", check=whole(1, 5, words["risks.k.hint"], grade)),
        made("sum", 7, "count", 'IF(AND(ISNUMBER([@s]),ISNUMBER([@k])),[@s]*[@k],"")'),
        made("mandatory", 11, "short", mandatory),
        made("countermeasure", 48),
        made("owner", 22),
        made.day("deadline"),
        made.choice("status", 14, words.terms.risk_status),
        made("warning", 20, formula=warning),
        made("code", 3, "count", f'IF([@sum]="","",([@s]*10+[@k])*{TEN_5}+IDX)'),
        made("rank", 3, "count", rank),
        made("mark", 3, formula='IF([@nr]="","",[@nr]&" "&SUBSTITUTE([@factor],CHAR(10)," "))'),
    )
    return Table("Risiko", "risks", columns, "factor")


def _milestones(words: Words) -> Table:
    made, done = Columns(words, "milestones"), words.terms.progress["done"]
    after = rule(
        '=AND(ISNUMBER(D6),D6>=DATE(2011,1,1),OR(C6="",D6>=C6))',
        words["day.hint"],
        words["milestones.deadline.error"],
    )
    rank = f'IF(AND(ISNUMBER([@deadline]),[@status]<>"{done}",[@deliverable]<>""),[@deadline]*{TEN_5}+IDX,"")'
    columns = (
        made("nr", 6, "short", 'IF([@deliverable]="","","M"&IDX)'),
        made("deliverable", 50),
        made.day("start"),
        made("deadline", 10.5, "date", check=after),
        made("owner", 24),
        made("reported_to", 24),
        made.choice("decision_point", 18, {"yes": words.terms.yes, "no": words.terms.no}),
        made.choice("status", 14, words.terms.progress),
        made("warning", 14, formula=f'IF({overdue(words, done)},"{words.book.overdue}","")'),
        made("rank", 3, "count", rank),
    )
    return Table("Milepaeler", "milestones", columns, "deliverable")


def _actions(words: Words) -> Table:
    made, done = Columns(words, "actions"), words.terms.progress["done"]
    columns = (
        made("nr", 6, "short", 'IF([@text]="","","T"&IDX)'),
        made("text", 52),
        made("belongs", 30, check=told(words["actions.belongs.hint"])),
        made.day("start"),
        made.day("deadline"),
        made("owner", 24),
        made.choice("status", 14, words.terms.progress),
        made("warning", 20, formula=f'IF({overdue(words, done)},"{words.book.overdue}","")'),
    )
    return Table("Tiltak", "actions", columns, "text")


def _involved(words: Words) -> Table:
    made = Columns(words, "involvement")
    columns = (
        made("who", 50),
        made.choice("level", 14, words.terms.level),
        made.choice("mode", 16, words.terms.mode),
        made("when", 38),
        made("how", 56),
    )
    return Table("Involvering", "involvement", columns, "who")
