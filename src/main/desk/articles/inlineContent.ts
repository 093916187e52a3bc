import type { DocumentNode } from '../../../shared/model/document.ts'
import type { TextMark } from '../../../shared/model/parsedPiece.ts'

/** Text with its marks as ProseMirror's inline nodes; a line end becomes a hard break. */
export function inlineContent(text: string, marks: readonly TextMark[]): DocumentNode[] {
  const edges = new Set<number>([0, text.length])
  for (const mark of marks) edges.add(clamp(mark.start, text)).add(clamp(mark.end, text))
  const cuts = [...edges].sort((a, b) => a - b)
  const out: DocumentNode[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? 0
    const end = cuts[i + 1] ?? start
    const own = marksAt(marks, start, end)
    for (const [index, line] of text.slice(start, end).split('\n').entries()) {
      if (index > 0) out.push({ type: 'hardBreak' })
      if (line !== '')
        out.push(
          own.length === 0
            ? { type: 'text', text: line }
            : { type: 'text', text: line, marks: own },
        )
    }
  }
  return out
}

function clamp(position: number, text: string): number {
  return Math.min(Math.max(position, 0), text.length)
}

/** Web and mail addresses only; whatever else a file calls a link stays plain text. */
function opensSafely(href: string): boolean {
  return URL.canParse(href) && ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol)
}

function marksAt(
  marks: readonly TextMark[],
  start: number,
  end: number,
): NonNullable<DocumentNode['marks']> {
  const out = new Map<string, NonNullable<DocumentNode['marks']>[number]>()
  for (const mark of marks) {
    if (mark.start > start || mark.end < end) continue
    if (mark.type !== 'link') out.set(mark.type, { type: mark.type })
    else if (mark.href !== undefined && opensSafely(mark.href))
      out.set('link', { type: 'link', attrs: { href: mark.href } })
  }
  return [...out.values()]
}
