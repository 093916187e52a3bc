import { expect, test } from 'vitest'
import type { AttributionBlock } from '../../shared/engine/attribution/record.ts'
import { trackBlocks } from './trackBlocks.ts'
import { createAttributionReader } from './readAttribution.ts'

const block = (id: string, text: string): AttributionBlock => ({ id, text, in: 'body' })
const first = block('a', '“We have listened,” said the chair, Dominic Asare.')
const second = block('b', 'The mayor, Ada Marrow, said the lamps would stay.')

test('what was deleted and comes back with Ctrl+Z is read again, and what stays is not sent', () => {
  const read = createAttributionReader()
  const changed = trackBlocks()
  let seq = 0
  const spoken = (blocks: readonly AttributionBlock[]) => {
    const sent = changed(blocks)
    const order = blocks.map(({ id }) => id)
    const cues = { added: [], silenced: [] }
    const message = { type: 'read' as const, seq: ++seq, language: 'en', cues, beliefs: true }
    const { result } = read({ ...message, order, changed: sent })
    return {
      sent: sent.map(({ id }) => id),
      names: result.attributions.map((one) => one.speaker?.name),
    }
  }
  expect(spoken([first, second])).toEqual({
    sent: ['a', 'b'],
    names: ['Dominic Asare', 'Ada Marrow'],
  })
  expect(spoken([second])).toEqual({ sent: [], names: ['Ada Marrow'] })
  expect(spoken([first, second])).toEqual({ sent: ['a'], names: ['Dominic Asare', 'Ada Marrow'] })
})
