import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

// What really arrives (issue 2, Bad input): each file ends in the report exactly once, with its reason.
const good = (name: string) =>
  `By Ilona Marchetti-Rhys\n\nThe ${name} crossing was closed on Tuesday after the ice came down.\n\nIt will open again when the pilots say so, the harbour office has decided.\n`
const mb = 1024 * 1024

function mixedFolder(home: string): string {
  const folder = join(home, 'mixed')
  mkdirSync(join(folder, 'deeper'), { recursive: true })
  const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes)
  put('a-good.txt', good('northern'))
  put('b-empty.txt', '')
  put(
    'c-binary.txt',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 256),
  )
  put('d-one-line.txt', 'word '.repeat((25 * mb) / 5))
  put(
    'e-nul.txt',
    `The ferry\0 is late\0 again, and nobody knows why it should be so.\n\nA second\0 paragraph.\n`,
  )
  put('f-too-large.txt', Buffer.alloc(25 * mb + 1, 'a '))
  // Says UTF-16 and is not.
  put(
    'g-lying.txt',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('plain words, one byte each.')]),
  )
  put('h-spaces.txt', ' \n\n\t \n')
  put('deeper/i-good.txt', good('southern'))
  symlinkSync('/etc', join(folder, 'j-link-out'))
  symlinkSync(folder, join(folder, 'deeper', 'k-circle'))
  put('l-unreadable.txt', good('western'))
  chmodSync(join(folder, 'l-unreadable.txt'), 0)
  return folder
}

const runFolder = async (desk: RunningDesk, folder: string) => {
  await desk.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, folder)
  const chosen = await desk.call('intake.choose', { kind: 'folder' })
  const handle = chosen.ok ? chosen.value.handle! : ''
  const report = await desk.call('intake.run', { handle })
  if (!report.ok) throw new Error(report.fault.message)
  return report.value
}

test('a folder of mixed files: each ends in the report once, and the desk stays whole', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const report = await runFolder(desk, mixedFolder(desk.home))
  const ends = new Map(
    report.outcomes.map((outcome) => [
      outcome.file.replace(/^.*?mixed./u, ''),
      outcome.state === 'refused' ? outcome.refusal.code : outcome.state,
    ]),
  )
  expect(ends.size).toBe(report.outcomes.length)
  const root = process.getuid?.() === 0
  expect(Object.fromEntries(ends)).toMatchObject({
    'a-good.txt': 'imported',
    'b-empty.txt': 'empty-file',
    'c-binary.txt': 'binary-file',
    'f-too-large.txt': 'too-large',
    'h-spaces.txt': 'empty-file',
    [join('deeper', 'i-good.txt')]: 'imported',
    'j-link-out': 'unsafe-path',
    // To root every file is readable.
    'l-unreadable.txt': root ? 'imported' : 'unreadable-path',
  })
  // Whatever becomes of these, it is one of the things that can, and said once.
  for (const name of ['d-one-line.txt', 'e-nul.txt', 'g-lying.txt'])
    expect(ends.has(name)).toBe(true)
  for (const outcome of report.outcomes)
    if (outcome.state === 'refused') expect(outcome.refusal.message.length).toBeGreaterThan(10)

  const imported = report.outcomes.flatMap((each) =>
    each.state === 'imported' ? each.articleIds : [],
  )
  const list = await desk.call('articles.list', {
    filter: {},
    sort: 'newest',
    offset: 0,
    limit: 50,
  })
  expect(list).toMatchObject({ ok: true, value: { total: imported.length } })
})

test('the same files again are known', async ({ anyDesk: desk }) => {
  const folder = join(desk.home, 'twice')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.txt'), good('eastern'))
  expect((await runFolder(desk, folder)).outcomes).toMatchObject([{ state: 'imported' }])
  expect((await runFolder(desk, folder)).outcomes).toMatchObject([{ state: 'duplicate' }])
})

test('a cancelled import leaves whole pieces or none, and says what was not read', async ({
  desk,
}) => {
  const folder = join(desk.home, 'many')
  mkdirSync(folder)
  for (let i = 0; i < 300; i++)
    writeFileSync(join(folder, `${i}.txt`), good(`crossing number ${i}`))
  await desk.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, folder)
  const chosen = await desk.call('intake.choose', { kind: 'folder' })
  const reply = await desk.page.evaluate(`(async () => {
    const running = window.desk.call('many', 'intake.run', ${JSON.stringify({
      handle: chosen.ok ? chosen.value.handle : '',
    })})
    const stop = window.desk.onEvent((event) => {
      if (event.type === 'progress' && event.id === 'many' && event.progress.done > 20) window.desk.cancel('many')
    })
    const reply = await running
    stop()
    return reply
  })()`)
  const { ok, value } = reply as {
    ok: boolean
    value: { cancelled: boolean; outcomes: { state: string }[] }
  }
  expect(ok).toBe(true)
  expect(value.cancelled).toBe(true)
  expect(value.outcomes).toHaveLength(300)
  const imported = value.outcomes.filter(({ state }) => state === 'imported').length
  const cancelled = value.outcomes.filter(({ state }) => state === 'cancelled').length
  expect(imported + cancelled).toBe(300)
  expect(imported).toBeGreaterThan(20)
  expect(cancelled).toBeGreaterThan(0)
  const list = await desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 1 })
  expect(list).toMatchObject({ value: { total: imported } })
})

test('progress comes at most ten times a second, the last one always', async ({ desk }) => {
  const folder = join(desk.home, 'progress')
  mkdirSync(folder)
  for (let i = 0; i < 120; i++) writeFileSync(join(folder, `${i}.txt`), good(`number ${i}`))
  const began = Date.now()
  await runFolder(desk, folder)
  const took = (Date.now() - began) / 1000
  const reports = (await desk.events()).flatMap((event) =>
    event.type === 'progress' ? [event.progress as { done: number; total: number }] : [],
  )
  expect(reports.length).toBeLessThanOrEqual(10 * took + 2)
  expect(reports.at(-1)).toMatchObject({ done: 120, total: 120 })
})

test('an import process that is killed takes one file with it, and the batch goes on', async ({
  desk,
}) => {
  const folder = join(desk.home, 'killed')
  mkdirSync(folder)
  // Long enough that reading them all takes longer than finding the process.
  const long = (i: number): string =>
    Array.from({ length: 12 }, (_, at) => good(`number ${i}, part ${at}`)).join('\n\n')
  for (let i = 0; i < 80; i++) writeFileSync(join(folder, `${i}.txt`), long(i))
  const killed = desk.app.evaluate(async ({ app }) => {
    for (;;) {
      const found = app.getAppMetrics().find((each) => each.name === 'Copydesk import')
      await new Promise((resolve) => setTimeout(resolve, 20))
      // What the watchdog reads is there for an import process, once it has started (kilobytes).
      if (found === undefined || found.memory.workingSetSize < 1000) continue
      return process.kill(found.pid, 'SIGKILL')
    }
  })
  const { outcomes } = await runFolder(desk, folder)
  expect(await killed).toBe(true)
  const refused = outcomes.flatMap((each) => (each.state === 'refused' ? [each.refusal.code] : []))
  expect(refused).toEqual(['reader-crashed'])
  expect(outcomes.filter(({ state }) => state === 'imported')).toHaveLength(79)
})
