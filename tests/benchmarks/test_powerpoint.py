"""The deck benchmark's own parts: its files, its data, its proof of equality and its report. No time is asserted."""

from __future__ import annotations

import copy
import io
import json
import re
import shutil
import zipfile
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pptx
import pytest

from benchmarks import decks, floor, memory, powerpoint, slidetext, text
from benchmarks.automizer import AUTOMIZER, WAYS
from benchmarks.deckreport import FLOORS, PROMISES, DeckReport
from benchmarks.figures import FIGURES
from benchmarks.gatherings import ORDER, gatherings
from benchmarks.measure import Timing
from benchmarks.presentations import BUILDING, FILLING, MAKES, OURS, OURS_ZLIB
from benchmarks.slide import Deck
from benchmarks.tagging import TAG, values


@cache
def _run() -> DeckReport:
    return powerpoint.run(batch=1, rounds=1)


@cache
def _file(name: str) -> bytes:
    return decks.base() if name == "base" else getattr(decks, name)(_file("base"))


@cache
def _maker(engine: str) -> Callable[[Deck], bytes]:
    start, make = MAKES[engine]
    return make(_file(start))


def _said(engine: str, deck: Deck) -> dict[str, list[str]]:
    return slidetext.visible(_maker(engine)(deck))


def _deck() -> Deck:
    return copy.deepcopy(gatherings(1)[0])


def test_a_deck_has_forty_slides_with_six_tables_and_two_charts_and_notes_on_the_exercises() -> None:
    slides = list(pptx.Presentation(io.BytesIO(_maker(OURS)(_deck()))).slides)
    shapes = Counter(
        kind for slide in slides for shape in slide.shapes for kind in ("table", "chart") if _is(shape, kind)
    )

    assert len(slides) == 40
    assert shapes == {"table": 6, "chart": 2}
    noted = [kind for kind, slide in zip(ORDER, slides, strict=True) if slide.has_notes_slide]
    assert len(noted) >= 6
    assert set(noted) <= {"exercise", *FIGURES}


def _is(shape: object, kind: str) -> bool:
    return bool(getattr(shape, f"has_{kind}"))


def test_no_tag_is_left_in_any_deck() -> None:
    for engine in MAKES:
        said = [line for lines in _said(engine, _deck()).values() for line in lines]
        assert not [line for line in said if "{" in line]


def test_decks_are_the_same_on_every_run_and_say_different_things() -> None:
    made = gatherings(10)
    texts = Counter(line for deck in made for line in set(re.findall(r'"([^"]{20,})"', json.dumps(deck["slides"]))))

    assert made == gatherings(10)
    assert sum(count > 1 for count in texts.values()) / len(texts) < 0.1


def test_the_template_has_a_prototype_of_each_type_and_the_ready_made_deck_a_tag_for_each_value() -> None:
    library, ready = slidetext.visible(_file("library")), slidetext.visible(_file("ready"))
    types = {lines[0].removeprefix("type: ") for name, lines in library.items() if name.startswith("notes")}
    deck = _deck()

    assert types == set(ORDER)
    for number, slide in enumerate(deck["slides"], 1):
        tags = set(TAG.findall("\n".join(ready[f"slide {number}"] + ready.get(f"notes {number}", []))))
        footer = {"date", "title"} if number > 1 else set()
        assert tags == set(values(slide, deck["footer"])) - {"date", "title"} | footer


def test_the_command_writes_the_three_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decks.main(str(tmp_path / "made"))

    assert {path.name for path in (tmp_path / "made").iterdir()} == {"base.pptx", "library.pptx", "ready.pptx"}
    assert "library.pptx" in capsys.readouterr().out


def _change_bullet(deck: Deck) -> None:
    deck["slides"][3]["bullets"][0]["items"][1] = "noko heilt anna"


def _change_cell(deck: Deck) -> None:
    deck["slides"][1]["rows"][4]["speaker"] = "noko heilt anna"


def _change_note(deck: Deck) -> None:
    deck["slides"][9]["notes"][2] = "noko heilt anna"


def _change_footer(deck: Deck) -> None:
    deck["footer"]["title"] = "noko heilt anna"


def _change_category(deck: Deck) -> None:
    deck["slides"][6]["chart"]["categories"][0] = "noko heilt anna"


@pytest.mark.parametrize("change", [_change_bullet, _change_cell, _change_note, _change_footer, _change_category])
@pytest.mark.parametrize("engine", [FILLING, OURS])
def test_a_changed_text_stops_the_comparison_with_a_diff(engine: str, change: Callable[[Deck], None]) -> None:
    other = _deck()
    change(other)

    with pytest.raises(text.TextDiffersError, match="noko heilt anna") as caught:
        text.compare(_said(BUILDING, _deck()), _said(engine, other), (BUILDING, engine), 7)
    assert f"document 7: {engine} does not write the text that {BUILDING} writes" in str(caught.value)


