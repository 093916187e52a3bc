import { onTestFinished } from 'vitest'
import type { ArticleView } from '../../shared/contract.ts'
import type { ArticleDocument } from '../../shared/model/document.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { PieceToImport } from './imports/importPieces.ts'
import { type Desk, openDesk } from './openDesk.ts'
import { testFolder } from './pieceOf.fixture.ts'

export { pieceOf, testFolder } from './pieceOf.fixture.ts'

/** A desk on a new library, closed and removed after the test. */
export async function newDesk(actor = 'Ada'): Promise<Desk & { readonly folder: string }> {
  const { folder, remove } = testFolder()
  const desk = await openDesk({ folder, mode: 'write', program: 'test', actor })
  // Not a hook of this file: files share their modules, and it would stand in the first of them alone.
  onTestFinished(() => {
    desk.close()
    remove()
  })
  return { ...desk, folder }
}

/** Imports one piece and returns its id. */
export function importOne(desk: Desk, piece: PieceToImport): ArticleId {
  const [outcome] = desk.call('intake.commit', { pieces: [piece] })
  if (outcome?.state !== 'imported') throw new Error(`not imported: ${outcome?.state}`)
  return outcome.articleId
}

/** Opens a piece as the window would see it. */
export function view(desk: Desk, id: ArticleId): ArticleView {
  return desk.call('articles.open', { id })
}

/** The document with the text of its top-level block at `index` replaced. */
export function withText(document: ArticleDocument, index: number, text: string): ArticleDocument {
  const content = document.content.map((node, at) =>
    at === index ? { ...node, content: [{ type: 'text', text }] } : node,
  )
  return { ...document, content }
}
