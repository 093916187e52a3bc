import type { BlockAnalysis } from '../blockAnalysis.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { SpeakerType } from '../record.ts'
import type { LocalMention } from './mention.ts'

/** A place in the piece: block index, then UTF-16 units. */
export interface Place {
  readonly block: number
  readonly at: number
}

/** Who a mention stands for. */
export interface Resolved {
  readonly name: string | null
  readonly type: SpeakerType
}

interface Known extends Place {
  readonly gender: 'he' | 'she' | null
  readonly name: string
  readonly type: SpeakerType
  readonly plural: boolean
}

/** Looks up names, titles and pronouns in the whole piece; building it is linear in the number of names. */
export interface Entities {
  /** `except`: the name of the one who speaks, whom a pronoun for those spoken to cannot mean. */
  readonly resolve: (mention: LocalMention, block: number, except?: string | null) => Resolved
}

/** Collects every name of the piece and who was last talked about where. */
export function entitiesOf(blocks: readonly BlockAnalysis[], lexicon: CompiledLexicon): Entities {
  /** Surname → full name → where it stands; few full names share a surname, however often they stand there. */
  const byLastWord = new Map<string, Map<string, Known[]>>()
  const byTitle = new Map<string, Known[]>()
  const salient: Known[] = []
  const people: Known[] = []
  const names = new Set<string>()
  const persons = new Set<string>()
  blocks.forEach((analysis, block) => {
    for (const run of analysis.names) {
      const words = withoutSuffix(run.name).split(/\s+/)
      if (words.length > 1 || !run.opening) names.add((words.at(-1) as string).toLowerCase())
      const known: Known = {
        block,
        at: run.start,
        name: run.name,
        type: run.organisation ? 'named-organisation' : 'named-person',
        plural: false,
        gender: genderOf(run.name, run.title, lexicon),
      }
      if (known.type === 'named-person') {
        people.push(known)
        persons.add(known.name)
      }
      if (words.length > 1) {
        const surname = (words.at(-1) as string).toLowerCase()
        const held = byLastWord.get(surname) ?? new Map<string, Known[]>()
        byLastWord.set(surname, held)
        push(held, run.name, known)
      }
      if (run.title !== null) for (const word of run.title.split(' ')) push(byTitle, word, known)
    }
    const local: Known[] = []
    for (const sentence of analysis.sentences)
      if (sentence.subject) add(local, sentence.subject, block, lexicon)
    for (const statement of analysis.statements)
      if (statement.speaker) add(local, statement.speaker, block, lexicon)
    local.sort((a, b) => a.at - b.at)
    for (const one of local) salient.push(one)
  })

  const full = (name: string, place: Place, type: SpeakerType): Resolved => {
    const words = withoutSuffix(name).split(/\s+/)
    const held = byLastWord.get((words.at(-1) as string).toLowerCase())
    if (!held) return { name, type }
    const wanted = withoutSuffix(name).toLowerCase()
    let best: Known | null = null
    let first: Known | null = null
    for (const [longer, places] of held) {
      if (longer.length <= name.length) continue
      if (!withoutSuffix(longer).toLowerCase().endsWith(wanted)) continue
      first ??= places[0] ?? null
      const latest = latestBefore(places, place)
      if (latest && (best === null || before(best, latest))) best = latest
    }
    best ??= first
    if (!best) return { name, type }
    const guessed = type === 'named-person' || name === name.toUpperCase()
    return { name: best.name, type: guessed ? best.type : type }
  }

  const resolve = (
    mention: LocalMention,
    block: number,
    except: string | null = null,
  ): Resolved => {
    const place = { block, at: mention.start }
    if (mention.doubtful && mention.name !== null && !names.has(mention.name.toLowerCase())) {
      return { name: null, type: 'unnamed-group' }
    }
    if (mention.name !== null) {
      const found = full(mention.name, place, mention.type)
      // "a spokesman for Mr Roe" is not Roe, and stays unnamed.
      const speaksFor = lexicon.heads.spokespeople.has(mention.head)
      return speaksFor && mention.type === 'named-organisation' && persons.has(found.name ?? '')
        ? { name: null, type: 'anonymous' }
        : found
    }
    if (mention.pronoun !== null) {
      const named = (known: Known): Resolved => full(known.name, known, known.type)
      if (except !== null) {
        const spokenTo = heard(people, mention, place, (known) => named(known).name === except)
        return spokenTo ? named(spokenTo) : { name: null, type: 'unresolved' }
      }
      const referent = antecedent(salient, mention, place, named, (name) =>
        name === null ? null : genderOf(name, null, lexicon),
      )
      return referent ?? { name: null, type: 'unresolved' }
    }
    if (lexicon.heads.titles.has(mention.head)) {
      const held = byTitle.get(mention.head) ?? []
      const holder = latestBefore(held, place) ?? onlyOne(held)
      if (holder) return full(holder.name, holder, 'named-person')
      return { name: null, type: mention.type === 'unresolved' ? 'anonymous' : mention.type }
    }
    return { name: null, type: mention.type }
  }
  return { resolve }
}

