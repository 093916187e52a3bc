import { ask } from '../desk.ts'
import { showToast } from '../ui/toast.ts'
import { startImport } from './importStore.ts'

/** Opens the system's dialog and imports what is chosen there. */
export async function chooseAndImport(kind: 'files' | 'folder'): Promise<void> {
  const reply = await ask('intake.choose', { kind })
  if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
  else if (reply.value.handle !== null)
    await startImport({ kind: 'handle', handle: reply.value.handle })
}
