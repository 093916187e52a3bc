// Learns the weights of segment/weights.ts from the set plaintext and says, by cross-validation over sites, how far
// they can be trusted on pages nobody has seen.   node bench/intake/trainSegments.ts [--learn] [--write]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { featuresOf } from '../../src/main/intake/segment/features.ts'
import { segment } from '../../src/main/intake/segment/segment.ts'
import { pageOf } from '../../src/main/intake/segment/page.ts'
import { type ChainWeights } from '../../src/main/intake/segment/chain.ts'
import { type SilverPage, silverPages } from './silverPages.ts'

const set = new URL('../../../shared/testdata/plaintext/dev/', import.meta.url)
const labels = [
  'headline',
  'standfirst',
  'byline',
  'date',
  'caption',
  'credit',
  'caption+credit',
  'subhead',
  'paragraph',
  'boilerplate',
]

interface Case {
  group: string
  id: string
  texts: string[]
  labels: string[]
}
interface Example {
  lines: string[][]
  gold: number[]
  weight: number[]
}

export function cases(): Case[] {
  if (!existsSync(set)) return []
  return readdirSync(set)
    .sort()
    .map((name) => {
      const e = JSON.parse(readFileSync(new URL(`${name}/expected.json`, set), 'utf8'))
      return {
        group: e.group,
        id: e.id,
        texts: e.lines.map((l: { text: string }) => l.text),
        labels: e.lines.map((l: { label: string }) => l.label),
      }
    })
}

/** A page of another set as an example; `share` says how much such pages count beside the set's own. */
export function silverExample({ texts, labels: gold, trust }: SilverPage, share: number): Example {
  return {
    lines: featuresOf(pageOf(texts)),
    gold: gold.map((label) => labels.indexOf(label)),
    weight: trust.map((one) => one * share),
  }
}

function example(texts: string[], gold: string[], w = 1): Example {
  return {
    lines: featuresOf(pageOf(texts)),
    gold: gold.map((g) => labels.indexOf(g === 'ignore' ? 'boilerplate' : g)),
    weight: gold.map((g) => (g === 'ignore' ? 0 : w)),
  }
}

/** The page as copied, and as tidier hands would have copied it: without what stands around the article, without its headline. */
export function variants(one: Case): Example[] {
  const out = [example(one.texts, one.labels)]
  const isFurniture = (l: string) => l === 'boilerplate' || l === 'ignore'
  const first = one.labels.findIndex((l) => !isFurniture(l))
  let last = one.labels.length - 1
  while (last > 0 && isFurniture(one.labels[last]!)) last--
  const cut = (keep: (l: string, i: number) => boolean, w: number) => {
    const idx = one.texts
      .map((_, i) => i)
      .filter((i) => i >= first && i <= last && keep(one.labels[i]!, i))
    out.push(
      example(
        idx.map((i) => one.texts[i]!),
        idx.map((i) => one.labels[i]!),
        w,
      ),
    )
  }
  cut(() => true, 0.5)
  cut((l) => !isFurniture(l), 0.5)
  cut((l) => !isFurniture(l) && l !== 'headline', 0.4)
  cut((l) => l === 'paragraph' || l === 'subhead', 0.3)
  const tail = one.texts.map((_, i) => i).filter((i) => i >= first)
  out.push(
    example(
      tail.map((i) => one.texts[i]!),
      tail.map((i) => one.labels[i]!),
      0.4,
    ),
  )
  return out.filter((e) => e.lines.length > 0)
}

/**
 * Stochastic gradient (AdaGrad) on the conditional likelihood, with a pull towards zero. `dropout`: the share of
 * features a line goes without in each turn, so that none is trusted alone: a little less is learned by heart, and a
 * little more is right on sites nobody has seen.
 */
