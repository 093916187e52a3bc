import { FaultError } from '../../../shared/fault.ts'
import type { ExportFormat } from '../../../shared/model/exportRecord.ts'
import type { WritableDb } from '../../database/sql.ts'
import { fragmentHtml } from '../../export/blockHtml.ts'
import { escapeHtml } from '../../export/escapeHtml.ts'
import { wordpressCopy } from '../../export/wordpress.ts'
import { writers } from '../../export/writers.ts'
import { readArticle } from '../articles/articleRecord.ts'
import type { DeskContext } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { readSettings } from '../settings.ts'
import { statementsNow } from '../statements/readStatements.ts'
import { placedFile, recordExport } from './exportRecord.ts'
import { readHouseTemplate } from './houseTemplate.ts'
import { type Outgoing, outgoing, requireOpenGate } from './outgoing.ts'
import { clipboardPath } from './verifyExports.ts'

/** What goes onto the clipboard: always text, HTML beside it where it is rich. */
export interface Copied {
  readonly text: string
  readonly html: string | null
}

/** A copy leaves the desk like a file: past the gate and into the register. Throws FaultError gate-blocked with the reasons. */
export function copyPiece(
  db: WritableDb,
  { articleId, as, channel, recipientId }: Parsed<'exports.copy'>,
  context: DeskContext,
): Copied {
  const format = formatOf(as)
  const house = { deskName: readSettings(db).deskName, template: readHouseTemplate(db) }
  const destination = { format, channel, recipientId, overrides: [] }
  return db.transaction(() => {
    statementsNow(db, readArticle(db, articleId))
    const piece = outgoing(db, articleId, destination, house, context)
    requireOpenGate(piece)
    const copied = contentOf(as, piece)
    const bytes = new TextEncoder().encode(copied.html ?? copied.text)
    recordExport(db, piece, placedFile(clipboardPath, bytes), destination, context)
    return copied
  })
}

type As = Parsed<'exports.copy'>['as']

function formatOf(as: As): ExportFormat {
  if (as === 'rich') return 'html'
  if (as === 'markdown') return 'markdown'
  return as === 'plain' ? 'text' : 'wxr'
}

function contentOf(as: As, { article, context }: Outgoing): Copied {
  if (as === 'rich') {
    const { headline, standfirst, direction } = article.fields
    const dir = direction === 'rtl' ? ' dir="rtl"' : ''
    const html = [
      headline ? `<h1${dir}>${escapeHtml(headline)}</h1>` : '',
      standfirst ? `<p${dir}>${escapeHtml(standfirst)}</p>` : '',
      context.byline ? `<p${dir}>${escapeHtml(context.byline)}</p>` : '',
      ...fragmentHtml(article, context).lines,
    ]
    return { text: textOf('text', article, context), html: html.filter(Boolean).join('\n') }
  }
  if (as === 'markdown') return { text: textOf('markdown', article, context), html: null }
  if (as === 'plain') return { text: textOf('text', article, context), html: null }
  const copy = wordpressCopy(article, context)
  const fields = {
    headline: copy.headline,
    excerpt: copy.excerpt,
    byline: copy.byline,
    body: copy.body,
    canonical: copy.canonical ?? '',
    tags: copy.tags.join(', '),
  }
  return { text: fields[as], html: null }
}

function textOf(
  format: 'text' | 'markdown',
  article: Outgoing['article'],
  context: Outgoing['context'],
): string {
  // A clipboard is always Unicode, and the receiver wraps.
  const text = { wrap: 0, encoding: 'utf-8', lineEnds: 'lf' } as const
  const written = writers[format](article, { ...context, house: { ...context.house, text } })
  if (!written.ok) throw new FaultError('write-failed', written.message)
  return new TextDecoder().decode(written.bytes)
}
