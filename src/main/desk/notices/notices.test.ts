import { emptyWire } from '../../intake/readers/wire/wireReading.ts'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'
import { readNotice } from '../../intake/notice/readNotice.ts'
import type { Desk } from '../openDesk.ts'
import { exportOutcomes } from '../exports/exportOutcomes.ts'
import { allExports } from '../exports/allExports.ts'

const paragraphs = [
  'The harbour board voted on Monday to dredge the north basin this winter, the chair said.',
  'Work is due to begin on 1 December and to end before the season of boat trips.',
]
const piece = (change: Partial<Parameters<typeof pieceOf>[1]> = {}) =>
  pieceOf(paragraphs, { headline: 'Port to dredge the north basin', ...change })
const kill = 'KILL\n\nHeadline: Port to dredge the north basin\nReason: The vote was never held.'
const hold = (desk: Desk, id: ArticleId) => view(desk, id).article.hold
const take = (desk: Desk, text: string) => desk.call('notices.take', { text, fileName: null })
const sendTo = (desk: Desk & { readonly folder: string }, id: ArticleId, name: string) => {
  const { id: recipientId } = desk.call('recipients.save', {
    draft: {
      name,
      channel: 'web',
      formats: ['text'],
      filenamePattern: `{id}-${name}`,
      contact: `${name}@paper.example`,
      paywalled: false,
      commercial: false,
    },
  })
  const folder = join(desk.folder, 'out')
  mkdirSync(folder, { recursive: true })
  const [outcome] = exportOutcomes(desk, {
    articleIds: [id],
    formats: ['text'],
    recipientId,
    channel: 'web',
    folder,
    overrides: [{ check: 'all', reason: 'a test of recall' }],
  })
  return outcome?.state
}

