import type { ExportRecord } from '../../shared/model/exportRecord.ts'

/** Overrides in as few lines as say it all: "B1, B4 let through by Ana Lovell: agreed by phone". */
export function overrideLines(overrides: ExportRecord['overrides']): string[] {
  const checks = new Map<string, string[]>()
  for (const { check, by, reason } of overrides) {
    const said = `let through by ${by}: ${reason}`
    const known = checks.get(said) ?? []
    checks.set(said, known.includes(check) ? known : [...known, check])
  }
  return [...checks].map(([said, ids]) => `${ids.join(', ')} ${said}`)
}
