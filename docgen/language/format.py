"""Dates, intervals, money and lists as Norwegian text, through Babel. Separators are no-break spaces."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from docgen.model.language import Language

_LOCALE = {Language.NB: "nb_NO", Language.NN: "nn_NO", Language.EN: "en_GB"}


def date_text(day: date, language: Language) -> str:
    """Return «2. februar 2012»."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_LOCALE[language])


def interval_text(start: date, end: date, language: Language) -> str:
    """Return «11.–12. mars 2013»; a single day is a date."""
    from babel.dates import format_interval

    if start == end:
        return date_text(start, language)
    return format_interval(start, end, "yMMMd", locale=_LOCALE[language])


def money_text(amount: int, language: Language) -> str:
    """Return whole kroner as «kr 300 000», with no-break spaces."""
    from babel.numbers import format_currency

    return format_currency(amount, "NOK", locale=_LOCALE[language], currency_digits=False, format="¤\u00a0#,##0")


def list_text(items: Sequence[str], language: Language) -> str:
    """Return «a, b og c»."""
    from babel.lists import format_list

    return format_list(list(items), locale=_LOCALE[language])
