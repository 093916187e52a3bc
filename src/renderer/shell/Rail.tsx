import {
  Building2,
  FileOutput,
  Newspaper,
  Search,
  Settings2,
  Sunrise,
  UsersRound,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useDesk } from '../deskQuery.ts'
import { useTodayCount } from '../today/useToday.ts'
import { keyWords } from '../ui/keyWords.ts'
import { classes } from '../ui/classes.ts'
import { Boundary } from './Boundary.tsx'
import { runCommand } from './commandStore.ts'
import { initialsOf } from './initialsOf.ts'
import styles from './Rail.module.css'
import { go, useRoute } from './route.ts'
import { useFirstAnswers } from './useFirstAnswers.ts'
import { askWhoIsWorking } from './workingAs.ts'

interface Item {
  readonly place: 'today' | 'library' | 'outlets' | 'exports' | 'names' | 'settings'
  readonly word: string
  readonly glyph: LucideIcon
}

const items: readonly Item[] = [
  { place: 'today', word: 'Today', glyph: Sunrise },
  { place: 'library', word: 'Library', glyph: Newspaper },
  { place: 'outlets', word: 'Outlets', glyph: Building2 },
  { place: 'exports', word: 'Exports', glyph: FileOutput },
  { place: 'names', word: 'Names', glyph: UsersRound },
  { place: 'settings', word: 'Settings', glyph: Settings2 },
]

/** The places of the desk, the way to every command, and who is working. */
export function Rail() {
  const route = useRoute()
  const settings = useDesk('settings.get', {})
  const answered = useFirstAnswers()
  // A piece belongs to the library: the way back stays lit.
  const here = ['piece', 'review', 'rights'].includes(route.place) ? 'library' : route.place
  return (
    <nav className={styles.rail} aria-label="Places" data-pane="places">
      <div className={styles.mark}>
        <span className={styles.name}>Copydesk</span>
        <span className={styles.desk} dir="auto" title={settings.data?.deskName}>
          {settings.data?.deskName}
        </span>
      </div>
      <div className={styles.places}>
        {items.map(({ place, word, glyph: Glyph }) => (
          <Button
            key={place}
            className={styles.item ?? ''}
            aria-current={here === place ? 'page' : undefined}
            onPress={() => go({ place })}
          >
            <Glyph size={16} strokeWidth={1.75} aria-hidden />
            <span className={styles.word}>{word}</span>
            {place === 'today' ? (
              <Boundary silent>{answered ? <TodayCount /> : null}</Boundary>
            ) : null}
          </Button>
        ))}
      </div>
      <div className={styles.foot}>
        <Button
          className={classes(styles.item, styles.commands)}
          onPress={() => runCommand('view.palette')}
        >
          <Search size={16} strokeWidth={1.75} aria-hidden />
          <span className={styles.word}>Commands</span>
          <span className={styles.count}>{keyWords('CmdOrCtrl+K').join(' ')}</span>
        </Button>
        <WorkingAs name={settings.data?.actor ?? ''} />
      </div>
    </nav>
  )
}

function TodayCount() {
  const todo = useTodayCount()
  return todo ? <span className={styles.count}>{todo > 99 ? '99+' : todo}</span> : null
}

function WorkingAs({ name }: { readonly name: string }) {
  return (
    <Button
      className={styles.who ?? ''}
      onPress={() => void askWhoIsWorking()}
      aria-label={name ? `Working as ${name}. Change` : 'Nobody is working yet. Give your name'}
    >
      <span className={classes(styles.initials, !name && styles.nobody)} aria-hidden>
        {name ? initialsOf(name) : '?'}
      </span>
      <span className={styles.whoWords}>
        <span className={styles.whoLabel}>Working as</span>
        <span className={styles.whoName} dir="auto" title={name}>
          {name || 'Your name?'}
        </span>
      </span>
    </Button>
  )
}
