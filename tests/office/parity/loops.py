"""Choices and loops of words, runs and paragraphs."""

from __future__ import annotations

from tests.office.builder import p, r, tbl, tc
from tests.office.parity.case import AREAS, BOLD, LIST, PEOPLE, Case, case

CHOICES: dict[str, Case] = {
    "if and else in a sentence": case("{% if yes %}ja{% else %}nei{% endif %}.", yes=False, shows="nei."),
    "elif": case("{% if n == 1 %}en{% elif n == 2 %}to{% else %}mange{% endif %}", n=2, shows="to"),
    "a paragraph stands or falls": case("a", "{%p if yes %}", "b", "{%p endif %}", "c", yes=False, shows=("a", "c")),
    "else between paragraphs": case("{%p if yes %}", "b", "{%p else %}", "c", "{%p endif %}", yes=False, shows="c"),
    "elif between paragraphs": case(
        "{%p if n == 1 %}", "a", "{%p elif n == 2 %}", "b", "{%p else %}", "c", "{%p endif %}", n=2, shows="b"
    ),
    "a row stands or falls": case(
        tbl(["a", "b"], ["{%tr if yes %}", ""], ["c", "d"], ["{%tr endif %}", ""]), yes=False, shows=("a", "b")
    ),
    "a table stands or falls": case("{%p if yes %}", tbl(["a"]), "{%p endif %}", "slutt", yes=False, shows="slutt"),
    "a choice across paragraphs": case("{% if yes %}a", "b{% endif %}", yes=True, shows=("a", "b")),
    "a minus joins the neighbours": case(
        "Mål: {% if yes -%}", "heltid", "{%- else -%}", "ingen", "{%- endif %}.", yes=True, shows="Mål: heltid."
    ),
    "a minus joins the other branch": case(
        "Mål: {% if yes -%}", "heltid", "{%- else -%}", "ingen", "{%- endif %}.", yes=False, shows="Mål: ingen."
    ),
    "choices are nested": case(
        "{% if a %}{% if b %}begge{% else %}bare a{% endif %}{% endif %}", a=1, b=0, shows="bare a"
    ),
    "nested choices of paragraphs": case(
        "{%p if a %}", "en", "{%p if b %}", "to", "{%p endif %}", "tre", "{%p endif %}", a=1, b=0, shows=("en", "tre")
    ),
    "a choice of runs": case(
        p("a", r("{%r if yes %}"), r("fet", BOLD), r("{%r endif %}"), "b"), yes=True, shows="afetb"
    ),
    "a choice with its tags in paragraphs of their own": case(
        "{% if yes %}", "a", "{% endif %}", "b", yes=True, shows=("a", "b")
    ),
    "a choice that is not taken takes its paragraphs along": case(
        "{% if yes %}a", "b", "{% endif %}c", yes=False, shows="c"
    ),
    "text before a run's tag in its run": case(
        p("a", r("før {%r if yes %}"), r("b", BOLD), r("{%r endif %} etter")), yes=True, shows="afør b etter"
    ),
    "a choice between tables": case(
        "{%p if yes %}",
        tbl(["a"]),
        "{%p else %}",
        tbl(["b", "c"]),
        "{%p endif %}",
        "slutt",
        yes=False,
        shows="[1,2]: c",
    ),
}

