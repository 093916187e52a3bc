import { ask } from '../desk.ts'
import { showToast } from '../ui/toast.ts'

/** Prints what the window shows (`data-print`) through the system's dialog. */
export async function printWindow(): Promise<void> {
  if (!hasPage()) return
  const reply = await ask('window.print', {})
  if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
}

/** The same as a PDF, where a person says. */
export async function savePdf(): Promise<void> {
  const page = hasPage()
  if (!page) return
  const reply = await ask('window.savePdf', { name: page.dataset['print'] || 'Copydesk' })
  if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
  else if (reply.value.path) showToast({ words: `Saved as ${reply.value.path}.` })
}

function hasPage(): HTMLElement | null {
  const page = document.querySelector<HTMLElement>('[data-print]')
  if (!page) showToast({ words: 'There is nothing to print here.' })
  return page
}
