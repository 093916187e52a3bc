import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { alignBlocks } from '../../shared/engine/alignBlocks.ts'
import { diffWords, type DiffPart } from '../../shared/engine/textDiff.ts'
import { isBodyRole } from '../../shared/model/part.ts'
import { blockText, textblocks } from '../editor/anchors.ts'
import { compareIn, type ComparePaint } from '../editor/comparePlugin.ts'
import { textDirection } from '../../shared/engine/textDirection.ts'
import { classes } from '../ui/classes.ts'
import styles from './OriginalColumn.module.css'
import { roleWords } from './PartLine.tsx'
import { fileNameOf } from './fileNameOf.ts'
import { usePiece, useSnapshot } from './PieceContext.ts'
import { VisibleText } from './visibleText.tsx'

interface Shown {
  readonly rows: readonly { readonly before: number | null; readonly after: string | null }[]
  /** Per received part: what became of its words; null where it has no counterpart. */
  readonly diffs: readonly (readonly DiffPart[] | null)[]
}

/**
 * The received text beside the edited one. Both stand in one scroller, so they move together; paragraphs
 * that belong together are brought to the same height by adding room over the one that comes too early.
 */
export function OriginalColumn() {
  const { session, editor } = usePiece()
  const { view } = useSnapshot(session)
  const parts = useMemo(
    () =>
      view.parts
        .filter((part) => part.role !== 'separator')
        .map((part) => ({ ...part, text: view.original.text.slice(...part.range).trim() })),
    [view.parts, view.original.text],
  )
  const [shown, setShown] = useState<Shown>({ rows: [], diffs: [] })
  const [room, setRoom] = useState<readonly number[]>([])
  const column = useRef<HTMLOListElement>(null)
  const isFirst = useRef(true)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = (): void => {
      const blocks = [...textblocks(editor.state.doc)]
      const texts = blocks.map(([, block]) => blockText(block.node))
      const aligned = alignBlocks(
        parts.map((part) => part.text),
        texts,
      )
      const diffs: (readonly DiffPart[] | null)[] = parts.map(() => null)
      for (const { before, after } of aligned)
        if (before !== null && after !== null)
          diffs[before] = diffWords(parts[before]!.text, texts[after]!)
      setShown({
        rows: aligned.map(({ before, after }) => ({
          before,
          after: after === null ? null : blocks[after]![0],
        })),
        diffs,
      })
    }
    const soon = (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(look, 250)
    }
    look()
    editor.on('update', soon)
    return () => {
      if (timer !== null) clearTimeout(timer)
      editor.off('update', soon)
      if (!editor.isDestroyed) editor.view.dispatch(compareIn(editor.state, null))
    }
  }, [editor, parts])

  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.round(entry?.contentRect.width ?? 0)),
    )
    if (column.current) observer.observe(column.current)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => {
    if (!column.current || shown.rows.length === 0) return
    const made = layOut(column.current, editor.view.dom, shown)
    setRoom((old) => (same(old, made.left) ? old : made.left))
    editor.view.dispatch(compareIn(editor.state, paintOf(editor, shown, made.right)))
    isFirst.current = false
    // Another width breaks lines elsewhere.
    // eslint-disable-next-line react/exhaustive-effect-dependencies
  }, [editor, shown, width])

  return (
    <section className={styles.column} aria-label="As received">
      <div className={styles.title}>
        As received
        <span className={styles.file}>{fileNameOf(view.original.fileName)}</span>
      </div>
      <ol className={styles.parts} ref={column}>
        {parts.map((part, index) => (
          <li
            key={part.id}
            className={classes(styles.part, !isBodyRole(part.role) && styles.aside)}
            dir={textDirection(part.text) ?? 'auto'}
            style={{ paddingTop: room[index] ?? 0 }}
          >
            {isBodyRole(part.role) ? null : (
              <span className={styles.role}>{roleWords[part.role]}</span>
            )}
            <Received
              text={part.text}
              diff={shown.diffs[index] ?? null}
              cut={
                part.role === 'paragraph' && shown.rows.length > 0 && shown.diffs[index] === null
              }
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Received(props: {
  readonly text: string
  readonly diff: readonly DiffPart[] | null
  readonly cut: boolean
}) {
  if (props.cut) return <del className={styles.cut}>{props.text}</del>
  if (!props.diff) return <>{props.text}</>
  return (
    <>
      {props.diff.map((part, index) =>
        part.kind === 'added' ? null : part.kind === 'removed' ? (
          // eslint-disable-next-line react/no-array-index-key -- parts of one string
          <del key={index} className={styles.cut}>
            <VisibleText text={part.text} spaces={part.text.trim() === ''} />
          </del>
        ) : (
          // eslint-disable-next-line react/no-array-index-key -- parts of one string
          <span key={index}>{part.text}</span>
        ),
      )}
    </>
  )
}

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => Math.abs(value - b[index]!) < 1)

/** How much room goes over each paragraph so that pairs stand level; left by index, right by block id. */
function layOut(
  column: HTMLElement,
  text: HTMLElement,
  shown: Shown,
): { left: number[]; right: Map<string, number> } {
  const leftItems = [...column.children] as HTMLElement[]
  const rightItems = new Map<string, HTMLElement>()
  for (const element of text.querySelectorAll<HTMLElement>('[data-block-id]'))
    rightItems.set(element.dataset['blockId'] ?? '', element)
  const base = column.getBoundingClientRect().top
  const bare = (items: readonly HTMLElement[]): number[] => {
    // Where each would stand without the room given before.
    let given = 0
    return items.map((item) => {
      const own = Number.parseFloat(item.style.paddingTop) || 0
      const top = item.getBoundingClientRect().top - base - given
      given += own
      return top
    })
  }
  const leftTops = bare(leftItems)
  const order = [...rightItems.values()]
  const rightTops = new Map(order.map((item, index) => [item, index]))
  const tops = bare(order)
  const left = leftItems.map(() => 0)
  const right = new Map<string, number>()
  let leftShift = 0
  let rightShift = 0
  for (const { before, after } of shown.rows) {
    const item = after === null ? undefined : rightItems.get(after)
    if (before === null || after === null || !item) continue
    const leftAt = leftTops[before]! + leftShift
    const rightAt = tops[rightTops.get(item)!]! + rightShift
    const gap = Math.round(rightAt - leftAt)
    if (gap > 0) {
      left[before] = gap
      leftShift += gap
    } else if (gap < 0) {
      right.set(after, -gap)
      rightShift -= gap
    }
  }
  return { left, right }
}

function paintOf(
  editor: ReturnType<typeof usePiece>['editor'],
  shown: Shown,
  room: ReadonlyMap<string, number>,
): ComparePaint {
  const blocks = textblocks(editor.state.doc)
  const added: { from: number; to: number }[] = []
  const cut: number[] = []
  const paired = new Set<string>()
  for (const { before, after } of shown.rows) {
    const block = after === null ? undefined : blocks.get(after)
    if (!block || after === null) continue
    const diff = before === null ? null : shown.diffs[before]
    if (before !== null) paired.add(after)
    let at = block.start
    if (!diff) {
      if (block.node.content.size > 0) added.push({ from: at, to: at + block.node.content.size })
      continue
    }
    for (const [index, part] of diff.entries()) {
      // Words put in place of others are marked themselves; a caret is for words that left nothing.
      if (part.kind === 'removed') {
        if (diff[index + 1]?.kind !== 'added') cut.push(at)
      } else {
        const to = Math.min(at + part.text.length, block.start + block.node.content.size)
        if (part.kind === 'added' && at < to) added.push({ from: at, to })
        at = to
      }
    }
  }
  return {
    added,
    cut,
    room: [...room].flatMap(([id, pixels]) => {
      const block = blocks.get(id)
      return block
        ? [{ from: block.start - 1, to: block.start - 1 + block.node.nodeSize, pixels }]
        : []
    }),
  }
}
