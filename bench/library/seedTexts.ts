import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A text that generated pieces are varied from. */
export interface SeedText {
  readonly headline: string
  readonly paragraphs: readonly string[]
  /** Topics and places that its publisher gave it. */
  readonly topics: readonly string[]
  readonly places: readonly string[]
}

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'testdata')

/** Wires and articles of the third-party sets, where they lie beside the checkout; own text otherwise. */
export function seedTexts(): { readonly texts: readonly SeedText[]; readonly from: string } {
  const texts = [...reuters(), ...wikinews()]
  return texts.length > 0
    ? { texts, from: 'reuters21578 and wikinews, varied' }
    : { texts: ownTexts(), from: 'own sentences' }
}

function rows<Row>(set: string): Row[] {
  const file = join(data, set, 'dev', 'docs.jsonl.gz')
  if (!existsSync(file)) return []
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}

function reuters(): SeedText[] {
  return rows<{ title: string | null; body: string | null; topics: string[]; places: string[] }>(
    'reuters21578',
  ).flatMap(({ title, body, topics, places }) => {
    const paragraphs = (body ?? '')
      .replace(/\n? Reuter\s*$/i, '')
      .split(/\n {4}(?=\S)/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .filter((paragraph) => paragraph.length > 40)
    return paragraphs.length === 0 || !title
      ? []
      : [{ headline: sentenceCase(title), paragraphs, topics, places }]
  })
}

/** Wires of 1987 shout their headlines; a list of a hundred thousand such lines looks like none. */
function sentenceCase(title: string): string {
  const lower = title.toLowerCase()
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

function wikinews(): SeedText[] {
  return rows<{ title: string; text: string }>('wikinews').map(({ title, text }) => ({
    headline: title,
    paragraphs: text
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .filter((paragraph) => paragraph.length > 40),
    topics: [],
    places: [],
  }))
}

const who = [
  'The harbour council',
  'The ministry',
  'A company spokesman',
  'The union',
  'Rana Qadir',
  'Governor Ilse Brandt',
  'The central bank',
  'Fishermen',
]
const did = [
  'said the repair would take two winters',
  'agreed to raise the price of bread',
  'rejected the plan for a second bridge',
  'asked for more time to read the report',
  'closed the northern line after the storm',
  'bought twelve new ferries from a yard abroad',
  'told reporters that talks would go on',
]
const where = ['in Malmö', 'in Kestrelwick', 'near the border', 'at the port', 'in the capital']

function ownTexts(): SeedText[] {
  const out: SeedText[] = []
  for (const [a, one] of who.entries())
    for (const [b, act] of did.entries())
      for (const [c, place] of where.entries())
        out.push({
          headline: `${one} ${act.split(' ').slice(0, 5).join(' ')}`,
          paragraphs: [0, 1, 2, 3].map(
            (n) =>
              `${one} ${act} ${place} on Tuesday. ${who[(a + n + 1) % who.length]} ${did[(b + n + 2) % did.length]} ${where[(c + n) % where.length]}, and nobody was hurt.`,
          ),
          topics: [act.split(' ')[0] ?? ''],
          places: [place.replace(/^\S+ (?:the )?/, '')],
        })
  return out
}