describe('a kill notice', () => {
  test('holds every plausible match at once; nothing of it leaves, whatever is overridden', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const notice = take(desk, kill)
    expect(notice.matches).toMatchObject([{ articleId: id, how: 'the title', state: 'possible' }])
    expect(hold(desk, id)).toMatchObject({ kind: 'held', noticeId: notice.id })
    expect(sendTo(desk, id, 'Web')).toBe('blocked')
  })
  test.each([
    ['canceled', 'kill'],
    ['stat:withheld', 'hold'],
  ])('a piece whose own file says %s is held as it comes in', async (pubStatus, kind) => {
    const desk = await newDesk()
    const given = piece()
    const id = importOne(desk, {
      ...given,
      piece: { ...given.piece, wire: { ...emptyWire, pubStatus } },
    })
    const [notice] = desk.call('notices.list', {})
    expect(notice).toMatchObject({
      content: { kind },
      matches: [{ articleId: id, how: 'what its file says of itself', state: 'possible' }],
    })
    expect(hold(desk, id)).toMatchObject({ kind: 'held', noticeId: notice?.id })
    expect(sendTo(desk, id, 'Web')).toBe('blocked')
    // Another copy of it is held too.
    const copy = importOne(
      desk,
      pieceOf([...paragraphs, 'More.'], { headline: 'Port to dredge the north basin' }),
    )
    expect(hold(desk, copy)).toMatchObject({ kind: 'held' })
  })
  test('an address that asks for another piece is another', async () => {
    const desk = await newDesk()
    const at = (canonicalUrl: string, text: string) => {
      const given = pieceOf([text])
      const { article } = given.piece
      return importOne(desk, {
        ...given,
        piece: { ...given.piece, article: { ...article, canonicalUrl } },
      })
    }
    const one = at('https://news.example/index.php?id=1', 'The ferry stops in October.')
    const two = at('https://news.example/index.php?id=2', 'A crane has come to the yard.')
    take(
      desk,
      'KILL\n\nURL: https://www.news.example/index.php?id=1&utm_source=feed\nReason: Wrong.',
    )
    expect([hold(desk, one) !== null, hold(desk, two) !== null]).toEqual([true, false])
  })
  test('confirmed, it kills; one task for each who has it', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    expect([
      sendTo(desk, id, 'Bugle'),
      sendTo(desk, id, 'Echo'),
      sendTo(desk, id, 'Bugle2'),
    ]).toEqual(['written', 'written', 'written'])
    const notice = take(desk, kill)
    const decided = desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: true })
    expect(decided.settledAt).not.toBeNull()
    expect(hold(desk, id)).toMatchObject({ kind: 'killed', reason: 'The vote was never held.' })
    expect(
      desk.call('recalls.list', { open: true }).map((one) => [one.recipientName, one.cause]),
    ).toEqual([
      ['Bugle', 'kill'],
      ['Echo', 'kill'],
      ['Bugle2', 'kill'],
    ])
    expect(faultOf(() => desk.call('articles.hold', { id, held: false, reason: 'no' }))?.code).toBe(
      'move-not-allowed',
    )
  })
  test('rejected, it lets the piece go', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const notice = take(desk, kill)
    desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: false })
    expect(hold(desk, id)).toBeNull()
  })
  test('reaches a copy under another title and opening, by the words they share', async () => {
    const desk = await newDesk()
    importOne(desk, piece())
    const copied = (lead: string) =>
      pieceOf([lead, ...paragraphs], { headline: 'Dredgers return', firstPublisher: 'The Echo' })
    const copy = importOne(desk, copied('Boats will have to wait again.'))
    const notice = take(desk, kill)
    expect(hold(desk, copy)).toMatchObject({ kind: 'held', noticeId: notice.id })
    const later = importOne(desk, copied('The basin is shallow.'))
    expect(hold(desk, later)).toMatchObject({ kind: 'held', noticeId: notice.id })
  })
  test('leaves pieces alone that share only the small words of its title', async () => {
    const desk = await newDesk()
    const ferry = importOne(desk, pieceOf(paragraphs, { headline: 'The ferry is back' }))
    const crane = importOne(
      desk,
      pieceOf(['The crane turned on Tuesday.'], { headline: 'The crane is back' }),
    )
    take(desk, 'KILL\nHeadline: The ferry is back\nReason: withdrawn')
    expect(hold(desk, ferry)?.kind).toBe('held')
    expect(hold(desk, crane)).toBeNull()
  })
  test('reaches copies of the story, and what comes in later', async () => {
    const desk = await newDesk()
    importOne(desk, piece())
    const copy = importOne(
      desk,
      pieceOf(paragraphs, { headline: 'Basin to be dredged', republisher: 'The Echo' }),
    )
    const notice = take(desk, kill)
    expect(notice.matches.map((one) => one.how)).toEqual([
      'the title',
      'the same story as a piece that matched',
    ])
    expect(hold(desk, copy)?.kind).toBe('held')
    const later = importOne(
      desk,
      pieceOf([...paragraphs, 'One more.'], { headline: 'Port to dredge the north basin' }),
    )
    expect(hold(desk, later)).toMatchObject({ kind: 'held', noticeId: notice.id })
  })
  test('is lifted by the sender’s release only', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const notice = take(desk, kill)
    desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: true })
    const release = take(desk, 'HOLD LIFTED\nHeadline: Port to dredge the north basin')
    expect(hold(desk, id)?.kind).toBe('killed')
    desk.call('notices.decide', { id: release.id, articleId: id, confirmed: true })
    expect(hold(desk, id)).toBeNull()
  })
  test('lifted, it holds nothing that comes in later; lifted for one piece of two, it does', async () => {
    const arrivesAfter = async (released: number) => {
      const desk = await newDesk()
      const other = { headline: 'Port to dredge the north basin', republisher: 'The Echo' }
      const copy = pieceOf([...paragraphs, 'The Echo has it too.'], other)
      const both = [importOne(desk, piece()), importOne(desk, copy)]
      const notice = take(desk, kill)
      for (const articleId of both)
        desk.call('notices.decide', { id: notice.id, articleId, confirmed: true })
      const release = take(desk, 'HOLD LIFTED\nHeadline: Port to dredge the north basin')
      for (const [at, articleId] of both.entries())
        desk.call('notices.decide', { id: release.id, articleId, confirmed: at < released })
      const later = pieceOf([...paragraphs, 'One more.'], { headline: other.headline })
      return hold(desk, importOne(desk, later))?.kind
    }
    expect(await arrivesAfter(2)).toBeUndefined()
    expect(await arrivesAfter(1)).toBe('held')
  })
  test('a piece the desk held itself is still held when that hold is lifted', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    desk.call('articles.hold', { id, held: true, reason: 'with the lawyer' })
    const notice = take(desk, kill)
    const lifted = desk.call('articles.hold', { id, held: false, reason: 'the lawyer agrees' })
    expect(lifted).toEqual({ held: true, changed: true })
    expect(hold(desk, id)).toMatchObject({ kind: 'held', noticeId: notice.id })
    desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: false })
    expect(hold(desk, id)).toBeNull()
  })
  test('rejected and then named by a person, it is to be decided again', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const notice = take(desk, kill)
    desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: false })
    expect(desk.call('notices.addMatch', { id: notice.id, articleId: id })).toMatchObject({
      settledAt: null,
      matches: [{ articleId: id, how: 'named by Ada', state: 'possible', decidedBy: null }],
    })
    expect(hold(desk, id)).toMatchObject({ kind: 'held', noticeId: notice.id })
  })
  test('a release lifts no hold that somebody of the desk has set', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    desk.call('articles.hold', { id, held: true, reason: 'with the lawyer' })
    const release = take(desk, 'HOLD LIFTED\nHeadline: Port to dredge the north basin')
    desk.call('notices.decide', { id: release.id, articleId: id, confirmed: true })
    expect(hold(desk, id)).toMatchObject({ kind: 'held', reason: 'with the lawyer' })
  })
  test('confirmed on a piece that the desk holds, both holds stand and each is lifted alone', async () => {
    const held = async (text: string) => {
      const desk = await newDesk()
      const id = importOne(desk, piece())
      desk.call('articles.hold', { id, held: true, reason: 'with the lawyer' })
      const notice = take(desk, text)
      desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: true })
      return { desk, id, notice }
    }
    const release = 'HOLD LIFTED\nHeadline: Port to dredge the north basin'
    const wire = 'HOLD\nHeadline: Port to dredge the north basin\nReason: We are checking.'
    for (const [text, kind] of [
      [kill, 'killed'],
      [wire, 'held'],
    ] as const) {
      const { desk, id, notice } = await held(text)
      const own = { by: 'Ada', reason: 'with the lawyer' }
      expect(hold(desk, id)).toMatchObject({ kind, noticeId: notice.id, desk: own })
      expect(view(desk, id).gate.checks.find((one) => one.id === 'R1')?.reason).toMatch(
        /with the lawyer/u,
      )
      const lifted = take(desk, release)
      desk.call('notices.decide', { id: lifted.id, articleId: id, confirmed: true })
      expect(hold(desk, id)).toEqual({ kind: 'held', at: expect.any(String) as string, ...own })
    }
    const { desk, id, notice } = await held(wire)
    const lift = () => desk.call('articles.hold', { id, held: false, reason: 'he agrees' })
    expect(lift()).toEqual({ held: true, changed: true })
    expect(hold(desk, id)).toMatchObject({ kind: 'held', noticeId: notice.id })
    expect(hold(desk, id)?.desk).toBeUndefined()
    expect(lift()).toEqual({ held: false, changed: true })
    expect(lift()).toEqual({ held: false, changed: false })
  })
  test('the desk may hold for a reason of its own what a notice holds already', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const notice = take(desk, kill)
    const own = () => desk.call('articles.hold', { id, held: true, reason: 'with the lawyer' })
    expect(own()).toEqual({ held: true, changed: true })
    expect(own()).toEqual({ held: true, changed: false })
    desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: false })
    expect(hold(desk, id)).toMatchObject({ kind: 'held', reason: 'with the lawyer' })
    expect(hold(desk, id)?.noticeId).toBeUndefined()
  })
  test('a release lifts nothing that a kill or hold taken in after it has set', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-05-10T12:00:00Z') })
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const decide = (notice: { id: string }) =>
      desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: true })
    const first = take(desk, kill)
    decide(first)
    vi.setSystemTime(new Date('2030-05-10T12:05:00Z'))
    const release = take(desk, 'HOLD LIFTED\nHeadline: Port to dredge the north basin')
    vi.setSystemTime(new Date('2030-05-10T12:10:00Z'))
    const second = take(desk, kill)
    decide(release)
    expect(hold(desk, id)).toMatchObject({ kind: 'held', noticeId: second.id })
    decide(second)
    decide(release)
    expect(hold(desk, id)).toMatchObject({ kind: 'killed', noticeId: second.id })
    vi.useRealTimers()
  })
  test('decided twice the same way is decided once; a confirmed kill is no longer rejected', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const notice = take(desk, kill)
    const decide = (confirmed: boolean) =>
      desk.call('notices.decide', { id: notice.id, articleId: id, confirmed })
    decide(true)
    const events = desk.call('articles.events', { id }).length
    decide(true)
    expect(desk.call('articles.events', { id })).toHaveLength(events)
    expect(faultOf(() => decide(false))?.message).toContain('written release')
    expect(desk.call('notices.list', {})[0]?.matches[0]?.state).toBe('confirmed')
    expect(hold(desk, id)?.kind).toBe('killed')
  })
  test('a release of our own lifts what we wrote, never what the sender did', async () => {
    const desk = await newDesk()
    const ours = importOne(desk, piece())
    const write = (articleId: ArticleId, kind: 'kill' | 'release') =>
      desk.call('notices.write', { articleId, kind, reason: 'Said by us.' })
    write(ours, 'kill')
    expect(hold(desk, ours)?.kind).toBe('killed')
    write(ours, 'release')
    expect(hold(desk, ours)).toBeNull()
    const theirs = importOne(desk, pieceOf(['Another story.'], { headline: 'The quay is closed' }))
    const notice = take(desk, 'KILL\nHeadline: The quay is closed\nReason: Wrong.')
    desk.call('notices.decide', { id: notice.id, articleId: theirs, confirmed: true })
    write(theirs, 'kill')
    write(theirs, 'release')
    expect(hold(desk, theirs)).toMatchObject({
      kind: 'killed',
      noticeId: notice.id,
      reason: 'Wrong.',
    })
  })
  test('may come in as a file like any other', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    importOne(
      desk,
      pieceOf(['Headline: Port to dredge the north basin', 'Reason: The vote was never held.'], {
        headline: 'KILL',
      }),
    )
    expect(hold(desk, id)?.kind).toBe('held')
  })
})

