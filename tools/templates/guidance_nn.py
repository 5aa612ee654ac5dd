"""The name and the guidance of every field in nynorsk. `guidance_nb.py` has the same keys.

The guidance tells what to write and why, with an example from a municipality that does not exist.
"""

from __future__ import annotations

_DATE = "Vel dato"
_OWNER = "Namn eller rolle"
_CHOOSE = "Vel"

WORDS = {
    "example": "Døme: {}",
    "full_name": "Fullt namn",
    "in_place": "På plass: {}",
    "date": _DATE,
    "text": "mål",
    "indicator": "indikator",
    "baseline": "0-punkt",
    "target": "målverdi",
    "deadline": "frist",
    "measured": "måling",
    "name": "namn",
    "title": "stilling",
    "represents": "representerer",
}
GROUPS = {
    "steering_group": ("Styringsgruppe", "hovudtillitsvald", "Fagforbundet"),
    "project_group": ("Prosjektgruppe", "avdelingsleiar", "heimetenesta"),
    "reference_group": ("Referansegruppe", "leiar av eldrerådet", "brukarane"),
}
PEOPLE = {
    "client": ("Oppdragsgivar", "rådmann", "administrasjonen"),
    "responsible": ("Prosjektansvarleg", "kommunalsjef", "leiinga i helse og omsorg"),
    "leader": ("Prosjektleiar", "personalrådgivar", "administrasjonen"),
}
GOALS = {
    "effect": (
        "Effektmål",
        "Kva verknad vil eigarane sjå på lang sikt?\nDøme: «Brukarane møter færre tilsette.»",
        "Kva viser det? Døme: tilsette hos kvar brukar i veka",
        "Talet no. Døme: 14",
        "Talet de vil nå. Døme: 8",
        "Kor ofte? Døme: kvart år",
    ),
    "result": (
        "Resultatmål",
        "Kva er oppnådd når prosjektet sluttar?\nDøme: «Tilsette har større stillingar.»",
        "Kva måler de? Døme: gjennomsnittleg stilling i prosent",
        "Talet no. Døme: 61\u00a0%",
        "Talet de vil nå. Døme: 75\u00a0%",
        "Kor ofte? Døme: kvart halvår",
    ),
    "driver": (
        "Drivar",
        "Kva må endre seg først, som kultur eller trivsel?\nDøme: «Fleire ønskjer heil stilling.»",
        "Kva viser det? Døme: delen som svarer ja i spørjeskjema",
        "Talet no. Døme: 30\u00a0%",
        "Talet de vil nå. Døme: 50\u00a0%",
        "Kor ofte? Døme: før sommaren",
    ),
    "action": (
        "Tiltak",
        "Kva skal de gjere, og kor mykje?\nDøme: «Leiarane går på kurs i turnus.»",
        "Kva tel de? Døme: leiarar som har fullført kurset",
        "Talet no. Døme: 0",
        "Talet de vil nå. Døme: 12",
        "Kor ofte? Døme: etter kvart kurs",
    ),
}

