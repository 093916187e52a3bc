import { describe, expect, test } from 'vitest'
import type { ArticleDocument } from '../../shared/model/document.ts'
import { linksIn } from './linksIn.ts'
import type { GateFacts } from './facts.ts'
import { blocking, examine, overrideGate, runGate } from './gate.ts'
import { overrideGrounds } from './overrideGrounds.ts'
import {
  documentOf,
  factsOf,
  fieldsOf,
  licenceOf,
  paragraphs,
  statementOf,
} from './gate.fixture.ts'
import { licenceFor, type LicenceProfile } from '../../shared/model/licence.ts'

const verdict = (id: string, change: Partial<GateFacts>): string =>
  runGate(factsOf(change)).checks.find((check) => check.id === id)?.verdict ?? 'absent'
const reason = (id: string, change: Partial<GateFacts>): string =>
  runGate(factsOf(change)).checks.find((check) => check.id === id)?.reason ?? 'absent'
const edited = (from: string, to: string): Partial<GateFacts> => ({
  document: documentOf(paragraphs.map((text) => text.replace(from, to))),
})
const under = (change: Parameters<typeof licenceOf>[0]): Partial<GateFacts> => ({
  licence: licenceOf(change),
})
const recipient: NonNullable<GateFacts['recipient']> = {
  id: '0'.repeat(16) as NonNullable<GateFacts['recipient']>['id'],
  name: 'The Courier',
  channel: 'web',
  formats: [],
  filenamePattern: '{slug}',
  contact: '',
  paywalled: false,
  commercial: false,
  createdAt: '2026-01-01T00:00:00Z',
}
const photo = { caption: 'A boat', credit: 'AFP', date: null, uri: null, rightsNote: '' } as const
const day = '2026-11-02'

test('a signed piece under a plain permission passes every check', () => {
  const result = runGate(factsOf())
  expect(blocking(result.checks)).toEqual([])
  expect([result.mayBeSigned, result.mayBeExported]).toEqual([true, true])
})

