"""docs/cli.md says what the commands say."""

from __future__ import annotations

from tools.cli_docs import PAGE, page


def test_the_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == page() + "\n", "run: python -m tools.cli_docs"
