import { commands, isAvailable, menus } from '../../shared/commands.ts'
import type { Command, Place } from '../../shared/commands.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { setOver, useOver } from './dialogs.ts'
import styles from './KeysPage.module.css'
import { useRoute } from './route.ts'

interface KeyLine {
  readonly label: string
  readonly keys: readonly string[]
}

// Keys of things rather than of commands: a list, a queue, a sheet.
const ofLists: readonly KeyLine[] = [
  { label: 'Next or previous row', keys: ['Down', 'Up'] },
  { label: 'Open the piece', keys: ['Enter'] },
  { label: 'Show or hide the preview', keys: ['Space'] },
  { label: 'Select or unselect', keys: ['X'] },
  { label: 'Select a range', keys: ['Shift+Down'] },
  { label: 'Clear the selection', keys: ['Escape'] },
]

// The keys that work at a place, by menu.
function keyGroups(place: Place): readonly { title: string; lines: readonly KeyLine[] }[] {
  const table: readonly Command[] = commands
  const groups = menus.map((menu) => ({
    title: menu as string,
    lines: table
      .filter((c) => c.menu === menu && c.accelerator !== undefined && isAvailable(c, place))
      .map((c) => ({ label: c.label.replace(/…$/u, ''), keys: [c.accelerator ?? ''] })),
  }))
  const lists = place === 'library' ? [{ title: 'In the list', lines: ofLists }] : []
  return [...lists, ...groups].filter((group) => group.lines.length > 0)
}

/** Every key of the place one stands at, from the same table as the menus. */
export function KeyList(props: { readonly place: Place }) {
  return (
    <div className={styles.columns}>
      {keyGroups(props.place).map((group) => (
        <section key={group.title} className={styles.group}>
          <h3 className={styles.title}>{group.title}</h3>
          <ul>
            {group.lines.map((line) => (
              <li key={line.label} className={styles.line}>
                <span>{line.label}</span>
                <span>
                  {line.keys.map((keys) => (
                    <KeyHint key={keys} keys={keys} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const placeWords: Readonly<Record<Place, string>> = {
  today: 'Today',
  library: 'the library',
  piece: 'the piece',
  review: 'Who Said It',
  rights: 'Rights',
  outlets: 'Outlets',
  exports: 'Exports',
  settings: 'Settings',
}

/** The keys of the current place over the window (?). */
export function KeysPage() {
  const { place } = useRoute()
  const over = useOver()
  return (
    <Dialog
      title={`Keys in ${placeWords[place]}`}
      isOpen={over?.kind === 'keys'}
      onClose={() => setOver(null)}
      width="wide"
    >
      <KeyList place={place} />
    </Dialog>
  )
}
