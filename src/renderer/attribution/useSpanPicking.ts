import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../shell/announce.ts'
import type { Span } from '../editor/anchors.ts'
import { reveal } from '../piece/goToPlace.ts'
import type { Pointed } from './attributionPlugin.ts'
import { moveEdge } from './spanPicking.ts'

/** Stretches being chosen by keyboard: of a statement, or (`id` null) of one to be added. */
export interface Picking {
  readonly id: string | null
  readonly spans: readonly Span[]
  readonly active: number
}

export interface SpanPicking {
  readonly picking: Picking | null
  readonly begin: (id: string | null, spans: readonly Span[]) => void
  readonly end: () => void
  /** The words chosen, for the bar. */
  readonly words: string
}

/**
 * Picks stretches of the locked text with the arrow keys (the end), Shift (the beginning), Ctrl (by letter), Tab
 * (the next stretch) and Delete (without this one); Enter takes them, Escape leaves, E goes on to typing.
 */
export function useSpanPicking(
  editor: Editor,
  on: {
    readonly take: (picking: Picking) => void
    readonly leave: () => void
    readonly type: (picking: Picking) => void
  },
): SpanPicking {
  const [picking, setPicking] = useState<Picking | null>(null)
  const latest = useRef({ picking, on })
  useEffect(() => {
    latest.current = { picking, on }
  })
  const isOn = picking !== null
  useEffect(() => {
    if (!isOn) return undefined
    const onKey = (event: KeyboardEvent): void => {
      const now = latest.current.picking
      const target = event.target as HTMLElement
      if (!now || event.isComposing || target.closest('[role="dialog"], input, textarea')) return
      const next = pressed(editor, now, event)
      if (next === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (next === 'leave') {
        setPicking(null)
        latest.current.on.leave()
      } else if (next === 'take') latest.current.on.take(now)
      else if (next === 'type') {
        setPicking(null)
        latest.current.on.type(now)
      } else {
        setPicking(next)
        const span = next.spans[next.active]
        if (span) {
          announce(editor.state.doc.textBetween(span.from, span.to, ' ', ' '))
          reveal(editor.view.domAtPos(span.to).node)
        }
      }
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [editor, isOn])
  return {
    picking,
    begin: (id, spans) => setPicking({ id, spans, active: Math.max(0, spans.length - 1) }),
    end: () => setPicking(null),
    words: (picking?.spans ?? [])
      .map((span) => editor.state.doc.textBetween(span.from, span.to, ' ', ' '))
      .join(' … '),
  }
}

function pressed(
  editor: Editor,
  now: Picking,
  event: KeyboardEvent,
): Picking | 'leave' | 'take' | 'type' | undefined {
  switch (event.key) {
    case 'Escape':
      return 'leave'
    case 'Enter':
      return 'take'
    case 'Tab':
      return {
        ...now,
        active: (now.active + (event.shiftKey ? -1 : 1) + now.spans.length) % now.spans.length,
      }
    case 'Delete':
    case 'Backspace':
      if (now.spans.length < 2) return now
      return { ...now, spans: now.spans.filter((_, index) => index !== now.active), active: 0 }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const span = now.spans[now.active]
      if (!span) return now
      const forward = (event.key === 'ArrowRight') !== isRightToLeft(editor, span)
      const moved = moveEdge(editor.state.doc, span, {
        edge: event.shiftKey ? 'start' : 'end',
        by: forward ? 1 : -1,
        unit: event.ctrlKey || event.metaKey ? 'letter' : 'word',
      })
      return {
        ...now,
        spans: now.spans.map((each, index) => (index === now.active ? moved : each)),
      }
    }
    default:
      // Other letters are no commands here; keys with Ctrl, and F keys, go on.
      if (event.code === 'KeyE' && !event.ctrlKey && !event.metaKey && !event.altKey) return 'type'
      return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
        ? now
        : undefined
  }
}

function isRightToLeft(editor: Editor, span: Span): boolean {
  const { node } = editor.view.domAtPos(span.from)
  const element = node instanceof Element ? node : node.parentElement
  return element !== null && getComputedStyle(element).direction === 'rtl'
}

/** How the stretches are drawn while they are picked. */
export function pickedMarks(picking: Picking): Pointed[] {
  return picking.spans.map((span, index) => ({
    ...span,
    as: index === picking.active ? 'picked-now' : 'picked',
  }))
}
