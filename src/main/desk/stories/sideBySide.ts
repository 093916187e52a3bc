import type { Output } from '../../../shared/contract.ts'
import { alignBlocks } from '../../../shared/engine/alignBlocks.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { setFields } from '../articles/articleFields.ts'
import { articleKey, readArticle } from '../articles/articleRecord.ts'
import { baselineBlocks } from '../gate/baseline.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import type { Parsed } from '../host/parsed.ts'
import { firstVersionFields } from '../articles/versions.ts'
import { storyPiece } from './storyPieces.ts'

/** Two copies as received, paragraph beside paragraph; the window marks the words. */
export function compareStories(
  db: ReadableDb,
  input: Parsed<'stories.compare'>,
): Output<'stories.compare'> {
  const key = articleKey(db, input.id)
  const otherKey = articleKey(db, input.otherId)
  const other = storyPiece(db, key, otherKey)
  if (other === null) throw new FaultError('not-found', 'This piece is no longer in the library.')
  const ours = baselineBlocks(db, key)
  const theirs = baselineBlocks(db, otherKey)
  const fields = firstVersionFields(db, otherKey)
  return {
    other,
    rows: alignBlocks(ours, theirs).map((row) => ({
      ours: row.before === null ? null : (ours[row.before] ?? null),
      theirs: row.after === null ? null : (theirs[row.after] ?? null),
    })),
    offers: {
      headline: fields?.headline ?? null,
      url: fields ? addressOf(fields) : null,
      date: fields ? dateOf(fields) : null,
    },
  }
}

function addressOf(fields: ArticleFields): string | null {
  return fields.origin.firstPublisher?.url ?? fields.canonicalUrl
}

function dateOf(fields: ArticleFields): string | null {
  return (
    fields.origin.firstPublisher?.date ??
    fields.dates.original?.value ??
    fields.dates.published?.value ??
    null
  )
}

/** Takes headline, address or date over from another copy, with the copy named. Rights are never taken. */
export function takeFromStory(
  db: WritableDb,
  input: Parsed<'stories.take'>,
  context: DeskContext,
): Output<'stories.take'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const record = readArticle(db, input.id)
    const { offers, other } = compareStories(db, { id: input.id, otherId: input.otherId })
    const value = offers[input.what]
    if (value === null)
      throw new FaultError('bad-input', `The other copy has no ${words[input.what]} to take over.`)
    const from = other.sourceName ?? 'another copy'
    const first = record.fields.origin.firstPublisher ?? {
      name: '',
      sourceId: null,
      url: null,
      date: null,
    }
    if (input.what !== 'headline' && first.name === '')
      throw new FaultError(
        'bad-input',
        'Say who published it first; the address and date are of that station.',
      )
    const fields =
      input.what === 'headline'
        ? { headline: value }
        : {
            origin: {
              ...record.fields.origin,
              firstPublisher: { ...first, [input.what]: value, takenFrom: from },
            },
          }
    const saved = setFields(db, { id: input.id, baseRevision: record.revision, fields }, context)
    addEvent(db, record.key, {
      actor,
      at: context.now,
      kind: 'field-changed',
      summary: `${words[input.what]} taken over from ${from}: ${value}`,
      payload: { from: input.otherId, what: input.what },
    })
    return saved
  })
}

const words = { headline: 'Headline', url: 'Address', date: 'Date' } as const
