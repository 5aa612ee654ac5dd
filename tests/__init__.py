"""The tests mirror docgen/ path for path."""
