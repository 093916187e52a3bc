import { statuses } from '../../../shared/model/status.ts'

const known: readonly string[] = [...statuses, 'held', 'killed']

/** The statuses a word stands for; a beginning while it is typed. */
export function readStatus(
  text: string,
  isLast: boolean,
):
  | { readonly ok: true; readonly statuses: readonly string[] }
  | { readonly ok: false; readonly problem: string } {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-')
  const exact = known.filter((status) => status === wanted)
  if (exact.length > 0) return { ok: true, statuses: exact }
  const begun = known.filter((status) => status.startsWith(wanted))
  if (begun.length > 0 && (isLast || begun.length === 1)) return { ok: true, statuses: begun }
  return {
    ok: false,
    problem: `There is no status “${text}”. Statuses are ${known.join(', ')}.`,
  }
}
