import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'
import type { ArticleId } from '../src/shared/model/ids.ts'

// The whole app is killed (SIGKILL, no time to say goodbye) while the page saves and imports as fast as it
// can. src/main/desk/kill.process.test.ts does the same to the desk alone, in more rounds.
const rounds = 3

const stays = 'Two boats were turned away on Tuesday, and a third was told to wait outside.'
const paragraphs = [
  'The harbour of Kestrelwick closed its northern basin this week after divers found cracks in the wall that keeps out the winter sea.',
  stays,
  'The council will vote on the repair next month, its chair said, and the money will have to come from the road budget of the year after.',
]

/** What the page had been told before the app died. */
interface Acknowledged {
  edit: number
  readonly imported: string[]
}

/** Saves edit after edit, and a new piece between them; says so when main has acknowledged each. */
const work = `async (id, from) => {
  let calls = 0
  const call = async (method, input) => {
    const reply = await window.desk.call('kill ' + from + ' ' + calls++, method, input)
    if (!reply.ok) throw new Error(JSON.stringify(reply.fault))
    return reply.value
  }
  let { article } = await call('articles.open', { id })
  let { revision, document } = article
  for (let edit = from + 1; ; edit++) {
    const [first, ...rest] = document.content
    const content = [{ ...first, content: [{ type: 'text', text: 'Edit ' + edit + ' of the first words.' }] }, ...rest]
    ;({ revision } = await call('articles.save', { id, baseRevision: revision, document: { ...document, content }, steps: [] }))
    console.log('edit ' + edit)
    if (edit % 4 !== 0) continue
    const text = 'Piece ' + edit + ' came in late.\\n\\nThe harbour was closed by then.\\n'
    const report = await call('intake.run', { text, title: 'Piece ' + edit })
    console.log('imported ' + report.outcomes[0].articleIds[0])
  }
}`

async function workUntilKilled(
  desk: RunningDesk,
  id: string,
  known: Acknowledged,
  first: 'edit' | 'imported',
): Promise<void> {
  const gone = new Promise((resolve) => desk.app.process().once('exit', resolve))
  let killing: NodeJS.Timeout | undefined
  desk.page.on('console', (message) => {
    const [what, value = ''] = message.text().split(' ')
    if (what === 'edit') known.edit = Number(value)
    if (what === 'imported') known.imported.push(value)
    if (what !== first) return
    // Some time after the first acknowledgement of that kind, in the middle of something.
    killing ??= setTimeout(() => desk.app.process().kill('SIGKILL'), 200 + Math.random() * 800)
  })
  await desk.page.evaluate(`void (${work})(${JSON.stringify(id)}, ${known.edit})`)
  await gone
}

test(`killed ${rounds} times while it saves and imports, it loses nothing it has acknowledged`, async ({
  start,
}) => {
  test.setTimeout(180_000)
  let desk = await start()
  const report = await desk.call('intake.run', {
    text: paragraphs.join('\n\n'),
    title: 'Killed',
  })
  const outcome = report.ok ? report.value.outcomes[0] : undefined
  const id = outcome?.state === 'imported' ? outcome.articleIds[0]! : ('' as ArticleId)
  const known: Acknowledged = { edit: 0, imported: [] }

  for (let round = 0; round < rounds; round++) {
    await workUntilKilled(desk, id, known, round % 2 === 0 ? 'edit' : 'imported')
    desk = await start({ home: desk.home })
    const opened = await desk.call('articles.open', { id })
    if (!opened.ok) throw new Error(opened.fault.message)
    const { article } = opened.value
    const found = Number(
      /Edit (\d+) of the first words/u.exec(JSON.stringify(article.document))?.[1],
    )
    // More may have been written than this test heard of: what the page said last died with it.
    expect(found).toBeGreaterThanOrEqual(known.edit)
    expect(JSON.stringify(article.document)).toContain(stays)
    known.edit = found
    for (const piece of known.imported)
      expect((await desk.call('articles.open', { id: piece })).ok).toBe(true)
    // Whole pieces or none: whatever is listed opens, with the original it came from.
    const list = await desk.call('articles.list', {
      filter: {},
      sort: 'newest',
      offset: 0,
      limit: 500,
    })
    for (const row of list.ok ? list.value.rows : []) {
      const each = await desk.call('articles.open', { id: row.id })
      expect(each).toMatchObject({ ok: true, value: { original: { sha256: expect.any(String) } } })
    }
  }
  expect(known.edit).toBeGreaterThan(rounds)
  expect(known.imported.length).toBeGreaterThan(0)
})
