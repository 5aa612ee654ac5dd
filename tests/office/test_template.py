"""A template with everything in it, on any data: valid, whole, unique in its ids, the same bytes every time."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.errors import ValueProblem
from docgen.office.template import Template
from docgen.office.values import Foreign, Link, Markdown, Picture
from tests.office.archives import pack, unpack
from tests.office.builder import (
    compiled,
    field,
    find,
    main,
    p,
    package,
    part,
    r,
    render,
    sdt,
    strings,
    tbl,
    tc,
    template,
    text,
    tr,
)
from tests.office.test_pictures import picture
from tests.office.test_repeating import section

TEXT = "<w:text/>"
DATE = '<w:date><w:dateFormat w:val="d. MMMM yyyy"/><w:lid w:val="nn-NO"/></w:date>'
CHOICES = '<w:listItem w:displayText="Høy" w:value="h"/><w:listItem w:displayText="Låg" w:value="l"/>'
CHOICE = f"<w:dropDownList>{CHOICES}</w:dropDownList>"
CHECK = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
MARKED = '<w:bookmarkStart w:id="5" w:name="merke"/>{}<w:bookmarkEnd w:id="5"/>'


@lru_cache
def everything() -> Template:
    """A template with a tag of every kind in a place of every kind."""
    row = tr(tc(p(sdt(".factor", r("risiko"), TEXT, 31))), tc(p(sdt(".day", r("dato"), DATE, 32)), p("{{ item.sum }}")))
    inner = section(".steps", p("– ", sdt(".what", r("steg"), TEXT, 61)), 62)
    return template(
        p(field(r'TOC \o "1-3" \h')),
        p("{{ title }}", style="Heading1"),
        p("Til ", r("{{ per", "<w:b/>"), r("son.name }}", "<w:i/>"), " og {{ person.name }}"),
        "{%p for goal in goals %}",
        p(MARKED.format(r("Mål {{ loop.index }}: {{ goal.name }}")), style="Heading2"),
        p("Figur ", field("SEQ Figur"), ": {{ picture }}"),
        "{{ goal.text|markdown }}",
        p(sdt("goal.name", r("navn"), TEXT, 10), " ", sdt("goal.level", r("nivå"), CHOICE, 11)),
        "{%p if goal.done %}",
        p(sdt("goal.done", r("☐"), CHECK, 12)),
        "{%p endif %}",
        "{%p endfor %}",
        tbl(
            ["N", "S"],
            ["{%tr for goal in goals %}", ""],
            ["{{ goal.name }}", "{{ loop.length }}"],
            ["{%tr endfor %}", ""],
        ),
        tbl(["Risiko", "Dato"], section("risks", row, 20)),
        section("plan", p(sdt(".name", r("del"), TEXT, 60)) + inner, 50),
        sdt("person.about", p("Skriv om deg."), "<w:richText/>", 70),
        "{{ link }} {{ foreign }}",
        header=p("{{ title }}", sdt("person.name", r("navn"), TEXT, 80)),
        footer=p(field("TITLE"), " {{ person.name }}"),
        core="<dc:title>{{ title }}</dc:title><dc:language>nn-NO</dc:language>",
    )


# Any text that XML can hold; what Markdown takes for markup is tested elsewhere.
words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=30
)
plain = words.filter(lambda text: text.strip() == text and not any(mark in text for mark in "*_[]`\\&<>#+-.)~!|"))
lines = st.lists(plain, min_size=1, max_size=3).map("\n\n".join)
days = st.dates(date(2011, 1, 1), date(2015, 12, 31))
goals = st.fixed_dictionaries(
    {"name": words, "text": lines, "level": st.sampled_from(["h", "Låg", None]), "done": st.booleans()}
)
risks = st.fixed_dictionaries(
    {"factor": st.one_of(st.none(), words), "day": st.one_of(st.none(), days), "sum": st.integers(1, 25)}
)
plans = st.fixed_dictionaries({"name": words, "steps": st.lists(st.fixed_dictionaries({"what": words}), max_size=2)})
data = st.fixed_dictionaries(
    {
        "title": words,
        "person": st.fixed_dictionaries({"name": words, "about": st.one_of(st.none(), lines)}),
        "goals": st.lists(goals, max_size=3),
        "risks": st.lists(risks, max_size=3),
        "plan": st.one_of(st.none(), st.lists(plans, max_size=2)),
        "picture": st.just(Picture(picture(), "Kart")),
        "link": st.builds(Link, words, st.just("https://ks.no")),
        "foreign": st.builds(Foreign, words, st.just("en-GB")),
    }
)


def unique(root: object, path: str) -> bool:
    found = strings(root, path)  # type: ignore[arg-type]
    return len(found) == len(set(found))


def spoken(values: Any) -> list[str]:
    """Every text in some data, paragraph by paragraph."""
    if isinstance(values, dict):
        return [word for key, value in values.items() if key not in ("level", "picture") for word in spoken(value)]
    if isinstance(values, list):
        return [word for value in values for word in spoken(value)]
    held = values.text if isinstance(values, Link | Foreign) else values
    return held.split("\n\n") if isinstance(held, str) else []


@given(data)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_any_data_gives_a_valid_document_with_all_its_text_and_unique_ids(values: dict[str, Any]) -> None:
    result = render(everything(), values)

    body, header = main(result), part(result, "word/header.xml")
    seen = text(body)
    assert [word for word in spoken(values) if word not in seen] == []
    for path in ("//w:sdtPr/w:id/@w:val", "//wp:docPr/@id", "//w:bookmarkStart/@w:id", "//w:bookmarkStart/@w:name"):
        assert unique(body, path)
    assert not {*strings(body, "//w:sdtPr/w:id/@w:val")} & {*strings(header, "//w:sdtPr/w:id/@w:val")}
    assert sorted(strings(body, "//w:bookmarkStart/@w:id")) == sorted(strings(body, "//w:bookmarkEnd/@w:id"))
    assert {*strings(body, "//w:hyperlink/@w:anchor")} <= {*strings(body, "//w:bookmarkStart/@w:name")}
    assert result == everything().render(values)
    assert docx.Document(io.BytesIO(result)).core_properties.title == values["title"]


FULL = {
    "title": "Plan & <mål>",
    "person": {"name": "Kari", "about": "- a\n- b"},
    "goals": [{"name": "a", "text": "b", "level": "h", "done": True}],
    "risks": [{"factor": "f", "day": date(2012, 2, 2), "sum": 9}],
    "plan": [{"name": "M1", "steps": [{"what": "s"}]}],
    "picture": Picture(picture(), "Kart"),
    "link": Link("KS", "https://ks.no"),
    "foreign": Foreign("goal", "en-GB"),
}


def test_another_process_with_another_hash_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    program = (
        "import hashlib, tests.office.test_template as t;"
        "print(hashlib.sha256(t.everything().render(t.FULL)).hexdigest())"
    )
    digests = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed == "2" else "UTC"}
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True
        )
        digests.add(done.stdout)

    assert len(digests) == 1


def test_renders_at_the_same_time_do_not_disturb_each_other() -> None:
    made = everything()
    many = [{**FULL, "title": f"Plan {n}"} for n in range(8)]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(made.render, many)) == [made.render(one) for one in many]


def test_a_render_that_fails_leaves_nothing_behind_for_the_next() -> None:
    made = everything()
    before = made.render(FULL)

    with pytest.raises(ValueProblem):
        made.render({**FULL, "foreign": None})

    assert made.render(FULL) == before


def test_the_data_is_left_as_it_was_and_must_be_plain() -> None:
    made = template("{{ x }}")
    given_data: dict[str, object] = {"x": "a"}

    made.render(given_data)

    assert given_data == {"x": "a"}
    with pytest.raises(ValueProblem, match="not plain"):
        made.render({"x": "a", "extra": object()})


def test_the_provenance_stands_in_the_properties(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(package(p("{{ x }}")))
    made = Template(path)

    first, second = (part(made.render({"x": x}), "docProps/custom.xml") for x in "ab")

    names = strings(first, "//@name")
    assert names == ["docgen.template", "docgen.data", "docgen.version"]
    assert strings(first, "//text()")[0] == strings(second, "//text()")[0] == made.sha256
    assert strings(first, "//text()")[1] != strings(second, "//text()")[1]


def test_a_template_without_tags_is_a_document_as_it_is() -> None:
    result = render(template(p("bare tekst", style="Heading1")), {"unused": 1})

    assert text(main(result)) == "bare tekst"


def test_markdown_in_a_repeated_row_stays_in_its_cell() -> None:
    made = template(tbl(["{%tr for x in xs %}"], [tc("{{ x|markdown }}")], ["{%tr endfor %}"]))

    cells = find(main(render(made, {"xs": ["- a\n- b", "**c**"]})), "//w:tc")

    assert [len(find(cell, "w:p")) for cell in cells] == [2, 1]


def test_an_output_of_ten_thousand_rows_is_whole() -> None:
    made = template(tbl(["{%tr for x in xs %}"], ["{{ x.a }}", "{{ x.b }}"], ["{%tr endfor %}"]))

    result = made.render({"xs": [{"a": f"æ{n}", "b": n} for n in range(10_000)]})

    assert len(find(main(result), "//w:tr")) == 10_000
    assert len(unpack(result)["word/document.xml"]) > 2_000_000


def test_a_value_keeps_its_kind_on_the_way() -> None:
    made = template("{{ x.text }}", "{{ (x.text ~ '!')|markdown }}")

    assert text(main(render(made, {"x": {"text": Markdown("**a**")}}))).startswith("a")


def test_a_result_may_be_a_template_again() -> None:
    first = template(
        p(field(r'TOC \o "1-3" \h')),
        p("{{ title }}", style="Heading1"),
        p("{%p for one in [1, 2] %}"),
        p(MARKED.format("{{ one }}"), "{{ 'KS'|link('https://ks.no') }} {{ map }}", sdt("title", r("tittel"), TEXT)),
        p("{%p endfor %}"),
    )
    data = {"title": "Plan", "map": Picture(picture(), "Kart")}
    parts = unpack(render(first, data))
    extra = "<w:body>" + p("{%p for one in [1, 2] %}") + p("{{ 'LO'|link('https://lo.no') }} {{ map }}")
    body = parts["word/document.xml"].decode().replace("<w:body>", extra + p("{%p endfor %}"), 1)

    twice = render(compiled(pack({**parts, "word/document.xml": body})), data)

    names = zipfile.ZipFile(io.BytesIO(twice)).namelist()
    assert sorted(names) == sorted(set(names))
    rels = re.findall(r' Id="([^"]+)"', unpack(twice)["word/_rels/document.xml.rels"].decode())
    assert sorted(rels) == sorted(set(rels))
    for path in ("//w:sdtPr/w:id/@w:val", "//wp:docPr/@id", "//w:bookmarkStart/@w:id", "//w:bookmarkStart/@w:name"):
        assert unique(main(twice), path)
