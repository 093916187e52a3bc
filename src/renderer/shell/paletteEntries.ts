import { escapePattern } from '../../shared/engine/escapePattern.ts'
import { withoutAccents } from '../../shared/engine/textFolding/withoutAccents.ts'
import { commands } from '../../shared/commands.ts'
import type { Command, CommandId } from '../../shared/commands.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { Source } from '../../shared/model/source.ts'
import { statusWord } from '../ui/StatusBadge.tsx'
import { runCommand } from './commandStore.ts'
import { go } from './route.ts'

export interface PaletteEntry {
  readonly id: string
  readonly group: string
  readonly words: string
  /** Drawn in italics: the opening of a piece without a headline. */
  readonly isOpening?: boolean
  readonly hint?: string
  readonly keys?: string | undefined
  readonly run: () => void
}

const fold = (text: string) => withoutAccents(text.normalize('NFKD')).toLocaleLowerCase()

/** How well words answer what was typed: each word of it must begin a word there; null where one does not. */
export function matchScore(typed: string, words: string): number | null {
  const heard = fold(words)
  let score = 0
  for (const part of fold(typed).split(/\s+/u).filter(Boolean)) {
    const at = heard.search(new RegExp(`(?:^|[^\\p{L}\\p{M}\\p{N}])${escapePattern(part)}`, 'u'))
    if (at === -1) return null
    score += at === 0 ? 0 : 1 + at / 100
  }
  return score
}

/** The command that answers best among those that cannot be given here now; null where none does. */
export function notOffered(typed: string, offered: readonly Command[]): Command | null {
  if (typed.trim() === '') return null
  const ids = new Set(offered.map(({ id }) => id))
  const table: readonly Command[] = commands
  const found = table
    .filter(({ id, role }) => role === undefined && !ids.has(id))
    .flatMap((command) => {
      const score = matchScore(typed, command.label)
      return score === null ? [] : [{ command, score }]
    })
    .toSorted((a, b) => a.score - b.score)
  return found[0]?.command ?? null
}

/** The commands, pieces and outlets that answer what was typed, best first within their group. */
export function paletteEntries(
  typed: string,
  offered: readonly Command[],
  pieces: readonly ArticleRow[],
  sources: readonly Source[],
): readonly PaletteEntry[] {
  const found = offered
    .filter((command) => command.id !== 'view.palette')
    .flatMap((command) => {
      const score = matchScore(typed, `${command.label} ${command.menu}`)
      return score === null ? [] : [{ command, score }]
    })
  // With nothing typed, what belongs to this place comes before what can be done everywhere.
  const isOfPlace = ({ command }: { readonly command: Command }) => command.when !== 'always'
  if (typed.trim() !== '') found.sort((a, b) => a.score - b.score)
  else found.sort((a, b) => Number(isOfPlace(b)) - Number(isOfPlace(a)))
  return [
    ...found.map(({ command }) => ({
      id: command.id,
      group: typed.trim() !== '' ? 'Commands' : isOfPlace({ command }) ? 'Here' : command.menu,
      words: command.label,
      keys: command.accelerator,
      run: () => void runCommand(command.id as CommandId),
    })),
    ...pieces.map((row) => ({
      id: row.id,
      group: 'Pieces',
      words: row.headline ?? row.opening,
      isOpening: row.headline === null,
      hint: [row.sourceName, statusWord(row.held ?? row.status)].filter(Boolean).join(' · '),
      run: () => go({ place: 'piece', id: row.id }),
    })),
    ...sources
      .filter((source) => typed.trim() !== '' && matchScore(typed, source.name) !== null)
      .slice(0, 5)
      .map((source) => ({
        id: source.id,
        group: 'Outlets',
        words: source.name,
        hint: source.licence?.licence ?? 'no licence on file',
        run: () => go({ place: 'outlets', id: source.id }),
      })),
  ]
}
