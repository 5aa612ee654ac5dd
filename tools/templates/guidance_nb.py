"""The name and the guidance of every field in bokmål. `guidance_nn.py` has the same keys.

The guidance tells what to write and why, with an example from a municipality that does not exist.
"""

from __future__ import annotations

_DATE = "Velg dato"
_OWNER = "Navn eller rolle"
_CHOOSE = "Velg"

WORDS = {
    "example": "Eksempel: {}",
    "full_name": "Fullt navn",
    "in_place": "På plass: {}",
    "date": _DATE,
    "text": "mål",
    "indicator": "indikator",
    "baseline": "0-punkt",
    "target": "målverdi",
    "deadline": "frist",
    "measured": "måles",
    "name": "navn",
    "title": "stilling",
    "represents": "representerer",
}
GROUPS = {
    "steering_group": ("Styringsgruppe", "hovedtillitsvalgt", "Fagforbundet"),
    "project_group": ("Prosjektgruppe", "avdelingsleder", "hjemmetjenesten"),
    "reference_group": ("Referansegruppe", "leder av eldrerådet", "brukerne"),
}
PEOPLE = {
    "client": ("Oppdragsgiver", "rådmann", "administrasjonen"),
    "responsible": ("Prosjektansvarlig", "kommunalsjef", "ledelsen i helse og omsorg"),
    "leader": ("Prosjektleder", "personalrådgiver", "administrasjonen"),
}
GOALS = {
    "effect": (
        "Effektmål",
        "Hvilken virkning vil eierne se på lang sikt?\nEksempel: «Brukerne møter færre ansatte.»",
        "Hva viser det? Eksempel: ansatte hos hver bruker i uken",
        "Tallet nå. Eksempel: 14",
        "Tallet dere vil nå. Eksempel: 8",
        "Hvor ofte? Eksempel: hvert år",
    ),
    "result": (
        "Resultatmål",
        "Hva er oppnådd når prosjektet slutter?\nEksempel: «Ansatte har større stillinger.»",
        "Hva måler dere? Eksempel: gjennomsnittlig stilling i prosent",
        "Tallet nå. Eksempel: 61\u00a0%",
        "Tallet dere vil nå. Eksempel: 75\u00a0%",
        "Hvor ofte? Eksempel: hvert halvår",
    ),
    "driver": (
        "Driver",
        "Hva må endre seg først, som kultur eller trivsel?\nEksempel: «Flere ønsker hel stilling.»",
        "Hva viser det? Eksempel: andel som svarer ja i spørreskjema",
        "Tallet nå. Eksempel: 30\u00a0%",
        "Tallet dere vil nå. Eksempel: 50\u00a0%",
        "Hvor ofte? Eksempel: før sommeren",
    ),
    "action": (
        "Tiltak",
        "Hva skal dere gjøre, og hvor mye?\nEksempel: «Lederne går på kurs i turnus.»",
        "Hva teller dere? Eksempel: ledere som har fullført kurset",
        "Tallet nå. Eksempel: 0",
        "Tallet dere vil nå. Eksempel: 12",
        "Hvor ofte? Eksempel: etter hvert kurs",
    ),
}