test('a text that says nothing is refused in words', async () => {
  const desk = await newDesk()
  expect(faultOf(() => take(desk, 'Good morning.'))?.message).toContain('Say which it is')
})

describe('a correction of ours', () => {
  test('lists exactly what changed since the piece went out, and whom to tell', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    sendTo(desk, id, 'Bugle')
    const before = view(desk, id).article
    desk.call('articles.save', {
      id,
      baseRevision: before.revision,
      document: withText(before.document, 0, paragraphs[0]!.replace('Monday', 'Tuesday')),
      steps: [],
    })
    const notice = desk.call('notices.write', {
      articleId: id,
      kind: 'correction',
      reason: 'The day was wrong.',
    })
    expect(notice.content.whatChanged).toBe('“Monday” now reads “Tuesday”')
    expect(notice.content.text).toContain('CORRECTION\n\nHeadline: Port to dredge the north basin')
    expect(desk.call('recalls.list', {})).toMatchObject([
      { recipientName: 'Bugle', cause: 'correction' },
    ])
  })
  test('of nothing is refused', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    sendTo(desk, id, 'Bugle')
    expect(
      faultOf(() =>
        desk.call('notices.write', { articleId: id, kind: 'correction', reason: 'Wrong.' }),
      )?.message,
    ).toContain('nothing has changed')
  })
})

