import type { ExportOutcome, Progress } from '../../../shared/contract.ts'
import type { DeskInput } from '../calls.ts'
import type { CallSetting } from '../host/runCall.ts'
import type { Desk } from '../openDesk.ts'

/** Writes files through a desk in this process and gathers what became of each. Throws FaultError as `exports.write` does. */
export function exportOutcomes(
  desk: Desk,
  input: DeskInput<'exports.write'>,
  setting: Partial<CallSetting> = {},
): ExportOutcome[] {
  const outcomes: ExportOutcome[] = []
  desk.call('exports.write', input, {
    ...setting,
    progress: (progress) => {
      outcomes.push(...(progress as Progress<'exports.write'>).outcomes)
    },
  })
  return outcomes
}
