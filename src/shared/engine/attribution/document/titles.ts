import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'

/** Titles that are also the first word of an organisation ("Foreign Ministry", "General Motors"). */
const insideOrganisations = new Set(
  'foreign state army prime first justice king queen prince general vice deputy attorney president minister chief secretary governor mayor press'.split(
    ' ',
  ),
)

/** What may follow the first word of an office ("Public | Prosecutions", "Foreign | Affairs"). */
const offices = new Set(
  'affairs defence defense staff justice finance health interior education labor labour energy security trade commerce agriculture transport transportation treasury commons prosecutions war environment intelligence rights works development planning relations operations research communications'.split(
    ' ',
  ),
)

/** First words of places of two ("New York", "San Lorenzo"). */
const placeOpeners = new Set('new san santa saint st. los las el north south west east'.split(' '))

/** What stands behind a name and is none by itself. */
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/

/**
 * Where the name begins in a run of capitalised words and the "of the" between them: behind its titles ("Minister of
 * Defence | NAME"), at its front when it is an organisation ("Ministry of Foreign Affairs"); the run's length when it
 * is a title alone ("Secretary of State").
 */
export function nameStart(words: readonly Token[], lexicon: CompiledLexicon): number {
  const { titles, organisations } = lexicon.heads
  const link = words.findIndex(isLink)
  const headEnd = link < 0 ? words.length : link
  const head = words[headEnd - 1]
  if (head && organisations.has(head.lower)) {
    let at = 0
    while (at < headEnd - 1 && isPersonsTitle(words[at] as Token, lexicon)) at++
    return at
  }
  let start = 0
  for (let k = 0; k < words.length; k++) {
    if (!titles.has((words[k] as Token).lower)) continue
    const next = words[k + 1]
    if (next === undefined || words.slice(k + 1).every((word) => suffixes.test(word.lower))) break
    start = k + 1
    if (!isLink(next)) continue
    start = behindOffice(words, k + 1, lexicon)
    k = start - 1
  }
  return start
}

function isPersonsTitle(word: Token, lexicon: CompiledLexicon): boolean {
  return lexicon.heads.titles.has(word.lower) && !insideOrganisations.has(word.lower)
}

/** The words that link a title or an organisation with what follows. */
function isLink(word: Token): boolean {
  return !word.cap
}

/** Behind "of Foreign Affairs", "of the House", "of New York" the next word of the run. */
function behindOffice(words: readonly Token[], link: number, lexicon: CompiledLexicon): number {
  let i = link
  while (i < words.length && isLink(words[i] as Token)) i++
  for (let to = Math.min(words.length, i + 3); to > i; to--) {
    const place = words
      .slice(i, to)
      .map((word) => word.lower)
      .join('-')
    if (lexicon.heads.places.has(place)) return to
  }
  if (placeOpeners.has(words[i]?.lower ?? '')) return Math.min(words.length, i + 2)
  i++
  while (i < words.length && offices.has((words[i] as Token).lower)) i++
  return Math.min(i, words.length)
}

/** Whether "of", "for" or "to" behind the word opens the rest of its name ("Ministry of …", "Secretary of State"). */
export function takesOffice(word: Token, lexicon: CompiledLexicon): boolean {
  const { organisations, titles } = lexicon.heads
  return organisations.has(word.lower) || titles.has(word.lower)
}

/** Behind "of (the)", "for", "to" at `i` the first capitalised word that goes on with the name; -1 when there is none. */
export function officeAt(
  tokens: readonly Token[],
  i: number,
  end: number,
  organisation: boolean,
): number {
  const link = tokens[i]?.lower
  const joins = link === 'of' || (organisation && (link === 'for' || link === 'to'))
  if (!joins) return -1
  const next = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1
  const word = tokens[next]
  return next <= end && word?.kind === 'word' && word.cap && word.lower !== "'s" ? next : -1
}
