// More text to learn parts from: the saved pages of other sets, laid out as lines as a copied page would be, with
// labels from the sets' own bodies and titles. Silver: what the truth does not say counts little or not at all.
import { blockRole } from '../../src/main/intake/readers/html/blockRole.ts'
import { mainText } from '../../src/main/intake/readers/html/mainText.ts'
import { parsePage } from '../../src/main/intake/readers/html/page.ts'
import { firstMeta, structuredData } from '../../src/main/intake/readers/html/structuredData.ts'
import { lineOf } from '../../src/main/intake/segment/lines.ts'
import { pageCases, type PageCase } from './pageSets.ts'

/** Lines of one page with their labels in the words of set plaintext, and how far each label is trusted (0 to 1). */
export interface SilverPage {
  readonly group: string
  readonly texts: readonly string[]
  readonly labels: readonly string[]
  readonly trust: readonly number[]
}

const loose = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** Every page of the named sets whose body is found on it nearly whole. */
export function silverPages(sets: readonly string[]): SilverPage[] {
  return sets.flatMap((set) => (pageCases(set) ?? []).flatMap((page) => silverPage(page) ?? []))
}

function silverPage({ html, truth, group }: PageCase): SilverPage | null {
  const parsed = parsePage(html)
  if (!parsed.ok || !truth.body_text) return null
  const body = loose(truth.body_text)
  const title = loose(truth.title ?? '')
  const data = structuredData(parsed.page)
  const context = {
    headline: truth.title ?? null,
    description: firstMeta(data, 'og:description', 'description'),
    authorKnown: true,
    bodyBegins: '',
  }
  const blocks = mainText(parsed.page).blocks.filter(({ block }) => block.rows === null)
  const known = blocks.map(({ block }) => {
    const own = loose(block.text)
    return own.length >= 12 && body.includes(own)
  })
  const found = blocks.reduce(
    (sum, { block }, index) => sum + (known[index] === true ? loose(block.text).length : 0),
    0,
  )
  const first = blocks.findIndex(({ weight }, index) => known[index] === true && weight.words >= 12)
  const last = known.lastIndexOf(true)
  if (first < 0 || found < body.length * 0.9 || found > body.length * 1.15) return null
  const headline = blocks.findLastIndex(
    ({ block }, index) => index < first && title !== '' && loose(block.text) === title,
  )
  const from = Math.max(0, (headline < 0 ? first : headline) - 6)
  const texts: string[] = []
  const labels: string[] = []
  const trust: number[] = []
  const put = (text: string, label: string, trusted: number): void => {
    if (text.trim() === '') return
    texts.push(text.replace(/\s+/g, ' ').trim())
    labels.push(label)
    trust.push(trusted)
  }
  for (let index = from; index < Math.min(blocks.length, last + 26); index++) {
    const each = blocks[index]
    if (each === undefined) continue
    const { block, aside } = each
    const line = lineOf(block.text)
    if (index === headline) put(block.text, 'headline', 1)
    else if (known[index] === true && index >= first)
      put(
        block.text,
        block.level > 0 ? 'subhead' : 'paragraph',
        block.level > 0 || line.prose ? 1 : 0.2,
      )
    else if (aside === 'caption')
      put(block.text, line.tailCredit === null ? 'caption' : 'caption+credit', 0.4)
    else if (aside === 'credit') put(block.text, 'credit', 0.4)
    else if (index < first && line.byline?.led === true) put(block.text, 'byline', 0.7)
    else if (index < first && line.isDate) put(block.text, 'date', 0.7)
    else if (
      index < first &&
      blockRole(each, { ...context, proseSeen: false, aboveHeadline: false })?.role === 'standfirst'
    )
      put(block.text, 'standfirst', 0.5)
    else {
      const unsure = line.isDate || line.byline !== null || line.credit !== null || aside === null
      put(block.text, 'boilerplate', unsure ? 0 : 0.8)
    }
  }
  return { group, texts, labels, trust }
}