test('a task is told, then acknowledged, by name', async () => {
  const desk = await newDesk()
  const id = importOne(desk, piece())
  sendTo(desk, id, 'Bugle')
  desk.call('notices.write', { articleId: id, kind: 'kill', reason: 'Invented.' })
  const [task] = desk.call('recalls.list', { open: true })
  expect(desk.call('recalls.tick', { id: task!.id, told: true })).toMatchObject({
    toldBy: 'Ada',
    acknowledgedAt: null,
  })
  desk.call('recalls.tick', { id: task!.id, acknowledged: true })
  expect(desk.call('recalls.list', { open: true })).toEqual([])
})

describe('what somebody was to be told and no longer is so', () => {
  const wire = 'HOLD\nHeadline: Port to dredge the north basin\nReason: We are checking.'
  const told = async (text: string) => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    for (const name of ['Bugle', 'Echo']) sendTo(desk, id, name)
    const notice = take(desk, text)
    desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: true })
    const bugle = desk.call('recalls.list', {}).find((one) => one.recipientName === 'Bugle')
    desk.call('recalls.tick', { id: bugle!.id, acknowledged: true })
    const left = () => desk.call('recalls.list', { open: true })
    const file = () => {
      const folder = join(desk.folder, 'notices')
      mkdirSync(folder, { recursive: true })
      const [one] = desk.call('recalls.writeFiles', { ids: left().map((task) => task.id), folder })
      return readFileSync(one!.path!, 'utf8')
    }
    return { desk, id, notice, left, file }
  }
  test('a release: who was told hears of it, who was not is asked nothing', async () => {
    const { desk, id, left, file } = await told(wire)
    const release = take(desk, 'HOLD LIFTED\nHeadline: Port to dredge the north basin')
    desk.call('notices.decide', { id: release.id, articleId: id, confirmed: true })
    expect(left()).toMatchObject([{ recipientName: 'Bugle', toldAt: null, noticeId: release.id }])
    expect(left()[0]?.reason).toMatch(/^Released by its sender: tell them/u)
    expect(file()).toMatch(/^RELEASE\n[^]*may be published again/u)
    expect(readdirSync(join(desk.folder, 'notices'))[0]).toMatch(/^release-Bugle/u)
    const reject = { id: release.id, articleId: id, confirmed: false }
    expect(faultOf(() => desk.call('notices.decide', reject))?.message).toContain('by hand')
    expect(desk.call('articles.events', { id }).map((one) => one.summary)).toContain(
      'Recall, Echo: nothing to tell any more, released by its sender',
    )
  })
  test.each([
    ['a hold', wire, /^RELEASE\n/u],
    ['a correction', wire.replace('HOLD', 'CORRECTION'), /^ADVISORY\n/u],
  ])('%s that turns out not to mean the piece', async (_what, text, words) => {
    const { desk, id, notice, left, file } = await told(text)
    desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: false })
    expect(left()).toMatchObject([{ recipientName: 'Bugle', toldAt: null }])
    expect(left()[0]?.reason).toContain('does not mean this piece')
    expect(file()).toMatch(words)
  })
})

