"""Dates, times, intervals, numbers, money and lists as text, through Babel.

Separators within a number are no-break spaces.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from docgen.model.language import Language

_LOCALE = {Language.NB: "nb_NO", Language.NN: "nn_NO", Language.EN: "en_GB"}


def date_text(day: date, language: Language) -> str:
    """Return «2. februar 2012»."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_LOCALE[language])


def day_text(day: date, language: Language) -> str:
    """Return «torsdag 2. februar», in English «Thursday 2 February»."""
    from babel.dates import format_date

    pattern = "EEEE d MMMM" if language is Language.EN else "EEEE d. MMMM"
    return format_date(day, pattern, locale=_LOCALE[language])


def interval_text(start: date, end: date, language: Language) -> str:
    """Return «2.–3. februar 2012», «30. januar–1. februar 2012»; a single day is a date."""
    from babel.core import Locale
    from babel.dates import format_date

    if start == end:
        return date_text(start, language)
    locale = _LOCALE[language]
    differs = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    # Babel has the patterns with the short name of the month only.
    patterns = [each.replace("MMM", "MMMM") for each in Locale.parse(locale).interval_formats["yMMMd"][differs]]
    return "".join(format_date(day, pattern, locale) for day, pattern in zip((start, end), patterns, strict=True))


def time_text(clock: time, language: Language) -> str:
    """Return «10.00», in English «10:00»."""
    return clock.strftime("%H:%M" if language is Language.EN else "%H.%M")


def weekday_texts(language: Language) -> list[str]:
    """Return the short names of the days of a week, from Monday, as they head a calendar: «Man», «Tir» …"""
    from babel.dates import get_day_names

    names = get_day_names("abbreviated", "stand-alone", _LOCALE[language])
    return [str(names[day]).removesuffix(".").capitalize() for day in range(7)]


def number_text(number: float, language: Language) -> str:
    """Return «12,5», «2012» and «12 500»: four digits stand together, for they may be a year."""
    from babel.numbers import format_decimal

    grouped = abs(number) >= 10_000
    return format_decimal(number, locale=_LOCALE[language], decimal_quantization=False, group_separator=grouped)


def money_text(amount: int, language: Language) -> str:
    """Return whole kroner as «kr 300 000», with no-break spaces."""
    from babel.numbers import format_currency

    return format_currency(amount, "NOK", locale=_LOCALE[language], currency_digits=False, format="¤\u00a0#,##0")


def list_text(items: Sequence[str], language: Language) -> str:
    """Return «a, b og c»."""
    from babel.lists import format_list

    return format_list(list(items), locale=_LOCALE[language])
