// How many files of the set charset are read as what they are (the same text comes out). Prints JSON.
import iconv from 'iconv-lite'
import { existsSync, readFileSync } from 'node:fs'
import { decode } from '../../src/main/intake/decode/decode.ts'
import { normaliseLineEnds } from '../../src/main/intake/decode/lineEnds.ts'
import { knownEncoding } from '../../src/main/intake/decode/toText.ts'

const file = new URL('../../../shared/testdata/charset/dev/cases.jsonl', import.meta.url)

/** Latin-1 files of the web are windows-1252; the rest iconv-lite knows by its own name. */
function readable(name: string): string {
  if (name === 'iso-8859-1' || name === 'ascii') return 'windows-1252'
  return name === 'gb2312' ? 'gbk' : name.startsWith('iso-2022') ? 'utf-8' : name
}

interface Case {
  id: string
  encoding: string
  input_b64: string
}

/** Scores the decoder; null where the set is absent. */
export function scoreCharset(show = false) {
  if (!existsSync(file)) return null
  const score = { cases: 0, right: 0, wrong: [] as string[] }
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const one = JSON.parse(line) as Case
    const bytes = new Uint8Array(Buffer.from(one.input_b64, 'base64'))
    const got = decode(bytes)
    const name = one.encoding
      .toLowerCase()
      .replace('utf-8-sig', 'utf-8')
      .replace(/^cp932$/, 'shift_jis')
    const own = knownEncoding(name) === null ? null : name
    const wanted =
      own === null
        ? null
        : normaliseLineEnds(iconv.decode(Buffer.from(bytes), readable(own)).replace(/^\uFEFF/, ''))
            .text
    score.cases++
    if (got.decode.encoding === name || got.text === wanted) score.right++
    else {
      score.wrong.push(`${one.encoding} → ${got.decode.encoding}`)
      if (show)
        console.error(
          one.id,
          one.encoding,
          got.decode.encoding,
          got.decode.by,
          got.decode.certainty,
          JSON.stringify(got.text.match(/.{0,20}[^\x00-\x7F].{0,40}/)?.[0]),
        )
    }
  }
  return { ...score, share: score.right / score.cases }
}

if (import.meta.main)
  console.log(JSON.stringify({ charset: scoreCharset(process.argv.includes('--show')) }))