describe('notice files', () => {
  const out = (desk: { readonly folder: string }) => {
    const folder = join(desk.folder, 'notices')
    mkdirSync(folder, { recursive: true })
    return folder
  }
  test('are written for each who has the piece, whole, and stand in the register', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    sendTo(desk, id, 'Bugle')
    sendTo(desk, id, 'Echo')
    desk.call('notices.write', { articleId: id, kind: 'kill', reason: 'Invented.' })
    const tasks = desk.call('recalls.list', { open: true })
    const folder = out(desk)
    const written = desk.call('recalls.writeFiles', { ids: tasks.map((one) => one.id), folder })
    expect(readdirSync(folder).toSorted()).toEqual([
      'kill-Bugle-Port-to-dredge-the-north-basin.txt',
      'kill-Echo-Port-to-dredge-the-north-basin.txt',
    ])
    const text = readFileSync(written[0]!.path!, 'utf8')
    expect(text).toContain('To: Bugle, Bugle@paper.example')
    expect(text).toMatch(/You have it as:\ntext, /u)
    expect(readNotice(text)).toMatchObject({
      kind: 'kill',
      headline: 'Port to dredge the north basin',
      reason: 'Invented.',
    })
    const notices = allExports(desk, id).filter((one) => one.format === 'notice')
    expect(notices.map((one) => one.recipientName ?? '').toSorted()).toEqual(['Bugle', 'Echo'])
    expect(desk.call('recalls.list', {}).map((one) => one.noticePath)).toEqual(
      written.map((one) => one.path),
    )
    expect(desk.call('exports.verify', {})).toMatchObject({ unchanged: 4, missing: 0 })
    // A notice is no copy of the piece: nobody is told of it again.
    expect(desk.call('notices.concerned', { articleId: id })[0]?.exportIds).toHaveLength(1)
  })
  test('a folder that is gone is said, and nothing is registered', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    sendTo(desk, id, 'Bugle')
    desk.call('notices.write', { articleId: id, kind: 'kill', reason: 'Invented.' })
    const ids = desk.call('recalls.list', {}).map((one) => one.id)
    const folder = out(desk)
    rmSync(folder, { recursive: true })
    expect(faultOf(() => desk.call('recalls.writeFiles', { ids, folder }))?.code).toBe(
      'path-refused',
    )
    expect(allExports(desk).some((one) => one.format === 'notice')).toBe(false)
  })
})

