"""The variables that a template asks for, as a tree read from its tags and content controls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import nodes

from docgen.errors import Place
from docgen.office.code import environment
from docgen.office.deck import Deck
from docgen.office.document import Document
from docgen.office.excel import unroll_data, validations
from docgen.office.excel.book import Book
from docgen.office.excel.unroll_nouns import Expression, Repeat
from docgen.office.source import VALUE_END, VALUE_START, Source
from docgen.office.tags import Tag

_KINDS = {"date": "date", "check": "yes or no", "choice": "choice", "picture": "picture", "rich": "text"}
_LOOP_LIKE = frozenset({"loop", "item", "caller", "varargs", "kwargs"})


@dataclass(slots=True)
class Variable:
    """A name in the data: what kind of value it holds, its parts, and where it is first asked for.

    `optional` means that the template itself tests whether the name is there; `variants` are the parts of a slide, by
    its type. `example` is a value that it may have. `count` is how many items a list must have for each of those that
    the template names to be there.
    """

    kind: str = "value"
    parts: dict[str, Variable] = field(default_factory=dict)
    item: Variable | None = None
    choices: tuple[str, ...] = ()
    optional: bool = False
    place: Place = field(default_factory=Place)
    variants: dict[str, Variable] = field(default_factory=dict)
    count: int = 1
    example: object = None

    def part(self, name: str, place: Place) -> Variable:
        """The part called `name`, made when it is new."""
        if name not in self.parts:
            self.parts[name] = Variable(place=place)
        return self.parts[name]

    def listed(self, place: Place, index: int = 0) -> Variable:
        """What each item of this list is; `index` is that of the item that is asked for."""
        self.count = max(self.count, index + 1)
        if self.item is None:
            self.item = Variable(place=place)
        return self.item


Scope = Mapping[str, Variable | None]
"""Names that stand for something else than the data's: loop variables, macro arguments (None: unknown)."""


def tree(compiled: Document | Deck | Book) -> Variable:
    """All variables of a template; the root's parts are the names at the top of the data."""
    reader = _Reader(compiled)
    if isinstance(compiled, Deck):
        return _of_deck(reader, compiled)
    if isinstance(compiled, Book):
        return _of_book(reader, compiled)
    for one in compiled.codes:
        reader.read(one.part.source)
    return reader.root


def _of_deck(reader: _Reader, deck: Deck) -> Variable:
    """The variables of a deck: where data picks the slides, those of each type stand below `slides`."""
    for one in deck.common:
        reader.read(one.part.source)
    kinds = Variable()
    for slide in deck.slides:
        kind = Variable()
        scope: dict[str, Variable | None] = {"slide": kind} if deck.is_library else {}
        if slide.turns is not None:
            scope |= reader.read_turns(slide.turns.part.source)
        for one in slide.codes.values():
            reader.read(one.part.source, scope)
        kinds.variants[slide.prototype.type] = kind
    if deck.is_library:
        reader.root.part("slides", Place()).item = kinds
    return reader.root


def _of_book(reader: _Reader, book: Book) -> Variable:
    """The variables of a workbook: also those that tell which sheets and columns come out."""
    scopes: dict[int, dict[str, Variable | None]] = {}
    columns: dict[int, list[Variable | None]] = {}
    for number, plan in enumerate(book.plans):
        scope = scopes[number] = {} if plan.repeat is None else reader.read_repeat(plan.repeat, {})
        for expression in (plan.condition, *plan.name):
            if isinstance(expression, Expression):
                reader.find(expression, scope)
        columns[number] = [next(iter(reader.read_repeat(loop.repeat, scope).values()), None) for loop in plan.columns]
    for number, one in book.numbered_codes:
        reader.columns = columns.get(number, [])
        reader.read(one.part.source, scopes.get(number))
    return reader.root


