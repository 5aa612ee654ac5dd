"""The floors of the house: each module imports only what stands below it, and nothing goes in a circle."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "docgen"

# The floors from the top, as in docs/decisions/0001. A folder or module belongs to the floor that names it.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"__main__"}),
    frozenset({"cli", "web"}),
    frozenset({"build", "preview", "sheet"}),
    frozenset({"documents", "assess", "returns"}),
    frozenset({"language", "inputs", "office"}),
    frozenset({"model", "outputs", "errors", "settings"}),
    frozenset({""}),  # docgen itself: __version__ only
)
# What may be imported without asking the disk, the network, a process or the clock.
PURE = {
    *("__future__", "abc", "collections", "dataclasses", "datetime", "decimal", "difflib", "enum", "functools"),
    *("itertools", "math", "re", "string", "types", "typing", "unicodedata"),
    *("pydantic", "pydantic_core", "annotated_types"),
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, anywhere in it, as an absolute name."""
    package = dotted(path) if path.name == "__init__.py" else dotted(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.rsplit(".", node.level - 1)[0] if node.level else ""
            source = ".".join(filter(None, (base, node.module)))
            # `from docgen.office import check` names a module; `from docgen.errors import InputError` does not.
            for alias in node.names:
                yield f"{source}.{alias.name}" if is_module(f"{source}.{alias.name}") else source


def is_module(name: str) -> bool:
    place = ROOT.joinpath(*name.split("."))
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def room(module: str) -> str:
    """The floor's name for a module: `docgen.office.template` lives in `office`."""
    return module.split(".")[1] if "." in module else ""


def floor(module: str) -> int:
    for number, rooms in enumerate(FLOORS):
        if room(module) in rooms:
            return number
    raise AssertionError(f"{module} stands on no floor: add it to FLOORS in {__file__} and to docs/decisions/0001")


def own_imports(path: Path) -> set[str]:
    return {name for name in imports(path) if name == "docgen" or name.startswith("docgen.")} - {dotted(path)}


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_a_module_imports_nothing_from_a_floor_above(path: Path) -> None:
    upward = {name for name in own_imports(path) if floor(name) < floor(dotted(path))}
    assert not upward, f"{dotted(path)} imports {', '.join(sorted(upward))} from above"


def test_no_imports_go_in_a_circle() -> None:
    graph = {dotted(path): own_imports(path) for path in modules()}
    assert not circle(graph)


def circle(graph: dict[str, set[str]]) -> list[str]:
    """The first circle found, as the names along it; [] if there is none."""
    done: set[str] = set()

    def walk(name: str, trail: list[str]) -> list[str]:
        if name in trail:
            return [*trail[trail.index(name) :], name]
        if name in done:
            return []
        for target in sorted(graph.get(name, ())):
            if found := walk(target, [*trail, name]):
                return found
        done.add(name)
        return []

    return next((found for name in sorted(graph) if (found := walk(name, []))), [])


def test_no_circle_between_the_rooms_of_a_floor() -> None:
    graph: dict[str, set[str]] = {}
    for path in modules():
        here = room(dotted(path))
        graph.setdefault(here, set()).update(room(name) for name in own_imports(path) if room(name) != here)
    assert not circle(graph)


def test_a_circle_is_seen() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}}) == ["a", "b", "c", "a"]
    assert circle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_the_office_engine_imports_only_errors_from_docgen() -> None:
    for path in (PACKAGE / "office").rglob("*.py"):
        strangers = {name for name in own_imports(path) if room(name) not in ("office", "errors", "")}
        assert not strangers, f"{dotted(path)} imports {strangers}"


def test_the_outputs_know_neither_office_nor_model() -> None:
    for path in (PACKAGE / "outputs").rglob("*.py"):
        strangers = {name for name in own_imports(path) if room(name) in ("office", "model", "inputs")}
        assert not strangers, f"{dotted(path)} imports {strangers}"


def test_the_model_does_no_input_or_output() -> None:
    for path in (PACKAGE / "model").rglob("*.py"):
        strangers = {name for name in imports(path) if room(name) != "model" and name.split(".")[0] not in PURE}
        assert not strangers, f"{dotted(path)} imports {strangers}"


def test_only_settings_reads_the_environment() -> None:
    readers = {
        dotted(path)
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv", "environb")
    }
    assert readers <= {"docgen.settings"}


def test_every_third_party_import_is_a_declared_dependency() -> None:
    import tomllib

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {text.split(";")[0].split(">")[0].strip().lower() for text in declared}
    packages = {"yaml": "pyyaml", "markdown_it": "markdown-it-py", "PIL": "pillow", "pydantic_core": "pydantic"}
    for path in modules():
        used = {name.split(".")[0] for name in imports(path)} - set(sys.stdlib_module_names) - {"docgen"}
        undeclared = {name for name in used if packages.get(name, name).lower() not in names}
        assert not undeclared, f"{dotted(path)} imports {undeclared}, which pyproject.toml does not declare"
