"""Every rule for PowerPoint files: what makes a file valid, and what lets everyone read it."""

from __future__ import annotations

from docgen.office.checks.slides import contrast, grid, identity, language, leftovers, reading, structure

VALID = (*identity.RULES, *structure.RULES, *leftovers.RULES)
READABLE = (*language.RULES, *reading.RULES, *grid.RULES, *contrast.RULES)
