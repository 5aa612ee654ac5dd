"""`docgen lint`: every fault of a template at once, the tree of its variables, an example of its data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from docgen.errors import TemplateError, TemplateFaultsError, ValueProblem, did_you_mean
from docgen.office.code import generated
from docgen.office.deck import RESERVED
from docgen.office.excel.book import Book
from docgen.office.template import Template
from docgen.office.variables import Variable, tree

_EXAMPLES: dict[str, object] = {
    "date": "2012-02-02",
    "yes or no": True,
    "number": 1,
    "value": "…",
    "text": "…",
    "picture file": "picture.png",
    "chart": {"categories": ["…"], "series": [{"name": "…", "values": [1]}]},
}
_FEW, _MANY = 20, 100  # items of an example; of a template that asks for the millionth only a few


@dataclass(slots=True)
class Report:
    """What was found in one template. `faults` must be mended, `warnings` are worth a look."""

    path: Path
    faults: list[TemplateError] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    variables: Variable = field(default_factory=Variable)

    def tree(self) -> str:
        """The variables as an indented tree, a line each."""
        return "\n".join(_lines(self.variables, ""))

    def example(self) -> str:
        """YAML that the template can be rendered with."""
        return yaml.safe_dump(_example(self.variables), allow_unicode=True, sort_keys=False, width=100)


def lint(path: Path, data: Mapping[str, object] | None = None) -> Report:
    """Find every fault in a template, and with `data` everything in which the two do not fit.

    Raises PackageError when the file is not a template at all.
    """
    report = Report(path)
    try:
        template = Template(path)
    except TemplateFaultsError as error:
        report.faults = list(error.faults)
        return report
    except TemplateError as error:
        report.faults = [error]
        return report
    generated(template.compiled.codes, report.faults)
    report.variables = tree(template.compiled)
    if isinstance(template.compiled, Book):
        report.warnings += template.compiled.warnings
    if data is not None:
        report.faults += _missing(report.variables, data, "")
        report.warnings += sorted(_unused(report.variables, data, ""))
        if not report.faults:
            _try(template, data, report)
    return report


def _try(template: Template, data: Mapping[str, object], report: Report) -> None:
    """A value of the wrong kind only shows when it is written."""
    try:
        template.render(data, folder=report.path.parent)
    except TemplateError as error:
        report.faults.append(error)


def _missing(variable: Variable, held: object, path: str) -> list[TemplateError]:
    """What the template asks for and the data does not have."""
    faults: list[TemplateError] = []
    if variable.item is not None and isinstance(held, list):
        for index, item in enumerate(held):
            faults += _missing(_variant(variable.item, item), item, f"{path}[{index}]")
    if not isinstance(held, Mapping):
        return faults
    for name, part in variable.parts.items():
        where = f"{path}.{name}" if path else name
        if name in held:
            faults += _missing(part, held[name], where)
        elif not part.optional and not hasattr(held, name):
            message = f"‘{where}’ is not in the data{did_you_mean(name, map(str, held))}"
            faults.append(ValueProblem(message, part.place))
    return faults


def _unused(variable: Variable, held: object, path: str) -> Iterator[str]:
    """What the data has and the template never asks for."""
    if isinstance(held, list) and variable.item is not None:
        for item in held:
            yield from _unused(_variant(variable.item, item), item, f"{path}[]")
    if not isinstance(held, Mapping) or (path and not variable.parts):
        return
    for name, value in held.items():
        where = f"{path}.{name}" if path else str(name)
        if path == "slides[]" and name in RESERVED:
            continue
        if name in variable.parts:
            yield from _unused(variable.parts[name], value, where)
        else:
            yield f"‘{where}’ is in the data, but the template never uses it"


def _variant(variable: Variable, held: object) -> Variable:
    """What an item of a list should be: for a slide, what its type is."""
    if not variable.variants:
        return variable
    kind = held.get("type") if isinstance(held, Mapping) else None
    return variable.variants.get(str(kind), Variable())


def _lines(variable: Variable, indent: str) -> Iterator[str]:
    for name, part in variable.parts.items():
        yield f"{indent}{name}{_described(part)}"
        inner = part.item if part.item is not None else part
        yield from _lines(inner, f"{indent}  ")
        for kind, variant in inner.variants.items():
            yield f"{indent}  type: {kind}"
            yield from _lines(variant, f"{indent}    ")


def _described(part: Variable) -> str:
    kind = "list" if part.item is not None else "" if part.parts else part.kind
    words = [kind if kind not in ("value", "") else "", f"one of {', '.join(part.choices)}" if part.choices else ""]
    words.append("optional" if part.optional else "")
    said = ", ".join(word for word in words if word and word != "choice")
    return f": {said}" if said else ""


def _example(variable: Variable) -> object:
    if variable.kind == "chart":
        return _EXAMPLES["chart"]
    if variable.item is not None and variable.item.variants:
        return [{"type": kind, **_parts(variant)} for kind, variant in variable.item.variants.items()]
    if variable.item is not None:
        return [_example(variable.item) for _ in range(variable.count if variable.count <= _MANY else _FEW)]
    if variable.parts:
        return _parts(variable)
    if variable.choices:
        return variable.choices[0]
    if variable.example is not None:
        return variable.example
    return _EXAMPLES.get(variable.kind)


def _parts(variable: Variable) -> dict[str, object]:
    return {name: _example(part) for name, part in variable.parts.items()}