LOOPS: dict[str, Case] = {
    "a loop in a sentence": case("{% for x in l %}{{ x }}, {% endfor %}slutt", l=["a", "b"], shows="a, b, slutt"),
    "a paragraph is repeated": case(
        "{%p for x in people %}",
        "{{ x.name }}, {{ x.age }} år",
        "{%p endfor %}",
        **PEOPLE,
        shows=("Åse, 41 år", "Liv, 37 år"),
    ),
    "two paragraphs are repeated": case(
        "{%p for x in people %}", "{{ x.name }}", "{{ x.age }}", "{%p endfor %}", **PEOPLE, shows=("Åse", "41")
    ),
    "a row is repeated": case(
        tbl(
            ["Navn", "Alder"], ["{%tr for x in people %}", ""], ["{{ x.name }}", "{{ x.age }}"], ["{%tr endfor %}", ""]
        ),
        **PEOPLE,
        shows=("[2,1]: Åse", "[4,2]: 37"),
    ),
    "two rows are repeated": case(
        tbl(["{%tr for x in people %}"], ["{{ x.name }}"], ["{{ x.age }}"], ["{%tr endfor %}"], ["slutt"]),
        **PEOPLE,
        shows="slutt",
    ),
    "a cell is repeated": case(
        tbl(["{%tc for x in people %}", "{{ x.name }}", "{%tc endfor %}"]), **PEOPLE, shows=("[1,1]: Åse", "[1,3]: Liv")
    ),
    "a run is repeated": case(
        p("Navn: ", r("{%r for x in people %}"), r("{{ x.name }} ", BOLD), r("{%r endfor %}"), "."),
        **PEOPLE,
        shows="Navn: Åse Kåre Liv .",
    ),
    "rows and cells make a grid": case(
        tbl(["{%tr for row in grid %}"], ["{%tc for c in row %}", "{{ c }}", "{%tc endfor %}"], ["{%tr endfor %}"]),
        grid=[[1, 2], [3, 4]],
        shows=("[1,2]: 2", "[2,1]: 3"),
    ),
    "loops are nested": case(
        "{%p for a in areas %}",
        "{{ a.name }}",
        "{%p for g in a.goals %}",
        "– {{ g }}",
        "{%p endfor %}",
        "{%p endfor %}",
        **AREAS,
        shows=("Helse", "– nærvær", "– omdømme"),
    ),
    "a loop in a cell of a loop": case(
        tbl(
            ["{%tr for a in areas %}", ""],
            ["{{ a.name }}", tc("{%p for g in a.goals %}", "{{ g }}", "{%p endfor %}")],
            ["{%tr endfor %}", ""],
        ),
        **AREAS,
        shows=("[1,2]: nærvær", "[2,2]: omdømme"),
    ),
    "a table in a loop": case(
        "{%p for a in areas %}",
        "{{ a.name }}",
        tbl(["Mål", "{{ a.goals|length }}"]),
        "{%p endfor %}",
        "slutt",
        **AREAS,
        shows=("[1,2]: 2", "[1,2]: 1"),
    ),
    "a table in a table": case(
        tbl([tc("ytre", tbl(["{%tr for g in goals %}"], ["{{ g }}"], ["{%tr endfor %}"]), "<w:p/>")]),
        goals=["heltid", "nærvær"],
        shows=("ytre", "heltid", "nærvær"),
    ),
    "a loop over nothing leaves nothing": case(
        "før", "{%p for x in l %}", "{{ x }}", "{%p endfor %}", "etter", l=[], shows=("før", "etter")
    ),
    "a loop over nothing says so": case(
        "{%p for x in l %}", "{{ x }}", "{%p else %}", "ingen", "{%p endfor %}", l=[], shows="ingen"
    ),
    "rows over nothing leave the header": case(
        tbl(["Navn"], ["{%tr for x in l %}"], ["{{ x }}"], ["{%tr endfor %}"]), l=[], shows="Navn"
    ),
    "the loop counts": case(
        "{%p for x in people %}",
        "{{ loop.index }}/{{ loop.length }} {{ loop.index0 }} {{ x.name }}",
        "{%p endfor %}",
        **PEOPLE,
        shows="3/3 2 Liv",
    ),
    "the loop knows its ends": case(
        "{% for x in l %}{{ x }}{% if not loop.last %} og {% endif %}{% endfor %}", l=["a", "b"], shows="a og b"
    ),
    "the loop cycles": case("{% for x in l %}{{ loop.cycle('o', 'x') }}{% endfor %}", l=[1, 2, 3], shows="oxo"),
    "the loop filters": case("{% for x in l if x > 1 %}{{ x }}{% endfor %}", l=[1, 2, 3], shows="23"),
    "a loop over a mapping": case("{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}", d={"a": 1}, shows="a=1;"),
    "a loop over a range": case("{% for n in range(3) %}{{ n }}{% endfor %}", x=1, shows="012"),
    "groups": case(
        "{%p for g in people|groupby('age') %}",
        "{{ g.grouper }}: {{ g.list|map(attribute='name')|join }}",
        "{%p endfor %}",
        **PEOPLE,
        shows="37: Liv",
    ),
    "a list paragraph is repeated": case(
        p("{%p for x in l %}"), p("{{ x }}", properties=LIST), p("{%p endfor %}"), l=["a", "b"], shows=("a", "b")
    ),
    "the tags stand in list paragraphs": case(
        p("{%p for x in l %}", properties=LIST),
        p("{{ x }}", properties=LIST),
        p("{%p endfor %}", properties=LIST),
        l=["a", "b"],
        shows=("a", "b"),
    ),
    "a choice within a repeated row": case(
        tbl(
            ["{%tr for x in people %}", ""],
            ["{{ x.name }}", "{% if x.age > 40 %}over{% else %}under{% endif %} førti"],
            ["{%tr endfor %}", ""],
        ),
        **PEOPLE,
        shows=("over førti", "under førti"),
    ),
    "rows are chosen within a loop": case(
        tbl(
            ["{%tr for x in people %}"],
            ["{%tr if x.age > 40 %}"],
            ["{{ x.name }}"],
            ["{%tr endif %}"],
            ["{%tr endfor %}"],
        ),
        **PEOPLE,
        shows=("Åse", "Kåre"),
    ),
    "a paragraph loop joined by minus": case(
        "{% for x in l -%}", "{{ x }};", "{%- endfor %}", l=["a", "b"], shows="a;b;"
    ),
    "a loop with its tags in paragraphs of their own": case(
        "{% for x in l %}", "{{ x }}", "{% endfor %}", "b", l=["1", "2"], shows=("1", "2", "b")
    ),
    "a loop from one paragraph into the next": case(
        "{% for x in l %}{{ x }}", "{% endfor %}b", l=["1", "2"], shows=("1", "2", "b")
    ),
    "an inner table's rows within an outer row": case(
        tbl(
            ["{%tr for a in areas %}"],
            [tc("{{ a.name }}", tbl(["{%tr for g in a.goals %}"], ["{{ g }}"], ["{%tr endfor %}"]), "<w:p/>")],
            ["{%tr endfor %}"],
        ),
        **AREAS,
        shows=("Helse", "nærvær", "Skole", "omdømme"),
    ),
    "three loops within each other": case(
        "{%p for a in areas %}",
        "{%p for g in a.goals %}",
        "{%p for n in range(2) %}",
        "{{ a.name }} {{ g }} {{ n }}",
        "{%p endfor %}",
        "{%p endfor %}",
        "{%p endfor %}",
        **AREAS,
        shows=("Helse nærvær 1", "Skole omdømme 0"),
    ),
    "the outer loop is known in the inner": case(
        "{%p for a in areas %}",
        "{%p set outer = loop.index %}",
        "{%p for g in a.goals %}",
        "{{ outer }}.{{ loop.index }} {{ g }}",
        "{%p endfor %}",
        "{%p endfor %}",
        **AREAS,
        shows="2.1 omdømme",
    ),
}
