import { z } from 'zod'
import { ImportAgain, ImportProgress, ImportReport } from '../model/importReport.ts'
import { call } from './call.ts'

/** Bringing pieces in: what is chosen, and the run over it. */
export const intakeCalls = {
  /** Opens the system's dialog; what was chosen stays in main under an opaque handle. */
  'intake.choose': call(
    z.strictObject({ kind: z.enum(['files', 'folder']) }),
    z.object({ handle: z.string().nullable(), names: z.array(z.string()) }),
  ),
  'intake.run': {
    input: z.strictObject({
      handle: z.string().optional(),
      /** "New from clipboard": the text itself. */
      text: z.string().max(26_214_400).optional(),
      title: z.string().max(200).optional(),
      /** Files of an earlier run, read again; the report then has these alone, in this order. */
      again: z
        .strictObject({
          run: z.string().max(100),
          files: z.array(ImportAgain).min(1).max(100_000),
        })
        .optional(),
    }),
    output: ImportReport,
    progress: ImportProgress,
    files: true,
  },
} as const
