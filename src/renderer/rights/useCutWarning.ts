import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { Node as ProseNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { countWords } from '../../shared/model/document.ts'
import type { LicenceProfile } from '../../shared/model/licence.ts'

/** Whether a licence lets received words go. */
function mayCut(licence: LicenceProfile | null): boolean {
  if (licence === null) return true
  return (
    licence.textEdits === 'free' ||
    (licence.textEdits === 'style-and-cut' && !licence.cutNeedsApproval)
  )
}

/** How many words a person's change takes out of the text beyond those it puts in; 0 for steps, undo and loading. */
function wordsLost(tr: Transaction): number {
  if (!tr.docChanged || tr.getMeta('addToHistory') === false || tr.getMeta('history$')) return 0
  let from = Infinity
  let to = -Infinity
  for (const map of tr.mapping.maps)
    map.forEach((start, end) => {
      from = Math.min(from, start)
      to = Math.max(to, end)
    })
  if (to <= from) return 0
  // Whole words: half of one deleted letter by letter is still a word that is going.
  const words = (doc: ProseNode, start: number, end: number) =>
    countWords(doc.textBetween(Math.max(0, start), Math.min(end, doc.content.size), ' '))
  const after = tr.mapping.map(to, 1)
  return words(tr.before, from, to) - words(tr.doc, tr.mapping.map(from, -1), after)
}

/** Warns at the first received words that go while the licence allows no cuts; `forget` puts the warning away until the next. */
export function useCutWarning(
  editor: Editor,
  licence: LicenceProfile | null,
): { readonly isCut: boolean; readonly forget: () => void } {
  const [isCut, setCut] = useState(false)
  const allowed = useRef(true)
  useEffect(() => {
    allowed.current = mayCut(licence)
  }, [licence])
  useEffect(() => {
    const look = ({ transaction }: { transaction: Transaction }): void => {
      if (!allowed.current && wordsLost(transaction) > 0) setCut(true)
    }
    editor.on('transaction', look)
    return () => {
      editor.off('transaction', look)
    }
  }, [editor])
  return { isCut, forget: () => setCut(false) }
}
