import { describe, expect, test, vi } from 'vitest'
import { bodyText } from '../../../shared/model/document.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import { importOne, newDesk, pieceOf, view } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'
import type { Desk } from '../openDesk.ts'

const draft = (name: string, more: object = {}) => ({
  name,
  aliases: [],
  domains: [],
  role: 'publisher' as const,
  licence: null,
  contacts: '',
  language: null,
  notes: '',
  ...more,
})
const pitch = 'Subscribe to the Kestrelwick Letter, our weekly note on the harbour and the hills.'
const story = (word: string) => [
  `The old ${word} of Kestrelwick was repaired over the winter by a crew of nine, the council said.`,
  `Repairs to the ${word} cost less than planned because the steel had been bought a year before.`,
  pitch,
]
const importStory = (desk: Desk, word: string) =>
  importOne(
    desk,
    pieceOf(story(word), { headline: `The ${word} is back`, firstPublisher: 'The Ledger' }),
  )
const ledger = (desk: Desk): SourceId => {
  const found = desk.call('sources.list', {}).find((one) => one.name === 'The Ledger')
  if (!found) throw new Error('no Ledger')
  return found.id
}
const text = (desk: Desk, id: ReturnType<typeof importOne>) =>
  bodyText(view(desk, id).article.document)
const body = (desk: Desk, id: ReturnType<typeof importOne>) =>
  JSON.stringify(view(desk, id).article.document)

