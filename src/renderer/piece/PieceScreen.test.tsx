import { QueryClientProvider } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import type { ArticleView } from '../../shared/contract.ts'
import { bodyText, type ArticleDocument } from '../../shared/model/document.ts'
import { makeQueryClient } from '../deskQuery.ts'
import { toArticleDocument } from '../editor/schema/documentJson.ts'
import { runCommand } from '../shell/commandStore.ts'
import { currentRoute, go } from '../shell/route.ts'
import { listenToKeys } from '../shell/shortcuts.ts'
import '../ui/base.css'
import { Toasts } from '../ui/Toasts.tsx'
import { clearToasts } from '../ui/toast.ts'
import PieceScreen from './PieceScreen.tsx'
import { fakePieceDesk, type FakePieceDesk } from './testing/fakePieceDesk.ts'
import { fakeStatements } from './testing/fakeStatements.ts'
import { sampleView } from './testing/samplePiece.ts'
import { undoOf } from './undoOf.ts'
import { arabicView, readyView, riverView } from './testing/samples.ts'

let stop: (() => void) | null = null
let client = makeQueryClient()
async function open(
  view: ArticleView,
  mode: 'piece' | 'review' | 'rights' = 'piece',
): Promise<FakePieceDesk> {
  const desk = fakePieceDesk(view)
  Object.assign(window, { desk: desk.bridge })
  go({ place: mode, id: view.article.id })
  stop = listenToKeys()
  await page.viewport(1280, 860)
  client = makeQueryClient()
  await render(
    <QueryClientProvider client={client}>
      <div style={{ height: '860px' }}>
        <PieceScreen id={view.article.id} />
      </div>
      <Toasts />
    </QueryClientProvider>,
  )
  await expect.element(page.getByRole('textbox', { name: 'Text of the piece' })).toBeVisible()
  return desk
}
afterEach(async () => {
  stop?.()
  await cleanup()
  clearToasts()
})

test('the name that a page gives its site is offered as first publisher in one press', async () => {
  const view = riverView()
  const origin = { firstPublisher: null, republishers: [] }
  const fields = { ...view.article.fields, origin, siteName: 'Coastwire' }
  await open({ ...view, article: { ...view.article, fields } })
  await page.getByRole('tab', { name: 'Republication' }).click()
  await expect.element(page.getByText(/The page calls its site Coastwire\./)).toBeVisible()
  await page.getByRole('button', { name: 'Take that' }).click()
  await expect.element(page.getByLabelText('First publisher')).toHaveValue('Coastwire')
  await expect.element(page.getByRole('button', { name: 'Add as an outlet' })).toBeVisible()
})

test('a version that cannot be read says so, and is asked for again', async () => {
  const desk = await open(riverView())
  await page.getByRole('tab', { name: 'History' }).click()
  const message = 'The disk did not answer.'
  desk.failing.set('articles.version', { code: 'internal', message })
  await page
    .getByRole('button', { name: /^Compare with/u })
    .first()
    .click()
  await expect.element(page.getByText(message)).toBeVisible()
  const restore = page.getByRole('button', { name: 'Restore this version' })
  await expect.element(restore).toBeDisabled()
  desk.failing.clear()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(restore).toBeEnabled()
})

test('a headline from right to left is compared from right to left', async () => {
  const desk = await open(arabicView())
  desk.hold('articles.setFields')
  await userEvent.fill(page.getByLabelText('Headline'), 'المرفأ الجديد')
  await page.getByRole('tab', { name: 'History' }).click()
  await page
    .getByRole('button', { name: /^Compare with/u })
    .first()
    .click()
  const now = page.getByRole('dialog').getByRole('insertion').first()
  await expect.element(now).toBeVisible()
  expect(getComputedStyle(now.element()).direction).toBe('rtl')
})

test('beside the original of a short text the line between them goes down to the end of the pane', async () => {
  const view = riverView()
  const { document } = view.article
  const short = { ...document, content: document.content.slice(0, 1) }
  await open({
    ...view,
    article: { ...view.article, document: short },
    parts: view.parts.slice(0, 2),
  })
  await page.getByRole('button', { name: 'Original beside the text' }).click()
  const text = page.getByRole('article')
  await expect.element(page.getByRole('region', { name: 'As received' })).toBeVisible()
  const pane = text.element().closest('[data-scroller]')!.getBoundingClientRect()
  expect(text.element().getBoundingClientRect().bottom).toBeGreaterThanOrEqual(pane.bottom)
})

