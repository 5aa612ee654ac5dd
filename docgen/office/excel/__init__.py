"""The engine for Excel: workbooks filled from templates (ECMA-376 Part 1, 18)."""
