"""The Jinja environment that templates run in: sandboxed, strict, counted.

A template may come from a colleague's machine, so it gets plain data and nothing else: no imports, no files, no
private attributes, a bounded number of steps and bounded text (docxtpl #549 and #632 show why).
Delimiters are characters that XML forbids, so that nothing in a document can be mistaken for a tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sized
from itertools import islice
from typing import cast

from jinja2 import nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, StrictUndefined, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docgen.errors import LimitError, did_you_mean
from docgen.office.state import MAX_STEPS, State

VALUE_START, VALUE_END = "\x01v", "\x02v"
BLOCK_START, BLOCK_END = "\x01b", "\x02b"
STATE = "docgen state"  # holds a space: no template can name it
MAX_TEXT = 20_000_000  # characters that one value may grow to
MAX_PART = 200_000_000  # characters that one part may grow to: some 150,000 rows of eight cells
_GROWING = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs", "replace", "join", "format", "translate"})
_INTERNAL = "docgen_"


class Missing(StrictUndefined):
    """A name or key that is not there; using it is an error that says what is."""

    @property
    def _undefined_message(self) -> str:
        name = str(self._undefined_name)
        known: Iterable[str] = ()
        if isinstance(self._undefined_obj, Mapping):
            known = map(str, self._undefined_obj)
        if self._undefined_hint:
            return self._undefined_hint
        return f"‘{name}’ is unknown{did_you_mean(name, known)}"


class Blank:
    """Stands for the empty item at the end of a repeating section: every part of it is blank too."""

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __str__(self) -> str:
        return ""


BLANK = Blank()


class _Generator(CodeGenerator):
    """Writes the values of a template as they are: `write` has already escaped them."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if not _is_internal(node):
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if not _is_internal(node):
            super()._output_child_post(node, frame, finalize)


def _is_internal(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Filter) and node.name.startswith(_INTERNAL)


def state_of(context: Context) -> State:
    """The state of the render that `context` belongs to."""
    return cast(State, context.parent[STATE])


class Environment(ImmutableSandboxedEnvironment):
    """A sandbox in which data comes before methods, and every step is counted."""

    code_generator_class = _Generator
    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self) -> None:
        super().__init__(
            block_start_string=BLOCK_START,
            block_end_string=BLOCK_END,
            variable_start_string=VALUE_START,
            variable_end_string=VALUE_END,
            comment_start_string="\x01c",
            comment_end_string="\x02c",
            autoescape=True,
            undefined=Missing,
            extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        )
        del self.globals["lipsum"]
        self.filters["safe"] = str  # a value is always text: nothing a template says makes it markup
        self.filters["docgen_each"] = _each
        self.filters["docgen_text"] = _bounded

    def getattr(self, obj: object, attribute: str) -> object:
        """`a.b`: the key `b` of a mapping before a method named `b`."""
        if type(obj) is dict:
            try:
                return obj[attribute]
            except KeyError:
                pass
        elif obj is BLANK:
            return BLANK
        return super().getattr(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """`a[b]`, blank for the blank item."""
        return BLANK if obj is BLANK else super().getitem(obj, argument)

    def call(self, context: Context, obj: object, *args: object, **kwargs: object) -> object:
        """A call counts as a step, and may not make a text longer than a value may be."""
        if obj is BLANK:
            return BLANK
        state_of(context).step(1)
        owner = getattr(obj, "__self__", None)
        if isinstance(owner, str) and getattr(obj, "__name__", "") in _GROWING:
            _refuse_growth(owner, args)
        return _bounded(super().call(context, obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """`*`, `**`, `+` and `%` with results of bounded size."""
        if left is BLANK or right is BLANK:
            return BLANK
        if operator == "*" and isinstance(left, str | list | tuple) and isinstance(right, int):
            _refuse(len(left) * right)
        elif operator == "*" and isinstance(right, str | list | tuple) and isinstance(left, int):
            _refuse(len(right) * left)
        elif operator == "*" and isinstance(left, int) and isinstance(right, int):
            _refuse(left.bit_length() + right.bit_length())
        elif operator == "**" and isinstance(left, int) and isinstance(right, int):
            _refuse(left.bit_length() * abs(right))
        elif operator == "%" and isinstance(left, str):
            _refuse_growth(left, (right,))
        return _bounded(super().call_binop(context, operator, left, right))


def _refuse(size: int) -> None:
    if size > MAX_TEXT:
        raise LimitError(f"the expression would make a value of {size:,} characters; the limit is {MAX_TEXT:,}")


def _refuse_growth(text: str, args: tuple[object, ...]) -> None:
    """Methods that take a width or a new text: no number above the limit, no product above it."""
    numbers = [int(word) for word in _digits(text)] + [arg for arg in args if isinstance(arg, int)]
    _refuse(max(numbers, default=0))
    _refuse(len(text) * max((len(arg) for arg in args if isinstance(arg, str)), default=0))


def _digits(text: str) -> list[str]:
    """Numbers of six digits or more in a format text: widths that matter."""
    return re.findall(r"\d{6,18}", text)


def _bounded(value: object) -> object:
    if isinstance(value, str) and len(value) > MAX_TEXT:
        _refuse(len(value))
    return value


@pass_context
def _each(context: Context, items: object) -> object:
    """What a loop goes through, with its steps counted before they are taken."""
    if items is None:
        raise TypeError("this is empty (none); it must be a list to loop over")
    if isinstance(items, bool | int | float):
        raise TypeError(f"this is {items!r}; it must be a list to loop over")
    if isinstance(items, Undefined):
        return items
    if not hasattr(items, "__len__"):
        items = list(islice(cast("Iterable[object]", items), MAX_STEPS + 1))
    state_of(context).step(len(cast("Sized", items)) + 1)
    return items


def instrument(template: nodes.Template, spots: Mapping[int, int]) -> nodes.Template:
    """Make every value go through `docgen_write` with its spot, and every loop through `docgen_each`.

    `spots` maps the line of a value tag to the number of its spot.
    """
    for output in template.find_all(nodes.Output):
        output.nodes = [_written(node, spots) for node in output.nodes]
    for loop in list(template.find_all(nodes.For)):
        loop.iter = _filtered(cast("nodes.Expr", loop.iter), "docgen_each")
    for concat in list(template.find_all(nodes.Concat)):
        concat.nodes = [_filtered(node, "docgen_text") for node in concat.nodes]
    return template


def _written(node: nodes.Expr, spots: Mapping[int, int]) -> nodes.Expr:
    if isinstance(node, nodes.TemplateData) or _is_internal(node):
        return node
    return _filtered(node, "docgen_write", nodes.Const(spots[node.lineno]))


def _filtered(node: nodes.Expr, name: str, *args: nodes.Expr) -> nodes.Expr:
    wrapped = nodes.Filter(node, name, list(args), [], None, None)
    wrapped.set_lineno(node.lineno)
    return wrapped