/** "Robert Lund Jr." is found by "Lund". */
function withoutSuffix(name: string): string {
  return name.replace(/,? (?:jr|sr|ii|iii|iv)\.?$/i, '')
}

function push(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key)
  if (list) list.push(known)
  else map.set(key, [known])
}

/** Whether a name is a man's or a woman's, by its title or first name; null where that is not known. */
function genderOf(
  name: string,
  title: string | null,
  lexicon: CompiledLexicon,
): 'he' | 'she' | null {
  if (
    title !== null &&
    /\b(?:mrs|ms|miss|lady|dame|queen|princess|congresswoman|chairwoman|spokeswoman)\b/.test(title)
  )
    return 'she'
  if (
    title !== null &&
    /\b(?:mr|sir|lord|king|prince|pope|congressman|chairman|spokesman)\b/.test(title)
  )
    return 'he'
  if (title !== null && lexicon.language !== 'en') {
    if (
      /(?:[rfta]in|frau)$|^(?:alcaldesa|presidenta|ministra|directora|jefa|profesora|doctora|secretaria|diputada|senadora|señora|directrice|présidente|procureure|préfète|cheffe)$/u.test(
        title,
      )
    )
      return 'she'
    if (
      /(?:minister|präsident|chef|meister|sprecher|direktor|leiter|kanzler|vorsitzender|herr)$|^(?:alcalde|ministro|director|jefe|profesor|doctor|secretario|diputado|senador|señor|directeur|président|procureur|préfet)$/u.test(
        title,
      )
    )
      return 'he'
  }
  const first = name.split(/\s+/)[0]?.toLowerCase() ?? ''
  if (!name.includes(' ')) return null
  if (lexicon.heads.femaleNames.has(first)) return 'she'
  return lexicon.heads.maleNames.has(first) ? 'he' : null
}

function add(list: Known[], mention: LocalMention, block: number, lexicon: CompiledLexicon): void {
  if (mention.pronoun !== null) return
  const name = mention.name
  if (
    name === null &&
    mention.type !== 'unnamed-group' &&
    mention.type !== 'anonymous' &&
    mention.type !== 'named-organisation'
  )
    return
  list.push({
    block,
    at: mention.start,
    name: name ?? mention.head,
    type: mention.type,
    plural: mention.plural && name === null,
    // Offices say whose they are in German and Spanish.
    gender:
      name === null
        ? null
        : genderOf(name, lexicon.language === 'en' ? null : mention.head, lexicon),
  })
}

/** "asked him": the latest person named before who is not the one speaking. */
function heard(
  people: readonly Known[],
  mention: LocalMention,
  place: Place,
  speaks: (known: Known) => boolean,
): Known | null {
  const wanted = mention.pronoun === 'him' ? 'he' : mention.pronoun === 'her' ? 'she' : null
  if (wanted === null) return null
  let low = 0
  let high = people.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(people[middle] as Known, place)) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && low - i <= pronounReach; i--) {
    const known = people[i] as Known
    if ((known.gender === null || known.gender === wanted) && !speaks(known)) return known
  }
  return null
}

/** Who holds a title that one person only holds in the whole piece ("the mayor" before "Mayor Ann Roe"). */
function onlyOne(held: readonly Known[]): Known | null {
  const first = held[0]
  return first && held.every((one) => one.name === first.name) ? first : null
}

function latestBefore(list: readonly Known[], place: Place): Known | null {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(list[middle] as Known, place)) low = middle + 1
    else high = middle
  }
  return low > 0 ? (list[low - 1] as Known) : null
}

function before(a: Place, b: Place): boolean {
  return a.block < b.block || (a.block === b.block && a.at < b.at)
}

/** How many earlier mentions a pronoun may pass over. */
const pronounReach = 12

/** The latest fitting mention before a pronoun: a person for he and she, a group or organisation for they. */
function antecedent(
  salient: readonly Known[],
  mention: LocalMention,
  place: Place,
  name: (known: Known) => Resolved,
  genderByName: (name: string | null) => 'he' | 'she' | null,
): Resolved | null {
  const kinds: readonly SpeakerType[] | null = ['he', 'she', 'him', 'her', 'his'].includes(
    mention.pronoun ?? '',
  )
    ? ['named-person']
    : ['they', 'them', 'their'].includes(mention.pronoun ?? '')
      ? ['unnamed-group', 'anonymous', 'named-organisation']
      : ['it', 'its'].includes(mention.pronoun ?? '')
        ? ['named-organisation', 'document']
        : null
  if (kinds === null) return null
  const wanted = ['he', 'him', 'his'].includes(mention.pronoun ?? '')
    ? 'he'
    : ['she', 'her'].includes(mention.pronoun ?? '')
      ? 'she'
      : null
  let low = 0
  let high = salient.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(salient[middle] as Known, place)) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && low - i <= pronounReach; i--) {
    const known = salient[i] as Known
    if (!kinds.includes(known.type)) continue
    const resolved =
      known.type === 'named-person' ? name(known) : { name: known.name, type: known.type }
    const sex = known.gender ?? genderByName(resolved.name)
    if (wanted === null || sex === null || sex === wanted) return resolved
  }
  return null
}