def test_a_bullet_on_another_level_is_a_difference() -> None:
    slide = "ppt/slides/slide4.xml"
    made = _maker(OURS)(_deck())
    moved = _with(made, slide, _part(made, slide).replace(b'lvl="1"', b'lvl="2"', 1))

    assert slidetext.visible(moved) != slidetext.visible(made)


def test_a_chart_that_shows_other_values_than_its_workbook_holds_is_a_difference() -> None:
    made, other = (_maker(OURS)(deck) for deck in gatherings(2))
    for name in ("ppt/charts/chart1.xml", _workbook(made)):
        mixed = _with(made, name, _part(other, name))
        differing = {line for line, said in slidetext.visible(mixed).items() if said != slidetext.visible(made)[line]}
        assert differing == {"chart 7" if "charts" in name else "workbook 7"}


def _workbook(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return min(name for name in archive.namelist() if name.endswith(".xlsx"))


def _part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def _with(data: bytes, name: str, new: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as made:
        for held in old.namelist():
            made.writestr(held, new if held == name else old.read(held))
    return stream.getvalue()


def test_the_floor_writes_the_same_decks_again() -> None:
    data = gatherings(2)
    made = [_maker(OURS)(deck) for deck in data]
    write = floor.fill(_file("library"), data, made, floor.isal1)

    assert [slidetext.visible(write(deck)) for deck in data] == [slidetext.visible(deck) for deck in made]
    assert all("ppt/slides/slide2.xml" in parts for parts in floor.changes(_file("library"), made))


def test_the_report_has_every_row_and_every_promise() -> None:
    report = _run()
    printed = str(report)

    assert {*MAKES, *FLOORS.values()} <= set(report.timings)
    assert (set(WAYS) <= set(report.timings)) != bool(report.missing)
    for wanted in ("≥ 35", "≥ 15", "≥ 90", "6 tables, 2 charts", "equal in all 2 decks", "python-pptx 1.0.2"):
        assert wanted in printed


def test_ratios_are_times_of_docgens_time_and_over_the_floor_is_not() -> None:
    times = {BUILDING: 100, FILLING: 50, OURS_ZLIB: 6, OURS: 2, "floor zlib 6": 3, "floor isal 1": 1}
    timings = {name: Timing(time, time) for name, time in times.items()}
    report = DeckReport({}, 4, 1, 3, timings, dict.fromkeys(timings, 100_000), {}, ["x is left out"])

    assert [target.found for target in report.targets()] == [50, 25, None]
    assert [target.wanted for target in report.targets()] == list(PROMISES.values())
    assert report.over_floor(OURS) == report.over_floor(OURS_ZLIB) == 2
    assert "x is left out" in str(report)
    assert f"| {OURS} | 2.00 | 2.00 | 50.0 | 25.0 | – | 2.00 | 98 | – |" in str(report)


def test_every_engine_is_weighed_alone() -> None:
    peaks = _run().peaks

    assert set(MAKES) <= set(peaks)
    assert all(10 < peak < 1_000 for peak in peaks.values())
    assert memory.decks(OURS, _file("library"), 1) < memory.decks(BUILDING, _file("base"), 1)


def test_without_node_its_peer_is_left_out_with_a_word_of_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(powerpoint, "_peak", lambda *_: 0.0)
    report = powerpoint.run(batch=1, rounds=1)

    assert report.missing == ["pptx-automizer is left out: node is not installed"]
    assert report.ratio(OURS, AUTOMIZER) is None


def test_the_json_holds_what_the_table_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(powerpoint, "run", lambda *_: _run())

    assert powerpoint.main(["--json", str(tmp_path / "powerpoint.json")]) == 0
    found = json.loads((tmp_path / "powerpoint.json").read_text(encoding="utf-8"))
    assert found["timings"].keys() == found["ratios"].keys()
    assert found["over_floor"].keys() == {OURS, OURS_ZLIB}
    assert [target["wanted"] for target in found["targets"]] == [35, 15, 90]


def test_a_difference_ends_the_run_with_exit_code_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def differ(*_: object) -> DeckReport:
        raise text.TextDiffersError("document 3: a diff")

    monkeypatch.setattr(powerpoint, "run", differ)
    assert powerpoint.main([]) == 1
    assert capsys.readouterr().err == "document 3: a diff\n"
