import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const testdata = join(import.meta.dirname, '..', '..', '..', 'shared', 'testdata')

/** One page of a third-party set with its truth (see the sets' own README beside them). */
export interface PageCase {
  readonly id: string
  /** The site it came from. */
  readonly group: string
  readonly html: string
  readonly bytes: Uint8Array
  readonly truth: {
    readonly body_text?: string
    readonly with?: readonly string[]
    readonly without?: readonly string[]
    readonly title?: string
    readonly date?: string
    readonly publishing_date?: string
    readonly authors?: readonly string[] | string
    readonly author?: string
    readonly images?: readonly {
      readonly caption?: string | null
      readonly authors?: readonly string[] | null
    }[]
  }
}

/** The dev half of a set, or null where the sets are not beside the checkout. */
export function pageCases(set: string): readonly PageCase[] | null {
  const folder = join(testdata, set, 'dev')
  if (!existsSync(folder)) return null
  return readdirSync(folder).map((id) => {
    const truth = JSON.parse(
      readFileSync(join(folder, id, 'expected.json'), 'utf8'),
    ) as PageCase['truth'] & { readonly group?: string }
    return {
      id,
      group: truth.group ?? id,
      // These sets are kept as UTF-8; decoding has a bench of its own.
      bytes: new Uint8Array(gunzipSync(readFileSync(join(folder, id, 'input.html.gz')))),
      get html() {
        return new TextDecoder().decode(this.bytes)
      },
      truth,
    }
  })
}
