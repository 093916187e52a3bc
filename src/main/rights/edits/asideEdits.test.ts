import { describe, expect, test } from 'vitest'
import { blockedBy } from '../blockedBy.fixture.ts'
import { runGate } from '../gate.ts'
import { documentOf, factsOf, fieldsOf, licenceOf, paragraphs } from '../gate.fixture.ts'
import type { GateFacts } from '../facts.ts'
import type { LicenceProfile } from '../../../shared/model/licence.ts'

const came = (given: Partial<GateFacts['received']>): GateFacts['received'] => ({
  headline: 'Port to dredge the north basin',
  blocks: paragraphs,
  ...given,
})
const withNote = (text: string) => ({
  type: 'doc' as const,
  content: [
    ...documentOf(paragraphs).content,
    { type: 'footnote', attrs: { blockId: 'n1' }, content: [{ type: 'text', text }] },
  ],
})
const theirs = 'The basin gets deeper, and the fishers wait.'
const note = 'The figures are those of the harbour board.'

describe('R10 and the standfirst (E6)', () => {
  const judged = (
    textEdits: LicenceProfile['textEdits'],
    received: string | null,
    current: string | null,
    change: Partial<LicenceProfile> = {},
  ) =>
    blockedBy({
      received: came({ standfirst: received }),
      fields: fieldsOf({ standfirst: current }),
      licence: licenceOf({ textEdits, ...change }),
    })
  test('as it came', () => expect(judged('none', theirs, theirs)).toEqual([]))
  test('other typography', () =>
    expect(judged('none', 'It’s so – now', "It's so — now")).toEqual([]))
  test('left out where nothing may be cut', () =>
    expect(judged('style', theirs, null)).toEqual(['R10']))
  test('left out where cuts are allowed', () =>
    expect(judged('style-and-cut', theirs, null)).toEqual([]))
  test('left out where cuts need approval', () =>
    expect(judged('style-and-cut', theirs, null, { cutNeedsApproval: true })).toEqual(['R10']))
  test('other words', () =>
    expect(judged('style-and-cut', theirs, 'The basin gets deeper, at last.')).toEqual(['R10']))
  test('other words where all is free', () =>
    expect(judged('free', theirs, 'At last.')).toEqual([]))
  test('one of the desk’s own where none came is display, as a headline that may change', () => {
    expect(judged('none', null, 'At last.', { headline: 'may-change' })).toEqual([])
    expect(judged('none', null, 'At last.', { headline: 'keep' })).toEqual(['R10'])
  })
  test('a piece of a sentence of theirs is words of the desk’s own, a whole sentence is not', () => {
    const came = 'The basin gets deeper.'
    const judgedIn = (now: string) =>
      blockedBy({
        received: {
          headline: 'Port to dredge the north basin',
          blocks: [...paragraphs, 'He denied that Asare stole it. It was late.'],
          standfirst: came,
        },
        document: documentOf([...paragraphs, 'He denied that Asare stole it. It was late.']),
        fields: fieldsOf({ standfirst: now }),
        licence: licenceOf({ textEdits: 'style-and-cut' }),
      })
    expect(judgedIn('Asare stole it.')).toEqual(['R10'])
    expect(judgedIn('He denied that Asare stole it')).toEqual([])
    expect(judgedIn('It was late.')).toEqual([])
    expect(judgedIn('\u200b')).toEqual([])
  })
  test('put into the body by hand it is an addition there and no cut here', () =>
    expect(
      blockedBy({
        received: came({ standfirst: theirs }),
        document: documentOf([theirs, ...paragraphs]),
        licence: licenceOf({ textEdits: 'none' }),
      }),
    ).toEqual(['R10']))
  test('a change of it alone has to be said, and named under a share-alike licence', () => {
    const facts = {
      received: came({ standfirst: theirs }),
      fields: fieldsOf({ standfirst: 'The basin gets deeper, at last.' }),
    }
    expect(blockedBy({ ...facts, licence: licenceOf({ changeNoteRequired: true }) })).toEqual([
      'R16',
    ])
    expect(blockedBy({ ...facts, licence: licenceOf({ shareAlike: true }) })).toEqual(['R25'])
  })
})

describe('R10 and footnotes (E6)', () => {
  const judged = (change: Partial<LicenceProfile>, received: string[], now?: string) =>
    blockedBy({
      received: came({ notes: received }),
      document: now === undefined ? documentOf(paragraphs) : withNote(now),
      licence: licenceOf(change),
    })
  test('as it came', () => expect(judged({ textEdits: 'none' }, [note], note)).toEqual([]))
  test('left out where nothing may be cut', () =>
    expect(judged({ textEdits: 'none' }, [note])).toEqual(['R10']))
  test('left out where cuts are allowed', () =>
    expect(judged({ textEdits: 'style-and-cut' }, [note])).toEqual([]))
  test('left out behind an extract', () =>
    expect(
      judged({ textEdits: 'none', extract: { kind: 'paragraphs', count: 9 } }, [note]),
    ).toEqual([]))
  test('one of the desk’s own', () =>
    expect(judged({ textEdits: 'style-and-cut' }, [], note)).toEqual(['R10']))
  test('other words', () =>
    expect(judged({ textEdits: 'style' }, [note], note.replace('board', 'master'))).toEqual([
      'R10',
    ]))
  test('its words count where only so many may run (R11)', () => {
    const extract = { kind: 'words', count: 38 } as const
    expect(judged({ extract }, [note])).toEqual([])
    expect(judged({ extract }, [note], note)).toEqual(['R11'])
  })
})

