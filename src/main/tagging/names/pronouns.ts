import type { NameMention } from '../../../shared/model/suggestion.ts'
import { givenNames, womensNames } from '../words/people.ts'
import type { NameGroup } from './groupNames.ts'
import type { TextBlock } from './textBlock.ts'

/** A group with the pronouns that stand for it. */
export interface WithPronouns {
  readonly group: NameGroup
  readonly pronouns: {
    readonly forms: readonly string[]
    readonly mentions: readonly NameMention[]
  }
}

const pattern = /(?<![\p{L}'’])(?:he|she|him|her|his|hers)(?![\p{L}'’])/giu
/** Blocks a pronoun may look back over. */
const reach = 1

/** Gives each he and she to the person named last before it, where that is one it can be. */
export function addPronouns(
  groups: readonly NameGroup[],
  blocks: readonly TextBlock[],
): WithPronouns[] {
  const people = groups.filter(({ kind }) => kind === 'person')
  const named = people
    .flatMap((group) => group.places.map((place) => ({ ...place, group })))
    .toSorted((a, b) => a.block - b.block || a.at - b.at)
  const added = new Map<NameGroup, NameMention[]>()
  blocks.forEach(({ blockId, text }, block) => {
    for (const match of text.matchAll(pattern)) {
      const who = match[0].toLowerCase().startsWith('h') ? 'he' : 'she'
      const isHer = /^(?:her|hers)$/iu.test(match[0])
      const last = named.findLast(
        (one) =>
          (one.block < block || (one.block === block && one.at < match.index)) &&
          block - one.block <= reach &&
          fits(one.group, isHer ? 'she' : who),
      )
      if (last === undefined) continue
      const mention = {
        blockId,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      }
      added.set(last.group, [...(added.get(last.group) ?? []), mention])
    }
  })
  return groups.map((group) => {
    const mentions = added.get(group) ?? []
    return {
      group,
      pronouns: { forms: [...new Set(mentions.map(({ text }) => text.toLowerCase()))], mentions },
    }
  })
}

function fits(group: NameGroup, pronoun: 'he' | 'she'): boolean {
  const first = group.name.split(' ')[0]?.toLowerCase() ?? ''
  const isWoman =
    womensNames.has(first) ||
    group.titles.some((title) =>
      /\b(?:mrs|ms|miss|lady|dame|queen|princess|baroness)\b/u.test(title),
    )
  const isMan =
    (givenNames.has(first) && !womensNames.has(first)) ||
    group.titles.some((title) => /\b(?:mr|sir|lord|king|prince|pope|sheikh)\b/u.test(title))
  return pronoun === 'she' ? !isMan || isWoman : !isWoman
}
