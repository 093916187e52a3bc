import { Fragment } from 'react'
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

const ofSheets: readonly KeyLine[] = [
  { label: 'Next or previous part', keys: ['F6', 'Shift+F6'] },
  { label: 'Put on file, save, export: what it is there for', keys: ['CmdOrCtrl+Enter'] },
  { label: 'Close', keys: ['Escape'] },
]

interface KeyGroup {
  readonly title: string
  readonly lines: readonly KeyLine[]
}
const listKeys: KeyGroup = { title: 'In the list', lines: ofLists }

const sheetKeys: KeyGroup = { title: 'In a sheet or dialog', lines: ofSheets }

// The keys that work at a place, or all there are (null), by menu.
function keyGroups(place: Place | null): readonly KeyGroup[] {
  const table: readonly Command[] = commands
  const groups = menus
    .map((menu) => {
      const here = table.filter(
        (c) =>
          c.menu === menu &&
          c.accelerator !== undefined &&
          (place === null || isAvailable(c, place)),
      )
      return {
        title: menu,
        own: here.filter((c) => c.when !== 'always').length / Math.max(1, here.length),
        lines: here.map((c) => ({
          label: c.label.replace(/…$/u, ''),
          keys: [c.accelerator ?? ''],
        })),
      }
    })
    // What this place is for stands first.
    .toSorted((a, b) => (place === null ? 0 : Number(b.own > 0.5) - Number(a.own > 0.5)))
  const lists = place === 'library' || place === null ? [listKeys] : []
  return [...lists, ...groups, sheetKeys].filter((group) => group.lines.length > 0)
}

/** Every key of a place, or of all of them (null), from the same table as the menus. */
export function KeyList(props: { readonly place: Place | null }) {
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
                  {line.keys.map((keys, index) => (
                    <Fragment key={keys}>
                      {/* Either of them: pressed together they are something else. */}
                      {index === 0 ? '' : ' or '}
                      <KeyHint keys={keys} />
                    </Fragment>
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
  names: 'Names and Tags',
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
      reading
    >
      <KeyList place={place} />
    </Dialog>
  )
}
