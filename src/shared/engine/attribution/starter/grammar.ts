/** The closed words of a language that a starter lexicon is read with. */
export interface StarterGrammar {
  readonly language: 'de' | 'fr' | 'es'
  /** Opens a reported clause ("dass", "que"), besides question words. */
  readonly that: ReadonlySet<string>
  readonly question: ReadonlySet<string>
  /** Helping verbs beside a participle. */
  readonly auxiliaries: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  /** Pronoun → the one of English that stands for as many and the same gender, for finding whom it means. */
  readonly pronouns: ReadonlyMap<string, string>
  /** Where a phrase that names a speaker ends: prepositions, adverbs, days. */
  readonly stops: ReadonlySet<string>
  /** Joins a noun to its owner inside of a phrase ("des Ministeriums", "de la autoridad"). */
  readonly links: ReadonlySet<string>
  /** Opens a clause without being part of its subject. */
  readonly openers: ReadonlySet<string>
  /** "laut", "nach Angaben von", "selon", "de acuerdo con": words in order, the speaker behind them. */
  readonly according: readonly (readonly string[])[]
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const phrases = (text: string): string[][] => text.split('|').map((one) => one.split(' '))

const german: StarterGrammar = {
  language: 'de',
  that: set('dass daß'),
  question: set('ob wie warum wann wer was wo weshalb wieso welche welcher welches'),
  auxiliaries: set('hat haben hatte hatten habe'),
  determiners: set(
    'der die das den dem des ein eine einer eines einem einen sein seine seiner ihr ihre ihrer mehrere viele einige zahlreiche beide alle dessen deren diese dieser dieses',
  ),
  pronouns: new Map([
    ['er', 'he'],
    ['sie', 'she'],
    ['wir', 'we'],
    ['ich', 'i'],
    ['dieser', 'he'],
    ['diese', 'she'],
    ['ihm', 'he'],
    ['ihnen', 'they'],
  ]),
  stops: set(
    'am im in an auf bei beim zu zum zur nach vor seit während gegenüber mit gegen für über unter um aus durch dazu dabei daraufhin heute gestern morgen zudem auch jedoch aber zugleich nun damit darauf später zuvor außerdem nicht sich dann bereits erneut am',
  ),
  links: set('der des von vom für van zu und'),
  openers: set('und aber doch denn oder sondern auch nur sogar selbst zudem außerdem zugleich'),
  according: phrases(
    'laut|nach angaben von|nach angaben|nach worten von|nach worten|nach aussage von|nach aussage|nach aussagen von|nach aussagen|nach ansicht von|nach ansicht|nach meinung von|nach einschätzung von|nach einschätzung|nach darstellung von|nach darstellung|nach auskunft von|nach auskunft|nach auffassung von|nach auffassung|nach informationen von|nach informationen|nach einem bericht von|nach einem bericht|so',
  ),
}

const french: StarterGrammar = {
  language: 'fr',
  that: set('que'),
  question: set('si comment pourquoi'),
  auxiliaries: set("a ont avait avaient l'a l’a"),
  determiners: set('le la les un une des l du ce cette ces son sa ses leur leurs plusieurs'),
  pronouns: new Map([
    ['il', 'he'],
    ['elle', 'she'],
    ['ils', 'they'],
    ['elles', 'they'],
    ['lui', 'he'],
    ['eux', 'they'],
    ['nous', 'we'],
    ['je', 'i'],
  ]),
  stops: set(
    'à au aux en dans sur pour par avec lors hier lundi mardi mercredi jeudi vendredi samedi dimanche mais et aussi encore devant après avant depuis pendant sans ne qui dont où alors puis',
  ),
  links: set('de du des d'),
  openers: set('et mais or car'),
  according: phrases(
    "selon|d'après|d’après|suivant|aux dires de|aux yeux de|de l'avis de|de source",
  ),
}

const spanish: StarterGrammar = {
  language: 'es',
  that: set('que'),
  question: set('si cómo'),
  auxiliaries: set('ha han había habían'),
  determiners: set('el la los las un una unos unas su sus este esta varios varias'),
  pronouns: new Map([
    ['él', 'he'],
    ['ella', 'she'],
    ['ellos', 'they'],
    ['ellas', 'they'],
  ]),
  stops: set(
    'a al en con por para ante tras durante desde hasta sobre hoy ayer lunes martes miércoles jueves viernes sábado domingo y pero también este esta mientras no se quien cuando donde según sin contra',
  ),
  links: set('de del'),
  openers: set('y pero además'),
  according: phrases(
    'según|de acuerdo con|de acuerdo a|conforme a|a juicio de|en palabras de|en opinión de',
  ),
}

/** The grammar a lexicon is read with, or null where its language has an engine of its own. */
export function starterGrammar(language: string): StarterGrammar | null {
  return [german, french, spanish].find((one) => one.language === language) ?? null
}

/** German verbs in the first subjunctive, which say that somebody else's words are reported. */
export const reportedMood = set(
  'sei seien habe werde könne müsse solle wolle dürfe gebe gehe komme stehe bleibe brauche liege wisse lasse mache nehme führe bringe fehle handele handle befinde',
)
