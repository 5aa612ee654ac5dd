"""What fills the templates: 110 different plans and big tables, the same on every run (a fixed seed).

All persons, figures and sentences are invented. `&` and `<` do not occur: docxtpl without autoescape damages
them, and the benchmark compares text that every engine can write.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

Context = dict[str, object]

SEED = 2011
COUNT = 110

_FIRST = ("Åse", "Bjørn", "Kåre", "Solveig", "Øystein", "Marit", "Gunnar", "Ingebjørg", "Tormod", "Ragnhild", "Håkon", "Liv")
_LAST = ("Bråten", "Sæther", "Ødegård", "Nygård", "Vågen", "Hjelle", "Strøm", "Bjørkås", "Lærdal", "Myhre", "Fjære", "Rød")
_PLACES = ("Sørvågen", "Ulvøya", "Grønnåsen", "Bjørkedal", "Fagerlia", "Ytre Ås", "Høyfjellet", "Lillefjæra", "Tømmervik", "Myrdalen")
_COUNTIES = ("Nordfylket", "Østfylket", "Sørfylket", "Vestfylket", "Indre Åsfylke")
_THEMES = ("Heltidskultur", "Sykefravær", "Kompetanse og rekruttering", "Omdømme", "Innovasjon i tjenestene")
_WORKPLACES = ("rådhuset", "Solgården sykehjem", "Fjellvang barnehage", "Åsen skole", "hjemmetjenesten", "teknisk etat", "NAV-kontoret")
_LEVELS = ("Effekt", "Resultat", "Driver", "Tiltak")
_MONTHS = ("januar", "februar", "mars", "april", "mai", "juni", "august", "september", "oktober", "november", "desember")

_SENTENCES = (
    "Sykefraværet har økt tre år på rad, og vikarutgiftene tar midler fra dagtilbudet.",
    "Halvparten av de ansatte i pleie og omsorg arbeider i stillinger under 60 prosent.",
    "Nye medarbeidere slutter oftere det første året enn senere, og ingen spør dem hvorfor.",
    "Innbyggerne er fornøyde med møtet med den enkelte, men ikke med ventetiden.",
    "Lederne har i snitt 47 medarbeidere hver, og rekker ikke å følge opp dem som er borte.",
    "Vi mangler fagarbeidere i barnehagene, og søkertallene går ned.",
    "Turnusen ble laget for ti år siden og passer dårlig med dagens brukere.",
    "Medarbeidersamtaler holdes i to av tre enheter, men følges sjelden opp.",
    "Arbeidsmiljøutvalget har pekt på uklare roller som en viktig årsak til slitasje.",
    "Kommunen har gode resultater i enkelte enheter, men de blir ikke kjent i de andre.",
    "Ungdom vi har snakket med, ser ikke på kommunen som en aktuell arbeidsplass.",
    "Økonomien tillater ikke flere årsverk, så endringen må skje med dem vi er.",
    "Tillitsvalgte og ledere har ulike tall, og bruker møtetiden på å diskutere dem.",
    "Brukerundersøkelsen viser at den samme brukeren kan møte tolv ansatte på en uke.",
    "Kurs blir gjennomført, men få bruker det de har lært når de er tilbake i hverdagen.",
)
_MEASURES = (
    "Kartlegge ønsket stillingsstørrelse hos alle ansatte",
    "Prøve langturnus ved én avdeling i seks måneder",
    "Innføre fast oppfølgingssamtale etter fjorten dagers fravær",
    "Lage en felles opplæringspakke for nye medarbeidere",
    "Holde dialogmøter med brukere og pårørende hvert halvår",
    "Samle kompetansekartleggingen i ett system",
    "Gi avdelingslederne opplæring i endringsarbeid sammen med tillitsvalgte",
    "Publisere gode historier fra arbeidsplassene hver måned",
    "Etablere en vikarpool på tvers av enhetene",
    "Innføre tavlemøter hver mandag",
)
_ACTIVITIES = (
    "Innkalle til oppstartsmøte med ledere, tillitsvalgte og verneombud",
    "Hente tall fra lønnssystemet og gå gjennom dem sammen",
    "Skrive utkast til avtale og sende det på høring",
    "Prøve ordningen i liten skala og notere det som skurrer",
    "Oppsummere erfaringene og legge dem fram for styringsgruppen",
    "Sende kort melding til alle ansatte om hva som nå skjer",
    "Avtale hvem som tar over når prosjektet er slutt",
)
_RISKS = (
    "Prosjektleder slutter eller blir sykmeldt",
    "Ledergruppen prioriterer andre oppgaver",
    "Tiltakene oppleves som innsparing",
    "Målingene blir ikke gjort i tide",
    "Partene blir uenige om turnusen",
    "Prosjektet blir ikke kjent ute på arbeidsplassene",
    "Kommunevalget gir ny politisk ledelse",
    "Midlene brukes opp før siste tiltak",
    "Brukerne merker ikke noen forskjell",
)
_GROUPS = ("Ansatte", "Ledere", "Tillitsvalgte", "Kommunestyret", "Innbyggere", "Lokalavisen", "Nettverket")
_CHANNELS = ("personalmøte", "intranettet", "brev", "allmøte", "kommunens nettsider", "pressemelding")
_INDICATORS = ("Fravær i prosent", "Snitt stillingsprosent", "Andel fagarbeidere", "Svar i brukerundersøkelsen", "Gjennomførte samtaler")
_BENEFITS = (
    "Færre timer brukt på å skaffe vikarer",
    "Bedre kontinuitet for brukerne",
    "Lavere utgifter til overtid",
    "Flere søkere til ledige stillinger",
    "Kortere ventetid på svar",
    "Tryggere medarbeidere",
)


def contexts(count: int = COUNT, seed: int = SEED) -> list[Context]:
    """Return `count` plans, all different, the same for the same seed."""
    return [_plan(random.Random(f"{seed}-{number}"), number) for number in range(count)]


def rows(count: int, columns: int = 8) -> Context:
    """Return data for the big table: `count` rows with `columns` short texts each."""
    texts = [f"måling {n} på ås" for n in range(97)]
    return {"rows": [{f"c{c}": f"{n}.{c} {texts[(n + c) % 97]}" for c in range(columns)} for n in range(count)]}


def _plan(rng: random.Random, number: int) -> Context:
    place = f"{rng.choice(_PLACES)} {number + 1}"
    return {
        "programme": "Saman om ein betre kommune",
        "participant": {"name": f"{place} kommune", "number": f"{number + 101:04}", "county": rng.choice(_COUNTIES)},
        "network": {"name": f"{rng.choice(_THEMES)} {rng.choice(('Nord', 'Øst', 'Sør', 'Vest'))}", "intake": "pulje 1"},
        "version": {"number": f"0.{rng.randint(1, 9)}", "date": _date(rng), "author": _name(rng)},
        "project": {
            "title": f"{rng.choice(_THEMES)} i {place}",
            "background": _text(rng, 6) + "\n" + _text(rng, 4),
            "purpose": _text(rng, 4),
            "consequence": _text(rng, 4),
        },
        "baseline": {"text": _text(rng, 3), "source": "kommunens årsmelding", "date": _date(rng)},
        "themes": [_theme(rng, name) for name in rng.sample(_THEMES, 3)],
        "goals": [_goal(rng, level) for level in _LEVELS for _ in range(3)],
        "owners": {key: _person(rng) for key in "abc"},
        "client": _person(rng),
        "responsible": _person(rng),
        "leader": _person(rng),
        "members": [{"name": _name(rng), "role": role} for role in ("leder", "nestleder", "medlem", "medlem", "verneombud")],
        "milestones": [_milestone(rng, n) for n in range(10)],
        "risks": [_risk(rng, n, text) for n, text in enumerate(rng.sample(_RISKS, 8))],
        "messages": [_message(rng, group) for group in rng.sample(_GROUPS, 6)],
        "benefits": [{"text": text, "owner": _name(rng)} for text in rng.sample(_BENEFITS, 4)],
        "evaluation": {"method": "spørreundersøkelse og samtaler i grupper", "date": _date(rng)},
        "budget": {"amount": f"kr {rng.randint(100, 900)} 000", "source": "egne midler og tilskudd"},
    }


def _text(rng: random.Random, sentences: int) -> str:
    return " ".join(rng.sample(_SENTENCES, sentences))


def _name(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"


def _person(rng: random.Random) -> Context:
    return {"name": _name(rng), "place": rng.choice(_WORKPLACES)}


def _date(rng: random.Random) -> str:
    return f"{rng.randint(1, 28)}. {rng.choice(_MONTHS)} {rng.randint(2012, 2015)}"


def _some(rng: random.Random, texts: Sequence[str], count: int) -> list[Context]:
    return [{"text": text, "deadline": _date(rng)} for text in rng.sample(texts, count)]


def _theme(rng: random.Random, name: str) -> Context:
    return {"name": name, "reason": _text(rng, 3), "measures": _some(rng, _MEASURES, rng.randint(3, 4))}


def _goal(rng: random.Random, level: str) -> Context:
    texts = {"text": rng.choice(_MEASURES), "indicator": rng.choice(_INDICATORS), "deadline": _date(rng)}
    return {"level": level, **texts, "baseline": f"{rng.randint(2, 60)} %", "target": f"{rng.randint(2, 90)} %"}


def _milestone(rng: random.Random, number: int) -> Context:
    who = {"owner": _name(rng), "told": rng.choice(_GROUPS)}
    activities = _some(rng, _ACTIVITIES, 3)
    return {"no": f"M{number + 1}", "delivery": rng.choice(_MEASURES), "deadline": _date(rng), **who, "activities": activities}


def _risk(rng: random.Random, number: int, text: str) -> Context:
    s, k = rng.randint(1, 5), rng.randint(1, 5)
    marks = {"no": number + 1, "s": s, "k": k, "sum": s * k, "mandatory": s * k >= 9 or k == 5}
    return {**marks, "text": text, "owner": _name(rng), "measure": rng.choice(_MEASURES)}


def _message(rng: random.Random, group: str) -> Context:
    return {"group": group, "text": rng.choice(_SENTENCES), "channel": rng.choice(_CHANNELS), "when": _date(rng), "owner": _name(rng)}
