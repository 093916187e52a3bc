import type { Token } from '../tokens.ts'
import type { Reading } from './statement.ts'

/** Behind “am Montag”, “hier”, “lundi”: where the object begins. */
export function withoutTime(tokens: readonly Token[], from: number, to: number): number {
  const day =
    /^(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/
  let i = from
  while (i < to) {
    const lower = tokens[i]?.lower ?? ''
    if (/^(?:am|im)$/.test(lower) && day.test(tokens[i + 1]?.lower ?? '')) i += 2
    else if (
      /^(?:heute|gestern|zudem|auch|jedoch|aber|erneut|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ayer|hoy|sich)$/.test(
        lower,
      )
    )
      i++
    else break
  }
  return i
}

/** Where “et accuse”, “y pidió” begins the next report; `to` where none does. */
export function nextVerb({ tokens, lexicon, grammar }: Reading, from: number, to: number): number {
  for (let k = from + 1; k + 1 < to; k++) {
    if (!/^(?:und|et|y|e)$/.test(tokens[k]?.lower ?? '')) continue
    const next = tokens[k + 1]?.lower ?? ''
    if (lexicon.words.get(next)?.verb || grammar.auxiliaries.has(next)) return k
  }
  return to
}