export function train(
  examples: Example[],
  { epochs = 5, rate = 0.06, l2 = 2e-3, seed = 7, least = 12, dropout = 0.15 } = {},
): ChainWeights {
  const L = labels.length
  const ids = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const e of examples)
    for (const line of e.lines) for (const f of line) counts.set(f, (counts.get(f) ?? 0) + 1)
  for (const [f, n] of counts) if (n >= least) ids.set(f, ids.size)
  const W = new Float64Array(ids.size * L)
  const G = new Float64Array(ids.size * L).fill(1e-6)
  const T = new Float64Array(L * L)
  const GT = new Float64Array(L * L).fill(1e-6)
  const data = examples.map((e) => ({
    ...e,
    feats: e.lines.map((l) => l.map((f) => ids.get(f)).filter((x) => x !== undefined)),
  }))
  let s = seed
  const rnd = () => (s = (s * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff
  const lse = (a: Float64Array, from = 0, n = a.length) => {
    let m = -Infinity
    for (let i = 0; i < n; i++) m = Math.max(m, a[from + i]!)
    let t = 0
    for (let i = 0; i < n; i++) t += Math.exp(a[from + i]! - m)
    return m + Math.log(t)
  }
  const tmp = new Float64Array(L)
  const sumW = new Float64Array(W.length),
    sumT = new Float64Array(T.length)
  for (let ep = 0; ep < epochs; ep++) {
    for (let i = data.length - 1; i > 0; i--) {
      const j = Math.floor(rnd() * (i + 1))
      ;[data[i], data[j]] = [data[j]!, data[i]!]
    }
    for (const { feats: all, gold, weight } of data) {
      const n = all.length
      const S = new Float64Array(n * L),
        A = new Float64Array(n * L),
        B = new Float64Array(n * L)
      const feats = all.map((line) => line.filter(() => rnd() >= dropout))
      for (let i = 0; i < n; i++)
        for (const f of feats[i]!) for (let y = 0; y < L; y++) S[i * L + y]! += W[f * L + y]!
      for (let i = 0; i < n; i++)
        for (let y = 0; y < L; y++) {
          if (i === 0) {
            A[y] = S[y]!
            continue
          }
          for (let p = 0; p < L; p++) tmp[p] = A[(i - 1) * L + p]! + T[p * L + y]!
          A[i * L + y] = S[i * L + y]! + lse(tmp)
        }
      for (let i = n - 1; i >= 0; i--)
        for (let y = 0; y < L; y++) {
          if (i === n - 1) {
            B[i * L + y] = 0
            continue
          }
          for (let q = 0; q < L; q++)
            tmp[q] = T[y * L + q]! + S[(i + 1) * L + q]! + B[(i + 1) * L + q]!
          B[i * L + y] = lse(tmp)
        }
      const Z = lse(A, (n - 1) * L, L)
      const gT = new Float64Array(L * L)
      for (let i = 0; i < n; i++) {
        const w = weight[i]!
        for (let y = 0; y < L; y++) {
          const p = Math.exp(A[i * L + y]! + B[i * L + y]! - Z)
          const g = ((gold[i] === y ? 1 : 0) - p) * w
          if (Math.abs(g) > 1e-4)
            for (const f of feats[i]!) {
              const k = f * L + y
              const gg = g - l2 * W[k]!
              G[k]! += gg * gg
              W[k]! += (rate * gg) / Math.sqrt(G[k]!)
            }
          if (i > 0)
            for (let q = 0; q < L; q++) {
              const pp = Math.exp(
                A[(i - 1) * L + q]! + T[q * L + y]! + S[i * L + y]! + B[i * L + y]! - Z,
              )
              gT[q * L + y]! +=
                ((gold[i - 1] === q && gold[i] === y ? 1 : 0) - pp) * Math.min(w, weight[i - 1]!)
            }
        }
      }
      for (let k = 0; k < T.length; k++) {
        const gg = gT[k]! - 2e-3 * T[k]!
        GT[k]! += gg * gg
        T[k]! += (rate * gg) / Math.sqrt(GT[k]!)
      }
    }
    if (ep >= epochs / 2) {
      for (let k = 0; k < W.length; k++) sumW[k]! += W[k]!
      for (let k = 0; k < T.length; k++) sumT[k]! += T[k]!
    }
  }
  const N = epochs - Math.ceil(epochs / 2)
  const features: Record<string, number[]> = {}
  for (const [f, id] of ids) {
    const row = Array.from(
      sumW.subarray(id * L, id * L + L),
      (x) => Math.round((x / N) * 100) / 100,
    )
    if (row.some((x) => Math.abs(x) >= 0.05)) features[f] = row
  }
  const transitions = labels.map((_, p) =>
    Array.from(sumT.subarray(p * L, p * L + L), (x) => Math.round((x / N) * 100) / 100),
  )
  return { labels, features, transitions }
}

/** Labels of whole segmentation (weights and rules), in the words of the set. */
export function labelsOf(texts: string[], weights?: ChainWeights): string[] {
  let at = 0
  const blocks = texts.map((t) => {
    const start = at
    at += t.length + 2
    return { range: [start, start + t.length] as const, role: null, certainty: 0, rule: 'S1' }
  })
  const { labels } = segment({ text: texts.join('\n\n'), blocks }, weights)
  return labels.map((l) => {
    if (l.role === 'caption') return l.withCredit ? 'caption+credit' : 'caption'
    if (l.role === 'heading') return 'subhead'
    if (l.role === 'list-item') return 'paragraph'
    return l.role === 'source' || l.role === 'separator' ? 'boilerplate' : l.role
  })
}

export function measure(weights: ChainWeights, some: Case[], show = false) {
  let n = 0,
    right = 0,
    exact = 0
  const confusion = new Map<string, number>()
  for (const one of some) {
    const got = labelsOf(one.texts, weights)
    let body = true
    one.labels.forEach((g, i) => {
      const isBody = (l: string) => l === 'paragraph' || l === 'subhead'
      if (isBody(g) !== isBody(got[i]!)) body = false
      if (g === 'ignore') return
      n++
      if (g === got[i]) right++
      else {
        confusion.set(`${g} → ${got[i]}`, (confusion.get(`${g} → ${got[i]}`) ?? 0) + 1)
        if (show)
          console.log(one.id.padEnd(28), `${g} → ${got[i]}`.padEnd(30), one.texts[i]!.slice(0, 110))
      }
    })
    if (body) exact++
  }
  return { lines: n, right, cases: some.length, exact, confusion }
}

if (import.meta.main) {
  const all = cases()
  const groups = [...new Set(all.map((c) => c.group))].sort()
  // --learn: no cross-validation, only the weights.
  const folds = process.argv.includes('--learn') ? 0 : 5
  const sum = { lines: 0, right: 0, cases: 0, exact: 0, confusion: new Map<string, number>() }
  const show = process.argv.includes('--errors')
  const vs = new Map(all.map((c) => [c.id, variants(c)]))
  // A little of other sites' pages helps on unseen ones; much of it hurts, because their truth knows bodies only.
  const share = 0.15
  const silver = silverPages(['aeb', 'aed']).map((page) => ({
    group: page.group,
    example: silverExample(page, share),
  }))
  for (let f = 0; f < folds; f++) {
    const inFold = (c: Case) => groups.indexOf(c.group) % folds === f
    const held = new Set(all.filter(inFold).map((c) => c.group))
    const w = train([
      ...all.filter((c) => !inFold(c)).flatMap((c) => vs.get(c.id)!),
      ...silver.filter((s) => !held.has(s.group)).map((s) => s.example),
    ])
    const m = measure(w, all.filter(inFold), show)
    sum.lines += m.lines
    sum.right += m.right
    sum.cases += m.cases
    sum.exact += m.exact
    for (const [k, v] of m.confusion) sum.confusion.set(k, (sum.confusion.get(k) ?? 0) + v)
  }
  console.log(
    JSON.stringify({
      crossValidated: {
        accuracy: sum.right / sum.lines,
        exactBodies: sum.exact / sum.cases,
        cases: sum.cases,
      },
    }),
  )
  console.log(
    [...sum.confusion]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 25)
      .map(([k, v]) => `${v} ${k}`)
      .join('\n'),
  )
  const w = train([...all.flatMap((c) => vs.get(c.id)!), ...silver.map((s) => s.example)])
  const m = measure(w, all)
  console.log(
    JSON.stringify({
      seen: { accuracy: m.right / m.lines, exactBodies: m.exact / m.cases },
      features: Object.keys(w.features).length,
    }),
  )
  if (process.argv.includes('--write')) {
    const rows = Object.entries(w.features)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `    '${k}': [${v.join(', ')}],`)
    writeFileSync(
      new URL('../../src/main/intake/segment/weights.ts', import.meta.url),
      `import type { ChainWeights } from './chain.ts'

/** Learned by bench/intake/trainSegments.ts; columns in the order of \`labels\` (RULES.md S30). */
export const segmentWeights: ChainWeights = {
  labels: [${w.labels.map((l) => `'${l}'`).join(', ')}],
  transitions: [
${w.transitions.map((r) => `    [${r.join(', ')}],`).join('\n')}
  ],
  features: {
${rows.join('\n')}
  },
}
`,
    )
  }
}
