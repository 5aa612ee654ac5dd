"""How a sheet is printed: on A4, as wide as the page, with whom it is about above and the number of the page below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.language.forms import terms

if TYPE_CHECKING:
    from tools.templates.book.sheet import Sheet

_MARGIN, _NARROW = 1.5 / 2.54, 1.0 / 2.54
"""Margins in inches."""
_A4 = 9


def set_up(sheet: Sheet, area: str, *, wide: bool, upright: bool) -> None:
    """Set up the pages of a sheet, of which `area` is printed. A `wide` sheet has narrow margins at the sides."""
    page, side = sheet.page, _NARROW if wide else _MARGIN
    if not upright:
        page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_margins(side, side, _MARGIN * 1.3, _MARGIN * 1.3)
    number = terms(sheet.book.language).page_of.format(page="&P", pages="&N")
    page.set_header(f"&L{sheet.book.header}&R&A")
    page.set_footer(f"&L{{{{ programme.name }}}}&R{number}")
    page.print_area(area)