test('a piece in the bin says so, and is taken out where it says it', async () => {
  const binned = { at: '2026-11-24T07:28:11.000Z', by: 'Rana Qadir' }
  const desk = await open({ ...riverView(), binned })
  await expect.element(page.getByText('In the bin')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Take it out of the bin' }))
  const change = { type: 'put-back' }
  await vi.waitFor(() =>
    expect(desk.calls.find(({ method }) => method === 'bulk.apply')?.input).toMatchObject({
      change,
    }),
  )
})

test('a body the reader was not sure of is asked about until somebody works on the piece', async () => {
  const message = 'The page does not show clearly where its article begins and ends.'
  const unsure = { ...riverView(), warnings: [{ code: 'body-uncertain', message }] }
  await open({ ...unsure, article: { ...unsure.article, status: 'new' } })
  await expect.element(page.getByText('Is this the whole article, and nothing else?')).toBeVisible()
  await page.getByRole('tab', { name: 'Tags' }).click()
  await page.getByRole('button', { name: 'Show its parts' }).click()
  await expect
    .element(page.getByRole('tab', { name: /^Parts/ }))
    .toHaveAttribute('aria-selected', 'true')
})

test('a licence half typed is there again after Escape, until it is thrown away or on file', async () => {
  const desk = await open(riverView())
  await page.getByRole('tab', { name: 'Republication' }).click()
  const write = page.getByRole('button', { name: 'For this piece only…' })
  const name = page.getByRole('textbox', { name: 'Name of the licence' })
  const away = page.getByRole('button', { name: 'Throw changes away' })
  await write.click()
  await expect.element(page.getByRole('button', { name: 'Permission for the web' })).toHaveFocus()
  await expect.element(away).not.toBeInTheDocument()
  await userEvent.fill(name, 'A letter of 3 May')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await write.click()
  await expect.element(name).toHaveValue('A letter of 3 May')
  await expect.element(name).toHaveFocus()
  await away.click()
  await expect.element(name).toHaveValue('Permission')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.element(name).toHaveValue('A letter of 3 May')
  await page.getByRole('button', { name: 'Put on file' }).click()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await vi.waitFor(() =>
    expect(desk.view.article.fields.licenceOverride?.licence).toBe('A letter of 3 May'),
  )
  await page.getByRole('button', { name: 'Change for this piece…' }).click()
  await expect.element(name).toHaveValue('A letter of 3 May')
  await expect.element(away).not.toBeInTheDocument()
})

test('a licence that is missing for want of a first publisher leads to its field', async () => {
  const came = riverView()
  const check = {
    ...came.gate.checks[0]!,
    id: 'R3',
    title: 'Licence on file',
    verdict: 'block' as const,
    reason: 'No licence is on file, and the first publisher is not known.',
    place: { kind: 'origin' as const, ref: 'publisher' },
  }
  await open({ ...came, gate: { ...came.gate, checks: [check] } }, 'rights')
  await page.getByRole('button', { name: 'Go to: Licence on file' }).click()
  await expect.element(page.getByRole('combobox', { name: 'First publisher' })).toHaveFocus()
})

test('taking back once too often is a note that goes by itself, a failure stays', async () => {
  const desk = await open(riverView(), 'review')
  const message = 'There is no decision about statements to take back.'
  desk.failing.set('statements.undo', { code: 'nothing-to-do', message })
  await expect.element(page.getByRole('option').first()).toBeVisible()
  page.getByRole('listbox').element().querySelector<HTMLElement>('[role="option"]')?.focus()
  await userEvent.keyboard('u')
  const said = page.getByRole('region', { name: 'Messages' }).getByRole('listitem')
  await expect.element(said.filter({ hasText: message })).toBeVisible()
  expect(said.filter({ hasText: message }).element().className).not.toContain('failed')
  desk.failing.set('statements.undo', { code: 'disk-full', message: 'The disk is full.' })
  await userEvent.keyboard('u')
  await expect.element(said.filter({ hasText: 'The disk is full.' })).toBeVisible()
  expect(said.filter({ hasText: 'The disk is full.' }).element().className).toContain('failed')
})

test('in a low window the statement one stands on keeps room, and the list gives way', async () => {
  await open(riverView(), 'review')
  const first = page.getByRole('option').first()
  await expect.element(first).toBeVisible()
  await page.viewport(720, 450)
  document.querySelector<HTMLElement>('body > div > div')!.style.height = '400px'
  ;(page.getByRole('listbox', { name: 'Statements' }).element() as HTMLElement).focus()
  await userEvent.keyboard('j')
  const acts = page.getByRole('group', { name: 'What to do with it' })
  await expect.element(acts).toBeVisible()
  const card = acts.element().parentElement!
  await expect.poll(() => card.firstElementChild!.clientHeight).toBeGreaterThan(60)
  const { bottom } = card.getBoundingClientRect()
  expect(bottom).toBeLessThanOrEqual(400)
  expect(acts.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom)
})

test('an embargo that nobody can read is shown as it came until somebody writes in when it ends', async () => {
  const came = riverView()
  const fields = { ...came.article.fields, embargoUntil: 'until the minister has spoken' }
  await open({ ...came, article: { ...came.article, fields } })
  await page.getByRole('tab', { name: 'Republication' }).click()
  const note = page.getByText('It came as “until the minister has spoken”.')
  await expect.element(note).toBeVisible()
  const day = page.getByRole('textbox', { name: 'Embargoed until: day' })
  await userEvent.fill(day, '3 Sept 2026')
  await userEvent.tab()
  await expect.element(note).not.toBeInTheDocument()
})

test('a saved page that is no article says so above the text', async () => {
  const message = 'Pass the check in the browser, then save the article.'
  const notice = { ...riverView(), warnings: [{ code: 'no-article', message }] }
  await open({ ...notice, article: { ...notice.article, status: 'new' } })
  const banner = page.getByText('Is this an article?')
  await expect.element(banner).toBeVisible()
  expect(banner.element().parentElement?.textContent).toContain(message)
})

const text = (): HTMLElement => document.querySelector<HTMLElement>('.ProseMirror')!
const alertText = (): string => document.querySelector('[role="alert"]')?.textContent ?? ''
const saves = (desk: FakePieceDesk): { document: ArticleDocument; baseRevision: number }[] =>
  desk.calls
    .filter((call) => call.method === 'articles.save')
    .map((call) => call.input as { document: ArticleDocument; baseRevision: number })

/** Puts the cursor at the start of a paragraph of the text, as a click there would. */
async function clickParagraph(index: number): Promise<void> {
  const paragraph = text().querySelectorAll('p')[index]!
  await userEvent.click(paragraph)
  // A click lands in the middle; the first letter is what the tests speak of.
  const first = document.createRange()
  first.setStart(paragraph.firstChild!, 0)
  document.getSelection()!.removeAllRanges()
  document.getSelection()!.addRange(first)
  await new Promise((resolve) => requestAnimationFrame(resolve))
}

describe('typing', () => {
  test('is saved after a moment of quiet, from the revision that was opened', async () => {
    const desk = await open(riverView())
    await clickParagraph(0)
    await userEvent.keyboard('Then ')
    await vi.waitFor(() => expect(saves(desk).length).toBeGreaterThan(0))
    expect(saves(desk)[0]!.baseRevision).toBe(1)
    expect(bodyText(saves(desk).at(-1)!.document)).toContain('Then ')
  })
  test('opening and looking saves nothing', async () => {
    const desk = await open(riverView())
    await userEvent.click(page.getByRole('tab', { name: 'History' }))
    await new Promise((resolve) => setTimeout(resolve, 900))
    expect(saves(desk)).toEqual([])
  })
  test('leaving the text saves at once', async () => {
    const desk = await open(riverView())
    await clickParagraph(0)
    await userEvent.keyboard('x')
    text().blur()
    await vi.waitFor(() => expect(saves(desk).length).toBe(1), { timeout: 300 })
  })
  test('a split keeps the block’s id on the first half', async () => {
    const desk = await open(riverView())
    await clickParagraph(1)
    const { editor } = text() as HTMLElement & { editor: Editor }
    const at4 = editor.view.posAtDOM(text().querySelector('[data-block-id="blk4"]')!, 0)
    editor.commands.setTextSelection(at4 + 3)
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(saves(desk).length).toBeGreaterThan(0))
    const ids = saves(desk)
      .at(-1)!
      .document.content.map((node) => node.attrs?.['blockId'])
    expect(new Set(ids).size).toBe(ids.length)
    const texts = saves(desk)
      .at(-1)!
      .document.content.map((node) => node.content?.[0]?.text ?? '')
    const at = ids.indexOf('blk4')
    expect(texts[at]).toMatch(/^T/u)
    expect(texts[at]! + texts[at + 1]!).toMatch(/^The call came before two further attacks/u)
    expect(texts[at]!.length).toBeLessThan(20)
  })
  test('a full disk is said in words and the text stays', async () => {
    const desk = await open(riverView())
    desk.failing.set('articles.save', { code: 'disk-full', message: 'The disk is full.' })
    await clickParagraph(0)
    await userEvent.keyboard('Kept words. ')
    await vi.waitFor(() => expect(alertText()).toContain('Not saved. The disk is full.'))
    expect(text().textContent).toContain('Kept words. ')
    desk.failing.clear()
    await userEvent.click(page.getByRole('button', { name: 'Try again' }))
    await vi.waitFor(() => expect(bodyText(desk.view.article.document)).toContain('Kept words. '))
  })
  test('a conflict over the text waits for a person; keeping ours overwrites nothing unseen', async () => {
    const desk = await open(riverView())
    desk.view = {
      ...desk.view,
      article: {
        ...desk.view.article,
        revision: 9,
        document: { type: 'doc', content: desk.view.article.document.content.slice(0, 3) },
      },
    }
    await clickParagraph(0)
    await userEvent.keyboard('Mine. ')
    await vi.waitFor(() => expect(alertText()).toContain('Changed elsewhere.'))
    expect(text().textContent).toContain('Mine. ')
    await userEvent.click(page.getByRole('button', { name: 'Keep this text' }))
    await vi.waitFor(() => expect(bodyText(desk.view.article.document)).toContain('Mine. '))
    expect(desk.view.article.document.content.length).toBeGreaterThan(3)
  })
  test('a change of something else is gone round without a word', async () => {
    const desk = await open(riverView())
    desk.view = { ...desk.view, article: { ...desk.view.article, revision: 5 } }
    await clickParagraph(0)
    await userEvent.keyboard('Mine. ')
    await vi.waitFor(() => expect(bodyText(desk.view.article.document)).toContain('Mine. '))
    expect(document.querySelector('[role="alert"]')).toBeNull()
  })
})

