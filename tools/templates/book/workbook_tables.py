"""The Excel tables of the workbook: their columns, formulas, and what may be typed in them."""

from __future__ import annotations

from collections.abc import Mapping

from tools.templates.book.table import Check, Column, Kind, Table, choice, day, number, pick, rule, whole
from tools.templates.book.workbook_words import Words

TEN_11 = 10**11
"""A measurement's code is the number of its goal times this, and its date times TEN_5, and the number of its row."""
TEN_5 = 10**5


def tables(words: Words) -> Mapping[str, Table]:
    """Return the tables by the path of their rows in the data."""
    made = (_risks(words), _milestones(words), _actions(words), _goals(words), _measurements(words), _involved(words))
    return {table.path: table for table in made}


def status_date(words: Words) -> str:
    """Return the cell that holds the date that warnings are made for."""
    return f"{words['overview.sheet']}!$B$13"


class _Columns:
    """Makes the columns of one table; what a column does is told where it is not plain text."""

    def __init__(self, words: Words, table: str) -> None:
        self.words, self.table = words, table

    def __call__(
        self,
        key: str,
        width: float,
        kind: Kind = "text",
        formula: str = "",
        *,
        check: Check | None = None,
        path: str = "",
    ) -> Column:
        hidden = key in ("code", "rank", "mark")
        return Column(key, self.words[f"{self.table}.{key}"], width, kind, formula, check, hidden, path=path)

    def choice(self, key: str, width: float, labels: Mapping[str, str]) -> Column:
        """Return a column of words to choose from."""
        words = self.words
        return self(key, width, "short", check=choice([*labels.values()], words["choice.hint"], words["choice.error"]))

    def day(self, key: str, width: float = 10.5) -> Column:
        """Return a column of dates."""
        return self(key, width, "date", check=day(self.words["day.hint"], self.words["day.error"]))


def overdue(words: Words, done: str) -> str:
    """Return the condition that a deadline is before the date of the overview, and the row is not done."""
    date = status_date(words)
    return f'AND(ISNUMBER([@deadline]),ISNUMBER({date}),[@deadline]<{date},[@status]<>"{done}")'


def _risks(words: Words) -> Table:
    book, made = words.book, _Columns(words, "risks")
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
    made, done = _Columns(words, "milestones"), words.terms.progress["done"]
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
    made, done = _Columns(words, "actions"), words.terms.progress["done"]
    columns = (
        made("nr", 6, "short", 'IF([@text]="","","T"&IDX)'),
        made("text", 52),
        made("belongs", 30, check=_told(words["actions.belongs.hint"])),
        made.day("start"),
        made.day("deadline"),
        made("owner", 24),
        made.choice("status", 14, words.terms.progress),
        made("warning", 20, formula=f'IF({overdue(words, done)},"{words.book.overdue}","")'),
    )
    return Table("Tiltak", "actions", columns, "text")


def _goals(words: Words) -> Table:
    made = _Columns(words, "goals")
    low, high = f"IDX*{TEN_11}", f"(IDX+1)*{TEN_11}"
    none = f'COUNTIFS(Maalinger[code],">="&{low},Maalinger[code],"<"&{high})=0'
    row = f'MOD(SMALL(Maalinger[code],COUNTIF(Maalinger[code],"<"&{high})),{TEN_5})'
    known = 'OR([@latest]="",[@baseline_number]="",[@target_number]="",[@target_number]=[@baseline_number])'
    share = "([@latest]-[@baseline_number])/([@target_number]-[@baseline_number])"
    figure = number(words["number.hint"], words["number.error"])
    columns = (
        made("nr", 7, "short", check=_told(words["goals.nr.hint"])),
        made.choice("level", 12, words.book.level),
        made("text", 30),
        made("indicator", 28),
        made("baseline", 15),
        made("target", 17),
        made.day("deadline"),
        made("measured", 17),
        made("latest", 9, "number", f'IF({none},"",INDEX(Maalinger[value],{row}))'),
        made("latest_date", 10.5, "date", f'IF({none},"",INDEX(Maalinger[date],{row}))'),
        made("progress", 10.5, "percent", f'IF({known},"",{share})'),
        # Not last: LibreOffice draws what is hidden at the edge of a page where the cell before it is empty.
        made("rank", 3, "count", 'IF([@progress]="","",IDX)'),
        made("unit", 13, path="figures.unit"),
        made("baseline_number", 9, "number", check=figure, path="figures.baseline"),
        made("baseline_date", 10.5, "date", check=made.day("baseline_date").check, path="figures.baseline_date"),
        made("target_number", 9, "number", check=figure, path="figures.target"),
    )
    return Table("Maal", "goals", columns, "text")


def _measurements(words: Words) -> Table:
    made = _Columns(words, "measurements")
    goals = f"'{words['goals.sheet']}'!$A$6:$A$6"
    asked = pick(goals, words["measurements.goal.hint"], words["measurements.goal.error"])
    place = f"MATCH([@goal],Maal[nr],0)*{TEN_11}+INT([@date])*{TEN_5}+IDX"
    known = 'AND([@goal]<>"",ISNUMBER([@date]),ISNUMBER([@value]))'
    columns = (
        made("goal", 10, "short", check=asked),
        made.day("date"),
        made("value", 12, "number", check=number(words["number.hint"], words["number.error"])),
        made("note", 60),
        made("unit", 14, formula='IF([@goal]="","",IFERROR(INDEX(Maal[unit],MATCH([@goal],Maal[nr],0))&"",""))'),
        made("code", 3, "count", f'IFERROR(IF({known},{place},""),"")'),
    )
    return Table("Maalinger", "measurements", columns, "goal")


def _involved(words: Words) -> Table:
    made = _Columns(words, "involvement")
    columns = (
        made("who", 50),
        made.choice("level", 14, words.terms.level),
        made.choice("mode", 16, words.terms.mode),
        made("when", 38),
        made("how", 56),
    )
    return Table("Involvering", "involvement", columns, "who")


def _told(hint: str) -> Check:
    """Say what to write, and take anything."""
    return {"validate": "any", "input_message": hint}
