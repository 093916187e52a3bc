import type { Reply } from '../../shared/fault.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { ask } from '../desk.ts'

let before: Promise<unknown> = Promise.resolve()

/** Changes settings as they are when it is this change's turn: of two quick presses neither undoes the other. */
export function changeSettings(by: (now: Settings) => Partial<Settings>): Promise<Reply<Settings>> {
  const change = async (): Promise<Reply<Settings>> => {
    const now = await ask('settings.get', {})
    return now.ok ? ask('settings.set', by(now.value)) : now
  }
  const mine = before.then(change)
  before = mine.catch(() => undefined)
  return mine
}
