import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleId, SourceId } from '../../src/shared/model/ids.ts'
import { licenceTemplate } from '../../src/shared/model/licenceTemplates.ts'
import { expect, test } from '../desk.ts'
import type { RunningDesk } from '../desk.ts'
import { go, look, open, park, setSize, shoot, themes } from './stage.ts'

// Outlets, their terms and patterns, copies of a story, notices, Today: full, with long and Arabic names.
test.setTimeout(600_000)

const pitch =
  'The Ledger has belonged to the people who read it since the flood of 1953, and still does.'
const long = 'The Associated Lowland, Riverside and Northern Uplands Evening Post and Chronicle'
const about = (word: string, outlet: string, more: readonly string[] = []) =>
  [
    `The ${word} is back`,
    'By Sana Whitlock',
    'May 23, 2026',
    `The old ${word} of Kestrelwick was repaired over the winter by a crew of nine, the council said on Monday.`,
    `“We have waited for the ${word} since the spring tides,” said the chair of the harbour board, Dominic Asare.`,
    `Repairs to the ${word} cost less than planned because the steel had been bought a year before the work began.`,
    `Visitors may see the ${word} again from the first of May, when the season of boat trips begins.`,
    ...more,
    `First published by ${outlet}.`,
    pitch,
    outlet,
  ].join('\n\n')

async function outlet(desk: RunningDesk, name: string, more: object = {}): Promise<SourceId> {
  const saved = await desk.call('sources.save', {
    draft: {
      name,
      aliases: [],
      domains: [],
      role: 'publisher',
      licence: null,
      contacts: '',
      language: null,
      notes: '',
      ...more,
    },
  })
  if (!saved.ok) throw new Error(saved.fault.message)
  return saved.value.id
}

async function bring(desk: RunningDesk, title: string, text: string): Promise<ArticleId> {
  const report = await desk.call('intake.run', { text, title })
  const outcome = report.ok ? report.value.outcomes[0] : undefined
  if (outcome?.state !== 'imported') throw new Error(JSON.stringify(report))
  return outcome.articleIds[0]!
}

