import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { AttributionBlock } from '../../shared/engine/attribution/record.ts'
import { useDesk } from '../deskQuery.ts'
import { blockText, textblocks } from '../editor/anchors.ts'
import { trackBlocks } from './trackBlocks.ts'
import type { FromAttributionWorker, ToAttributionWorker } from './attributionMessages.ts'
import type { StatementMark } from './attributionPlugin.ts'
import type { ReviewItem } from './reviewItem.ts'

/** Milliseconds of quiet before the text is read again (ARCHITECTURE §5). */
const quiet = 250

/**
 * What the open text says before main has read it: a preview, read in a worker when typing rests, null until
 * something was typed. It decides nothing and goes when `settled` (the list has caught up) changes.
 */
export function usePreview(
  editor: Editor,
  language: string | null,
  settled: unknown,
): FromAttributionWorker | null {
  const settings = useDesk('settings.get', {}).data
  const [found, setFound] = useState<{ reading: FromAttributionWorker; settled: unknown } | null>(
    null,
  )
  const latest = useRef(settled)
  useEffect(() => {
    latest.current = settled
  })
  useEffect(() => {
    if (!settings) return undefined
    const { cues, rules } = settings
    let worker: Worker | null = null
    let seq = 0
    let timer: ReturnType<typeof setTimeout> | null = null
    const changedOf = trackBlocks()
    const start = (): Worker => {
      const made = new Worker(new URL('./attributionWorker.ts', import.meta.url), {
        type: 'module',
      })
      made.addEventListener('message', (event: MessageEvent<FromAttributionWorker>) => {
        // Typing went on: the places of this reading are no longer true, and another is on its way.
        if (event.data.seq === seq && !editor.isDestroyed)
          setFound({ reading: event.data, settled: latest.current })
      })
      return made
    }
    const read = (): void => {
      const blocks = bodyOf(editor)
      const changed = changedOf(blocks)
      worker ??= start()
      worker.postMessage({
        type: 'read',
        seq: ++seq,
        language: language ?? 'und',
        cues,
        beliefs: rules.beliefs,
        order: blocks.map((block) => block.id),
        changed,
      } satisfies ToAttributionWorker)
    }
    const soon = (): void => {
      seq++
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(read, quiet)
    }
    editor.on('update', soon)
    return () => {
      editor.off('update', soon)
      if (timer !== null) clearTimeout(timer)
      worker?.terminate()
    }
  }, [editor, language, settings])
  return found !== null && found.settled === settled ? found.reading : null
}

/** The body of the open text; captions, notes and what is not article text say nothing. */
function bodyOf(editor: Editor): AttributionBlock[] {
  return [...textblocks(editor.state.doc)].flatMap(([id, { node }]) =>
    ['imageNote', 'boilerplate', 'footnote'].includes(node.type.name)
      ? []
      : [{ id, text: blockText(node), in: 'body' as const }],
  )
}

/** What the preview found where the queue has nothing yet, as lines that wait to be read by main. */
export function newItems(
  reading: FromAttributionWorker,
  blocks: ReturnType<typeof textblocks>,
  marks: ReadonlyMap<string, readonly StatementMark[]>,
): ReviewItem[] {
  const taken = [...marks.values()].flat().filter((mark) => mark.role !== 'speaker')
  return reading.result.attributions.flatMap((one): ReviewItem[] => {
    const spans = one.content.flatMap((span) => {
      const block = blocks.get(span.block)
      if (!block || span.end > block.node.content.size) return []
      return [{ from: block.start + span.start, to: block.start + span.end }]
    })
    const cue = one.cue && blocks.get(one.cue.block)
    const all =
      cue && one.cue
        ? [...spans, { from: cue.start + one.cue.start, to: cue.start + one.cue.end }]
        : spans
    const known = all.some((span) =>
      taken.some((mark) => mark.from < span.to && span.from < mark.to),
    )
    if (known || spans.length === 0) return []
    return [
      {
        id: `new:${spans[0]?.from ?? 0}`,
        what: 'new',
        kind: one.kind,
        tier: one.tier,
        state: 'reading',
        words: one.content.map((span) => span.text).join(' … '),
        speaker: one.speaker?.name ?? one.speaker?.text ?? null,
        mention: null,
        speakerType: one.speaker?.type ?? null,
        cue: one.cue?.text ?? null,
        flags: one.flags,
        hedges: one.hedges,
        blocks: [],
        quotes: [],
        spans,
        pointers: { speaker: null, cue: null },
        in: 'body',
        statement: null,
      },
    ]
  })
}
