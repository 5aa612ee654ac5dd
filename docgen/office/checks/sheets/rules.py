"""Every rule for Excel files: what makes a file valid, and what lets everyone read it."""

from __future__ import annotations

from docgen.office.checks.sheets import (
    cells,
    contrast,
    functions,
    grid,
    leftovers,
    names,
    pictures,
    ranges,
    reading,
    tables,
    values,
)

VALID = (*cells.RULES, *values.RULES, *tables.RULES, *names.RULES, *functions.RULES, *ranges.RULES, *leftovers.RULES)
READABLE = (*reading.RULES, *grid.RULES, *pictures.RULES, *contrast.RULES)