FIELDS: dict[str, tuple[str, str]] = {
    "project.title": ("Namnet på prosjektet", "Kort namn som seier kva de vil oppnå. Døme: Fleire heile stillingar"),
    "version.number": ("Versjon", "Nummer. Døme: 0.1 for første utkast"),
    "version.date": ("Dato for versjonen", _DATE),
    "project.start": ("Oppstart", "Vel datoen då arbeidet startar"),
    "project.end": ("Slutt", "Vel datoen då tiltaka er i vanleg drift"),
    "project.form": ("Program eller prosjekt", "Vel program eller prosjekt"),
    "project.background": (
        "Bakgrunn",
        "Fortel kort kva som har skjedd fram til no. Kva har de gjort før, kva verka, og kvifor er saka viktig akkurat "
        "no? Då slepp lesaren å lure på kvifor dette kjem opp.\nDøme: «Sjukefråværet i omsorgstenesta har auka frå "
        "9 til 12 prosent på tre år. Eit kurs for leiarane i 2010 hadde god verknad, men blei ikkje følgt opp.»",
    ),
    "project.purpose": (
        "Formål",
        "Skriv i to eller tre setningar kva prosjektet skal føre til for innbyggjarar, brukarar og tilsette. "
        "Formålet er målestokken for alle val de gjer seinare.\nDøme: «Brukarane av heimetenesta skal møte færre "
        "tilsette, fordi fleire tilsette har heile stillingar. Det gir trygge brukarar og betre arbeidsdagar.»",
    ),
    "project.challenge": (
        "Utfordring",
        "Skildre problemet slik det er i dag, gjerne med tal. Skil mellom det de veit, og det de trur. Då ser de "
        "kva som må undersøkjast.\nDøme: «Av 110 tilsette i omsorgstenesta arbeider 74 deltid. Vi veit ikkje kor mange "
        "av dei som ønskjer større stilling.»",
    ),
    "project.consequence": (
        "Konsekvens dersom vi lèt vere",
        "Kva skjer om tre til fem år dersom de ikkje set i gang? Svaret viser om prosjektet er verdt innsatsen.\n"
        "Døme: «Vi får ikkje fylt 15 stillingar når mange går av med pensjon, og bruken av vikarar held fram med å "
        "auke.»",
    ),
    "project.delimitation": (
        "Avgrensing",
        "Skriv kva tenester prosjektet gjeld, kva det ikkje skal gjere, og kva rammer som ligg fast. Det sparer "
        "dykk for diskusjonar undervegs.\nDøme: «Prosjektet gjeld sjukeheimen og heimetenesta. Løn er ikkje med.»",
    ),
    "project.briefing": (
        "Orientering og medverknad",
        "Skriv korleis tilsette, tillitsvalde, leiarar og folkevalde får vite om prosjektet, og korleis dei kan "
        "påverke det. Dei som er med på å forme endringa, tek ho lettare i bruk.\nDøme: «Kvar avdeling vel éin person "
        "til prosjektgruppa. Prosjektleiaren orienterer arbeidsmiljøutvalet kvart kvartal.»",
    ),
    "project.baseline": (
        "Utgangspunkt (0-punkt)",
        "Oppgi tala slik dei er før de startar, kvar dei er henta frå, og kva dato dei gjeld for. Utan eit målt "
        "utgangspunkt kan de ikkje vise at prosjektet verka.\nDøme: «Gjennomsnittleg stilling i omsorg var "
        "61 prosent (lønssystemet, 31. desember 2011, 110 tilsette).»",
    ),
    "project.organisation.owners_a": ("Prosjekteigarar A", "Éin på kvar linje. Døme: kommunestyret"),
    "project.organisation.owners_b": ("Prosjekteigarar B", "Éin på kvar linje. Døme: helse og omsorg"),
    "project.organisation.owners_c": ("Prosjekteigarar C", "Éin på kvar linje. Døme: regionrådet"),
    "project.organisation.partners": (
        "Andre samarbeidspartar",
        "Skriv kven som er med utanfrå, og kva dei bidreg med. Bruk éi linje for kvar.\n"
        "Døme: NAV Arbeidslivssenter gir råd om oppfølging av sjukmelde",
    ),
    "project.organisation.description": (
        "Samarbeidet i prosjektet",
        "Skriv kor ofte gruppene møtest, kven som avgjer kva, og korleis dei tillitsvalde er med. Avklarte roller frå "
        "starten førebyggjer konfliktar.\nDøme: «Styringsgruppa møtest kvar månad og skriv alltid referat. Ho avgjer "
        "saker om tid og pengar. Prosjektleiaren avgjer resten.»",
    ),
    "project.involvement": ("Involvering", ""),
    "project.involvement.who": ("Kven", "Kven gjeld det? Døme: nattevaktene på sjukeheimen"),
    "project.involvement.level": ("MÅ, BØR eller KAN", _CHOOSE),
    "project.involvement.mode": ("Blir involvert eller informert", _CHOOSE),
    "project.involvement.when": ("Når", "Døme: før ny turnus blir vedteken"),
    "project.involvement.how": ("Korleis", "Døme: to verkstader der dei lagar eigne forslag"),
    "project.milestones": ("Milepælar", ""),
    "project.milestones.deliverable": (
        "Milepæl",
        "Kva er levert når milepælen er nådd?\nDøme: «Alle tilsette har svart på kva stilling dei ønskjer.»",
    ),
    "project.milestones.deadline": ("Frist for milepælen", _DATE),
    "project.milestones.owner": ("Ansvarleg for milepælen", _OWNER),
    "project.milestones.reported_to": ("Rapport til", "Kven får vite det? Døme: styringsgruppa"),
    "project.milestones.decision_point": ("Avgjerdspunkt: her avgjer vi om vi går vidare", ""),
    "project.milestones.status": ("Status for milepælen", _CHOOSE),
    "project.milestones.activities": ("Aktivitetar", ""),
    "project.milestones.activities.text": ("Aktivitet", "Kva må gjerast? Døme: sende ut spørjeskjema"),
    "project.milestones.activities.start": ("Start på aktiviteten", _DATE),
    "project.milestones.activities.deadline": ("Frist for aktiviteten", _DATE),
    "project.milestones.activities.owner": ("Ansvarleg for aktiviteten", _OWNER),
    "project.milestones.activities.status": ("Status for aktiviteten", _CHOOSE),
    "project.reporting": (
        "Rapportering",
        "Skriv kven som rapporterer til kven, om kva og kor ofte. Ta også med fristane departementet set, så dei "
        "ikkje kjem brått på.\nDøme: «Prosjektleiaren skriv éi side til styringsgruppa kvar månad: status for "
        "milepælane, endra risiko og saker som må avgjerast.»",
    ),
    "project.risks": ("Risikofaktorar", ""),
    "project.risks.factor": (
        "Risikofaktor",
        "Kva kan hindre dykk i å nå målet? Éi hending på kvar rad.\nDøme: «Prosjektleiaren får ikkje sett av nok tid.»",
    ),
    "project.risks.s": ("Sannsyn (S)", "1–5"),
    "project.risks.k": ("Konsekvens (K)", "1–5"),
    "project.risks.countermeasure": (
        "Mottiltak",
        "Kva gjer de for at det ikkje skal skje, eller for at følgja blir mindre?\n"
        "Døme: «Rådmannen set av ei stilling på 40 prosent ut 2013.»",
    ),
    "project.risks.owner": ("Ansvarleg for mottiltaket", _OWNER),
    "project.risks.deadline": ("Frist for mottiltaket", _DATE),
    "project.risks.status": ("Status for risikoen", _CHOOSE),
    "project.information": ("Informasjonsplan", ""),
    "project.information.audience": ("Målgruppe", "Kven treng å vite noko? Døme: pårørande"),
    "project.information.message": ("Bodskap", "Kva skal dei sitje att med? Døme: kvifor vi prøver ny turnus"),
    "project.information.channel": ("Kanal", "Døme: møte med pårørande"),
    "project.information.when": ("Tidspunkt", "Døme: veke\u00a010"),
    "project.information.owner": ("Ansvarleg for informasjonen", _OWNER),
    "project.benefits_description": (
        "Frå prosjekt til drift",
        "Skriv korleis tiltak som verkar, skal bli vanleg drift, og kven som har ansvaret når prosjektet er slutt. "
        "Planlegg det frå starten. Elles forsvinn resultata med prosjektet.\nDøme: «Frå 2015 er "
        "stillingsstorleik eit fast punkt i leiaravtalane og i budsjettarbeidet kvar haust.»",
    ),
    "project.benefits": ("Gevinstar", ""),
    "project.benefits.benefit": ("Gevinst", "Kva blir betre, og for kven?\nDøme: «Færre timar med vikar.»"),
    "project.benefits.realised_by": (
        "Slik tek vi ut gevinsten",
        "Kva må gjerast i drifta? Døme: «Vikarbudsjettet blir flytta til faste stillingar.»",
    ),
    "project.benefits.owner": ("Ansvarleg for gevinsten", _OWNER),
    "project.benefits.deadline": ("Frist for gevinsten", _DATE),
    "project.benefits.measured": ("Slik blir gevinsten målt", "Døme: vikartimar kvart kvartal"),
    "project.evaluation": ("Evaluering", ""),
    "project.evaluation.when": ("Tidspunkt for evalueringa", "Døme: etter første halvår"),
    "project.evaluation.question": (
        "Spørsmål",
        "Kva vil de vite? Døme: «Løyser tiltaka behovet, og bør vi endre vegen vidare?»",
    ),
    "project.evaluation.method": ("Metode", "Døme: sjølvevaluering i styringsgruppa"),
    "project.evaluation.owner": ("Ansvarleg for evalueringa", _OWNER),
    "project.budget": ("Budsjett", ""),
    "project.budget.item": ("Post", "Kva kostar pengar eller tid? Døme: frikjøp av prosjektleiar"),
    "project.budget.amount": ("Beløp", "Heile kroner"),
    "project.budget.funding": ("Finansiering", "Kven betaler? Døme: tilskot frå departementet"),
    "project.budget_total": ("Sum av budsjettet", "Legg saman"),
    "project.approvals": ("Godkjenning", ""),
    "project.approvals.name": ("Namn på den som godkjenner", "Fullt namn"),
    "project.approvals.role": ("Rolle for den som godkjenner", "Døme: oppdragsgivar"),
    "project.approvals.date": ("Dato for godkjenninga", _DATE),
    "project.versions": ("Versjonar", ""),
    "project.versions.number": ("Versjonsnummer", "Døme: 0.1"),
    "project.versions.date": ("Versjonsdato", _DATE),
    "project.versions.author": ("Skriven av", "Namn"),
    "project.versions.change": ("Endring", "Kva er nytt? Døme: risikoanalysen er lagd inn"),
}
