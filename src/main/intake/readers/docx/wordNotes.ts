import type { PieceNote } from '../../../../shared/model/trackedChange.ts'
import type { NewBlock } from '../markup/layOut.ts'
import { readFragment } from '../markup/fragment.ts'
import { allBelow, isXmlElement, rawText, valueOf, type XmlElement } from '../xml/xmlTree.ts'
import { changeAuthor, changeDate } from './changeMark.ts'
import type { WordHtml } from './wordFile.ts'

/** UTF-16 units of the words a comment hangs on that are kept. */
const longestOn = 200

/** O6: the comments of a document with the words they hang on. */
export function wordComments(text: XmlElement, comments: XmlElement | null): PieceNote[] {
  if (comments === null) return []
  const on = commentedWords(text)
  return allBelow(comments, 'comment').map((comment): PieceNote => ({
    kind: 'comment',
    text: allBelow(comment, 'p').map(paragraphWords).join('\n').trim(),
    author: changeAuthor(comment),
    date: changeDate(comment),
    on: (on.get(valueOf(comment, 'id') ?? '') ?? '').slice(0, longestOn),
  }))
}

function paragraphWords(paragraph: XmlElement): string {
  return allBelow(paragraph, 't').map(rawText).join('')
}

function commentedWords(root: XmlElement): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  const open = new Set<string>()
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!isXmlElement(child)) continue
      const id = valueOf(child, 'id') ?? ''
      if (child.local === 'commentRangeStart') open.add(id)
      else if (child.local === 'commentRangeEnd') open.delete(id)
      else if (child.local === 't' && open.size > 0)
        for (const one of open) words.set(one, (words.get(one) ?? '') + rawText(child))
      else visit(child)
    }
  }
  visit(root)
  return words
}

/** O6: foot- and endnotes as blocks under the text, out of the body, and as notes. */
export function wordFootnotes(found: WordHtml['notes']): {
  readonly blocks: readonly NewBlock[]
  readonly notes: readonly PieceNote[]
} {
  const blocks: NewBlock[] = []
  const notes: PieceNote[] = []
  for (const { kind, html } of found) {
    const read = readFragment(html, { rule: 'O6', paragraphs: 'given' })
    const text = read.ok ? read.blocks.map((one) => one.text).join('\n') : ''
    if (text.trim() === '') continue
    notes.push({ kind, text, author: null, date: null, on: '' })
    blocks.push({
      text,
      role: 'boilerplate',
      reason: 'footnote',
      rule: 'O6',
      certainty: 0.97,
      evidence: kind === 'footnote' ? 'Footnote of the document' : 'Endnote of the document',
    })
  }
  return { blocks, notes }
}
