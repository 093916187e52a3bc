import { useEffect } from 'react'
import { ask } from '../desk.ts'
import { openImport } from '../intake/importStore.ts'
import { chooseAndImport } from '../intake/chooseAndImport.ts'
import { stepToPiece } from '../library/walk.ts'
import { sizeWords } from '../words/numberWords.ts'
import { showToast, undoLast } from '../ui/toast.ts'
import { useCommand } from './commandStore.ts'
import { setOver } from './dialogs.ts'
import { keepFocus } from './keepFocus.ts'
import { printWindow, savePdf } from './printing.ts'
import { cyclePanes, focusPane, rememberFocus } from './panes.ts'
import { currentRoute, go, goBack } from './route.ts'
import { markScrolling } from './scrolling.ts'
import { listenToKeys } from './shortcuts.ts'
import { askWhoIsWorking } from './workingAs.ts'

async function backUp(): Promise<void> {
  const reply = await ask('library.backup', {})
  if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
  else
    showToast({
      words: `Backed up and checked: ${sizeWords(reply.value.size)}.`,
      action: { label: 'Show', run: () => go({ place: 'settings', section: 'backups' }) },
    })
}

function searchLibrary(): void {
  go({ place: 'library' })
  // The field is there once the library is drawn.
  requestAnimationFrame(() =>
    document.querySelector<HTMLInputElement>('[data-library-search] input')?.focus(),
  )
}

/** The commands that can be given everywhere, and the keys that give them. */
export function useShellCommands(): void {
  useCommand('view.today', () => go({ place: 'today' }))
  useCommand('view.back', goBack)
  useCommand('view.library', () => go({ place: 'library' }))
  useCommand('view.outlets', () => go({ place: 'outlets' }))
  useCommand('view.exports', () => go({ place: 'exports' }))
  useCommand('view.names', () => go({ place: 'names' }))
  useCommand('view.settings', () => go({ place: 'settings' }))
  useCommand('view.palette', () => setOver({ kind: 'palette' }))
  useCommand('help.keys', () => setOver({ kind: 'keys' }))
  useCommand('help.howSure', () => setOver({ kind: 'howSure' }))
  useCommand('view.nextPane', () => cyclePanes(1))
  useCommand('view.previousPane', () => cyclePanes(-1))
  useCommand('edit.search', searchLibrary)
  useCommand('edit.undo', () => void undoLast())
  useCommand('file.clipboard', () => openImport('paste'))
  useCommand('file.import', () => void chooseAndImport('files'))
  useCommand('file.importFolder', () => void chooseAndImport('folder'))
  useCommand('file.print', () => void printWindow())
  useCommand('file.savePdf', () => void savePdf())
  useCommand('file.notices', () => setOver({ kind: 'notices' }))
  useCommand('file.who', () => void askWhoIsWorking())
  useCommand('file.backup', () => void backUp())
  useCommand('piece.next', () => void step(1))
  useCommand('piece.previous', () => void step(-1))
  useEffect(listenToKeys, [])
  useEffect(rememberFocus, [])
  useEffect(keepFocus, [])
  useEffect(markScrolling, [])
}

async function step(by: 1 | -1): Promise<void> {
  const route = currentRoute()
  if (!('id' in route) || route.place === 'outlets') return
  const next = await stepToPiece(route.id, by)
  if (next === 'gone') return
  if (next) go({ place: route.place, id: next })
  else
    showToast({
      words:
        by === 1 ? 'This is the last piece of the list.' : 'This is the first piece of the list.',
    })
  focusPane('text')
}
