"""A compiled part as Python code, and running it: errors come out with the place in the template."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from types import TracebackType
from typing import Any

from jinja2 import Template as JinjaTemplate
from jinja2 import UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context

from docgen.errors import DocgenError, LimitError, Place, TemplateError, ValueProblem, did_you_mean
from docgen.office import filters, syntax
from docgen.office.part import Part
from docgen.office.sandbox import MAX_PART, STATE, Environment, instrument

_BATCH = 4096
_FAILURES = (UndefinedError, SecurityError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError)
_UNKNOWN_NAME = re.compile(r"‘(\w+)’ is unknown\Z")
_LOCAL = re.compile(r"l_\d+_(\w+)\Z")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The environment that all templates share."""
    return filters.environment()


def known(data: Mapping[str, object], **more: object) -> dict[str, Any]:
    """What the tags of a part know by name: the data, and what templates always have. `more` stands before the data."""
    return {**environment().globals, **data, **more}


@dataclass(slots=True)
class Code:
    """A part as code: `filename` is what its frames are called in a traceback; `file` is the template's name.

    The code is generated when it is first run: a deck seldom has use for every slide of its template.
    """

    part: Part
    tree: nodes.Template
    filename: str
    file: str
    _template: JinjaTemplate | None = None

    @property
    def template(self) -> JinjaTemplate:
        """The code. Raises TemplateError when too much is nested within each other."""
        if self._template is None:
            env = environment()
            try:
                code = env.compile(self.tree, self.part.name, self.filename)
            except syntax.ERRORS as error:
                raise syntax.faults(self.part.source, error, env, told=False)[0] from error
            self._template = JinjaTemplate.from_code(env, code, env.make_globals(None))
        return self._template

    def run(self, variables: dict[str, Any]) -> str:
        """The text that the part becomes; `variables` come from `known`, and may be shared by several parts.

        Raises the errors of the template or its data, with their place.
        """
        try:
            return self._joined(variables)
        except DocgenError as error:
            raise self.placed(error) from error
        except RecursionError as error:
            raise self.placed(LimitError("the template calls itself without end"), error) from error
        except MemoryError as error:
            raise self.placed(LimitError("the template needs more memory than it may have"), error) from error
        except _FAILURES as error:
            raise self.placed(ValueProblem(_said(error, variables)), error) from error

    def _joined(self, variables: dict[str, Any]) -> str:
        """Run the code, in batches so that a runaway template is stopped before it fills the memory."""
        chunks = self.template.root_render_func(self._context(variables))
        texts: list[str] = []
        size = 0
        while batch := list(islice(chunks, _BATCH)):
            texts.append("".join(batch))
            size += len(texts[-1])
            if size > MAX_PART:
                raise LimitError(f"the document grows to more than {MAX_PART:,} characters")
        return texts[0] if len(texts) == 1 else "".join(texts)

    def written(self, variables: dict[str, Any]) -> str:
        """What is written before the code fails: to tell where in the result it does."""
        made: list[str] = []
        try:
            made += self.template.root_render_func(self._context(variables))
        except (DocgenError, *_FAILURES):
            pass
        return "".join(made)

    def _context(self, variables: dict[str, Any]) -> Context:
        # Not `template.new_context`, which makes a list of all globals for every part.
        template = self.template
        return template.environment.context_class(template.environment, variables, template.name, template.blocks)

    def placed(self, error: DocgenError, cause: BaseException | None = None) -> DocgenError:
        """The same error with the place in the template where it came up."""
        if not isinstance(error, TemplateError) or error.place.part:
            return error
        place = self._place((cause or error).__traceback__) or Place(self.file, self.part.name)
        return type(error)(error.message, place)

    def _place(self, traceback: TracebackType | None) -> Place | None:
        """The place of the tag that was running, from the last frame that belongs to the part."""
        line = 0
        while traceback is not None:
            if traceback.tb_frame.f_code.co_filename == self.filename:
                line = self.template.get_corresponding_lineno(traceback.tb_lineno)
            traceback = traceback.tb_next
        lines = self.part.source.lines
        nearest = max((known for known in lines if known <= line), default=0)
        return lines[nearest].place if nearest else None


def compiled(part: Part, file: str, faults: list[TemplateError]) -> Code | None:
    """Turn the source of a part into code; faults of syntax are added to `faults`, and there is no code."""
    env = environment()
    filename = f"<docgen {part.name}>"
    try:
        tree = env.parse(part.source.text)
        if unknown := syntax.unknown(tree, part.source, env):
            faults += unknown
            return None
        return Code(part, instrument(tree, part.source), filename, file)
    except syntax.ERRORS as error:
        known = {tag.place.part for tag in part.source.lines.values()}
        faults += syntax.faults(part.source, error, env, told=any(fault.place.part in known for fault in faults))
        return None


def generated(codes: Sequence[Code], faults: list[TemplateError]) -> None:
    """Generate the code of every part now; what cannot be generated is added to `faults`."""
    for one in codes:
        try:
            _ = one.template
        except TemplateError as error:
            faults.append(error)


def _said(error: Exception, variables: Mapping[str, object]) -> str:
    """An error of the template's own making, in words that help."""
    message = str(error)
    if isinstance(error, UndefinedError):
        match = _UNKNOWN_NAME.match(message)
        if match is None:
            return message
        return message + did_you_mean(match[1], _names(error.__traceback__, variables) - {match[1]})
    if isinstance(error, SecurityError):
        return f"the template may not do this: {message}"
    return f"the expression fails: {message}"


def _names(traceback: TracebackType | None, variables: Mapping[str, object]) -> set[str]:
    """The names at hand where the error came up: the data's, and those of the loops around."""
    names = {name for name in variables if name != STATE and name not in environment().globals}
    while traceback is not None:
        names |= {match[1] for name in traceback.tb_frame.f_locals if (match := _LOCAL.match(name))}
        traceback = traceback.tb_next
    return names