describe('a house pattern', () => {
  test('is learned, shown, trusted, and then set aside at intake', async () => {
    const desk = await newDesk()
    for (const word of ['crane', 'ferry', 'market']) importStory(desk, word)
    const id = ledger(desk)
    expect(desk.call('outlets.detail', { id })).toMatchObject({
      trusted: null,
      newLines: 1,
      pattern: { pieces: 3, groups: 3, lines: [{ text: pitch, support: 3, verdict: 'learned' }] },
    })
    expect(body(desk, importStory(desk, 'tower'))).toContain(pitch)
    desk.call('outlets.trustPattern', { id, trusted: true })
    const later = importStory(desk, 'bridge')
    expect(body(desk, later)).not.toContain('"paragraph","attrs":{"blockId":"b3"')
    expect(view(desk, later).parts.find((part) => part.rule === 'U1')).toMatchObject({
      role: 'boilerplate',
      evidence: 'Came in 4 stories of The Ledger',
    })
    expect(desk.call('outlets.detail', { id })).toMatchObject({
      trusted: { by: 'Ada' },
      newLines: 0,
    })
  })

  test('a veto wins, and what the line had set aside is put to a person', async () => {
    const desk = await newDesk()
    importStory(desk, 'crane')
    const id = ledger(desk)
    desk.call('outlets.judgeLine', { id, text: pitch, verdict: 'boilerplate' })
    const piece = importStory(desk, 'ferry')
    const part = view(desk, piece).parts.find((one) => one.rule === 'U1')
    expect(desk.call('outlets.judgeLine', { id, text: pitch, verdict: 'content' })).toEqual({
      reopened: 1,
    })
    expect(desk.call('outlets.reopened', {})).toMatchObject([
      { articleId: piece, partId: part?.id, text: pitch },
    ])
    if (!part) throw new Error('no part')
    desk.call('outlets.settleReopened', { articleId: piece, partId: part.id, putBack: true })
    expect(desk.call('outlets.reopened', {})).toEqual([])
    expect(body(desk, piece)).toContain(pitch)
    expect(desk.call('outlets.summaries', {})[0]).toMatchObject({ setAside: 1, takenBack: 1 })
  })

  test('a verdict on a part of a piece: at once, for what comes, and undone', async () => {
    const desk = await newDesk()
    const piece = importStory(desk, 'crane')
    const outlet = ledger(desk)
    const part = view(desk, piece).parts.findLast((one) => one.role === 'paragraph')!
    expect(
      desk.call('outlets.judgePart', { id: piece, partId: part.id, verdict: 'boilerplate' }),
    ).toEqual({ before: { verdict: null, role: 'paragraph' }, reopened: 0 })
    expect(text(desk, piece)).not.toContain(pitch)
    // Who says so has said that it is no cut.
    const aside = view(desk, piece).parts.find((one) => one.id === part.id)
    expect([aside?.role, aside?.isCut]).toEqual(['boilerplate', undefined])
    expect(desk.call('outlets.ofPiece', { id: piece })).toMatchObject({
      outlet: { name: 'The Ledger' },
      verdicts: [{ partId: part.id, verdict: 'boilerplate', by: 'Ada' }],
    })
    const later = importStory(desk, 'ferry')
    expect(view(desk, later).parts.find((one) => one.rule === 'U1')?.role).toBe('boilerplate')
    desk.call('outlets.judgePart', {
      id: piece,
      partId: part.id,
      verdict: null,
      role: 'paragraph',
    })
    expect(text(desk, piece)).toContain(pitch)
    expect(desk.call('outlets.detail', { id: outlet }).pattern.lines).toEqual([])
  })

  test('“this is content” puts the part back here and asks about the others', async () => {
    const desk = await newDesk()
    importStory(desk, 'crane')
    desk.call('outlets.judgeLine', { id: ledger(desk), text: pitch, verdict: 'boilerplate' })
    const [one, other] = [importStory(desk, 'ferry'), importStory(desk, 'market')]
    const part = view(desk, one).parts.find((each) => each.rule === 'U1')!
    expect(
      desk.call('outlets.judgePart', { id: one, partId: part.id, verdict: 'content' }),
    ).toEqual({ before: { verdict: 'boilerplate', role: 'boilerplate' }, reopened: 1 })
    expect(text(desk, one)).toContain(pitch)
    expect(desk.call('outlets.reopened', {}).map((each) => each.articleId)).toEqual([other])
  })

  test('a piece without an outlet is told so', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(story('crane')))
    const part = view(desk, id).parts[0]!
    expect(
      faultOf(() => desk.call('outlets.judgePart', { id, partId: part.id, verdict: 'boilerplate' }))
        ?.message,
    ).toContain('No outlet is known for this piece')
    expect(desk.call('outlets.ofPiece', { id }).outlet).toBeNull()
  })

  test('a trusted pattern words by-line and credit where no licence does', async () => {
    const desk = await newDesk()
    const credited = (word: string) =>
      importOne(
        desk,
        pieceOf(story(word), {
          headline: `The ${word} is back`,
          firstPublisher: 'The Ledger',
          boilerplate: 'First published by The Ledger.',
        }),
      )
    const [piece] = ['crane', 'ferry', 'market'].map(credited)
    const credit = () =>
      desk.call('gate.check', { id: piece! }).checks.find((check) => check.id === 'R9')?.reason
    const id = ledger(desk)
    expect(desk.call('outlets.detail', { id }).pattern.creditForms).toEqual([
      { text: 'First published by {firstPublisher}.', count: 3 },
    ])
    desk.call('outlets.trustPattern', { id, trusted: true })
    expect(credit()).toBe('“First published by The Ledger.”, below the text.')
  })

  test('the desk’s own removals teach nothing', async () => {
    const desk = await newDesk()
    const line = 'A paragraph that came once only, and that the desk set aside in that one piece.'
    const id = importOne(desk, pieceOf([...story('crane'), line], { firstPublisher: 'The Ledger' }))
    const part = view(desk, id).parts.find(
      (one, at, all) => at === all.length - 1 && one.role === 'paragraph',
    )
    if (!part) throw new Error('no part')
    desk.call('articles.setPartRole', { id, partId: part.id, role: 'boilerplate' })
    for (const word of ['ferry', 'market']) importStory(desk, word)
    const { pattern } = desk.call('outlets.detail', { id: ledger(desk) })
    expect(pattern.lines.map((one) => one.text)).toEqual([pitch])
  })
})

