"""Every document type: its name, whom it is made for, its file, its template, and where its values are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from docgen.documents import subject
from docgen.documents.subject import FORMS, Subject
from docgen.language.forms import book_terms, handout_terms, slide_terms, terms
from docgen.model.language import Language

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace

    Values = Callable[[Workspace, Subject, Language], dict[str, object]]


@dataclass(frozen=True)
class DocumentType:
    """A kind of document, made for each of its `subjects`.

    `stem` begins the file name in each language that there is a template for. `path` (below the folder of results) and
    `template` (below the folder of templates) may hold `{language}`, and `path` also `{stem}`, `{participant}`,
    `{network}`, `{gathering}`, `{lessons}`, `{programme}` and `{year}`. Types that belong together have one `group`,
    which is then their common name.
    """

    id: str
    subjects: Callable[[Workspace], Iterator[Subject]]
    stem: Mapping[Language, str]
    path: str
    template: str
    group: str = ""

    @property
    def name(self) -> str:
        """What the command line calls it."""
        return self.group or self.id

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(self.stem)

    def template_name(self, language: Language) -> str:
        """Return the template's path below the templates folder."""
        return self.template.format(language=language)

    def path_of(self, subject: Subject, language: Language) -> str:
        """Return the finished file's path below the folder of results, such as `drammen/prosjektplan-drammen.docx`."""
        return self.path.format(
            stem=self.stem[language],
            language=language,
            participant=subject.participant,
            gathering=subject.gathering,
            lessons=subject.lessons,
            network=subject.network,
            programme=subject.programme,
            year=subject.year,
        )

    def values(self, workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
        """Return what the template is filled with; the module of the document is imported when it is first needed."""
        module = import_module(f"docgen.documents.{self.id.replace('-', '_')}")
        return cast("Values", module.values)(workspace, subject, language)


def _book(id: str, subjects: Callable[[Workspace], Iterator[Subject]], path: str) -> DocumentType:
    return DocumentType(
        id=id,
        subjects=subjects,
        stem={form: book_terms(form).stems[id] for form in FORMS},
        path=path,
        template=f"xlsx/{id}-{{language}}.xlsx",
    )


_TYPES = (
    DocumentType(
        id="mandate",
        subjects=subject.participants,
        stem={form: terms(form).mandate_stem for form in FORMS},
        path="{participant}/{stem}-{participant}.docx",
        template="docx/mandate-{language}.docx",
    ),
    DocumentType(
        id="plan",
        subjects=subject.participants,
        stem={form: terms(form).plan_stem for form in FORMS},
        path="{participant}/{stem}-{participant}.docx",
        template="docx/plan-{language}.docx",
    ),
    DocumentType(
        id="deck",
        subjects=subject.gatherings,
        stem={language: slide_terms(language).deck_stem for language in Language},
        path="{gathering}/{stem}-{gathering}-{language}.pptx",
        template="pptx/gathering-{language}.pptx",
    ),
    DocumentType(
        id="handouts-programme",
        group="handouts",
        subjects=subject.occasions,
        stem={form: handout_terms(form).programme_stem for form in FORMS},
        path="{gathering}/{stem}-{gathering}-{language}.docx",
        template="docx/gathering-programme-{language}.docx",
    ),
    DocumentType(
        id="handouts-sheets",
        group="handouts",
        subjects=subject.attendances,
        stem={form: handout_terms(form).sheets_stem for form in FORMS},
        path="{gathering}/{stem}-{participant}-{language}.docx",
        template="docx/exercise-sheets-{language}.docx",
    ),
    DocumentType(
        id="handouts-evaluation",
        group="handouts",
        subjects=subject.occasions,
        stem={form: handout_terms(form).evaluation_stem for form in FORMS},
        path="{gathering}/{stem}-{gathering}-{language}.docx",
        template="docx/evaluation-{language}.docx",
    ),
    DocumentType(
        id="lessons-deck",
        subjects=subject.lessons,
        stem={language: slide_terms(language).lessons_stem for language in Language},
        path="{lessons}/{stem}-{lessons}-{language}.pptx",
        template="pptx/gathering-{language}.pptx",
    ),
)

_BOOKS = (
    _book("workbook", subject.participants, "{participant}/{stem}-{participant}.xlsx"),
    _book("network-overview", subject.networks, "{network}/{stem}-{network}-{language}.xlsx"),
    _book("programme-overview", subject.programmes, "{programme}/{stem}-{language}.xlsx"),
    _book("capture", subject.occasions, "{gathering}/{stem}-{gathering}-{language}.xlsx"),
    _book("data-form", subject.data_forms, "{participant}/{stem}-{participant}-{year}.xlsx"),
)

DOCUMENTS: Mapping[str, DocumentType] = MappingProxyType({each.id: each for each in (*_TYPES, *_BOOKS)})
