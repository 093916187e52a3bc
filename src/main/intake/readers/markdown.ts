import type { Byline, PieceWarning } from '../../../shared/model/parsedPiece.ts'
import type { Reader } from '../reading.ts'
import { readByline } from '../segment/readByline.ts'
import { statedSource } from '../segment/rules/sourceLine.ts'
import { type NewBlock, layOut, oneLine, stated } from './markup/layOut.ts'
import { readFragment } from './markup/fragment.ts'
import { frontMatterFacts, splitFrontMatter } from './markdown/frontMatter.ts'
import { renderMarkdown } from './markdown/renderMarkdown.ts'

/** Reads Markdown with YAML front matter, our own export's among it (rules K1–K7 of intake's RULES.md). */
export const markdownReader: Reader = ({ text }) => {
  const { yaml, body } = splitFrontMatter(text)
  const facts = frontMatterFacts(yaml)
  if (!facts.ok) return { ok: false, refusal: { code: 'damaged', message: facts.message } }
  const found = readFragment(renderMarkdown(withoutNoteMarks(body)), {
    rule: 'K1',
    paragraphs: 'given',
  })
  if (!found.ok) return found
  const { title, standfirst, credit, addresses, hints } = facts
  const blocks = found.blocks.map((block, index): NewBlock => {
    const words = oneLine(block.text)
    // The export prints credit and link under the text and says so in the header: they are not the article.
    if (credit !== null && words === oneLine(credit)) return aside(block, 'credit-line')
    if (addresses.has(words)) return aside(block, 'link-back')
    if (templateTag.test(words)) return { ...aside(block, 'template-tag'), rule: 'K9' }
    if (/^\[\^[^\]]+\]:/.test(words)) return { ...aside(block, 'footnote'), rule: 'K10' }
    if (index === 0 && block.level === 1 && (title === null || sameWords(words, title)))
      return { ...block, role: 'headline', rule: 'K3', evidence: 'First heading of the file' }
    return index <= 2 ? printedByline(block, hints.bylines?.value ?? []) : block
  })
  const named = blocks[0]?.role === 'headline'
  const source = blocks.map((block) => statedSource(oneLine(block.text)))
  const from = source.findLast((name) => name !== null) ?? null
  const laid = layOut([
    ...(named ? [] : stated('headline', title, 'K2', 'Title in the header of the file')),
    ...stated('standfirst', standfirst, 'K2', 'Standfirst in the header of the file'),
    ...blocks,
  ])
  if (laid.blocks.length === 0)
    return { ok: false, refusal: { code: 'no-text', message: 'There is no text in this file.' } }
  return {
    ok: true,
    readings: [
      {
        format: 'text/markdown',
        ...laid,
        hints: {
          ...(from === null
            ? {}
            : { firstPublisher: { value: from, rule: 'K11', certainty: 0.85 } }),
          ...hints,
          media: found.media,
        },
        warnings: facts.damaged ? [damagedHeader] : [],
      },
    ],
  }
}

/** What a site’s generator fills in: `{{< figure … >}}`, `{% include … %}`, `[gallery ids="1"]`. */
const templateTag =
  /^(?:\{\{(?:(?!\}\}).)*\}\}|\{%(?:(?!%\}).)*%\}|\[\/?[a-z][\w-]*(?: [^\]]*=[^\]]*)\]|\[\/[a-z][\w-]*\])$/s

/** K10: the number of a footnote is no word of the text; the note itself is set aside. */
function withoutNoteMarks(body: string): string {
  return body.replace(/(?<=\S)\[\^[\w-]{1,40}\](?!:)/g, '')
}

const damagedHeader: PieceWarning = {
  code: 'header-damaged',
  message:
    'The header of the file is not valid YAML: its lines were taken as they stand. Compare title, by-line and dates with the file.',
}

/** K7: "By NAME" alone above the text is the by-line where the header has none, or the same names. */
function printedByline(block: NewBlock, known: readonly Byline[]): NewBlock {
  if (block.role !== 'paragraph' || block.text.length > 120) return block
  const printed = readByline(block.text)
  const names = printed?.bylines.map(({ name }) => name.toLowerCase()) ?? []
  return printed?.led && known.every(({ name }) => names.includes(name.toLowerCase()))
    ? { ...block, role: 'byline', rule: 'K7', evidence: 'Begins with “By” above the text' }
    : block
}

function aside(block: NewBlock, reason: string): NewBlock {
  return {
    ...block,
    role: 'boilerplate',
    rule: 'K4',
    reason,
    evidence: 'The header of the file says so',
  }
}

function sameWords(a: string, b: string): boolean {
  const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return fold(a) === fold(b)
}
