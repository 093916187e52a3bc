import { useEffect } from 'react'
import type { CommandId, Place } from '../../shared/commands.ts'
import { ask, onDeskEvent, setNameAsker } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { importFromHandle } from '../intake/importStore.ts'
import { answerClosing } from './closing.ts'
import { runCommand } from './commandStore.ts'
import { isTextPlace } from './shortcuts.ts'
import { applyTheme } from './theme.ts'
import { askWhoIsWorking } from './workingAs.ts'

// A menu does not know where the focus is: undo in a plain field is the field's own, and what lies over
// the window is answered first.
function giveFromMenu(id: CommandId): void {
  const holder = document.activeElement
  const isField = isTextPlace(holder) && !(holder as HTMLElement).isContentEditable
  if (isField && (id === 'edit.undo' || id === 'edit.redo'))
    document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
  else if (!document.querySelector('[role="dialog"], [role="alertdialog"]')) runCommand(id)
}

/** Joins the window to main: menu commands, files from outside, closing, and where it stands. */
export function useDeskEvents(place: Place): void {
  const theme = useDesk('settings.get', {}).data?.theme
  useEffect(answerClosing, [])
  useEffect(() => {
    setNameAsker(askWhoIsWorking)
    return () => setNameAsker(null)
  }, [])
  useEffect(
    () =>
      onDeskEvent((event) => {
        if (event.type === 'command') giveFromMenu(event.command)
        if (event.type === 'files') void importFromHandle(event.handle)
      }),
    [],
  )
  useEffect(() => {
    if (theme) applyTheme(theme)
  }, [theme])
  useEffect(() => {
    void ask('window.place', { place })
  }, [place])
}
