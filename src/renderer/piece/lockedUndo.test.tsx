import { QueryClientProvider } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { makeQueryClient } from '../deskQuery.ts'
import { runCommand } from '../shell/commandStore.ts'
import { go } from '../shell/route.ts'
import { listenToKeys } from '../shell/shortcuts.ts'
import '../ui/base.css'
import { clearToasts } from '../ui/toast.ts'
import PieceScreen from './PieceScreen.tsx'
import { fakePieceDesk } from './testing/fakePieceDesk.ts'
import { riverView } from './testing/samples.ts'

let stop: (() => void) | null = null
afterEach(async () => {
  stop?.()
  await cleanup()
  clearToasts()
})

test('a text that a kill has locked is not changed by undoing what was typed before', async () => {
  const view = riverView()
  const desk = fakePieceDesk(view)
  Object.assign(window, { desk: desk.bridge })
  go({ place: 'piece', id: view.article.id })
  stop = listenToKeys()
  await page.viewport(1280, 860)
  await render(
    <QueryClientProvider client={makeQueryClient()}>
      <div style={{ height: '860px' }}>
        <PieceScreen id={view.article.id} />
      </div>
    </QueryClientProvider>,
  )
  const text = page.getByRole('textbox', { name: 'Text of the piece' })
  const written = (): string => text.element().textContent ?? ''
  await text.click()
  await userEvent.keyboard('Ferry!')
  await expect.poll(written).toContain('Ferry!')
  await expect
    .poll(() => desk.calls.filter(({ method }) => method === 'articles.save').length)
    .toBeGreaterThan(0)

  const { article } = desk.view
  const hold = { kind: 'killed', at: '2026-05-04T09:00:00Z', by: 'Ines', reason: 'Withdrawn' }
  desk.view = { ...desk.view, article: { ...article, hold: hold as typeof article.hold } }
  desk.emit({ type: 'changed', noun: 'articles', id: article.id })
  await expect.element(page.getByText('Killed: the text stays as it is')).toBeVisible()
  const saved = desk.calls.filter(({ method }) => method === 'articles.save').length

  runCommand('edit.undo')
  runCommand('edit.redo')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(written).toContain('Ferry!')
  expect(desk.calls.filter(({ method }) => method === 'articles.save')).toHaveLength(saved)
})