describe('clean-up', () => {
  test('accepting changes the text, saves the state, and one undo brings the proposal back', async () => {
    const desk = await open(riverView())
    expect(document.querySelectorAll('.proposal').length).toBe(2)
    await userEvent.click(page.getByRole('button', { name: /^Accept: crowns/u }))
    expect(text().textContent).toContain('crowns – has')
    expect(document.querySelectorAll('.proposal').length).toBe(1)
    await vi.waitFor(() =>
      expect(desk.view.steps.find((step) => step.before === 'crowns– has')?.state).toBe('applied'),
    )
    await userEvent.click(page.getByRole('button', { name: 'Undo', exact: true }))
    expect(text().textContent).toContain('crowns– has')
    expect(document.querySelectorAll('.proposal').length).toBe(2)
    await vi.waitFor(() =>
      expect(desk.view.steps.find((step) => step.before === 'crowns– has')?.state).toBe('proposed'),
    )
  })
  test('all of a rule at once, with the keyboard alone', async () => {
    await open(riverView())
    await userEvent.click(page.getByRole('button', { name: 'Accept all 2' }))
    expect(text().textContent).toContain('them – and')
    await expect.element(page.getByText('nothing open')).toBeVisible()
  })
  test('A on a row accepts it, X rejects it', async () => {
    const desk = await open(riverView())
    const rows = page.getByRole('row')
    ;(rows.first().element() as HTMLElement).focus()
    expect(document.querySelector('.proposal-current')).not.toBeNull()
    await userEvent.keyboard('x')
    await vi.waitFor(() =>
      expect(desk.view.steps.filter((step) => step.state === 'rejected').length).toBe(1),
    )
    expect(document.activeElement).not.toBe(document.body)
  })
  test('a rule with many places shows twelve; more come by key, and the first of them has the focus', async () => {
    const words = Array.from({ length: 14 }, (_, n) => `Line ${n}: the river– wide`)
    await open(
      sampleView({
        lines: words.map((text) => ({ role: 'paragraph', text })),
        steps: words.map((_, line) => ({
          line,
          before: 'river– wide',
          after: 'river – wide',
          state: 'proposed',
          rule: 'C7',
        })),
        headline: 'A long river',
      }),
    )
    await expect.element(page.getByRole('row').nth(11)).toBeVisible()
    expect(page.getByRole('row').elements()).toHaveLength(12)
    const more = page.getByRole('button', { name: 'Show 2 more of 2' })
    ;(more.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(page.getByRole('row').elements()).toHaveLength(14))
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(page.getByRole('row').nth(12).element()),
    )
  })
  test('seven no-break spaces are one row that is done', async () => {
    await open(riverView())
    await expect.element(page.getByText('7 × No-break space to space')).toBeVisible()
  })
})

