import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { readPixel } from '../pixel.ts'

const say = verdictsOf('R14', 'Page counter', 'licence')

const carrying = new Set([
  'html',
  'markdown',
  'rss',
  'atom',
  'wxr',
  'ninjs',
  'newsml-g2',
  'jsonl',
  // A report is no copy of the piece.
  'report',
  'report-markdown',
])

/** R14: a page counter the licence requires is in the file; skipped in print, and where none is required. */
export function pixelCarried(facts: ExaminedFacts): GateCheck {
  const pixel = facts.licence?.pixel
  if (!pixel?.required) return say.skip('The licence asks for no page counter.')
  if (facts.channel === 'print') return say.skip('Print carries no page counter.')
  if (!readPixel(pixel.html))
    return say.block(
      'The licence requires a page counter, but its code is no picture with an https address.',
    )
  if (pixel.html.includes('{identifier}'))
    return say.block(
      'The page counter needs the first publisher’s own number of the piece (Where it came from).',
      'origin',
    )
  if (facts.format && !carrying.has(facts.format))
    return say.block(`The licence requires a page counter, which ${facts.format} cannot carry.`)
  return say.clear('The page counter goes with the text.')
}