describe('two records that are one outlet', () => {
  const both = async () => {
    const desk = await newDesk()
    const piece = importOne(desk, pieceOf(['One.'], { firstPublisher: 'Ledger Online' }))
    const keep = desk.call('sources.save', {
      draft: draft('The Ledger', { aliases: ['Ledger'] }),
    }).id
    const gone = desk.call('sources.list', {}).find((one) => one.name === 'Ledger Online')?.id
    if (!gone) throw new Error('not there')
    return { desk, piece, keep, gone }
  }
  test('are merged: names, pieces, rights', async () => {
    const { desk, piece, keep, gone } = await both()
    expect(desk.call('outlets.merge', { keep, gone })).toMatchObject({
      id: keep,
      aliases: ['Ledger', 'Ledger Online'],
    })
    expect(view(desk, piece).article.rightsSourceId).toBe(keep)
    const again = importOne(desk, pieceOf(['Two.'], { firstPublisher: 'ledger online' }))
    expect(view(desk, again).article.rightsSourceId).toBe(keep)
  })
  test('and parted again', async () => {
    const { desk, piece, keep, gone } = await both()
    desk.call('outlets.merge', { keep, gone })
    const [merge] = desk.call('outlets.detail', { id: keep }).merges
    expect(merge).toMatchObject({ goneName: 'Ledger Online', pieces: 1, by: 'Ada' })
    desk.call('outlets.undoMerge', { id: merge?.id ?? '' })
    expect(view(desk, piece).article.rightsSourceId).toBe(gone)
    expect(desk.call('sources.list', {}).map((one) => [one.name, one.aliases])).toEqual([
      ['Ledger Online', []],
      ['The Ledger', ['Ledger']],
    ])
  })
  test('parted again, a piece that both had published has its first publisher and rights of before', async () => {
    const desk = await newDesk()
    const stations = { firstPublisher: 'The Ledger', republisher: 'Ledger Online' }
    const piece = importOne(desk, pieceOf(['One.'], stations))
    const idOf = (name: string) =>
      desk.call('sources.list', {}).find((one) => one.name === name)!.id
    const [keep, gone] = [idOf('The Ledger'), idOf('Ledger Online')]
    const before = view(desk, piece).article
    desk.call('outlets.merge', { keep, gone })
    const [merge] = desk.call('outlets.detail', { id: keep }).merges
    desk.call('outlets.undoMerge', { id: merge?.id ?? '' })
    const after = view(desk, piece).article
    expect(after.fields.origin).toEqual(before.fields.origin)
    expect(after.rightsSourceId).toBe(keep)
  })
  test('parted again, each has its own verdict on a line that both had, judged at one moment', async () => {
    const desk = await newDesk()
    const save = (name: string) => desk.call('sources.save', { draft: draft(name) }).id
    const [keep, gone] = [save('The Ledger'), save('Ledger Online')]
    // As a file of outlets that is taken in judges them.
    const now = { now: '2026-11-02T10:00:00.000Z' }
    desk.call('outlets.judgeLine', { id: keep, text: pitch, verdict: 'content' }, now)
    desk.call('outlets.judgeLine', { id: gone, text: pitch, verdict: 'boilerplate' }, now)
    desk.call('outlets.merge', { keep, gone })
    const [merge] = desk.call('outlets.detail', { id: keep }).merges
    desk.call('outlets.undoMerge', { id: merge?.id ?? '' })
    const verdicts = [keep, gone].flatMap((id) =>
      desk.call('outlets.detail', { id }).pattern.lines.map((line) => line.verdict),
    )
    expect(verdicts).toEqual(['content', 'boilerplate'])
  })
  test('parted again, each has its own house lines, contacts and notes', async () => {
    const desk = await newDesk()
    const save = (name: string) =>
      desk.call('sources.save', { draft: draft(name, { contacts: `desk of ${name}` }) }).id
    const [keep, gone] = [save('The Ledger'), save('Ledger Online')]
    desk.call('outlets.judgeLine', { id: gone, text: pitch, verdict: 'boilerplate' })
    const ofBoth = () =>
      [keep, gone].map((id) => [
        desk.call('sources.list', {}).find((one) => one.id === id)?.contacts,
        desk.call('sources.list', {}).some((one) => one.id === id)
          ? desk.call('outlets.detail', { id }).pattern.lines.map((line) => line.text)
          : [],
      ])
    const before = ofBoth()
    desk.call('outlets.merge', { keep, gone })
    expect(ofBoth()).toEqual([
      ['desk of The Ledger\ndesk of Ledger Online', [pitch]],
      [undefined, []],
    ])
    const [merge] = desk.call('outlets.detail', { id: keep }).merges
    desk.call('outlets.undoMerge', { id: merge?.id ?? '' })
    expect(ofBoth()).toEqual(before)
  })
  test('merged, a signed piece they only passed on goes back to Editing as well', async () => {
    const desk = await newDesk()
    const stations = { firstPublisher: 'The Ledger', republisher: 'Echo', headline: 'One' }
    const id = importOne(desk, pieceOf(['One.'], stations))
    const keep = desk.call('sources.save', { draft: draft('Echo Daily') }).id
    const gone = desk.call('sources.list', {}).find((one) => one.name === 'Echo')!.id
    const overrides = desk
      .call('gate.check', { id })
      .checks.filter((check) => check.verdict === 'block')
      .map((check) => ({ check: check.id, reason: 'a test of merging' }))
    desk.call('articles.signOff', { id, revision: view(desk, id).article.revision, overrides })
    desk.call('outlets.merge', { keep, gone })
    expect(view(desk, id).article.status).toBe('editing')
  })
  test('merged in both directions ends in words', async () => {
    const { desk, keep, gone } = await both()
    desk.call('outlets.merge', { keep, gone })
    expect(faultOf(() => desk.call('outlets.merge', { keep: gone, gone: keep }))?.message).toMatch(
      /^Ledger Online was merged into The Ledger on \d+ [A-Z][a-z]+ \d{4} by Ada\. Undo that merge first\.$/,
    )
    expect(faultOf(() => desk.call('outlets.merge', { keep, gone: keep }))?.code).toBe('bad-input')
  })
})

