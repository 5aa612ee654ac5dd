"""Every shipped deck in every language, and that of a leader who has only begun, before all judges.

The shipped ones are held against their sources too. LibreOffice runs once for all of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from pptx import Presentation

from docgen.documents.voice import Voice
from docgen.model.exercise import Exercise
from docgen.model.language import Language
from docgen.settings import shipped
from tests.proof import deck_pages, deck_type
from tests.proof.deck_pages import Page
from tests.proof.deck_reading import charts, lines, notes, prompts, properties, roots, shapes, tables, text, titles
from tests.proof.deck_type import Sized
from tests.proof.decks import Built, build_decks
from tests.proof.documents import workspace
from tests.proof.judges import audit, bokmal, nynorsk, own, sdk
from tests.proof.pages import convert
from tests.proof.reading import custom_properties
from tests.proof.sources import SOURCES
from tests.proof.tools import need_tools

pytestmark = pytest.mark.proof

# What the template of the source says to those who fill it (inventory §1.3), and which stood in the finished deck.
HINTS = ("Norsk mal", "DEPMAL", "Topp og bunntekst", "fargepalett", "Presentasjon | 2007", "Se gjennom", "Klikk for")
LAYOUTS = {
    "Norsk mal: Startside",
    "Norsk mal: Tekst med kulepunkter",
    "Norsk mal: Tekst uten kulepunkter",
    "Norsk mal: To innholdsdeler – Sammenlikning",
    "Norsk mal: Diagram",
}
TABLES = {"table", "count-table", "calendar", "agenda", "practical", "fill-table", "factor-scales"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Built]:
    return build_decks(tmp_path_factory.mktemp("decks"))


@pytest.fixture(scope="module")
def pdfs(built: Sequence[Built], tmp_path_factory: pytest.TempPathFactory) -> Mapping[Path, Path]:
    need_tools()
    return convert(paths(built), tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def drawn(pdfs: Mapping[Path, Path]) -> Mapping[Path, list[Page]]:
    return {path: deck_pages.pages(pdf) for path, pdf in pdfs.items()}


@pytest.fixture(scope="module")
def written(built: Sequence[Built]) -> Mapping[Path, list[list[Sized]]]:
    return {one.path: deck_type.written(one.path) for one in built}


@pytest.fixture(scope="module")
def sized(pdfs: Mapping[Path, Path]) -> Mapping[Path, list[list[Sized]]]:
    return {path: deck_type.drawn(pdf) for path, pdf in pdfs.items()}


def paths(built: Sequence[Built]) -> list[Path]:
    return [one.path for one in built]


def faults(found: Mapping[Path, list[str]]) -> dict[str, list[str]]:
    """What was found, by file; of each rule only the first few."""
    return {path.name: list(said)[:8] for path, said in found.items() if said}


# What is built


def test_all_gatherings_have_a_deck_in_bokmal_and_the_first_one_in_nynorsk_and_english_too(
    built: Sequence[Built],
) -> None:
    made = {(one.choice.document.id, one.subject, one.language) for one in built}
    assert {("deck", id, Language.NB) for id in workspace().gatherings} <= made
    assert {("deck", "heltid-deltid-ost-2012", language) for language in Language} <= made
    assert {("lessons-deck", id, Language.NB) for id in workspace().lessons} <= made


def test_each_deck_is_its_source_slide_for_slide(built: Sequence[Built]) -> None:
    found = {}
    for one in (one for one in built if one.is_shipped):
        source, slides = SOURCES[one.subject], list(one.deck.slides)
        assert len(slides) == len(source), f"{one.path.name}: {titles(one.deck)}"
        types = [str(values["type"]) for values in one.slides]
        found[one.path] = [
            f"slide {number} {fault}"
            for number, (wanted, type_, slide) in enumerate(zip(source, types, slides, strict=True), 1)
            for fault in wanted.missing(type_, text(slide), one.language)
        ]
    assert faults(found) == {}


def test_the_first_deck_has_34_slides_and_the_second_44() -> None:
    assert {name: len(source) for name, source in SOURCES.items()} == {
        "heltid-deltid-ost-2012": 34,
        "omdomme-2013": 44,
        "pulje-1": 17,
    }


# The files


def test_the_open_xml_sdk_finds_nothing(built: Sequence[Built]) -> None:
    need_tools()
    assert faults(sdk(paths(built))) == {}


def test_openxml_audit_finds_nothing(built: Sequence[Built]) -> None:
    assert faults(audit(paths(built))) == {}


def test_our_own_check_finds_nothing(built: Sequence[Built]) -> None:
    assert faults(own(paths(built))) == {}


def test_the_properties_say_what_the_deck_is_and_where_it_comes_from(built: Sequence[Built]) -> None:
    for one in built:
        said = properties(one.path)
        voice = Voice(one.language, one.model.language)
        assert said["language"].split("-")[0] == one.language
        assert said["title"] == voice.plain(one.model.title)
        assert {"docgen.template", "docgen.data", "docgen.version"} <= custom_properties(one.path).keys()


# What python-pptx finds


def test_the_layouts_are_those_of_the_source(built: Sequence[Built]) -> None:
    for one in built:
        if one.language is Language.NB:
            assert {layout.name for layout in one.deck.slide_layouts} >= LAYOUTS


def test_every_slide_has_its_title_in_the_placeholder_for_it(built: Sequence[Built]) -> None:
    for one in built:
        assert len(one.pairs()) == len(one.slides)
        assert all(titles(one.deck))


def test_every_table_of_numbers_or_words_is_a_native_table(built: Sequence[Built]) -> None:
    for one in built:
        for slide, values in one.pairs():
            if values["type"] in TABLES:
                assert tables(slide), f"{one.path.name}: {values['title']}"


def test_every_chart_is_a_native_chart_with_the_values_of_its_data(built: Sequence[Built]) -> None:
    count = 0
    for one in built:
        for slide, values in one.pairs():
            data = values.get("chart")
            if not isinstance(data, dict):
                assert charts(slide) == []
                continue
            (chart,) = charts(slide)
            plot = chart.plots[0]
            assert list(plot.categories) == data["categories"]
            assert {s.name: list(s.values) for s in plot.series} == {s["name"]: s["values"] for s in data["series"]}
            assert not any(hasattr(shape, "image") for shape in shapes(slide))
            count += 1
    assert count >= 6


# What the template leaves


def test_nothing_that_the_template_says_to_its_users_is_in_a_finished_deck(built: Sequence[Built]) -> None:
    for one in built:
        template = Presentation(str(shipped("templates") / one.choice.template))
        unwanted = prompts(template) | prompts(one.deck)
        assert unwanted
        for slide in template.slides:
            for chart in charts(slide):
                unwanted |= {*chart.plots[0].categories, *(series.name for series in chart.plots[0].series)}
        for slide in one.deck.slides:
            shown = [line.strip() for root in roots(slide) for line in lines(root)]
            shown += [value for chart in charts(slide) for value in chart.plots[0].categories]
            assert unwanted.isdisjoint(shown), f"{one.path.name}: {unwanted.intersection(shown)}"
            whole = "\n".join(shown)
            assert [hint for hint in HINTS if hint.casefold() in whole.casefold()] == []
            assert [mark for mark in ("{{", "}}", "{%", "%}", "type:") if mark in whole] == []


# What the leader says


def test_the_notes_of_every_exercise_hold_purpose_minutes_and_steps_in_the_language_of_the_deck(
    built: Sequence[Built],
) -> None:
    found = {}
    for one in built:
        given = zip(one.model.slides, (slide for slide, _ in one.pairs()), strict=True)
        told = [(one.workspace.exercises[slide.exercise], notes(made)) for slide, made in given if slide.exercise]
        found[one.path] = [fault for exercise, said in told for fault in missing(exercise, said, one.language)]
        assert told or "pulje" in one.subject
    assert faults(found) == {}


def missing(exercise: Exercise, said: str, language: Language) -> list[str]:
    """What the notes lack of an exercise."""
    voice = Voice(language, Language.NB)
    wanted = [voice.plain(exercise.purpose), *map(voice.plain, exercise.steps)]
    wanted += [f"{voice.words.purpose}:", f"{voice.words.duration}:", f"{voice.words.steps}:"]
    return [f"{exercise.id}: «{words}»" for words in wanted if words not in said]


# The language


def test_nynorsk_decks_are_nynorsk(built: Sequence[Built]) -> None:
    need_tools()
    judged = nynorsk(paths(built))
    assert {path.name for path in judged} == {one.path.name for one in built if one.language is Language.NN}
    assert faults(judged) == {}


def test_bokmal_decks_are_bokmal(built: Sequence[Built]) -> None:
    need_tools()
    judged = bokmal(paths(built))
    assert {path.name for path in judged} == {one.path.name for one in built if one.language is Language.NB}
    assert faults(judged) == {}


# What one sees


def test_libreoffice_draws_a_page_for_every_slide(built: Sequence[Built], drawn: Mapping[Path, list[Page]]) -> None:
    counts = {one.path.name: len(one.deck.slides) for one in built}
    assert {path.name: len(pages) for path, pages in drawn.items()} == counts


def test_no_word_stands_outside_its_slide(drawn: Mapping[Path, list[Page]]) -> None:
    assert faults({path: deck_pages.outside_slide(pages) for path, pages in drawn.items()}) == {}


def test_no_word_stands_outside_its_shape(built: Sequence[Built], drawn: Mapping[Path, list[Page]]) -> None:
    assert faults({one.path: deck_pages.outside_shape(one.deck, drawn[one.path]) for one in built}) == {}


def test_no_word_is_cut_because_its_shape_is_too_narrow(
    built: Sequence[Built], drawn: Mapping[Path, list[Page]]
) -> None:
    assert faults({one.path: deck_pages.cut(one.deck, drawn[one.path]) for one in built}) == {}


def test_no_word_stands_on_another(drawn: Mapping[Path, list[Page]]) -> None:
    assert faults({path: deck_pages.on_each_other(pages) for path, pages in drawn.items()}) == {}


def test_no_text_is_smaller_than_14_points_and_no_title_smaller_than_28(
    written: Mapping[Path, list[list[Sized]]], sized: Mapping[Path, list[list[Sized]]]
) -> None:
    assert faults({path: deck_type.too_small(slides) for path, slides in written.items()}) == {}
    assert faults({path: deck_type.too_small(pages) for path, pages in sized.items()}) == {}


def test_every_title_is_drawn_in_the_size_of_a_title(
    built: Sequence[Built], sized: Mapping[Path, list[list[Sized]]]
) -> None:
    assert faults({one.path: deck_type.small_titles(titles(one.deck), sized[one.path]) for one in built}) == {}


def test_libreoffice_had_no_need_to_shrink_a_text(
    written: Mapping[Path, list[list[Sized]]], sized: Mapping[Path, list[list[Sized]]]
) -> None:
    assert faults({path: deck_type.shrunk(slides, sized[path]) for path, slides in written.items()}) == {}