class _Reader:
    """Reads the syntax tree of each part."""

    def __init__(self, compiled: Document | Deck | Book) -> None:
        self.root = Variable()
        self._controls = compiled.controls
        self._cells = compiled.cells if isinstance(compiled, Book) else ()
        self._source = Source("", {}, [])
        self.columns: list[Variable | None] = []
        """What the items of the column loops of a sheet are."""

    def find(self, expression: Expression, scope: Scope) -> Variable | None:
        """The variable that an expression by itself leads to."""
        tag = Tag("value", expression.code, expression.place)
        self._source = Source(f"{VALUE_START}\n{expression.code} {VALUE_END}", {2: tag}, [])
        for node in environment().parse(self._source.text).find_all(nodes.Output):
            for held in node.nodes:
                if not isinstance(held, nodes.TemplateData):
                    return self._find(held, scope)
        return None

    def read_repeat(self, repeat: Repeat, scope: Scope) -> dict[str, Variable | None]:
        """What the names of a loop over sheets or columns stand for."""
        listed = self.find(repeat.items, scope)
        names = [name.strip() for name in repeat.target.split(",")]
        item = listed.listed(repeat.items.place) if listed is not None and len(names) == 1 else None
        return dict.fromkeys(names, item)

    def read(self, source: Source, scope: Scope | None = None) -> None:
        """Read a part; `scope` are names that do not come from the data's top."""
        self._source = source
        self._statements(environment().parse(source.text).body, scope or {})

    def read_turns(self, source: Source) -> dict[str, Variable | None]:
        """Read a `{%slide … %}` tag; returns the names that it gives to the slide."""
        self._source = source
        for node in environment().parse(source.text).body:
            match node:
                case nodes.For(target=target, iter=listed):
                    held = self._find(listed, {})
                    return _bound(target, held.listed(self._place(node)) if held else None, self._place(node))
                case nodes.If(test=test):
                    self._find(test, {})
        return {}

    def _place(self, node: nodes.Node) -> Place:
        tag = self._source.lines.get(node.lineno)
        return tag.place if tag else Place()

    def _statements(self, body: list[nodes.Node], scope: Scope) -> None:
        own = dict(scope)
        for node in body:
            self._statement(node, own)

    def _statement(self, node: nodes.Node, scope: dict[str, Variable | None]) -> None:
        match node:
            case nodes.For(target=target, iter=source, body=body, else_=otherwise, test=test):
                held = self._find(source, scope)
                item = held.listed(self._place(node)) if held is not None else None
                inner = {**scope, "loop": None, **_bound(target, item, self._place(node))}
                self._statements([*body, *([test] if test else [])], inner)
                self._statements(otherwise, scope)
            case nodes.Macro(args=args, body=body, name=name):
                scope[name] = None
                inner = {**scope, **{arg.name: None for arg in args}, "caller": None}
                self._statements(body, inner)
            case nodes.Assign(target=target, node=value):
                self._find(value, scope)
                scope |= _bound(target, None, self._place(node))
            case nodes.AssignBlock(target=target, body=body):
                self._statements(body, scope)
                scope |= _bound(target, None, self._place(node))
            case nodes.If(test=test, body=body, elif_=elifs, else_=otherwise):
                self._find(test, scope)
                for branch in (body, elifs, otherwise):
                    self._statements(list(branch), scope)
            case nodes.With(targets=targets, values=values, body=body):
                inner = dict(scope)
                for target, value in zip(targets, values, strict=True):
                    inner |= _bound(target, self._find(value, scope), self._place(node))
                self._statements(body, inner)
            case nodes.Expr():
                self._find(node, scope)
            case _:
                for child in node.iter_child_nodes():
                    self._statement(child, scope)

    def _find(self, node: nodes.Node, scope: Scope) -> Variable | None:
        """The variable that an expression leads to; None when it is computed."""
        match node:
            case nodes.Name(name=name) if name in scope:
                return scope[name]
            case nodes.Name(name=name) if name in environment().globals or name in _LOOP_LIKE:
                return None
            case nodes.Name(name=name):
                return self.root.part(name, self._place(node))
            case nodes.Getattr(node=inner, attr=attr):
                return self._part(self._find(inner, scope), attr, node)
            case nodes.Getitem(
                node=nodes.Getitem(node=nodes.Name(name=unroll_data.COLUMNS), arg=nodes.Const(value=int() as number))
            ):
                return self.columns[number] if number < len(self.columns) else None
            case nodes.Name(name=unroll_data.TURNS):
                return None
            case nodes.Getitem(node=inner, arg=nodes.Const(value=str() as key)):
                return self._part(self._find(inner, scope), key, node)
            case nodes.Getitem(node=inner, arg=nodes.Const(value=int() as index)):
                held = self._find(inner, scope)
                return held.listed(self._place(node), index) if held is not None else None
            case nodes.Getitem(node=inner, arg=(nodes.Name() | nodes.Getattr()) as at):
                held, place = self._find(inner, scope), self._find(at, scope)
                if held is None or place is None:
                    return None
                place.kind = "number" if place.kind == "value" else place.kind  # of an example, 1
                return held.listed(self._place(node), 1)
            case nodes.Filter(node=nodes.Expr() as inner, name=name, args=args, kwargs=named):
                self._attribute(inner, named, scope)
                return self._filtered(inner, name, args, scope)
            case nodes.Compare(expr=inner, ops=[nodes.Operand(expr=nodes.Const(value=int() | float() as number))]):
                held = self._find(inner, scope)
                if held is not None and held.kind == "value" and not isinstance(number, bool):
                    held.kind = "number"
            case nodes.Test(node=inner, name="defined" | "undefined"):
                if (held := self._find(inner, scope)) is not None:
                    held.optional = True
            case nodes.Call(node=nodes.Getattr(node=inner), args=args):  # a method, for data has nothing to call
                for each in (inner, *args):
                    self._find(each, scope)
            case _:
                for child in node.iter_child_nodes():
                    self._find(child, scope)
        return None

    def _part(self, held: Variable | None, name: str, node: nodes.Node) -> Variable | None:
        return None if held is None else held.part(name, self._place(node))

    def _attribute(self, inner: nodes.Expr, named: Sequence[nodes.Node], scope: Scope) -> None:
        """What `map(attribute="name")` and its like ask of each item of a list."""
        for one in named:
            match one:
                case nodes.Keyword(key="attribute", value=nodes.Const(value=str() as path)):
                    held = self._find(inner, scope)
                    item = held and held.listed(self._place(inner))
                    for name in path.split("."):
                        item = item and item.part(name, self._place(inner))

    def _filtered(self, inner: nodes.Expr, name: str, args: list[nodes.Expr], scope: Scope) -> Variable | None:
        held = self._find(inner, scope)
        for arg in args:
            self._find(arg, scope)
        keys = [arg.value for arg in args if isinstance(arg, nodes.Const)]
        if name == "docgen_get":
            for key in keys:
                held = held and (
                    held.listed(self._place(inner)) if isinstance(key, int) else held.part(key, self._place(inner))
                )
            return held
        if name == "docgen_fill" and held is not None:
            control = self._controls[keys[0]]
            held.kind = _KINDS.get(control.kind, "text")
            held.choices = tuple(dict.fromkeys(stored for stored, _ in (control.choices or {}).values()))
        elif name == "docgen_cell" and held is not None:
            slot = self._cells[keys[0]]
            held.kind = slot.takes if slot.takes != "any" else held.kind
            held.choices = slot.rule.choices if slot.rule is not None else ()
            held.example = None if slot.rule is None else validations.example(slot.rule)
        elif name in ("default", "d") and held is not None:
            held.optional = True
        elif name in ("picture", "docgen_chart") and held is not None:
            held.kind = "picture file" if name == "picture" else "chart"
        elif name == "docgen_rows":
            return held
        return held if name in ("sort", "reverse", "unique", "list") else None


def _bound(target: nodes.Node, held: Variable | None, place: Place) -> dict[str, Variable | None]:
    """What the names of a loop or an assignment stand for."""
    if isinstance(target, nodes.Name):
        return {target.name: held}
    if isinstance(target, nodes.Tuple):
        return {name.name: None for name in target.items if isinstance(name, nodes.Name)}
    return {}
