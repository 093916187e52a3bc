import { compareText } from '../../src/main/rights/edits/compareText.ts'
import { runGate } from '../../src/main/rights/gate.ts'
import { factsOf, documentOf, fieldsOf, licenceOf } from '../../src/main/rights/gate.fixture.ts'
import type { Bench } from '../bench.ts'

const words = 10_000
const runs = 40

/** Gate and edit classification on a piece of 10,000 words with an edit in every tenth paragraph, in milliseconds. */
export const bench: Bench = async () => {
  const received = paragraphs(words)
  const current = received.map((text, at) =>
    at % 10 === 0 ? text.replace('harbour', 'port') : at % 10 === 5 ? text.slice(0, -40) : text,
  )
  const facts = factsOf({
    licence: licenceOf({ textEdits: 'style' }),
    document: documentOf(current),
    received: { headline: fieldsOf().headline, blocks: received },
  })
  return {
    words,
    classify: times(() => compareText(received, current)),
    gateWithClassification: times(() => runGate(facts)),
    rewritten: times(
      () =>
        compareText(
          received,
          current.map((text) => text.split(' ').toReversed().join(' ')),
        ),
      5,
    ),
  }
}

function times(work: () => unknown, count = runs): { median: number; p95: number; cpu: number } {
  for (let at = 0; at < 3; at++) work()
  const before = process.cpuUsage()
  const taken = Array.from({ length: count }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  const { user, system } = process.cpuUsage(before)
  const at = (share: number): number =>
    Math.round((taken[Math.floor(share * (count - 1))] ?? 0) * 10) / 10
  // Time of the processor, a run on average: what a machine with other work to do cannot blur.
  return { median: at(0.5), p95: at(0.95), cpu: Math.round((user + system) / 100 / count) / 10 }
}

function paragraphs(total: number): string[] {
  const out: string[] = []
  let count = 0
  for (let at = 0; count < total; at++) {
    const text =
      at % 4 === 1
        ? `“We have listened to the people of the ${at}th quay, and we have moved the dates twice,” said the chair of the harbour board, Dominic Asare, on day ${at}.`
        : `The harbour board of basin ${at} voted on Monday to dredge the north basin this winter, after ${at + 3} meetings in which boat owners, fishers and the ferry company had asked for another year.`
    out.push(text)
    count += text.split(' ').length
  }
  return out
}