test('an outlet that a piece only names as republisher cannot be removed either', async () => {
  const desk = await newDesk()
  importOne(desk, pieceOf(['One.'], { firstPublisher: 'The Ledger', republisher: 'Echo' }))
  const { id } = desk.call('sources.list', {}).find((one) => one.name === 'Echo')!
  expect(faultOf(() => desk.call('sources.remove', { id }))?.message).toMatch(/1 piece names it/)
})

test('the next end of an embargo is an instant, whatever zone it is written in, and a day of the desk', async () => {
  const desk = await newDesk()
  desk.call('settings.set', { timeZone: 'Asia/Tokyo' })
  const id = importOne(desk, pieceOf(['One.'], { firstPublisher: 'The Ledger' }))
  const nextEnd = (embargoUntil: string) => {
    const baseRevision = view(desk, id).article.revision
    desk.call('articles.setFields', { id, baseRevision, fields: { embargoUntil } })
    return desk.call('outlets.summaries', {})[0]?.nextEnd
  }
  const hour = 3_600_000
  const inZone = (ms: number, hours: number, zone: string) =>
    new Date(Date.now() + ms + hours * hour).toISOString().slice(0, 19) + zone
  expect(nextEnd(inZone(-hour, 5, '+05:00'))).toBeNull()
  expect(nextEnd(inZone(hour, -5, '-05:00'))).toMatchObject({ what: 'embargo' })
  expect(nextEnd('2090-05-01T20:00:00Z')).toEqual({ day: '2090-05-02', what: 'embargo' })
})