test('outlets and rights', async ({ start }) => {
  const desk = await start()
  const { page } = desk
  await setSize(desk, 'wide')
  await desk.call('settings.set', {
    actor: 'Ada Marrow',
    deskName: 'The Lowland Post',
    theme: 'light',
  })
  const ledgerLicence = {
    ...licenceTemplate('the-conversation')!.profile,
    expiresOn: '2026-12-14',
    evidence: {
      text: 'You may republish our articles free, online or in print. You must not edit them, and must credit the author and their institution.',
      url: 'https://coastalledger.example/republish',
      readOn: '2025-02-03',
      by: 'Ada Marrow',
      file: { path: join(desk.home, 'letter of permission.pdf'), sha256: '0'.repeat(64) },
    },
  }
  const ledger = await outlet(desk, 'The Coastal Ledger', {
    aliases: ['Coastal Ledger', 'Ledger Online'],
    domains: ['coastalledger.example'],
    contacts: 'rights@coastalledger.example',
    language: 'en',
    licence: ledgerLicence,
  })
  await outlet(desk, long, { licence: licenceTemplate('albany-proper')!.profile })
  await outlet(desk, 'صحيفة المرفأ المسائية', {
    language: 'ar',
    domains: ['almarfa.example'],
    licence: licenceTemplate('global-voices')!.profile,
  })
  const echo = await outlet(desk, 'The Echo', { role: 'republisher' })
  const gone = await outlet(desk, 'Echo of the Coast')
  await outlet(desk, 'The Texan', { licence: licenceTemplate('the-texan')!.profile })
  const ids: ArticleId[] = []
  for (const word of ['crane', 'ferry', 'market', 'mill', 'tower'])
    ids.push(await bring(desk, `${word}.txt`, about(word, 'The Coastal Ledger')))
  await bring(desk, 'long.txt', about('lighthouse keeper’s cottage above the bay', long))
  await bring(
    desk,
    'almarfa.txt',
    [
      'الجسر يفتح من جديد',
      'بقلم سناء حداد',
      'افتتح المجلس البلدي الجسر القديم يوم الاثنين بعد أعمال ترميم استمرت طوال الشتاء.',
      'وقال رئيس المجلس إن الأعمال كلفت أقل مما كان مقررا لأن الحديد اشتري قبل عام.',
      'صحيفة المرفأ المسائية',
    ].join('\n\n'),
  )
  await bring(
    desk,
    'echo.txt',
    about('crane', 'The Echo').replace('a crew of nine', 'a crew of eleven'),
  )
  await bring(
    desk,
    'newer.txt',
    about('crane', 'The Coastal Ledger', ['The crane turned for the first time on Tuesday.'])
      .replace('a crew of nine', 'a crew of ten')
      .replace('cost less than planned', 'cost as much as planned'),
  )
  await desk.call('outlets.trustPattern', { id: ledger, trusted: true })
  await desk.call('outlets.judgeLine', {
    id: ledger,
    text: 'The harbour office is open on weekdays.',
    verdict: 'content',
  })
  await desk.call('outlets.merge', { keep: echo, gone })
  const out = mkdtempSync(join(tmpdir(), 'copydesk-out-'))
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, out)
  const recipient = await desk.call('recipients.save', {
    draft: {
      name: 'Harbour Bugle',
      channel: 'web',
      formats: ['text'],
      filenamePattern: '{id}',
      contact: 'desk@bugle.example',
      paywalled: false,
      commercial: false,
    },
  })
  const folder = await desk.call('exports.chooseFolder', {})
  await desk.call('exports.write', {
    articleIds: [ids[1]!, ids[2]!],
    formats: ['text'],
    recipientId: recipient.ok ? recipient.value.id : '',
    channel: 'web',
    folder: folder.ok ? folder.value.handle! : '',
    overrides: [{ check: 'all', reason: 'for the pictures' }],
  })
  await desk.call('notices.take', {
    text: 'KILL\nHeadline: The ferry is back\nReason: The council withdrew its statement.',
    fileName: null,
  })
  const first = await desk.call('articles.open', { id: ids[0]! })
  if (first.ok) {
    const { document, revision } = first.value.article
    await desk.call('articles.save', {
      id: ids[0]!,
      baseRevision: revision,
      document: JSON.parse(
        JSON.stringify(document).replace('of Kestrelwick was', 'of the port was'),
      ),
      steps: [],
    })
  }

  for (const theme of themes) {
    await desk.call('settings.set', { theme })
    const take = async (name: string): Promise<void> => {
      await park(page)
      await shoot(page, `rights-${name}-${theme}`)
    }
    await go(page, 'Today')
    await take('today')
    await go(page, 'Outlets')
    await page.getByRole('option', { name: /The Coastal Ledger/u }).click()
    await take('outlet')
    const record = page.getByRole('region', { name: 'Record' })
    await record.getByRole('group', { name: 'When' }).scrollIntoViewIfNeeded()
    await take('licence')
    await record.getByRole('group', { name: 'Evidence' }).scrollIntoViewIfNeeded()
    await take('evidence')
    await page.getByRole('radio', { name: 'House pattern' }).click()
    await expect(page.getByRole('region', { name: 'House pattern' })).toContainText(pitch)
    await take('pattern')
    await page.getByRole('radio', { name: 'Intake and history' }).click()
    await take('history')
    await page.getByRole('radio', { name: 'Record and licence' }).click()
    await page.getByRole('button', { name: 'Merge…' }).click()
    await take('merge')
    await page.keyboard.press('Escape')
    await page.getByRole('option', { name: /Associated Lowland/u }).click()
    await take('outlet-long')
    await page.getByRole('option', { name: /المرفأ/u }).click()
    await take('outlet-arabic')
    await page.getByRole('button', { name: 'Notices…' }).click()
    await take('notices')
    await page.keyboard.press('Escape')
    await open(page, /The crane is back/)
    await page.getByRole('tab', { name: /^Parts/u }).click()
    await take('parts')
    await look(page, 'Rights')
    await take('piece')
    await page.getByRole('button', { name: 'Side by side…' }).first().click()
    await take('side-by-side')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'As a newer version…' }).first().click()
    await take('three-way')
    await page.keyboard.press('Escape')
  }
  await setSize(desk, 'small')
  await desk.call('settings.set', { theme: 'light' })
  await go(page, 'Outlets')
  await page.getByRole('option', { name: /The Coastal Ledger/u }).click()
  await park(page)
  await shoot(page, 'rights-outlet-small')
  rmSync(out, { recursive: true })
})
