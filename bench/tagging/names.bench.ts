import nlp from 'compromise'
import type { EntityKind } from '../../src/shared/model/entity.ts'
import { suggestNames } from '../../src/main/tagging/names/suggestNames.ts'
import type { Bench } from '../bench.ts'
import { round } from '../statistics.ts'
import { comparable, type NamedText, re3d } from './re3dSet.ts'
import { type NameScore, scoreNames, type SuggestedName, summed } from './scoreNames.ts'

/** Names suggested on re3d (dev): precision and recall by kind, aliases, speed; compromise alone beside it. */
export const bench: Bench = async ({ say }) => {
  const texts = re3d()
  if (texts === null) {
    say('  skipped: re3d is not on this machine')
    return null
  }
  return {
    texts: texts.length,
    copydesk: measured(texts, ours),
    compromise: measured(texts, theirs),
  }
}

function ours(text: string): SuggestedName[] {
  const blocks = text.split(/\n+/).map((part, index) => ({ blockId: String(index), text: part }))
  return suggestNames(blocks) as SuggestedName[]
}

function theirs(text: string): SuggestedName[] {
  const doc = nlp(text)
  const found = (kind: EntityKind, list: string[]) =>
    [...new Set(list.map((name) => name.replace(/[\s.,;:!?“”"()]+$/gu, '').trim()))]
      .filter(Boolean)
      .map((name) => ({ kind, name, forms: [] }))
  return [
    ...found('person', doc.people().out('array') as string[]),
    ...found('organisation', doc.organizations().out('array') as string[]),
    ...found('place', doc.places().out('array') as string[]),
  ]
}

function measured(texts: readonly NamedText[], suggest: (text: string) => SuggestedName[]): object {
  const start = performance.now()
  const suggested = texts.map(({ text }) => suggest(text))
  const seconds = (performance.now() - start) / 1000
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const score = (of: EntityKind | null): NameScore[] =>
    texts.map((text, index) => {
      const mine = (suggested[index] ?? []).filter((one) => of === null || one.kind === of)
      const gold = new Map([...text.gold].filter(([, kinds]) => of === null || kinds.has(of)))
      return scoreNames({ ...text, gold }, mine)
    })
  return {
    all: summed(score(null)),
    person: summed(score('person')),
    organisation: summed(score('organisation')),
    place: summed(score('place')),
    aliases: aliases(texts, suggested),
    wordsPerSecond: Math.round(words / seconds),
    seconds: round(seconds),
  }
}

/**
 * Pairs of forms put together, held against the set: right where it names the pair as synonyms or annotates a span
 * of that kind that holds both; wrong where it gives the two different kinds and no synonym; open otherwise.
 */
function aliases(
  texts: readonly NamedText[],
  suggested: readonly (readonly SuggestedName[])[],
): object {
  let right = 0
  let wrong = 0
  let open = 0
  texts.forEach(({ gold, same }, index) => {
    const synonyms = new Set(same.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]))
    for (const { name, forms } of suggested[index] ?? []) {
      const main = comparable(name)
      const others = new Set(forms.filter((form) => /^\p{Lu}/u.test(form)).map(comparable))
      others.delete(main)
      for (const other of others) {
        const [a, b] = [gold.get(main), gold.get(other)]
        if (synonyms.has(`${main}|${other}`)) right++
        else if (a === undefined || b === undefined) open++
        else if ([...a].some((kind) => b.has(kind))) right++
        else wrong++
      }
    }
  })
  return { right, wrong, open, precision: round(right / Math.max(1, right + wrong)) }
}
