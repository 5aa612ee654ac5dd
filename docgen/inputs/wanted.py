"""What the model wants at a place in the data: which keys it knows there, and its words for the value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, RootModel, Tag

from docgen.inputs.yaml import DataPath


@dataclass(frozen=True)
class Spot:
    """A place that the model tells of: its path in the file, what it may be, and the model's words for that."""

    path: DataPath
    annotation: Any
    description: str

    @property
    def keys(self) -> list[str]:
        """The keys that the model knows here."""
        return list(self.annotation.model_fields) if _is_model(self.annotation) else []


def spot(model: type[BaseModel], location: DataPath) -> Spot:
    """Return the place that pydantic calls `location`.

    Where a value may be one of several kinds, pydantic adds to the location which kind it took it for, such as the
    type of a slide. The file has no such step, so it is left out of the path.
    """
    annotation: Any = model
    description = ""
    path: list[str | int] = []
    for step in location:
        kind = _kind(annotation, step)
        if kind is not None:
            annotation, inner = _bare(kind)
            description = description or inner
            continue
        path.append(step)
        if isinstance(step, int):
            annotation, description = get_args(annotation)[0], ""
        elif _is_model(annotation) and step in annotation.model_fields:
            info = annotation.model_fields[step]
            annotation, description = info.annotation, info.description or ""
        annotation, inner = _bare(annotation)
        description = inner or description
    return Spot(tuple(path), annotation, description)


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _kind(annotation: Any, tag: str | int) -> Any:
    """Return the one of several kinds that goes by `tag`, or None when there is no choice between kinds here."""
    if _is_model(annotation) and issubclass(annotation, RootModel):
        annotation = _bare(annotation.model_fields["root"].annotation)[0]
    if get_origin(annotation) is tuple:
        return None
    return next((kind for kind in get_args(annotation) if _goes_by(kind, tag)), None)


def _goes_by(kind: Any, tag: str | int) -> bool:
    if get_origin(kind) is Annotated and Tag(str(tag)) in kind.__metadata__:
        return True
    bare = _bare(kind)[0]
    fields = bare.model_fields.values() if _is_model(bare) else ()
    return any(field.annotation == Literal[tag] for field in fields)


def _bare(annotation: Any) -> tuple[Any, str]:
    """Take `| None` and Annotated off a type; return it with the description that stood there."""
    description = ""
    while get_origin(annotation) is not tuple and (arguments := get_args(annotation)):
        if get_origin(annotation) is Annotated:
            description = next((d for a in arguments[1:] if (d := getattr(a, "description", None))), description)
            annotation = arguments[0]
        else:
            others = [argument for argument in arguments if argument is not type(None)]
            if len(others) > 1:
                break
            [annotation] = others
    return annotation, description