describe('R10 and what stands under pictures (E6)', () => {
  const caption = 'A dredger off the north basin on Monday.'
  const picture = (change: object) => ({
    caption,
    credit: 'AFP' as string | null,
    date: null,
    uri: null,
    rights: 'cleared' as const,
    rightsNote: '',
    ...change,
  })
  const judged = (
    licence: Partial<LicenceProfile>,
    now: object,
    was: { caption: string; credit: string | null } | null = { caption, credit: 'AFP' },
  ) =>
    blockedBy({
      received: came({ pictures: [was] }),
      fields: fieldsOf({ media: [picture(now)] }),
      licence: licenceOf(licence),
    })
  const trimmed = { caption: 'A dredger off the north basin.' }
  test('words of the body are another caption all the same', () => {
    const ship = paragraphs[0]!.split(' ').slice(1, 4).join(' ')
    expect(judged({ textEdits: 'style-and-cut' }, { caption: ship })).toEqual(['R10'])
    expect(
      judged(
        { textEdits: 'style-and-cut' },
        { caption: ship, credit: null },
        { caption, credit: null },
      ),
    ).toEqual(['R10'])
  })
  test('whoever passes an edit of the text is told of the credit too', () => {
    const facts = {
      received: came({ pictures: [{ caption, credit: 'AFP' }] }),
      fields: fieldsOf({ media: [picture({ credit: null })] }),
      document: documentOf(['Other words.', ...paragraphs]),
      licence: licenceOf({ textEdits: 'none' }),
    }
    const r10 = runGate(factsOf(facts)).checks.find(({ id }) => id === 'R10')
    expect(r10?.reason).toContain('Other words.')
    expect(r10?.reason).toContain('cut: “AFP”')
  })
  test('a credit in another spelling is another name', () => {
    const was = { caption, credit: 'Colour Press' }
    expect(judged({ textEdits: 'free' }, { credit: 'Color Press' }, was)).toEqual(['R10'])
    expect(judged({ textEdits: 'free' }, { credit: 'COLOUR PRESS' }, was)).toEqual([])
  })
  test('as they came', () => expect(judged({ textEdits: 'none' }, {})).toEqual([]))
  test('a caption trimmed is a cut', () => {
    expect(judged({ textEdits: 'style' }, trimmed)).toEqual(['R10'])
    expect(judged({ textEdits: 'style-and-cut' }, trimmed)).toEqual([])
    expect(judged({ textEdits: 'style-and-cut', cutNeedsApproval: true }, trimmed)).toEqual(['R10'])
  })
  test('other words in a caption', () => {
    const other = { caption: caption.replace('Monday', 'Tuesday') }
    expect(judged({ textEdits: 'style-and-cut' }, other)).toEqual(['R10'])
    expect(judged({ textEdits: 'free' }, other)).toEqual([])
    expect(judged({ textEdits: 'free', changeNoteRequired: true }, other)).toEqual(['R16'])
  })
  test('the caption as it stands in the text is the one compared', () => {
    const note = {
      type: 'imageNote',
      attrs: { blockId: 'i1', media: 0 },
      content: [{ type: 'text', text: trimmed.caption }],
    }
    expect(
      blockedBy({
        received: came({ pictures: [{ caption, credit: 'AFP' }] }),
        fields: fieldsOf({ media: [picture({})] }),
        document: { type: 'doc', content: [note, ...documentOf(paragraphs).content] },
        licence: licenceOf({ textEdits: 'style' }),
      }),
    ).toEqual(['R10'])
  })
  test('a credit altered or taken off stops whatever is allowed', () => {
    expect(judged({ textEdits: 'free' }, { credit: 'Reuters' })).toEqual(['R10'])
    expect(judged({ textEdits: 'free' }, { credit: null })).toEqual(['R10'])
    const both = { caption, credit: 'Ann Li/Reuters' }
    expect(judged({ textEdits: 'free' }, { credit: 'Reuters' }, both)).toEqual(['R10'])
  })
  test('a credit in house style', () => {
    expect(judged({ textEdits: 'none' }, { credit: '(AFP)' })).toEqual(['R10'])
    expect(judged({ textEdits: 'style' }, { credit: '(AFP)' })).toEqual([])
  })
  test('taken off the caption, the credit still stands behind it', () =>
    expect(
      judged({ textEdits: 'none' }, {}, { caption: `${caption} (AFP)`, credit: 'AFP' }),
    ).toEqual([]))
  test('a credit where none came: the desk’s to give for a picture of its right, no way into a licence', () => {
    const none = { caption, credit: null }
    expect(judged({ textEdits: 'none' }, {}, none)).toEqual([])
    const byCredit = { images: 'credit-contains', imageCreditContains: 'Delta Wire' } as const
    const named = { rights: 'none', credit: 'Delta Wire' }
    expect(judged({ textEdits: 'free', ...byCredit }, named, none)).toEqual(['R10'])
  })
  test('a picture left out as a whole is no cut, one of the desk’s own no addition', () => {
    expect(judged({ textEdits: 'none' }, { ...trimmed, rights: 'none' })).toEqual([])
    expect(judged({ textEdits: 'none' }, {}, null)).toEqual([])
  })
})
