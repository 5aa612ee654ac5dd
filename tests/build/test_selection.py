"""Which subjects a selection includes."""

from __future__ import annotations

import pytest

from docgen.build.selection import Selection, pdf_path
from docgen.documents.subject import FORMS, Subject

PERSON = Subject(FORMS, FORMS, ("ost",), participant="drammen")
GATHERING = Subject(FORMS, FORMS, ("ost",), gathering="ost-2012")
SHEET = Subject(FORMS, FORMS, ("ost",), participant="drammen", gathering="ost-2012")
LESSONS = Subject(FORMS, FORMS, lessons="pulje-1")


@pytest.mark.parametrize(
    ("selection", "included"),
    [
        (Selection(), [PERSON, GATHERING, SHEET, LESSONS]),
        (Selection(networks=("ost",)), [PERSON, GATHERING, SHEET]),
        (Selection(networks=("vest",)), []),
        (Selection(participants=("drammen",)), [PERSON, SHEET]),
        (Selection(gatherings=("ost-2012",)), [GATHERING, SHEET]),
        (Selection(participants=("drammen",), gatherings=("ost-2012",)), [PERSON, GATHERING, SHEET]),
        (Selection(participants=("moss",), gatherings=("ost-2012",)), [GATHERING]),
        (Selection(networks=("vest",), gatherings=("ost-2012",)), [GATHERING, SHEET]),
    ],
)
def test_what_is_included(selection: Selection, included: list[Subject]) -> None:
    assert [subject for subject in (PERSON, GATHERING, SHEET, LESSONS) if selection.includes(subject)] == included


def test_the_pdf_stands_beside_its_document() -> None:
    assert pdf_path("ost/presentasjon-ost.v2-nb.pptx") == "ost/presentasjon-ost.v2-nb.pdf"