test('every rule is there once, in order', () => {
  const ids = runGate(factsOf()).checks.map((check) => check.id)
  expect(ids.slice(0, 9)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9'])
  expect(ids.slice(9)).toEqual(Array.from({ length: 27 }, (_, i) => `R${i + 1}`))
})

describe('before sign-off', () => {
  test.each<[string, string, Partial<GateFacts>, string]>([
    ['B1', 'a quote still proposed', { statements: [statementOf({ state: 'proposed' })] }, 'block'],
    [
      'B1',
      'a rejected one is nobody’s',
      { statements: [statementOf({ state: 'rejected' })] },
      'clear',
    ],
    [
      'B1',
      'an indirect one may wait',
      { statements: [statementOf({ kind: 'indirect', state: 'proposed' })] },
      'clear',
    ],
    ['B1', 'nobody has looked', { statements: null }, 'block'],
    ['B2', 'a changed quote', { statements: [statementOf({ integrity: 'changed' })] }, 'block'],
    [
      'B2',
      'not in the original',
      { statements: [statementOf({ integrity: 'not-in-original' })] },
      'block',
    ],
    [
      'B2',
      'let stand',
      { statements: [statementOf({ integrity: 'changed', state: 'waived' })] },
      'clear',
    ],
    [
      'B2',
      'a changed quote, by the texts',
      { statements: null, ...edited('twice', 'often') },
      'block',
    ],
    ['B2', 'prose may change', { statements: null, ...edited('winter', 'spring') }, 'clear'],
    ['B3', 'no speaker', { statements: [statementOf({ speaker: null })] }, 'block'],
    [
      'B3',
      'speaker unresolved',
      { statements: [statementOf({ speaker: { name: 'he', type: 'unresolved' } })] },
      'block',
    ],
    ['B3', 'let stand', { statements: [statementOf({ speaker: null, state: 'waived' })] }, 'clear'],
    [
      'B4',
      'an accusation still proposed',
      { statements: [statementOf({ kind: 'accusation', state: 'proposed' })] },
      'block',
    ],
    [
      'B4',
      'a hint only warns',
      { statements: [statementOf({ kind: 'denial', state: 'proposed', tier: 'hint' })] },
      'clear',
    ],
    [
      'B5',
      'unnamed without a note',
      { statements: [statementOf({ speaker: { name: 'officials', type: 'anonymous' } })] },
      'block',
    ],
    [
      'B5',
      'unnamed with a note',
      {
        statements: [
          statementOf({
            speaker: { name: 'officials', type: 'anonymous' },
            note: 'known to the desk',
          }),
        ],
      },
      'clear',
    ],
    ['B6', 'a mark without partner', edited('1 December.', '“1 December.'), 'block'],
    [
      'B6',
      'a quotation running on',
      { document: documentOf(['“One,', '“two,” she said.']) },
      'clear',
    ],
    [
      'B6',
      'an apostrophe is no mark',
      { document: documentOf(["It's the growers' year, they said"]) },
      'clear',
    ],
    ['B7', 'stale', { statements: [statementOf({ state: 'stale' })] }, 'block'],
    ['B7', 'queried', { statements: [statementOf({ state: 'queried' })] }, 'block'],
    [
      'B8',
      'no headline',
      { fields: fieldsOf({ headline: null, headlineProvenance: 'missing' }) },
      'block',
    ],
    ['B8', 'only spaces', { fields: fieldsOf({ headline: '  ' }) }, 'block'],
    [
      'B9',
      'a step that changes words',
      {
        pendingSteps: [
          {
            id: 'p',
            rule: 'C9',
            role: 'paragraph',
            wordsBefore: 'PersiaTrack',
            wordsAfter: 'Persia Track',
          },
        ],
      },
      'block',
    ],
    [
      'B9',
      'a step of spacing',
      {
        pendingSteps: [
          {
            id: 'p',
            rule: 'C9',
            role: 'paragraph',
            wordsBefore: 'region at',
            wordsAfter: 'region at',
          },
        ],
      },
      'warn',
    ],
    [
      'B9',
      'a step in boilerplate',
      {
        pendingSteps: [
          { id: 'p', rule: 'C9', role: 'boilerplate', wordsBefore: 'a', wordsAfter: 'b' },
        ],
      },
      'clear',
    ],
  ])('%s %s', (id, _, change, expected) => {
    expect(verdict(id, change)).toBe(expected)
    if (expected === 'block') expect(runGate(factsOf(change)).mayBeSigned).toBe(false)
  })
})

describe('before export', () => {
  test.each<[string, string, Partial<GateFacts>, string]>([
    [
      'R1',
      'held',
      { hold: { kind: 'held', reason: 'query', by: 'A', at: `${day}T08:00:00Z` } },
      'block',
    ],
    ['R2', 'not signed', { signOff: null }, 'block'],
    [
      'R2',
      'signed, then changed',
      { signOff: { by: 'A', at: `${day}T08:00:00Z`, hash: '', valid: false } },
      'block',
    ],
    ['R2', 'not used', { status: 'not-used' }, 'block'],
    ['R2', 'taken back, and the signed text again', { status: 'editing' }, 'block'],
    ['R2', 'waiting for somebody', { status: 'waiting' }, 'block'],
    ['R2', 'sent before', { status: 'sent' }, 'clear'],
    ['R3', 'no licence', { licence: null }, 'block'],
    ['R3', 'a republisher’s terms', under({ grantedBy: 'republisher' }), 'block'],
    [
      'R3',
      'passed on with proof',
      under({
        grantedBy: 'republisher',
        passOnEvidence: { text: 'may pass on', url: null, readOn: day, by: 'A' },
      }),
      'clear',
    ],
    ['R4', 'the sender’s last day', { senderExpires: day }, 'clear'],
    ['R4', 'the day after the sender’s', { senderExpires: '2026-11-01' }, 'block'],
    ['R4', 'the sender’s moment', { senderExpires: `${day}T10:59:59+01:00` }, 'block'],
    [
      'R4',
      'the sender’s end, without a licence',
      { senderExpires: '2026-11-01', licence: null },
      'block',
    ],
    ['R4', 'a sender’s end in words', { senderExpires: 'next week' }, 'clear'],
    ['R4', 'its last day', under({ expiresOn: day }), 'clear'],
    ['R4', 'the day after', under({ expiresOn: '2026-11-01' }), 'block'],
    [
      'R4',
      'days from the first export',
      { ...under({ expiresAfterDays: 90 }), firstExportAt: '2026-08-01T10:00:00Z' },
      'block',
    ],
    ['R4', 'days before any export', under({ expiresAfterDays: 90 }), 'clear'],
    [
      'R5',
      'another channel',
      {
        channel: 'print',
        ...under({ channels: { web: 'yes', print: 'no', newsletter: 'no', feed: 'no' } }),
      },
      'block',
    ],
    [
      'R5',
      'ask first',
      under({ channels: { web: 'ask', print: 'no', newsletter: 'no', feed: 'no' } }),
      'block',
    ],
    [
      'R5',
      'no channel named yet',
      {
        channel: null,
        ...under({ channels: { web: 'yes', print: 'no', newsletter: 'no', feed: 'no' } }),
      },
      'clear',
    ],
    ['R6', 'embargo running', { fields: fieldsOf({ embargoUntil: `${day}T10:00:01Z` }) }, 'block'],
    ['R6', 'embargo over', { fields: fieldsOf({ embargoUntil: `${day}T10:00:00Z` }) }, 'clear'],
    ['R6', 'unreadable', { fields: fieldsOf({ embargoUntil: 'noon' }) }, 'block'],
    ['R6', 'a day without a time', { fields: fieldsOf({ embargoUntil: '2026-11-02' }) }, 'block'],
    ['R6', 'no offset', { fields: fieldsOf({ embargoUntil: '2026-11-02T09:00' }) }, 'block'],
    ['R7', 'too early', under({ minDelayDays: 13 }), 'block'],
    ['R7', 'the first day', under({ minDelayDays: 12 }), 'clear'],
    [
      'R7',
      'date unknown',
      {
        ...under({ minDelayDays: 2 }),
        fields: fieldsOf({ dates: { published: null, original: null, updated: null } }),
      },
      'block',
    ],
    [
      'R8',
      'another headline',
      { ...under({ headline: 'keep' }), fields: fieldsOf({ headline: 'Dredging' }) },
      'block',
    ],
    ['R8', 'their headline', under({ headline: 'keep' }), 'clear'],
    [
      'R8',
      'none received',
      { ...under({ headline: 'keep' }), received: { headline: null, blocks: paragraphs } },
      'warn',
    ],
    [
      'R9',
      'first publisher unknown',
      { fields: fieldsOf({ origin: { firstPublisher: null, republishers: [] } }) },
      'block',
    ],
    [
      'R9',
      'a line that does not name them',
      { fields: fieldsOf({ credit: 'From the wires' }) },
      'block',
    ],
    [
      'R9',
      'the desk’s own line',
      { fields: fieldsOf({ credit: 'Courtesy of Delta Wire' }) },
      'clear',
    ],
    [
      'R10',
      'no edits: a cut',
      { ...under({ textEdits: 'none' }), ...edited(' this winter', '') },
      'block',
    ],
    [
      'R10',
      'no edits: typography',
      { ...under({ textEdits: 'none' }), ...edited('“We', '"We') },
      'clear',
    ],
    [
      'R10',
      'style only: a cut',
      { ...under({ textEdits: 'style' }), ...edited(' this winter', '') },
      'block',
    ],
    [
      'R10',
      'style only: case',
      { ...under({ textEdits: 'style' }), ...edited('The harbour', 'The Harbour') },
      'clear',
    ],
    [
      'R10',
      'cuts allowed: an addition',
      { ...under({ textEdits: 'style-and-cut' }), ...edited('winter', 'cold winter') },
      'block',
    ],
    [
      'R10',
      'cuts allowed: a cut',
      { ...under({ textEdits: 'style-and-cut' }), ...edited(' this winter', '') },
      'clear',
    ],
    [
      'R10',
      'cuts after asking',
      {
        ...under({ textEdits: 'style-and-cut', cutNeedsApproval: true }),
        ...edited(' this winter', ''),
      },
      'block',
    ],
    ['R10', 'free', edited('winter', 'cold winter'), 'clear'],
    ['R11', 'too many words', under({ extract: { kind: 'words', count: 20 } }), 'block'],
    ['R11', 'enough paragraphs', under({ extract: { kind: 'paragraphs', count: 3 } }), 'clear'],
    [
      'R11',
      'words of a script without spaces',
      {
        ...under({ extract: { kind: 'words', count: 5 } }),
        document: documentOf(['港务局星期一投票决定今年冬天疏浚北港池。工程将于十二月一日开工。']),
      },
      'block',
    ],
    [
      'R9',
      'a name inside another word is not named',
      {
        fields: fieldsOf({
          credit: 'From the snap desk.',
          origin: {
            firstPublisher: { name: 'AP', sourceId: null, url: null, date: null },
            republishers: [],
          },
        }),
      },
      'block',
    ],
    [
      'R9',
      'a name in a script without spaces',
      {
        fields: fieldsOf({
          credit: '本文首发于财新网。',
          origin: {
            firstPublisher: { name: '财新网', sourceId: null, url: null, date: null },
            republishers: [],
          },
        }),
      },
      'clear',
    ],
    [
      'R15',
      'a credit inside another word is not the one the licence covers',
      {
        ...under({ images: 'credit-contains', imageCreditContains: 'AP' }),
        fields: fieldsOf({ media: [{ ...photo, credit: 'Snapper Photos', rights: 'none' }] }),
      },
      'warn',
    ],
    [
      'R15',
      'a credit of no letters',
      {
        ...under({ images: 'credit-contains', imageCreditContains: '©' }),
        fields: fieldsOf({ media: [{ ...photo, credit: '©Delta', rights: 'none' }] }),
      },
      'clear',
    ],
    [
      'R12',
      'a quote cut',
      { ...under({ quotesComplete: true }), document: documentOf([paragraphs[0] ?? '']) },
      'block',
    ],
    ['R12', 'quotes whole', under({ quotesComplete: true }), 'clear'],
    [
      'R13',
      'no address',
      { ...under({ linkBack: true }), fields: fieldsOf({ canonicalUrl: null }) },
      'block',
    ],
    [
      'R13',
      'not an address',
      { ...under({ seo: 'canonical' }), fields: fieldsOf({ canonicalUrl: 'javascript:alert(1)' }) },
      'block',
    ],
    [
      'R13',
      'print has none',
      { ...under({ linkBack: true }), channel: 'print', fields: fieldsOf({ canonicalUrl: null }) },
      'not-applicable',
    ],
    [
      'R14',
      'counter in HTML',
      under({ pixel: { required: true, html: '<img src="https://count.example/1.gif">' } }),
      'clear',
    ],
    [
      'R14',
      'counter in plain text',
      {
        format: 'text',
        ...under({ pixel: { required: true, html: '<img src="https://count.example/1.gif">' } }),
      },
      'block',
    ],
    [
      'R14',
      'no picture in it',
      under({ pixel: { required: true, html: '<script>x</script>' } }),
      'block',
    ],
    [
      'R15',
      'a photo without rights',
      { fields: fieldsOf({ media: [{ ...photo, rights: 'none' }] }) },
      'warn',
    ],
    [
      'R15',
      'a cleared photo',
      { fields: fieldsOf({ media: [{ ...photo, rights: 'cleared' }] }) },
      'clear',
    ],
    [
      'R15',
      'a credit the licence covers',
      {
        ...under({ images: 'credit-contains', imageCreditContains: 'afp' }),
        fields: fieldsOf({ media: [{ ...photo, rights: 'none' }] }),
      },
      'clear',
    ],
    [
      'R16',
      'changed and not said',
      { ...under({ changeNoteRequired: true }), ...edited('winter', 'spring') },
      'block',
    ],
    [
      'R16',
      'changed and said',
      {
        ...under({
          changeNoteRequired: true,
          credit: {
            template: 'First published by {firstPublisher}.',
            position: 'either',
            templateIfEdited: 'First published by {firstPublisher}; edited.',
          },
        }),
        ...edited('winter', 'spring'),
      },
      'clear',
    ],
    ['R17', 'somebody to tell', under({ notifyTo: 'desk@delta.example' }), 'warn'],
    ['R18', 'institution wanted', under({ bylineTemplate: '{author}, {affiliation}' }), 'block'],
    [
      'R19',
      'a paywall',
      { recipient: { ...recipient, paywalled: true }, ...under({ paywall: 'no' }) },
      'block',
    ],
    ['R19', 'a free paper', { recipient, ...under({ paywall: 'no', commercial: 'no' }) }, 'clear'],
    ['R20', 'a feed', { channel: 'feed', ...under({ onwardSupply: 'no' }) }, 'block'],
    [
      'R16',
      'a publisher’s name is no note',
      {
        ...under({ changeNoteRequired: true }),
        ...edited('winter', 'spring'),
        fields: fieldsOf({
          origin: {
            firstPublisher: {
              name: 'Climate Change News-24 (edited?)',
              sourceId: null,
              url: null,
              date: null,
            },
            republishers: [],
          },
        }),
      },
      'block',
    ],
    [
      'R16',
      'an address is no note',
      {
        ...under({
          changeNoteRequired: true,
          credit: {
            template: 'First published by {firstPublisher}: {url}.',
            position: 'either',
            templateIfEdited: null,
          },
        }),
        ...edited('winter', 'spring'),
        fields: fieldsOf({ canonicalUrl: 'https://deltawire.example/climate/changed-coast' }),
      },
      'block',
    ],
    [
      'R16',
      'an editor among the authors is no note',
      {
        ...under({
          changeNoteRequired: true,
          credit: {
            template: 'By {author}, {firstPublisher}.',
            position: 'either',
            templateIfEdited: null,
          },
        }),
        ...edited('winter', 'spring'),
        fields: fieldsOf({ bylines: [{ name: 'Edith Cutler', role: null, affiliation: null }] }),
      },
      'block',
    ],
    ['R21', 'links in plain text', { format: 'text', ...under({ keepLinks: true }) }, 'block'],
    ['R22', 'a lone surrogate', { document: documentOf(['one \ud800 two']) }, 'block'],
    ['R22', 'a control code', { fields: fieldsOf({ headline: 'one\u0000two' }) }, 'block'],
    ['R22', 'no text', { document: documentOf(['', ' ']) }, 'block'],
  ])('%s %s', (id, _, change, expected) => {
    expect(verdict(id, change)).toBe(expected)
    if (expected === 'block') expect(runGate(factsOf(change)).mayBeExported).toBe(false)
  })
  test('R4 counts the last day where the desk is: past midnight in Karachi', () =>
    expect(
      verdict('R4', {
        now: '2026-11-02T20:00:00Z',
        timeZone: 'Asia/Karachi',
        ...under({ expiresOn: day }),
      }),
    ).toBe('block'))
  test('R6 tells the time where the desk is', () =>
    expect(reason('R6', { fields: fieldsOf({ embargoUntil: '2026-11-03T08:00:00Z' }) })).toBe(
      'Embargo until 3 Nov 2026, 09:00 (Europe/Madrid).',
    ))
  test('R9 shows the line', () =>
    expect(reason('R9', {})).toBe('“First published by Delta Wire.”, below the text.'))
})

test('without a licence the first publisher is asked for where it is not known, the licence where it is', () => {
  const place = (rightsHolder: string | null) =>
    runGate(factsOf({ licence: null, rightsHolder })).checks.find(({ id }) => id === 'R3')?.place
  expect(place(null)).toEqual({ kind: 'origin', ref: 'publisher' })
  expect(place('Delta Wire')).toEqual({ kind: 'licence', ref: null })
})

describe('overrides', () => {
  const by = 'Ines Roca'
  const over = (change: Partial<GateFacts>, ...checks: string[]) =>
    overrideGate(
      runGate(factsOf(change)),
      checks.map((check) => ({ check, by, reason: 'agreed by phone' })),
    )
  test('a named one lets the piece out', () =>
    expect(over({ licence: null }, 'R3').mayBeExported).toBe(true))
  test('one check does not cover another', () =>
    expect(over({ licence: null, signOff: null }, 'R3').mayBeExported).toBe(false))
  test('all covers every overridable check', () =>
    expect(over({ licence: null, signOff: null, statements: null }, 'all').mayBeExported).toBe(
      true,
    ))
  test.each<[string, Partial<GateFacts>]>([
    ['a kill', { hold: { kind: 'killed', reason: 'withdrawn', by, at: `${day}T08:00:00Z` } }],
    ['a hold', { hold: { kind: 'held', reason: 'query', by, at: `${day}T08:00:00Z` } }],
    ['what cannot be written', { document: documentOf(['\udfff']) }],
  ])('never %s', (_, change) => {
    const result = over(change, 'all', 'R1', 'R22')
    expect(result.mayBeExported).toBe(false)
    expect(blocking(result.checks).every((check) => check.override === null)).toBe(true)
  })
  describe('what was passed over at signing', () => {
    const passed = (check: string, then: Partial<GateFacts>) => {
      const grounds = overrideGrounds(check, examine(factsOf(then)))
      return { signOffOverrides: [{ check, by, reason: 'brief', grounds }] }
    }
    const noHeadline = { fields: fieldsOf({ headline: null }) }
    const foreign = (...texts: string[]) => ({
      statements: texts.map((text, i) =>
        statementOf({ id: `s${i}`, text, integrity: 'not-in-original' }),
      ),
    })
    const pending = (...words: string[]) => ({
      pendingSteps: words.map((wordsAfter, i) => ({
        id: `c${i}`,
        rule: 'C1',
        role: 'paragraph' as const,
        wordsBefore: 'teh',
        wordsAfter,
      })),
    })
    const may = (facts: Partial<GateFacts>) => runGate(factsOf(facts)).mayBeExported

    test('counts while the signature holds', () => {
      const facts = { ...noHeadline, ...passed('B8', noHeadline) }
      expect(verdict('B8', facts)).toBe('block')
      expect(may(facts)).toBe(true)
      expect(runGate(factsOf({ ...facts, signOff: null })).mayBeSigned).toBe(false)
    })
    test('does not count for a quotation that came to differ since', () => {
      const past = passed('B2', foreign('one'))
      expect(may({ ...foreign('one'), ...past })).toBe(true)
      expect(may({ ...foreign('one', 'two'), ...past })).toBe(false)
      expect(reason('B2', { ...foreign('two'), ...past })).toContain('finds something else now')
      // What is mended since needs no passing over.
      expect(may({ ...foreign('one'), ...passed('B2', foreign('one', 'two')) })).toBe(true)
    })
    test('does not count where other words count as received now', () => {
      const now = { statements: null, ...edited('twice', 'often') }
      const signed = { ...now, ...passed('B2', now), relaxed: ['B1'] }
      expect(may(signed)).toBe(true)
      const moved = {
        headline: 'Port to dredge the north basin',
        blocks: paragraphs.map((text) => text.replace('twice', 'three times')),
      }
      expect(may({ ...signed, received: moved })).toBe(false)
    })
    test('does not count for clean-up that was proposed since', () => {
      const past = passed('B9', pending('the'))
      expect(may({ ...pending('the'), ...past })).toBe(true)
      expect(may({ ...pending('the', 'ten'), ...past })).toBe(false)
    })
    test('does not count where nobody kept what it was for', () =>
      expect(
        may({
          ...foreign('one'),
          signOffOverrides: [{ check: 'B2', by, reason: 'brief' }],
        }),
      ).toBe(false))
  })
})

describe('May we run it?', () => {
  test.each<[string, Partial<GateFacts>]>([
    ['No: no licence on file', { licence: null }],
    ['No: killed', { hold: { kind: 'killed', reason: 'x', by: 'x', at: day } }],
    ['No: licence ended on 1 Nov', under({ expiresOn: '2026-11-01' })],
    [
      'No: licence ended on 1 Nov',
      {
        ...under({ expiresOn: '2026-11-01' }),
        now: '2026-10-30T10:00:00Z',
        latestSeen: `${day}T10:00:00Z`,
      },
    ],
    ['No: the sender lets it stand no longer', { senderExpires: '2026-11-01' }],
    ['No: the terms on file are a republisher’s', under({ grantedBy: 'republisher' })],
    ['Yes, everywhere', {}],
    [
      'Web yes, print ask, no cuts, until 3 Sept 2027',
      under({
        channels: { web: 'yes', print: 'ask', newsletter: 'no', feed: 'no' },
        textEdits: 'style',
        expiresOn: '2027-09-03',
      }),
    ],
    [
      'Yes, everywhere, no edits, first 250 words only, their headline',
      under({ textEdits: 'none', extract: { kind: 'words', count: 250 }, headline: 'keep' }),
    ],
    ['Yes, everywhere, not before 3 Nov', under({ minDelayDays: 13 })],
    [
      'Yes, everywhere, not before 3 Nov 2026, 09:00 (Europe/Madrid)',
      { fields: fieldsOf({ embargoUntil: '2026-11-03T08:00:00Z' }) },
    ],
  ])('%s', (line, change) => expect(runGate(factsOf(change)).summary).toBe(line))
})

describe('conditions of one channel', () => {
  const licence = licenceOf({ byChannel: { print: { textEdits: 'none', minDelayDays: 3 } } })
  test('print has its own', () =>
    expect(licenceFor(licence, 'print')).toMatchObject({ textEdits: 'none', minDelayDays: 3 }))
  test('the web has those for all', () => expect(licenceFor(licence, 'web')).toBe(licence))
})

describe('R4 and R6 when the clock is set back', () => {
  const back = { now: '2026-10-01T10:00:00Z', latestSeen: '2026-11-02T10:00:00Z' }
  test('what ended stays ended', () =>
    expect(reason('R4', { ...back, licence: licenceOf({ expiresOn: '2026-10-20' }) })).toMatch(
      /ended on 20 Oct 2026.*set the clock right/,
    ))
  test('an embargo is not lifted', () =>
    expect(
      verdict('R6', { ...back, fields: fieldsOf({ embargoUntil: '2026-10-15T10:00:00Z' }) }),
    ).toBe('block'))
  test('a waiting time is not over', () =>
    expect(verdict('R7', { ...back, licence: licenceOf({ minDelayDays: 2 }) })).toBe('block'))
  test('R27 says so', () => expect(verdict('R27', back)).toBe('warn'))
  test('R27: a minute is no setting back', () =>
    expect(verdict('R27', { latestSeen: '2026-11-02T10:01:00Z' })).toBe('clear'))
  test('R4: a licence that has not begun', () =>
    expect(verdict('R4', { licence: licenceOf({ startsOn: '2026-12-01' }) })).toBe('block'))
})

describe('R8 theirs', () => {
  const theirs = { licence: licenceOf({ headline: 'theirs' }) }
  test('none received', () =>
    expect(verdict('R8', { ...theirs, received: { headline: null, blocks: paragraphs } })).toBe(
      'block',
    ))
})

describe('R10 shows what goes too far', () => {
  const cut = (change: Partial<GateFacts> = {}) =>
    runGate(
      factsOf({
        licence: licenceOf({ textEdits: 'style' }),
        document: documentOf([
          'The harbour board voted to dredge the north basin this winter.',
          ...paragraphs.slice(1),
        ]),
        ...change,
      }),
    ).checks.find((check) => check.id === 'R10')
  test('with the words and the place', () => {
    expect(cut()?.spans).toEqual([
      {
        kind: 'cut',
        before: 'on Monday',
        after: '',
        moved: false,
        blockId: 'b0',
        start: 0,
        end: 0,
      },
    ])
    expect(cut()?.place).toEqual({ kind: 'text', ref: 'b0' })
  })
  test('nothing where it is allowed', () =>
    expect(cut({ licence: licenceOf({ textEdits: 'free' }) })?.spans).toBeUndefined())
  test('a moved paragraph is said to be moved', () => {
    const moved = cut({
      document: documentOf([paragraphs[1] ?? '', paragraphs[0] ?? '', paragraphs[2] ?? '']),
    })
    expect(moved?.reason).toContain('moved: “')
  })
})

describe('R15 pictures whose credit lacks words', () => {
  const photo = {
    caption: 'The basin.',
    date: null,
    uri: null,
    rights: 'none',
    rightsNote: '',
  } as const
  const licence = licenceOf({ images: 'credit-lacks', imageCreditLacks: '©' })
  test.each([
    ['© Somebody', 'warn'],
    ['Delta Wire', 'clear'],
    [null, 'warn'],
  ])('%s: %s', (credit, is) =>
    expect(verdict('R15', { licence, fields: fieldsOf({ media: [{ ...photo, credit }] }) })).toBe(
      is,
    ),
  )
})

describe('R23 translation', () => {
  const came = (language: string) => ({
    headline: 'Port to dredge the north basin',
    blocks: paragraphs,
    language,
  })
  const german = {
    fields: fieldsOf({ language: 'de' }),
    document: documentOf(['Der Hafen wird in diesem Winter ausgebaggert.']),
    received: came('en-GB'),
  }
  test.each(['no', 'ask'] as const)('%s blocks', (translation) =>
    expect(verdict('R23', { ...german, licence: licenceOf({ translation }) })).toBe('block'),
  )
  test('yes', () => expect(verdict('R23', { ...german, licence: licenceOf() })).toBe('clear'))
  test('the same language is none', () => expect(verdict('R23', {})).toBe('not-applicable'))
  const licence = licenceOf({ translation: 'no' })
  test('a language not named any more hides none', () =>
    expect(verdict('R23', { ...german, fields: fieldsOf({ language: null }), licence })).toBe(
      'block',
    ))
  test('another name for words that stand as they came is none', () =>
    expect(verdict('R23', { ...german, document: documentOf(paragraphs), licence })).toBe(
      'not-applicable',
    ))
  test('Norwegian called by its form is none', () =>
    expect(
      verdict('R23', {
        ...edited('winter', 'spring'),
        fields: fieldsOf({ language: 'nb' }),
        received: came('no'),
        licence,
      }),
    ).toBe('not-applicable'))
})

describe('R24 closing lines', () => {
  const licence = licenceOf({ keepTaglines: true })
  const received = (tagline: string) => ({
    headline: 'Port to dredge the north basin',
    blocks: paragraphs,
    taglines: [tagline],
  })
  test('set aside', () =>
    expect(
      verdict('R24', {
        licence,
        received: received('Sana Whitlock teaches at a school of the sea.'),
      }),
    ).toBe('block'))
  test('kept', () =>
    expect(
      verdict('R24', { licence, received: received('Work is due to begin on 1 December.') }),
    ).toBe('clear'))
})

describe('R16 says that the text was changed', () => {
  const said = (credit: string) =>
    verdict('R16', {
      ...under({ changeNoteRequired: true }),
      ...edited('winter', 'spring'),
      fields: fieldsOf({ credit }),
    })
  test.each([
    'Delta Wire. Edited for length.',
    'Delta Wire, with edits by The Courier',
    'Delta Wire (changes: The Courier)',
    'Delta Wire, abridged',
    'Delta Wire, gekürzt und übersetzt',
    'Delta Wire, texte abrégé',
    'Delta Wire, editado',
    'Delta Wire, traduzido',
    'Delta Wire بتصرف',
  ])('%s', (credit) => expect(said(credit)).toBe('clear'))
  test.each([
    'Delta Wire, September edition',
    'Delta Wire. Editor: Jo Marsh.',
    'Delta Wire, Editorial Board',
    'Delta Wire, on climate change',
    'Delta Wire. Photos by Ada Cutler.',
  ])('not %s', (credit) => expect(said(credit)).toBe('block'))
})

describe('R25 share alike', () => {
  test('a longer name is another licence', () =>
    expect(
      verdict('R25', {
        ...edited('winter', 'spring'),
        licence: licenceOf({ licence: 'CC BY-SA 4', shareAlike: true }),
        fields: fieldsOf({ credit: 'Delta Wire, CC BY-SA 40, edited' }),
      }),
    ).toBe('block'))
  const longer = {
    document: documentOf([...paragraphs, 'One more.']),
    licence: licenceOf({ licence: 'CC BY-SA 4.0', shareAlike: true }),
  }
  test('not named', () => expect(verdict('R25', longer)).toBe('block'))
  test('named', () =>
    expect(
      verdict('R25', {
        ...longer,
        fields: fieldsOf({ credit: 'Delta Wire, CC BY-SA 4.0, edited' }),
      }),
    ).toBe('clear'))
  test('unedited', () => expect(verdict('R25', { licence: longer.licence })).toBe('clear'))
})

test('R26 says what no machine can check', () =>
  expect(reason('R26', { licence: licenceOf({ byHand: ['Tag them', 'No resale'] }) })).toBe(
    'Tag them · No resale',
  ))

describe('R14 a counter that carries the piece’s number', () => {
  const licence = licenceOf({
    pixel: { required: true, html: '<img src="https://c.example/{identifier}/count.gif">' },
  })
  test('needs it', () => expect(verdict('R14', { licence })).toBe('block'))
})

describe('R21 and links the desk took out', () => {
  const linked = (words: string, href: string | null, rest = ' this winter.'): ArticleDocument => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { blockId: 'b0' },
        content: [
          { type: 'text', text: 'The board will ' },
          {
            type: 'text',
            text: words,
            ...(href === null ? {} : { marks: [{ type: 'link', attrs: { href } }] }),
          },
          { type: 'text', text: rest },
        ],
      },
    ],
  })
  const plan = 'https://deltawire.example/plan'
  const now = (document: ArticleDocument, came = linked('dredge the basin', plan)) =>
    verdict('R21', {
      licence: licenceOf({ keepLinks: true }),
      document,
      received: { headline: null, blocks: [], links: linksIn(came) },
    })
  test('a link that stays', () => expect(now(linked('dredge the basin', plan))).toBe('clear'))
  test('one taken off its words', () => expect(now(linked('dredge the basin', null))).toBe('block'))
  test('one that leads elsewhere now', () =>
    expect(now(linked('dredge the basin', 'https://desk.example/'))).toBe('block'))
  test('one cut with its words', () => expect(now(linked('wait', null))).toBe('clear'))
  test('a single word is known by its neighbours', () => {
    const came = linked('dredge', plan)
    expect(now(linked('dredge', null), came)).toBe('block')
    expect(now(linked('now dredge', null, ' it.'), came)).toBe('clear')
  })
})

