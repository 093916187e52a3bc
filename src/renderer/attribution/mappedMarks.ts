import type { StatementMark } from './attributionPlugin.ts'

/**
 * The marks of a list that is older than the open text. Such a list does not find changed words again, and finds
 * quoted words without what was typed at their edge since: where typing has moved a mark is known, and holds.
 */
export function mappedMarks(
  found: readonly StatementMark[],
  before: ReadonlyMap<string, readonly StatementMark[]>,
): StatementMark[] {
  const mapped = new Map([...before.values()].flat().map((mark) => [keyOf(mark), mark]))
  const has = new Set(found.map(keyOf))
  return [
    ...found.map((mark) => {
      const moved = mapped.get(keyOf(mark))
      const isInside = moved && moved.from <= mark.from && mark.to <= moved.to
      return mark.role === 'quoted' && isInside ? { ...mark, from: moved.from, to: moved.to } : mark
    }),
    ...[...mapped.values()].filter((mark) => !has.has(keyOf(mark))),
  ]
}

const keyOf = ({ id, role, index }: StatementMark): string => `${id} ${role} ${index}`
