import type { ArticleDocument, DocumentNode } from '../../../shared/model/document.ts'
import type { TextChange } from '../../../shared/model/bulkAct.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { saveArticle } from '../articles/articleSave.ts'
import type { DeskContext } from '../context.ts'
import { requireActor } from '../context.ts'
import { keepVersion, newestVersionId } from '../articles/versions.ts'
import { type FoundText, findText } from './findText.ts'
import type { BulkUndo } from './undoData.ts'

/** Replaces in one piece; the text of before is kept as a version. Null where nothing was found. */
export function replaceInPiece(
  db: WritableDb,
  id: ArticleId,
  change: TextChange,
  context: DeskContext,
): Extract<BulkUndo, { type: 'replace' }>['pieces'][number] | null {
  const record = readArticle(db, id)
  const document = replaceInDocument(record.document, change)
  if (document === null) return null
  keepVersion(db, record, { at: context.now, by: requireActor(context), reason: 'by-hand' })
  const versionId = newestVersionId(db, record.key)
  const { revision } = saveArticle(
    db,
    { id, baseRevision: record.revision, document, steps: [] },
    context,
  )
  return { id, versionId, revision, ...(record.status === 'new' ? { newUntil: revision } : {}) }
}

/** The document with every place replaced; null where there is none. Marks stay on the words round it. */
export function replaceInDocument(
  document: ArticleDocument,
  change: TextChange,
): ArticleDocument | null {
  let any = false
  const walk = (node: DocumentNode): DocumentNode => {
    const { content } = node
    // Set-aside parts and notes are not the text that goes out.
    if (content === undefined || node.type === 'boilerplate' || node.type === 'imageNote')
      return node
    if (!content.some((child) => child.type === 'text'))
      return { ...node, content: content.map(walk) }
    const text = content.map(inlineText).join('')
    const places = findText(text, change).filter(
      (place) => change.inQuotations || !place.inQuotation,
    )
    if (places.length === 0) return node
    any = true
    return { ...node, content: replaceInline(content, places, change.replace) }
  }
  const content = document.content.map(walk)
  return any ? { ...document, content } : null
}

/** As long as the node is in the text of its block: a break is one line end. */
function inlineText(node: DocumentNode): string {
  return node.type === 'text' ? (node.text ?? '') : '\n'
}

function replaceInline(
  content: readonly DocumentNode[],
  places: readonly FoundText[],
  replace: string,
): DocumentNode[] {
  const out: DocumentNode[] = []
  let at = 0
  for (const node of content) {
    const length = inlineText(node).length
    const end = at + length
    if (node.type !== 'text') out.push(node)
    else {
      const from = at
      let text = node.text ?? ''
      // From the back, so that the places before keep their numbers. A place over several nodes is written in
      // the first of them and taken out of the others.
      for (const place of places.toReversed()) {
        if (place.end <= from || place.start >= end) continue
        const cut = Math.max(place.start, from) - from
        const rest = Math.min(place.end, end) - from
        text = text.slice(0, cut) + (place.start >= from ? replace : '') + text.slice(rest)
      }
      if (text !== '') out.push({ ...node, text })
    }
    at = end
  }
  return out
}
