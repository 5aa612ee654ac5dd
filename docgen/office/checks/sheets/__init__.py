"""The rules for workbooks: what Excel would repair, and what shuts some readers out."""
