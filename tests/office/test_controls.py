"""Content controls are filled by the path in their tag, or keep their guidance as a placeholder."""

from __future__ import annotations

from datetime import date

import pytest

from docgen.errors import TemplateError, ValueProblem
from docgen.office.values import Foreign, Link, Markdown
from docgen.office.xml import Element
from tests.office.builder import fill, find, p, part, r, render, sdt, strings, tbl, tc, template, text, texts, tr

TEXT, LINES, RICH = "<w:text/>", '<w:text w:multiLine="1"/>', "<w:richText/>"
DATE = '<w:date><w:dateFormat w:val="d. MMMM yyyy"/><w:lid w:val="{}"/></w:date>'
CHOICE = (
    '<w:dropDownList><w:listItem w:displayText="Velg" w:value=""/><w:listItem w:displayText="Høy" w:value="high"/>'
    '<w:listItem w:displayText="Låg &amp; fin" w:value="low"/></w:dropDownList>'
)
CHECK = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
GUIDE = r("Skriv målet her.", '<w:rStyle w:val="PlaceholderText"/>')


def control(root: Element, tag: str) -> Element:
    """The one control with a tag."""
    (found,) = find(root, f"//w:sdt[w:sdtPr/w:tag/@w:val='{tag}']")
    return found


def shows_placeholder(root: Element, tag: str) -> bool:
    return bool(find(control(root, tag), "w:sdtPr/w:showingPlcHdr"))


@pytest.mark.parametrize(
    ("body", "level"),
    [
        (sdt("a.b", p(GUIDE), TEXT), "block"),
        (p("før ", sdt("a.b", GUIDE, TEXT), " etter"), "run"),
        (tbl(tr(sdt("a.b", tc(p(GUIDE)), TEXT), "c")), "cell"),
        (tbl([sdt("a.b", p(GUIDE), TEXT).join(["<w:tc>", "<w:p/></w:tc>"]), "c"]), "in a cell"),
        (p(f'<w:hyperlink r:id="site">{sdt("a.b", GUIDE, TEXT)}</w:hyperlink>'), "in a link"),
    ],
)
def test_a_control_at_every_level_is_filled_or_keeps_its_guidance(body: str, level: str) -> None:
    filled, empty = fill(body, a={"b": "heltid & <ro>"}), fill(body, a={"b": ""})

    assert text(control(filled, "a.b")) == "heltid & <ro>"
    assert not shows_placeholder(filled, "a.b")
    assert "PlaceholderText" not in strings(control(filled, "a.b"), ".//w:rStyle/@w:val")
    assert text(control(empty, "a.b")) == "Skriv målet her."
    assert shows_placeholder(empty, "a.b")


@pytest.mark.parametrize("empty", [None, "", "  ", [], Markdown("")])
def test_every_kind_of_nothing_leaves_the_placeholder(empty: object) -> None:
    assert shows_placeholder(fill(sdt("a.b", p(GUIDE), TEXT), a={"b": empty}), "a.b")


def test_nothing_on_the_way_is_nothing_at_the_end_and_zero_is_a_value() -> None:
    assert shows_placeholder(fill(sdt("a.b.c", p(GUIDE), TEXT), a={"b": None}), "a.b.c")
    assert text(control(fill(sdt("a.b", p(GUIDE), TEXT), a={"b": 0}), "a.b")) == "0"


def test_a_value_takes_the_formatting_that_the_control_asks_for() -> None:
    filled = fill(sdt("a.b", p(GUIDE), TEXT, properties="<w:rPr><w:b/></w:rPr>"), a={"b": "x"})

    assert find(control(filled, "a.b"), "w:sdtContent//w:r/w:rPr/w:b")


def test_plain_text_holds_one_line_unless_it_may_hold_more() -> None:
    body = (sdt("a.b", p(GUIDE), TEXT, 1), sdt("a.c", p(GUIDE), LINES, 2))

    filled = fill(*body, a={"b": "en\nto", "c": "en\nto"})

    assert [text(control(filled, "a.b")), text(control(filled, "a.c"))] == ["en to", "en\nto"]


def test_rich_text_becomes_paragraphs_lists_bold_and_links() -> None:
    filled = fill(sdt("a.b", p(GUIDE), RICH), a={"b": "Et **fett** mål\n\n- en\n- to\n\n[KS](https://ks.no)"})

    held = control(filled, "a.b")
    assert texts(held) == ["Et fett mål", "en", "to", "KS"]
    assert strings(held, ".//w:pStyle/@w:val") == ["ListBullet", "ListBullet"]
    assert [text(run) for run in find(held, ".//w:r[w:rPr/w:b]")] == ["fett"]


def test_rich_text_takes_a_list_of_texts_as_bullets() -> None:
    assert texts(control(fill(sdt("a.b", p(GUIDE), RICH), a={"b": ["en", "to & tre"]}), "a.b")) == ["en", "to & tre"]


@pytest.mark.parametrize(
    ("value", "lid", "shown"),
    [
        (date(2012, 2, 2), "nb-NO", "2. februar 2012"),
        ("2012-05-17", "nn-NO", "17. mai 2012"),
        (date(2012, 3, 1), "en-GB", "1. March 2012"),
    ],
)
def test_a_date_is_stored_and_shown_in_the_language_of_the_control(value: object, lid: str, shown: str) -> None:
    filled = fill(sdt("a.b", p(GUIDE), DATE.format(lid)), a={"b": value})

    assert text(control(filled, "a.b")) == shown
    assert strings(filled, "//w:date/@w:fullDate")[0].endswith("T00:00:00Z")


