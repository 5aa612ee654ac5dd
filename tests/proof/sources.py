"""What the three source decks hold, slide by slide, in their order: the slide's type, and words that it must show.

The types are those of the source; where it has plain text, any type for text will do. Words stand in bokmål, nynorsk
and English, or alone when they are the same in all three.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from docgen.model.language import Language

Word: TypeAlias = "str | tuple[str, str, str]"
TEXT = "bullets goals two-columns quote statement group-task agenda-item table"


class Source(NamedTuple):
    """A slide of the source: the types that will do, and the words it must show."""

    types: str
    words: tuple[Word, ...]

    def missing(self, type_: str, shown: str, language: Language) -> list[str]:
        """What a slide of `type_` that shows this text lacks."""
        faults = [] if type_ in self.types.split() else [f"is of type {type_}, not {self.types}"]
        place = list(Language).index(language)
        wanted = (word if isinstance(word, str) else word[place] for word in self.words)
        return faults + [f"lacks «{word}»" for word in wanted if word.casefold() not in shown.casefold()]


def slide(types: str, *words: Word) -> Source:
    return Source(types, words)


# Seed 000 (002), as inventory §1 counts its slides.
HELTID = (
    slide("welcome", ("første nettverkssamling",) * 2 + ("first network gathering",), "Marit Tovsen", "Tollboden"),
    slide(
        "goals", ("Mål for samlingene", "Mål for samlingane", "Aims of the gatherings"), "Saman om ein betre kommune"
    ),
    slide("quadrant", ("ønsker for samlingen", "ønskjer du deg av samlinga", "want from this gathering")),
    slide(
        "fill-table", ("stillingsprosent i kommunesektoren",) * 2 + ("positions in the municipal sector",), "Drammen"
    ),
    slide("ranking", ("Island", "Island", "Iceland"), "New Zealand", "World Economic Forum"),
    slide("chart-pie-text", ("Deltid", "Deltid", "Part-time"), "0.51", "PAI 2010"),
    slide("network-map", "Asbjørn Stavem", "Nord-Aurdal", ("Omdømme", "Omdømme", "Reputation")),
    slide("network-map", "Marit Tovsen", "Gloppen", ("Kompetanse", "Kompetanse", "Competence")),
    slide("bullets", ("rolle og funksjon", "rolle og funksjon", "role and function")),
    slide("calendar", ("februar 2012", "februar 2012", "February 2012"), "GJH", "Kvinesdal", "Bodø"),
    slide("timeline", ("Prosessmål", "Prosessmål", "Process goals"), ("Temadag", "Temadag", "Theme day")),
    slide("agenda", "Hanne Børrestuen", "Leif Moland", "Ina Kathrine Ruud", "Oscars mat og vinhus"),
    slide("zones", ("Panikksonen", "Panikksona", "Panic zone"), ("Plat",) * 3),
    slide("scale", ("godt partssamarbeid", "godt partssamarbeid", "good cooperation"), "10"),
    slide(
        "fill-table", ("Hva fremmer?", "Kva fremjar?", "What helps?"), ("Hva hemmer?", "Kva hemmar?", "What hinders?")
    ),
    slide("house", ("Best sammen", "Best saman", "Best together"), ("Relasjonsbygging",) * 2 + ("Building relations",)),
    slide("two-columns", ("Organisasjonskultur",) * 2 + ("Organisational culture",), "Bastøe", "2002"),
    slide("chart-doughnut-text", ("Kommunikasjon", "Kommunikasjon", "Communication"), "0.07", "0.38", "0.55", "Erlien"),
    slide("statement", ("nyskapende kommunesektor", "nyskapande kommunesektor", "innovative municipal sector")),
    slide("quote", "Same procedure as last year", "every year"),
    slide("quote", "If you can dream it", "Walt Disney"),
    slide("harvest", "2020"),
    slide("harvest", "2020", ("(forts.)", "(framh.)", "(cont.)")),
    slide("harvest", ("Hva skal til?", "Kva skal til?", "What does it take?")),
    slide("harvest", ("Hvilke krav", "Kva krav", "What does this ask")),
    slide("harvest", ("Hvilke krav", "Kva krav", "What does this ask"), ("(forts.)", "(framh.)", "(cont.)")),
    slide("harvest", ("Kritiske faktorer", "Kritiske faktorar", "Critical factors"), "1", "2", "3"),
    slide("canvas", ("Milepælsplan", "Milepælsplan", "Milestone plan"), ("Prosjektvisjon",) * 2 + ("Project vision",)),
    slide("smarte", ("smarte prosjektmål", "smarte prosjektmål", "smart project goals"), "S", "M", "A", "R", "T", "E"),
    slide("rings", ("MÅ", "MÅ", "MUST"), ("BØR", "BØR", "SHOULD"), ("KAN", "KAN", "MAY")),
    slide("bullets", "4-plan"),
    slide(
        "group-task", ("Prosjektplan – milepæler", "Prosjektplan – milepælar", "Project plan – milestones"), "1.", "4."
    ),
    slide("fill-timeline", ("Faser og milepæler", "Fasar og milepælar", "Phases and milestones"), "201"),
    slide("evaluation", ("Helt til slutt", "Heilt til slutt", "Before you go"), "10"),
)

# Seed 001, as inventory §2 splits it.
OMDOMME = (
    slide("welcome", "Nettverk – omdømme", "11.–12. mars 2013", "Velkommen"),
    slide(TEXT, "Saman om ein betre kommune", "utviklingsprogram", "Gardermoen"),
    slide("presenters", "Asbjørn L. Stavem", "KS", "Bjørn Pettersen", "Fagforbundet"),
    slide("agenda", "Program", "Fredrik Rivenes", "Ola Helstad", "Einar Holand"),
    slide(TEXT, "Presentasjoner", "10 minutter", "hver kommune"),
    slide(TEXT, "Scanning", "5 minutter", "Hvem er hva?"),
    slide(TEXT, "forventninger", "20 minutter", "samlingen i dag", "i nettverk"),
    slide("scale", "Hvor gode er dere på partssamarbeid?", "15 minutter", "fem minutter"),
    slide(TEXT, "Saman om ein betre kommune", "Fredrik Rivenes", "20 minutter"),
    slide(TEXT, "Hva er «Saman om ein betre kommune»?", "nettverksleder", "prosjektleder"),
    slide("count-table", "Åtte nettverk", "Omdømme", "16", "12", "6", "8", "7", "56"),
    slide(TEXT, "Arbeidsformen", "Løsningsorientert", "Deltakerstyrt", "Oppgaveorientert"),
    slide("timeline", "Samlingene", "mars 2013", "august/september 2013", "februar/mars 2014", "mai/juni 2013"),
    slide("phases", "Forankring", "Bevissthet", "Aksept", "Eierskap", "noe nytt er på gang"),
    slide(TEXT, "Kvelden i kveld", "18.45", "quiz", "20.00", "Middag"),
    slide("practical", "Praktiske opplysninger"),
    slide("divider", "Lunsj", "11.30"),
    slide(TEXT, "Presentasjoner av prosjekt", "tydelig mandat", "Problemstilling", "Organisering", "Milepæler"),
    slide(TEXT, "Prosjektets hensikt", "30 minutter", "identitet", "ny kunnskap"),
    slide(TEXT, "Hensikten", "Hvorfor er dere her i dag?", "summe"),
    slide("divider", "Pause", "14.00"),
    slide(TEXT, "Attraktive arbeidsgivere", "Ola Helstad", "Lom"),
    slide("divider", "Pause", "15.15", "å bite i"),
    slide(TEXT, "Måling av resultater", "70 minutter"),
    slide("timeline", "Måling av resultater", "Mars 2013", "Mars 2015", "Mars 2017", "omdømme"),
    slide("pairs", "Omdømmebygging", "arbeidsgiver", "Rekruttering", "organisasjon", "Brukeren", "sted", "Innbygger"),
    slide(TEXT, "Konkrete størrelser", "Indikatorer", "Medarbeiderundersøkelser", "Brukerundersøkelser"),
    slide("focus", "8 fokusområder", "Offentlighet og demokrati", "Kommunen som samfunnsutvikler"),
    slide(TEXT, "Gruppearbeid", "indikatorer"),
    slide(TEXT, "Oppsummering av dagen", "17.00", "prosjektlederne", "18.45", "20.00"),
    slide("divider", "Tirsdag 12. mars", "08.30"),
    slide(TEXT, "Prosjektplanlegging", "Einar Holand", "milepæler", "aktiviteter", "Implementering"),
    slide(TEXT, "Analyse av risiko", "ikke å lykkes"),
    slide("matrix-2", "ROS-analysen", "Sannsynlighet", "Konsekvens", "Liten", "Stor"),
    slide("bullets", "Manglende engasjement", "Prioritering av tid", "Politiske innspill", "Manglende lederstøtte"),
    slide(TEXT, "Gruppearbeid", "risiko i eget prosjekt"),
    slide("factor-scales", "største risiko", "Manglende kompetanse", "Annet", "Liten risiko", "Stor risiko", "10"),
    slide(TEXT, "Helhetlig kommunikasjon", "Bjørn Pettersen"),
    slide(TEXT, "Veien videre", "Prosessmål til neste samling"),
    slide(TEXT, "Oppsummering", "neste samling", "Evaluering"),
    slide("divider", "Lunsj og avrunding", "13.00"),
    slide("cycle", "refleksjon alle veier", "Læring", "Utvikling", "Nye mål"),
    slide(TEXT, "De gode historiene"),
    slide("ladder", "Fra bevissthet til aksept og eierskap", "Interesse", "Internalisering", "Dette gjelder for meg"),
)

# Seed 004, as inventory §5 counts its slides.
LESSONS = (
    slide(TEXT, ("programmets målsetting", "målet med programmet", "")),
    slide(TEXT, ("erfaringsgrunnlaget", "erfaringsgrunnlaget", "")),
    slide(TEXT, ("analysemodell", "analysemodell", "")),
    slide(
        "analysis-model", ("Drivere", "Drivarar", ""), ("Ståsted", "Ståstad", ""), "Gevinstrealisering", "Langturnus"
    ),
    slide("count-table", ("Vurderingskriterier", "Vurderingskriterium", ""), "Risikoanalyse", "20"),
    slide(TEXT, ("viktigste erfaringene", "viktigaste erfaringane", "")),
    slide(TEXT, "1", ("tydelig hensikt", "tydeleg formål", "")),
    slide("house", ("Hva vil vi?", "Kva vil vi?", ""), ("Sykefravær", "Sjukefråvær", "")),
    slide(TEXT, "2", "målbart utgangspunkt"),
    slide(TEXT, "3", ("konkrete mål og indikatorer", "konkrete mål og indikatorar", "")),
    slide(TEXT, "4", ("kompetanse i prosjektgjennomføring", "kompetanse i prosjektgjennomføring", "")),
    slide(TEXT, "5", "tiltak"),
    slide(TEXT, "Tinn", "20", "30–50"),
    slide(TEXT, "Lillesand", "7,5", "50 %", "100 %"),
    slide(TEXT, "Steinkjer", ("drivermål", "drivarmål", "")),
    slide(TEXT, "Arendal", "90 %", "80 %", "Altinn"),
    slide(TEXT, "Finnøy og Rennesøy", "risikoanalyse"),
)

SOURCES: Mapping[str, tuple[Source, ...]] = {
    "heltid-deltid-ost-2012": HELTID,
    "omdomme-2013": OMDOMME,
    "pulje-1": LESSONS,
}