test('the months of an outlet begin and end where the desk is', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-31T14:59:59Z') })
  const desk = await newDesk()
  desk.call('settings.set', { timeZone: 'Asia/Tokyo' })
  importOne(desk, pieceOf(['In October.'], { firstPublisher: 'The Ledger' }))
  vi.setSystemTime(new Date('2026-10-31T15:00:00Z'))
  importOne(desk, pieceOf(['In November.'], { firstPublisher: 'The Ledger' }))
  const came = () => {
    const { timeline } = desk.call('outlets.detail', { id: ledger(desk) })
    return timeline.slice(-2).map((one) => [one.month, one.came])
  }
  expect(came()).toEqual([
    ['2026-10', 1],
    ['2026-11', 1],
  ])
  desk.call('settings.set', { timeZone: 'America/New_York' })
  expect(came()).toEqual([
    ['2026-09', 0],
    ['2026-10', 2],
  ])
  vi.useRealTimers()
})

describe('a piece nobody can place', () => {
  test('is asked about: by its address, and a name much like one on file', async () => {
    const desk = await newDesk()
    const { id } = desk.call('sources.save', {
      draft: draft('Kestrelwick Ledger', { domains: ['ledger.example'] }),
    })
    const given = pieceOf(['One.'])
    const piece = importOne(desk, {
      ...given,
      piece: {
        ...given.piece,
        article: { ...given.piece.article, canonicalUrl: 'https://www.ledger.example/one' },
      },
    })
    expect(desk.call('outlets.questions', {})).toMatchObject([
      { articleId: piece, candidates: [{ sourceId: id, how: 'the address of the piece' }] },
    ])
    desk.call('outlets.answer', { articleId: piece, sourceId: id, is: true })
    expect(desk.call('outlets.questions', {})).toEqual([])
    expect(view(desk, piece).article.rightsSourceId).toBe(id)
  })
  test('a no is remembered', async () => {
    const desk = await newDesk()
    const { id } = desk.call('sources.save', {
      draft: draft('Kestrelwick Ledger', { domains: ['ledger.example'] }),
    })
    const given = pieceOf(['One.'])
    const piece = importOne(desk, {
      ...given,
      piece: {
        ...given.piece,
        article: { ...given.piece.article, canonicalUrl: 'https://ledger.example/one' },
      },
    })
    desk.call('outlets.answer', { articleId: piece, sourceId: id, is: false })
    expect(desk.call('outlets.questions', {})[0]?.candidates).toEqual([])
  })
})

describe('a licence that contradicts itself', () => {
  test('is not kept, and the field is named', async () => {
    const desk = await newDesk()
    const licence = { ...licenceTemplate('the-texan')!.profile, images: 'credit-contains' as const }
    const fault = faultOf(() =>
      desk.call('sources.save', { draft: draft('The Ledger', { licence }) }),
    )
    expect(fault?.message).toBe(
      'Licence, imageCreditContains: Say which words the credit of a usable picture contains.',
    )
    expect(desk.call('sources.list', {})).toEqual([])
  })
})

test('an evidence file that is gone is said', async () => {
  const desk = await newDesk()
  const evidence = {
    text: 'You may.',
    url: null,
    readOn: '2026-01-05',
    by: 'Ada',
    file: { path: '/nowhere/letter.pdf', sha256: '0'.repeat(64) },
  }
  const licence = { ...licenceTemplate('cc-by')!.profile, evidence }
  const { id } = desk.call('sources.save', { draft: draft('The Ledger', { licence }) })
  expect(desk.call('outlets.detail', { id }).evidenceTrouble).toContain('is gone or cannot be read')
})

