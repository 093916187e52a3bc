import type { SpeakerType } from '../../shared/engine/attribution/record.ts'
import { counted } from '../words/numberWords.ts'
import type { NamedSpeaker } from '../../shared/model/attribution.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { foldedWords } from '../../shared/engine/quoteIntegrity/foldQuote.ts'
import type { ReviewItem } from './reviewItem.ts'

/** Somebody who may be named as a speaker; `speaker` null: nobody is named. */
export interface SpeakerChoice {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly group: 'Speaks in this story' | 'Named in this piece' | 'Somebody else'
  readonly speaker: NamedSpeaker | null
}

const typeHints: Readonly<Partial<Record<SpeakerType, string>>> = {
  'named-person': 'person',
  'named-organisation': 'organisation or state',
  document: 'document or media report',
  anonymous: 'anonymous',
  'unnamed-group': 'unnamed group',
}

/** Who may have said it: the piece's speakers and tagged people and organisations, then what was typed as a new name. */
export function speakerChoices(
  items: readonly ReviewItem[],
  tags: readonly Tag[],
  typed: string,
): SpeakerChoice[] {
  const out: SpeakerChoice[] = []
  const has = new Set<string>()
  const wanted = fold(typed)
  const put = (
    name: string,
    type: SpeakerType,
    group: SpeakerChoice['group'],
    count: number,
  ): void => {
    if (has.has(fold(name)) || name.trim() === '') return
    has.add(fold(name))
    if (wanted !== '' && !fold(name).includes(wanted)) return
    const hint = [typeHints[type], count > 0 ? counted(count, 'statement') : null]
    out.push({
      id: `${group} ${name}`,
      label: name,
      hint: hint.filter(Boolean).join(' · '),
      group,
      speaker: { name, type: type === 'unresolved' ? 'named-person' : type },
    })
  }
  const counts = new Map<string, { count: number; type: SpeakerType }>()
  for (const { speaker, speakerType } of items) {
    if (speaker === null || speakerType === null || speakerType === 'unresolved') continue
    counts.set(speaker, { count: (counts.get(speaker)?.count ?? 0) + 1, type: speakerType })
  }
  for (const [name, { count, type }] of [...counts].toSorted((a, b) => b[1].count - a[1].count))
    put(name, type, 'Speaks in this story', count)
  for (const tag of tags) {
    if (tag.state === 'rejected') continue
    if (tag.kind === 'person') put(tag.name, 'named-person', 'Named in this piece', 0)
    if (tag.kind === 'organisation') put(tag.name, 'named-organisation', 'Named in this piece', 0)
  }
  const name = typed.trim()
  if (name !== '' && !has.has(wanted))
    for (const type of [
      'named-person',
      'named-organisation',
      'document',
      'anonymous',
      'unnamed-group',
    ] as const)
      out.push({
        id: `new ${type}`,
        label: `Create “${name}”`,
        hint: typeHints[type] ?? '',
        group: 'Somebody else',
        speaker: { name, type, isNew: true },
      })
  if (name === '')
    out.push({
      id: 'nobody',
      label: 'Nobody is named',
      hint: 'waits until it is let stand',
      group: 'Somebody else',
      speaker: null,
    })
  return out
}

function fold(text: string): string {
  return foldedWords(text).toLowerCase().trim()
}
