"""The benchmark's own parts: its templates, its data, its proof of equality and its report. No time is asserted."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path

import docx
import pytest

from benchmarks import floor, peers, templates, text, word
from benchmarks.contexts import contexts, rows
from benchmarks.report import FLOORS, Report


@cache
def _run() -> Report:
    return word.run(documents=2, rounds=1, sizes=(1_000,), cold_rounds=0)


def _render(name: str, template: bytes, context: dict[str, object]) -> bytes:
    return peers.FILLS[name](template)(context)


def test_the_plan_is_a_template_that_docxtpl_renders() -> None:
    context = contexts(1)[0]
    found = docx.Document(io.BytesIO(_render("docxtpl", templates.plan(), context)))
    assert found.core_properties.title == "Prosjektplan for Sørvågen 1 kommune"
    assert [len(table.rows) for table in found.tables] == [2, 13, 7, 8, 11, 9, 7]
    assert not any("{" in paragraph.text for paragraph in found.paragraphs)


def test_the_plan_has_about_sixty_values_and_four_table_loops() -> None:
    body = "\n".join(text.visible(templates.plan())["word/document.xml"])
    assert 55 <= body.count("{{") <= 75
    assert body.count("{%tr for") == 4


def test_both_syntaxes_tell_the_same_story() -> None:
    jinja, mustache = (text.visible(templates.plan(s)) for s in (templates.DOCXTPL, templates.DOCXTEMPLATER))
    fixed = [line for line in jinja["word/document.xml"] if "{" not in line]
    assert [line for line in mustache["word/document.xml"] if "{" not in line] == [
        line for line in fixed if line != " ¦"
    ]


def test_the_same_template_is_made_every_time() -> None:
    assert text.visible(templates.plan()) == text.visible(templates.plan())


def test_contexts_are_the_same_on_every_run_and_all_different() -> None:
    made = contexts()
    assert made == contexts()
    assert len(made) == 110
    assert len({json.dumps(context, sort_keys=True) for context in made}) == 110


def test_contexts_hold_nothing_that_docxtpl_would_lose() -> None:
    written = json.dumps([contexts(), rows(100)], ensure_ascii=False)
    assert "&" not in written
    assert "<" not in written
    assert set("æøåÅØ") <= set(written)


def test_a_changed_word_stops_the_comparison_with_a_diff() -> None:
    template = templates.plan()
    one, other = contexts(1)[0], contexts(1)[0]
    other["programme"] = "Saman om ein verre kommune"
    found = text.visible(_render("docgen zlib 6", template, other))
    with pytest.raises(text.TextDiffersError, match="verre") as caught:
        text.compare(text.visible(_render("docxtpl", template, one)), found, ("docxtpl", "docgen"), 7)
    assert "document 7: docgen does not write the text that docxtpl writes" in str(caught.value)


def test_a_word_in_the_wrong_cell_is_a_difference() -> None:
    before, after = docx.Document(), docx.Document()
    for document, place in ((before, 0), (after, 1)):
        document.add_table(1, 2).cell(0, place).text = "mål"
    with pytest.raises(text.TextDiffersError):
        text.compare(text.visible(_saved(before)), text.visible(_saved(after)), ("before", "after"), 0)


def _saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_the_floor_writes_the_same_document_again() -> None:
    template, filled = templates.plan(), contexts(2)
    made = [_render("docgen zlib 6", template, context) for context in filled]
    write = floor.fill(template, filled, made, floor.zlib6)
    assert [text.visible(write(context)) for context in filled] == [text.visible(document) for document in made]
    docx.Document(io.BytesIO(write(filled[0])))


def test_the_floor_packs_only_what_differs_from_one_document_to_the_next() -> None:
    template = templates.plan()
    made = [_render("docgen zlib 6", template, context) for context in contexts(2)]
    assert all(
        "word/document.xml" in parts and "word/styles.xml" not in parts for parts in floor.changes(template, made)
    )


def test_the_report_has_every_row_and_every_promise() -> None:
    report = _run()
    assert {*peers.FILLS, *FLOORS.values()} <= set(report.timings)
    assert ("docxtemplater" in report.timings) != bool(report.missing)
    printed = str(report)
    for wanted in (
        "≥ 40",
        "≥ 28",
        "≥ 15",
        "≤ 1.75",
        "≥ 10",
        "peak memory",
        "Text equal in all 2 documents",
        "Python 3",
    ):
        assert wanted in printed


def test_every_engine_is_weighed_alone() -> None:
    peaks = _run().peaks
    assert set(peers.FILLS) <= set(peaks)
    assert all(10 < peak < 1_000 for peak in peaks.values())


def test_the_json_holds_what_the_table_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "run", lambda *_: _run())
    assert word.main(["--json", str(tmp_path / "word.json")]) == 0
    found = json.loads((tmp_path / "word.json").read_text(encoding="utf-8"))
    assert found["timings"].keys() == found["ratios"].keys()
    assert found["machine"]["docxtpl"] == "0.20.2"
    assert found["tables"][0]["rows"] == 1_000


def test_a_difference_ends_the_run_with_exit_code_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def differ(*_: object) -> Report:
        raise text.TextDiffersError("document 3: a diff")

    monkeypatch.setattr(word, "run", differ)
    assert word.main([]) == 1
    assert capsys.readouterr().err == "document 3: a diff\n"