test('the history of a licence names each field', async () => {
  const desk = await newDesk()
  const licence = licenceTemplate('cc-by')!.profile
  const { id } = desk.call('sources.save', { draft: draft('The Ledger', { licence }) })
  desk.call('sources.save', {
    id,
    draft: draft('The Ledger', { licence: { ...licence, minDelayDays: 2 } }),
  })
  expect(desk.call('outlets.detail', { id }).history[0]?.changes).toEqual([
    { field: 'licence.minDelayDays', before: '0', after: '2' },
  ])
})

describe('records in files', () => {
  test('go out as JSON and come back the same', async () => {
    const desk = await newDesk()
    desk.call('sources.save', {
      draft: draft('The Ledger', {
        aliases: ['Ledger'],
        licence: licenceTemplate('floodlight')!.profile,
      }),
    })
    const { text } = desk.call('outlets.exportJson', {})
    const other = await newDesk()
    expect(other.call('outlets.importText', { text })).toMatchObject({ added: 1, refused: [] })
    const plain = (one: Desk) =>
      one.call('sources.list', {}).map(({ id: _id, createdAt: _at, ...rest }) => rest)
    expect(plain(other)).toEqual(plain(desk))
  })
  test('bring what was said of their lines, but not over what is said here', async () => {
    const desk = await newDesk()
    const { id } = desk.call('sources.save', { draft: draft('The Ledger') })
    const other = 'Read more of this in the Kestrelwick Letter.'
    for (const text of [pitch, other])
      desk.call('outlets.judgeLine', { id, text, verdict: 'boilerplate' })
    const { text } = desk.call('outlets.exportJson', {})
    const into = await newDesk()
    const here = into.call('sources.save', { draft: draft('The Ledger') }).id
    into.call('outlets.judgeLine', { id: here, text: other, verdict: 'content' })
    expect(into.call('outlets.importText', { text })).toMatchObject({ changed: 1, refused: [] })
    const { lines } = into.call('outlets.detail', { id: here }).pattern
    expect(new Map(lines.map((line) => [line.text, line.verdict]))).toEqual(
      new Map([
        [pitch, 'boilerplate'],
        [other, 'content'],
      ]),
    )
  })
  test.each([
    ['JSON', (text: string) => text],
    ['CSV', () => '"name","url"\n"The Ledger","https://ledger.example"\n'],
  ])('come from %s behind a byte order mark', async (_, write) => {
    const desk = await newDesk()
    desk.call('sources.save', { draft: draft('The Ledger') })
    const text = `\ufeff${write(desk.call('outlets.exportJson', {}).text)}`
    const into = await newDesk()
    expect(into.call('outlets.importText', { text })).toMatchObject({ added: 1, refused: [] })
  })
  test('come from a CSV of newsrooms, quotes and line ends inside fields too', async () => {
    const desk = await newDesk()
    const text = [
      'name,url,license_name,license_link,license_text,language_name',
      'The Ledger,https://ledger.example/feed,CC BY-ND,https://ledger.example/terms,"Please credit us, and link back.\nYou may not edit our stories, except for ""style"". Do not use our photos. Wait two days after we publish.",English',
    ].join('\n')
    expect(desk.call('outlets.importText', { text })).toMatchObject({ added: 1, refused: [] })
    expect(desk.call('sources.list', {})[0]).toMatchObject({
      name: 'The Ledger',
      domains: ['ledger.example'],
      language: 'en',
      licence: {
        licence: 'CC BY-ND',
        textEdits: 'style',
        images: 'cleared-list',
        linkBack: true,
        minDelayDays: 2,
        evidence: { url: 'https://ledger.example/terms', by: 'Ada' },
      },
    })
  })
  test('a file that is neither is refused in words', async () => {
    const desk = await newDesk()
    expect(faultOf(() => desk.call('outlets.importText', { text: 'a,b\n1,2' }))?.message).toContain(
      'No newsroom is in this file',
    )
  })
})
