"""Which subjects a selection includes."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.build.selection import Selection, choices, pdf_path
from docgen.documents.subject import FORMS, Subject
from docgen.errors import SelectionError
from docgen.inputs.workspace import load

PERSON = Subject(FORMS, FORMS, ("ost",), participant="drammen")
GATHERING = Subject(FORMS, FORMS, ("ost",), gathering="ost-2012")
SHEET = Subject(FORMS, FORMS, ("ost",), participant="drammen", gathering="ost-2012")
LESSONS = Subject(FORMS, FORMS, lessons="pulje-1")
NETWORK = Subject(FORMS, FORMS, ("ost",), network="ost")
PROGRAMME = Subject(FORMS, FORMS, programme="saman")
REPORT = Subject(FORMS, FORMS, ("ost",), participant="drammen", year=2015)


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


@pytest.mark.parametrize(
    ("selection", "included"),
    [
        (Selection(), [NETWORK, PROGRAMME, REPORT]),
        (Selection(networks=("ost",)), [NETWORK, REPORT]),
        (Selection(participants=("drammen",)), [REPORT]),
        (Selection(years=(2014, 2015)), [REPORT]),
        (Selection(years=(2014,)), []),
        (Selection(participants=("moss",), years=(2015,)), []),
    ],
)
def test_which_networks_programmes_and_years_are_included(selection: Selection, included: list[Subject]) -> None:
    assert [subject for subject in (NETWORK, PROGRAMME, REPORT) if selection.includes(subject)] == included


def test_a_year_that_nothing_is_made_for_is_unknown() -> None:
    with pytest.raises(SelectionError, match="year “1999” is unknown"):
        choices(load(Path("inputs")), Selection(years=(1999,)))


def test_the_pdf_stands_beside_its_document() -> None:
    assert pdf_path("ost/presentasjon-ost.v2-nb.pptx") == "ost/presentasjon-ost.v2-nb.pdf"
