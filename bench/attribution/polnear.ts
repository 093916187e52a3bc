import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** One gold statement: spans as [start, end) of the article’s text. */
export interface GoldAttribution {
  readonly id: string
  readonly source: readonly (readonly [number, number])[]
  readonly cue: readonly (readonly [number, number])[]
  readonly content: readonly (readonly [number, number])[]
  readonly kind: 'direct' | 'mixed' | 'indirect'
}

/** One article of the set. */
export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

/** The articles of the dev half beside the checkout, every `stride`-th; null where the set is absent. */
export function polnear(stride = 1, offset = 0): GoldArticle[] | null {
  const file = fileURLToPath(
    new URL('../../../shared/testdata/polnear/dev/docs.jsonl.gz', import.meta.url),
  )
  if (!existsSync(file)) return null
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .filter((_, i) => i % stride === offset)
    .map((line) => JSON.parse(line) as GoldArticle)
}
