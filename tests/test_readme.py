"""The README and the commands tell the same story."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from docgen.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLES = sorted(set(re.findall(r"^    docgen (.+?)(?:  +#.*)?$", README, re.MULTILINE)))


def command(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None, f"there is no docgen {name}"
    return found


@pytest.mark.parametrize("name", main.list_commands(click.Context(main)))
def test_every_command_has_a_line_in_the_table_and_an_example(name: str) -> None:
    assert f"| `docgen {name}` |" in README
    assert any(example.split()[0] == name for example in EXAMPLES)


def test_the_readme_has_examples() -> None:
    assert len(EXAMPLES) > 12


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_option_of_an_example_exists(example: str) -> None:
    name, *words = example.split()
    known = {option for parameter in command(name).params for option in parameter.opts}
    assert {word for word in words if word.startswith("-")} <= known


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", *map(str, ROOT.glob("docs/**/*.md"))])
def test_no_link_leads_nowhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert [target for target in targets if not ((ROOT / page).parent / target).exists()] == []


def test_every_make_target_that_is_told_of_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    told = re.findall(r"^    make ([a-z]+)", README + (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    assert told
    assert set(told) <= targets


def test_every_decision_is_on_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((.+?\.md)\)", (folder / "README.md").read_text("utf-8"))
    assert listed == sorted(path.name for path in folder.glob("0*.md"))
