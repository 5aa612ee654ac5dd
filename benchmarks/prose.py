"""The fixed text of the nine-page plan: what stands in the template whoever fills it in."""

from __future__ import annotations

INTRODUCTION = (
    "Denne planen beskriver hvorfor kommunen går inn i utviklingsarbeidet, hva som skal være annerledes når "
    "arbeidet er ferdig, og hvordan vi kommer dit. Den er skrevet for dem som skal bestemme, for dem som skal "
    "gjøre jobben, og for dem som merker resultatet.",
    "Planen eies av styringsgruppen. Den gjennomgås ved hver milepæl, og endringer føres i versjonstabellen "
    "med dato og navn. Det som ikke står i planen, er heller ikke avtalt.",
    "Arbeidet bygger på partssamarbeid: folkevalgte, ledelse og tillitsvalgte eier planen sammen. Ingen av de "
    "tre kan alene endre målene, og uenighet som ikke løses i prosjektgruppen, løftes til styringsgruppen.",
)

BACKGROUND = (
    "Et godt utgangspunkt er målt, ikke antatt. Tallene under er hentet før første tiltak startet, slik at "
    "framgangen kan leses av senere. Der tall mangler, står det hvem som skal skaffe dem og når de skal "
    "foreligge.",
    "Vi har gått gjennom tidligere prosjekter i kommunen og spurt hva som ble igjen av dem etter to år. Svaret"
    " er at tiltak som ble en del av den vanlige driften, varte, mens tiltak som hang på en ildsjel, forsvant "
    "da ildsjelen sluttet.",
)

THEMES = (
    "Temaene er valgt av partene i fellesskap etter en åpen runde på arbeidsplassene. For hvert tema står det "
    "hvorfor det er valgt, og hvilke tiltak vi begynner med. Flere tiltak kan komme til når de første er "
    "prøvd.",
)

GOALS = (
    "Målene er ordnet i fire nivåer. Effektmålet sier hva innbyggere og brukere skal merke. Resultatmålene "
    "sier hva prosjektet skal levere. Driverne er forhold som påvirker resultatet, og tiltakene er det vi "
    "faktisk gjør. Hvert mål har en indikator som lar seg måle med det kommunen allerede registrerer.",
    "Et mål uten utgangspunkt er et ønske. Derfor står utgangspunktet ved siden av det vi vil oppnå, med "
    "frist. Målingene legges fram for styringsgruppen to ganger i året, og avvik forklares skriftlig.",
)

ORGANISATION = (
    "Rollene er lagt til personer med navn. Prosjekteier har det økonomiske ansvaret, oppdragsgiver bestiller "
    "og godtar leveransene, og prosjektleder styrer arbeidet fra dag til dag. En person kan ha flere roller, "
    "men ikke både bestille og godta samme leveranse på egne vegne.",
    "Styringsgruppen møtes minst fire ganger i året. Innkalling og saksliste sendes en uke før, og referatet "
    "er åpent for alle ansatte. Tillitsvalgte og verneombud møter med full stemmerett.",
)

INVOLVEMENT = (
    "Medvirkning er ikke det samme som informasjon. Tabellen skiller mellom dem som må være med, dem som bør "
    "være med og dem som kan være med, og mellom dem som skal avgjøre og dem som skal vite.",
    "Ledere på alle nivåer deltar i opplæringen sammen med tillitsvalgte. Brukere og pårørende spørres i "
    "starten og ved slutten, med de samme spørsmålene begge ganger.",
)

INVOLVED = (
    ("Må", "Kommunestyret", "Vedtar målene og følger dem opp i budsjett og årsmelding"),
    ("Må", "Hovedtillitsvalgte", "Er med i styringsgruppen og i utformingen av alle tiltak"),
    ("Må", "Ledere på arbeidsplassene", "Gjennomfører tiltakene og måler sammen med de ansatte"),
    ("Bør", "Verneombud", "Vurderer arbeidsmiljøet før og etter hver endring"),
    ("Bør", "Brukere og pårørende", "Svarer på spørreundersøkelser og deltar i dialogmøter"),
    ("Kan", "Frivillige lag", "Inviteres til temadager og bidrar med erfaringer"),
    ("Kan", "Nabokommuner", "Deler metoder, tall og gode eksempler gjennom nettverket"),
)

MILESTONES = (
    "En milepæl er et punkt der noe er levert og noen har godtatt det. Hver milepæl har en leveranse, en frist"
    " og en ansvarlig, og det står hvem som får melding når den er nådd. Aktivitetene som fører fram til "
    "milepælen, styres av prosjektgruppen og kan endres uten vedtak så lenge fristen holder.",
    "Når en milepæl glipper, melder prosjektleder fra innen en uke, med årsak og ny dato. Glipper den samme "
    "milepælen to ganger, tar styringsgruppen stilling til om målet må endres.",
)

RISKS = (
    "Sannsynlighet og konsekvens vurderes fra 1 til 5 av styringsgruppen i fellesskap. Ved uenighet føres det "
    "høyeste tallet. Summen er produktet av de to. Mottiltak er påkrevd når summen er 9 eller mer, og alltid "
    "når konsekvensen er 5.",
    "Mottiltakene flyttes inn i milepælsplanen og får frist og ansvarlig på linje med andre tiltak. "
    "Risikobildet vurderes på nytt ved hver milepæl, og nye risikoer føres inn fortløpende.",
)

INFORMATION = (
    "Den som skal endre arbeidsdagen sin, må få vite det først. Informasjonsplanen begynner derfor innenfra: "
    "de berørte, deretter resten av organisasjonen, så innbyggere og medier. Budskapet er det samme for alle, "
    "men formen er ulik.",
)

BENEFITS = (
    "Gevinster kommer ikke av seg selv når prosjektet er slutt. For hver gevinst er det pekt ut en leder i "
    "linjen som eier den, og som rapporterer på den i to år etter at prosjektet er avsluttet. Gevinster i tid "
    "og kvalitet telles på linje med gevinster i kroner.",
    "Dersom gevinsten uteblir, skal eieren si fra tidlig. Da vurderer styringsgruppen om tiltaket skal endres,"
    " utvides eller stanses. Å stanse et tiltak som ikke virker, er også god styring.",
)

EVALUATION = (
    "Underveis bruker vi korte egenvurderinger: styringsgruppen setter karakter på fem forhold ved eget "
    "arbeid, og den laveste karakteren blir stående. Ved slutten gjøres målingene fra utgangspunktet om igjen,"
    " med samme metode.",
    "Erfaringene skrives ned mens de er ferske, og deles i nettverket på neste samling. Det som gikk galt, er "
    "minst like nyttig for andre som det som gikk bra.",
)

APPROVAL = (
    "Planen er godkjent når alle tre parter har skrevet under. Underskriften bekrefter at partene har lest "
    "hele planen, at de stiller de ressursene som står her, og at de vil følge opp målene sammen.",
)
