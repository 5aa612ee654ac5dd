"""The scripts that make the templates in templates/. `python -m tools.templates` writes them all."""
