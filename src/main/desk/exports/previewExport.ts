import type { Output } from '../../../shared/contract.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { exportFileName } from '../../export/fileName.ts'
import { writers } from '../../export/writers.ts'
import { wordpressCopy } from '../../export/wordpress.ts'
import type { DeskContext } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { readSettings } from '../settings.ts'
import { readHouseTemplate } from './houseTemplate.ts'
import { outgoing } from './outgoing.ts'

/** Characters of a file that a preview shows. */
const most = 20_000

/** How a piece's file would look with a template that is not saved yet; nothing is written. */
export function previewExport(
  db: ReadableDb,
  { articleId, format, channel, recipientId, template }: Parsed<'exports.preview'>,
  context: DeskContext,
): Output<'exports.preview'> {
  const house = {
    deskName: readSettings(db).deskName,
    template: template ?? readHouseTemplate(db),
  }
  const piece = outgoing(
    db,
    articleId,
    { format, channel, recipientId, overrides: [] },
    house,
    context,
  )
  const written = writers[format](piece.article, piece.context)
  const pattern = piece.facts.recipient?.filenamePattern ?? house.template.filenamePattern
  return {
    fileName: written.ok
      ? `${exportFileName(pattern, piece.article)}.${written.extension}`
      : exportFileName(pattern, piece.article),
    credit: piece.context.credit.text,
    text: written.ok ? new TextDecoder().decode(written.bytes).slice(0, most) : written.message,
    warnings: written.ok ? [...new Set(written.warnings)] : [],
    mayBeExported: piece.gate.mayBeExported,
  }
}

/** A piece field by field for WordPress, and what it strips. */
export function wordpressFields(
  db: ReadableDb,
  { articleId, channel, recipientId }: Parsed<'exports.wordpress'>,
  context: DeskContext,
): Output<'exports.wordpress'> {
  const house = { deskName: readSettings(db).deskName, template: readHouseTemplate(db) }
  const piece = outgoing(
    db,
    articleId,
    { format: 'wxr', channel, recipientId, overrides: [] },
    house,
    context,
  )
  const { tags, stripped, ...copy } = wordpressCopy(piece.article, piece.context)
  return { ...copy, tags: [...tags], stripped: [...new Set(stripped)], gate: piece.gate }
}
