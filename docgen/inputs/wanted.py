"""What the model wants at a place in the data: which keys it knows there, and its words for the value."""

from __future__ import annotations

from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from docgen.inputs.yaml import DataPath


def keys(model: type[BaseModel], path: DataPath) -> list[str]:
    """Return the keys that the model knows at `path`."""
    annotation, _ = _at(model, path)
    return list(annotation.model_fields) if isinstance(annotation, type) and issubclass(annotation, BaseModel) else []


def description(model: type[BaseModel], path: DataPath) -> str:
    """Return what the model says is wanted at `path`, in the words of its Field, or nothing."""
    return _at(model, path)[1]


def _at(model: type[BaseModel], path: DataPath) -> tuple[Any, str]:
    """Return what the model says of the value at `path`: its type, and its description if it has one."""
    annotation: Any = model
    description = ""
    for step in path:
        if isinstance(step, int):
            annotation = get_args(annotation)[0]
        elif isinstance(annotation, type) and issubclass(annotation, BaseModel) and step in annotation.model_fields:
            info = annotation.model_fields[step]
            annotation, description = info.annotation, info.description or ""
        annotation, inner = _bare(annotation)
        description = inner or description
    return annotation, description


def _bare(annotation: Any) -> tuple[Any, str]:
    """Take `| None` and Annotated off a type; return it with the description that stood there."""
    description = ""
    while get_origin(annotation) is not tuple and (arguments := get_args(annotation)):
        if get_origin(annotation) is Annotated:
            description = next((d for a in arguments[1:] if (d := getattr(a, "description", None))), description)
        elif type(None) not in arguments:
            break
        annotation = next(argument for argument in arguments if argument is not type(None))
    return annotation, description
