"""The one public door of the engine: a template, compiled once, rendered many times."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from types import TracebackType

from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from docgen.errors import DocgenError, LimitError, Place, TemplateError, ValueProblem, did_you_mean
from docgen.office import contents, zip
from docgen.office.compile import Compiled, CompiledPart, compile_template
from docgen.office.package import relationships_xml, rels_name
from docgen.office.repair import repair
from docgen.office.sandbox import MAX_PART, STATE
from docgen.office.state import State
from docgen.office.values import digest

_BATCH = 4096
_FAILURES = (UndefinedError, SecurityError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError)
_UNKNOWN_NAME = re.compile(r"‘(\w+)’ is unknown\Z")
_LOCAL = re.compile(r"l_\d+_(\w+)\Z")


class Template:
    """An Office template. Compiling it costs some tens of milliseconds, once; each render one or two.

    >>> Template(Path("plan.docx")).render({"title": "Plan"})  # doctest: +SKIP
    """

    def __init__(self, path: Path | str) -> None:
        """Compile the template at `path`.

        Raises PackageError when the file is not a Word file, TemplateError with the place of each fault in it.
        """
        self.path = Path(path)
        self._compiled, self.sha256 = compile_template(self.path)

    @property
    def compiled(self) -> Compiled:
        """What the template was compiled to: for `docgen lint`."""
        return self._compiled

    def render(
        self, data: Mapping[str, object], *, folder: Path | None = None, deflate: zip.Deflate = zip.deflate
    ) -> bytes:
        """Fill the template and return the finished file; the same data gives the same bytes.

        `folder` is where pictures named in the data are looked up. Raises ValueProblem when the data does not fit,
        LimitError when the template runs away.
        """
        compiled = self._compiled
        state = State(digest(data), compiled.styles, compiled.spots, compiled.controls, folder)
        state.ids, state.taken = compiled.last_id, compiled.taken
        variables = {**data, STATE: state}
        members: list[zip.Member] = []
        for part in compiled.parts:
            state.part = part.part.name
            text = self._text(part, variables, state)
            members.append(zip.Member.pack(part.part.name, text.encode(), deflate))
        members += self._relationships(state, deflate)
        members += self._numbering(state, deflate)
        pictures = ((name, data) for name, data in state.media.items() if name not in compiled.names)
        members += (zip.Member.pack(name, data, deflate) for name, data in pictures)
        return compiled.archive.pack(members)

    def _text(self, part: CompiledPart, variables: Mapping[str, object], state: State) -> str:
        try:
            text = _joined(part, variables)
        except DocgenError as error:
            raise self._placed(error, part) from error
        except RecursionError as error:
            raise self._placed(LimitError("the template calls itself without end"), part, error) from error
        except MemoryError as error:
            raise self._placed(LimitError("the template needs more memory than it may have"), part, error) from error
        except _FAILURES as error:
            raise self._placed(ValueProblem(_said(error, variables)), part, error) from error
        if part.part.may_empty:
            text = repair(text, part.part.may_empty)
        return contents.write(text, part.part.contents, state) if part.part.contents else text

    def _placed(self, error: DocgenError, part: CompiledPart, cause: BaseException | None = None) -> DocgenError:
        """The same error with the place in the template where it came up."""
        if not isinstance(error, TemplateError) or error.place.part:
            return error
        place = _place((cause or error).__traceback__, part)
        return type(error)(error.message, place or Place(self.path.name, part.part.name))

    def _relationships(self, state: State, deflate: zip.Deflate) -> list[zip.Member]:
        """The relationships of every part that was filled: as they were, or with the new ones."""
        members = []
        for part in self._compiled.parts:
            new = state.relationships.get(part.part.name)
            if new:
                data = relationships_xml([*part.relationships, *new])
                members.append(zip.Member.pack(rels_name(part.part.name), data, deflate))
            elif part.rels:
                members.append(part.rels)
        return members

    def _numbering(self, state: State, deflate: zip.Deflate) -> list[zip.Member]:
        """The numbering part, with a list of its own for each numbered list that the values brought."""
        numbering = self._compiled.numbering
        if numbering is None or not state.lists:
            return [] if numbering is None else [numbering]
        abstract = self._compiled.styles.number_abstract
        restarts = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
            for level in range(self._compiled.styles.number_depth)
        )
        new = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{restarts}</w:num>'
            for number in state.lists
        )
        text = numbering.unpack().decode()
        before, mark, after = text.rpartition("</w:num>")
        return [zip.Member.pack(numbering.name, f"{before}{mark}{new}{after}".encode(), deflate)]


def _joined(part: CompiledPart, variables: Mapping[str, object]) -> str:
    """Run the code of a part, in batches so that a runaway template is stopped before it fills the memory."""
    chunks = part.template.root_render_func(part.template.new_context(dict(variables)))
    texts: list[str] = []
    size = 0
    while batch := list(islice(chunks, _BATCH)):
        texts.append("".join(batch))
        size += len(texts[-1])
        if size > MAX_PART:
            raise LimitError(f"the document grows to more than {MAX_PART:,} characters")
    return "".join(texts)


def _place(traceback: TracebackType | None, part: CompiledPart) -> Place | None:
    """The place of the tag that was running, from the last frame that belongs to the part."""
    line = 0
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == part.filename:
            line = part.template.get_corresponding_lineno(traceback.tb_lineno)
        traceback = traceback.tb_next
    lines = part.part.source.lines
    nearest = max((known for known in lines if known <= line), default=0)
    return lines[nearest].place if nearest else None


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
    names = {name for name in variables if name != STATE}
    while traceback is not None:
        names |= {match[1] for name in traceback.tb_frame.f_locals if (match := _LOCAL.match(name))}
        traceback = traceback.tb_next
    return names
