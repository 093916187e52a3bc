import type { GateCheck, GateResult } from '../../shared/model/gate.ts'

const signs = {
  clear: 'ok   ',
  warn: 'note ',
  block: 'BLOCK',
  'not-applicable': '-    ',
} as const satisfies Record<GateCheck['verdict'], string>

/** The gate as lines for people: the one line first, then every check with its verdict and reason. */
export function gateWords(gate: GateResult): string[] {
  return [
    `May we run it? ${gate.summary}`,
    `Sign-off: ${gate.mayBeSigned ? 'nothing stands in the way' : 'blocked'} · Export: ${gate.mayBeExported ? 'nothing stands in the way' : 'blocked'}`,
    ...gate.checks.map(checkWords),
  ]
}

/** Only what blocks, one line a check. */
export function blockingWords(gate: GateResult): string[] {
  return gate.checks
    .filter((check) => check.verdict === 'block' && !check.override)
    .map((check) => `${check.id} ${check.title}: ${check.reason}`)
}

function checkWords(check: GateCheck): string {
  const past = check.override
    ? ` [passed over by ${check.override.by}: ${check.override.reason}]`
    : ''
  return `${signs[check.verdict]} ${check.id.padEnd(3)} ${check.title}: ${check.reason}${past}`
}
