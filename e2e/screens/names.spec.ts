import type { Page } from '@playwright/test'
import type { RunningDesk } from '../desk.ts'
import { expect, test } from '../desk.ts'
import { settleSamples, setSize, shoot } from './stage.ts'

// npm run screens: names and tags, before anything is tagged and with a library's worth of them, in both themes.
test.setTimeout(240_000)

const themes = ['light', 'dark'] as const

const people = [
  [
    'Amina Farouk-Lindqvist',
    'Harbour master of Northport since 2019',
    ['A. Farouk', 'the harbour master'],
  ],
  ['قمر جاويد باجوا', 'رئيس أركان الجيش', ['الجنرال باجوا']],
  [
    'Wolfgang Amadeus Maximilian von und zu Hohenlohe-Schillingsfürst-Wittgenstein the Younger',
    'Spokesman of the Joint Standing Committee on Inland Waterways, Dredging and Coastal Protection',
    ['W. A. M. von und zu Hohenlohe'],
  ],
  ['Ó Briain', '', []],
  ['Ines Roca', 'Minister for the Sea', ['Roca']],
] as const

async function fill(desk: RunningDesk): Promise<void> {
  for (const [name, role, aliases] of people)
    expect(
      await desk.call('entities.save', {
        draft: {
          kind: 'person',
          name,
          role,
          aliases: [...aliases],
          names:
            name === 'Ines Roca'
              ? [
                  { language: 'ar', name: 'إينيس روكا' },
                  { language: 'ru', name: 'Инес Рока' },
                  { language: 'el', name: 'Ινές Ρόκα' },
                ]
              : [],
          notes: name === 'Ines Roca' ? 'Took office in May; before that mayor of Easthaven.' : '',
        },
      }),
    ).toMatchObject({ ok: true })
  const list = await desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 8 })
  if (!list.ok) throw new Error(list.fault.message)
  const ids = list.value.rows.map((row) => row.id)
  const tags = [
    ['person', 'Ines Roca', 8],
    ['person', people[2][0], 2],
    ['person', people[1][0], 1],
    ['organisation', 'Harbour Workers Union', 5],
    ['place', 'Northport', 4],
    ['topic', 'conflict, war and peace', 3],
    [
      'keyword',
      'a keyword of the desk that somebody has made much longer than a keyword should ever be',
      1,
    ],
    ['keyword', 'ميناء', 2],
  ] as const
  for (const [kind, name, pieces] of tags)
    expect(
      await desk.call('bulk.apply', {
        ids: ids.slice(0, pieces),
        change: { type: 'tag', add: [{ kind, name, code: null, state: 'confirmed' }], remove: [] },
      }),
    ).toMatchObject({ ok: true })
}

const names = (page: Page) => page.getByRole('grid', { name: 'Names' })

test('names and tags', async ({ start }) => {
  const desk = await start({ samples: true })
  const { page } = desk
  for (const theme of themes) {
    await settleSamples(desk, theme)
    await setSize(desk, 'wide')
    await page.keyboard.press('Control+5')
    await shoot(page, `names-${theme}`)
  }
  await fill(desk)
  for (const theme of themes) {
    await desk.call('settings.set', { theme })
    await setSize(desk, 'wide')
    await page.getByRole('tab', { name: 'People, organisations, places' }).click()
    await expect(names(page).getByRole('row', { name: /^Ines Roca/u })).toBeVisible()
    await shoot(page, `names-full-${theme}`)
    await names(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Tagged: 8 pieces')).toBeVisible()
    await page.getByLabel('In other languages').fill('Inés Roca')
    await page.keyboard.press('Enter')
    await shoot(page, `names-record-${theme}`)
    await page.getByLabel('In other languages').fill('')
    await page.getByRole('button', { name: 'Split…' }).click()
    await page.getByText('Sleeper trains set to return to Hollen next spring').last().click()
    await shoot(page, `names-split-${theme}`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await names(page).focus()
    await page.keyboard.press('m')
    await expect(page.getByRole('dialog', { name: /^Merge Ines Roca/u })).toBeVisible()
    await shoot(page, `names-merge-${theme}`)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'All tags' }).click()
    await expect(page.getByRole('grid', { name: 'Tags' })).toBeVisible()
    await shoot(page, `tags-${theme}`)
  }
  await setSize(desk, 'small')
  await shoot(page, 'tags-small')
  await page.getByRole('tab', { name: 'People, organisations, places' }).click()
  await shoot(page, 'names-full-small')
})