@pytest.mark.parametrize(("value", "shown"), [("high", "Høy"), ("Høy", "Høy"), ("Låg & fin", "Låg & fin")])
def test_a_drop_down_takes_the_value_or_the_text_of_a_choice(value: str, shown: str) -> None:
    filled = fill(p(sdt("a.b", GUIDE, CHOICE)), a={"b": value})

    assert text(control(filled, "a.b")) == shown


def test_a_combo_box_takes_what_is_not_among_its_choices() -> None:
    body = p(sdt("a.b", GUIDE, CHOICE.replace("dropDownList", "comboBox")))

    assert text(control(fill(body, a={"b": "noe & annet"}), "a.b")) == "noe & annet"
    assert text(control(fill(body, a={"b": "high"}), "a.b")) == "Høy"


@pytest.mark.parametrize(("value", "sign", "state"), [(True, "☒", "1"), (False, "☐", "0")])
def test_a_check_box_is_ticked_by_true_alone(value: bool, sign: str, state: str) -> None:
    filled = fill(p(sdt("a.b", r("☐"), CHECK)), a={"b": value})

    assert text(control(filled, "a.b")) == sign
    assert strings(filled, "//w14:checked/@w14:val") == [state]


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (CHOICE, "hih", "not one of the choices; did you mean “high”"),
        (CHECK, "ja", "neither true nor false"),
        (CHECK, 1, "neither true nor false"),
        (DATE.format("nb-NO"), "2. februar", "is not a date"),
        (DATE.format("nb-NO"), "2012-02-30", "is not a date"),
        (TEXT, ["en"], "list or a mapping"),
        (TEXT, {"x": 1}, "list or a mapping"),
        (RICH, [["en"]], "list or a mapping"),
        (TEXT, "a\x00b", r"U\+0000"),
        ("<w:picture/>", "bilde.png", "needs a mapping with `file` and `alt`"),
        (RICH, Link("KS", "javascript:alert(1)"), "http, https or mailto"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_the_control(kind: str, value: object, said: str) -> None:
    with pytest.raises(ValueProblem, match=rf"content control ‘a\.b’: .*{said}"):
        fill(p(sdt("a.b", GUIDE, kind)), a={"b": value})


def test_a_name_with_a_dot_must_be_known_and_one_without_need_not() -> None:
    with pytest.raises(ValueProblem, match="‘projct’ is unknown; did you mean “project”"):
        fill(sdt("projct.goal", p(GUIDE), TEXT), project={"goal": "x"})
    with pytest.raises(ValueProblem, match="‘gaol’ is unknown; did you mean “goal”"):
        fill(sdt("project.gaol", p(GUIDE), TEXT), project={"goal": "x"})

    assert shows_placeholder(fill(sdt("signature", p(GUIDE), TEXT)), "signature")
    assert text(control(fill(sdt("signature", p(GUIDE), TEXT), signature="x"), "signature")) == "x"


@pytest.mark.parametrize("tag", ["goog_rdk_0", "Prosjekt tittel", "a-b", "{1234}", "a..b", "https://a.no"])
def test_a_control_with_another_kind_of_tag_is_left_alone(tag: str) -> None:
    assert text(control(fill(sdt(tag, p(GUIDE), TEXT)), tag)) == "Skriv målet her."


def test_a_path_with_a_dot_first_belongs_in_a_repeating_section() -> None:
    with pytest.raises(TemplateError, match="stands in no repeating section"):
        template(sdt(".factor", p(GUIDE), TEXT))


def test_a_filled_control_lets_go_of_the_xml_it_was_bound_to() -> None:
    bound = '<w:dataBinding w:xpath="/a" w:storeItemID="{00000000-0000-0000-0000-000000000000}"/>'

    filled = fill(sdt("a.b", p(GUIDE), bound + TEXT), a={"b": "x"})

    assert not find(filled, "//w:dataBinding")


def test_text_in_another_language_is_marked_as_such() -> None:
    body = (sdt("a.b", p(GUIDE), TEXT, 1), sdt("a.c", p(GUIDE), RICH, 2), p(sdt("a.d", GUIDE, RICH, 3)))

    filled = fill(*body, a=dict.fromkeys("bcd", Foreign("eit *mål*", "nn-NO")))

    assert set(strings(filled, "//w:r/w:rPr/w:lang/@w:val")) == {"nn-NO"}
    assert len(find(filled, "//w:lang")) >= 3


def test_controls_in_a_header_are_filled() -> None:
    result = render(template("x", header=p(sdt("a.b", GUIDE, TEXT))), {"a": {"b": "topp"}})

    assert text(part(result, "word/header.xml")) == "topp"


def test_controls_in_a_loop_are_filled_by_its_variable_with_ids_of_their_own() -> None:
    rows = ["{%tr for x in a.list %}"], [tc(sdt("x.name", p(GUIDE), TEXT, 5) + "<w:p/>")], ["{%tr endfor %}"]

    filled = fill(tbl(*rows), a={"list": [{"name": "en"}, {"name": ""}, {"name": "tre"}]})

    ids = strings(filled, "//w:sdtPr/w:id/@w:val")
    assert len(set(ids)) == 3
    assert [text(row) for row in find(filled, "//w:tr")] == ["en", "Skriv målet her.", "tre"]
