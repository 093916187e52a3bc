// How much broken text of the set mojibake is repaired, and whether any clean text is touched. Prints JSON.
import { existsSync, readFileSync } from 'node:fs'
import { applyRuns, findMojibake } from '../../src/main/intake/clean/mojibake/repair.ts'

const file = new URL('../../../shared/testdata/mojibake/dev/cases.jsonl', import.meta.url)

interface Case {
  id: string
  original: string
  fixed: string
  fixed_encoding_only: string | null
}

/** Scores the repair; null where the set is absent. */
export function scoreMojibake(show = false) {
  if (!existsSync(file)) return null
  const score = { broken: 0, repaired: 0, clean: 0, touched: [] as string[] }
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const one = JSON.parse(line) as Case
    const wanted = one.fixed_encoding_only ?? one.fixed
    const got = applyRuns(one.original, findMojibake(one.original))
    if (wanted === one.original) {
      score.clean++
      if (got !== one.original) score.touched.push(one.id)
    } else {
      score.broken++
      if (got === wanted) score.repaired++
      else if (show)
        console.error(
          one.id,
          '\n ',
          JSON.stringify(one.original),
          '\n ',
          JSON.stringify(got),
          '\n ',
          JSON.stringify(wanted),
        )
    }
  }
  return { ...score, share: score.repaired / score.broken }
}

if (import.meta.main)
  console.log(JSON.stringify({ mojibake: scoreMojibake(process.argv.includes('--show')) }))
