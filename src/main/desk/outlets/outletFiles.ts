import { z } from 'zod'
import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import { HouseLine } from '../../../shared/model/housePattern.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import { type Source, SourceDraft } from '../../../shared/model/source.ts'
import { licenceFaults } from '../../../shared/model/licenceFaults.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { localDay } from '../../rights/deskDate.ts'
import { readTerms } from '../../rights/newsroomTerms/readTerms.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { findSource } from '../sources/sourceMatch.ts'
import { listSources, readSource } from '../sources/sourceRecord.ts'
import { saveSource } from '../sources/sources.ts'
import { readSettings } from '../settings.ts'
import { judgedLines } from './houseLines.ts'
import { judgeLine } from './judgeLine.ts'
import { readNewsrooms } from './readNewsrooms.ts'

const OutletFile = z.object({
  kind: z.literal('copydesk-outlets'),
  version: z.literal(1),
  outlets: z.array(z.object({ outlet: z.unknown(), lines: z.array(z.unknown()).optional() })),
})

/** Every record with the verdicts on its lines, as JSON text. */
export function exportOutlets(db: ReadableDb): Output<'outlets.exportJson'> {
  const outlets = listSources(db).map(({ id, createdAt: _createdAt, ...outlet }) => ({
    outlet,
    lines: judgedLines(db, id),
  }))
  return {
    text: `${JSON.stringify({ kind: 'copydesk-outlets', version: 1, outlets }, null, 2)}\n`,
  }
}

/** What one file brings: drafts to be saved, what is not whole, and wishes nothing expresses. */
interface Brought {
  readonly drafts: readonly SourceDraft[]
  /** What was said of lines, by the name of the outlet. */
  readonly lines: ReadonlyMap<string, readonly HouseLine[]>
  readonly refused: Output<'outlets.importText'>['refused']
  readonly unexpressed: Output<'outlets.importText'>['unexpressed']
}

/** Takes records in; one whose name is on file is changed, a faulty one is refused by name and the others go on. */
export function importOutlets(
  db: WritableDb,
  input: Parsed<'outlets.importText'>,
  context: DeskContext,
): Output<'outlets.importText'> {
  const actor = requireActor(context)
  const today = localDay(context.now, readSettings(db).timeZone)
  // A byte order mark stands before what some programs write.
  const text = input.text.replace(/^\ufeff/u, '')
  const brought = /^\s*\{\s*"kind"/u.test(text)
    ? fromJson(text)
    : fromNewsrooms(text, { on: today, by: actor })
  let added = 0
  let changed = 0
  const refused = [...brought.refused]
  return db.transaction(() => {
    for (const draft of brought.drafts) {
      const [fault] = draft.licence === null ? [] : licenceFaults(draft.licence, today)
      if (fault) {
        refused.push({ name: draft.name, why: `Licence, ${fault.field}: ${fault.message}` })
        continue
      }
      const known = findSource(db, draft.name)
      try {
        const { id } = saveSource(
          db,
          {
            id: known ?? undefined,
            draft: known ? mergedWith(readSource(db, known), draft) : draft,
          },
          context,
        )
        judgeLines(db, id, brought.lines.get(draft.name) ?? [], context)
        if (known) changed++
        else added++
      } catch (error) {
        if (!(error instanceof FaultError)) throw error
        refused.push({ name: draft.name, why: error.message })
      }
    }
    return { added, changed, refused, unexpressed: [...brought.unexpressed] }
  })
}

/** Takes verdicts on lines over; a line that somebody here has judged keeps that. */
function judgeLines(
  db: WritableDb,
  id: SourceId,
  lines: readonly HouseLine[],
  context: DeskContext,
): void {
  const judged = new Set(judgedLines(db, id).map((line) => line.fingerprint))
  for (const { fingerprint, text, verdict } of lines)
    if (verdict !== 'learned' && !judged.has(fingerprint))
      judgeLine(db, { id, text, verdict }, context)
}

/** What is on file keeps what the file does not say. */
function mergedWith(source: Source | null, draft: SourceDraft): SourceDraft {
  if (source === null) return draft
  return {
    ...draft,
    name: source.name,
    aliases: [...new Set([...source.aliases, ...draft.aliases])],
    domains: [...new Set([...source.domains, ...draft.domains])],
    contacts: draft.contacts || source.contacts,
    notes: draft.notes || source.notes,
    language: draft.language ?? source.language,
    licence: draft.licence ?? source.licence,
  }
}

function fromJson(text: string): Brought {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new FaultError('bad-input', `The JSON cannot be read: ${(error as Error).message}`)
  }
  const file = OutletFile.safeParse(data)
  if (!file.success)
    throw new FaultError(
      'bad-input',
      `This is no file of outlets: ${file.error.issues[0]?.path.join('.') || 'the file'}: ${file.error.issues[0]?.message ?? ''}`,
    )
  const drafts: SourceDraft[] = []
  const lines = new Map<string, readonly HouseLine[]>()
  const refused: { name: string; why: string }[] = []
  for (const [index, { outlet, lines: said = [] }] of file.data.outlets.entries()) {
    const draft = SourceDraft.safeParse(outlet)
    const judged = HouseLine.array().safeParse(said)
    if (draft.success && judged.success) {
      drafts.push(draft.data)
      lines.set(draft.data.name, judged.data)
    } else {
      const [issue] = draft.error?.issues ?? judged.error?.issues ?? []
      const named = z.object({ name: z.string() }).safeParse(outlet)
      refused.push({
        name: named.success ? named.data.name : `record ${index + 1}`,
        why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
      })
    }
  }
  return { drafts, lines, refused, unexpressed: [] }
}

function fromNewsrooms(text: string, read: { readonly on: string; readonly by: string }): Brought {
  const rooms = readNewsrooms(text)
  const byName = new Map<string, SourceDraft>()
  const unexpressed: { name: string; what: string }[] = []
  for (const room of rooms) {
    const terms = readTerms(room, read)
    unexpressed.push(
      ...terms.unexpressed.map((what) => ({ name: room.name, what: what.slice(0, 500) })),
    )
    const domain = URL.canParse(room.url) ? new URL(room.url).hostname.replace(/^www\./u, '') : null
    const known = byName.get(room.name)
    byName.set(room.name, {
      name: room.name,
      aliases: [],
      domains: [...new Set([...(known?.domains ?? []), ...(domain ? [domain] : [])])],
      role: 'publisher',
      licence: known?.licence ?? terms.profile,
      contacts: '',
      language: languageCode(room.language),
      notes: '',
    })
  }
  return { drafts: [...byName.values()], lines: new Map(), refused: [], unexpressed }
}

const languages: Readonly<Record<string, string>> = {
  english: 'en',
  spanish: 'es',
  arabic: 'ar',
  persian: 'fa',
  urdu: 'ur',
  french: 'fr',
  german: 'de',
  portuguese: 'pt',
  russian: 'ru',
  chinese: 'zh',
}

function languageCode(name: string): string | null {
  return languages[name.trim().toLowerCase()] ?? null
}
