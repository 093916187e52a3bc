import { z } from 'zod'
import { SourceId } from './ids.ts'

/** How a fact came to be known: read in the file, set by the desk, or nothing there. */
export const Provenance = z.enum(['received', 'supplied-by-desk', 'missing'])
export type Provenance = z.infer<typeof Provenance>

/** One publisher on the way of a piece; `sourceId` once it is matched to a record. */
export const OriginStation = z.object({
  name: z.string(),
  sourceId: SourceId.nullable(),
  url: z.string().nullable(),
  date: z.string().nullable(),
  /** The publisher's own number, issue or guid of the piece. */
  identifier: z.string().nullable().optional(),
  /** Where a person took address or date from: another copy of the story, named. */
  takenFrom: z.string().nullable().optional(),
})
export type OriginStation = z.infer<typeof OriginStation>

/** Author → first publisher → republishers → this desk, each with its dates (DOMAIN §5). */
export const OriginChain = z.object({
  firstPublisher: OriginStation.nullable(),
  republishers: z.array(OriginStation),
})
export type OriginChain = z.infer<typeof OriginChain>
