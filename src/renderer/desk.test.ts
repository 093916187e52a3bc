import { expect, test } from 'vitest'
import type { DeskBridge } from '../shared/bridge.ts'
import type { DeskEventMessage, ExportOutcome } from '../shared/contract.ts'
import type { ArticleId } from '../shared/model/ids.ts'
import { ask } from './desk.ts'

const ids = ['1', '2', '3'].map((one) => one.repeat(16) as ArticleId)
const input = {
  articleIds: ids,
  formats: ['text' as const],
  channel: 'web' as const,
  folder: 'f',
  overrides: [],
}

/** A main process whose events come `late` ms after its answer: the two travel apart. */
function mainWithLateEvents(late: number): DeskBridge {
  const listeners = new Set<(event: DeskEventMessage) => void>()
  return {
    call: async (id) => {
      const tell = () => {
        for (const [index, articleId] of ids.entries())
          for (const listener of listeners)
            listener({
              type: 'progress',
              id,
              progress: {
                total: 3,
                done: index + 1,
                outcomes: [{ state: 'cancelled', articleId }],
              },
            })
      }
      setTimeout(tell, late)
      return {
        ok: true,
        value: { written: 0, blocked: 0, failed: 0, cancelled: 3 },
        reports: ids.length,
      }
    },
    cancel: () => undefined,
    onEvent: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

test.each([0, 80])(
  'an answer waits for every report that went before it, here %i ms late',
  async (late) => {
    Object.assign(window, { desk: mainWithLateEvents(late) })
    const outcomes: ExportOutcome[] = []
    const reply = await ask('exports.write', input, {
      onProgress: (progress) => outcomes.push(...progress.outcomes),
    })
    expect(reply).toEqual({
      ok: true,
      value: { written: 0, blocked: 0, failed: 0, cancelled: 3 },
    })
    expect(outcomes.map((one) => one.articleId)).toEqual(ids)
  },
)
