import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { isTextPlace } from '../shell/shortcuts.ts'
import styles from './DropPlace.module.css'
import { openImport, startImport } from './importStore.ts'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** The whole window takes files and folders; text pasted outside of a field becomes a new piece. */
export function DropPlace() {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    // The element under the pointer changes all the time; only the last "leave" leaves the window.
    let depth = 0
    const onEnter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth++
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) void startImport({ kind: 'files', files })
    }
    const onPaste = (event: ClipboardEvent) => {
      const isOverlay = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
      if (event.defaultPrevented || isOverlay || isTextPlace(event.target)) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) void startImport({ kind: 'files', files })
      else if (text.trim() !== '') openImport('paste', text)
    }
    const stop = new AbortController()
    const options = { signal: stop.signal }
    window.addEventListener('dragenter', onEnter, options)
    window.addEventListener('dragleave', onLeave, options)
    window.addEventListener('dragover', onDragOver, options)
    window.addEventListener('drop', onDrop, options)
    window.addEventListener('paste', onPaste, options)
    return () => stop.abort()
  }, [])
  if (!isOver) return null
  return (
    <div className={styles.place}>
      <div className={styles.edge}>
        <FileDown size={40} strokeWidth={1.25} aria-hidden />
        <p className={styles.title}>Drop to import</p>
        <p>Files or whole folders. The originals stay where they are and are kept untouched.</p>
      </div>
    </div>
  )
}
