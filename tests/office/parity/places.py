"""Table cells, headers, notes, properties, boxes and controls."""

from __future__ import annotations

from tests.office.builder import p, r, tbl, tc
from tests.office.parity.case import PEOPLE, Case, box, case, control

CELLS: dict[str, Case] = {
    "vertical merge": case(
        tbl(["{%tr for x in people %}", ""], ["{% vm %}Felles", "{{ x.name }}"], ["{%tr endfor %}", ""]),
        **PEOPLE,
        shows=("[1,1 restart]: Felles", "[2,1 continue]: ", "[3,2]: Liv"),
    ),
    "horizontal merge": case(
        tbl(
            ["{%tc for x in people %}", "{% hm %}Felles", "{%tc endfor %}"],
            ["{%tc for x in people %}", "{{ x.name }}", "{%tc endfor %}"],
        ),
        **PEOPLE,
        shows=("[1,1 spans 3]: Felles", "[2,3]: Liv"),
    ),
    "a cell spans columns": case(
        tbl(["{% colspan n %}Overskrift"], ["a", "b", "c"]), n=3, shows="[1,1 spans 3]: Overskrift"
    ),
    "a cell has a colour": case(
        tbl(["{% cellbg colour %}{{ x }}", "b"]), colour="EAF1F7", x="a", shows="[1,1 on EAF1F7]: a"
    ),
    "colours in a loop": case(
        tbl(["{%tr for x in l %}"], ["{% cellbg x.c %}{{ x.t }}"], ["{%tr endfor %}"]),
        l=[{"c": "FF0000", "t": "rød"}, {"c": "00FF00", "t": "grønn"}],
        shows=("on FF0000]: rød", "on 00FF00]: grønn"),
    ),
    "a span in a loop": case(
        tbl(["{%tr for x in l %}"], ["{% colspan x.n %}{{ x.t }}"], ["{%tr endfor %}"], ["a", "b"]),
        l=[{"n": 2, "t": "bred"}],
        shows="spans 2]: bred",
    ),
    "two paragraphs in a cell": case(
        tbl([tc("{{ a }}", "{{ b }}"), "c"]), a="1", b="2", shows=("[1,1]: 1", "[1,1]: 2")
    ),
    "a header cell repeated beside a fixed one": case(
        tbl(["Navn", "{%tc for y in years %}", "{{ y }}", "{%tc endfor %}", "Sum"]),
        years=[2012, 2013],
        shows=("[1,1]: Navn", "[1,2]: 2012", "[1,4]: Sum"),
    ),
    "a row tag stands in the second cell": case(
        tbl(["", "{%tr for x in l %}"], ["{{ x }}", "b"], ["", "{%tr endfor %}"]), l=["1"], shows="[1,1]: 1"
    ),
    "a cell stands or falls": case(
        tbl(["a", "{%tc if yes %}", "b", "{%tc endif %}", "c"], ["d", "{%tc if yes %}", "e", "{%tc endif %}", "f"]),
        yes=False,
        shows=("[1,2]: c", "[2,2]: f"),
    ),
    "vertical merge keeps the text around the tag": case(
        tbl(["{%tr for x in l %}", ""], ["Før {% vm %}etter", "{{ x }}"], ["{%tr endfor %}", ""]),
        l=["1", "2"],
        shows="[1,1 restart]: Før etter",
    ),
    "vertical merge of a value": case(
        tbl(["{%tr for x in l %}", ""], ["{% vm %}{{ felles }}", "{{ x }}"], ["{%tr endfor %}", ""]),
        l=["1", "2"],
        felles="alle",
        shows="[1,1 restart]: alle",
    ),
    "breaks in a cell": case(tbl(["{{ x }}", "b"]), x="en\nto\ttre", shows="[1,1]: en\nto\ttre"),
}

PARTS: dict[str, Case] = {
    "a header": case("a", parts={"header": p("Hode {{ x }}")}, x="å", shows="header.xml: Hode å"),
    "a footer": case("a", parts={"footer": p("Fot {{ x }}")}, x="å", shows="footer.xml: Fot å"),
    "a loop in a header": case(
        "a",
        parts={"header": p("{%p for x in l %}") + p("{{ x }}") + p("{%p endfor %}")},
        l=["en", "to"],
        shows=("header.xml: en", "header.xml: to"),
    ),
    "a table in a footer": case(
        "a",
        parts={"footer": tbl(["{%tr for x in l %}"], ["{{ x }}"], ["{%tr endfor %}"]) + p()},
        l=["en", "to"],
        shows="footer.xml [2,1]: to",
    ),
    "a footnote": case(
        p("a", '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        parts={"footnotes": p("Note {{ x }}")},
        x="å",
        shows="footnotes.xml: Note å",
    ),
    "a title": case("a", core="<dc:title>Plan for {{ x }}</dc:title>", x="Åsen", shows="title: Plan for Åsen"),
    "subject and author": case(
        "a",
        core="<dc:title>t</dc:title><dc:subject>{{ x }}</dc:subject><dc:creator>{{ y }}</dc:creator>",
        x="emne",
        y="Liv",
        shows=("subject: emne", "author: Liv"),
    ),
    "a text box": case(box("Boks {{ x }}"), "etter", x="å", shows="Boks å"),
    "a loop in a text box": case(
        box("{%p for x in l %}", "{{ x }}", "{%p endfor %}"), "etter", l=["en", "to"], shows=("en", "to")
    ),
    "a content control in a sentence": case(p("a ", control(r("{{ x }}")), " b"), x="å", shows="a å b"),
    "a content control around paragraphs": case(control(p("{{ x }}") + p("{{ y }}")), "z", x="1", y="2", shows="2"),
    "a loop around a content control": case(
        "{%p for x in l %}", control(p("{{ x }}")), "{%p endfor %}", "z", l=["a", "b"], shows=("a", "b")
    ),
    "a loop within a content control": case(
        control(p("{%p for x in l %}") + p("{{ x }}") + p("{%p endfor %}")), "z", l=["a", "b"], shows=("a", "b")
    ),
    "a hyperlink's text": case(
        p('<w:hyperlink w:anchor="her">' + r("til {{ x }}") + "</w:hyperlink>"), x="målet", shows="til målet"
    ),
    "an inserted run": case(p('<w:ins w:id="5" w:author="K">' + r("{{ x }}") + "</w:ins>"), x="ny", shows="ny"),
    "a tab and a break of the template": case(
        p("a", "<w:r><w:tab/></w:r>", "{{ x }}", "<w:r><w:br/></w:r>", "b"), x="å", shows="a\tå\nb"
    ),
    "the same name in header, body and title": case(
        "{{ x }}",
        parts={"header": p("{{ x }}"), "footer": p("{{ x }}")},
        core="<dc:title>{{ x }}</dc:title>",
        x="Åsen",
        shows=("header.xml: Åsen", "document.xml: Åsen", "title: Åsen"),
    ),
}
