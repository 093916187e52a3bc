import { cutLines, type TextBlock } from './metaLines.ts'
import type { Element } from './page.ts'

const sentenceEnd = /[.!?…。！？؟۔][”"’'»)\]]*\s*$/
/** Words of a line that is a paragraph, at least. */
const leastWords = 12
const flowing = new Set(['p', 'div', 'td', 'section', 'article', 'center', 'body'])

const wordsOf = (line: string): number => line.split(/\s+/).filter((word) => word !== '').length

/**
 * Paragraphs set on lines of one element (rule H47): a line wholly in bold that opens it is a subhead of its own where
 * running text follows, and so is each line where most are sentences of a paragraph's length. Must not: verse,
 * addresses, lines broken for their width.
 */
export function brokenLines(block: TextBlock, owner: Element): readonly TextBlock[] {
  if (!block.text.includes('\n') || !flowing.has(owner.tagName)) return [block]
  const lines = block.text.split('\n')
  const long = lines.filter((line) => wordsOf(line) >= leastWords && sentenceEnd.test(line))
  const typed = lines.filter((line) => line.trim() !== '')
  const isParagraphs =
    typed.length > 2
      ? long.length >= typed.length * 0.6
      : long.length === 2 && long.every((line) => wordsOf(line) >= 20)
  if (isParagraphs) return cutLines(block)
  const [first = '', second = ''] = lines
  if (!isBold(block, first) || wordsOf(second) < leastWords) return [block]
  return cutLines(block, [first, block.text.slice(first.length + 1)])
}

function isBold({ marks }: TextBlock, line: string): boolean {
  const words = wordsOf(line)
  return (
    words > 0 &&
    words <= leastWords &&
    !/[.,;]\s*$/.test(line) &&
    marks.some(
      ({ type, start, end }) => type === 'strong' && start === 0 && end >= line.trimEnd().length,
    )
  )
}
