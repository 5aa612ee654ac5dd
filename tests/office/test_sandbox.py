"""A template can neither reach outside its data nor run away; each attempt is refused with the tag that made it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Code execution, as it was tried on docxtpl (#549, #632) and in the usual collections of template injections.
ESCAPES = [
    "{{ ''.__class__.__mro__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ x['__class__'] }}",
    "{{ items.__class__.__base__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ lipsum.__globals__['os'] }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.__init__.__globals__ }}",
    "{{ request.application }}",
    "{{ config.items() }}",
    "{{ '{0.__class__}'.format(x) }}",
    "{{ '{0.__class__.__mro__}'.format_map({'0': x}) }}",
    "{{ '%s'.__mod__.__globals__ }}",
    "{{ x|attr('__class__')|attr('__mro__') }}",
    "{{ [x]|map(attribute='__class__')|list|first }}",
    "{{ [x]|map('attr', '__class__')|list|first }}",
    "{{ [x]|groupby('__class__') }}",
    "{{ range.__self__ }}",
    "{% for c in [].__class__.__base__.__subclasses__() %}{{ c }}{% endfor %}",
    "{% set a = items.append(4) %}{{ items }}",
    "{% do person.update({'name': 'x'}) %}",
    "{% do items.clear() %}",
    "{% do items.sort() %}",
    "{{ x.format.__self__ }}",
    "{{ caller.__globals__ }}",
    "{{ loop.__class__ }}",
    "{% for i in items %}{{ loop._iterator.__class__ }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m.__init__ }}{{ m._func.__globals__ }}",
    "{{ docgen_state }}",
    "{{ number|docgen_get('__class__') }}",
    "{{ ''|docgen_fill(0) }}",
    "{{ x|docgen_write(99) }}",
]

NEST = "{% for i in range(99999) %}" * 3 + "{{ i }}" + "{% endfor %}" * 3
DOUBLE = (
    "{% set ns = namespace(t='ab') %}{% for i in range(60) %}{% set ns.t = ns.t OP ns.t %}{% endfor %}{{ ns.t|length }}"
)

# Endless loops and growth.
RUNAWAYS = [
    NEST,
    "{% for i in range(10**12) %}{{ i }}{% endfor %}",
    "{{ range(10**9)|list|length }}",
    "{{ range(10**9)|sum }}",
    "{{ 5 in range(10**9)|map('string') }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) ~ m(n - 1) }}{% else %}abcdefgh{% endif %}{% endmacro %}{{ m(40) }}",
    "{% for a in [[[1]]] recursive %}{{ loop([[[1]]]) }}{% endfor %}",
    "{{ 'a' * 10**9 }}",
    "{{ 10**9 * 'a' }}",
    "{{ [1] * 10**9 }}",
    "{{ 10**(10**9) }}",
    "{{ 2**(2**(2**(2**2**2))) }}",
    "{{ 9999999999999999999**99999999 }}",
    "{{ 1 << 10**10 }}",
    DOUBLE.replace("OP", "~"),
    DOUBLE.replace("OP", "+"),
    DOUBLE.replace("'ab'", "[1]").replace("OP", "+"),
    DOUBLE.replace("ns.t OP ns.t", "ns.t.replace('a', ns.t)"),
    DOUBLE.replace("ns.t OP ns.t", "ns.t|replace('a', ns.t)"),
    DOUBLE.replace("ns.t OP ns.t", "[ns.t, ns.t]|join"),
    DOUBLE.replace("ns.t OP ns.t", "ns.t.join([ns.t, ns.t])"),
    DOUBLE.replace("ns.t OP ns.t", "'%s%s'|format(ns.t, ns.t)"),
    DOUBLE.replace("ns.t OP ns.t", "'%s%s' % (ns.t, ns.t)"),
    DOUBLE.replace("ns.t OP ns.t", "'{0}{0}'.format(ns.t)"),
    DOUBLE.replace("ns.t OP ns.t", "[ns.t, ns.t]|string"),
    DOUBLE.replace("ns.t OP ns.t", "ns.t|urlencode ~ ns.t|tojson"),
    DOUBLE.replace("'ab'", "[1]").replace("ns.t OP ns.t", "[ns.t, ns.t]") + "{{ ns.t }}{{ ns.t|string }}",
    "{{ x|center(10**10) }}",
    "{{ x.center(10**10) }}",
    "{{ x.ljust(10**10) }}",
    "{{ x.zfill(10**10) }}",
    "{{ '\\t'.expandtabs(10**10) }}",
    "{{ '%999999999d'|format(1) }}",
    "{{ '%999999999d' % 1 }}",
    "{{ '%*d' % (10**9, 1) }}",
    "{{ '%*d'|format(10**9, 1) }}",
    "{{ '%.999999999f'|format(1.0) }}",
    "{{ '{:999999999}'.format(1) }}",
    "{{ '{:{w}}'.format(1, w=10**9) }}",
    "{{ long|join(long) }}",
    "{{ long|list|join(long) }}",
    "{{ long.join(long) }}",
    "{{ long|replace('a', long) }}",
    "{{ long.replace('a', long) }}",
    "{{ long.replace('', long) }}",
    "{{ long|indent(10**9, true) }}",
    "{{ ('\\n' * 1000000)|indent(100000, blank=true) }}",
    "{{ ('\\n' * 1000000)|indent(long, blank=true) }}",
    "{{ [1]|batch(10**9, 'x')|list }}",
    "{{ [1]|slice(10**9)|list }}",
    "{{ long|wordwrap(1, wrapstring=long) }}",
    "{{ dict(a=1)|tojson(10**9) }}",
    "{{ ([[1] * 1000000] * 1000000)|string|length }}",
    "{{ 'x' ~ [[1] * 1000000] * 1000000 }}",
    "{{ ([[1] * 1000000] * 20)|sum(start=[])|length }}",
    "{{ ([[1] * 1000000] * 1000000)|map('list')|list|length }}",
    "{{ ''.join([long] * 1000000|select)|length }}",
    "{{ 'a'|center(10000000000) }}",
    "{{ '%9999999999d'|format(1) }}",
    "{{ long.translate({97: long}) }}",
    "{{ long.encode('utf-8').hex(long, 1) }}",
    "{{ number.to_bytes(10**10, 'big') }}",
    "{% for a in long %}{% for b in long %}{{ long }}{% endfor %}{% endfor %}",
    "{% set t %}{% for a in long %}{{ long }}{% endfor %}{% endset %}{{ t|length }}",
    "{{ lipsum(n=100000) }}",
    "{{ items|product(repeat=99) }}",
    "{{ (items|list)|map('center', 10**9)|list }}",
    "{{ long|list|map('replace', 'a', long)|list|length }}",
    "{% set c = cycler(*range(10**9)) %}",
    "{{ " + "(" * 500 + "1" + ")" * 500 + " }}",
    "{{ " + "not " * 3000 + "1 }}",
    "{% for i in [1] %}" * 30 + "x" + "{% endfor %}" * 30,
    "{% if 1 %}" * 150 + "x" + "{% endif %}" * 150,
]

# What a template may do with its data goes on working.
HARMLESS = {
    "{{ 'a' * 3 }}": "aaa",
    "{{ 2 ** 10 }}": "1024",
    "{{ items|join(', ') }}": "1, 2, 3",
    "{{ x|replace('e', 'a') }}": "takst",
    "{{ '%05.1f'|format(number) }}": "007.0",
    "{{ x.center(9) }}": "  tekst  ",
    "{{ '{} og {}'.format(x, number) }}": "tekst og 7",
    "{% for a in items|batch(2) %}{{ a|join }};{% endfor %}": "12;3;",
    "{{ person.items()|list|length }}": "1",
    "{% set ns = namespace(n=0) %}{% for i in items %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}": "6",
    "{% macro m(n) %}{% if n %}{{ n }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(3) }}": "321",
    "{{ 'Sum: %d kr'|format(300000000) }}": "Sum: 300000000 kr",
    "{{ '{:,}'.format(300000000) }}": "300,000,000",
    "{{ range(100000)|sum }}": "4999950000",
    "{{ items|map('string')|list|tojson|length }}": "15",
}


@pytest.fixture(scope="module")
def answers() -> dict[str, dict[str, str]]:
    """What each tag came to, in a process of its own that cannot hurt the machine."""
    program = [sys.executable, "-m", "tests.office.payloads"]
    tags = json.dumps([*ESCAPES, *HARMLESS, *RUNAWAYS])
    done = subprocess.run(program, input=tags, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)
    return {answer["tag"]: answer for answer in map(json.loads, done.stdout.splitlines())}


@pytest.mark.parametrize("tag", ESCAPES)
def test_no_template_reaches_beyond_its_data(tag: str, answers: dict[str, dict[str, str]]) -> None:
    answer = answers[tag]

    assert answer["error"] in ("ValueProblem", "TemplateError", "LimitError"), answer
    assert "paragraph 2" in answer["message"]


@pytest.mark.parametrize("tag", RUNAWAYS)
def test_no_template_runs_away(tag: str, answers: dict[str, dict[str, str]]) -> None:
    assert tag in answers, "the process died"
    answer = answers[tag]

    assert answer["error"] in ("LimitError", "ValueProblem", "TemplateError"), answer
    assert "paragraph 2" in answer["message"]
    assert float(answer["seconds"]) < 60  # a runaway never ends; a busy machine takes its time


@pytest.mark.parametrize("tag", HARMLESS)
def test_what_a_template_may_do_still_works(tag: str, answers: dict[str, dict[str, str]]) -> None:
    assert answers[tag]["text"] == f"først\n{HARMLESS[tag]}", answers[tag]