FIELDS: dict[str, tuple[str, str]] = {
    "project.title": ("Navnet på prosjektet", "Kort navn som sier hva dere vil oppnå. Eksempel: Flere hele stillinger"),
    "version.number": ("Versjon", "Nummer. Eksempel: 0.1 for første utkast"),
    "version.date": ("Dato for versjonen", _DATE),
    "project.start": ("Oppstart", "Velg datoen da arbeidet begynner"),
    "project.end": ("Slutt", "Velg datoen da tiltakene er i vanlig drift"),
    "project.form": ("Program eller prosjekt", "Velg program eller prosjekt"),
    "project.background": (
        "Bakgrunn",
        "Fortell kort hva som har skjedd fram til nå. Hva har dere gjort før, hva virket, og hvorfor er saken viktig "
        "akkurat nå? Da slipper leseren å lure på hvorfor dette kommer opp.\nEksempel: «Sykefraværet i "
        "omsorgstjenesten har økt fra 9 til 12 prosent på tre år. Et kurs for lederne i 2010 ga god virkning, men ble "
        "ikke fulgt opp.»",
    ),
    "project.purpose": (
        "Hensikt",
        "Skriv i to eller tre setninger hva prosjektet skal føre til for innbyggere, brukere og ansatte. Hensikten er "
        "målestokken for alle valg dere gjør senere.\nEksempel: «Brukerne av hjemmetjenesten skal møte færre ansatte, "
        "fordi flere ansatte har hele stillinger. Det gir trygge brukere og bedre arbeidsdager.»",
    ),
    "project.challenge": (
        "Utfordring",
        "Beskriv problemet slik det er i dag, gjerne med tall. Skill mellom det dere vet, og det dere tror. Da ser "
        "dere hva som må undersøkes.\nEksempel: «Av 110 ansatte i omsorgstjenesten arbeider 74 deltid. Vi vet ikke "
        "hvor mange av dem som ønsker større stilling.»",
    ),
    "project.consequence": (
        "Konsekvens hvis vi lar være",
        "Hva skjer om tre til fem år hvis dere ikke setter i gang? Svaret viser om prosjektet er verdt innsatsen.\n"
        "Eksempel: «Vi får ikke fylt 15 stillinger når mange går av med pensjon, og bruken av vikarer fortsetter å "
        "øke.»",
    ),
    "project.delimitation": (
        "Avgrensning",
        "Skriv hvilke tjenester prosjektet gjelder, hva det ikke skal gjøre, og hvilke rammer som ligger fast. Det "
        "sparer dere for diskusjoner underveis.\nEksempel: «Prosjektet gjelder sykehjemmet og hjemmetjenesten. Lønn er "
        "ikke med.»",
    ),
    "project.briefing": (
        "Orientering og medvirkning",
        "Skriv hvordan ansatte, tillitsvalgte, ledere og folkevalgte får vite om prosjektet, og hvordan de kan påvirke "
        "det. De som er med på å forme endringen, tar den lettere i bruk.\nEksempel: «Hver avdeling velger én "
        "person til prosjektgruppa. Prosjektlederen orienterer arbeidsmiljøutvalget hvert kvartal.»",
    ),
    "project.baseline": (
        "Utgangspunkt (0-punkt)",
        "Oppgi tallene slik de er før dere begynner, hvor de er hentet fra, og hvilken dato de gjelder for. Uten et "
        "målt utgangspunkt kan dere ikke vise at prosjektet virket.\nEksempel: «Gjennomsnittlig stilling i omsorg var "
        "61 prosent (lønnssystemet, 31. desember 2011, 110 ansatte).»",
    ),
    "project.organisation.owners_a": ("Prosjekteiere A", "Én på hver linje. Eksempel: kommunestyret"),
    "project.organisation.owners_b": ("Prosjekteiere B", "Én på hver linje. Eksempel: helse og omsorg"),
    "project.organisation.owners_c": ("Prosjekteiere C", "Én på hver linje. Eksempel: regionrådet"),
    "project.organisation.partners": (
        "Andre samarbeidsparter",
        "Skriv hvem som er med utenfra, og hva de bidrar med. Bruk én linje for hver.\n"
        "Eksempel: NAV Arbeidslivssenter gir råd om oppfølging av sykmeldte",
    ),
    "project.organisation.description": (
        "Samarbeidet i prosjektet",
        "Skriv hvor ofte gruppene møtes, hvem som avgjør hva, og hvordan de tillitsvalgte er med. Avklarte roller fra "
        "starten forebygger konflikter.\nEksempel: «Styringsgruppa møtes hver måned og skriver alltid referat. Den "
        "avgjør saker om tid og penger. Prosjektlederen avgjør resten.»",
    ),
    "project.involvement": ("Involvering", ""),
    "project.involvement.who": ("Hvem", "Hvem blir berørt? Eksempel: nattvaktene på sykehjemmet"),
    "project.involvement.level": ("MÅ, BØR eller KAN", _CHOOSE),
    "project.involvement.mode": ("Involveres eller informeres", _CHOOSE),
    "project.involvement.when": ("Når", "Eksempel: før ny turnus vedtas"),
    "project.involvement.how": ("Hvordan", "Eksempel: to verksteder der de lager egne forslag"),
    "project.milestones": ("Milepæler", ""),
    "project.milestones.deliverable": (
        "Milepæl",
        "Hva er levert når milepælen er nådd?\nEksempel: «Alle ansatte har svart på hvilken stilling de ønsker.»",
    ),
    "project.milestones.deadline": ("Frist for milepælen", _DATE),
    "project.milestones.owner": ("Ansvarlig for milepælen", _OWNER),
    "project.milestones.reported_to": ("Rapporteres til", "Hvem får vite det? Eksempel: styringsgruppa"),
    "project.milestones.decision_point": ("Beslutningspunkt: her avgjør vi om vi går videre", ""),
    "project.milestones.status": ("Status for milepælen", _CHOOSE),
    "project.milestones.activities": ("Aktiviteter", ""),
    "project.milestones.activities.text": (
        "Aktivitet",
        "Hva må gjøres? Eksempel: sende ut spørreskjema",
    ),
    "project.milestones.activities.start": ("Start på aktiviteten", _DATE),
    "project.milestones.activities.deadline": ("Frist for aktiviteten", _DATE),
    "project.milestones.activities.owner": ("Ansvarlig for aktiviteten", _OWNER),
    "project.milestones.activities.status": ("Status for aktiviteten", _CHOOSE),
    "project.reporting": (
        "Rapportering",
        "Skriv hvem som rapporterer til hvem, om hva og hvor ofte. Ta også med fristene departementet setter, så "
        "de ikke kommer overraskende.\nEksempel: «Prosjektlederen skriver én side til styringsgruppa hver måned: "
        "status for milepælene, endret risiko og saker som må avgjøres.»",
    ),
    "project.risks": ("Risikofaktorer", ""),
    "project.risks.factor": (
        "Risikofaktor",
        "Hva kan hindre dere i å nå målet? Én hendelse på hver rad.\nEksempel: «Prosjektlederen får ikke satt av "
        "nok tid.»",
    ),
    "project.risks.s": ("Sannsynlighet (S)", "1–5"),
    "project.risks.k": ("Konsekvens (K)", "1–5"),
    "project.risks.countermeasure": (
        "Mottiltak",
        "Hva gjør dere for at det ikke skal skje, eller for at følgen blir mindre?\n"
        "Eksempel: «Rådmannen setter av en stilling på 40 prosent ut 2013.»",
    ),
    "project.risks.owner": ("Ansvarlig for mottiltaket", _OWNER),
    "project.risks.deadline": ("Frist for mottiltaket", _DATE),
    "project.risks.status": ("Status for risikoen", _CHOOSE),
    "project.information": ("Informasjonsplan", ""),
    "project.information.audience": ("Målgruppe", "Hvem trenger å vite noe? Eksempel: pårørende"),
    "project.information.message": ("Budskap", "Hva skal de sitte igjen med? Eksempel: hvorfor vi prøver ny turnus"),
    "project.information.channel": ("Kanal", "Eksempel: pårørendemøte"),
    "project.information.when": ("Tidspunkt", "Eksempel: uke\u00a010"),
    "project.information.owner": ("Ansvarlig for informasjonen", _OWNER),
    "project.benefits_description": (
        "Fra prosjekt til drift",
        "Skriv hvordan tiltak som virker, skal bli vanlig drift, og hvem som har ansvaret når prosjektet er slutt. "
        "Planlegg det fra starten. Ellers forsvinner resultatene med prosjektet.\nEksempel: «Fra 2015 er "
        "stillingsstørrelse et fast punkt i lederavtalene og i budsjettarbeidet hver høst.»",
    ),
    "project.benefits": ("Gevinster", ""),
    "project.benefits.benefit": ("Gevinst", "Hva blir bedre, og for hvem?\nEksempel: «Færre timer med vikar.»"),
    "project.benefits.realised_by": (
        "Slik tar vi ut gevinsten",
        "Hva må gjøres i driften? Eksempel: «Vikarbudsjettet flyttes til faste stillinger.»",
    ),
    "project.benefits.owner": ("Ansvarlig for gevinsten", _OWNER),
    "project.benefits.deadline": ("Frist for gevinsten", _DATE),
    "project.benefits.measured": ("Slik måles gevinsten", "Eksempel: vikartimer hvert kvartal"),
    "project.evaluation": ("Evaluering", ""),
    "project.evaluation.when": ("Tidspunkt for evalueringen", "Eksempel: etter første halvår"),
    "project.evaluation.question": (
        "Spørsmål",
        "Hva vil dere vite? Eksempel: «Løser tiltakene behovet, og bør vi endre veien videre?»",
    ),
    "project.evaluation.method": ("Metode", "Eksempel: selvevaluering i styringsgruppa"),
    "project.evaluation.owner": ("Ansvarlig for evalueringen", _OWNER),
    "project.budget": ("Budsjett", ""),
    "project.budget.item": ("Post", "Hva koster penger eller tid? Eksempel: frikjøp av prosjektleder"),
    "project.budget.amount": ("Beløp", "Hele kroner"),
    "project.budget.funding": ("Finansiering", "Hvem betaler? Eksempel: tilskudd fra departementet"),
    "project.budget_total": ("Sum av budsjettet", "Legg sammen"),
    "project.approvals": ("Godkjenning", ""),
    "project.approvals.name": ("Navn på den som godkjenner", "Fullt navn"),
    "project.approvals.role": ("Rolle for den som godkjenner", "Eksempel: oppdragsgiver"),
    "project.approvals.date": ("Dato for godkjenningen", _DATE),
    "project.versions": ("Versjoner", ""),
    "project.versions.number": ("Versjonsnummer", "Eksempel: 0.1"),
    "project.versions.date": ("Versjonsdato", _DATE),
    "project.versions.author": ("Skrevet av", "Navn"),
    "project.versions.change": ("Endring", "Hva er nytt? Eksempel: risikoanalysen er lagt inn"),
}
