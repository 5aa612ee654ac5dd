"""The rules that a finished file is checked by, a noun per module. `docgen.office.check` is the door."""
