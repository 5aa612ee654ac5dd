"""The invented names, sentences and labels that `contexts.py` draws from."""

from __future__ import annotations

FIRST = (
    "Åse",
    "Bjørn",
    "Kåre",
    "Solveig",
    "Øystein",
    "Marit",
    "Gunnar",
    "Ingebjørg",
    "Tormod",
    "Ragnhild",
    "Håkon",
    "Liv",
)
LAST = (
    "Bråten",
    "Sæther",
    "Ødegård",
    "Nygård",
    "Vågen",
    "Hjelle",
    "Strøm",
    "Bjørkås",
    "Lærdal",
    "Myhre",
    "Fjære",
    "Rød",
)
PLACES = (
    "Sørvågen",
    "Ulvøya",
    "Grønnåsen",
    "Bjørkedal",
    "Fagerlia",
    "Ytre Ås",
    "Høyfjellet",
    "Lillefjæra",
    "Tømmervik",
    "Myrdalen",
)
COUNTIES = ("Nordfylket", "Østfylket", "Sørfylket", "Vestfylket", "Indre Åsfylke")
THEMES = ("Heltidskultur", "Sykefravær", "Kompetanse og rekruttering", "Omdømme", "Innovasjon i tjenestene")
WORKPLACES = (
    "rådhuset",
    "Solgården sykehjem",
    "Fjellvang barnehage",
    "Åsen skole",
    "hjemmetjenesten",
    "teknisk etat",
    "NAV-kontoret",
)
LEVELS = ("Effekt", "Resultat", "Driver", "Tiltak")
MONTHS = ("januar", "februar", "mars", "april", "mai", "juni", "august", "september", "oktober", "november", "desember")

SENTENCES = (
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
MEASURES = (
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
ACTIVITIES = (
    "Innkalle til oppstartsmøte med ledere, tillitsvalgte og verneombud",
    "Hente tall fra lønnssystemet og gå gjennom dem sammen",
    "Skrive utkast til avtale og sende det på høring",
    "Prøve ordningen i liten skala og notere det som skurrer",
    "Oppsummere erfaringene og legge dem fram for styringsgruppen",
    "Sende kort melding til alle ansatte om hva som nå skjer",
    "Avtale hvem som tar over når prosjektet er slutt",
)
RISKS = (
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
GROUPS = ("Ansatte", "Ledere", "Tillitsvalgte", "Kommunestyret", "Innbyggere", "Lokalavisen", "Nettverket")
CHANNELS = ("personalmøte", "intranettet", "brev", "allmøte", "kommunens nettsider", "pressemelding")
INDICATORS = (
    "Fravær i prosent",
    "Snitt stillingsprosent",
    "Andel fagarbeidere",
    "Svar i brukerundersøkelsen",
    "Gjennomførte samtaler",
)
BENEFITS = (
    "Færre timer brukt på å skaffe vikarer",
    "Bedre kontinuitet for brukerne",
    "Lavere utgifter til overtid",
    "Flere søkere til ledige stillinger",
    "Kortere ventetid på svar",
    "Tryggere medarbeidere",
)
