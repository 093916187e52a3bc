import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Evidence, LicenceProfile } from '../../../shared/model/licence.ts'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import { SourceDraft } from '../../../shared/model/source.ts'

/** A licence as samples.json writes it: a template, what differs from it, and the words that prove it. */
const SampleLicence = z
  .strictObject({
    template: z.string(),
    overrides: LicenceProfile.partial().optional(),
    evidence: Evidence,
  })
  .transform(({ template, overrides, evidence }, context) => {
    const profile = licenceTemplate(template)?.profile
    if (profile === undefined) {
      context.addIssue({ code: 'custom', message: `there is no licence template ${template}` })
      return z.NEVER
    }
    return LicenceProfile.parse({ ...profile, ...overrides, evidence })
  })

const SamplePiece = z.strictObject({
  /** Name of its file beside samples.json. */
  file: z.string().regex(/^[\w-]+\.txt$/u),
  /** What a person may learn from it. */
  shows: z.string(),
  /** Where the file itself does not name it. */
  firstPublisher: z.string().optional(),
  embargoUntil: z.iso.datetime({ offset: true }).optional(),
  /** Words of the text that are changed after the import, each found exactly so. */
  edits: z.array(z.strictObject({ find: z.string().min(1), replace: z.string() })).optional(),
})
export type SamplePiece = z.infer<typeof SamplePiece>

/** The sample library as its files describe it (resources/samples, written for this project). */
const SampleSet = z.strictObject({
  sources: z.array(SourceDraft.extend({ licence: SampleLicence.nullable() })),
  pieces: z.array(SamplePiece),
})
export type SampleSet = z.infer<typeof SampleSet>

/** Reads samples.json in `folder`; throws where it is missing or wrong, which is a fault of the installation. */
export function readSampleSet(folder: string): SampleSet {
  return SampleSet.parse(JSON.parse(readFileSync(join(folder, 'samples.json'), 'utf8')))
}