test('the corrected file tells its receiver: that task is told and not acknowledged, the others stay open', async () => {
  const desk = await newDesk()
  const id = importOne(desk, piece())
  sendTo(desk, id, 'Bugle')
  sendTo(desk, id, 'Echo')
  const notice = take(
    desk,
    'CORRECTION\nHeadline: Port to dredge the north basin\nReason: The vote was on Tuesday, not Monday.',
  )
  desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: true })
  const told = () =>
    Object.fromEntries(
      desk.call('recalls.list', {}).map((one) => [one.recipientName, one.toldBy ?? 'nobody']),
    )
  const again = () =>
    exportOutcomes(desk, {
      articleIds: [id],
      formats: ['text', 'markdown'],
      recipientId: desk.call('recipients.list', {}).find((one) => one.name === 'Bugle')!.id,
      channel: 'web',
      folder: join(desk.folder, 'out'),
      overrides: [{ check: 'all', reason: 'a test of corrections' }],
    })
  again()
  expect(told()).toEqual({ Bugle: 'nobody', Echo: 'nobody' })
  const before = view(desk, id).article
  desk.call('articles.save', {
    id,
    baseRevision: before.revision,
    document: withText(before.document, 0, paragraphs[0]!.replace('Monday', 'Tuesday')),
    steps: [],
  })
  again()
  expect(told()).toMatchObject({
    Bugle: expect.not.stringMatching('nobody') as string,
    Echo: 'nobody',
  })
  const task = desk.call('recalls.list', {}).find((one) => one.recipientName === 'Bugle')
  expect([task?.acknowledgedAt, task?.note]).toEqual([
    null,
    'The corrected piece went out as text.',
  ])
})

test('a recipient renamed since is told by the corrected file all the same', async () => {
  const desk = await newDesk()
  const id = importOne(desk, piece())
  sendTo(desk, id, 'Bugle')
  const text = 'CORRECTION\nHeadline: Port to dredge the north basin\nReason: It was Tuesday.'
  const notice = take(desk, text)
  desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: true })
  const { id: recipientId, createdAt: _at, ...bugle } = desk.call('recipients.list', {})[0]!
  desk.call('recipients.save', { id: recipientId, draft: { ...bugle, name: 'The New Bugle' } })
  const before = view(desk, id).article
  desk.call('articles.save', {
    id,
    baseRevision: before.revision,
    document: withText(before.document, 0, paragraphs[0]!.replace('Monday', 'Tuesday')),
    steps: [],
  })
  exportOutcomes(desk, {
    articleIds: [id],
    formats: ['text'],
    recipientId,
    channel: 'web',
    folder: join(desk.folder, 'out'),
    overrides: [{ check: 'all', reason: 'a test of renaming' }],
  })
  expect(desk.call('recalls.list', {})).toMatchObject([{ toldBy: 'Ada' }])
})

