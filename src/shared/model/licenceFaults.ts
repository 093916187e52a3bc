import { dayInWords } from './dayInWords.ts'
import { channels, licenceFor, type Evidence, type LicenceProfile } from './licence.ts'

/** What is wrong with a profile: the field by its path in the record, and why in words. */
export interface LicenceFault {
  readonly field: string
  readonly message: string
}

/** Every placeholder that credit, by-line and counter templates may hold. */
export const placeholders = [
  'author',
  'affiliation',
  'headline',
  'firstPublisher',
  'republisher',
  'url',
  'date',
  'identifier',
  'issue',
  'licence',
  'desk',
] as const

/** What contradicts itself or is missing in a profile; `today` is the desk's day (YYYY-MM-DD). Empty: it may be kept. */
export function licenceFaults(licence: LicenceProfile, today: string): LicenceFault[] {
  return [
    ...termsFaults(licence, ''),
    ...channelFaults(licence),
    ...dateFaults(licence),
    ...evidenceFaults(licence.evidence, 'evidence', today),
    ...evidenceFaults(licence.passOnEvidence, 'passOnEvidence', today),
  ]
}

function termsFaults(licence: LicenceProfile, under: string): LicenceFault[] {
  const out: LicenceFault[] = []
  const fault = (field: string, message: string): void => {
    out.push({ field: under + field, message })
  }
  if (licence.credit.template.trim() === '')
    fault('credit.template', 'Say how the piece is credited.')
  for (const [field, template] of [
    ['credit.template', licence.credit.template],
    ['credit.templateIfEdited', licence.credit.templateIfEdited],
    ['bylineTemplate', licence.bylineTemplate],
  ] as const) {
    const unknown = unknownPlaceholder(template ?? '')
    if (unknown) fault(field, `${unknown} is not something the desk can fill in.`)
  }
  if (licence.cutNeedsApproval && (licence.textEdits === 'none' || licence.textEdits === 'style'))
    fault(
      'cutNeedsApproval',
      'Cuts are said to need approval, but the licence allows no cuts at all. Allow cuts, or take the approval out.',
    )
  if (licence.credit.templateIfEdited !== null && licence.textEdits === 'none')
    fault(
      'credit.templateIfEdited',
      'There is a credit line for an edited piece, but the licence allows no edits.',
    )
  if (licence.images === 'credit-contains' && !licence.imageCreditContains?.trim())
    fault('imageCreditContains', 'Say which words the credit of a usable picture contains.')
  if (licence.images === 'credit-lacks' && !licence.imageCreditLacks?.trim())
    fault('imageCreditLacks', 'Say which words in a credit rule a picture out.')
  if (
    licence.pixel.required &&
    !/<img\b[^>]*\bsrc\s*=\s*["']?https:\/\//iu.test(licence.pixel.html)
  )
    fault(
      'pixel.html',
      'A page counter is required, but its code holds no picture at an https address.',
    )
  return out
}

function channelFaults(licence: LicenceProfile): LicenceFault[] {
  const out: LicenceFault[] = []
  const known = new Set(termsFaults(licence, '').map((one) => one.field))
  for (const channel of channels) {
    const own = licence.byChannel?.[channel]
    if (own === undefined || Object.keys(own).length === 0) continue
    const under = `byChannel.${channel}.`
    if ((licence.channels[channel] ?? 'no') === 'no')
      out.push({
        field: under.slice(0, -1),
        message: `There are conditions of their own for ${channel}, but the licence does not allow ${channel}.`,
      })
    const merged = licenceFor(licence, channel)
    if (merged)
      out.push(
        ...termsFaults(merged, '')
          .filter((one) => !known.has(one.field))
          .map((one) => ({ field: under + one.field, message: one.message })),
      )
  }
  return out
}

function dateFaults(licence: LicenceProfile): LicenceFault[] {
  const { startsOn, expiresOn } = licence
  return startsOn && expiresOn && startsOn > expiresOn
    ? [
        {
          field: 'expiresOn',
          message: `It ends on ${dayInWords(expiresOn)}, before it begins on ${dayInWords(startsOn)}.`,
        },
      ]
    : []
}

function evidenceFaults(evidence: Evidence | null, field: string, today: string): LicenceFault[] {
  if (evidence === null) return []
  const out: LicenceFault[] = []
  if (evidence.text.trim() === '' && !evidence.url && !evidence.file)
    out.push({
      field: `${field}.text`,
      message: 'Evidence needs the words of the terms, their address or a file.',
    })
  if (evidence.url && !/^https?:\/\/[^\s/]+/iu.test(evidence.url))
    out.push({ field: `${field}.url`, message: `“${evidence.url}” is not a web address.` })
  if (evidence.readOn > today)
    out.push({
      field: `${field}.readOn`,
      message: `${dayInWords(evidence.readOn)} has not come yet.`,
    })
  if (evidence.by.trim() === '')
    out.push({ field: `${field}.by`, message: 'Say who read the terms.' })
  return out
}

function unknownPlaceholder(template: string): string | null {
  const known = new Set<string>(placeholders)
  for (const [whole, name] of template.matchAll(/\{(\w*)\}/gu))
    if (!known.has(name ?? '')) return whole
  return null
}
