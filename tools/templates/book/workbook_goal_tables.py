"""The tables of goals and of measurements."""

from __future__ import annotations

from tools.templates.book.table import Table, number, pick
from tools.templates.book.workbook_columns import TEN_5, TEN_11, Columns, told
from tools.templates.book.workbook_words import Words


def goals(words: Words) -> Table:
    made = Columns(words, "goals")
    low, high = f"IDX*{TEN_11}", f"(IDX+1)*{TEN_11}"
    none = f'COUNTIFS(Maalinger[code],">="&{low},Maalinger[code],"<"&{high})=0'
    row = f'MOD(SMALL(Maalinger[code],COUNTIF(Maalinger[code],"<"&{high})),{TEN_5})'
    known = 'OR([@latest]="",[@baseline_number]="",[@target_number]="",[@target_number]=[@baseline_number])'
    share = "([@latest]-[@baseline_number])/([@target_number]-[@baseline_number])"
    figure = number(words["number.hint"], words["number.error"])
    columns = (
        made("nr", 7, "short", check=told(words["goals.nr.hint"])),
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


def measurements(words: Words) -> Table:
    made = Columns(words, "measurements")
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