describe('paste', () => {
  test('brings words and emphasis, no script, picture or style', async () => {
    await open(riverView())
    await clickParagraph(0)
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<p style="color:red">Pasted <b>words</b><img src=x onerror="window.hit=1"><script>window.hit=1</script></p>',
    )
    text().dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
    expect(text().textContent).toContain('Pasted words')
    expect(text().querySelector('img, script, [style*="red"]')).toBeNull()
    expect(text().querySelector('strong')?.textContent).toBe('words')
    expect((window as { hit?: number }).hit).toBeUndefined()
  })
})

describe('direction', () => {
  test('each paragraph has that of most of its letters', async () => {
    await open(arabicView())
    const dirs = [...text().querySelectorAll('p')].map((each) => each.getAttribute('dir'))
    expect(dirs[0]).toBe('rtl')
    expect(dirs[1], 'an Arabic paragraph that opens with AFP').toBe('rtl')
    expect(dirs.at(-1), 'an English one with an Arabic tail').toBe('ltr')
  })
})

describe('keys', () => {
  test('Escape leaves the text for the inspector', async () => {
    await open(riverView())
    await clickParagraph(0)
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement?.getAttribute('role')).toBe('tab')
  })
  test('F8 walks what blocks: the statements first, one by one', async () => {
    await open(riverView())
    const field = (): string | undefined =>
      (document.activeElement as HTMLElement | null)?.dataset['field']
    const current = (): string =>
      document.querySelector('[role="option"][aria-selected="true"]')?.textContent ?? ''
    await userEvent.keyboard('{F8}')
    await vi.waitFor(() => expect(field()).toBe('queue'), { timeout: 5000 })
    await vi.waitFor(() => expect(current()).toContain('a quiet river'), { timeout: 5000 })
    const first = current()
    await userEvent.keyboard('{F8}')
    await vi.waitFor(() => expect(current()).not.toBe(first), { timeout: 5000 })
    expect(field()).toBe('queue')
  })
  test('a headline written here is marked as supplied by the desk', async () => {
    const desk = await open(riverView())
    await userEvent.click(page.getByRole('textbox', { name: 'Headline' }))
    await userEvent.keyboard('A river')
    await vi.waitFor(() => expect(desk.view.article.fields.headline).toBe('A river'))
    expect(desk.view.article.fields.headlineProvenance).toBe('supplied-by-desk')
  })
  test('another headline of its source is taken by key, and given back', async () => {
    const view = readyView()
    const wordings = [view.article.fields.headline ?? '', 'Why the river is quiet']
    const warning = { code: 'headline-differs', message: 'It says two.', wordings }
    const desk = await open({ ...view, warnings: [warning] })
    const others = page.getByRole('list', { name: 'Other headlines of its source' })
    const use = others.getByRole('button')
    await expect.element(others).toMatchTextContent('“Why the river is quiet”')
    const button = use.element() as HTMLElement
    button.focus()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(desk.view.article.fields.headline).toBe(wordings[1]))
    expect(desk.view.article.fields.headlineProvenance).toBe('received')
    await expect.element(others).toMatchTextContent('“Two ministers')
    expect(document.activeElement).toBe(use.element())
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(desk.view.article.fields.headline).toBe(wordings[0]))
  })
  test('find and replace all, then the text has the focus again', async () => {
    await open(riverView())
    await clickParagraph(0)
    await userEvent.keyboard('{Control>}f{/Control}')
    await userEvent.keyboard('fords')
    await expect.element(page.getByText(/^1 of \d/u)).toBeVisible()
    await userEvent.click(page.getByRole('textbox', { name: 'Replace with' }))
    await userEvent.keyboard('crossings')
    await userEvent.click(page.getByRole('button', { name: 'All', exact: true }))
    expect(text().textContent).not.toContain('fords')
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(text())
  })
})

