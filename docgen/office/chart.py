"""Charts of a template: their series taken out, and written anew from data (ECMA-376 Part 1, 21.2)."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.errors import TemplateError
from docgen.office import looks, plot, xml
from docgen.office.accents import Next
from docgen.office.chartdata import GENERAL, SHEET, check_round, letters, written
from docgen.office.chartdata import ChartData as ChartData
from docgen.office.chartdata import data as data
from docgen.office.escaping import escape
from docgen.office.looks import Look
from docgen.office.plot import c
from docgen.office.xml import Element

_COLOURFUL = 2  # of eight colourings of c:style, the one with all accents in turn


@dataclass(frozen=True, slots=True)
class ChartTemplate:
    """What is needed to write the series of one chart.

    `kind` is column, bar, line, area, radar, pie or doughnut; `format` the number format of its first series;
    `workbook` the id of the relationship to its workbook, empty when it has none.
    """

    kind: str
    looks: tuple[Look, ...]
    following: Look
    after: Next
    format: str
    workbook: str
    namespaces: str  # what the root of the part does not declare

    def look(self, number: int) -> Look:
        """The look of a series, by its number from 0."""
        step = number - len(self.looks) + 1
        if step <= 0:
            return self.looks[number]
        rest = tuple((at, self.after.paint(piece, step)) for at, piece in self.following.rest)
        head, tail = (self.after.paint(text, step) for text in (self.following.head, self.following.tail))
        return self.following._replace(head=head, rest=rest, tail=tail)


def read(root: Element, mark: Element) -> ChartTemplate:
    """Take the series out of a chart and put `mark` where the first stood.

    `root` is the c:chartSpace of a chart part. Raises TemplateError for a chart that cannot be bound to data.
    """
    drawn = plot.find(root)
    first = drawn.find(c("ser"))
    if first is None:
        raise TemplateError("the chart has no series; give it one, which those of the data will look like")
    prototypes = sorted(drawn.findall(c("ser")), key=lambda ser: int(plot.value(ser.find(c("order")), "0")))
    style = int(plot.value(root.find(f".//{c('style')}"), str(_COLOURFUL)))
    found, following, after = looks.series(prototypes, plot.group(drawn), style % 8 == _COLOURFUL)
    first.addprevious(mark)
    for ser in prototypes:
        xml.drop(ser)
    plot.keep_untitled(root, len(prototypes))
    external = root.find(c("externalData"))
    return ChartTemplate(
        plot.kind(drawn),
        found,
        following,
        after,
        next((code.text for code in prototypes[0].iter(c("formatCode")) if code.text), GENERAL),
        "" if external is None else external.get(xml.q("r:id"), ""),
        "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in looks.NAMES.items() if root.nsmap.get(prefix) != uri),
    )


def series(template: ChartTemplate, data: ChartData) -> str:
    """All c:ser of the chart as XML.

    Raises ValueProblem when a chart of this kind cannot show the data.
    """
    if template.kind in ("pie", "doughnut"):
        check_round(template.kind, data)
    last = len(data.categories) + 1
    points = "".join(f'<c:pt idx="{i}"><c:v>{escape(text)}</c:v></c:pt>' for i, text in enumerate(data.categories))
    count = f'<c:ptCount val="{len(data.categories)}"/>'
    categories = (
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{points}</c:strCache></c:strRef></c:cat>"
    )
    start = f"<c:formatCode>{escape(data.format)}</c:formatCode>{count}"
    made: list[str] = []
    for number, (name, values) in enumerate(data.series):
        look = template.look(number)
        column = f"${letters(number + 2)}$"
        cached = "".join(
            f'<c:pt idx="{i}"><c:v>{written(value)}</c:v></c:pt>' for i, value in enumerate(values) if value is not None
        )
        made.append(
            f'<c:ser{template.namespaces}><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
            f"<c:f>{SHEET}!{column}1</c:f><c:strCache>"
            f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{escape(name)}</c:v></c:pt>'
            f"</c:strCache></c:strRef></c:tx>{_drawn(look, len(values))}{categories}<c:val><c:numRef>"
            f"<c:f>{SHEET}!{column}2:{column}{last}</c:f><c:numCache>{start}{cached}</c:numCache></c:numRef>"
            f"</c:val>{look.tail}</c:ser>"
        )
    return "".join(made)


def _drawn(look: Look, count: int) -> str:
    """A look for a series of `count` points."""
    own = len(look.points)
    inner = list(look.points[:count])
    if look.point:
        inner += [look.next.paint(look.point, step) for step in range(1, count - own + 1)]
    points = (f'<c:dPt><c:idx val="{number}"/>{text}</c:dPt>' for number, text in enumerate(inner) if text)
    return look.head + "".join(points) + "".join(piece for at, piece in look.rest if at < count)