test.each(['shortened', 'bracketed-insertion'] as const)(
  'B2 says that a quote of a statement is %s',
  (integrity) => expect(verdict('B2', { statements: [statementOf({ integrity })] })).toBe('warn'),
)

describe('R10 where only the beginning may run', () => {
  const first = (kept: readonly string[], extract: LicenceProfile['extract']) =>
    verdict('R10', {
      licence: licenceOf({ textEdits: 'none', extract }),
      document: documentOf(kept),
    })
  const one = { kind: 'paragraphs', count: 1 } as const
  const words = { kind: 'words', count: 5 } as const
  test('the rest left out is no edit', () =>
    expect(first(paragraphs.slice(0, 1), one)).toBe('clear'))
  test('left out in the middle of a paragraph', () =>
    expect(first(['The harbour board voted on …'], words)).toBe('clear'))
  test('the beginning left out is a cut', () =>
    expect(first(paragraphs.slice(1), one)).toBe('block'))
  test('and so is the middle', () =>
    expect(first([paragraphs[0] ?? '', paragraphs[2] ?? ''], one)).toBe('block'))
  test('where the whole may run, the end left out is a cut', () =>
    expect(first(paragraphs.slice(0, 1), { kind: 'full' })).toBe('block'))
})

describe('R11 counts from their beginning', () => {
  const kept = (blocks: readonly string[], extract: LicenceProfile['extract']) =>
    verdict('R11', {
      licence: licenceOf({ textEdits: 'style-and-cut', extract }),
      document: documentOf(blocks),
    })
  const two = { kind: 'paragraphs', count: 2 } as const
  test('the first two of three', () => expect(kept(paragraphs.slice(0, 2), two)).toBe('clear'))
  test('the first of them', () => expect(kept(paragraphs.slice(0, 1), two)).toBe('clear'))
  test('the second of them', () => expect(kept(paragraphs.slice(1, 2), two)).toBe('clear'))
  test('the last two are not the first two', () =>
    expect(kept(paragraphs.slice(1), two)).toBe('block'))
  test('the first and the third are not either', () =>
    expect(kept([paragraphs[0] ?? '', paragraphs[2] ?? ''], two)).toBe('block'))
  test('words cut inside the first two are the desk’s affair', () =>
    expect(
      kept([(paragraphs[0] ?? '').replace(' this winter', ''), paragraphs[1] ?? ''], two),
    ).toBe('clear'))
  test('words are counted from there as well', () => {
    const words = { kind: 'words', count: 13 } as const
    expect(kept(['The harbour board voted on Monday'], words)).toBe('clear')
    expect(kept(['Work is due to begin on 1 December.'], words)).toBe('block')
  })
})