describe('the text in review', () => {
  test('is locked, and stays where it was', async () => {
    const desk = await open(riverView())
    const scroller = document.querySelector<HTMLElement>('[data-scroller]')!
    scroller.scrollTop = 240
    const third = text().querySelectorAll('p')[2]!
    const before = third.getBoundingClientRect().top
    await userEvent.click(page.getByText('Review', { exact: true }))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(text().getAttribute('contenteditable')).toBe('false')
    expect(Math.abs(third.getBoundingClientRect().top - before)).toBeLessThan(2)
    expect(saves(desk)).toEqual([])
  })
})

describe('signing', () => {
  test('names what is signed and who signs', async () => {
    const desk = await open(readyView(), 'rights')
    await userEvent.click(page.getByRole('button', { name: 'Sign off…' }))
    await userEvent.click(page.getByRole('button', { name: 'Sign off as Ines Marlow' }))
    await vi.waitFor(() => expect(desk.view.article.status).toBe('signed-off'))
    await vi.waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull())
    const next = page.getByRole('button', { name: 'Export…' }).last().element()
    await vi.waitFor(() => expect(document.activeElement).toBe(next))
  })

  test('refused, leaves the focus where it was pressed, so that Enter tries again', async () => {
    const desk = await open(readyView(), 'rights')
    await userEvent.click(page.getByRole('button', { name: 'Sign off…' }))
    const sign = page.getByRole('button', { name: 'Sign off as Ines Marlow' })
    desk.failing.set('articles.signOff', { code: 'locked-library', message: 'In use elsewhere.' })
    const letGo = desk.hold('articles.signOff')
    ;(sign.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(sign).toHaveAttribute('aria-disabled', 'true')
    letGo()
    await expect.element(page.getByText('In use elsewhere.')).toBeVisible()
    await expect.element(sign).toHaveFocus()
    desk.failing.clear()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(desk.view.article.status).toBe('signed-off'))
  })
})

