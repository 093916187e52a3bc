import { ask } from '../desk.ts'
import { showToast } from '../ui/toast.ts'
import { counted } from '../words/numberWords.ts'

/** Writes every record into a file the person chooses. */
export async function exportFile(): Promise<void> {
  const reply = await ask('outlets.exportFile', {})
  if (!reply.ok) return void showToast({ words: reply.fault.message, tone: 'failed' })
  if (reply.value.name !== null) showToast({ words: `Every outlet is in ${reply.value.name}.` })
}

/** Takes records out of a file the person chooses, and says what became of them. */
export async function importFile(): Promise<void> {
  const reply = await ask('outlets.importFile', {})
  if (!reply.ok) return void showToast({ words: reply.fault.message, tone: 'failed' })
  const { name, added, changed, refused, unexpressed } = reply.value
  if (name === null) return
  const first = refused[0]
  showToast({
    words: [
      `${name}: ${counted(added, 'outlet')} added, ${changed} changed`,
      first ? `, ${refused.length} refused (${first.name}: ${first.why})` : '',
      unexpressed.length > 0
        ? `. ${counted(unexpressed.length, 'wish', 'wishes')} could not be expressed`
        : '',
      '.',
    ].join(''),
    ...(first ? { tone: 'failed' as const } : {}),
  })
}
