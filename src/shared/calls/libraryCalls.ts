import { z } from 'zod'
import { call, none } from './call.ts'

const LibraryInfo = z.object({
  path: z.string(),
  articles: z.int(),
  appVersion: z.string(),
  schemaVersion: z.int(),
  /** A few facts shown in Settings and Help: Electron, Chromium, Node. */
  runtime: z.record(z.string(), z.string()),
  /** When every page was last read through, and what was wrong; null before the first time. */
  checked: z.object({ at: z.string(), problems: z.array(z.string()) }).nullable(),
})

/** A copy of the library that was looked through when it was made. */
export const Backup = z.object({
  name: z.string(),
  at: z.string(),
  size: z.int(),
  verified: z.boolean(),
  kind: z.string(),
})
export type Backup = z.infer<typeof Backup>

/** The pieces written for Copydesk that a new library begins with, as long as they are known as such. */
const SamplesInfo = z.object({ present: z.boolean(), count: z.int() })

/** The library as a whole: what it is, its backups, its samples. */
export const libraryCalls = {
  'library.info': call(none, LibraryInfo),
  'library.backup': call(none, Backup),
  'library.backups': call(none, z.array(Backup)),
  'library.restore': call(
    z.strictObject({ name: z.string().max(200) }),
    z.object({ restored: z.boolean() }),
  ),
  /** Asks for a folder and saves there what can be read of this library; `folder` null where the person gave up. */
  'library.salvage': call(
    none,
    z.object({ folder: z.string().nullable(), articles: z.int(), textsOnly: z.int() }),
  ),
  'library.samples': call(none, SamplesInfo),
  'library.addSamples': call(none, SamplesInfo),
  /** A sample that has been exported stays, because the register names it: `kept` counts those. */
  'library.removeSamples': call(none, z.object({ removed: z.int(), kept: z.int() })),
} as const
