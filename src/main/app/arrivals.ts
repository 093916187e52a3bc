import { app } from 'electron'
import { createMailbox } from './mailbox.ts'
import type { Mailbox } from './mailbox.ts'
import type { StartArguments } from './startArguments.ts'

/**
 * What later starts of this profile were told; null where this start is a later one itself: it hands its
 * arguments to the first and ends.
 */
export function becomeOnlyInstance(said: StartArguments): Mailbox<StartArguments> | null {
  if (!app.requestSingleInstanceLock({ ...said })) {
    app.quit()
    return null
  }
  const later = createMailbox<StartArguments>()
  app.on('second-instance', (_event, _argv, _cwd, data) => later.put(data as StartArguments))
  return later
}

/** Files the system opens with this app (macOS): they may come before the app is ready. */
export function takeOpenedFiles(): Mailbox<string> {
  const opened = createMailbox<string>()
  app.on('open-file', (event, path) => {
    event.preventDefault()
    opened.put(path)
  })
  return opened
}
