import type { Saved } from '../../../shared/contract.ts'
import type { LedgerStep } from '../../../shared/model/cleaningStep.ts'
import type { DeskEvent } from '../../../shared/model/deskEvent.ts'
import { type ArticleMedia, printedFields } from '../../../shared/model/article.ts'
import type { ArticleDocument } from '../../../shared/model/document.ts'
import type { WritableDb } from '../../database/sql.ts'
import { resolveAnchor } from './anchors.ts'
import { instantInWords } from '../../rights/deskDate.ts'
import { readSettings } from '../settings.ts'
import { readArticle, writeArticle } from './articleRecord.ts'
import { refuseUndecided } from '../changes/refuseUndecided.ts'
import { requireActor, type DeskContext } from '../context.ts'
import { documentPatch } from './documentPatch.ts'
import { addEvent } from '../events.ts'
import type { Parsed } from '../host/parsed.ts'
import { readSteps } from './received.ts'
import { settleSignOff } from '../signing/signOffCheck.ts'
import { blockTexts } from './stepAnchors.ts'
import { wordsOf, writeStep } from './stepStates.ts'
import { keepVersion, readVersion } from './versions.ts'

/** Makes a kept state the present one. What stood there becomes a version first, so nothing later is lost. */
export function restoreVersion(
  db: WritableDb,
  input: Parsed<'articles.restoreVersion'>,
  context: DeskContext,
): Saved {
  const actor = requireActor(context)
  return db.transaction(() => {
    const before = readArticle(db, input.id)
    refuseUndecided(db, before.key)
    const { version, document, fields } = readVersion(db, input)
    keepVersion(db, before, { at: context.now, by: actor, reason: 'restore' })
    const after = writeArticle(
      db,
      before,
      {
        document,
        // What is printed comes back. Outlets, terms, tags, who has the piece and until when are decided in their own
        // fields, never by the way with a text from before that.
        fields: {
          ...before.fields,
          ...printedFields(fields),
          media: fields.media.map((one) => withRightsOf(one, before.fields.media)),
        },
        ...(before.status === 'new' ? { status: 'editing' as const } : {}),
      },
      context.now,
    )
    stepsFollowText(db, before.key, document)
    addEvent(db, before.key, {
      actor: actor,
      at: context.now,
      kind: 'version-restored',
      summary: `Back to the version of ${instantInWords(version.at, readSettings(db).timeZone)} (${version.by})`,
      payload: { versionId: version.id, revision: after.revision },
      inverse: {
        patch: documentPatch(document, before.document),
        fields: before.fields,
      } as unknown as DeskEvent['payload'],
    })
    const signOffVoided = settleSignOff(db, before, after, context)
    context.changed('articles', before.id)
    return { revision: after.revision, savedAt: context.now, signOffVoided }
  })
}

/** A picture of an earlier version with the rights it has now, where it still is in the piece. */
function withRightsOf(one: ArticleMedia, now: readonly ArticleMedia[]): ArticleMedia {
  const same = now.find(
    ({ caption, credit, uri }) =>
      caption === one.caption && credit === one.credit && uri === one.uri,
  )
  return same === undefined ? one : { ...one, rights: same.rights, rightsNote: same.rightsNote }
}

/** The state of a step is what the text shows: where the other wording stands at its place, it is undone or done again. */
function stepsFollowText(db: WritableDb, key: number, document: ArticleDocument): void {
  const texts = blockTexts(document)
  for (const [ordinal, step] of readSteps(db, key).entries()) {
    if (step.anchor === null) continue
    const same = resolveAnchor(texts, step.anchor, wordsOf(step, step.state))
    const state = same === null ? otherState(step) : step.state
    const anchor = same ?? resolveAnchor(texts, step.anchor, wordsOf(step, state))
    if (anchor !== null) writeStep(db, key, ordinal, { state, anchor, by: step.by, at: step.at })
  }
}

function otherState(step: LedgerStep): LedgerStep['state'] {
  if (step.state !== 'applied') return 'applied'
  return step.intakeState === 'proposed' ? 'proposed' : 'rejected'
}
