import { QueryClientProvider } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import type { DeskBridge } from '../../shared/bridge.ts'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import { makeQueryClient } from '../deskQuery.ts'
import { go } from '../shell/route.ts'
import '../ui/base.css'
import PieceScreen from './PieceScreen.tsx'
import { fakePieceDesk } from './testing/fakePieceDesk.ts'
import { riverView } from './testing/samples.ts'

const suggestion = (name: string, certainty: Suggestion['certainty']): Suggestion => ({
  kind: 'organisation',
  name,
  code: null,
  forms: [],
  mentions: [],
  certainty,
  why: 'named twice',
})
const names = Array.from({ length: 14 }, (_, n) => `Union ${n + 1}`)

afterEach(() => cleanup())

/** The tags of a piece for which the desk has fourteen suggestions, two of them clear; the list has the focus. */
async function openTags(): Promise<HTMLElement> {
  const view = riverView()
  const desk = fakePieceDesk({
    ...view,
    article: { ...view.article, fields: { ...view.article.fields, tags: [] } },
  })
  const { bridge } = desk
  const suggestions = names.map((name, n) => suggestion(name, n < 2 ? 'sure' : 'maybe'))
  const call: DeskBridge['call'] = async (id, method, input) =>
    method === 'tags.suggestions'
      ? { ok: true, value: { fresh: true, suggestions } }
      : bridge.call(id, method, input)
  Object.assign(window, { desk: { ...bridge, call } })
  go({ place: 'piece', id: view.article.id })
  await page.viewport(1280, 860)
  await render(
    <QueryClientProvider client={makeQueryClient()}>
      <div style={{ height: '860px' }}>
        <PieceScreen id={view.article.id} />
      </div>
    </QueryClientProvider>,
  )
  await page.getByRole('tab', { name: 'Tags' }).click()
  const list = page.getByRole('grid', { name: /^Suggested tags/ })
  await expect.element(list).toBeVisible()
  const element = list.element() as HTMLElement
  element.focus()
  return element
}

const left = (list: HTMLElement): number => list.querySelectorAll('[role="row"]').length
const active = (list: HTMLElement): HTMLElement =>
  list.querySelector<HTMLElement>('[aria-selected="true"]')!

test('one key decides one suggestion, the next key the next one, without waiting for the desk', async () => {
  const list = await openTags()
  await userEvent.keyboard('an')
  await expect.poll(() => left(list)).toBe(12)
  await expect.element(page.getByRole('button', { name: 'Record of Union 1' })).toBeVisible()
  await expect
    .element(page.getByRole('button', { name: 'Record of Union 2' }))
    .not.toBeInTheDocument()
  expect(active(list).textContent).toContain('Union 3')
})

test('walking the list by arrows keeps the line that the keys are for in sight', async () => {
  const list = await openTags()
  await userEvent.keyboard('{ArrowDown}'.repeat(13))
  await expect.poll(() => active(list).textContent).toContain('Union 14')
  const { top, bottom } = active(list).getBoundingClientRect()
  const box = list.getBoundingClientRect()
  expect(top).toBeGreaterThanOrEqual(box.top - 1)
  expect(bottom).toBeLessThanOrEqual(box.bottom + 1)
})

test('Shift+A confirms all clear ones, then all others, and the focus stays in the tags', async () => {
  const list = await openTags()
  await userEvent.keyboard('{Shift>}a{/Shift}')
  await expect.poll(() => left(list)).toBe(12)
  await expect.element(page.getByRole('button', { name: 'Confirm all 12' })).toBeVisible()
  await userEvent.keyboard('{Shift>}a{/Shift}')
  await expect.element(page.getByText('No suggestions left.')).toHaveFocus()
  await expect.element(page.getByRole('button', { name: 'Record of Union 14' })).toBeVisible()
})

test('Shift+N turns all down', async () => {
  await openTags()
  await userEvent.keyboard('{Shift>}n{/Shift}')
  await expect.element(page.getByText('No suggestions left.')).toHaveFocus()
  await expect.element(page.getByRole('button', { name: /^Record of/ })).not.toBeInTheDocument()
})
