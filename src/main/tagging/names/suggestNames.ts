import type { EntityKind } from '../../../shared/model/entity.ts'
import type { NameMention, Suggestion } from '../../../shared/model/suggestion.ts'
import { candidates } from './candidates.ts'
import { classify, type KnownName } from './classify.ts'
import { type FoundName, groupNames } from './groupNames.ts'
import { nameTokens } from './nameTokens.ts'
import { addPronouns } from './pronouns.ts'
import type { TextBlock } from './textBlock.ts'

/** A line set in capitals or in Title Case (a headline, not a sentence) says nothing by its capitals. */
function isTitleCase(text: string): boolean {
  if (/[.!?…]["”’»)]*\s*$/u.test(text)) return false
  const words = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? []
  return (
    words.length >= 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length > 0.7
  )
}

/** The people, organisations and places of a text, each with all its mentions. Names are found in Latin script. */
export function suggestNames(
  blocks: readonly TextBlock[],
  known: KnownName = () => null,
): Suggestion[] {
  const found: FoundName[] = []
  const quiet: FoundName[] = []
  blocks.forEach(({ blockId, text }, block) => {
    const tokens = nameTokens(text)
    const inTitle = isTitleCase(text)
    for (const run of candidates(tokens))
      for (const name of classify(tokens, run, text, known)) {
        const start = tokens[name.from]?.start ?? 0
        const end = tokens[name.to]?.end ?? start
        const mention: NameMention = { blockId, start, end, text: text.slice(start, end) }
        const initials = initialsAfter(tokens, name.to)
        const one: FoundName = { ...name, block, at: start, mention, initials }
        ;(inTitle ? quiet : found).push(one)
      }
  })
  const groups = groupNames(found, quiet, known)
  const withPronouns = addPronouns(groups, blocks)
  return withPronouns
    .map(({ group, pronouns }) => ({
      kind: group.kind,
      name: group.name,
      code: null,
      forms: [...group.forms, ...pronouns.forms].filter((form) => form !== group.name),
      mentions: [...group.mentions, ...pronouns.mentions],
      certainty: group.certainty,
      why: whyOf(group.kind, group.mentions.length, group.isKnown),
    }))
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
}

/** "Syrian Democratic Forces (SDF)": the initials in brackets after a name. */
function initialsAfter(tokens: ReturnType<typeof nameTokens>, at: number): string | null {
  const next = tokens[at + 1]
  return next !== undefined &&
    /^\s*\(\s*["“]?$/u.test(next.gap) &&
    /^\p{Lu}[\p{Lu}\p{L}\d-]{1,9}$/u.test(next.text)
    ? next.text
    : null
}

function whyOf(_kind: EntityKind, times: number, isKnown: boolean): string {
  const named = times === 1 ? 'named once' : `named ${times} times`
  return isKnown ? `${named}; this desk knows the name` : named
}