describe('a licence that ended', () => {
  afterEach(() => void vi.useRealTimers())
  test('and was renewed makes its recall tasks again when it ends again, once', async () => {
    const clock = (day: string) =>
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00Z`) })
    clock('2030-05-10')
    const desk = await newDesk()
    const id = importOne(desk, piece({ firstPublisher: 'The Ledger' }))
    sendTo(desk, id, 'Bugle')
    const {
      id: sourceId,
      createdAt: _at,
      ...ledger
    } = desk.call('sources.list', {}).find((one) => one.name === 'The Ledger')!
    const ends = (expiresOn: string) => {
      const licence = { ...licenceTemplate('cc-by')!.profile, expiresOn }
      desk.call('sources.save', { id: sourceId, draft: { ...ledger, licence } })
      return desk.call('recalls.list', {}).length
    }
    expect(ends('2030-05-09')).toBe(1)
    expect(ends('2030-05-08')).toBe(1)
    const [task] = desk.call('recalls.list', {})
    desk.call('recalls.tick', { id: task?.id ?? '', acknowledged: true })
    expect(ends('2030-05-20')).toBe(1)
    clock('2030-05-30')
    expect(ends('2030-05-21')).toBe(2)
    expect(ends('2030-05-22')).toBe(2)
  })
})

test('a licence that ends for one channel makes recall tasks for those who have it there', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-05-10T12:00:00Z') })
  const desk = await newDesk()
  const id = importOne(desk, piece({ firstPublisher: 'The Ledger' }))
  mkdirSync(join(desk.folder, 'out'), { recursive: true })
  for (const channel of ['web', 'print'] as const)
    exportOutcomes(desk, {
      articleIds: [id],
      formats: ['text'],
      channel,
      folder: join(desk.folder, 'out'),
      overrides: [{ check: 'all', reason: 'a test of channels' }],
    })
  const {
    id: sourceId,
    createdAt: _at,
    ...ledger
  } = desk.call('sources.list', {}).find((one) => one.name === 'The Ledger')!
  const tasks = (expiresOn: string) => {
    const byChannel = { web: { expiresAfterDays: 10 } }
    const licence = { ...licenceTemplate('cc-by')!.profile, byChannel, expiresOn }
    desk.call('sources.save', { id: sourceId, draft: { ...ledger, licence } })
    return desk.call('recalls.list', {}).map((one) => one.recipientName)
  }
  expect(tasks('2040-01-01')).toEqual([])
  vi.setSystemTime(new Date('2030-05-25T12:00:00Z'))
  expect(tasks('2040-01-02')).toEqual([expect.stringMatching(/web/iu)])
  expect(tasks('2040-01-03')).toHaveLength(1)
  vi.useRealTimers()
})

test('a wire whose own end has passed makes recall tasks, once', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-05-10T12:00:00Z') })
  const desk = await newDesk()
  const plain = piece()
  const id = importOne(desk, {
    ...plain,
    piece: { ...plain.piece, wire: { ...emptyWire, expires: '2030-05-20' } },
  })
  sendTo(desk, id, 'Bugle')
  const tasks = () => {
    desk.settle()
    return desk.call('recalls.list', {}).map((one) => one.reason)
  }
  expect(tasks()).toEqual([])
  vi.setSystemTime(new Date('2030-05-22T12:00:00Z'))
  expect(tasks()).toEqual(['The sender let it stand until 20 May 2030: take it down.'])
  const [task] = desk.call('recalls.list', {})
  desk.call('recalls.tick', { id: task?.id ?? '', acknowledged: true })
  vi.setSystemTime(new Date('2030-05-24T12:00:00Z'))
  expect(tasks()).toHaveLength(1)
  vi.useRealTimers()
})

test('a corrected piece says in its files what was wrong, and not before it was corrected', async () => {
  const desk = await newDesk()
  const id = importOne(desk, piece())
  sendTo(desk, id, 'Bugle')
  const notice = take(
    desk,
    'CORRECTION\nHeadline: Port to dredge the north basin\nReason: The vote was on Tuesday, not Monday.',
  )
  desk.call('notices.decide', { id: notice.id, articleId: id, confirmed: true })
  const text = () => {
    const [outcome] = exportOutcomes(desk, {
      articleIds: [id],
      formats: ['html'],
      channel: 'web',
      folder: join(desk.folder, 'out'),
      overrides: [{ check: 'all', reason: 'a test of corrections' }],
    })
    if (outcome?.state !== 'written') throw new Error(JSON.stringify(outcome))
    return readFileSync(outcome.record.path, 'utf8')
  }
  expect(text()).not.toContain('CorrectionComment')
  const before = view(desk, id).article
  desk.call('articles.save', {
    id,
    baseRevision: before.revision,
    document: withText(before.document, 0, paragraphs[0]!.replace('Monday', 'Tuesday')),
    steps: [],
  })
  const corrected = text()
  expect(corrected).toContain('CorrectionComment')
  expect(corrected).toContain('The vote was on Tuesday, not Monday.')
  expect(corrected).not.toContain('a test of corrections')
})
