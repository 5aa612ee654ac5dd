"""The Jinja environment that templates run in: sandboxed, strict, counted.

A template may come from a colleague's machine, so it gets plain data and nothing else: no imports, no files, no
private attributes, a bounded number of steps and bounded text (docxtpl #549 and #632 show why).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sized
from itertools import islice
from typing import Any, cast

from jinja2 import nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, StrictUndefined, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from docgen.errors import did_you_mean
from docgen.office import limits, runs
from docgen.office.escaping import escape
from docgen.office.source import BLOCK_END, BLOCK_START, VALUE_END, VALUE_START, Source, restore
from docgen.office.state import MAX_STEPS, State
from docgen.office.values import BLANK

STATE = "docgen state"  # holds a space: no template can name it
MAX_PART = 200_000_000  # characters that one part may grow to: some 150,000 rows of eight cells
_PER_CALL = 10  # steps: a call costs some ten times what a turn of a loop does
_UNSAFE_TEXT = frozenset({"translate", "maketrans", "encode"})
_HTML = ("urlize", "xmlattr")  # make markup that is not Word's
_ESCAPING = ("safe", "e", "escape", "forceescape")  # a value is always text, and escaped when it is written
_INTERNAL = "docgen_"
_HELD = "docgen_held"  # a local name of the generated code, where those of a template begin with l_


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
        if self._undefined_obj is not missing and not isinstance(self._undefined_obj, Mapping):
            return f"{self._undefined_obj!r:.40} has no ‘{name}’"
        return f"‘{name}’ is unknown{did_you_mean(name, known)}"


class _Generator(CodeGenerator):
    """Writes the values of a template as they are: `write` has already escaped them."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if not _is_internal(node):
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if not _is_internal(node):
            super()._output_child_post(node, frame, finalize)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """`a.b`: looked up on the spot where `a` is an ordinary mapping, as most are."""
        name = repr(node.attr)
        self.write(f"({_HELD}[{name}] if type({_HELD} := ")
        self.visit(node.node, frame)
        self.write(f") is dict and {name} in {_HELD} else environment.getattr({_HELD}, {name}))")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """`a["b"]` and `a[0]`: the same for ordinary mappings and lists."""
        match node.arg:
            case nodes.Const(value=str() as name):
                test = f"dict and {name!r} in {_HELD}"
            case nodes.Const(value=int() as name) if name >= 0:
                test = f"list and len({_HELD}) > {name}"
            case _:
                super().visit_Getitem(node, frame)
                return
        self.write(f"({_HELD}[{name!r}] if type({_HELD} := ")
        self.visit(node.node, frame)
        self.write(f") is {test} else environment.getitem({_HELD}, {name!r}))")


def _is_internal(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Filter) and node.name.startswith(_INTERNAL)


def state_of(context: Context) -> State:
    """The state of the render that `context` belongs to."""
    return cast(State, context.parent[STATE])


class Environment(ImmutableSandboxedEnvironment):
    """A sandbox in which data comes before methods, and every step is counted."""

    code_generator_class = _Generator
    concat = staticmethod(limits.join)
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
            optimized=False,  # it folds constants, of which templates have few, and takes a tenth of the compiling
            undefined=Missing,
            extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        )
        del self.globals["lipsum"]
        for name in _HTML:
            del self.filters[name]
        self.filters |= {name: limits.guarded(name, one, state_of) for name, one in self.filters.items()}
        for name in _ESCAPING:
            self.filters[name] = str
        self.filters["docgen_each"] = _each
        self.filters["docgen_text"] = _measured
        self.filters["docgen_plain"] = _plain

    def getattr(self, obj: object, attribute: str) -> object:
        """`a.b`: the key `b` of a mapping before a method named `b`."""
        if type(obj) is dict:
            try:
                return obj[attribute]
            except KeyError:
                pass
        elif obj is BLANK:
            return BLANK
        elif isinstance(obj, Markup):
            obj = runs.plain(obj)
        return super().getattr(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """`a[b]`, blank for the blank item."""
        return BLANK if obj is BLANK else super().getitem(obj, argument)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may use an attribute: none of bytes, none that makes bytes or tables."""
        if isinstance(obj, bytes | bytearray) or (isinstance(obj, int) and attr == "to_bytes"):
            return False
        if isinstance(obj, str) and attr in _UNSAFE_TEXT:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call(self, context: Context, obj: Any, *args: Any, **keywords: Any) -> object:
        """A call counts as some steps, and may not make a text longer than a value may be."""
        if obj is BLANK:
            return BLANK
        state = state_of(context)
        state.step(_PER_CALL)
        owner = getattr(getattr(obj, "__wrapped__", obj), "__self__", None)
        if isinstance(owner, str):
            args = limits.before_method(owner, getattr(obj, "__name__", ""), args, keywords)
        return limits.count(state, super().call(context, obj, *args, **keywords))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> object:
        """`*`, `**`, `+` and `%` with results of bounded size."""
        if left is BLANK or right is BLANK:
            return BLANK
        limits.before_operator(operator, left, right)
        return limits.count(state_of(context), super().call_binop(context, operator, left, right))


def _measured(value: object) -> object:
    """A piece of `a ~ b`: not larger than a value may be when it is written out."""
    limits.measure(value)
    return value


@pass_context
def _plain(context: Context, text: str) -> str:
    """What a filter block made, as text within a run; in a drawing a break would end the run, so it is a space."""
    if state_of(context).drawing:
        return escape(str(text)).replace("\n", " ")
    return runs.within_text(text)


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


def instrument(template: nodes.Template, source: Source) -> nodes.Template:
    """Make every value go through `docgen_write` with its spot, and every loop through `docgen_each`.

    The literals of the source come back to their places.
    """
    spots = source.spots
    for node in list(template.find_all((nodes.Output, nodes.FilterBlock, nodes.For, nodes.Concat))):
        match node:
            case nodes.Output():
                made = [_written(value, spots, source.literals) for value in node.nodes]
                node.nodes = [one for one in made if not isinstance(one, nodes.TemplateData) or one.data]
            case nodes.FilterBlock() if not _is_internal(node.filter):
                node.filter = cast("nodes.Filter", _filtered(node.filter, "docgen_plain"))
            case nodes.For():
                node.iter = _filtered(cast("nodes.Expr", node.iter), "docgen_each")
            case nodes.Concat():
                node.nodes = [_filtered(part, "docgen_text") for part in node.nodes]
    return template


def _written(node: nodes.Expr, spots: Mapping[int, int], literals: list[str]) -> nodes.Expr:
    if isinstance(node, nodes.TemplateData):
        node.data = restore(node.data, literals)
        return node
    if _is_internal(node):
        return node
    return _filtered(node, "docgen_write", nodes.Const(spots[node.lineno]))


def _filtered(node: nodes.Expr, name: str, *args: nodes.Expr) -> nodes.Expr:
    wrapped = nodes.Filter(node, name, list(args), [], None, None)
    wrapped.set_lineno(node.lineno)
    return wrapped
