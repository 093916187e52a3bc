import { QueryClientProvider } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { createRoot } from 'react-dom/client'
import { drawStatements } from '../../attribution/attributionPlugin.ts'
import { makeQueryClient } from '../../deskQuery.ts'
import { textblocks } from '../../editor/anchors.ts'
import { go } from '../../shell/route.ts'
import '../../ui/base.css'
import PieceScreen from '../PieceScreen.tsx'
import { fakePieceDesk } from './fakePieceDesk.ts'
import { sampleView, type SampleLine, type SampleStep } from './samplePiece.ts'

// The whole piece screen with a long piece, for bench/typing: window.measure types and answers milliseconds.

const asked = new URLSearchParams(location.search)
const words = Number(asked.get('words') ?? 10_000)
const highlights = Number(asked.get('highlights') ?? 500)

const sentence =
  'The river that two ministers share was quiet on Tuesday– though nobody on the upper bank would say so, and the lamps that were bought for the bridge burned over an empty road. '
const perParagraph = 96
const paragraphs = Math.ceil(words / perParagraph)
const lines = Array.from({ length: paragraphs }, (_, index): SampleLine => ({
  role: 'paragraph',
  text: `${index}. ${sentence.repeat(3)}`.trim(),
}))
// Half of the highlights are clean-up proposals, half statements; spread evenly over the text.
const proposals = Math.floor(highlights / 2)
const steps = Array.from({ length: Math.min(proposals, paragraphs) }, (_, index): SampleStep => {
  const line = Math.floor((index * paragraphs) / Math.min(proposals, paragraphs))
  return {
    line,
    before: 'Tuesday– though',
    after: 'Tuesday – though',
    state: 'proposed',
    rule: 'C7',
  }
})
const view = sampleView({ lines, steps, headline: 'A long river' })
Object.assign(window, { desk: fakePieceDesk(view, { parses: false }).bridge })
go({ place: 'piece', id: view.article.id })
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={makeQueryClient()}>
    <PieceScreen id={view.article.id} />
  </QueryClientProvider>,
)

const frame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/** Types `keys` letters all over the text; each dispatch is timed with everything that hangs on it. */
async function measure(keys: number): Promise<object> {
  const editor = (document.querySelector('.ProseMirror') as HTMLElement & { editor: Editor }).editor
  const blocks = [...textblocks(editor.state.doc).values()]
  const rest = highlights - steps.length
  editor.view.dispatch(
    drawStatements(
      editor.state,
      Array.from({ length: rest }, (_, index) => {
        const block = blocks[Math.floor((index * blocks.length) / rest)]!
        const from = block.start + 12 + (index % 5) * 60
        return {
          from,
          to: from + 40,
          id: `s${index}`,
          role: 'content' as const,
          index: 0,
          look: 'indirect' as const,
        }
      }),
    ),
  )
  await frame()
  const long: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push(entry.duration)
  })
  observer.observe({ entryTypes: ['longtask'] })
  const times: number[] = []
  const frames: number[] = []
  for (let key = 0; key < keys + 20; key++) {
    const block = blocks[(key * 7919) % blocks.length]!
    const at = Math.min(block.start + 30 + (key % 50), editor.state.doc.content.size - 1)
    const began = performance.now()
    editor.view.dispatch(editor.state.tr.insertText('a', at))
    const dispatched = performance.now()
    await frame()
    // The first twenty warm the engine up.
    if (key >= 20) {
      times.push(dispatched - began)
      frames.push(performance.now() - began)
    }
  }
  observer.disconnect()
  return {
    words: view.article.wordCount,
    highlights: document.querySelectorAll('.proposal, .said').length,
    times,
    frames,
    long,
  }
}
Object.assign(window, { measure })
