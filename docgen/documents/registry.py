"""Every document type: its name, its file name, its template, and where its values are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from docgen.language.forms import terms
from docgen.model.language import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from docgen.inputs.workspace import Workspace

    Values = Callable[[Workspace, str, Language], dict[str, object]]

FORMS = (Language.NB, Language.NN)


@dataclass(frozen=True)
class DocumentType:
    """A kind of document that is made for every participant.

    `stem` begins the file name in each language; `template` is a path under the templates folder with `{language}`.
    """

    id: str
    stem: Mapping[Language, str]
    template: str

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(self.stem)

    def template_name(self, language: Language) -> str:
        """Return the template's path under the templates folder."""
        return self.template.format(language=language)

    def file_name(self, participant_id: str, language: Language) -> str:
        """Return the name of the finished file, such as `prosjektplan-drammen.docx`."""
        return f"{self.stem[language]}-{participant_id}.docx"

    def values(self, workspace: Workspace, participant_id: str, language: Language) -> dict[str, object]:
        """Return what the template is filled with; the module of the document is imported when it is first needed."""
        module = import_module(f"docgen.documents.{self.id}")
        return cast("Values", module.values)(workspace, participant_id, language)


DOCUMENTS: Mapping[str, DocumentType] = MappingProxyType(
    {
        id: DocumentType(
            id, {form: getattr(terms(form), f"{id}_stem") for form in FORMS}, f"docx/{id}-{{language}}.docx"
        )
        for id in ("mandate", "plan")
    }
)
