"""Values in sentences, and tags however Word cut them."""

from __future__ import annotations

import datetime

from docxtpl import Listing, RichText

from docgen.office.values import Markdown
from tests.office.builder import p, r, tbl, tc
from tests.office.parity.case import BOLD, LIST, MARK, PEOPLE, SPELL, Case, case

VALUES: dict[str, Case] = {
    "a value stands in its sentence": case("Hei {{ name }}!", name="Åse", shows="Hei Åse!"),
    "a number is written": case("{{ n }} av {{ n * 2 }}", n=3, shows="3 av 6"),
    "a float is written": case("{{ n }}", n=2.5, shows="2.5"),
    "a truth value is written": case("{{ yes }}", yes=True, shows="True"),
    "an attribute and an item are the same": case("{{ a.b }} {{ a['b'] }}", a={"b": "ja"}, shows="ja ja"),
    "a list is indexed": case("{{ l[0] }} {{ l[-1] }}", l=["først", "sist"], shows="først sist"),
    "a filter changes a value": case("{{ name|upper }}", name="åse", shows="ÅSE"),
    "filters are chained": case("{{ names|sort|join(', ') }}", names=["b", "a"], shows="a, b"),
    "a filter has arguments": case("{{ n|round(1) }}", n=2.345, shows="2.3"),
    "a default stands in for an unknown name": case("{{ unknown|default('ukjent') }}", a=1, shows="ukjent"),
    "a test chooses": case("{{ 'ja' if n is even else 'nei' }}", n=4, shows="ja"),
    "text is joined": case("{{ 'a' ~ n ~ 'b' }}", n=1, shows="a1b"),
    "a comparison holds < and >": case("{% if n < 5 and n > 1 %}midt{% endif %}", n=3, shows="midt"),
    "a line break in a value": case("{{ x }}", x="en\nto", shows="en\nto"),
    "a tab in a value": case("{{ x }}", x="en\tto", shows="en\tto"),
    "a bell in a value begins a paragraph": case("før {{ x }} etter", x="en\ato", shows=("før en", "to etter")),
    "a form feed in a value begins a page": case("{{ x }}", x="en\fto", shows=("en", "to")),
    "spaces at the ends of a value are kept": case("[{{ x }}]", x="  a  ", shows="[  a  ]"),
    "an empty value leaves the sentence": case("[{{ x }}]", x="", shows="[]"),
    "a value with Norwegian letters and dashes": case("{{ x }}", x="blåbærsyltetøy – «ja»", shows="«ja»"),
    "a value that looks like a tag is only text": case("{{ x }}", x="{ikke}", shows="{ikke}", braces=True),
    "two values in one run": case("{{ a }}{{ b }}", a="1", b="2", shows="12"),
    "values side by side with text": case("({{ a }}/{{ b }})", a="1", b="2", shows="(1/2)"),
    "a date is formatted": case("{{ d.strftime('%d.%m.%Y') }}", d=datetime.date(2012, 2, 3), shows="03.02.2012"),
    "a number is formatted by a filter": case("{{ '%.2f'|format(n) }}", n=2.345, shows="2.35"),
    "a number is formatted by a method": case("{{ '{:05d}'.format(n) }}", n=301, shows="00301"),
    "text methods": case("{{ x.replace('a', 'å').strip() }}", x=" ba ", shows="bå"),
    "an ampersand within a tag": case("{{ 'a & b' }}", x=1, shows="a & b"),
    "an escaped value is escaped once": case("{{ x|e }}", x="a & b < c", shows="a & b < c"),
    "an ampersand of the template": case("a & b < c {{ x }}", x="d", shows="a & b < c d"),
    "a value in bold and italic runs": case(
        p(r("{{ x }}", BOLD), " og ", r("{{ y }}", "<w:i/>")), x="1", y="2", shows="1 og 2"
    ),
    "a bell in a list paragraph": case(p("{{ x }}", properties=LIST), x="en\ato", shows=("en", "to")),
    "a test for what is defined": case(
        "{% if x is defined %}x{% endif %}{% if y is defined %}y{% endif %}", x=1, shows="x"
    ),
    "sum, min and length": case("{{ people|sum(attribute='age') }} {{ people|length }}", **PEOPLE, shows="130 3"),
    "a chosen part of a list": case(
        "{% for x in people|selectattr('age', 'gt', 40) %}{{ x.name }} {% endfor %}", **PEOPLE, shows="Åse Kåre"
    ),
    "a slice": case("{{ l[1:]|join('+') }}", l=["a", "b", "c"], shows="b+c"),
}

