import { Button } from 'react-aria-components'
import { openImport, useImport } from '../intake/importStore.ts'
import { Badge } from '../ui/Badge.tsx'
import styles from './StatusBar.module.css'
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
      <ImportJob />
    </footer>
  )
}

function Item({ item }: { readonly item: StatusItem }) {
  const words =
    item.meaning && item.meaning !== 'neutral' ? (
      <Badge bare meaning={item.meaning}>
        {item.words}
      </Badge>
    ) : (
      item.words
    )
  if (!item.onPress) return <span className={styles.item}>{words}</span>
  return (
    <Button className={styles.item ?? ''} onPress={item.onPress}>
      {words}
    </Button>
  )
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
        Importing {done} of {total}
        <span className={styles.track} aria-hidden>
          <span className={styles.done} style={{ width: `${share}%`, display: 'block' }} />
        </span>
      </span>
    </Button>
  )
}
