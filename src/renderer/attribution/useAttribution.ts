import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { isBodyRole } from '../../shared/model/part.ts'
import type { ArticleView } from '../../shared/contract.ts'
import type { AttributionBlock } from '../../shared/engine/attribution/record.ts'
import { blockText, textblocks } from '../editor/anchors.ts'
import type { FromAttributionWorker, ToAttributionWorker } from './attributionMessages.ts'
import { drawStatements } from './attributionPlugin.ts'
import { marksOf, statementsOf, type Statement } from './statements.ts'

/** Milliseconds of quiet before the text is read again (ARCHITECTURE §5). */
const quiet = 250

/**
 * What the open text says and who says it: a preview, read in a worker when typing rests, drawn under
 * the words. Null until the first reading is back. Main reads again on save; this decides nothing.
 */
export function useAttribution(editor: Editor, view: ArticleView): readonly Statement[] | null {
  const [statements, setStatements] = useState<readonly Statement[] | null>(null)
  const language = view.article.fields.language ?? 'und'
  const { parts, steps, original } = view
  useEffect(() => {
    const worker = new Worker(new URL('./attributionWorker.ts', import.meta.url), {
      type: 'module',
    })
    const send = (message: ToAttributionWorker): void => worker.postMessage(message)
    send({ type: 'received', language, blocks: receivedBlocks({ parts, steps, original }) })
    let seq = 0
    let timer: ReturnType<typeof setTimeout> | null = null
    const known = new Map<string, string>()
    const read = (): void => {
      const blocks = bodyOf(editor)
      const changed = blocks.filter((block) => known.get(block.id) !== block.text)
      for (const block of changed) known.set(block.id, block.text)
      send({ type: 'read', seq: ++seq, language, order: blocks.map((block) => block.id), changed })
    }
    const soon = (): void => {
      seq++
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(read, quiet)
    }
    worker.addEventListener('message', (event: MessageEvent<FromAttributionWorker>) => {
      // Typing went on: the places of this reading are no longer true, and another is on its way.
      if (event.data.seq !== seq || editor.isDestroyed) return
      const found = statementsOf(event.data, textblocks(editor.state.doc))
      setStatements(found)
      editor.view.dispatch(drawStatements(editor.state, marksOf(found)))
    })
    read()
    editor.on('update', soon)
    return () => {
      editor.off('update', soon)
      if (timer !== null) clearTimeout(timer)
      worker.terminate()
      if (!editor.isDestroyed) editor.view.dispatch(drawStatements(editor.state, []))
    }
  }, [editor, language, parts, steps, original])
  return statements
}

/** The body of the open text; captions, notes and what is not article text say nothing. */
function bodyOf(editor: Editor): AttributionBlock[] {
  return [...textblocks(editor.state.doc)].flatMap(([id, { node }]) =>
    ['imageNote', 'boilerplate', 'footnote'].includes(node.type.name)
      ? []
      : [{ id, text: blockText(node), in: 'body' as const }],
  )
}

/** The received text quotations are held against: body parts with the repairs that stand. */
function receivedBlocks(
  view: Pick<ArticleView, 'parts' | 'steps' | 'original'>,
): AttributionBlock[] {
  return view.parts
    .filter((part) => isBodyRole(part.role))
    .map((part) => {
      const [start, end] = part.range
      let text = ''
      let at = start
      for (const step of view.steps) {
        if (step.state !== 'applied' || step.range[0] < at || step.range[1] > end) continue
        text += view.original.text.slice(at, step.range[0]) + step.after
        at = step.range[1]
      }
      return { id: part.id, text: text + view.original.text.slice(at, end), in: 'body' as const }
    })
}