describe('who said it', () => {
  test('a word changed inside a quotation is said at once, with the words, and can be taken back', async () => {
    await open(riverView())
    await userEvent.click(page.getByRole('tab', { name: 'Who said it' }))
    await expect.element(page.getByRole('listbox', { name: 'Statements' })).toBeVisible()
    expect(document.querySelector('.said-altered')).toBeNull()
    const { editor } = text() as HTMLElement & { editor: Editor }
    let at = -1
    editor.state.doc.descendants((node, position) => {
      if (node.isText && node.text!.includes('a quiet river'))
        at = position + node.text!.indexOf('quiet')
    })
    editor.view.dispatch(editor.state.tr.insertText('silent', at, at + 'quiet'.length))
    const altered = page.getByRole('listbox', { name: 'Statements' }).getByText('Quote altered')
    await expect.element(altered).toBeVisible()
    await vi.waitFor(() => expect(document.querySelector('.said-altered')).not.toBeNull())
    await userEvent.click(altered)
    await expect.element(page.getByText('Not the received words:')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Restore R' }))
    expect(text().textContent).toContain('a quiet river, open to trade')
    await vi.waitFor(() => expect(document.querySelector('.said-altered')).toBeNull())
  })
  test('typography alone alters no quotation', async () => {
    await open(riverView())
    await userEvent.click(page.getByRole('tab', { name: 'Who said it' }))
    await expect.element(page.getByRole('listbox', { name: 'Statements' })).toBeVisible()
    const { editor } = text() as HTMLElement & { editor: Editor }
    let at = -1
    editor.state.doc.descendants((node, position) => {
      if (node.isText && node.text!.includes('a quiet river'))
        at = position + node.text!.indexOf(' quiet')
    })
    editor.view.dispatch(editor.state.tr.insertText('\u00a0', at, at + 1))
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(document.querySelector('.said-altered')).toBeNull()
  })
})

describe('by keyboard alone', () => {
  test('a writer is added by name, and nobody where no name is given', async () => {
    await open(riverView())
    const add = page.getByRole('button', { name: 'Add a writer' })
    const chips = () => document.querySelectorAll('[class*="bylines"] button').length
    const before = chips()
    add.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(add).toHaveFocus()
    expect(chips()).toBe(before)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus()
    await userEvent.keyboard('Lena Ost{Escape}')
    await expect.element(page.getByRole('button', { name: 'Lena Ost' })).toBeVisible()
  })

  test('going to the headline goes on after its last letter', async () => {
    await open(riverView())
    await userEvent.keyboard('{Control>}{Shift>}H{/Shift}{/Control}')
    const headline = page.getByRole('textbox', { name: 'Headline' })
    await expect.element(headline).toHaveFocus()
    const field = headline.element() as HTMLTextAreaElement
    expect(field.selectionStart).toBe(field.value.length)
  })

  test('slug, owner and due time open in their first field', async () => {
    await open(riverView())
    page
      .getByRole('button', { name: /^Slug, owner, due/ })
      .element()
      .focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('textbox', { name: 'Slug' })).toHaveFocus()
  })

  test('from the queue to the rights the focus goes along', async () => {
    await open(riverView(), 'review')
    const queue = page.getByRole('listbox', { name: 'Statements' })
    await expect.element(queue).toBeVisible()
    queue.element().focus()
    await userEvent.keyboard('{Control>}{Alt>}3{/Alt}{/Control}')
    await expect
      .poll(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'))
      .toBe('inspector')
  })

  test('a due time is a day in words and a time', async () => {
    const desk = await open(riverView())
    await userEvent.click(page.getByRole('button', { name: /^Slug, owner, due/ }))
    const due = page.getByRole('group', { name: 'Due' })
    await userEvent.fill(due.getByRole('textbox', { name: 'Due: day' }), '3 Sept 2026')
    await userEvent.keyboard('{Enter}')
    await expect.element(due.getByRole('textbox', { name: 'Due: time' })).toHaveValue('18:00')
    await userEvent.fill(due.getByRole('textbox', { name: 'Due: time' }), '9.15')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() =>
      expect(desk.view.article.fields.due).toBe(new Date('2026-09-03T09:15').toISOString()),
    )
  })
})

