import { statedMoment } from '../../../shared/model/statedMoment.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { type Channel, licenceFor } from '../../../shared/model/licence.ts'
import type { WritableDb } from '../../database/sql.ts'
import { dayInWords } from '../../../shared/model/dayInWords.ts'
import { earliestEndMs, localDay } from '../../rights/deskDate.ts'
import { lastDay } from '../../rights/licenceInForce.ts'
import { copiesOnly } from '../exports/copiesOnly.ts'
import { gatherLicence } from '../gate/gatherLicence.ts'
import { latestSeen } from '../gate/latestSeen.ts'
import { readSettings } from '../settings.ts'
import { openRecalls } from './recallTasks.ts'

/**
 * Licences, and wires' own ends, that are over while files are out: one task for each who has them (DOMAIN §8), once for each end: one
 * that was renewed ends again. How many pieces.
 */
export function openExpiryRecalls(db: WritableDb, now: string): number {
  const { timeZone } = readSettings(db)
  const seen = latestSeen(db)
  const at = seen !== null && seen > now ? seen : now
  const today = localDay(at, timeZone)
  return db.transaction(() => {
    let pieces = 0
    const out = db.all<{
      key: number
      id: string
      first: string
      channels: string
      asked: string | null
      expires: string | null
    }>(
      `select a.key, a.id, min(e.at) as first, json_group_array(distinct e.channel) as channels,
         (select max(t.opened_at) from recall_task t where t.article = a.key and t.cause = 'expiry') as asked,
         (select json_extract(r.wire, '$.expires') from received r where r.article = a.key) as expires
       from export_record e join article a on a.key = e.article
       where e.${copiesOnly} group by a.key`,
    )
    for (const { key, id, first, channels, asked, expires } of out) {
      const article = { key, id: id as ArticleId }
      let opened = 0
      const ends = expires === null ? null : earliestEndMs(expires, timeZone)
      if (ends !== null && ends < Date.parse(at) && (asked === null || Date.parse(asked) <= ends))
        opened += open(db, article, at, {
          reason: `The sender let it stand until ${statedMoment(expires ?? '')}: take it down.`,
          channels: JSON.parse(channels) as Channel[],
        })
      const licence = gatherLicence(db, article.id)
      if (licence === null) {
        if (opened > 0) pieces++
        continue
      }
      // A licence may end earlier for one channel than for another.
      const byEnd = new Map<string, Channel[]>()
      for (const channel of JSON.parse(channels) as Channel[]) {
        const last = lastDay(licenceFor(licence, channel) ?? licence, first, timeZone)
        if (last === null || last >= today) continue
        if (asked !== null && localDay(asked, timeZone) > last) continue
        byEnd.set(last, [...(byEnd.get(last) ?? []), channel])
      }
      const then =
        licence.onExpiry === 'remove' ? 'take it down' : 'cut it short and link to theirs'
      for (const [last, ended] of byEnd)
        opened += open(db, article, at, {
          reason: `The licence ended on ${dayInWords(last)}: ${then}.`,
          channels: ended,
        })
      if (opened > 0) pieces++
    }
    return pieces
  })
}

function open(
  db: WritableDb,
  article: { readonly key: number; readonly id: ArticleId },
  now: string,
  why: { readonly reason: string; readonly channels: readonly Channel[] },
): number {
  return openRecalls(
    db,
    article,
    { cause: 'expiry', notice: null, ...why },
    { actor: 'the desk', now, changed: () => undefined },
  )
}
