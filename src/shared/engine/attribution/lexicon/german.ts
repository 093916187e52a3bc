import { family, list } from './family.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * A starter lexicon for German. `irregular` lists every form that is read: finite ones as they are, "wirft+vor" a
 * finite form whose particle stands at the end of its clause, "~gesagt" a participle beside "haben", "=mitteilte" a
 * form that ends a subordinate clause.
 */
export const german: Lexicon = {
  language: 'de',
  version: 1,
  families: [
    family('neutral', 'Neutrales Redeverb: Stimmt, wer spricht, und sind es die eigenen Worte?', {
      verbs: `
        sagen: clause quote
        erklären: clause quote
        mitteilen: clause quote object
        berichten: clause quote
        erzählen: clause quote
        schreiben: clause quote
        melden: clause quote
        antworten: clause quote
        fragen: clause quote
        hinzufügen: clause quote
        ergänzen: clause quote
        rufen: quote
        erwidern: clause quote
        entgegnen: clause quote
        kommentieren: quote
        prognostizieren: clause quote object
        feststellen: clause quote
        äußern: clause quote
        bestätigen: clause quote object
        verkünden: clause quote object
        ankündigen: clause quote object
        bekanntgeben: clause quote object
        angeben: clause quote object
        meinen: clause quote
        verweisen: / auf
        klarstellen: clause quote object
        andeuten: clause object
        heißen: quote
      `,
      nouns: '',
    }),
    family('loaded', 'Wertendes Redeverb: „sagte“ wäre oft gerechter.', {
      verbs: `
        behaupten: clause quote object
        betonen: clause quote object
        beteuern: clause quote
        einräumen: clause quote object
        zugeben: clause quote object
        zugestehen: clause quote
        argumentieren: clause quote
        warnen: clause quote / vor
        bekräftigen: clause quote object
        unterstreichen: clause quote object
        mahnen: clause quote
        beklagen: clause quote object
        klagen: clause quote / über
        monieren: clause quote object
        bemängeln: clause quote object
      `,
      nouns: '',
    }),
    family(
      'accuse',
      'Vorwurf: Wer wirft wem was vor, mit welchem Beleg, und wurde die Gegenseite gehört?',
      {
        verbs: `
        vorwerfen: clause quote object
        vorhalten: clause quote object
        beschuldigen: object
        bezichtigen: object
        kritisieren: clause quote object
        verurteilen: quote object
        anprangern: quote object
        rügen: quote object
      `,
        nouns: '',
      },
    ),
    family('deny', 'Zurückweisung: Ist zu lesen, was bestritten wird?', {
      verbs: `
        bestreiten: clause quote object
        dementieren: clause quote object
        zurückweisen: quote object
        abstreiten: clause quote object
        ablehnen: quote object
        ausschließen: clause quote object
        verneinen: clause quote object
        leugnen: clause quote object
      `,
      nouns: '',
    }),
    family('directive', 'Wiedergegebene Forderung: Von wem, an wen, mit welchem Wortlaut?', {
      verbs: `
        fordern: clause quote object
        verlangen: clause quote object
        auffordern: clause quote object
        aufrufen: clause quote object
        anordnen: clause quote object
        appellieren: quote / an
        drängen: / auf
        plädieren: quote / für
      `,
      nouns: '',
    }),
    family('pledge', 'Wiedergegebene Zusage oder Drohung: Stimmt der Wortlaut?', {
      verbs: `
        versprechen: clause quote object
        zusagen: clause quote object
        zusichern: clause quote object
        versichern: clause quote
        drohen: clause quote / mit
      `,
      nouns: '',
    }),
    family('position', 'Haltung in den Worten des Textes.', {
      verbs: `
        begrüßen: clause quote object
        bedauern: clause quote object
        loben: quote object
        würdigen: quote object
        nennen: object
        bezeichnen: object
      `,
      nouns: '',
    }),
    family('cognition', 'Wiedergegebene Einschätzung: Woher ist sie bekannt?', {
      verbs: `
        glauben: clause
        vermuten: clause quote
        erwarten: clause object
        befürchten: clause object
        einschätzen: clause
        rechnen: / mit
      `,
      nouns: '',
    }),
    family('responsibility', 'Bekenntnis zu einer Tat: Wo steht es, und wer bestätigt es?', {
      verbs: 'bekennen: / zu',
      nouns: '',
    }),
  ],
  irregular: {
    sagen: list('sagt sagte sagten ~gesagt'),
    erklären: list('erklärt erklärte erklärten ~erklärt'),
    mitteilen: list(
      'teilt+mit teilte+mit teilten+mit teilen+mit ~mitgeteilt =mitteilte =mitteilten =mitteilt',
    ),
    berichten: list('berichtet berichtete berichteten ~berichtet'),
    erzählen: list('erzählt erzählte erzählten ~erzählt'),
    schreiben: list('schreibt schrieb schrieben ~geschrieben'),
    melden: list('meldet meldete meldeten ~gemeldet'),
    antworten: list('antwortet antwortete antworteten ~geantwortet'),
    fragen: list('fragt fragte fragten ~gefragt'),
    hinzufügen: list('fügt+hinzu fügte+hinzu fügten+hinzu ~hinzugefügt =hinzufügte'),
    rufen: list('ruft rief riefen'),
    erwidern: list('erwidert erwiderte erwiderten ~erwidert'),
    entgegnen: list('entgegnet entgegnete entgegneten ~entgegnet'),
    kommentieren: list('kommentiert kommentierte ~kommentiert'),
    prognostizieren: list('prognostiziert prognostizierte prognostizierten ~prognostiziert'),
    feststellen: list('stellt+fest stellte+fest stellten+fest ~festgestellt'),
    ergänzen: list('ergänzt ergänzte ergänzten ~ergänzt'),
    äußern: list('äußert äußerte äußerten'),
    bestätigen: list('bestätigt bestätigte bestätigten ~bestätigt'),
    verkünden: list('verkündet verkündete verkündeten ~verkündet'),
    ankündigen: list(
      'kündigt+an kündigte+an kündigten+an kündigen+an ~angekündigt =ankündigte =ankündigten',
    ),
    bekanntgeben: list('gibt+bekannt gab+bekannt gaben+bekannt ~bekanntgegeben =bekanntgab'),
    angeben: list('gibt+an gab+an gaben+an ~angegeben =angab'),
    meinen: list('meint meinte meinten ~gemeint'),
    verweisen: list('verweist verwies verwiesen'),
    klarstellen: list('stellt+klar stellte+klar stellten+klar ~klargestellt =klarstellte'),
    andeuten: list('deutet+an deutete+an deuteten+an ~angedeutet'),
    heißen: list('heißt hieß'),
    behaupten: list('behauptet behauptete behaupteten ~behauptet'),
    betonen: list('betont betonte betonten ~betont'),
    beteuern: list('beteuert beteuerte beteuerten ~beteuert'),
    einräumen: list('räumt+ein räumte+ein räumten+ein räumen+ein ~eingeräumt =einräumte'),
    zugeben: list('gibt+zu gab+zu gaben+zu ~zugegeben =zugab'),
    zugestehen: list('gesteht+zu gestand+zu ~zugestanden'),
    argumentieren: list('argumentiert argumentierte argumentierten ~argumentiert'),
    warnen: list('warnt warnte warnten ~gewarnt'),
    bekräftigen: list('bekräftigt bekräftigte bekräftigten ~bekräftigt'),
    unterstreichen: list('unterstreicht unterstrich unterstrichen ~unterstrichen'),
    mahnen: list('mahnt mahnte mahnten ~gemahnt'),
    beklagen: list('beklagt beklagte beklagten ~beklagt'),
    klagen: list('klagt klagte klagten'),
    monieren: list('moniert monierte monierten ~moniert'),
    bemängeln: list('bemängelt bemängelte bemängelten ~bemängelt'),
    vorwerfen: list('wirft+vor warf+vor warfen+vor werfen+vor ~vorgeworfen =vorwirft =vorwarf'),
    vorhalten: list('hält+vor hielt+vor hielten+vor ~vorgehalten'),
    beschuldigen: list('beschuldigt beschuldigte beschuldigten ~beschuldigt'),
    bezichtigen: list('bezichtigt bezichtigte bezichtigten ~bezichtigt'),
    kritisieren: list('kritisiert kritisierte kritisierten kritisieren ~kritisiert'),
    verurteilen: list('verurteilt verurteilte verurteilten ~verurteilt'),
    anprangern: list('prangert+an prangerte+an prangerten+an ~angeprangert'),
    rügen: list('rügt rügte rügten ~gerügt'),
    bestreiten: list('bestreitet bestritt bestritten ~bestritten'),
    dementieren: list('dementiert dementierte dementierten ~dementiert'),
    zurückweisen: list('weist+zurück wies+zurück wiesen+zurück weisen+zurück ~zurückgewiesen'),
    abstreiten: list('streitet+ab stritt+ab stritten+ab ~abgestritten'),
    ablehnen: list('lehnt+ab lehnte+ab lehnten+ab lehnen+ab ~abgelehnt'),
    ausschließen: list('schließt+aus schloss+aus schlossen+aus ~ausgeschlossen'),
    verneinen: list('verneint verneinte verneinten ~verneint'),
    leugnen: list('leugnet leugnete leugneten ~geleugnet'),
    fordern: list('fordert forderte forderten fordern ~gefordert'),
    verlangen: list('verlangt verlangte verlangten ~verlangt'),
    auffordern: list('fordert+auf forderte+auf forderten+auf ~aufgefordert'),
    aufrufen: list('ruft+auf rief+auf riefen+auf ~aufgerufen'),
    anordnen: list('ordnet+an ordnete+an ordneten+an ~angeordnet'),
    appellieren: list('appelliert appellierte appellierten'),
    drängen: list('drängt drängte drängten'),
    plädieren: list('plädiert plädierte plädierten'),
    versprechen: list('verspricht versprach versprachen ~versprochen'),
    zusagen: list('sagt+zu sagte+zu sagten+zu ~zugesagt'),
    zusichern: list('sichert+zu sicherte+zu sicherten+zu ~zugesichert'),
    versichern: list('versichert versicherte versicherten ~versichert'),
    drohen: list('droht drohte drohten ~gedroht'),
    begrüßen: list('begrüßt begrüßte begrüßten ~begrüßt'),
    bedauern: list('bedauert bedauerte bedauerten ~bedauert'),
    loben: list('lobt lobte lobten ~gelobt'),
    würdigen: list('würdigt würdigte würdigten ~gewürdigt'),
    nennen: list('nennt nannte nannten ~genannt'),
    bezeichnen: list('bezeichnet bezeichnete bezeichneten ~bezeichnet'),
    glauben: list('glaubt glaubte glaubten'),
    vermuten: list('vermutet vermutete vermuteten ~vermutet'),
    erwarten: list('erwartet erwartete erwarteten'),
    befürchten: list('befürchtet befürchtete befürchteten ~befürchtet'),
    einschätzen: list('schätzt+ein schätzte+ein schätzten+ein ~eingeschätzt'),
    rechnen: list('rechnet rechnete rechneten'),
    bekennen: list('bekannte bekannten bekennt'),
  },
  verbs: [],
  hedges: list(
    'angeblich angebliche angeblichen mutmaßlich mutmaßliche mutmaßlichen vermeintlich sogenannte sogenannten offenbar möglicherweise',
  ),
  words: {
    documents: list(
      'bericht berichte berichten medienberichte medienberichten zeitung zeitungen studie gutachten mitteilung erklärung pressemitteilung agentur nachrichtenagentur magazin umfrage brief papier statistik',
    ),
    mediaNames: list('dpa afp reuters ap zeitung spiegel tagesspiegel'),
    anonymous: list(
      'sprecher sprecherin sprechern polizeisprecher polizeisprecherin regierungssprecher regierungssprecherin quellen insider insidern beamter beamte kreise kreisen regierungskreisen diplomaten zeugen augenzeugen beobachter beobachtern experten kritiker kritikern anwohner analysten',
    ),
    groups: list(
      'demonstranten bürger bewohner schüler eltern forscher wissenschaftler ärzte mitarbeiter helfer',
    ),
    spokespeople: list(
      'sprecher sprecherin polizeisprecher polizeisprecherin regierungssprecher regierungssprecherin',
    ),
    titles: list(
      'minister ministerin präsident präsidentin kanzler kanzlerin chef chefin bürgermeister bürgermeisterin vorsitzender vorsitzende vorsitzenden direktor direktorin professor professorin leiter leiterin sprecher sprecherin abgeordneter abgeordnete meister brandmeister anwalt anwältin richter richterin general könig papst herr frau dr prof',
    ),
    organisations: list(
      'regierung opposition ministerium polizei partei fraktion verband bund gewerkschaft amt gericht staatsanwaltschaft behörde behörden unternehmen konzern universität hochschule verein stadt kommission armee militär botschaft institut gesellschaft kirche rat senat parlament kammer bank klinik hof feuerwehr ag gmbh',
    ),
    places: list('berlin wien bern moskau kiew washington brüssel paris peking teheran ankara'),
    responsibleGroups: list('gruppe miliz organisation'),
    attacks: list('anschlag angriff attentat'),
    femaleNames: [],
    maleNames: [],
  },
}
