import type { PieceWarning } from '../../../shared/model/parsedPiece.ts'
import type { Reader } from '../reading.ts'
import { readByline } from '../segment/readByline.ts'
import { type NewBlock, layOut, oneLine, stated } from './markup/layOut.ts'
import { readFragment } from './markup/fragment.ts'
import { frontMatterFacts, splitFrontMatter } from './markdown/frontMatter.ts'
import { renderMarkdown } from './markdown/renderMarkdown.ts'

/** Reads Markdown with YAML front matter, our own export's among it (rules K1–K7 of intake's RULES.md). */
export const markdownReader: Reader = ({ text }) => {
  const { yaml, body } = splitFrontMatter(text)
  const facts = frontMatterFacts(yaml)
  if (!facts.ok) return { ok: false, refusal: { code: 'damaged', message: facts.message } }
  const found = readFragment(renderMarkdown(body), { rule: 'K1', paragraphs: 'given' })
  if (!found.ok) return found
  const { title, standfirst, credit, addresses, hints } = facts
  const blocks = found.blocks.map((block, index): NewBlock => {
    const words = oneLine(block.text)
    // The export prints credit and link under the text and says so in the header: they are not the article.
    if (credit !== null && words === oneLine(credit)) return aside(block, 'credit-line')
    if (addresses.has(words)) return aside(block, 'link-back')
    if (index === 0 && block.level === 1 && (title === null || sameWords(words, title)))
      return { ...block, role: 'headline', rule: 'K3', evidence: 'First heading of the file' }
    return hints.bylines === undefined && index <= 2 ? printedByline(block) : block
  })
  const named = blocks[0]?.role === 'headline'
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
        hints: { ...hints, media: found.media },
        warnings: facts.damaged ? [damagedHeader] : [],
      },
    ],
  }
}

const damagedHeader: PieceWarning = {
  code: 'header-damaged',
  message:
    'The header of the file is not valid YAML: its lines were taken as they stand. Compare title, by-line and dates with the file.',
}

/** K7: "By NAME" alone above the text is the by-line where the header has none. */
function printedByline(block: NewBlock): NewBlock {
  if (block.role !== 'paragraph' || block.text.length > 120) return block
  return readByline(block.text)?.led
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
