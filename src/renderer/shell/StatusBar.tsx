import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { openImport, useImport } from '../intake/importStore.ts'
import { Badge } from '../ui/Badge.tsx'
import { numberWords } from '../words/numberWords.ts'
import { agoWords } from '../words/agoWords.ts'
import styles from './StatusBar.module.css'
import { useDesk } from '../deskQuery.ts'
import { go } from './route.ts'
import { useStatusLine } from './statusLine.ts'
import type { StatusItem } from './statusLine.ts'

/** The foot of the window: what the place says of itself, and work that goes on behind it. */
export function StatusBar() {
  const items = useStatusLine()
  return (
    <footer className={styles.bar} data-pane="status" aria-label="Status">
      <div className={styles.items}>
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </div>
      <Damage />
      <ImportJob />
    </footer>
  )
}

/** Stands as long as the last look through the library found a page that cannot be read. */
function Damage() {
  const info = useDesk('library.info', {})
  if (!info.data?.checked || info.data.checked.problems.length === 0) return null
  return (
    <Button
      className={styles.item ?? ''}
      onPress={() => go({ place: 'settings', section: 'library' })}
    >
      <Badge bare meaning="blocking">
        The library is damaged
      </Badge>
    </Button>
  )
}

function Item({ item }: { readonly item: StatusItem }) {
  const words =
    item.meaning && item.meaning !== 'neutral' ? (
      <Badge bare meaning={item.meaning}>
        {item.words}
      </Badge>
    ) : item.at === undefined ? (
      item.words
    ) : (
      <Ago words={item.words} at={item.at} />
    )
  if (!item.onPress)
    return (
      <span
        className={styles.item}
        data-item={item.id}
        data-reserves={item.at !== undefined || item.words.endsWith('…') || undefined}
      >
        {words}
      </span>
    )
  return (
    <Button className={styles.item ?? ''} data-item={item.id} onPress={item.onPress}>
      {words}
    </Button>
  )
}

/** "Saved 3 s ago", counted on here so that nothing but these words is drawn anew. */
function Ago(props: { readonly words: string; readonly at: string }) {
  const now = useNow()
  return `${props.words} ${agoWords(props.at, now)}`
}

/** Now, moved on every third second while the window is looked at. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setNow(Date.now())
    }, 3000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** An import whose sheet was closed goes on; it is seen and reached here. */
function ImportJob() {
  const { job, isOpen } = useImport()
  if (isOpen || job.state !== 'running') return null
  const { done, total } = job.progress
  const share = total > 0 ? Math.round((done / total) * 100) : 0
  return (
    <Button className={styles.item ?? ''} onPress={() => openImport()}>
      <span className={styles.job}>
        Importing {numberWords(done)} of {numberWords(total)}
        <span className={styles.track} aria-hidden>
          <span className={styles.done} style={{ width: `${share}%`, display: 'block' }} />
        </span>
      </span>
    </Button>
  )
}