CUT: dict[str, Case] = {
    "braces are cut apart": case(p("Hei {", "{ name }", "}!"), name="Åse", shows="Hei Åse!"),
    "a name is cut by formatting": case(p(r("{{ na", BOLD), r("me }}", "<w:i/>"), "!"), name="Åse", shows="Åse!"),
    "a name is cut by spelling marks": case(p("{{ ", SPELL, "name", SPELL, " }}"), name="Åse", shows="Åse"),
    "a name is cut by a bookmark": case(p("{{ na", MARK, "me }}"), name="Åse", shows="Åse"),
    "a tag is cut letter by letter": case(p(*"{{ name }}"), name="Åse", shows="Åse"),
    "a statement is cut": case(p("{% i", "f yes", " %", "}ja{% en", "dif %}"), yes=True, shows="ja"),
    "curly double quotes in a tag": case("{{ x|replace(“a”, “b”) }}", x="ab", shows="bb"),
    "curly single quotes in a tag": case("{% if x == ‘a’ %}ja{% endif %}", x="a", shows="ja"),
    "curly quotes outside tags stay": case("“{{ x }}” ‘{{ x }}’", x="a", shows="“a” ‘a’"),
    "no space around the name": case("{{name}}", name="Åse", shows="Åse"),
    "a comment is not seen": case("a{# ikke se her #}b", shows="ab", x=1),
    "a comment takes its paragraph": case("før", "{#p ikke se her #}", "etter", x=1, shows=("før", "etter")),
    "a comment takes its row": case(tbl(["a", "b"], ["{#tr bort #}", ""], ["d", "e"]), x=1, shows=("a", "e")),
    "braces are printed": case("{_{ x }_} {_% y %_}", x=1, shows="{{ x }} {% y %}", braces=True),
    "a lone brace is text": case("{ x } og { % y % }", x=1, shows="{ x }", braces=True),
    "raw text is not run": case("{% raw %}{{ x }}{% endraw %}", x=1, shows="{{ x }}", braces=True),
    "a paragraph tag is cut by formatting": case(
        p("{%", "p for ", r("x in l ", BOLD), "%}"),
        "{{ x }}",
        p("{%p ", SPELL, "endfor %}"),
        l=["1", "2"],
        shows=("1", "2"),
    ),
    "a row tag is cut by formatting": case(
        tbl([tc(p("{%tr ", r("for x", BOLD), " in l %}"))], ["{{ x }}"], [tc(p("{%", "tr endfor", " %}"))]),
        l=["1", "2"],
        shows="[2,1]: 2",
    ),
    "a whole paragraph is hidden by a comment over several": case(
        "a", "{# fra", "og", "til #}b", x=1, shows=("a", "b")
    ),
}

NAMES: dict[str, Case] = {
    "a name is set": case("{% set x = 'heltid' %}Mål: {{ x }}", a=1, shows="Mål: heltid"),
    "a name is set in a paragraph of its own": case("{%p set x = n + 1 %}", "{{ x }}", n=1, shows="2"),
    "a namespace survives a loop": case(
        "{% set s = namespace(n=0) %}{% for x in l %}{% set s.n = s.n + x %}{% endfor %}Sum {{ s.n }}",
        l=[1, 2, 3],
        shows="Sum 6",
    ),
    "a macro is called": case(
        "{% macro by(n) %}[{{ n }}]{% endmacro %}{{ by('a') }}{{ by(x) }}", x="b", shows="[a][b]"
    ),
    "with gives a name": case("{% with y = x ~ '!' %}{{ y }}{% endwith %}", x="a", shows="a!"),
    "a filter block": case("{% filter upper %}{{ x }}{% endfilter %}", x="å", shows="Å"),
    "a set block": case(
        "{% set y %}<{{ x }}>{% endset %}{{ y|length }}".replace("<", "(").replace(">", ")"), x="ab", shows="4"
    ),
    "a name set in one paragraph is known in the next": case("{% set x = 1 %}a", "{{ x }}", y=1, shows="1"),
}

RICH: dict[str, Case] = {
    "rich text takes a run of its own": case(
        p("a {{r x }} b"), x=Markdown("**fet**"), peer={"x": RichText("fet", bold=True)}, shows="a fet b"
    ),
    "rich text in a cell": case(
        tbl(["{{r x }}", "b"]),
        x=Markdown("*skrå* og **fet**"),
        peer={"x": RichText("skrå og fet")},
        shows="[1,1]: skrå og fet",
    ),
    "a listing keeps its lines": case("{{ x }}", x="en\nto", peer={"x": Listing("en\nto")}, shows="en\nto"),
}