describe('an answer that comes late', () => {
  const decided = (desk: FakePieceDesk) =>
    desk.calls.filter((one) => one.method === 'statements.decide')
  /** The queue's lines, and the one that is current. */
  const lines = () => [...document.querySelectorAll('[role="listbox"] [role="option"]')]
  const current = () =>
    lines().find((one) => one.getAttribute('aria-selected') === 'true')?.textContent

  test('of F8 brings nobody back to the piece', async () => {
    const desk = await open(riverView())
    const letGo = desk.hold('gate.check')
    await userEvent.keyboard('{F8}')
    await vi.waitFor(() => expect(desk.calls.some((one) => one.method === 'gate.check')).toBe(true))
    go({ place: 'today' })
    letGo()
    await desk.bridge.call('after', 'gate.check', { id: desk.view.article.id })
    await new Promise((resolve) => requestAnimationFrame(resolve))
    expect(currentRoute().place).toBe('today')
  })

  test('of F8 is waited for by the key that is meant for where it goes', async () => {
    const desk = await open(riverView(), 'review')
    await userEvent.keyboard('jjj')
    await vi.waitFor(() => expect(current()).toBe(lines()[2]?.textContent))
    const third = current()
    const letGo = desk.hold('gate.check')
    await userEvent.keyboard('{F8}n')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(decided(desk)).toHaveLength(0)
    letGo()
    await vi.waitFor(() => expect(desk.decided.size).toBe(1))
    const [id] = desk.decided.keys()
    const { statements } = fakeStatements(desk.view, new Map())
    const said = statements.find((one) => one.id === id)?.content[0]?.exact ?? ''
    expect(third).not.toContain(said)
    expect(said).toContain('a quiet river')
  })

  test('of a decision leaves whoever went on where they are, and a key pressed twice decides once', async () => {
    const desk = await open(riverView(), 'review')
    await userEvent.keyboard('j')
    await vi.waitFor(() => expect(current()).toBe(lines()[0]?.textContent))
    const third = lines()[2]?.textContent
    const letGo = desk.hold('statements.decide')
    await userEvent.keyboard('nnjj')
    await vi.waitFor(() => expect(current()).toBe(third))
    letGo()
    await vi.waitFor(() => expect(desk.decided.size).toBe(1))
    await desk.bridge.call('after', 'gate.check', { id: desk.view.article.id })
    expect(current()).toBe(third)
    expect(decided(desk)).toHaveLength(1)
  })

  test('of the statements leaves what is typed meanwhile in its quotation, and R takes all of it out', async () => {
    const desk = await open(riverView(), 'review')
    const { editor } = document.querySelector('.ProseMirror') as unknown as { editor: Editor }
    const shown = () => bodyText(toArticleDocument(editor.state.doc))
    const before = shown()
    await vi.waitFor(
      async () => {
        await userEvent.keyboard('j')
        expect(current()).toContain('a second officer')
      },
      { timeout: 15_000 },
    )
    let front = 0
    editor.state.doc.descendants((node, at) => {
      const found = node.text?.indexOf('They have paid for lamps') ?? -1
      if (found >= 0) front = at + found
    })
    const letGo = desk.hold('articles.save')
    editor.commands.insertContentAt(front, 'No')
    // Another statement is decided elsewhere: the list comes again, read from the text that is saved.
    const other = fakeStatements(desk.view, desk.decided).statements[0]!
    desk.decided.set(other.id, { state: 'rejected', note: null, decidedBy: 'Ines Marlow' })
    await client.invalidateQueries()
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
    editor.commands.insertContentAt(front + 2, 'w ')
    const card = page.getByRole('region', { name: 'The current statement' })
    await vi.waitFor(() => expect(card.element().textContent).toContain('Now They have paid'))
    await userEvent.keyboard('r')
    await vi.waitFor(() => expect(shown()).toBe(before))
    letGo()
  })

  test('that is a refusal keeps the reason that was written', async () => {
    const desk = await open(riverView(), 'review')
    desk.failing.set('statements.decide', { code: 'locked-library', message: 'In use elsewhere.' })
    await userEvent.keyboard('jq')
    const asked = page.getByRole('dialog').getByRole('textbox')
    await userEvent.fill(asked, 'Did the minister say it to us?')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('In use elsewhere.').first()).toBeVisible()
    await expect.element(asked).toHaveValue('Did the minister say it to us?')
  })

  test('of what is known of a name is waited for: an alias is never a tag of its own', async () => {
    const desk = await open(riverView())
    await page.getByRole('tab', { name: 'Tags' }).click()
    const letGo = desk.hold('tags.known')
    await userEvent.fill(page.getByLabelText('Add organisation'), 'FAO')
    await userEvent.keyboard('{Enter}')
    await userEvent.fill(page.getByLabelText('Add place'), 'Rome')
    letGo()
    await userEvent.keyboard('{Enter}')
    const names = () => desk.view.article.fields.tags.map((tag) => tag.name)
    await vi.waitFor(() => expect(names()).toContain('Rome'))
    expect(names()).toContain('Food and Agriculture Organization')
    expect(names()).not.toContain('FAO')
  })

  test('is not taken back by the Undo of a message, once there was typing', async () => {
    const view = riverView()
    await open(view)
    const { editor } = text() as HTMLElement & { editor: Editor }
    editor.commands.insertContentAt(1, 'Put back ')
    const undo = undoOf(editor)
    editor.commands.insertContentAt(1, 'Typed since ')
    undo()
    expect(editor.getText()).toContain('Typed since Put back ')
    await expect.element(page.getByText(/^The text has changed since/u)).toBeVisible()
  })

  test('of a move closes no question that is being answered', async () => {
    const desk = await open(riverView())
    const letGo = desk.hold('articles.move')
    runCommand('piece.toReview')
    await vi.waitFor(() =>
      expect(desk.calls.some((one) => one.method === 'articles.move')).toBe(true),
    )
    runCommand('piece.hold')
    const reason = page.getByRole('dialog').getByLabelText('Reason')
    await userEvent.fill(reason, 'A name is asked about.')
    letGo()
    await expect.element(page.getByText('Moved to Review.').first()).toBeVisible()
    await expect.element(reason).toHaveValue('A name is asked about.')
  })

  test('of an outlet put on file takes nothing out of what was typed, and makes one outlet', async () => {
    const desk = await open(riverView())
    await page.getByRole('tab', { name: 'Republication' }).click()
    await userEvent.fill(page.getByLabelText('First publisher'), 'Coastwire')
    const letGo = desk.hold('sources.save')
    const add = page.getByRole('button', { name: 'Add as an outlet' }).first()
    await add.click()
    await add.click()
    const address = page.getByLabelText('Address', { exact: true }).first()
    await userEvent.fill(address, 'https://coastwire.example/a')
    letGo()
    await expect.element(page.getByText(/^Coastwire is now an outlet/u)).toBeVisible()
    await expect.element(address).toHaveValue('https://coastwire.example/a')
    expect(desk.calls.filter((one) => one.method === 'sources.save')).toHaveLength(1)
    await vi.waitFor(() =>
      expect(desk.view.article.fields.origin.firstPublisher).toMatchObject({
        sourceId: '0000000000000005',
        url: 'https://coastwire.example/a',
      }),
    )
  })
})
